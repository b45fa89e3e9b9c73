/* test-store-captures.c: captures come back as they went in; removals are restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-captures.h"

#include <string.h>

#include "fixture.h"
#include "store/store-clips.h"
#include "store/store-sql.h"

static void
add_removal (Capture *capture, RemovalReason reason, const char *text)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->number = capture->article->removals->len;
  removal->reason = reason;
  removal->text = g_strdup (text);
  removal->html = g_markup_printf_escaped ("<p>%s</p>", text);
  g_ptr_array_add (capture->article->removals, removal);
}

static void
add_image (Capture *capture, const char *address, const char *bytes)
{
  CaptureImage *image = g_new0 (CaptureImage, 1);

  image->address = g_strdup (address);
  if (bytes != NULL) {
    image->bytes = g_bytes_new (bytes, strlen (bytes));
    image->media_type = g_strdup ("image/png");
    image->width = 640;
    image->height = 480;
  }
  g_ptr_array_add (capture->images, image);
}

static Capture *
make_full_capture (void)
{
  Capture *capture = fixture_capture ("Title", "The text, größer.");
  Article *article = capture->article;

  capture->origin = CAPTURE_ADDRESS;
  capture->address = g_strdup ("https://example.org/a");
  capture->final_address = g_strdup ("https://example.org/b");
  capture->headers = g_strdup ("Content-Type: text/html\nServer: x\n");
  article->byline = g_strdup ("Jane Smith");
  article->site = g_strdup ("Example");
  article->language = g_strdup ("de");
  article->direction = g_strdup ("ltr");
  article->canonical = g_strdup ("https://example.org/c");
  article->lead_image = g_strdup ("https://example.org/i.png");
  article->excerpt = g_strdup ("Excerpt.");
  article->published_from = g_strdup ("json-ld");
  article->modified_from = g_strdup ("meta");
  g_assert_true (date_parse ("2024-02-01T10:20+01:00", &article->published));
  g_assert_true (date_parse ("2024-03", &article->modified));
  add_removal (capture, REMOVAL_AD_LINK, "Buy now");
  add_removal (capture, REMOVAL_NEWSLETTER, "Subscribe");
  add_image (capture, "https://example.org/i.png", "not really a PNG");
  add_image (capture, "https://example.org/missing.png", NULL);
  return capture;
}

static int64_t
save (Fixture *self, Capture *capture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip ("Title", NULL);

  store_captures_write_files (self->db, capture, &error);
  g_assert_no_error (error);
  fixture_begin (self);
  store_clips_insert (self->db, clip, &error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  return clip->id;
}

static void
assert_same_date (Date a, Date b)
{
  g_autofree char *left = date_format (&a), *right = date_format (&b);

  g_assert_cmpstr (left, ==, right);
}

static void
assert_same_article (const Article *a, const Article *b)
{
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->byline, ==, b->byline);
  g_assert_cmpstr (a->site, ==, b->site);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->direction, ==, b->direction);
  g_assert_cmpstr (a->canonical, ==, b->canonical);
  g_assert_cmpstr (a->lead_image, ==, b->lead_image);
  g_assert_cmpstr (a->excerpt, ==, b->excerpt);
  g_assert_cmpstr (a->published_from, ==, b->published_from);
  g_assert_cmpstr (a->modified_from, ==, b->modified_from);
  g_assert_cmpstr (a->html, ==, b->html);
  g_assert_cmpstr (a->text, ==, b->text);
  assert_same_date (a->published, b->published);
  assert_same_date (a->modified, b->modified);
  g_assert_cmpuint (a->removals->len, ==, b->removals->len);
  for (guint i = 0; i < a->removals->len; i++) {
    const Removal *left = a->removals->pdata[i], *right = b->removals->pdata[i];

    g_assert_cmpuint (left->number, ==, right->number);
    g_assert_cmpint (left->reason, ==, right->reason);
    g_assert_cmpint (left->restored, ==, right->restored);
    g_assert_cmpstr (left->text, ==, right->text);
    g_assert_cmpstr (left->html, ==, right->html);
  }
}

static void
test_all_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = make_full_capture ();
  int64_t clip_id = save (self, capture);
  g_autoptr (Capture) loaded = store_captures_load_latest (self->db, clip_id, &error);
  const CaptureImage *image;

  g_assert_no_error (error);
  g_assert_cmpint (loaded->id, ==, capture->id);
  g_assert_cmpint (loaded->origin, ==, CAPTURE_ADDRESS);
  g_assert_cmpstr (loaded->address, ==, capture->address);
  g_assert_cmpstr (loaded->final_address, ==, capture->final_address);
  g_assert_cmpstr (loaded->media_type, ==, capture->media_type);
  g_assert_cmpstr (loaded->headers, ==, capture->headers);
  g_assert_cmpint (loaded->captured_at, ==, capture->captured_at);
  g_assert_cmpstr (loaded->raw_sha256, ==, capture->raw_sha256);
  g_assert_null (loaded->raw);
  assert_same_article (loaded->article, capture->article);
  g_assert_cmpuint (loaded->images->len, ==, 2);
  image = loaded->images->pdata[0];
  g_assert_cmpstr (image->address, ==, "https://example.org/i.png");
  g_assert_cmpuint (strlen (image->sha256), ==, 64);
  g_assert_cmpstr (image->media_type, ==, "image/png");
  g_assert_null (image->bytes);
  g_assert_cmpint (image->width, ==, 640);
  g_assert_cmpint (image->height, ==, 480);
  image = loaded->images->pdata[1];
  g_assert_cmpstr (image->address, ==, "https://example.org/missing.png");
  g_assert_null (image->sha256);
}

static void
test_few_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = fixture_capture (NULL, "");
  g_autoptr (Capture) loaded = NULL;
  int64_t clip_id;

  g_clear_pointer (&capture->raw, g_bytes_unref);
  clip_id = save (self, capture);
  loaded = store_captures_load_latest (self->db, clip_id, &error);
  g_assert_no_error (error);
  g_assert_null (loaded->raw_sha256);
  g_assert_null (loaded->address);
  assert_same_article (loaded->article, capture->article);
  g_assert_null (store_captures_load_raw (self->db, loaded->id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
}

static void
test_raw (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = fixture_capture ("Title", "Text.");
  g_autoptr (GBytes) raw = NULL;

  save (self, capture);
  raw = store_captures_load_raw (self->db, capture->id, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (raw, capture->raw));
}

static void
test_several (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) first = fixture_capture ("Title", "First.");
  g_autoptr (Capture) second = fixture_capture ("Title", "Second.");
  g_autoptr (Capture) latest = NULL;
  g_autoptr (Capture) oldest = NULL;
  g_autoptr (GArray) ids = NULL;
  int64_t clip_id = save (self, first);
  unsigned n = 0;

  fixture_begin (self);
  store_captures_insert (self->db, clip_id, second, &error);
  fixture_commit (self);
  latest = store_captures_load_latest (self->db, clip_id, &error);
  g_assert_cmpstr (latest->article->text, ==, "Second.");
  oldest = store_captures_load (self->db, first->id, &error);
  g_assert_cmpstr (oldest->article->text, ==, "First.");
  g_assert_true (store_captures_count (self->db, clip_id, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  ids = store_captures_list (self->db, clip_id, &error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, int64_t, 0), ==, first->id);
  g_assert_no_error (error);
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = fixture_capture ("Title", "Text.");

  g_assert_null (store_captures_load_latest (self->db, 99, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  fixture_begin (self);
  capture->id = 99;
  g_assert_false (store_captures_update_article (self->db, capture, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  store_db_rollback (self->db);
}

static void
test_same_bytes_are_kept_once (Fixture *self, gconstpointer data)
{
  g_autoptr (Capture) first = make_full_capture ();
  g_autoptr (Capture) second = make_full_capture ();

  save (self, first);
  save (self, second);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM blob"), ==, 2);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM image"), ==, 4);
}

static void
test_restoring (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = make_full_capture ();
  int64_t clip_id = save (self, capture);
  g_autoptr (Capture) loaded = NULL;
  g_autoptr (Clip) clip = NULL;

  ((Removal *)capture->article->removals->pdata[1])->restored = true;
  g_free (capture->article->text);
  capture->article->text = g_strdup ("The text, größer.\nSubscribe");
  fixture_begin (self);
  store_captures_update_article (self->db, capture, &error);
  g_assert_no_error (error);
  fixture_commit (self);
  loaded = store_captures_load_latest (self->db, clip_id, &error);
  g_assert_no_error (error);
  assert_same_article (loaded->article, capture->article);
  clip = store_clips_load (self->db, clip_id, &error);
  g_assert_cmpuint (clip->words, ==, 4);
}

/* A text that is not the one that was stored is not shown as if it were. */
static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Capture) capture = make_full_capture ();
  int64_t clip_id = save (self, capture);

  store_sql_exec (self->db->sqlite, "UPDATE capture SET text = html", &error);
  g_assert_no_error (error);
  g_assert_null (store_captures_load_latest (self->db, clip_id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  store_sql_exec (self->db->sqlite, "UPDATE capture SET text = x'00'", &error);
  g_assert_null (store_captures_load_latest (self->db, clip_id, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
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
      {"raw-bytes-come-back", test_raw},
      {"the-latest-is-shown-and-none-is-lost", test_several},
      {"not-found", test_not_found},
      {"same-bytes-are-kept-once", test_same_bytes_are_kept_once},
      {"restoring-what-was-removed", test_restoring},
      {"damage-is-noticed", test_damage},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-captures/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  return g_test_run ();
}
