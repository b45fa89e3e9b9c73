/* paste-head.c: headline, byline and date at the top of a pasted text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-head.h"

#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-byline-names.h"
#include "extract/extract-date-text.h"
#include "extract/extract-date-words.h"
#include "extract/paste-lines.h"

/* Code points of a headline; newspapers print none that are longer. */
#define MAX_HEADLINE 150

/* Code points of a title that is made of a sentence. */
#define MAX_TITLE 100

/* A sentence is at least so long: "Dr." and "U.S." are none. */
#define MIN_SENTENCE 25

/* Code points of a line that is nothing but a byline or a date. */
#define MAX_LINE 120

/* How many lines below the headline may be byline and date. */
#define MAX_LINES 3

static const PasteBlock *
block_at (const GArray *blocks, guint i)
{
  return &g_array_index (blocks, PasteBlock, i);
}

/* ---- headline ---- */

/* What headlines do not end with: a full stop, a colon, a comma. */
static bool
ends_like_headline (const char *text)
{
  static const char *const ends[] = {".",  ":",  ";",  ",", "。", "．",
                                     "、", "，", "：", "।", "۔",  "،"};

  if (g_str_has_suffix (text, "..."))
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS (ends); i++) {
    if (g_str_has_suffix (text, ends[i]))
      return false;
  }
  return true;
}

static bool
begins_in_lower_case (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* A text of one line, or of lines that are all as short, is no article with a headline. */
static bool
is_followed_by_text (const GArray *blocks, size_t headline)
{
  for (guint i = 1; i < blocks->len; i++) {
    const char *text = block_at (blocks, i)->text;

    if (text_length (text) > headline && paste_lines_end_sentence (text))
      return true;
  }
  return false;
}

static bool
is_headline (const GArray *blocks)
{
  const PasteBlock *first = block_at (blocks, 0);
  size_t length = text_length (first->text);

  return first->kind == PASTE_PARAGRAPH && length <= MAX_HEADLINE &&
         !uri_is_web (first->text) && ends_like_headline (first->text) &&
         !begins_in_lower_case (first->text) && is_followed_by_text (blocks, length);
}

/* ---- a title made of a sentence ---- */

static bool
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xff01 || c == 0xff1f ||
         c == 0x964 || c == 0x61f || c == 0x6d4 || c == 0x2026;
}

/* The byte behind the first sentence. */
static size_t
sentence_end (const char *text)
{
  size_t n = 0;

  for (const char *at = text; *at != '\0'; n++) {
    gunichar c = g_utf8_get_char (at);
    gunichar next;

    at = g_utf8_next_char (at);
    next = g_utf8_get_char (at);
    if (ends_sentence (c) &&
        ((n >= MIN_SENTENCE && (next == ' ' || next == '\0')) || c >= 0x3000))
      return (size_t)(at - text);
  }
  return strlen (text);
}

/* The first block that is text: links at the top are nobody's sentence. */
static char *
title_of_sentence (const GArray *blocks)
{
  guint i = 0;
  const char *text;
  g_autofree char *sentence = NULL;

  while (i + 1 < blocks->len && uri_is_web (block_at (blocks, i)->text))
    i++;
  text = block_at (blocks, i)->text;
  sentence = g_strndup (text, sentence_end (text));
  return text_truncate (sentence, MAX_TITLE);
}

/* ---- byline and date ---- */

/* Letters of the line that belong neither to the date nor to what introduces it. */
static size_t
letters_beside (const char *text, const DateFound *found)
{
  size_t letters = 0;
  bool introduced = extract_date_words_before (text, found->start) != DATE_WORDS_NOTHING;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    size_t byte = (size_t)(at - text);

    if (byte >= found->start && byte < found->end)
      continue;
    if (!(introduced && byte < found->start))
      letters += g_unichar_isalpha (g_utf8_get_char (at));
  }
  return letters;
}

/* More letters than a weekday, an "Uhr" or a zone has are a sentence. */
#define MAX_LETTERS_BESIDE 14

static bool
read_date_line (const char *text, Article *article)
{
  DateCustom custom = {.language = article->language};
  DateFound found;

  custom.month_first = extract_date_text_month_first (article->language, NULL);
  if (!extract_date_text_find (text, strlen (text), &custom, &found) ||
      found.date.precision < DATE_DAY ||
      letters_beside (text, &found) > MAX_LETTERS_BESIDE)
    return false;
  if (extract_date_words_before (text, found.start) == DATE_WORDS_MODIFIED)
    article->modified = found.date;
  else if (article->published.precision == DATE_NONE) {
    article->published = found.date;
    g_free (article->published_from);
    article->published_from = g_strdup ("text");
  }
  return true;
}

/* The words of the line are "By", the names, and what joins them. */
static bool
is_all_names (const char *text, const GPtrArray *names)
{
  size_t words = 0;

  for (guint i = 0; i < names->len; i++)
    words += text_count_words (g_ptr_array_index (names, i));
  return text_count_words (text) <= words + names->len + 2;
}

static bool
read_byline (const char *text, Article *article)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (article->byline != NULL || !extract_byline_names_read (text, BYLINE_SHOWN, names) ||
      names->len == 0 || !is_all_names (text, names))
    return false;
  g_ptr_array_add (names, NULL);
  article->byline = g_strjoinv (", ", (char **)names->pdata);
  return true;
}

/* "By Jane Doe | 5 May 2024": each part is one or the other. */
static bool
read_line (const char *text, Article *article)
{
  g_auto (GStrv) parts = NULL;
  bool all = true;

  if (text_length (text) > MAX_LINE)
    return false;
  parts = g_strsplit (text, " | ", 4);
  for (char **part = parts; *part != NULL && all; part++)
    all = read_byline (*part, article) || read_date_line (*part, article);
  return all;
}

guint
paste_head_read (const GArray *blocks, Article *article)
{
  guint taken = 1;

  if (!is_headline (blocks)) {
    article->title = title_of_sentence (blocks);
    return 0;
  }
  article->title = g_strdup (block_at (blocks, 0)->text);
  while (taken + 1 < blocks->len && taken <= MAX_LINES &&
         read_line (block_at (blocks, taken)->text, article))
    taken++;
  return taken;
}
