/* test-library-async.c: every asynchronous function calls back exactly once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each function, a column for each moment: success, cancelled before, during
 * and after, and a library that could not be opened.
 */

#include "library-fixture.h"
#include "library/library-backup.h"
#include "library/library-wanted.h"
#include "library/library-verify.h"
#include "library/library-relate.h"
#include "library/library-sync.h"

#include <glib/gstdio.h>

#include "library/library-highlights.h"
#include "library/library-rules.h"
#include "library/library-searches.h"
#include "library/library-tags.h"

typedef struct {
  CuttingsLibrary *library;
  int64_t id, other_id;
  GFile *file;
  GFile *import; /* what is imported; removed afterwards */
  Highlight *highlight;
  int64_t search_id;
  int64_t rule_id;
} Subject;

typedef void (*StartFunc) (Subject *subject, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
typedef bool (*FinishFunc) (CuttingsLibrary *library, GAsyncResult *result,
                            GError **error);

/* ---- starting ---- */

static void
start_save (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  const LibrarySaveRequest request = {.text = "A headline\n\nA sentence of a text. And "
                                              "one more sentence of the same text."};

  cuttings_library_save_async (s->library, &request, c, NULL, NULL, callback, data);
}

static void
start_load (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_load_async (s->library, s->id, c, callback, data);
}

static void
start_query (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_query_async (s->library, &(Query){0}, c, callback, data);
}

static void
start_rows (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_rows_async (s->library, &s->id, 1, NULL, c, callback, data);
}

static void
start_overview (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_overview_async (s->library, c, callback, data);
}

static void
start_state (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_set_state_async (s->library, &s->id, 1, CLIP_ARCHIVE, c, callback,
                                    data);
}

static void
start_starred (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_set_starred_async (s->library, &s->id, 1, true, c, callback, data);
}

static void
start_unread (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_set_unread_async (s->library, &s->id, 1, true, c, callback, data);
}

static void
start_tags (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  const char *const add[] = {"a/b", NULL};

  cuttings_library_change_tags_async (s->library, &s->id, 1, add, NULL, c, callback,
                                      data);
}

static void
start_note (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_set_note_async (s->library, s->id, "note", c, callback, data);
}

static void
start_edit (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  const LibraryEdit edit = {CLIP_FIELD_TITLE, "Title"};

  cuttings_library_edit_async (s->library, s->id, &edit, 1, c, callback, data);
}

static void
start_progress (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_set_progress_async (s->library, s->id, 0.5, c, callback, data);
}

static void
start_delete (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_delete_async (s->library, &s->id, 1, c, callback, data);
}

static void
start_restore (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  const unsigned number = 0;

  cuttings_library_restore_removals_async (s->library, s->id, &number, 1, true, c,
                                           callback, data);
}

static void
start_highlight (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_add_highlight_async (s->library, s->id, (TextSpan){0, 5},
                                        HIGHLIGHT_BLUE, NULL, NULL, c, callback, data);
}

static void
start_original (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_load_original_async (s->library, s->id, c, callback, data);
}

static bool
finish_original (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autofree char *page = cuttings_library_load_original_finish (library, result, error);

  return page != NULL;
}

static void
start_place (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_place_highlight_async (s->library, s->highlight->id, (TextSpan){0, 3},
                                          c, callback, data);
}

static void
start_quote (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_add_quote_async (s->library, s->id, "sentence", HIGHLIGHT_BLUE, NULL,
                                    NULL, c, callback, data);
}

static void
start_update (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_update_highlight_async (s->library, s->highlight, c, callback, data);
}

static void
start_delete_highlight (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                        gpointer data)
{
  cuttings_library_delete_highlight_async (s->library, s->highlight->id, c, callback,
                                           data);
}

static void
start_highlights (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                  gpointer data)
{
  cuttings_library_highlights_async (s->library, &(HighlightQuery){0}, c, callback, data);
}

static void
start_move (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_move_highlights_async (s->library, &s->highlight->id, 1, 0, c,
                                          callback, data);
}

static void
start_highlights_text (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                       gpointer data)
{
  cuttings_library_highlights_text_async (s->library, &(HighlightQuery){0}, NULL, 0, c,
                                          callback, data);
}

static void
start_highlights_export (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autofree char *path = g_file_get_path (s->file);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  cuttings_library_highlights_export_async (s->library, &(HighlightQuery){0}, NULL, 0,
                                            s->file, c, callback, data);
}

static void
start_undo (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_undo_async (s->library, c, callback, data);
}

static void
start_searches (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_searches_async (s->library, c, callback, data);
}

static void
start_count (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_count_async (s->library, &(Query){0}, c, callback, data);
}

static void
start_add_search (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                  gpointer data)
{
  cuttings_library_add_search_async (s->library, "Name", "tag:a", c, callback, data);
}

static void
start_update_search (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                     gpointer data)
{
  const SavedSearch search = {s->search_id, (char *)"New", (char *)"tag:b"};

  cuttings_library_update_search_async (s->library, &search, c, callback, data);
}

static void
start_move_search (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                   gpointer data)
{
  cuttings_library_move_search_async (s->library, s->search_id, 1, c, callback, data);
}

static void
start_delete_search (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                     gpointer data)
{
  cuttings_library_delete_search_async (s->library, s->search_id, c, callback, data);
}

static void
start_rename_tag (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                  gpointer data)
{
  cuttings_library_rename_tag_async (s->library, "kept", "other", c, callback, data);
}

static void
start_delete_tag (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                  gpointer data)
{
  cuttings_library_delete_tag_async (s->library, "kept", c, callback, data);
}

static void
start_color_tag (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_color_tag_async (s->library, "kept", HIGHLIGHT_PINK, c, callback,
                                    data);
}

static void
start_preview_tag (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                   gpointer data)
{
  cuttings_library_preview_tag_async (s->library, "kept", "other", c, callback, data);
}

static void
start_rules (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_rules_async (s->library, c, callback, data);
}

static TagRule *
a_rule (int64_t id)
{
  const char *const tags[] = {"tagged", NULL};
  TagRule *rule = tag_rule_new ("sentence", tags);

  rule->id = id;
  return rule;
}

static void
start_add_rule (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (TagRule) rule = a_rule (0);

  cuttings_library_add_rule_async (s->library, rule, c, callback, data);
}

static void
start_update_rule (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (TagRule) rule = a_rule (s->rule_id);

  cuttings_library_update_rule_async (s->library, rule, c, callback, data);
}

static void
start_delete_rule (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                   gpointer data)
{
  cuttings_library_delete_rule_async (s->library, s->rule_id, c, callback, data);
}

static void
start_preview_rule (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (TagRule) rule = a_rule (0);

  cuttings_library_preview_rule_async (s->library, rule, c, callback, data);
}

static void
start_run_rules (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_run_rules_async (s->library, s->rule_id, c, callback, data);
}

static void
start_copy (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_copy_async (s->library, s->id, CLIP_COPY_QUOTE, c, callback, data);
}

static void
start_export_file (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                   gpointer data)
{
  const LibraryExportRequest request = {
      .format = library_format_find ("markdown"),
      .clip_ids = &s->id,
      .n = 1,
      .target = s->file,
  };

  cuttings_library_export_async (s->library, &request, c, NULL, NULL, callback, data);
}

static void
start_export_folder (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                     gpointer data)
{
  g_autoptr (GFile) folder = g_file_get_parent (s->file);
  const LibraryExportRequest request = {
      .format = library_format_find ("markdown"),
      .clip_ids = &s->id,
      .n = 1,
      .target = folder,
      .to_folder = true,
  };

  cuttings_library_export_async (s->library, &request, c, NULL, NULL, callback, data);
}

static void
start_back_up (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_back_up_async (s->library, c, NULL, NULL, callback, data);
}

static void
start_import (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("cuttings-test-XXXXXX", &stream, NULL);
  const char *addresses = "https://example.org/1\nhttps://example.org/2\n";

  g_assert_true (g_file_replace_contents (file, addresses, strlen (addresses), NULL,
                                          FALSE, 0, NULL, NULL, NULL));
  g_clear_object (&s->import);
  s->import = g_object_ref (file);
  cuttings_library_import_async (s->library, &file, 1, c, NULL, NULL, callback, data);
}

static void
start_verify (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_verify_async (s->library, true, c, NULL, NULL, callback, data);
}

static void
start_find_duplicates (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                       gpointer data)
{
  cuttings_library_find_duplicates_async (s->library, s->id, c, callback, data);
}

static void
start_find_related (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                    gpointer data)
{
  cuttings_library_find_related_async (s->library, s->id, 10, c, callback, data);
}

static void
start_list_duplicates (Subject *s, GCancellable *c, GAsyncReadyCallback callback,
                       gpointer data)
{
  cuttings_library_list_duplicates_async (s->library, 0.8, c, NULL, NULL, callback, data);
}

static void
start_merge (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  const int64_t ids[] = {s->id, s->other_id};

  cuttings_library_merge_async (s->library, ids, G_N_ELEMENTS (ids), c, callback, data);
}

static void
start_want (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_want_pages_async (s->library, c, callback, data);
}

static void
start_forget (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_forget_wanted_async (s->library, c, callback, data);
}

static void
start_waiting (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_count_waiting_async (s->library, c, callback, data);
}

static void
start_fetch (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  cuttings_library_fetch_wanted_async (s->library, c, NULL, NULL, callback, data);
}

/* ---- finishing ---- */

static bool
finish_save (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibrarySaveResult) saved =
      cuttings_library_save_finish (library, result, error);

  return saved != NULL;
}

static bool
finish_load (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibraryClip) clip = cuttings_library_load_finish (library, result, error);

  return clip != NULL;
}

static bool
finish_query (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) ids = cuttings_library_query_finish (library, result, error);

  return ids != NULL;
}

static bool
finish_rows (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) rows = cuttings_library_rows_finish (library, result, error);

  return rows != NULL;
}

static bool
finish_overview (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibraryOverview) overview =
      cuttings_library_overview_finish (library, result, error);

  return overview != NULL;
}

static bool
finish_highlight (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (Highlight) highlight =
      cuttings_library_add_highlight_finish (library, result, error);

  return highlight != NULL;
}

static void
start_sync (Subject *s, GCancellable *c, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GFile) parent = g_file_get_parent (s->file);
  g_autoptr (GFile) folder = g_file_get_child (parent, "vault");

  cuttings_library_sync_async (s->library, &(LibrarySyncRequest){.folder = folder}, c,
                               NULL, NULL, callback, data);
}

static bool
finish_sync (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibrarySyncReport) report =
      cuttings_library_sync_finish (library, result, error);

  return report != NULL;
}

static bool
finish_highlights (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) hits =
      cuttings_library_highlights_finish (library, result, error);

  return hits != NULL;
}

static bool
finish_highlights_text (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autofree char *text =
      cuttings_library_highlights_text_finish (library, result, error);

  return text != NULL;
}

static bool
finish_waiting (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  LibraryWaiting waiting;

  return cuttings_library_count_waiting_finish (library, result, &waiting, error);
}

static bool
finish_fetch (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibraryFetchResult) fetched =
      cuttings_library_fetch_wanted_finish (library, result, error);

  return fetched != NULL;
}

static bool
finish_import (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (LibraryImportResult) imported =
      cuttings_library_import_finish (library, result, error);

  return imported != NULL;
}

static bool
finish_rules (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) rules = cuttings_library_rules_finish (library, result, error);

  return rules != NULL;
}

static bool
finish_preview_tag (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (TagPreview) preview =
      cuttings_library_preview_tag_finish (library, result, error);

  return preview != NULL;
}

static bool
finish_preview_rule (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  size_t n;

  return cuttings_library_preview_rule_finish (library, result, &n, error);
}

static bool
finish_searches (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) searches =
      cuttings_library_searches_finish (library, result, error);

  return searches != NULL;
}

static bool
finish_count (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  size_t n;

  return cuttings_library_count_finish (library, result, &n, error);
}

static bool
finish_copy (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (ClipCopy) copy = cuttings_library_copy_finish (library, result, error);

  return copy != NULL;
}

static bool
finish_back_up (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (Backup) backup = cuttings_library_back_up_finish (library, result, error);

  return backup != NULL;
}

static bool
finish_verify (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (VerifyReport) report =
      cuttings_library_verify_finish (library, result, error);

  return report != NULL;
}

static bool
finish_relatives (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) relatives =
      cuttings_library_find_relatives_finish (library, result, error);

  return relatives != NULL;
}

static bool
finish_list_duplicates (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) groups =
      cuttings_library_list_duplicates_finish (library, result, error);

  return groups != NULL;
}

static const struct {
  const char *name;
  StartFunc start;
  FinishFunc finish;
} functions[] = {
    {"save", start_save, finish_save},
    {"load", start_load, finish_load},
    {"query", start_query, finish_query},
    {"rows", start_rows, finish_rows},
    {"overview", start_overview, finish_overview},
    {"set-state", start_state, cuttings_library_change_finish},
    {"set-starred", start_starred, cuttings_library_change_finish},
    {"set-unread", start_unread, cuttings_library_change_finish},
    {"change-tags", start_tags, cuttings_library_change_finish},
    {"set-note", start_note, cuttings_library_change_finish},
    {"edit", start_edit, cuttings_library_change_finish},
    {"set-progress", start_progress, cuttings_library_change_finish},
    {"delete", start_delete, cuttings_library_change_finish},
    {"restore-removals", start_restore, cuttings_library_change_finish},
    {"add-highlight", start_highlight, finish_highlight},
    {"add-quote", start_quote, finish_highlight},
    {"update-highlight", start_update, cuttings_library_change_finish},
    {"load-original", start_original, finish_original},
    {"place-highlight", start_place, cuttings_library_change_finish},
    {"delete-highlight", start_delete_highlight, cuttings_library_change_finish},
    {"highlights", start_highlights, finish_highlights},
    {"move-highlights", start_move, cuttings_library_change_finish},
    {"highlights-text", start_highlights_text, finish_highlights_text},
    {"highlights-export", start_highlights_export, cuttings_library_export_finish},
    {"rename-tag", start_rename_tag, cuttings_library_change_finish},
    {"delete-tag", start_delete_tag, cuttings_library_change_finish},
    {"color-tag", start_color_tag, cuttings_library_change_finish},
    {"preview-tag", start_preview_tag, finish_preview_tag},
    {"rules", start_rules, finish_rules},
    {"add-rule", start_add_rule, cuttings_library_change_finish},
    {"update-rule", start_update_rule, cuttings_library_change_finish},
    {"delete-rule", start_delete_rule, cuttings_library_change_finish},
    {"preview-rule", start_preview_rule, finish_preview_rule},
    {"run-rules", start_run_rules, cuttings_library_change_finish},
    {"searches", start_searches, finish_searches},
    {"count", start_count, finish_count},
    {"add-search", start_add_search, cuttings_library_change_finish},
    {"update-search", start_update_search, cuttings_library_change_finish},
    {"move-search", start_move_search, cuttings_library_change_finish},
    {"delete-search", start_delete_search, cuttings_library_change_finish},
    {"undo", start_undo, cuttings_library_change_finish},
    {"copy", start_copy, finish_copy},
    {"export-file", start_export_file, cuttings_library_export_finish},
    {"export-folder", start_export_folder, cuttings_library_export_finish},
    {"sync", start_sync, finish_sync},
    {"back-up", start_back_up, finish_back_up},
    {"import", start_import, finish_import},
    {"want-pages", start_want, cuttings_library_change_finish},
    {"forget-wanted", start_forget, cuttings_library_change_finish},
    {"count-waiting", start_waiting, finish_waiting},
    {"fetch-wanted", start_fetch, finish_fetch},
    {"verify", start_verify, finish_verify},
    {"find-duplicates", start_find_duplicates, finish_relatives},
    {"find-related", start_find_related, finish_relatives},
    {"list-duplicates", start_list_duplicates, finish_list_duplicates},
    {"merge", start_merge, cuttings_library_change_finish},
};

/* ---- the matrix ---- */

typedef struct {
  int calls;
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->calls++;
  g_clear_object (&answer->result);
  answer->result = g_object_ref (result);
}

/* Until the answer is there, and then whatever else would come. */
static void
wait_for (Answer *answer)
{
  while (answer->calls == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (answer->calls, ==, 1);
}

static void
subject_add_tags (Subject *subject, Fixture *fixture)
{
  const char *const add[] = {"kept", NULL};
  g_autoptr (TagRule) rule = a_rule (0);

  cuttings_library_change_tags_async (fixture->library, &subject->id, 1, add, NULL, NULL,
                                      fixture_answered_cb, fixture);
  fixture_changed (fixture);
  cuttings_library_add_rule_async (fixture->library, rule, NULL, fixture_answered_cb,
                                   fixture);
  fixture_changed (fixture);
  subject->rule_id = 1;
}

static void
subject_init (Subject *subject, Fixture *fixture)
{
  g_autofree char *path = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  fixture_init (fixture);
  path = g_build_filename (fixture->folder, "out", "clip.md", NULL);
  subject->file = g_file_new_for_path (path);
  subject->library = fixture->library;
  subject->id = fixture_save_text (fixture, "Words of a title\n\nThe first sentence of "
                                            "a text. The second sentence of it.");
  subject->other_id = fixture_save_text (fixture, "Another title\n\nAnother text.");
  cuttings_library_add_quote_async (fixture->library, subject->id, "first sentence",
                                    HIGHLIGHT_GREEN, NULL, NULL, NULL,
                                    fixture_answered_cb, fixture);
  answer = fixture_wait (fixture);
  subject->highlight =
      cuttings_library_add_highlight_finish (fixture->library, answer, NULL);
  g_assert_nonnull (subject->highlight);
  cuttings_library_add_search_async (fixture->library, "Search", "tag:a", NULL,
                                     fixture_answered_cb, fixture);
  fixture_changed (fixture);
  subject->search_id = 1;
  subject_add_tags (subject, fixture);
}

static void
remove_import (Subject *subject)
{
  if (subject->import != NULL)
    g_file_delete (subject->import, NULL, NULL);
  g_clear_object (&subject->import);
}

static void
subject_clear (Subject *subject, Fixture *fixture)
{
  remove_import (subject);
  g_object_unref (subject->file);
  highlight_free (subject->highlight);
  fixture_clear (fixture);
}

static void
test_success (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Fixture fixture;
  Subject subject = {0};
  Answer answer = {0};
  g_autoptr (GError) error = NULL;

  subject_init (&subject, &fixture);
  functions[i].start (&subject, NULL, answered_cb, &answer);
  g_assert_cmpint (answer.calls, ==, 0);
  wait_for (&answer);
  functions[i].finish (subject.library, answer.result, &error);
  g_assert_no_error (error);
  g_clear_object (&answer.result);
  subject_clear (&subject, &fixture);
}

static void
test_cancelled_before (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Fixture fixture;
  Subject subject = {0};
  Answer answer = {0};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  subject_init (&subject, &fixture);
  g_cancellable_cancel (cancellable);
  functions[i].start (&subject, cancellable, answered_cb, &answer);
  wait_for (&answer);
  g_assert_false (functions[i].finish (subject.library, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer.result);
  subject_clear (&subject, &fixture);
}

/* Either it was done or it was cancelled; never both, never neither. */
static void
test_cancelled_during (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Fixture fixture;
  Subject subject = {0};
  Answer answer = {0};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  subject_init (&subject, &fixture);
  functions[i].start (&subject, cancellable, answered_cb, &answer);
  g_cancellable_cancel (cancellable);
  wait_for (&answer);
  if (!functions[i].finish (subject.library, answer.result, &error))
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer.result);
  subject_clear (&subject, &fixture);
}

static void
test_cancelled_after (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Fixture fixture;
  Subject subject = {0};
  Answer answer = {0};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  subject_init (&subject, &fixture);
  functions[i].start (&subject, cancellable, answered_cb, &answer);
  wait_for (&answer);
  functions[i].finish (subject.library, answer.result, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (answer.calls, ==, 1);
  g_clear_object (&answer.result);
  subject_clear (&subject, &fixture);
}

/* A folder stands where the library's file should be. */
static void
test_not_open (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autoptr (Highlight) highlight = highlight_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "clip.md", NULL);
  Subject subject = {.id = 1, .file = file, .highlight = highlight};
  Answer opened = {0}, answer = {0};
  g_autoptr (GError) open_error = NULL, error = NULL;

  subject.library = cuttings_library_new (folder);
  cuttings_library_open_async (subject.library, NULL, answered_cb, &opened);
  wait_for (&opened);
  g_assert_false (
      cuttings_library_open_finish (subject.library, opened.result, &open_error));
  g_assert_error (open_error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_OPEN);

  functions[i].start (&subject, NULL, answered_cb, &answer);
  wait_for (&answer);
  g_assert_false (functions[i].finish (subject.library, answer.result, &error));
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_OPEN);
  g_clear_object (&opened.result);
  g_clear_object (&answer.result);
  remove_import (&subject);
  cuttings_library_close (subject.library);
  g_object_unref (subject.library);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    GTestDataFunc test;
  } moments[] = {
      {"success", test_success},
      {"cancelled-before", test_cancelled_before},
      {"cancelled-during", test_cancelled_during},
      {"cancelled-after", test_cancelled_after},
      {"not-open", test_not_open},
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (moments); j++) {
      g_autofree char *path =
          g_strdup_printf ("/library/async/%s/%s", functions[i].name, moments[j].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), moments[j].test);
    }
  }
  return g_test_run ();
}
