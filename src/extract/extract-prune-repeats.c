/* extract-prune-repeats.c: paragraphs that a page shows twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One for wide screens and one for narrow ones, of which a style shows either.
 */

#include "extract/extract-prune.h"

#include "extract/extract-blocks.h"
#include "extract/extract-drop.h"
#include "html/html-walk.h"

/* So many paragraphs in a row, in the order in which they stood before, are a copy;
 * fewer are a refrain. */
#define MIN_COPIED 3

/* A paragraph, and the number of the first that is like it. */
typedef struct {
  HtmlNode *node;
  guint first;
} Paragraph;

/* FNV-1a over the letters; blanks and markup make no difference. */
static uint64_t
hash_text (const HtmlNode *root)
{
  uint64_t hash = UINT64_C (14695981039346656037);

  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    if (node->type != HTML_NODE_TEXT)
      continue;
    for (size_t i = 0; i < node->text.length; i++) {
      if ((unsigned char)node->text.data[i] > ' ')
        hash = (hash ^ (uint8_t)node->text.data[i]) * UINT64_C (1099511628211);
    }
  }
  return hash;
}

static GArray *
list_paragraphs (const ExtractRun *run, const GArray *blocks)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_autoptr (GHashTable) firsts =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const ExtractBlock *block = extract_blocks_at (blocks, i);
    Paragraph paragraph = {.node = block->node, .first = result->len};
    uint64_t hash;
    gpointer first;

    if (!block->prose || extract_run_is_out (run, block->node))
      continue;
    hash = hash_text (block->node);
    if (g_hash_table_lookup_extended (firsts, &hash, NULL, &first))
      paragraph.first = GPOINTER_TO_UINT (first);
    else
      g_hash_table_insert (firsts, g_memdup2 (&hash, sizeof hash),
                           GUINT_TO_POINTER (result->len));
    g_array_append_val (result, paragraph);
  }
  return result;
}

static const Paragraph *
paragraph_at (const GArray *paragraphs, guint i)
{
  return &g_array_index (paragraphs, Paragraph, i);
}

/* Where the copy ends that begins at @start. */
static guint
end_of_copy (const GArray *paragraphs, guint start)
{
  guint first = paragraph_at (paragraphs, start)->first, i = start;

  while (i < paragraphs->len && first < start &&
         paragraph_at (paragraphs, i)->first == first + (i - start))
    i++;
  return i;
}

void
extract_prune_repeats (ExtractRun *run, GArray *blocks)
{
  g_autoptr (GArray) paragraphs = list_paragraphs (run, blocks);
  guint end;

  for (guint i = 0; i < paragraphs->len; i = MAX (end, i + 1)) {
    end = end_of_copy (paragraphs, i);
    if (end < i + MIN_COPIED)
      end = i;
    for (guint j = i; j < end; j++)
      extract_drop (run, paragraph_at (paragraphs, j)->node, REMOVAL_HIDDEN);
  }
}
