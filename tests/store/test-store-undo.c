/* test-store-undo.c: whatever was changed can be taken back, and made again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-undo.h"

#include <string.h>

#include "fixture.h"
#include "store/store-blobs.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-search.h"
#include "store/store-merge.h"
#include "store/store-tags.h"

/* Three clippings: the first has a highlight, a note, a removal and tags; the third is
 * in the trash. */
typedef struct {
  Fixture base;
  StoreUndo *undo;
  int64_t ids[3];
  int64_t highlight_id;
} UndoFixture;

static int64_t
add_highlight (UndoFixture *self, GError **error)
{
  Fixture *base = &self->base;
  g_autoptr (GArray) captures = store_captures_list (base->db, self->ids[0], error);
  g_autoptr (Highlight) highlight = highlight_new ();

  highlight->clip_id = self->ids[0];
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("marked passage");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_ptr_array_add (highlight->tags, g_strdup ("quotes"));
  store_highlights_insert (base->db, highlight, error);
  return highlight->id;
}

static int64_t
add_clip (UndoFixture *self, const char *title, GError **error)
{
  g_autoptr (Clip) clip = fixture_clip (title, "https://example.org/a");
  g_autoptr (Capture) capture = fixture_capture (title, "The body with a passage.");
  Removal *removal = g_new0 (Removal, 1);

  removal->html = g_strdup ("<p>Advertisement</p>");
  removal->text = g_strdup ("Advertisement");
  g_ptr_array_add (capture->article->removals, removal);
  g_ptr_array_add (clip->tags, g_strdup ("tag/below"));
  if (store_clips_insert (self->base.db, clip, error))
    store_captures_insert (self->base.db, clip->id, capture, error);
  return clip->id;
}

static void
set_up (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, data);
  self->undo = store_undo_new ();
  fixture_begin (&self->base);
  for (int i = 0; i < 3; i++)
    self->ids[i] = add_clip (self, "Title", &error);
  self->highlight_id = add_highlight (self, &error);
  store_clips_set_note (self->base.db, self->ids[0], "a note", &error);
  store_clips_set_state (self->base.db, &self->ids[2], 1, CLIP_TRASH, &error);
  g_assert_no_error (error);
  fixture_commit (&self->base);
}

static void
tear_down (UndoFixture *self, gconstpointer data)
{
  store_undo_free (self->undo);
  fixture_tear_down (&self->base, data);
}

/* ---- every kind of change ---- */

typedef void (*ChangeFunc) (UndoFixture *self, GError **error);

static void
change_state (UndoFixture *self, GError **error)
{
  store_clips_set_state (self->base.db, self->ids, 3, CLIP_ARCHIVE, error);
}

static void
change_marks (UndoFixture *self, GError **error)
{
  store_clips_set_starred (self->base.db, self->ids, 2, true, error);
  store_clips_set_unread (self->base.db, self->ids, 3, true, error);
}

static void
change_note (UndoFixture *self, GError **error)
{
  store_clips_set_note (self->base.db, self->ids[0], "another note", error);
}

static void
change_title (UndoFixture *self, GError **error)
{
  store_clips_set_field (self->base.db, self->ids[1], CLIP_FIELD_TITLE, "Other", error);
}

static void
change_address (UndoFixture *self, GError **error)
{
  store_clips_set_field (self->base.db, self->ids[1], CLIP_FIELD_ADDRESS,
                         "https://example.net/b", error);
}

static void
change_tags (UndoFixture *self, GError **error)
{
  static const char *const add[] = {"new", "other", NULL};
  static const char *const remove[] = {"tag/below", NULL};

  store_tags_change (self->base.db, self->ids, 3, add, remove, error);
}

static void
change_tag_name (UndoFixture *self, GError **error)
{
  store_tags_rename (self->base.db, "tag", "tag/below", error);
}

static void
change_tag_into_another (UndoFixture *self, GError **error)
{
  store_tags_rename (self->base.db, "quotes", "tag/below", error);
}

static void
change_clip_tag_into_another (UndoFixture *self, GError **error)
{
  static const char *const add[] = {"wider/below", NULL};

  store_tags_change (self->base.db, self->ids, 1, add, NULL, error);
  store_tags_rename (self->base.db, "tag", "wider", error);
}

static void
change_site (UndoFixture *self, GError **error)
{
  store_clips_set_field (self->base.db, self->ids[1], CLIP_FIELD_SITE, "Gazette", error);
}

static void
change_delete_tag (UndoFixture *self, GError **error)
{
  store_tags_delete (self->base.db, "tag", error);
}

static void
change_add_highlight (UndoFixture *self, GError **error)
{
  add_highlight (self, error);
}

static void
change_highlight (UndoFixture *self, GError **error)
{
  g_autoptr (Highlight) highlight =
      store_highlights_load (self->base.db, self->highlight_id, error);

  highlight->color = HIGHLIGHT_BLUE;
  g_free (highlight->note);
  highlight->note = g_strdup ("thought");
  g_ptr_array_set_size (highlight->tags, 0);
  g_ptr_array_add (highlight->tags, g_strdup ("facts"));
  store_highlights_update (self->base.db, highlight, error);
}

static void
change_delete_highlight (UndoFixture *self, GError **error)
{
  store_highlights_delete (self->base.db, self->highlight_id, error);
}

static void
change_restore_removal (UndoFixture *self, GError **error)
{
  g_autoptr (Capture) capture =
      store_captures_load_latest (self->base.db, self->ids[0], error);

  ((Removal *)capture->article->removals->pdata[0])->restored = true;
  g_free (capture->article->text);
  capture->article->text = g_strdup ("The body with a passage.\nAdvertisement");
  store_captures_update_article (self->base.db, capture, error);
}

static void
change_save (UndoFixture *self, GError **error)
{
  add_clip (self, "Newly saved", error);
}

static void
change_add_capture (UndoFixture *self, GError **error)
{
  g_autoptr (Capture) capture = fixture_capture ("Title", "A new body.");

  store_captures_insert (self->base.db, self->ids[0], capture, error);
}

static void
change_delete (UndoFixture *self, GError **error)
{
  store_clips_delete (self->base.db, self->ids, 3, error);
}

static void
change_delete_with_all (UndoFixture *self, GError **error)
{
  store_clips_set_state (self->base.db, self->ids, 3, CLIP_TRASH, error);
  store_clips_delete (self->base.db, self->ids, 3, error);
}

static void
change_merge (UndoFixture *self, GError **error)
{
  store_merge_clips (self->base.db, self->ids[1], self->ids, 1, error);
}

/* The first of them is in the trash: all counts change. */
static void
change_merge_all (UndoFixture *self, GError **error)
{
  const int64_t others[] = {self->ids[0], self->ids[1]};

  store_merge_clips (self->base.db, self->ids[2], others, 2, error);
}

typedef struct {
  const char *name;
  ChangeFunc change;
  const char *touched; /* which of the three are named, "012" */
} ChangeCase;

static const ChangeCase change_cases[] = {
    {"state", change_state, "012"},
    {"star-and-unread", change_marks, "012"},
    {"note", change_note, "0"},
    {"title", change_title, "1"},
    {"address", change_address, "1"},
    {"tags", change_tags, "012"},
    {"a-tag-renamed", change_tag_name, ""},
    {"two-tags-merged", change_tag_into_another, "0"},
    {"a-tag-merged-with-one-that-some-have", change_clip_tag_into_another, "012"},
    {"site", change_site, "1"},
    {"a-tag-deleted", change_delete_tag, "012"},
    {"a-highlight-added", change_add_highlight, "0"},
    {"a-highlight-changed", change_highlight, "0"},
    {"a-highlight-deleted", change_delete_highlight, "0"},
    {"a-removal-restored", change_restore_removal, "0"},
    {"a-clipping-saved", change_save, NULL},
    {"a-capture-added", change_add_capture, "0"},
    {"two-clippings-merged", change_merge, "01"},
    {"all-merged-out-of-the-trash", change_merge_all, "012"},
    {"the-trash-emptied", change_delete, "2"},
    {"everything-deleted", change_delete_with_all, "012"},
};

static void
make_step (UndoFixture *self, const char *label, ChangeFunc change)
{
  g_autoptr (GError) error = NULL;

  store_undo_begin (self->undo, self->base.db, label, &error);
  g_assert_no_error (error);
  change (self, &error);
  g_assert_no_error (error);
  store_undo_commit (self->undo, self->base.db, &error);
  g_assert_no_error (error);
}

static void
assert_touched (UndoFixture *self, const StoreUndone *undone, const char *touched)
{
  if (touched == NULL)
    return;
  g_assert_cmpuint (undone->clip_ids->len, ==, strlen (touched));
  for (guint i = 0; i < undone->clip_ids->len; i++)
    g_assert_cmpint (g_array_index (undone->clip_ids, int64_t, i), ==,
                     self->ids[touched[i] - '0']);
}

static void
test_change (UndoFixture *self, gconstpointer data)
{
  const ChangeCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&self->base), *after = NULL;

  make_step (self, "Step", row->change);
  after = fixture_dump (&self->base);
  g_assert_cmpstr (after, !=, before);
  fixture_assert_index_is_right (&self->base);
  for (int i = 0; i < 2; i++) {
    g_autoptr (StoreUndone) undone = NULL;
    g_autoptr (StoreUndone) redone = NULL;
    g_autofree char *back = NULL, *again = NULL;

    g_assert_cmpstr (store_undo_get_undo_label (self->undo), ==, "Step");
    undone = store_undo_undo (self->undo, self->base.db, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (undone->label, ==, "Step");
    assert_touched (self, undone, row->touched);
    back = fixture_dump (&self->base);
    g_assert_cmpstr (back, ==, before);
    fixture_assert_index_is_right (&self->base);

    g_assert_null (store_undo_get_undo_label (self->undo));
    g_assert_cmpstr (store_undo_get_redo_label (self->undo), ==, "Step");
    redone = store_undo_redo (self->undo, self->base.db, &error);
    g_assert_no_error (error);
    again = fixture_dump (&self->base);
    g_assert_cmpstr (again, ==, after);
    fixture_assert_index_is_right (&self->base);
  }
}

/* Where a change finds nothing to change any more, something is saved instead. */
static void
make_step_or_save (UndoFixture *self, const ChangeCase *row)
{
  g_autoptr (GError) error = NULL;

  store_undo_begin (self->undo, self->base.db, row->name, &error);
  row->change (self, &error);
  if (error == NULL) {
    store_undo_commit (self->undo, self->base.db, &error);
    g_assert_no_error (error);
  } else {
    g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
    store_undo_rollback (self->undo, self->base.db);
  }
  if (g_strcmp0 (store_undo_get_undo_label (self->undo), row->name) != 0)
    make_step (self, row->name, change_save);
}

/* All kinds one after the other, all the way back and forth again. */
static void
test_all_changes (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char *dumps[G_N_ELEMENTS (change_cases) + 1];
  size_t n = G_N_ELEMENTS (change_cases);

  dumps[0] = fixture_dump (&self->base);
  for (size_t i = 0; i < n; i++) {
    make_step_or_save (self, &change_cases[i]);
    dumps[i + 1] = fixture_dump (&self->base);
  }
  for (size_t i = n; i > 0; i--) {
    g_autoptr (StoreUndone) undone = store_undo_undo (self->undo, self->base.db, &error);
    g_autofree char *back = fixture_dump (&self->base);

    g_assert_no_error (error);
    g_assert_cmpstr (undone->label, ==, change_cases[i - 1].name);
    g_assert_cmpstr (back, ==, dumps[i - 1]);
  }
  for (size_t i = 0; i < n; i++) {
    g_autoptr (StoreUndone) redone = store_undo_redo (self->undo, self->base.db, &error);
    g_autofree char *again = fixture_dump (&self->base);

    g_assert_no_error (error);
    g_assert_cmpstr (redone->label, ==, change_cases[i].name);
    g_assert_cmpstr (again, ==, dumps[i + 1]);
  }
  fixture_assert_index_is_right (&self->base);
  for (size_t i = 0; i <= n; i++)
    g_free (dumps[i]);
}

/* ---- the stack ---- */

static void
change_nothing (UndoFixture *self, GError **error)
{
  store_clips_set_starred (self->base.db, self->ids, 3, false, error);
}

static void
test_nothing (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_undo_undo (self->undo, self->base.db, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (store_undo_redo (self->undo, self->base.db, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  make_step (self, "Nothing", change_nothing);
  g_assert_null (store_undo_get_undo_label (self->undo));
}

static void
test_new_step_ends_redo (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreUndone) undone = NULL;

  make_step (self, "First", change_note);
  undone = store_undo_undo (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  make_step (self, "Second", change_title);
  g_assert_null (store_undo_get_redo_label (self->undo));
  g_assert_cmpstr (store_undo_get_undo_label (self->undo), ==, "Second");
}

static void
test_joined_step (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&self->base);
  g_autofree char *after = NULL, *back = NULL, *again = NULL;
  g_autoptr (StoreUndone) undone = NULL;
  g_autoptr (StoreUndone) redone = NULL;

  make_step (self, "Many", change_note);
  make_step (self, NULL, change_title);
  make_step (self, NULL, change_tags);
  after = fixture_dump (&self->base);
  undone = store_undo_undo (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (undone->clip_ids->len, ==, 3);
  back = fixture_dump (&self->base);
  g_assert_cmpstr (back, ==, before);
  g_assert_null (store_undo_get_undo_label (self->undo));
  redone = store_undo_redo (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  again = fixture_dump (&self->base);
  g_assert_cmpstr (again, ==, after);
}

/* Long work goes on after another step was made, and is then the last. */
static void
test_step_joined_later (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&self->base), *back = NULL;
  StoreUndone *undone;

  store_undo_begin_joined (self->undo, self->base.db, "Import", &error);
  change_note (self, &error);
  store_undo_commit (self->undo, self->base.db, &error);
  make_step (self, "Between", change_title);
  store_undo_begin_joined (self->undo, self->base.db, "Import", &error);
  change_tags (self, &error);
  store_undo_commit (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (store_undo_get_undo_label (self->undo), ==, "Import");
  for (int i = 0; i < 2; i++) {
    undone = store_undo_undo (self->undo, self->base.db, &error);
    g_assert_no_error (error);
    store_undone_free (undone);
  }
  back = fixture_dump (&self->base);
  g_assert_cmpstr (back, ==, before);
  g_assert_null (store_undo_get_undo_label (self->undo));
}

static void
test_rolled_back_step (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&self->base), *after = NULL;

  store_undo_begin (self->undo, self->base.db, "Dropped", &error);
  change_title (self, &error);
  g_assert_no_error (error);
  store_undo_rollback (self->undo, self->base.db);
  after = fixture_dump (&self->base);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (store_undo_get_undo_label (self->undo));
}

static void
change_note_much (UndoFixture *self, GError **error)
{
  g_autofree char *note =
      g_strnfill (1024 * 1024, (gchar)g_test_rand_int_range ('a', 'z'));

  store_clips_set_note (self->base.db, self->ids[0], note, error);
}

/* Each step holds a note before and after, 2 MiB: 32 MiB hold no more than 16 steps. */
static void
test_bounded (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int n = 0;

  for (int i = 0; i < 40; i++)
    make_step (self, "Much", change_note_much);
  while (store_undo_get_undo_label (self->undo) != NULL) {
    g_autoptr (StoreUndone) undone = store_undo_undo (self->undo, self->base.db, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (undone->label, ==, "Much");
    n++;
  }
  g_assert_cmpint (n, >=, 8);
  g_assert_cmpint (n, <=, 32);
}

/* ---- others ---- */

/* Somebody else changes the same thing, outside this undo. */
static void
change_elsewhere (UndoFixture *self, ChangeFunc change)
{
  g_autoptr (GError) error = NULL;
  StoreDb *mine = self->base.db;

  self->base.db = store_db_open (self->base.path, STORE_OPEN_WRITE, &error);
  fixture_begin (&self->base);
  change (self, &error);
  g_assert_no_error (error);
  fixture_commit (&self->base);
  store_db_close (self->base.db);
  self->base.db = mine;
}

static void
change_note_elsewhere (UndoFixture *self, GError **error)
{
  store_clips_set_note (self->base.db, self->ids[0], "theirs", error);
}

static void
change_progress (UndoFixture *self, GError **error)
{
  store_clips_set_progress (self->base.db, self->ids[0], 0.9, error);
}

static void
change_tag_newest (UndoFixture *self, GError **error)
{
  static const char *const add[] = {"theirs", NULL};
  int64_t newest = self->ids[2] + 1;

  store_tags_change (self->base.db, &newest, 1, add, NULL, error);
}

static void
change_read_newest (UndoFixture *self, GError **error)
{
  store_clips_set_progress (self->base.db, self->ids[2] + 1, 0.9, error);
}

typedef struct {
  const char *name;
  ChangeFunc mine;
  ChangeFunc theirs;
  bool conflict;
} ConflictCase;

static const ConflictCase conflict_cases[] = {
    {"the-same-note", change_note, change_note_elsewhere, true},
    {"the-same-clipping-deleted", change_title, change_delete_with_all, true},
    {"the-same-highlight-deleted", change_highlight, change_delete_highlight, true},
    {"a-saved-clipping-that-they-tagged", change_save, change_tag_newest, true},
    {"a-saved-clipping-that-was-only-read", change_save, change_read_newest, false},
    {"another-clipping", change_title, change_note_elsewhere, false},
    {"another-field-of-the-same", change_marks, change_progress, false},
};

static void
test_conflict (UndoFixture *self, gconstpointer data)
{
  const ConflictCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (StoreUndone) undone = NULL;

  make_step (self, "Mine", row->mine);
  change_elsewhere (self, row->theirs);
  before = fixture_dump (&self->base);
  undone = store_undo_undo (self->undo, self->base.db, &error);
  after = fixture_dump (&self->base);
  g_assert_cmpint (undone == NULL, ==, row->conflict);
  if (row->conflict) {
    g_assert_error (error, STORE_ERROR, STORE_ERROR_CONFLICT);
    g_assert_cmpstr (after, ==, before);
  } else {
    g_assert_no_error (error);
    g_assert_cmpstr (after, !=, before);
  }
  g_assert_null (store_undo_get_undo_label (self->undo));
  fixture_assert_index_is_right (&self->base);
}

/* Garbage may have been collected since: then the step cannot be made again, but
 * nothing is half done. */
static void
test_collected_blob (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreUndone) undone = NULL;
  g_autofree char *before = NULL, *after = NULL;

  make_step (self, "Capture", change_add_capture);
  undone = store_undo_undo (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  store_blobs_collect (self->base.db, NULL, &error);
  g_assert_no_error (error);
  before = fixture_dump (&self->base);
  g_assert_null (store_undo_redo (self->undo, self->base.db, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONFLICT);
  after = fixture_dump (&self->base);
  g_assert_cmpstr (after, ==, before);
}

#define ADD_ROWS(path, rows, func)                                                       \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                     \
    g_autofree char *name = g_strconcat (path, rows[i].name, NULL);                      \
    g_test_add (name, UndoFixture, &rows[i], set_up, func, tear_down);                   \
  }

/* What joins a step is on disk: more than memory may hold is taken back all the same. */
static void
test_large_step (UndoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (&self->base), *back = NULL;
  g_autoptr (StoreUndone) undone = NULL;

  for (int i = 0; i < 20; i++) {
    store_undo_begin_joined (self->undo, self->base.db, "Import", &error);
    change_note_much (self, &error);
    store_undo_commit (self->undo, self->base.db, &error);
    g_assert_no_error (error);
  }
  undone = store_undo_undo (self->undo, self->base.db, &error);
  g_assert_no_error (error);
  back = fixture_dump (&self->base);
  g_assert_cmpstr (back, ==, before);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (UndoFixture *, gconstpointer);
  } tests[] = {
      {"all-changes-back-and-forth", test_all_changes},
      {"nothing-to-undo", test_nothing},
      {"a-new-step-ends-redo", test_new_step_ends_redo},
      {"transactions-that-join-one-step", test_joined_step},
      {"a-step-that-is-joined-later", test_step_joined_later},
      {"a-step-larger-than-memory-may-hold", test_large_step},
      {"a-step-that-is-rolled-back", test_rolled_back_step},
      {"the-steps-are-bounded", test_bounded},
      {"what-was-collected-since", test_collected_blob},
  };

  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/store-undo/", change_cases, test_change);
  ADD_ROWS ("/store-undo/others/", conflict_cases, test_conflict);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-undo/", tests[i].name, NULL);
    g_test_add (name, UndoFixture, NULL, set_up, tests[i].test, tear_down);
  }
  return g_test_run ();
}
