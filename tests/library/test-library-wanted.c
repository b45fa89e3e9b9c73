/* test-library-wanted.c: pages come when they are asked for, and not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-wanted.h"

#include <string.h>

#include "library-fixture.h"
#include "served.h"

static const RawRoute routes[] = {
    {"/harbour", SERVED ("text/html") PAGE ("The harbour is open again", "", REPORT)},
    {"/ferry", SERVED ("text/html") PAGE ("The ferry line is saved", "", REPORT)},
    {"/gone", NOT_FOUND},
    {"/slow", SERVED ("text/html") "<!doctype html>", RAW_HANG},
    {NULL},
};

/* A library with addresses of a server, imported and not fetched. */
typedef struct {
  Fixture f;
  RawServer *server;
} Waiting;

static void
import_file (Waiting *self, const char *name, const char *text)
{
  g_autoptr (GFile) file = fixture_write (&self->f, name, text, strlen (text));
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cuttings_library_import_async (self->f.library, &file, 1, NULL, NULL, NULL,
                                 fixture_answered_cb, &self->f);
  answer = fixture_wait (&self->f);
  result = cuttings_library_import_finish (self->f.library, answer, &error);
  g_assert_no_error (error);
}

static void
waiting_init (Waiting *self, const char *const *paths)
{
  g_autoptr (GString) list = g_string_new (NULL);

  fixture_init (&self->f);
  self->server = raw_server_new (routes);
  for (; *paths != NULL; paths++) {
    g_autofree char *address = raw_server_address (self->server, *paths);

    g_string_append_printf (list, "%s\n", address);
  }
  import_file (self, "list.txt", list->str);
}

static void
waiting_clear (Waiting *self)
{
  fixture_clear (&self->f);
  raw_server_free (self->server);
}

static LibraryWaiting
count (Waiting *self)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LibraryWaiting waiting;

  cuttings_library_count_waiting_async (self->f.library, NULL, fixture_answered_cb,
                                        &self->f);
  answer = fixture_wait (&self->f);
  cuttings_library_count_waiting_finish (self->f.library, answer, &waiting, &error);
  g_assert_no_error (error);
  return waiting;
}

static void
assert_waiting (Waiting *self, size_t n_waiting, size_t n_wanted)
{
  LibraryWaiting waiting = count (self);

  g_assert_cmpuint (waiting.n_waiting, ==, n_waiting);
  g_assert_cmpuint (waiting.n_wanted, ==, n_wanted);
}

static void
want (Waiting *self)
{
  cuttings_library_want_pages_async (self->f.library, NULL, fixture_answered_cb,
                                     &self->f);
  fixture_changed (&self->f);
}

static LibraryFetchResult *
fetch (Waiting *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_fetch_wanted_async (self->f.library, cancellable, NULL, NULL,
                                       fixture_answered_cb, &self->f);
  answer = fixture_wait (&self->f);
  return cuttings_library_fetch_wanted_finish (self->f.library, answer, error);
}

static void
test_nothing_before_it_is_asked_for (void)
{
  const char *const paths[] = {"/harbour", NULL};
  Waiting self;
  g_autoptr (LibraryFetchResult) result = NULL;

  waiting_init (&self, paths);
  assert_waiting (&self, 1, 0);
  result = fetch (&self, NULL, NULL);
  g_assert_cmpuint (result->n_fetched, ==, 0);
  g_assert_cmpuint (raw_server_count (self.server, "/harbour"), ==, 0);
  waiting_clear (&self);
}

static void
test_fetching (void)
{
  const char *const paths[] = {"/harbour", "/ferry", "/gone", NULL};
  Waiting self;
  g_autoptr (LibraryFetchResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const LibraryFailure *failure;

  waiting_init (&self, paths);
  want (&self);
  assert_waiting (&self, 3, 3);
  result = fetch (&self, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_fetched, ==, 2);
  g_assert_cmpuint (result->failures->len, ==, 1);
  failure = g_ptr_array_index (result->failures, 0);
  g_assert_true (g_str_has_suffix (failure->from, "/gone"));
  g_assert_error (failure->error, LIBRARY_ERROR, LIBRARY_ERROR_HTTP_STATUS);
  assert_waiting (&self, 1, 0);

  /* One step of undo for all of them. */
  cuttings_library_undo_async (self.f.library, NULL, fixture_answered_cb, &self.f);
  fixture_changed (&self.f);
  assert_waiting (&self, 3, 0);
  waiting_clear (&self);
}

static void
test_highlights_find_their_places (void)
{
  const char *const paths[] = {"/harbour", NULL};
  Waiting self;
  g_autoptr (LibraryFetchResult) result = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *address = NULL, *json = NULL;
  const Highlight *highlight;

  waiting_init (&self, paths);
  address = raw_server_address (self.server, "/harbour");
  json = g_strdup_printf ("[{\"url\":\"%s\",\"highlights\":[{\"quote\":\"Two cranes are "
                          "still being repaired\"}]}]",
                          address);
  import_file (&self, "annotations.json", json);
  want (&self);
  result = fetch (&self, NULL, NULL);
  g_assert_cmpuint (result->n_fetched, ==, 1);
  ids = fixture_query (&self.f, "");
  g_assert_cmpuint (ids->len, ==, 1);
  clip = fixture_load (&self.f, g_array_index (ids, int64_t, 0));
  g_assert_cmpstr (clip->clip->title, ==, "The harbour is open again");
  highlight = g_ptr_array_index (clip->highlights, 0);
  g_assert_false (highlight->orphan);
  waiting_clear (&self);
}

static void
test_wanted_over_a_restart (void)
{
  const char *const paths[] = {"/harbour", NULL};
  Waiting self;
  g_autoptr (LibraryFetchResult) result = NULL;

  waiting_init (&self, paths);
  want (&self);
  fixture_restart (&self.f);
  assert_waiting (&self, 1, 1);
  result = fetch (&self, NULL, NULL);
  g_assert_cmpuint (result->n_fetched, ==, 1);
  waiting_clear (&self);
}

static void
test_cancelled (void)
{
  const char *const paths[] = {"/slow", "/harbour", NULL};
  Waiting self;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *answer;

  waiting_init (&self, paths);
  want (&self);
  cuttings_library_fetch_wanted_async (self.f.library, cancellable, NULL, NULL,
                                       fixture_answered_cb, &self.f);
  while (raw_server_count (self.server, "/slow") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  answer = fixture_wait (&self.f);
  g_assert_null (cuttings_library_fetch_wanted_finish (self.f.library, answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (answer);
  assert_waiting (&self, 2, 2);

  cuttings_library_forget_wanted_async (self.f.library, NULL, fixture_answered_cb,
                                        &self.f);
  fixture_changed (&self.f);
  assert_waiting (&self, 2, 0);
  waiting_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-wanted/nothing-before-it-is-asked-for",
                   test_nothing_before_it_is_asked_for);
  g_test_add_func ("/library-wanted/fetching", test_fetching);
  g_test_add_func ("/library-wanted/highlights-find-their-places",
                   test_highlights_find_their_places);
  g_test_add_func ("/library-wanted/wanted-over-a-restart", test_wanted_over_a_restart);
  g_test_add_func ("/library-wanted/cancelled", test_cancelled);
  return g_test_run ();
}
