/* bench-text.c: articles that were never written: words as often as in real ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-text.h"

#include <math.h>
#include <string.h>

/* Words that there are, and subjects with their words. */
#define N_WORDS 1500000
#define N_SUBJECTS 400
#define SUBJECT_WORDS 60

/* One word in five is of the subject. */
#define SUBJECT_SHARE 0.2

/* Bytes of an article: median 4,000, mean 5,100, and one in a hundred has 20,000. */
#define MEDIAN_BYTES 4000
#define SPREAD 0.69

static const char *const small_words[] = {
    "the",     "of",      "and",   "to",    "in",      "a",          "is",     "that",
    "for",     "it",      "was",   "on",    "with",    "as",         "he",     "be",
    "at",      "by",      "have",  "from",  "has",     "but",        "an",     "are",
    "they",    "his",     "not",   "this",  "which",   "or",         "had",    "its",
    "we",      "said",    "will",  "their", "who",     "been",       "more",   "would",
    "one",     "her",     "were",  "after", "up",      "than",       "all",    "new",
    "when",    "about",   "there", "she",   "out",     "also",       "into",   "can",
    "over",    "people",  "year",  "some",  "other",   "could",      "two",    "first",
    "time",    "what",    "last",  "them",  "most",    "only",       "years",  "if",
    "no",      "now",     "these", "many",  "before",  "made",       "during", "where",
    "against", "three",   "while", "under", "because", "government", "state",  "such",
    "between", "through", "did",   "then",  "how",     "even",       "those",  "own",
    "world",   "city",
};

static const char *const onsets[] = {"b", "c",  "d",  "f",  "g",  "h",  "j",  "k",
                                     "l", "m",  "n",  "p",  "r",  "s",  "t",  "v",
                                     "w", "st", "tr", "pl", "br", "ch", "sh", "cl"};
static const char *const nuclei[] = {"a", "e", "i", "o", "u", "ea", "ou"};
static const char *const endings[] = {"",   "",    "n",  "r", "s",
                                      "ed", "ing", "er", "t", "ly"};

/* What accented languages make of some letters. */
static const struct {
  char plain;
  const char *accented;
} accents[] = {{'a', "á"}, {'e', "é"}, {'i', "í"}, {'o', "ö"}, {'u', "ü"},
               {'c', "ç"}, {'l', "ł"}, {'n', "ñ"}, {'s', "š"}};

/* ---- words ---- */

unsigned
bench_text_pick_rank (GRand *rand, unsigned n)
{
  double rank = exp (g_rand_double (rand) * log ((double)n + 1));

  return CLAMP ((unsigned)rank, 1, n);
}

/* Spreads ranks over the alphabet, the same for the same rank. */
static uint32_t
scramble (uint32_t n)
{
  n = (n ^ 61) ^ (n >> 16);
  n *= 9;
  n ^= n >> 4;
  n *= 0x27d4eb2d;
  return n ^ n >> 15;
}

void
bench_text_append_word (GString *out, unsigned rank)
{
  uint32_t bits = scramble (rank);
  int n_syllables = rank < 2000 ? 2 : rank < 100000 ? 3 : 4;

  if (rank <= G_N_ELEMENTS (small_words)) {
    g_string_append (out, small_words[rank - 1]);
    return;
  }
  for (int i = 0; i < n_syllables; i++) {
    g_string_append (out, onsets[bits % G_N_ELEMENTS (onsets)]);
    bits = scramble (bits);
    g_string_append (out, nuclei[bits % G_N_ELEMENTS (nuclei)]);
    bits = scramble (bits + 1);
  }
  g_string_append (out, endings[bits % G_N_ELEMENTS (endings)]);
}

static unsigned
pick_word (GRand *rand, unsigned subject)
{
  unsigned rank;

  if (g_rand_double (rand) >= SUBJECT_SHARE)
    return bench_text_pick_rank (rand, N_WORDS);
  rank = bench_text_pick_rank (rand, SUBJECT_WORDS);
  return 200 + scramble (subject * SUBJECT_WORDS + rank) % 20000;
}

static void
append_accented (GString *out, GRand *rand, unsigned rank)
{
  g_autoptr (GString) word = g_string_new (NULL);

  bench_text_append_word (word, rank);
  for (const char *at = word->str; *at != '\0'; at++) {
    uint32_t choice = scramble (rank + (unsigned)(at - word->str)) % 24;

    if (choice < G_N_ELEMENTS (accents) && accents[choice].plain == *at)
      g_string_append (out, accents[choice].accented);
    else
      g_string_append_c (out, *at);
  }
}

/* Two letters in three are characters of the 3,000 most common, the rest kana. */
static void
append_cjk (GString *out, GRand *rand)
{
  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--) {
    unsigned rank = bench_text_pick_rank (rand, 3000);

    g_string_append_unichar (out, 0x4e00 + scramble (rank) % 20000);
  }
  if (g_rand_int_range (rand, 0, 3) > 0)
    g_string_append_unichar (out, 0x3042 + bench_text_pick_rank (rand, 80));
}

static void
append_arabic (GString *out, unsigned rank)
{
  uint32_t bits = scramble (rank);
  int n = rank < 2000 ? 4 : 6;

  if (bits % 3 == 0)
    g_string_append (out, "ال");
  for (int i = 0; i < n; i++) {
    bits = scramble (bits + 1);
    g_string_append_unichar (out, 0x0628 + bits % 19);
  }
}

/* ---- texts ---- */

static void
append_word (GString *out, GRand *rand, BenchScript script, unsigned subject)
{
  switch (script) {
  case BENCH_LATIN:
    bench_text_append_word (out, pick_word (rand, subject));
    break;
  case BENCH_ACCENTED:
    append_accented (out, rand, pick_word (rand, subject));
    break;
  case BENCH_CJK:
    append_cjk (out, rand);
    break;
  case BENCH_ARABIC:
    append_arabic (out, pick_word (rand, subject));
    break;
  }
}

static void
append_sentence (GString *out, GRand *rand, BenchScript script, unsigned subject)
{
  int n = g_rand_int_range (rand, 6, 30);

  for (int i = 0; i < n; i++) {
    if (i > 0 && script != BENCH_CJK)
      g_string_append (out, g_rand_int_range (rand, 0, 12) == 0 ? ", " : " ");
    append_word (out, rand, script, subject);
  }
  g_string_append (out, script == BENCH_CJK ? "。" : ". ");
}

/* Standard normal, by the sum of twelve. */
static double
pick_normal (GRand *rand)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += g_rand_double (rand);
  return sum;
}

static char *
make_text (GRand *rand, BenchScript script, unsigned subject)
{
  size_t size = (size_t)(MEDIAN_BYTES * exp (SPREAD * pick_normal (rand)));
  GString *text = g_string_new (NULL);

  while (text->len < size) {
    append_sentence (text, rand, script, subject);
    if (g_rand_int_range (rand, 0, 4) == 0)
      g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

static char *
make_title (GRand *rand, BenchScript script, unsigned subject)
{
  GString *title = g_string_new (NULL);
  int n = g_rand_int_range (rand, 5, 11);

  for (int i = 0; i < n; i++) {
    if (i > 0 && script != BENCH_CJK)
      g_string_append_c (title, ' ');
    append_word (title, rand, script, subject);
  }
  return g_string_free (title, FALSE);
}

static char *
make_byline (GRand *rand)
{
  g_autoptr (GString) name = g_string_new (NULL);

  bench_text_append_word (name, 500 + bench_text_pick_rank (rand, 300));
  g_string_append_c (name, ' ');
  bench_text_append_word (name, 1000 + bench_text_pick_rank (rand, 3000));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static BenchScript
pick_script (GRand *rand)
{
  int percent = g_rand_int_range (rand, 0, 100);

  return percent < 88   ? BENCH_LATIN
         : percent < 94 ? BENCH_ACCENTED
         : percent < 98 ? BENCH_CJK
                        : BENCH_ARABIC;
}

void
bench_article_make (GRand *rand, BenchArticle *article)
{
  unsigned subject = bench_text_pick_rank (rand, N_SUBJECTS);

  article->script = pick_script (rand);
  article->title = make_title (rand, article->script, subject);
  article->byline = make_byline (rand);
  article->text = make_text (rand, article->script, subject);
}

void
bench_article_clear (BenchArticle *self)
{
  g_free (self->title);
  g_free (self->byline);
  g_free (self->text);
}
