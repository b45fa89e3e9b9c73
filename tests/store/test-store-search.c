/* test-store-search.c: what queries find, in which order, and where in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-search.h"

#include <string.h>

#include "fixture.h"
#include "model/query-parse.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

#define HOUR (INT64_C (3600) * G_USEC_PER_SEC)

/* 2024-10-01T00:00:00Z; the clippings follow, a day apart. */
#define START (INT64_C (1727740800) * G_USEC_PER_SEC)
#define NOW (START + 30 * 24 * HOUR)

/* The library that all queries are put to.  Letters name the clippings. */
typedef struct {
  const char *title; /* its first character is the name */
  const char *address;
  const char *byline;
  const char *site;
  const char *language;
  const char *published;
  const char *text;
  const char *note;
  const char *tags; /* separated by commas */
  ClipState state;
  bool starred;
} Sample;

static const Sample samples[] = {
    {"A central bank raises rates", "https://www.example.org/economy/rates", "Jane Smith",
     "Example Daily", "en", "2024-09-30",
     "The central bank has raised its main rate. Economists expected the bank to wait.",
     "compare with last year", "economy,banks/central", CLIP_INBOX, true},
    {"B Café culture in Łódź", "https://kultura.example.pl/lodz", "Zofia Nałkowska",
     "Kultura", "pl", "2024-09",
     "Kawiarnie i życie: café, naïve, Straße. Über die Bank am Fluss.", "", "culture",
     CLIP_ARCHIVE, false},
    {"C 東京都の選挙", "https://news.example.jp/tokyo", "山田太郎", "例新聞", "ja",
     "2024-10-02T09:00+09:00", "東京都知事選挙が行われた。京都では雨だった。", "",
     "政治/選挙", CLIP_INBOX, false},
    {"D Climate summit opens", "https://example.com/climate?utm_source=x", "Ann Lee",
     "Example Wire", "en-GB", "2024-10-03T23:30-05:00",
     "Delegates met at the climate summit. Climatologists warned the bank of the river "
     "would flood.",
     "", "climate/cop30", CLIP_INBOX, false},
    {"E أخبار الاقتصاد", "https://ar.example.net/eco", NULL, "أخبار", "ar", NULL,
     "قال البنك المركزي إنّ الأسعار ارتفعت في مصر.", "", "economy", CLIP_INBOX, false},
    {"F Forgotten", "https://example.org/forgotten", NULL, NULL, "en", "2020",
     "A bank nobody remembers.", "", "", CLIP_TRASH, false},
    {"G Plain notes", NULL, NULL, NULL, NULL, NULL, "Nothing much here.",
     "the climate is fine", "", CLIP_INBOX, false},
};

static int64_t
add_sample (Fixture *self, const Sample *sample, int number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip (sample->title, sample->address);
  g_autoptr (Capture) capture = fixture_capture (sample->title, sample->text);
  g_auto (GStrv) tags = g_strsplit (sample->tags, ",", -1);

  clip->byline = g_strdup (sample->byline);
  clip->site = g_strdup (sample->site);
  clip->language = g_strdup (sample->language);
  if (sample->published != NULL)
    g_assert_true (date_parse (sample->published, &clip->published));
  clip->saved_at = START + number * 24 * HOUR;
  clip->state = sample->state;
  clip->starred = sample->starred;
  clip->unread = number % 2 == 0;
  clip->words = (unsigned)text_count_words (sample->text);
  g_free (clip->note);
  clip->note = g_strdup (sample->note);
  for (int i = 0; *sample->tags != '\0' && tags[i] != NULL; i++)
    g_ptr_array_add (clip->tags, g_strdup (tags[i]));
  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
  store_captures_insert (self->db, clip->id, capture, &error);
  g_assert_no_error (error);
  return clip->id;
}

/* A marks a passage in blue, with a note and a tag. */
static void
add_highlight (Fixture *self, int64_t clip_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) captures = store_captures_list (self->db, clip_id, &error);
  g_autoptr (Highlight) highlight = highlight_new ();

  highlight->clip_id = clip_id;
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("Economists expected");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  highlight->color = HIGHLIGHT_BLUE;
  g_free (highlight->note);
  highlight->note = g_strdup ("who says?");
  g_ptr_array_add (highlight->tags, g_strdup ("quotes/expert"));
  store_highlights_insert (self->db, highlight, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  fixture_set_up (self, data);
  fixture_begin (self);
  for (int i = 0; i < (int)G_N_ELEMENTS (samples); i++) {
    int64_t id = add_sample (self, &samples[i], i);

    if (i == 0)
      add_highlight (self, id);
  }
  fixture_commit (self);
}

/* The names of what was found, in its order. */
static char *
names (Fixture *self, const Query *query, size_t limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = store_search_query (self->db, query, limit, &error);
  g_autoptr (GPtrArray) rows = NULL;
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  rows = store_clips_load_rows (self->db, &g_array_index (ids, int64_t, 0), ids->len,
                                &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_c (found, ((Clip *)g_ptr_array_index (rows, i))->title[0]);
  return g_string_free (found, FALSE);
}

static void
parse (const char *input, bool as_typed, Query *query)
{
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  query_parse (input, NOW, as_typed, &query->term, &mistake, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *name;
  const char *input;
  const char *expected; /* latest saved first */
  bool as_typed;
} SearchCase;

static const SearchCase search_cases[] = {
    {"nothing-asked-is-everything-but-the-trash", "", "GEDCBA"},
    {"a-word-of-the-body", "delegates", "D"},
    {"a-word-in-several", "bank", "DBA"},
    {"words-must-all-be-there", "bank rate", "A"},
    {"a-word-of-the-title", "culture", "B"},
    {"a-word-of-the-byline", "smith", "A"},
    {"a-word-of-the-site", "kultura", "B"},
    {"a-word-of-the-address", "rates economy", "A"},
    {"the-scheme-is-not-searched", "https", ""},
    {"a-word-of-the-note", "compare", "A"},
    {"a-word-of-a-note-on-a-highlight", "says", "A"},
    {"a-word-of-a-tag", "economy", "EA"},
    {"a-word-of-a-tag-below", "cop30", "D"},
    {"a-word-of-a-tag-of-a-highlight", "expert", "A"},
    {"a-word-in-tag-and-text", "climate", "GD"},
    {"a-tag-and-a-word", "climate delegates", "D"},
    {"a-tag-in-another-script", "選挙", "C"},
    {"capitals-do-not-matter", "CENTRAL", "A"},
    {"accents-do-not-matter", "cafe lodz", "B"},
    {"accents-that-are-typed-do-not-matter", "Café NAIVE", "B"},
    {"sharp-s-is-double-s", "strasse", "B"},
    {"strokes-do-not-matter", "nalkowska", "B"},
    {"a-phrase-stands-in-a-row", "\"central bank\"", "A"},
    {"a-phrase-in-the-wrong-order-is-none", "\"bank central\"", ""},
    {"a-phrase-over-punctuation", "\"rate economists\"", "A"},
    {"a-hyphenated-word-is-a-phrase", "central-bank", "A"},
    {"a-beginning-with-a-star", "clim*", "GD"},
    {"a-beginning-of-one-letter", "d*", "DBA"},
    {"a-long-beginning", "climatolo*", "D"},
    {"a-beginning-while-typing", "clima", "GD", true},
    {"a-short-beginning-after-a-word", "bank ri", "D", true},
    {"a-short-beginning-after-a-phrase", "\"central bank\" wa", "A", true},
    {"a-finished-word-is-no-beginning", "clima", ""},
    {"an-excluded-word", "bank -rate", "DB"},
    {"an-excluded-tag-word", "bank -climate", "BA"},
    {"only-an-excluded-word", "-bank", "GEC"},
    {"either-word", "rate OR delegates", "DA"},
    {"either-of-two-groups", "(central bank) OR (climate summit)", "DA"},
    {"a-word-and-a-group", "bank (rate OR river)", "DA"},
    {"not-a-group", "bank -(rate OR river)", "B"},
    {"either-a-word-or-not-another", "rate OR -bank", "GECA"},
    {"not-twice-is-is", "-(-bank)", "DBA"},
    {"two-han-characters", "東京", "C"},
    {"one-han-character", "京", "C"},
    {"the-last-han-character-of-a-run", "挙", "C"},
    {"one-han-character-while-typing", "東", "C", true},
    {"three-han-characters", "東京都", "C"},
    {"han-across-words", "都知事選", "C"},
    {"han-that-is-not-in-a-row", "東都", ""},
    {"kana-particles", "では雨", "C"},
    {"two-han-words", "京都 選挙", "C"},
    {"a-han-byline", "山田", "C"},
    {"han-and-a-latin-beginning", "東京 exa", "C", true},
    {"an-arabic-word", "البنك", "E"},
    {"arabic-vowels-do-not-matter", "إن", "E"},
    {"arabic-hamza-does-not-matter", "الاسعار", "E"},
    {"an-arabic-beginning", "الم*", "E"},
    {"punctuation-alone-is-no-condition", "bank – !", "DBA"},
    {"only-punctuation-is-everything", "– !", "GEDCBA"},
    {"excluded-punctuation-is-no-condition", "bank -“!”", "DBA"},
    {"operators-of-the-index-are-words", "\"NEAR AND NOT\"", ""},
    {"quotes-within-words-are-no-syntax", "bank'", "DBA"},
    {"tag-finds-it", "tag:culture", "B"},
    {"tag-finds-those-below", "tag:climate", "D"},
    {"tag-ignores-case", "tag:CLIMATE/Cop30", "D"},
    {"tag-is-not-part-of-a-name", "tag:clim", ""},
    {"tag-in-another-script", "tag:政治", "C"},
    {"not-a-tag", "-tag:economy", "GDCB"},
    {"a-word-and-a-tag", "bank tag:economy", "A"},
    {"hltag-finds-it", "hltag:quotes", "A"},
    {"hltag-is-not-of-clippings", "hltag:economy", ""},
    {"site-by-part-of-name-or-host", "site:example", "EDCBA"},
    {"site-by-name-with-capitals", "site:KULTURA", "B"},
    {"site-by-host", "site:example.com", "D"},
    {"site-in-another-script", "site:新聞", "C"},
    {"site-of-punctuation-is-none", "site:!!", ""},
    {"author-by-last-name", "author:smith", "A"},
    {"author-by-beginning", "author:smi", "A"},
    {"author-is-not-in-the-text", "author:economists", ""},
    {"author-of-two-words", "author:\"ann lee\"", "D"},
    {"author-in-another-script", "author:太郎", "C"},
    {"language-finds-its-regions", "lang:en", "DA"},
    {"language-of-a-region", "lang:EN-gb", "D"},
    {"saved-on-a-day", "saved:2024-10-02", "B"},
    {"saved-after", "after:2024-10-05", "GE"},
    {"saved-before", "before:2024-10-02", "A"},
    {"saved-between", "saved:2024-10-02..2024-10-03", "CB"},
    {"saved-in-a-month-with-a-word", "saved:2024-10 bank", "DBA"},
    {"saved-never", "saved:2023", ""},
    {"not-saved-then", "-saved:2024-10-02", "GEDCA"},
    {"saved-then-or-a-word", "saved:2024-10-02 OR rate", "BA"},
    {"published-in-a-year", "published:2024", "DCBA"},
    {"published-in-a-month", "published:2024-09", "BA"},
    {"published-on-a-day-of-its-own-zone", "published:2024-10-03", "D"},
    {"published-on-the-same-day-elsewhere", "published:2024-10-02", "C"},
    {"published-on-no-day-of-its-own", "published:2024-10-04", ""},
    {"published-before", "published:<2024-10", "BA"},
    {"has-a-note", "has:note", "GA"},
    {"has-a-highlight", "has:highlight", "A"},
    {"has-no-image", "has:image", ""},
    {"is-starred", "is:starred", "A"},
    {"is-unread", "is:unread", "GECA"},
    {"is-read", "is:read", "DB"},
    {"is-archived", "is:archived", "B"},
    {"is-in-the-inbox", "is:inbox", "GEDCA"},
    {"is-trashed-gives-the-trash", "is:trashed", "F"},
    {"trashed-with-a-word", "is:trashed bank", "F"},
    {"trashed-or-archived", "is:trashed OR is:archived", "FB"},
    {"a-colour", "color:blue", "A"},
    {"a-colour-that-nothing-has", "color:pink", ""},
    {"words-more-than", "words:>10", "DCBA"},
    {"words-less-than", "words:<5", "G"},
    {"all-kinds-at-once",
     "bank tag:economy site:example author:smith lang:en is:inbox "
     "after:2024-09 has:note words:>3",
     "A"},
};

static void
test_search (Fixture *self, gconstpointer data)
{
  const SearchCase *row = data;
  g_auto (Query) query = {0};
  g_autofree char *found = NULL;

  parse (row->input, row->as_typed, &query);
  found = names (self, &query, 0);
  g_assert_cmpstr (found, ==, row->expected);
  /* The first page is the beginning of the whole. */
  for (size_t limit = 1; limit <= 3; limit++) {
    g_autofree char *first = names (self, &query, limit);
    g_autofree char *expected = g_strndup (row->expected, limit);

    g_assert_cmpstr (first, ==, expected);
  }
}

/* ---- order ---- */

typedef struct {
  const char *name;
  const char *input;
  QuerySort sort;
  const char *down, *up;
} SortCase;

static const SortCase sort_cases[] = {
    {"saved", "", QUERY_SORT_SAVED, "GEDCBA", "ABCDEG"},
    {"published-without-a-date-last", "", QUERY_SORT_PUBLISHED, "DCABGE", "BACDEG"},
    {"changed", "", QUERY_SORT_CHANGED, "GEDCBA", "ABCDEG"},
    {"title", "", QUERY_SORT_TITLE, "GEDCBA", "ABCDEG"},
    {"site", "", QUERY_SORT_SITE, "CEBDAG", "GADBEC"},
    {"length", "bank", QUERY_SORT_LENGTH, "DAB", "BAD"},
    {"relevance-of-a-rare-word", "delegates", QUERY_SORT_RELEVANCE, "D", "D"},
    {"relevance-of-a-common-word-is-the-latest", "bank", QUERY_SORT_RELEVANCE, "DBA",
     "ABD"},
    {"relevance-without-words-is-the-latest", "", QUERY_SORT_RELEVANCE, "GEDCBA",
     "ABCDEG"},
    {"relevance-of-a-tag", "economy", QUERY_SORT_RELEVANCE, "AE", "AE"},
};

static void
test_sort (Fixture *self, gconstpointer data)
{
  const SortCase *row = data;

  for (int ascending = 0; ascending <= 1; ascending++) {
    const char *expected = ascending ? row->up : row->down;
    g_auto (Query) query = {.sort = row->sort};
    g_autofree char *all = NULL, *first = NULL, *expected_first = g_strndup (expected, 2);

    query.ascending = ascending;
    parse (row->input, false, &query);
    all = names (self, &query, 0);
    first = names (self, &query, 2);
    g_assert_cmpstr (all, ==, expected);
    g_assert_cmpstr (first, ==, expected_first);
  }
}

static void
test_any_state (Fixture *self, gconstpointer data)
{
  g_auto (Query) query = {.any_state = true};
  g_autofree char *found = names (self, &query, 0);

  g_assert_cmpstr (found, ==, "GFEDCBA");
}

/* A word in the title, in a highlight, in the body once: in this order. */
static void
test_relevance (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Query) query = {.sort = QUERY_SORT_RELEVANCE};
  g_autofree char *found = NULL;
  int64_t body;

  fixture_begin (self);
  for (int i = 0; i < 60; i++)
    fixture_add (self, "Filler", NULL, "Some words about nothing at all.");
  fixture_add (self, "Needle in the title", NULL, "Some words about nothing at all.");
  body = fixture_add (self, "Marked", NULL, "Some words about a needle there.");
  fixture_add (self, "Body only", NULL, "Some words about a needle there.");
  g_assert_no_error (error);
  fixture_commit (self);
  fixture_begin (self);
  {
    g_autoptr (GArray) captures = store_captures_list (self->db, body, &error);
    g_autoptr (Highlight) highlight = highlight_new ();

    highlight->clip_id = body;
    highlight->capture_id = g_array_index (captures, int64_t, 0);
    highlight->made.exact = g_strdup ("needle");
    highlight->made.prefix = g_strdup ("");
    highlight->made.suffix = g_strdup ("");
    store_highlights_insert (self->db, highlight, &error);
    g_assert_no_error (error);
  }
  fixture_commit (self);
  parse ("needle", false, &query);
  found = names (self, &query, 0);
  g_assert_cmpstr (found, ==, "NMB");
}

/* ---- older clippings that came later ---- */

static void
add_saved_at (Fixture *self, const char *title, int64_t saved_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Clip) clip = fixture_clip (title, NULL);

  clip->saved_at = saved_at;
  g_ptr_array_add (clip->tags, g_strdup ("imported"));
  store_clips_insert (self->db, clip, &error);
  g_assert_no_error (error);
}

/* An import brings what was saved years ago; the order is still that of time. */
static void
test_import (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *input;
    const char *down;
  } rows[] = {
      {"", "ZGEDYCBAX"},
      {"imported", "ZYX"},
      {"before:2024-10-02", "AX"},
      {"after:2024-10-03 before:2024-10-05", "DYC"},
      {"saved:2024-10 tag:imported", "ZY"},
      {"-tag:imported", "GEDCBA"},
  };

  fixture_begin (self);
  add_saved_at (self, "X of long ago", START - 1000 * 24 * HOUR);
  add_saved_at (self, "Y of the middle", START + 2 * 24 * HOUR + 23 * HOUR);
  add_saved_at (self, "Z of today", START + 20 * 24 * HOUR);
  fixture_commit (self);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    for (size_t limit = 0; limit <= 3; limit++) {
      g_auto (Query) query = {0};
      g_autofree char *found = NULL, *expected = NULL;

      parse (rows[i].input, false, &query);
      found = names (self, &query, limit);
      expected = g_strndup (rows[i].down, limit == 0 ? strlen (rows[i].down) : limit);
      g_assert_cmpstr (found, ==, expected);
    }
  }
}

/* ---- where in them ---- */

static void
test_snippets (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Query) query = {0};
  int64_t ids[] = {4, 99, 1, 3};
  g_autoptr (GPtrArray) snippets = NULL;
  const StoreSnippet *snippet;

  parse ("bank summit", false, &query);
  snippets = store_search_snippets (self->db, ids, 4, query.term, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (snippets->len, ==, 4);
  snippet = snippets->pdata[0];
  g_assert_nonnull (strstr (snippet->text, "climate summit"));
  g_assert_cmpuint (snippet->marks->len, ==, 2);
  g_assert_null (snippets->pdata[1]);
  snippet = snippets->pdata[2];
  g_assert_nonnull (strstr (snippet->text, "central bank"));
  g_assert_null (snippets->pdata[3]);
}

static void
test_snippets_without_words (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t id = 1;
  g_autoptr (GPtrArray) snippets = store_search_snippets (self->db, &id, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (snippets->len, ==, 1);
  g_assert_null (snippets->pdata[0]);
}

/* ---- tending ---- */

static void
test_tend (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t before, n = 0;
  bool more = true;

  for (int i = 0; i < 12; i++)
    fixture_save (self, "Title", NULL, "Some words to be indexed.");
  before = fixture_ask (self, "SELECT count (DISTINCT segid) FROM word_index_idx");
  g_assert_cmpint (before, >=, 12);
  while (more) {
    g_assert_true (store_search_tend (self->db, &more, &error));
    g_assert_no_error (error);
    g_assert_cmpint (++n, <, 100);
  }
  g_assert_cmpint (
      fixture_ask (self, "SELECT count (DISTINCT segid) FROM word_index_idx"), <=, 4);
  fixture_assert_index_is_right (self);
}

#define ADD_ROWS(path, rows, func)                                                       \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                     \
    g_autofree char *name = g_strconcat (path, rows[i].name, NULL);                      \
    g_test_add (name, Fixture, &rows[i], set_up, func, fixture_tear_down);               \
  }

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"any-state", test_any_state},
      {"title-then-highlight-then-body", test_relevance},
      {"an-import-of-older-clippings", test_import},
      {"tending", test_tend},
      {"snippets", test_snippets},
      {"snippets-without-words", test_snippets_without_words},
  };

  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/store-search/", search_cases, test_search);
  ADD_ROWS ("/store-search/sort/", sort_cases, test_sort);
  ADD_ROWS ("/store-search/", tests, tests[i].test);
  return g_test_run ();
}
