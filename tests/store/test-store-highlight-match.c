/* test-store-highlight-match.c: which queries a highlight answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-highlight-match.h"

#include "fixture.h"
#include "model/query-parse.h"

#define MADE_AT G_GINT64_CONSTANT (1714564800000000) /* 2024-05-01 12:00Z */

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

/* Every row is asked about this one. */
static Highlight *
make_highlight (void)
{
  Highlight *highlight = highlight_new ();

  set (&highlight->made.exact, "Turnout fell to 41 percent in Málaga");
  set (&highlight->note, "Check the figure");
  highlight->color = HIGHLIGHT_GREEN;
  highlight->created_at = MADE_AT;
  g_ptr_array_add (highlight->tags, g_strdup ("Politics/Elections"));
  return highlight;
}

static Clip *
make_clip (void)
{
  Clip *clip = clip_new ();

  set (&clip->title, "What the count says");
  set (&clip->site, "The Wire");
  set (&clip->address, "https://news.example.org/1");
  set (&clip->byline, "Ana Ruiz");
  set (&clip->language, "en-GB");
  date_parse ("2024-04-30T23:30-05:00", &clip->published);
  clip->starred = true;
  clip->words = 800;
  g_ptr_array_add (clip->tags, g_strdup ("spain"));
  return clip;
}

static const struct {
  const char *name;
  const char *query;
  bool found;
} term_cases[] = {
    {"an-empty-query-finds-everything", "", true},
    {"a-word-of-the-quote", "turnout", true},
    {"a-piece-of-a-word", "urnou", true},
    {"accents-make-no-difference", "malaga", true},
    {"a-word-of-the-note", "figure", true},
    {"a-word-of-the-title", "count", true},
    {"the-outlet", "wire", true},
    {"a-tag-as-a-word", "elections", true},
    {"all-words-must-be-there", "turnout zebra", false},
    {"one-of-two-words", "zebra OR turnout", true},
    {"not-a-word", "-zebra", true},
    {"not-a-word-that-is-there", "-turnout", false},
    {"a-phrase", "\"fell to 41\"", true},
    {"a-phrase-in-another-order", "\"41 to fell\"", false},
    {"a-color", "color:green", true},
    {"another-color", "color:blue", false},
    {"a-tag-above-its-own", "tag:politics", true},
    {"a-beginning-of-a-tag-is-none", "tag:poli", false},
    {"a-tag-of-its-clipping", "tag:spain", true},
    {"a-source-by-a-part-of-its-host", "site:example.org", true},
    {"another-source", "site:elsewhere.org", false},
    {"an-author", "author:ruiz", true},
    {"another-author", "author:smith", false},
    {"a-language", "lang:en", true},
    {"another-language", "lang:es", false},
    {"after-a-date", "after:2024-04", true},
    {"after-a-later-date", "after:2024-06", false},
    {"before-a-date", "before:2024-05", false},
    {"published-by-the-clock-of-the-page", "published:2024-04-30", true},
    {"published-on-another-day", "published:2024-05-01", false},
    {"it-has-a-note", "has:note", true},
    {"it-is-a-highlight", "has:highlight", true},
    {"no-image", "has:image", false},
    {"starred", "is:starred", true},
    {"read", "is:unread", false},
    {"in-the-inbox", "is:inbox", true},
    {"long-enough", "words:>700", true},
    {"too-short", "words:>900", false},
};

static void
test_term (Fixture *self, gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  g_autoptr (Highlight) highlight = make_highlight ();
  g_autoptr (Clip) clip = make_clip ();
  g_auto (HighlightQuery) query = {0};
  g_autoptr (StoreHighlightMatch) match = NULL;
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  query_parse (term_cases[row].query, MADE_AT, false, &query.term, &mistake, &error);
  g_assert_no_error (error);
  match = store_highlight_match_new (self->db, &query);
  g_assert_cmpint (store_highlight_match_test (match, highlight, clip), ==,
                   term_cases[row].found);
}

static const struct {
  const char *name;
  HighlightQuery query;
  bool found;
} filter_cases[] = {
    {"one-of-several-colors",
     {.colors = 1u << HIGHLIGHT_GREEN | 1u << HIGHLIGHT_PINK},
     true},
    {"none-of-several-colors", {.colors = 1u << HIGHLIGHT_PINK}, false},
    {"a-tag-whatever-its-case", {.tag = "politics/elections"}, true},
    {"another-tag", {.tag = "sport"}, false},
    {"the-outlet-by-its-whole-name", {.source = "the wire"}, true},
    {"a-part-of-an-outlet", {.source = "Wire"}, false},
    {"made-then", {.since = MADE_AT, .until = MADE_AT + 1}, true},
    {"made-before", {.since = MADE_AT + 1}, false},
    {"made-after", {.until = MADE_AT}, false},
};

static void
test_filter (Fixture *self, gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  g_autoptr (Highlight) highlight = make_highlight ();
  g_autoptr (Clip) clip = make_clip ();
  g_autoptr (StoreHighlightMatch) match =
      store_highlight_match_new (self->db, &filter_cases[row].query);

  g_assert_cmpint (store_highlight_match_test (match, highlight, clip), ==,
                   filter_cases[row].found);
}

static void
test_what_is_unknown_is_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (Highlight) highlight = make_highlight ();
  g_autoptr (Clip) clip = clip_new ();
  static const char *const queries[] = {"site:wire", "author:ruiz", "lang:en",
                                        "published:2024"};

  set (&clip->title, "What the count says");
  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_auto (HighlightQuery) query = {0};
    g_autoptr (StoreHighlightMatch) match = NULL;
    TextSpan mistake;

    query_parse (queries[i], MADE_AT, false, &query.term, &mistake, NULL);
    match = store_highlight_match_new (self->db, &query);
    g_assert_false (store_highlight_match_test (match, highlight, clip));
  }
}

static void
add (const char *group, const char *name, size_t row,
     void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat (group, name, NULL);

  g_test_add (path, Fixture, GSIZE_TO_POINTER (row), fixture_set_up, test,
              fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (term_cases); i++)
    add ("/term/", term_cases[i].name, i, test_term);
  for (size_t i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    add ("/filter/", filter_cases[i].name, i, test_filter);
  add ("/", "what-is-unknown-is-not-found", 0, test_what_is_unknown_is_not_found);
  return g_test_run ();
}
