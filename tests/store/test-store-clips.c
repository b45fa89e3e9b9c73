/* test-store-clips.c: clippings come back as they went in; finding, changing, removing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-clips.h"

#include <string.h>

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

static Clip *
load (Fixture *self, int64_t id)
{
  g_autoptr (GError) error = NULL;
  Clip *clip = store_clips_load (self->db, id, &error);

  g_assert_no_error (error);
  return clip;
}

/* ---- in and out ---- */

static Clip *
make_full_clip (void)
{
  Clip *clip = fixture_clip ("Größe 東京", "https://www.example.org/a?b=c");

  clip->uuid = g_strdup ("0b7f6a3e-1111-4222-8333-123456789abc");
  clip->byline = g_strdup ("Jane Smith, Ann Lee");
  clip->site = g_strdup ("Example");
  clip->language = g_strdup ("pt-BR");
  clip->direction = g_strdup ("ltr");
  clip->excerpt = g_strdup ("An excerpt.");
  clip->lead_image = g_strdup ("abcdef");
  g_assert_true (date_parse ("2024-10-05T23:59+02:00", &clip->published));
  g_assert_true (date_parse ("2024-10", &clip->modified));
  clip->saved_at = 1700000000000001;
  clip->changed_at = 1700000000000002;
  clip->trashed_at = 1700000000000003;
  clip->state = CLIP_TRASH;
  clip->starred = true;
  clip->unread = true;
  clip->progress = 0.25;
  clip->words = 652;
  clip->edited = CLIP_FIELD_TITLE | CLIP_FIELD_ADDRESS;
  g_free (clip->note);
  clip->note = g_strdup ("*note*\nline");
  g_ptr_array_add (clip->tags, g_strdup ("b/c"));
  g_ptr_array_add (clip->tags, g_strdup ("A"));
  return clip;
}

static void
assert_same_date (Date a, Date b)
{
  g_autofree char *left = date_format (&a), *right = date_format (&b);

  g_assert_cmpstr (left, ==, right);
}

static void
test_all_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = make_full_clip ();
  g_autoptr (Clip) loaded = NULL;

  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  loaded = load (self, clip->id);
  g_assert_cmpint (loaded->id, ==, clip->id);
  g_assert_cmpstr (loaded->uuid, ==, clip->uuid);
  g_assert_cmpstr (loaded->address, ==, clip->address);
  g_assert_cmpstr (loaded->title, ==, clip->title);
  g_assert_cmpstr (loaded->byline, ==, clip->byline);
  g_assert_cmpstr (loaded->site, ==, clip->site);
  g_assert_cmpstr (loaded->language, ==, clip->language);
  g_assert_cmpstr (loaded->direction, ==, clip->direction);
  g_assert_cmpstr (loaded->excerpt, ==, clip->excerpt);
  g_assert_cmpstr (loaded->lead_image, ==, clip->lead_image);
  assert_same_date (loaded->published, clip->published);
  assert_same_date (loaded->modified, clip->modified);
  g_assert_cmpint (loaded->saved_at, ==, 1700000000000001);
  g_assert_cmpint (loaded->changed_at, ==, 1700000000000002);
  g_assert_cmpint (loaded->trashed_at, ==, 1700000000000003);
  g_assert_cmpint (loaded->state, ==, CLIP_TRASH);
  g_assert_true (loaded->starred);
  g_assert_true (loaded->unread);
  g_assert_cmpfloat (loaded->progress, ==, 0.25);
  g_assert_cmpuint (loaded->words, ==, 652);
  g_assert_cmpuint (loaded->n_highlights, ==, 0);
  g_assert_cmpuint (loaded->edited, ==, clip->edited);
  g_assert_cmpstr (loaded->note, ==, clip->note);
  g_assert_cmpuint (loaded->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (loaded->tags, 0), ==, "A");
  g_assert_cmpstr (g_ptr_array_index (loaded->tags, 1), ==, "b/c");
}

static void
test_few_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Title", NULL);
  g_autoptr (Clip) loaded = NULL;
  int64_t now = g_get_real_time ();

  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  loaded = load (self, clip->id);
  g_assert_true (g_uuid_string_is_valid (loaded->uuid));
  g_assert_cmpstr (loaded->uuid, ==, clip->uuid);
  g_assert_null (loaded->address);
  g_assert_null (loaded->byline);
  g_assert_null (loaded->site);
  g_assert_cmpint (loaded->published.precision, ==, DATE_NONE);
  g_assert_cmpint (loaded->saved_at, >=, now);
  g_assert_cmpint (loaded->changed_at, ==, loaded->saved_at);
  g_assert_cmpint (loaded->state, ==, CLIP_INBOX);
  g_assert_cmpstr (loaded->note, ==, "");
  g_assert_cmpuint (loaded->tags->len, ==, 0);
}

static void
test_ids_rise (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t first = fixture_save (self, "A", NULL, "Text.");
  int64_t second = fixture_save (self, "B", NULL, "Text.");

  g_assert_cmpint (second, >, first);
  fixture_begin (self);
  store_clips_set_state (self->db, &second, 1, CLIP_TRASH, &error);
  store_clips_delete (self->db, &second, 1, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  g_assert_cmpint (fixture_save (self, "C", NULL, "Text."), >, second);
}

static void
test_taken_uuid (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) first = make_full_clip ();
  g_autoptr (Clip) second = make_full_clip ();

  fixture_begin (self);
  g_assert_true (store_clips_insert (self->db, first, &error));
  g_assert_false (store_clips_insert (self->db, second, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  store_db_rollback (self->db);
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t a = fixture_save (self, "A", NULL, "Text.");
  int64_t b = fixture_save (self, "B", NULL, "Text.");
  int64_t ids[] = {b, 99, a, b};
  g_autoptr (GPtrArray) rows = store_clips_load_rows (self->db, ids, 4, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (((Clip *)rows->pdata[0])->title, ==, "B");
  g_assert_null (rows->pdata[1]);
  g_assert_cmpstr (((Clip *)rows->pdata[2])->title, ==, "A");
  g_assert_cmpstr (((Clip *)rows->pdata[3])->title, ==, "B");
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_clips_load (self->db, 7, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
}

/* ---- finding ---- */

typedef struct {
  const char *name;
  const char *input;
  int expected; /* 1 or 2, the clipping that is found; 0 for an error */
} UuidCase;

static const UuidCase uuid_cases[] = {
    {"the-whole-name", "aaaa1111-0000-4000-8000-000000000000", 1},
    {"a-beginning-that-one-has", "aaaa2", 2},
    {"a-beginning-in-capitals", "AAAA1", 1},
    {"a-beginning-that-two-have", "aaaa", 0},
    {"a-beginning-that-none-has", "bbbb", 0},
    {"a-beginning-that-is-too-short", "aaa", 0},
    {"nothing", "", 0},
    {"no-part-of-a-uuid", "aaaa1%", 0},
    {"more-than-a-uuid", "aaaa1111-0000-4000-8000-0000000000000", 0},
};

static void
test_uuid (Fixture *self, gconstpointer data)
{
  const UuidCase *row = data;
  static const char *const uuids[] = {"aaaa1111-0000-4000-8000-000000000000",
                                      "aaaa2222-0000-4000-8000-000000000000"};
  g_autoptr (GError) error = NULL;
  int64_t ids[2], found = -1;

  fixture_begin (self);
  for (int i = 0; i < 2; i++) {
    g_autoptr (Clip) clip = fixture_clip ("Title", NULL);

    clip->uuid = g_strdup (uuids[i]);
    store_clips_insert (self->db, clip, &error);
    ids[i] = clip->id;
  }
  fixture_commit (self);
  g_assert_no_error (error);
  if (store_clips_find_uuid (self->db, row->input, &found, &error)) {
    g_assert_cmpint (row->expected, >, 0);
    g_assert_cmpint (found, ==, ids[row->expected - 1]);
  } else {
    g_assert_cmpint (row->expected, ==, 0);
    g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
    g_assert_cmpint (found, ==, -1);
  }
}

typedef struct {
  const char *name;
  const char *address;
  bool found;
} AddressCase;

static const AddressCase address_cases[] = {
    {"its-own-address", "https://example.org/story", true},
    {"with-tracking-and-on-a-phone", "http://m.example.org/story/?utm_source=x#top",
     true},
    {"the-address-that-was-asked-for", "https://short.example/x1", true},
    {"the-address-that-came-in-the-end", "https://example.org/final", true},
    {"the-address-that-the-page-gives-itself", "https://example.org/canonical", true},
    {"another-address", "https://example.org/other", false},
    {"no-web-address", "mailto:jane@example.org", false},
};

static void
test_address (Fixture *self, gconstpointer data)
{
  const AddressCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Story", "https://www.example.org/story");
  g_autoptr (Capture) capture = fixture_capture ("Story", "Text.");
  int64_t id = -1;

  capture->address = g_strdup ("https://short.example/x1");
  capture->final_address = g_strdup ("https://example.org/final");
  capture->article->canonical = g_strdup ("https://example.org/canonical");
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  g_assert_true (store_clips_find_address (self->db, row->address, &id, &error));
  g_assert_cmpint (id, ==, row->found ? clip->id : 0);
}

static void
test_address_outside_the_trash (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t first = fixture_save (self, "A", "https://example.org/a", "Text.");
  int64_t second = fixture_save (self, "B", "https://example.org/a", "Text.");
  int64_t id;

  store_clips_find_address (self->db, "https://example.org/a", &id, &error);
  g_assert_cmpint (id, ==, second);
  fixture_begin (self);
  store_clips_set_state (self->db, &second, 1, CLIP_TRASH, &error);
  fixture_commit (self);
  store_clips_find_address (self->db, "https://example.org/a", &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, first);
}

/* ---- changing ---- */

static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t ids[] = {fixture_save (self, "A", NULL, "Text."), 99,
                   fixture_save (self, "B", NULL, "Text.")};

  fixture_begin (self);
  g_assert_true (store_clips_set_state (self->db, ids, 3, CLIP_ARCHIVE, &error));
  g_assert_true (store_clips_set_starred (self->db, ids, 3, true, &error));
  g_assert_true (store_clips_set_unread (self->db, ids, 3, true, &error));
  g_assert_true (store_clips_set_note (self->db, ids[0], "noted", &error));
  g_assert_true (store_clips_set_progress (self->db, ids[2], 0.5, &error));
  fixture_commit (self);
  for (int i = 0; i < 3; i += 2) {
    g_autoptr (Clip) clip = load (self, ids[i]);

    g_assert_cmpint (clip->state, ==, CLIP_ARCHIVE);
    g_assert_cmpint (clip->trashed_at, ==, 0);
    g_assert_true (clip->starred);
    g_assert_true (clip->unread);
    g_assert_cmpstr (clip->note, ==, i == 0 ? "noted" : "");
    g_assert_cmpfloat (clip->progress, ==, i == 0 ? 0 : 0.5);
    g_assert_cmpint (clip->changed_at, >, clip->saved_at);
  }
}

static void
test_only_changes_count (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = fixture_save (self, "A", NULL, "Text.");
  g_autoptr (Clip) clip = NULL;

  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_INBOX, &error);
  store_clips_set_starred (self->db, &id, 1, false, &error);
  store_clips_set_note (self->db, id, "", &error);
  store_clips_set_progress (self->db, id, 1, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  clip = load (self, id);
  g_assert_cmpint (clip->changed_at, ==, clip->saved_at);
}

static void
test_trash_has_a_time (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = fixture_save (self, "A", NULL, "Text."), now = g_get_real_time ();
  g_autoptr (Clip) trashed = NULL;
  g_autoptr (Clip) restored = NULL;

  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_TRASH, &error);
  fixture_commit (self);
  trashed = load (self, id);
  g_assert_cmpint (trashed->trashed_at, >=, now);
  fixture_begin (self);
  store_clips_set_state (self->db, &id, 1, CLIP_INBOX, &error);
  fixture_commit (self);
  restored = load (self, id);
  g_assert_cmpint (restored->trashed_at, ==, 0);
}

/* ---- one field ---- */

static int64_t
save_with_metadata (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = make_full_clip ();
  g_autoptr (Capture) capture = fixture_capture ("Extracted title", "Text.");
  Article *article = capture->article;

  clip->edited = 0;
  article->byline = g_strdup ("Extracted byline");
  article->site = g_strdup ("Extracted site");
  article->language = g_strdup ("en");
  article->excerpt = g_strdup ("Extracted excerpt");
  capture->final_address = g_strdup ("https://example.org/extracted");
  g_assert_true (date_parse ("2020", &article->published));
  g_assert_true (date_parse ("2021", &article->modified));
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static char *
field_text (const Clip *clip, ClipField field)
{
  switch (field) {
  case CLIP_FIELD_TITLE:
    return g_strdup (clip->title);
  case CLIP_FIELD_BYLINE:
    return g_strdup (clip->byline);
  case CLIP_FIELD_SITE:
    return g_strdup (clip->site);
  case CLIP_FIELD_PUBLISHED:
    return date_format (&clip->published);
  case CLIP_FIELD_MODIFIED:
    return date_format (&clip->modified);
  case CLIP_FIELD_LANGUAGE:
    return g_strdup (clip->language);
  case CLIP_FIELD_EXCERPT:
    return g_strdup (clip->excerpt);
  case CLIP_FIELD_ADDRESS:
    return g_strdup (clip->address);
  }
  g_assert_not_reached ();
}

typedef struct {
  const char *name;
  ClipField field;
  const char *correction;
  const char *extracted;
} FieldCase;

static const FieldCase field_cases[] = {
    {"title", CLIP_FIELD_TITLE, "Corrected", "Extracted title"},
    {"byline", CLIP_FIELD_BYLINE, "Somebody Else", "Extracted byline"},
    {"site", CLIP_FIELD_SITE, "Other Outlet", "Extracted site"},
    {"published", CLIP_FIELD_PUBLISHED, "2019-05-04", "2020"},
    {"modified", CLIP_FIELD_MODIFIED, "2019-05-05T10:20Z", "2021"},
    {"language", CLIP_FIELD_LANGUAGE, "de", "en"},
    {"excerpt", CLIP_FIELD_EXCERPT, "My own words.", "Extracted excerpt"},
    {"address", CLIP_FIELD_ADDRESS, "https://example.org/corrected",
     "https://example.org/extracted"},
};

static void
set_field (Fixture *self, int64_t id, ClipField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  fixture_begin (self);
  store_clips_set_field (self->db, id, field, value, &error);
  g_assert_no_error (error);
  fixture_commit (self);
}

static void
test_field (Fixture *self, gconstpointer data)
{
  const FieldCase *row = data;
  int64_t id = save_with_metadata (self);
  g_autoptr (Clip) corrected = NULL;
  g_autoptr (Clip) restored = NULL;
  g_autofree char *before = NULL, *after = NULL;

  set_field (self, id, row->field, row->correction);
  corrected = load (self, id);
  before = field_text (corrected, row->field);
  g_assert_cmpstr (before, ==, row->correction);
  g_assert_cmpuint (corrected->edited, ==, row->field);

  set_field (self, id, row->field, NULL);
  restored = load (self, id);
  after = field_text (restored, row->field);
  g_assert_cmpstr (after, ==, row->extracted);
  g_assert_cmpuint (restored->edited, ==, 0);
}

static void
test_field_may_be_emptied (Fixture *self, gconstpointer data)
{
  int64_t id = save_with_metadata (self);
  g_autoptr (Clip) clip = NULL;

  set_field (self, id, CLIP_FIELD_BYLINE, "");
  set_field (self, id, CLIP_FIELD_PUBLISHED, "");
  clip = load (self, id);
  g_assert_null (clip->byline);
  g_assert_cmpint (clip->published.precision, ==, DATE_NONE);
  g_assert_cmpuint (clip->edited, ==, CLIP_FIELD_BYLINE | CLIP_FIELD_PUBLISHED);
}

static void
test_field_that_does_not_fit (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = save_with_metadata (self);

  fixture_begin (self);
  g_assert_false (
      store_clips_set_field (self->db, id, CLIP_FIELD_PUBLISHED, "soon", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (store_clips_set_field (self->db, id, CLIP_FIELD_TITLE, "", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (store_clips_set_field (self->db, 99, CLIP_FIELD_TITLE, "x", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

static void
test_corrected_address_is_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = save_with_metadata (self), found;

  set_field (self, id, CLIP_FIELD_ADDRESS, "https://example.org/corrected");
  store_clips_find_address (self->db, "https://example.org/corrected", &found, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, id);
}

/* ---- removing ---- */

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t ids[] = {fixture_save (self, "A", "https://example.org/a", "Text."), 99,
                   fixture_save (self, "B", NULL, "Text.")};
  static const char *const tags[] = {"t", NULL};
  static const char *const emptied[] = {
      "SELECT count (*) FROM capture",   "SELECT count (*) FROM clip",
      "SELECT count (*) FROM clip_tag",  "SELECT count (*) FROM tag",
      "SELECT count (*) FROM highlight", "SELECT count (*) FROM clip_address"};
  g_autoptr (Highlight) highlight = highlight_new ();
  g_autoptr (GArray) captures = store_captures_list (self->db, ids[0], &error);

  highlight->clip_id = ids[0];
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("Text");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup (".");
  g_ptr_array_add (highlight->tags, g_strdup ("t"));
  fixture_begin (self);
  store_tags_change (self->db, ids, 3, tags, NULL, &error);
  store_highlights_insert (self->db, highlight, &error);
  store_clips_set_state (self->db, ids, 1, CLIP_TRASH, &error);
  store_clips_delete (self->db, ids, 3, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  /* B was not in the trash. */
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==, 1);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM highlight"), ==, 0);
  fixture_begin (self);
  store_clips_set_state (self->db, ids, 3, CLIP_TRASH, &error);
  store_clips_delete (self->db, ids, 3, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  for (size_t i = 0; i < G_N_ELEMENTS (emptied); i++)
    g_assert_cmpint (fixture_ask (self, emptied[i]), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"all-fields-come-back", test_all_fields},
      {"few-fields-come-back", test_few_fields},
      {"ids-rise-and-are-never-given-twice", test_ids_rise},
      {"a-taken-uuid-is-refused", test_taken_uuid},
      {"rows-come-in-the-order-asked", test_rows},
      {"not-found", test_not_found},
      {"an-address-is-found-outside-the-trash-first", test_address_outside_the_trash},
      {"marks-on-many", test_marks},
      {"only-changes-count-as-changes", test_only_changes_count},
      {"the-trash-has-a-time", test_trash_has_a_time},
      {"a-field-may-be-emptied", test_field_may_be_emptied},
      {"a-field-that-does-not-fit", test_field_that_does_not_fit},
      {"a-corrected-address-is-found", test_corrected_address_is_found},
      {"only-the-trash-is-deleted-and-all-that-belongs-to-it", test_delete},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-clips/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (uuid_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-clips/uuid/", uuid_cases[i].name, NULL);
    g_test_add (name, Fixture, &uuid_cases[i], fixture_set_up, test_uuid,
                fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (address_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/store-clips/address/", address_cases[i].name, NULL);
    g_test_add (name, Fixture, &address_cases[i], fixture_set_up, test_address,
                fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (field_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/store-clips/field/", field_cases[i].name, NULL);
    g_test_add (name, Fixture, &field_cases[i], fixture_set_up, test_field,
                fixture_tear_down);
  }
  return g_test_run ();
}
