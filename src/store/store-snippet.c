/* store-snippet.c: the place of a text where the words of a query stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-snippet.h"

#include <string.h>

#include "store/store-marks.h"

/* Characters of a snippet, and how many of them before the first mark: a row of the list
 * that has a picture shows about 35. */
#define LENGTH 200
#define BEFORE 20

/* A text that has that many marks and nowhere all phrases together has been read far
 * enough. */
#define MAX_MARKS 200

#define ELLIPSIS "…"

/* Marks from @first on that are close enough together for one snippet. */
typedef struct {
  guint first;
  unsigned n_phrases; /* that are among them */
} Window;

static unsigned
count_bits (uint64_t bits)
{
  return (unsigned)__builtin_popcountll (bits);
}

/* Bytes stand for characters here: it is only about what fits on a line. */
static Window
window_from (const GArray *marks, guint first)
{
  size_t limit = g_array_index (marks, StoreMark, first).start + LENGTH - BEFORE;
  uint64_t phrases = 0;

  for (guint i = first; i < marks->len; i++) {
    const StoreMark *mark = &g_array_index (marks, StoreMark, i);

    if (mark->end <= limit)
      phrases |= UINT64_C (1) << mark->phrase % 64;
  }
  return (Window){first, count_bits (phrases)};
}

/* Once each phrase has been seen, the rest of a long text is not worth the time. */
static bool
is_enough (const GArray *marks, gpointer data)
{
  const GPtrArray *phrases = data;
  uint64_t seen = 0;

  for (guint i = 0; i < marks->len; i++)
    seen |= UINT64_C (1) << g_array_index (marks, StoreMark, i).phrase % 64;
  return marks->len >= MAX_MARKS || count_bits (seen) >= MIN (phrases->len, 64);
}

/* The place may go on where the search has stopped. */
static void
look_further (StoreFold *fold, const GPtrArray *phrases, const char *text, GArray *marks)
{
  size_t from = g_array_index (marks, StoreMark, marks->len - 1).end;
  size_t length = strnlen (text + from, LENGTH);
  const char *end = g_utf8_find_prev_char (text, text + from + length + 1);
  g_autofree char *more = g_strndup (text + from, (size_t)(end - (text + from)));
  g_autoptr (GArray) found = store_marks_find (fold, phrases, more, NULL, NULL);

  for (guint i = 0; i < found->len; i++) {
    StoreMark mark = g_array_index (found, StoreMark, i);

    mark.start += from;
    mark.end += from;
    g_array_append_val (marks, mark);
  }
}

static guint
best_mark (const GArray *marks)
{
  Window best = {0, 0};

  for (guint i = 0; i < marks->len; i++) {
    Window window = window_from (marks, i);

    if (window.n_phrases > best.n_phrases)
      best = window;
  }
  return best.first;
}

static bool
is_blank (const char *at)
{
  return *at == ' ' || *at == '\n';
}

/* Where the snippet begins: some characters before @mark, at a word if there is one. */
static const char *
find_start (const char *text, const char *mark)
{
  const char *start = mark;
  const char *word;

  for (int i = 0; i < BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  if (start == text)
    return text;
  for (word = start; word < mark && !is_blank (word); word++)
    continue;
  return word < mark ? word + 1 : start;
}

/* Where it ends: at the end of a word that is not within the last mark. */
static const char *
find_end (const char *start, const char *mark_end)
{
  const char *end = start;
  const char *word;

  for (int i = 0; i < LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return end;
  for (word = end; word > mark_end && !is_blank (word); word--)
    continue;
  return word > mark_end ? word : MAX (end, mark_end);
}

/* The line between @start and @end of @text; its own marks are found anew, as the
 * search has stopped at the first place that was good enough. */
static StoreSnippet *
cut (StoreFold *fold, const GPtrArray *phrases, const char *text, const char *start,
     const char *end)
{
  g_autofree char *line = g_strndup (start, (size_t)(end - start));
  g_autoptr (GArray) marks = store_marks_find (fold, phrases, line, NULL, NULL);
  StoreSnippet *self = g_new0 (StoreSnippet, 1);
  bool is_cut = start > text;

  g_strdelimit (line, "\n", ' ');
  self->marks = store_marks_to_spans (marks, line, 0, strlen (line));
  self->text =
      g_strconcat (is_cut ? ELLIPSIS : "", line, *end != '\0' ? ELLIPSIS : "", NULL);
  for (guint i = 0; is_cut && i < self->marks->len; i++) {
    g_array_index (self->marks, TextSpan, i).start++;
    g_array_index (self->marks, TextSpan, i).end++;
  }
  return self;
}

StoreSnippet *
store_snippet_new (StoreFold *fold, const GPtrArray *phrases, const char *text)
{
  g_autoptr (GArray) marks =
      store_marks_find (fold, phrases, text, is_enough, (gpointer)phrases);
  const StoreMark *mark;
  const char *start, *end;

  if (marks->len == 0)
    return NULL;
  look_further (fold, phrases, text, marks);
  mark = &g_array_index (marks, StoreMark, best_mark (marks));
  start = find_start (text, text + mark->start);
  end = find_end (start, text + mark->end);
  return cut (fold, phrases, text, start, end);
}

void
store_snippet_free (StoreSnippet *self)
{
  g_free (self->text);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}
