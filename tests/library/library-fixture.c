/* library-fixture.c: a library in a folder of its own, asked one thing after another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include <glib/gstdio.h>

#include "model/query-parse.h"

static void
open_library (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "library.db", NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  self->library = cuttings_library_new (path);
  cuttings_library_open_async (self->library, NULL, fixture_answered_cb, self);
  answer = fixture_wait (self);
  cuttings_library_open_finish (self->library, answer, &error);
  g_assert_no_error (error);
}

void
fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_library (Fixture *self)
{
  cuttings_library_close (self->library);
  fixture_settle ();
  g_assert_finalize_object (self->library);
}

void
fixture_init (Fixture *self)
{
  *self = (Fixture){0};
  self->folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  open_library (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    if (g_file_test (inside, G_FILE_TEST_IS_DIR))
      remove_folder (inside);
    else
      g_unlink (inside);
  }
  g_rmdir (path);
}

void
fixture_clear (Fixture *self)
{
  close_library (self);
  remove_folder (self->folder);
  g_free (self->folder);
}

void
fixture_restart (Fixture *self)
{
  close_library (self);
  open_library (self);
}

void
fixture_answered_cb (GObject *source, GAsyncResult *result, gpointer fixture)
{
  Fixture *self = fixture;

  g_assert_null (self->answer);
  self->answer = g_object_ref (result);
}

GAsyncResult *
fixture_wait (Fixture *self)
{
  while (self->answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->answer);
}

char *
fixture_path (const Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

GFile *
fixture_write (const Fixture *self, const char *name, const void *bytes, gsize length)
{
  g_autofree char *path = fixture_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize)length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

LibrarySaveResult *
fixture_try_save (Fixture *self, const LibrarySaveRequest *request, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_save_async (self->library, request, NULL, NULL, NULL,
                               fixture_answered_cb, self);
  answer = fixture_wait (self);
  return cuttings_library_save_finish (self->library, answer, error);
}

LibrarySaveResult *
fixture_save (Fixture *self, const LibrarySaveRequest *request)
{
  g_autoptr (GError) error = NULL;
  LibrarySaveResult *result = fixture_try_save (self, request, &error);

  g_assert_no_error (error);
  return result;
}

int64_t
fixture_save_text (Fixture *self, const char *text)
{
  g_autoptr (LibrarySaveResult) result =
      fixture_save (self, &(LibrarySaveRequest){.text = text});

  g_assert_cmpint (result->outcome, ==, LIBRARY_SAVED_NEW);
  return result->clip_id;
}

LibraryClip *
fixture_load (Fixture *self, int64_t clip_id)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LibraryClip *clip;

  cuttings_library_load_async (self->library, clip_id, NULL, fixture_answered_cb, self);
  answer = fixture_wait (self);
  clip = cuttings_library_load_finish (self->library, answer, &error);
  g_assert_no_error (error);
  return clip;
}

GArray *
fixture_query (Fixture *self, const char *text)
{
  g_auto (Query) query = {0};
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  TextSpan mistake;
  GArray *ids;

  query_parse (text, g_get_real_time (), false, &query.term, &mistake, &error);
  g_assert_no_error (error);
  cuttings_library_query_async (self->library, &query, NULL, fixture_answered_cb, self);
  answer = fixture_wait (self);
  ids = cuttings_library_query_finish (self->library, answer, &error);
  g_assert_no_error (error);
  return ids;
}

void
fixture_changed (Fixture *self)
{
  g_autoptr (GAsyncResult) answer = fixture_wait (self);
  g_autoptr (GError) error = NULL;

  cuttings_library_change_finish (self->library, answer, &error);
  g_assert_no_error (error);
}

GBytes *
fixture_load_image (Fixture *self, const char *sha256, char **media_type)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  cuttings_library_load_image_async (self->library, sha256, NULL, fixture_answered_cb,
                                     self);
  answer = fixture_wait (self);
  bytes = cuttings_library_load_image_finish (self->library, answer, media_type, &error);
  g_assert_no_error (error);
  return bytes;
}

Highlight *
fixture_highlight (Fixture *self, int64_t clip_id, const char *quote)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  Highlight *highlight;

  cuttings_library_add_quote_async (self->library, clip_id, quote, HIGHLIGHT_GREEN, NULL,
                                    NULL, NULL, fixture_answered_cb, self);
  answer = fixture_wait (self);
  highlight = cuttings_library_add_highlight_finish (self->library, answer, &error);
  g_assert_no_error (error);
  return highlight;
}
