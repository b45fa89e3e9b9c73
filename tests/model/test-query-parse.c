/* test-query-parse.c: what a person typed becomes terms, and mistakes are pointed at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/query-parse.h"

#include <string.h>

/* 2024-10-15T12:00:00Z */
#define NOW (INT64_C (1728993600) * G_USEC_PER_SEC)

/* Writes a tree as text: (and word:a (not tag:b)). */
static void
describe_leaf (GString *out, const QueryTerm *term)
{
  static const char *const names[] = {
      [QUERY_WORD] = "word",
      [QUERY_PHRASE] = "phrase",
      [QUERY_TAG] = "tag",
      [QUERY_HIGHLIGHT_TAG] = "hltag",
      [QUERY_SITE] = "site",
      [QUERY_AUTHOR] = "author",
      [QUERY_LANGUAGE] = "lang",
      [QUERY_COLOR] = "color",
      [QUERY_SAVED] = "saved",
      [QUERY_PUBLISHED] = "published",
      [QUERY_HAS_NOTE] = "has-note",
      [QUERY_HAS_HIGHLIGHT] = "has-highlight",
      [QUERY_HAS_IMAGE] = "has-image",
      [QUERY_STARRED] = "starred",
      [QUERY_UNREAD] = "unread",
      [QUERY_STATE] = "state",
      [QUERY_WORDS] = "words",
  };

  g_string_append (out, names[term->kind]);
  if (term->text != NULL)
    g_string_append_printf (out, ":%s%s", term->text, term->prefix ? "*" : "");
  if (term->kind == QUERY_COLOR || term->kind == QUERY_STATE)
    g_string_append_printf (out, ":%d", term->number);
  if (term->from != 0 || term->to != 0) {
    int64_t unit = term->kind == QUERY_WORDS ? 1 : G_USEC_PER_SEC;

    g_string_append_printf (out, ":%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT,
                            (gint64)(term->from / unit), (gint64)(term->to / unit));
  }
}

static void
describe (GString *out, const QueryTerm *term)
{
  static const char *const names[] = {"(and", "(or", "(not"};

  if (term->children == NULL) {
    describe_leaf (out, term);
    return;
  }
  g_string_append (out, names[term->kind]);
  for (guint i = 0; i < term->children->len; i++) {
    g_string_append_c (out, ' ');
    describe (out, g_ptr_array_index (term->children, i));
  }
  g_string_append_c (out, ')');
}

typedef struct {
  const char *name;
  const char *input;
  const char *expected;
} QueryCase;

static const QueryCase query_cases[] = {
    {"nothing-is-no-condition", "", ""},
    {"blanks-are-no-condition", " \t ", ""},
    {"a-word-is-a-word", "climate", "word:climate"},
    {"words-must-all-be-there", "climate change", "(and word:climate word:change)"},
    {"quotes-make-a-phrase", "\"climate change\"", "phrase:climate change"},
    {"typographic-quotes-make-a-phrase", "“climate change” „a b“ «c d»",
     "(and phrase:climate change phrase:a b phrase:c d)"},
    {"empty-quotes-are-nothing", "\"\" a", "word:a"},
    {"a-star-makes-a-beginning", "clim*", "word:clim*"},
    {"a-star-alone-is-nothing", "* a", "word:a"},
    {"a-dash-before-a-word-excludes-it", "a -b", "(and word:a (not word:b))"},
    {"a-dash-before-a-phrase-excludes-it", "-\"a b\"", "(not phrase:a b)"},
    {"a-dash-before-a-field-excludes-it", "-tag:x", "(not tag:x)"},
    {"a-dash-between-blanks-is-a-dash", "a - b", "(and word:a word:- word:b)"},
    {"a-dash-within-a-word-stays", "well-known", "word:well-known"},
    {"two-dashes-cancel-out", "--a", "word:a"},
    {"or-means-either", "a OR b", "(or word:a word:b)"},
    {"or-in-small-letters-is-a-word", "a or b", "(and word:a word:or word:b)"},
    {"or-in-quotes-is-a-word", "a \"OR\" b", "(and word:a phrase:OR word:b)"},
    {"words-bind-closer-than-or", "a b OR c d",
     "(or (and word:a word:b) (and word:c word:d))"},
    {"several-alternatives-are-one-list", "a OR b OR c", "(or word:a word:b word:c)"},
    {"parentheses-group", "a (b OR c)", "(and word:a (or word:b word:c))"},
    {"parentheses-need-no-blanks", "a(b OR c)d",
     "(and word:a (or word:b word:c) word:d)"},
    {"superfluous-parentheses-vanish", "((a))", "word:a"},
    {"a-dash-excludes-a-group", "-(a b)", "(not (and word:a word:b))"},
    {"a-tag-is-a-field", "tag:climate/cop30", "tag:climate/cop30"},
    {"a-field-may-be-quoted", "tag:\"central bank\"", "tag:central bank"},
    {"names-of-fields-ignore-case", "TAG:x Site:y", "(and tag:x site:y)"},
    {"site-author-lang-take-text", "site:example.org author:Smith lang:pt-BR",
     "(and site:example.org author:Smith lang:pt-BR)"},
    {"hltag-is-a-field", "hltag:quote", "hltag:quote"},
    {"has-takes-three-words", "has:note has:highlight has:image",
     "(and has-note has-highlight has-image)"},
    {"is-takes-states-and-marks", "is:starred is:unread is:Archived",
     "(and starred unread state:1)"},
    {"is-inbox-and-trashed-are-states", "is:inbox OR is:trashed", "(or state:0 state:2)"},
    {"is-read-is-not-unread", "is:read", "(not unread)"},
    {"is-not-read-is-twice-not", "-is:read", "(not (not unread))"},
    {"color-takes-a-colour", "color:blue", "color:2"},
    {"words-more-than", "words:>800", "words:801..0"},
    {"words-at-least", "words:>=800", "words:800..0"},
    {"words-less-than", "words:<800", "words:0..800"},
    {"words-at-most", "words:<=800", "words:0..801"},
    {"words-between", "words:500..800", "words:500..801"},
    {"words-exactly", "words:500", "words:500..501"},
    {"after-a-day-includes-it", "after:2024-10-05", "saved:1728086400..0"},
    {"before-a-day-excludes-it", "before:2024-10-05", "saved:0..1728086400"},
    {"a-month-is-a-stretch", "saved:2024-02", "saved:1706745600..1709251200"},
    {"a-year-is-a-stretch", "published:2024", "published:1704067200..1735689600"},
    {"a-day-is-a-stretch", "saved:2024-02-29", "saved:1709164800..1709251200"},
    {"days-ago-are-open-at-the-end", "saved:7d", "saved:1728388800..0"},
    {"older-than-days-ago", "before:2w", "saved:0..1727784000"},
    {"hours-months-years-ago", "after:12h after:1m after:1y",
     "(and saved:1728950400..0 saved:1726401600..0 saved:1697371200..0)"},
    {"today-and-yesterday", "saved:today saved:yesterday",
     "(and saved:1728950400..1729036800 saved:1728864000..1728950400)"},
    {"from-month-to-month", "saved:2024-01..2024-02", "saved:1704067200..1709251200"},
    {"up-to-a-year", "published:..2023", "published:0..1704067200"},
    {"later-than-a-month", "published:>2024-02", "published:1709251200..0"},
    {"an-address-is-a-word", "https://example.org/a", "word:https://example.org/a"},
    {"a-time-is-a-word", "10:30", "word:10:30"},
    {"a-word-before-a-colon-is-a-word", "Breaking: storm",
     "(and word:breaking word:storm)"},
    {"other-scripts-are-words", "東京 größe العربية",
     "(and word:東京 word:größe word:العربية)"},
};

static void
check (const char *input, bool as_typed, const char *expected)
{
  g_autoptr (QueryTerm) term = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  g_assert_true (query_parse (input, NOW, as_typed, &term, &mistake, &error));
  g_assert_no_error (error);
  if (term != NULL)
    describe (text, term);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_query (gconstpointer data)
{
  const QueryCase *row = data;

  check (row->input, false, row->expected);
}

static const QueryCase typed_cases[] = {
    {"the-last-word-is-a-beginning", "central ba", "(and word:central word:ba*)"},
    {"a-blank-ends-the-last-word", "central ba ", "(and word:central word:ba)"},
    {"an-open-quote-is-a-phrase-so-far", "a \"central ba",
     "(and word:a phrase:central ba*)"},
    {"a-closed-quote-is-whole", "\"central bank\"", "phrase:central bank"},
    {"an-open-parenthesis-is-closed", "a (b OR c", "(and word:a (or word:b word:c*))"},
    {"an-open-negated-group-is-closed", "a -(b", "(and word:a (not word:b*))"},
    {"an-or-at-the-end-waits", "a OR ", "word:a"},
    {"an-empty-parenthesis-waits", "a (", "word:a"},
    {"a-dash-at-the-end-waits", "a -", "word:a"},
    {"a-field-without-value-waits", "a tag:", "word:a"},
    {"half-a-choice-waits", "a has:hi", "word:a"},
    {"half-a-colour-waits", "a color:ye", "word:a"},
    {"half-a-date-waits", "a after:2024-1", "word:a"},
    {"half-a-day-waits", "a saved:yest", "word:a"},
    {"half-a-comparison-waits", "a words:>", "word:a"},
    {"a-year-counts-at-once", "after:2024", "saved:1704067200..0"},
    {"half-a-tag-counts-at-once", "tag:cli", "tag:cli"},
    {"a-word-before-a-colon-is-a-word", "Breaking:", "word:breaking*"},
};

static void
test_typed (gconstpointer data)
{
  const QueryCase *row = data;

  check (row->input, true, row->expected);
}

typedef struct {
  const char *name;
  const char *input;
  bool as_typed;
  const char *wrong; /* the part that is pointed at */
  const char *message;
} MistakeCase;

static const MistakeCase mistake_cases[] = {
    {"an-unknown-field", "größe autor:smith x", false, "autor:smith",
     "There is no field “autor:”; a word with a colon must be in quotes"},
    {"a-field-without-value", "tag: x", false, "tag:", "“tag:” needs a tag"},
    {"an-empty-quoted-value", "tag:\"\"", false, "tag:\"\"", "“tag:” needs a tag"},
    {"an-unknown-choice", "日本 has:pictures", false, "has:pictures",
     "“has:” needs note, highlight or image"},
    {"an-unknown-choice-while-typing", "has:pictures", true, "has:pictures",
     "“has:” needs note, highlight or image"},
    {"an-unknown-state", "is:open", false, "is:open",
     "“is:” needs inbox, archived, trashed, starred, unread or read"},
    {"an-unknown-colour", "color:mauve", false, "color:mauve",
     "“color:” needs yellow, green, blue, pink, purple or orange"},
    {"no-number", "words:many", false, "words:many",
     "“words:” needs a number such as >800 or 500..800"},
    {"a-number-beyond-all", "words:99999999999999999999", false,
     "words:99999999999999999999", "“words:” needs a number such as >800 or 500..800"},
    {"a-month-that-is-none", "saved:2024-13", false, "saved:2024-13",
     "“saved:” needs a date such as 2024, 2024-10, 2024-10-05, 7d or today"},
    {"a-day-that-is-none", "after:2023-02-29", false, "after:2023-02-29",
     "“after:” needs a date such as 2024, 2024-10, 2024-10-05, 7d or today"},
    {"a-range-of-nothing", "saved:..", false, "saved:..",
     "“saved:” needs a date such as 2024, 2024-10, 2024-10-05, 7d or today"},
    {"half-a-date-when-finished", "after:2024-1", false, "after:2024-1",
     "“after:” needs a date such as 2024, 2024-10, 2024-10-05, 7d or today"},
    {"an-open-quote", "a \"b c", false, "\"b c", "The quote is not closed"},
    {"an-open-quote-after-a-field", "tag:\"b c", false, "tag:\"b c",
     "The quote is not closed"},
    {"an-open-parenthesis", "a (b", false, "(", "The parenthesis is not closed"},
    {"a-closing-parenthesis-too-many", "é) a", false, ")", "There is no “(” for this"},
    {"an-empty-parenthesis", "a ()", false, "()", "There is nothing in the parentheses"},
    {"an-or-at-the-beginning", "OR a", false, "OR", "Something must stand before OR"},
    {"an-or-after-an-or", "a OR OR b", false, "OR", "Something must stand before OR"},
    {"an-or-at-the-end", "a OR", false, "OR", "Something must follow OR"},
    {"an-or-before-a-parenthesis-closes", "(a OR)", false, "OR",
     "Something must follow OR"},
    {"a-dash-at-the-end", "a -", false, "-", "Something must follow “-”"},
    {"a-dash-before-or", "a -OR b", false, "-", "Something must follow “-”"},
};

static void
test_mistake (gconstpointer data)
{
  const MistakeCase *row = data;
  QueryTerm *untouched = GINT_TO_POINTER (1), *term = untouched;
  g_autoptr (GError) error = NULL;
  g_autofree char *wrong = NULL;
  TextSpan mistake = {0, 0};

  g_assert_false (query_parse (row->input, NOW, row->as_typed, &term, &mistake, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == QUERY_ERROR);
  g_assert_cmpstr (error->message, ==, row->message);
  g_assert_true (term == untouched);
  wrong = text_slice (row->input, mistake);
  g_assert_cmpstr (wrong, ==, row->wrong);
}

static void
expect_mistake (const char *input, const char *message)
{
  g_autoptr (QueryTerm) term = NULL;
  g_autoptr (GError) error = NULL;
  TextSpan mistake;

  g_assert_false (query_parse (input, NOW, false, &term, &mistake, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_limits (void)
{
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autoptr (GString) much = g_string_new (NULL);

  for (int i = 0; i < 1000; i++)
    g_string_append (much, "a ");
  expect_mistake (deep, "There are too many parentheses");
  expect_mistake (much->str, "The query is too long");
}

/* The zone of the reader shifts what is saved, not what pages say. */
static void
test_zone (void)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  check ("saved:2024-10-05", false, "saved:1728079200..1728165600");
  check ("published:2024-10-05", false, "published:1728086400..1728172800");
  g_setenv ("TZ", "UTC", TRUE);
}

#define ADD_ROWS(path, rows, func)                                                       \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                     \
    g_autofree char *name = g_strconcat (path, rows[i].name, NULL);                      \
    g_test_add_data_func (name, &rows[i], func);                                         \
  }

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/query-parse/", query_cases, test_query);
  ADD_ROWS ("/query-parse/typed/", typed_cases, test_typed);
  ADD_ROWS ("/query-parse/mistake/", mistake_cases, test_mistake);
  g_test_add_func ("/query-parse/limits", test_limits);
  g_test_add_func ("/query-parse/zone", test_zone);
  return g_test_run ();
}
