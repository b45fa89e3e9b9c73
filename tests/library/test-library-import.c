/* test-library-import.c: what other programs exported arrives whole, once, and can go back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-import.h"

#include <glib/gstdio.h>
#include <string.h>

#include "import/zip-maker.h"
#include "library/library-fixture.h"

#define CSV                                                                              \
  "title,url,time_added,tags,status\n"                                                   \
  "\"Harbour tunnel: costs up, again\",https://news.example.org/harbour-tunnel,"         \
  "1714060800,transport|budget,unread\n"                                                 \
  "Ferry line saved,https://news.example.org/ferry,1609459200,,archive\n"

/* (transfer full): NULL on failure */
static LibraryImportResult *
try_import (Fixture *f, GFile *const *files, size_t n, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_import_async (f->library, files, n, cancellable, NULL, NULL,
                                 fixture_answered_cb, f);
  answer = fixture_wait (f);
  return cuttings_library_import_finish (f->library, answer, error);
}

static LibraryImportResult *
import_text (Fixture *f, const char *name, const char *text)
{
  g_autoptr (GFile) file = fixture_write (f, name, text, strlen (text));
  g_autoptr (GError) error = NULL;
  LibraryImportResult *result = try_import (f, &file, 1, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static void
assert_counts (const LibraryImportResult *result, size_t added, size_t merged,
               size_t skipped, guint failed)
{
  g_assert_cmpuint (result->n_added, ==, added);
  g_assert_cmpuint (result->n_merged, ==, merged);
  g_assert_cmpuint (result->n_skipped, ==, skipped);
  g_assert_cmpuint (result->failures->len, ==, failed);
}

static guint
n_clips (Fixture *f)
{
  g_autoptr (GArray) ids = fixture_query (f, "");

  return ids->len;
}

/* The clipping that a query finds, which must be one. */
static LibraryClip *
load_only (Fixture *f, const char *query)
{
  g_autoptr (GArray) ids = fixture_query (f, query);

  g_assert_cmpuint (ids->len, ==, 1);
  return fixture_load (f, g_array_index (ids, int64_t, 0));
}

static void
undo (Fixture *f)
{
  cuttings_library_undo_async (f->library, NULL, fixture_answered_cb, f);
  fixture_changed (f);
}

static void
test_fields (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) result = NULL;
  g_autoptr (LibraryClip) tunnel = NULL, ferry = NULL;

  fixture_init (&f);
  result = import_text (&f, "part_000000.csv", CSV);
  assert_counts (result, 2, 0, 0, 0);
  g_assert_cmpuint (result->n_waiting, ==, 2);
  tunnel = load_only (&f, "tunnel");
  g_assert_cmpstr (tunnel->clip->title, ==, "Harbour tunnel: costs up, again");
  g_assert_cmpstr (tunnel->clip->address, ==, "https://news.example.org/harbour-tunnel");
  g_assert_cmpint (tunnel->clip->saved_at, ==, G_GINT64_CONSTANT (1714060800000000));
  g_assert_cmpint (tunnel->clip->state, ==, CLIP_INBOX);
  g_assert_cmpuint (tunnel->clip->tags->len, ==, 2);
  g_assert_true (tunnel->clip->unread);
  g_assert_true (tunnel->clip->waiting);
  g_assert_cmpint (tunnel->capture->origin, ==, CAPTURE_IMPORT);
  g_assert_cmpstr (tunnel->capture->article->text, ==, "");
  ferry = load_only (&f, "is:archived ferry");
  g_assert_false (ferry->clip->unread);
  fixture_clear (&f);
}

static void
test_twice (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) first = NULL, second = NULL;

  fixture_init (&f);
  first = import_text (&f, "a.csv", CSV);
  second = import_text (&f, "a.csv", CSV);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_cmpuint (n_clips (&f), ==, 2);
  fixture_clear (&f);
}

static void
test_merging (void)
{
  Fixture f;
  g_autoptr (LibrarySaveResult) saved = NULL;
  g_autoptr (LibraryImportResult) result = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  const char *const tags[] = {"Budget", NULL};

  fixture_init (&f);
  saved = fixture_save (&f, &(LibrarySaveRequest){
                                .address = "http://www.news.example.org/harbour-tunnel/",
                                .text = "The harbour tunnel\n\nIts costs are up.",
                                .tags = tags,
                            });
  result = import_text (&f, "a.csv", CSV);
  assert_counts (result, 1, 1, 0, 0);
  g_assert_cmpuint (result->n_waiting, ==, 1);
  clip = fixture_load (&f, saved->clip_id);
  g_assert_cmpstr (clip->clip->title, ==, saved->title);
  g_assert_cmpuint (clip->clip->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (clip->clip->tags, 0), ==, "Budget");
  g_assert_cmpstr (g_ptr_array_index (clip->clip->tags, 1), ==, "transport");
  g_assert_cmpuint (clip->n_captures, ==, 1);
  g_assert_false (clip->clip->waiting);
  fixture_clear (&f);
}

static void
test_one_undo (void)
{
  Fixture f;
  g_autoptr (GString) csv = g_string_new ("title,url,time_added,tags,status\n");
  g_autoptr (LibraryImportResult) result = NULL;
  int64_t id;

  fixture_init (&f);
  id = fixture_save_text (&f, "The harbour\n\nIt reopened on Tuesday.");
  /* More than one batch, the newest first. */
  for (int i = 0; i < 120; i++)
    g_string_append_printf (csv, "Piece,https://example.org/%d,%d,many,unread\n", i,
                            1700000000 - i);
  result = import_text (&f, "many.csv", csv->str);
  assert_counts (result, 120, 0, 0, 0);
  g_assert_cmpuint (n_clips (&f), ==, 121);
  undo (&f);
  g_assert_cmpuint (n_clips (&f), ==, 1);
  g_assert_cmpint (id, >, 0);
  fixture_clear (&f);
}

static void
test_what_is_in_the_trash_stays_there (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) first = NULL, second = NULL;
  g_autoptr (GArray) ids = NULL;

  fixture_init (&f);
  first = import_text (&f, "a.csv", CSV);
  ids = fixture_query (&f, "");
  cuttings_library_set_state_async (f.library, (const int64_t *)(gpointer)ids->data,
                                    ids->len, CLIP_TRASH, NULL, fixture_answered_cb, &f);
  fixture_changed (&f);
  second = import_text (&f, "a.csv", CSV);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_cmpuint (second->n_waiting, ==, 0);
  fixture_clear (&f);
}

static void
test_failures_name_the_line (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) result = NULL;
  const LibraryFailure *failure;

  fixture_init (&f);
  result = import_text (&f, "part.csv",
                        CSV "Script,javascript:alert(1),1714060800,,unread\n"
                            "a,b,c,d,e,f,g\n");
  assert_counts (result, 2, 0, 0, 2);
  failure = g_ptr_array_index (result->failures, 0);
  g_assert_cmpstr (failure->from, ==, "part.csv");
  g_assert_cmpuint (failure->line, ==, 4);
  g_assert_error (failure->error, LIBRARY_ERROR, LIBRARY_ERROR_NO_ADDRESS);
  failure = g_ptr_array_index (result->failures, 1);
  g_assert_cmpuint (failure->line, ==, 5);
  g_assert_error (failure->error, LIBRARY_ERROR, LIBRARY_ERROR_BAD_ENTRY);
  fixture_clear (&f);
}

/* ---- files that change nothing ---- */

static GBytes *
bomb (void)
{
  const gsize size = 40 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (size);
  ZipMaker zip;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "part_000000.csv", CSV);
  zip_maker_add (&zip, "part_000001.csv", zeros, size);
  return zip_maker_end (&zip);
}

static GBytes *
climbing (void)
{
  ZipMaker zip;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "part_000000.csv", CSV);
  zip_maker_add_text (&zip, "../../part_000001.csv", CSV);
  return zip_maker_end (&zip);
}

static GBytes *
two_gb (void)
{
  ZipMaker zip;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "part_000000.csv", CSV);
  zip_maker_add_lying (&zip, "part_000001.csv", CSV, strlen (CSV), 1u << 31);
  return zip_maker_end (&zip);
}

static GBytes *
cut_zip (void)
{
  ZipMaker zip;
  g_autoptr (GBytes) whole = NULL;

  zip_maker_init (&zip);
  zip_maker_add_text (&zip, "part_000000.csv", CSV);
  whole = zip_maker_end (&zip);
  return g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - 100);
}

static GBytes *
cut_csv (void)
{
  return g_bytes_new_static (CSV "\"The end of", strlen (CSV) + 11);
}

static GBytes *
picture (void)
{
  return g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
}

static GBytes *
nothing (void)
{
  return g_bytes_new_static ("", 0);
}

typedef struct {
  const char *name;
  GBytes *(*make) (void);
  int code; /* of LIBRARY_ERROR; -1: of several it is one */
} RefusedCase;

static const RefusedCase refused_cases[] = {
    {"a-zip-bomb", bomb, LIBRARY_ERROR_EXPORT_TOO_LARGE},
    {"a-path-that-climbs-out", climbing, LIBRARY_ERROR_UNSAFE_ARCHIVE},
    {"an-entry-of-2-gb", two_gb, LIBRARY_ERROR_EXPORT_TOO_LARGE},
    {"a-zip-that-is-cut-off", cut_zip, -1},
    {"a-table-that-is-cut-off", cut_csv, LIBRARY_ERROR_CUT_OFF},
    {"a-picture", picture, LIBRARY_ERROR_UNKNOWN_EXPORT},
    {"an-empty-file", nothing, LIBRARY_ERROR_UNKNOWN_EXPORT},
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *row = data;
  Fixture f;
  g_autoptr (GBytes) bytes = row->make ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const void *contents = g_bytes_get_data (bytes, &size);

  fixture_init (&f);
  file = fixture_write (&f, "export", contents == NULL ? "" : contents, size);
  g_assert_null (try_import (&f, &file, 1, NULL, &error));
  if (row->code >= 0)
    g_assert_error (error, LIBRARY_ERROR, row->code);
  else
    g_assert_true (error->domain == LIBRARY_ERROR);
  g_assert_cmpuint (n_clips (&f), ==, 0);
  g_assert_false (cuttings_library_can_undo (f.library));
  fixture_clear (&f);
}

static void
test_a_bad_file_among_good_ones (void)
{
  Fixture f;
  GFile *files[3];
  g_autoptr (GError) error = NULL;
  g_autoptr (LibraryImportResult) result = NULL;
  const LibraryFailure *failure;

  fixture_init (&f);
  files[0] = fixture_write (&f, "good.csv", CSV, strlen (CSV));
  files[1] = fixture_write (&f, "bad.png", "\x89PNG\r\n", 6);
  files[2] = g_file_new_for_path ("/nowhere/at/all.csv");
  result = try_import (&f, files, 3, NULL, &error);
  g_assert_no_error (error);
  assert_counts (result, 2, 0, 0, 2);
  failure = g_ptr_array_index (result->failures, 0);
  g_assert_cmpstr (failure->from, ==, "bad.png");
  failure = g_ptr_array_index (result->failures, 1);
  g_assert_error (failure->error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_READ);
  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
  fixture_clear (&f);
}

/* ---- cancelling ---- */

static void
on_progress (size_t done, size_t total, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
  if (done > 50)
    g_cancellable_cancel (data);
}

static void
test_cancelled_in_the_middle (void)
{
  Fixture f;
  g_autoptr (GString) csv = g_string_new ("title,url,time_added,tags,status\n");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&f);
  for (int i = 0; i < 400; i++)
    g_string_append_printf (csv, "Piece,https://example.org/%d,1700000000,,unread\n", i);
  file = fixture_write (&f, "many.csv", csv->str, csv->len);
  cuttings_library_import_async (f.library, &file, 1, cancellable, on_progress,
                                 cancellable, fixture_answered_cb, &f);
  answer = fixture_wait (&f);
  g_assert_null (cuttings_library_import_finish (f.library, answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer);
  g_assert_cmpuint (n_clips (&f), ==, 0);
  fixture_clear (&f);
}

/* ---- the page comes later ---- */

static void
test_the_page_comes_later (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) result = NULL;
  g_autoptr (LibrarySaveResult) saved = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  fixture_init (&f);
  result = import_text (&f, "a.csv", CSV);
  saved = fixture_save (&f, &(LibrarySaveRequest){
                                .address = "https://news.example.org/ferry",
                                .text = "The ferry line is saved\n\nMinisters agreed.",
                            });
  g_assert_cmpint (saved->outcome, ==, LIBRARY_SAVED_CAPTURE);
  clip = fixture_load (&f, saved->clip_id);
  g_assert_false (clip->clip->waiting);
  g_assert_cmpuint (clip->n_captures, ==, 2);
  g_assert_cmpint (clip->clip->state, ==, CLIP_ARCHIVE);
  g_assert_cmpuint (n_clips (&f), ==, 2);
  fixture_clear (&f);
}

/* A passage that waits for its text is found in it, and is then a highlight like others. */
static void
test_highlights_wait_for_their_text (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) result = NULL;
  g_autoptr (LibrarySaveResult) saved = NULL;
  g_autoptr (LibraryClip) before = NULL, after = NULL;
  g_autofree char *found = NULL;
  const Highlight *highlight;

  fixture_init (&f);
  result =
      import_text (&f, "part_000000.json",
                   "[{\"url\":\"https://news.example.org/ferry\",\"title\":\"Ferry\","
                   "\"highlights\":[{\"quote\":\"Ministers agreed\\non Monday.\","
                   "\"created_at\":1714064400}]}]");
  g_assert_cmpuint (result->n_highlights, ==, 1);
  g_assert_cmpuint (result->n_highlights_waiting, ==, 1);
  before = load_only (&f, "");
  highlight = g_ptr_array_index (before->highlights, 0);
  g_assert_true (highlight->orphan);
  g_assert_cmpstr (highlight->made.exact, ==, "Ministers agreed\non Monday.");

  saved = fixture_save (
      &f, &(LibrarySaveRequest){
              .address = "https://news.example.org/ferry",
              .text = "The ferry line is saved\n\nMinisters agreed on Monday. Good.",
          });
  after = fixture_load (&f, saved->clip_id);
  highlight = g_ptr_array_index (after->highlights, 0);
  g_assert_false (highlight->orphan);
  found = text_slice (after->capture->article->text, highlight->span);
  g_assert_cmpstr (found, ==, "Ministers agreed on Monday.");
  g_assert_cmpint (highlight->created_at, ==, G_GINT64_CONSTANT (1714064400000000));
  fixture_clear (&f);
}

/* ---- articles that come along ---- */

#define WALLABAG                                                                         \
  "[{\"is_archived\":0,\"is_starred\":1,\"tags\":[\"energy\"],\"title\":\"Grid plan\","  \
  "\"url\":\"https://news.example.org/"                                                  \
  "grid\",\"created_at\":\"2024-03-01T08:15:30+0100\","                                  \
  "\"content\":\"<p>The plan is <script>alert(1)</script><b>dear</b>.</p><p>It is new. " \
  "New it is.</p>\",\"annotations\":[{\"text\":\"check\",\"quote\":\"is dear\"},"        \
  "{\"text\":\"\",\"quote\":\"Nowhere to be found in here, not at all\"}]}]"

static void
test_an_article_that_comes_along (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) result = NULL, again = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  const Highlight *highlight;

  fixture_init (&f);
  result = import_text (&f, "wallabag.json", WALLABAG);
  assert_counts (result, 1, 0, 0, 0);
  g_assert_cmpuint (result->n_highlights, ==, 2);
  g_assert_cmpuint (result->n_highlights_waiting, ==, 1);
  g_assert_cmpuint (result->n_waiting, ==, 0);
  clip = load_only (&f, "");
  g_assert_cmpstr (clip->capture->article->text, ==,
                   "The plan is dear.\nIt is new. New it is.");
  g_assert_null (strstr (clip->capture->article->html, "script"));
  g_assert_true (clip->clip->starred);
  g_assert_cmpuint (clip->highlights->len, ==, 2);
  highlight = g_ptr_array_index (clip->highlights, 0);
  g_assert_cmpstr (highlight->made.exact, ==, "is dear");
  g_assert_cmpstr (highlight->note, ==, "check");
  g_assert_cmpfloat (highlight->confidence, ==, 1);
  g_assert_cmpuint (highlight->span.start, ==, 9);
  again = import_text (&f, "wallabag.json", WALLABAG);
  assert_counts (again, 0, 0, 1, 0);
  g_assert_cmpuint (again->n_highlights, ==, 0);
  fixture_clear (&f);
}

/* The page was imported by its address alone, and comes with a second export. */
static void
test_an_article_comes_with_a_second_export (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) first = NULL, second = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  fixture_init (&f);
  first = import_text (&f, "list.txt", "https://news.example.org/grid\n");
  g_assert_cmpuint (first->n_waiting, ==, 1);
  second = import_text (&f, "wallabag.json", WALLABAG);
  assert_counts (second, 0, 1, 0, 0);
  g_assert_cmpuint (second->n_waiting, ==, 0);
  clip = load_only (&f, "plan");
  g_assert_false (clip->clip->waiting);
  g_assert_cmpuint (clip->n_captures, ==, 2);
  fixture_clear (&f);
}

static void
test_a_saved_page (void)
{
  Fixture f;
  const char *html =
      PAGE ("The harbour is open again",
            "<link rel=canonical href=\"https://news.example.org/h\">", REPORT);
  g_autoptr (LibraryImportResult) result = NULL, again = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  fixture_init (&f);
  result = import_text (&f, "harbour.html", html);
  assert_counts (result, 1, 0, 0, 0);
  clip = load_only (&f, "");
  g_assert_cmpstr (clip->clip->title, ==, "The harbour is open again");
  g_assert_cmpstr (clip->clip->address, ==, "https://news.example.org/h");
  again = import_text (&f, "harbour.html", html);
  assert_counts (again, 0, 0, 1, 0);
  fixture_clear (&f);
}

/* Readwise names documents by their title alone. */
static void
test_by_title (void)
{
  Fixture f;
  g_autoptr (LibraryImportResult) list = NULL, first = NULL, second = NULL;
  const char *highlights = "Highlight,Book Title,Book Author\n"
                           "Ministers agreed.,Ferry line saved,A. Writer\n"
                           "Fees rise.,A book of mine,B. Writer\n";

  fixture_init (&f);
  list = import_text (&f, "a.csv", CSV);
  first = import_text (&f, "h.csv", highlights);
  assert_counts (first, 1, 1, 0, 0);
  g_assert_cmpuint (first->n_highlights, ==, 2);
  second = import_text (&f, "h.csv", highlights);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_cmpuint (second->n_waiting, ==, 2);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-import/fields", test_fields);
  g_test_add_func ("/library-import/twice-adds-nothing", test_twice);
  g_test_add_func ("/library-import/merging", test_merging);
  g_test_add_func ("/library-import/one-undo-takes-it-back", test_one_undo);
  g_test_add_func ("/library-import/what-is-in-the-trash-stays-there",
                   test_what_is_in_the_trash_stays_there);
  g_test_add_func ("/library-import/failures-name-the-line", test_failures_name_the_line);
  for (size_t i = 0; i < G_N_ELEMENTS (refused_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/library-import/refused/", refused_cases[i].name, NULL);

    g_test_add_data_func (name, &refused_cases[i], test_refused);
  }
  g_test_add_func ("/library-import/a-bad-file-among-good-ones",
                   test_a_bad_file_among_good_ones);
  g_test_add_func ("/library-import/cancelled-in-the-middle",
                   test_cancelled_in_the_middle);
  g_test_add_func ("/library-import/the-page-comes-later", test_the_page_comes_later);
  g_test_add_func ("/library-import/highlights-wait-for-their-text",
                   test_highlights_wait_for_their_text);
  g_test_add_func ("/library-import/an-article-that-comes-along",
                   test_an_article_that_comes_along);
  g_test_add_func ("/library-import/an-article-comes-with-a-second-export",
                   test_an_article_comes_with_a_second_export);
  g_test_add_func ("/library-import/a-saved-page", test_a_saved_page);
  g_test_add_func ("/library-import/by-title", test_by_title);
  return g_test_run ();
}
