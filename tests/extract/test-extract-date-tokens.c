/* test-extract-date-tokens.c: text as a row of numbers, words and signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-date-tokens.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  const char *expected; /* kinds and values; "_" for a blank before */
} TokenCase;

/* N: number, M: month, F: filler, W: word, S: sign. */
static const TokenCase token_cases[] = {
    {"numbers-and-signs", "1.2.2024", "N1 S. N2 S. N2024"},
    {"blanks-are-remembered", "1. 2", "N1 S. _N2"},
    {"months", "1 February 2024", "N1 _M2 _N2024"},
    {"fillers", "1 de febrero", "N1 _F _M2"},
    {"other-words", "12 ferries", "N12 _W"},
    {"words-far-from-numbers-are-not-judged", "May ship ship ship ship ship 5",
     "W _W _W _W _W _W _N5"},
    {"digits-of-other-scripts", "٢٠٢٤ २०", "N2024 _N20"},
    {"long-numbers-are-cut", "12345678901234", "N123456789"},
    {"han-signs", "2024年2月1日", "N2024 S1 N2 S2 N1 S3"},
    {"hangul-signs", "2024년 2월", "N2024 S1 _N2 S2"},
    {"dashes-of-all-kinds", "1–2—3", "N1 S- N2 S? N3"},
    {"a-month-of-two-words", "1 كانون الثاني", "N1 _M1 _F"},
    {"the-vietnamese-month", "1 tháng 2", "N1 _W _N2"},
    {"nothing", "", ""},
};

static char *
describe (const DateTokens *self)
{
  static const char kinds[] = {'N', 'W', 'M', 'F', 'S'};
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < self->n; i++) {
    const DateToken *token = extract_date_tokens_at (self, i);

    g_string_append (out, i > 0 ? " " : "");
    g_string_append (out, i > 0 && token->spaced ? "_" : "");
    g_string_append_c (out, kinds[token->kind]);
    if (token->kind == DATE_TOKEN_NUMBER || token->kind == DATE_TOKEN_MONTH)
      g_string_append_printf (out, "%d", token->value);
    if (token->kind == DATE_TOKEN_SIGN)
      g_string_append_c (out, (char)token->value);
  }
  return g_string_free (out, FALSE);
}

static void
test_tokens (gconstpointer data)
{
  const TokenCase *row = data;
  g_autofree DateTokens *tokens = g_new0 (DateTokens, 1);
  g_autofree char *found = NULL;

  extract_date_tokens_read (tokens, row->text, NULL);
  found = describe (tokens);
  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_limits (void)
{
  g_autofree char *text = g_strnfill (1000, '.');
  g_autofree DateTokens *tokens = g_new0 (DateTokens, 1);

  extract_date_tokens_read (tokens, text, NULL);
  g_assert_cmpuint (tokens->n, ==, DATE_TOKENS_MAX);
  g_assert_cmpint (extract_date_tokens_at (tokens, DATE_TOKENS_MAX)->value, ==, 0);
}

static void
test_is_word (void)
{
  g_autofree DateTokens *tokens = g_new0 (DateTokens, 1);

  extract_date_tokens_read (tokens, "10:20 PM", NULL);
  g_assert_true (
      extract_date_tokens_is_word (tokens, extract_date_tokens_at (tokens, 3), "pm"));
  g_assert_false (
      extract_date_tokens_is_word (tokens, extract_date_tokens_at (tokens, 3), "p"));
  g_assert_false (
      extract_date_tokens_is_word (tokens, extract_date_tokens_at (tokens, 4), "pm"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-date-tokens/read", token_cases, test_tokens);
  g_test_add_func ("/extract-date-tokens/a-long-text-is-read-in-part", test_limits);
  g_test_add_func ("/extract-date-tokens/words-are-compared-in-any-case", test_is_word);
  return g_test_run ();
}
