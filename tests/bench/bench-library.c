/* bench-library.c: a library as large as wanted, the same for the same seed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-library.h"

#include <stdio.h>

#include "base/text.h"
#include "relate/fingerprint.h"
#include "relate/shingles.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-search.h"

#define N_SITES 2000
#define N_TAGS 300

#define DAY (INT64_C (86400) * G_USEC_PER_SEC)

/* 2024-01-01T00:00:00Z, and the years before it. */
#define END (INT64_C (1704067200) * G_USEC_PER_SEC)
#define SAVED_DAYS (5 * 365)
#define PUBLISHED_DAYS (10 * 365)

static const char *const languages[] = {[BENCH_LATIN] = "en",
                                        [BENCH_ACCENTED] = "de",
                                        [BENCH_CJK] = "ja",
                                        [BENCH_ARABIC] = "ar"};

int64_t
bench_library_saved_at (unsigned n, unsigned total)
{
  return END - SAVED_DAYS * DAY + SAVED_DAYS * DAY / MAX (total, 1) * n;
}

char *
bench_library_tag (unsigned n)
{
  GString *name = g_string_new (NULL);

  /* One in three is below another. */
  if (n % 3 == 0) {
    bench_text_append_word (name, 300 + n / 3);
    g_string_append_c (name, '/');
  }
  bench_text_append_word (name, 1000 + n * 17);
  return g_string_free (name, FALSE);
}

char *
bench_library_site (unsigned n)
{
  GString *name = g_string_new ("The ");

  bench_text_append_word (name, 5000 + n);
  return g_string_free (name, FALSE);
}

static void
add_tags (GRand *rand, Clip *clip)
{
  for (int i = g_rand_int_range (rand, 0, 7); i > 0; i--)
    g_ptr_array_add (clip->tags, bench_library_tag (bench_text_pick_rank (rand, N_TAGS)));
}

static void
set_date (GRand *rand, Date *date)
{
  date->precision = DATE_SECOND;
  date->has_zone = true;
  date->zone_minutes = (int16_t)(60 * g_rand_int_range (rand, -8, 10));
  date->utc_us = END - (int64_t)(g_rand_double (rand) * PUBLISHED_DAYS * DAY);
}

static char *
make_address (GRand *rand, const char *site, const char *title)
{
  g_autofree char *slug = g_str_to_ascii (title, "C");

  g_strcanon (slug, "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  return g_strdup_printf ("https://www.%s.example/%08x/%.60s", site + 4,
                          g_rand_int (rand), slug);
}

static GBytes *
make_fingerprint (const char *text)
{
  g_autoptr (GArray) shingles = shingles_new (text);
  Fingerprint print;

  return fingerprint_make (shingles, &print) ? g_bytes_new (&print, sizeof print) : NULL;
}

static Capture *
make_capture (const BenchArticle *article, const Clip *clip)
{
  Capture *capture = capture_new ();

  capture->origin = CAPTURE_ADDRESS;
  capture->address = g_strdup (clip->address);
  capture->captured_at = clip->saved_at;
  capture->article->title = g_strdup (article->title);
  capture->article->byline = g_strdup (article->byline);
  capture->article->text = g_strdup (article->text);
  capture->article->html = g_strconcat ("<p>", article->text, "</p>", NULL);
  capture->fingerprint = make_fingerprint (article->text);
  return capture;
}

void
bench_library_make_clip (GRand *rand, int64_t saved_at, Clip **clip, Capture **capture)
{
  g_auto (BenchArticle) article = {0};

  bench_article_make (rand, &article);
  *clip = clip_new ();
  (*clip)->title = g_strdup (article.title);
  (*clip)->byline = g_strdup (article.byline);
  (*clip)->site = bench_library_site (bench_text_pick_rank (rand, N_SITES));
  (*clip)->address = make_address (rand, (*clip)->site, article.title);
  (*clip)->language = g_strdup (languages[article.script]);
  (*clip)->excerpt = text_truncate (article.text, 200);
  (*clip)->words = (unsigned)text_count_words (article.text);
  (*clip)->saved_at = saved_at;
  (*clip)->state = g_rand_boolean (rand) ? CLIP_ARCHIVE : CLIP_INBOX;
  (*clip)->unread = g_rand_int_range (rand, 0, 3) == 0;
  (*clip)->starred = g_rand_int_range (rand, 0, 20) == 0;
  set_date (rand, &(*clip)->published);
  add_tags (rand, *clip);
  if (g_rand_int_range (rand, 0, 20) == 0) {
    g_free ((*clip)->note);
    (*clip)->note = text_truncate (article.text, 80);
  }
  *capture = make_capture (&article, *clip);
}

static bool
add_highlights (StoreDb *db, GRand *rand, const Clip *clip, const Capture *capture,
                GError **error)
{
  size_t length = text_length (capture->article->text);

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--) {
    g_autoptr (Highlight) highlight = highlight_new ();
    size_t start = (size_t)g_rand_int_range (rand, 0, (gint32)MAX (length / 2, 2));

    highlight->clip_id = clip->id;
    highlight->capture_id = capture->id;
    highlight->span = highlight->made.span = (TextSpan){start, start + 120};
    highlight->made.exact = text_slice (capture->article->text, highlight->span);
    highlight->made.prefix = g_strdup ("");
    highlight->made.suffix = g_strdup ("");
    highlight->confidence = 1;
    highlight->color = (HighlightColor)g_rand_int_range (rand, 0, N_HIGHLIGHT_COLORS);
    if (!store_highlights_insert (db, highlight, error))
      return false;
  }
  return true;
}

static bool
add_clip (StoreDb *db, GRand *rand, int64_t saved_at, GError **error)
{
  g_autoptr (Clip) clip = NULL;
  g_autoptr (Capture) capture = NULL;

  bench_library_make_clip (rand, saved_at, &clip, &capture);
  if (!store_clips_insert (db, clip, error) ||
      !store_captures_insert (db, clip->id, capture, error))
    return false;
  return g_rand_int_range (rand, 0, 10) != 0 ||
         add_highlights (db, rand, clip, capture, error);
}

/* As the program does while nobody waits. */
static bool
tend (StoreDb *db, GError **error)
{
  bool more = true;

  while (more) {
    if (!store_search_tend (db, &more, error))
      return false;
  }
  return true;
}

bool
bench_library_fill (StoreDb *db, unsigned n, unsigned batch, GError **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (BENCH_SEED);

  for (unsigned i = 0; i < n; i++) {
    if (i % batch == 0 && !store_db_begin (db, error))
      return false;
    if (!add_clip (db, rand, bench_library_saved_at (i, n), error))
      return false;
    if ((i + 1) % batch == 0 || i + 1 == n) {
      if (!store_db_commit (db, error))
        return false;
      if ((i + 1) % 1000 == 0)
        fprintf (stderr, "\r%u of %u clippings", i + 1, n);
    }
  }
  fprintf (stderr, "\n");
  return tend (db, error);
}
