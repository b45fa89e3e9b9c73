/* reanchor.c: puts the highlights of a clipping where they are in a new text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/reanchor.h"

#include "annotate/anchor.h"
#include "library/quote-find.h"
#include "store/store-captures.h"
#include "store/store-highlights.h"

/* The text that a highlight was made in, aligned with the new one. */
typedef struct {
  char *old_text;
  Anchoring *anchoring;
} Alignment;

static void
alignment_free (gpointer data)
{
  Alignment *self = data;

  anchoring_free (self->anchoring);
  g_free (self->old_text);
  g_free (self);
}

/* One alignment for all highlights of a capture; NULL on failure. */
static Alignment *
alignment_for (GHashTable *alignments, StoreDb *db, const Highlight *highlight,
               const char *text, GError **error)
{
  Alignment *alignment = g_hash_table_lookup (alignments, &highlight->capture_id);
  g_autoptr (Capture) capture = NULL;

  if (alignment != NULL)
    return alignment;
  capture = store_captures_load (db, highlight->capture_id, error);
  if (capture == NULL)
    return NULL;
  alignment = g_new0 (Alignment, 1);
  alignment->old_text = g_steal_pointer (&capture->article->text);
  alignment->anchoring = anchoring_new (alignment->old_text, text);
  g_hash_table_insert (alignments, g_memdup2 (&highlight->capture_id, sizeof (int64_t)),
                       alignment);
  return alignment;
}

static bool
is_at (const char *text, TextSpan span, const char *quote)
{
  g_autofree char *there = text_slice (text, span);

  return g_str_equal (there, quote);
}

/* Showing removed pieces again moves what follows them in the text of a capture; then
 * the passage is where it was seen last, and else its quote decides. */
static bool
find (const Highlight *highlight, Alignment *alignment, const char *text, TextSpan *span,
      double *confidence)
{
  Selector selector = highlight->made;

  if (!is_at (alignment->old_text, selector.span, selector.exact))
    selector.span = highlight->span;
  if (is_at (alignment->old_text, selector.span, selector.exact))
    return anchoring_map (alignment->anchoring, &selector, span, confidence);
  return quote_find (&highlight->made, text, span, confidence);
}

static void
place (Highlight *highlight, Alignment *alignment, const char *text)
{
  highlight->confidence = 0;
  highlight->orphan =
      !find (highlight, alignment, text, &highlight->span, &highlight->confidence) ||
      highlight->confidence < ANCHOR_UNSURE;
}

bool
reanchor_clip (StoreDb *db, int64_t clip_id, const char *text, GError **error)
{
  g_autoptr (GPtrArray) highlights = store_highlights_load_all (db, clip_id, error);
  g_autoptr (GHashTable) alignments =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, alignment_free);

  if (highlights == NULL)
    return false;
  for (guint i = 0; i < highlights->len; i++) {
    Highlight *highlight = g_ptr_array_index (highlights, i);
    Alignment *alignment = alignment_for (alignments, db, highlight, text, error);

    if (alignment == NULL)
      return false;
    place (highlight, alignment, text);
  }
  return store_highlights_set_spans (db, highlights, error);
}
