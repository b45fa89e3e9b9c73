/* passage-map.c: which stretches of which text nodes are highlighted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/passage-map.h"

#include "html/html-text.h"
#include "html/html-walk.h"

struct PassageMap {
  GHashTable *by_node; /* const HtmlNode * to GArray of Stretch, ascending, apart */
};

/* Bytes of a node's text. */
typedef struct {
  size_t start, end;
} Stretch;

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const TextSpan *one = a, *two = b;

  return (one->start > two->start) - (one->start < two->start);
}

/* The spans of all highlights, ascending and apart from each other. */
static GArray *
unite (const GPtrArray *highlights)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (TextSpan));
  guint kept = 0;

  for (guint i = 0; highlights != NULL && i < highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (highlights, i);

    if (!highlight->orphan)
      g_array_append_val (spans, highlight->span);
  }
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++) {
    TextSpan *last = kept == 0 ? NULL : &g_array_index (spans, TextSpan, kept - 1);
    TextSpan span = g_array_index (spans, TextSpan, i);

    if (last != NULL && span.start <= last->end)
      last->end = MAX (last->end, span.end);
    else
      g_array_index (spans, TextSpan, kept++) = span;
  }
  g_array_set_size (spans, kept);
  return spans;
}

static size_t
end_of (const HtmlTextPiece *piece, const char *text)
{
  return piece->offset +
         (size_t)g_utf8_strlen (text + piece->text_byte, (gssize)piece->length);
}

/* The part of @piece that @span covers, in bytes of its node. */
static bool
intersect (const HtmlTextPiece *piece, const char *text, TextSpan span, Stretch *stretch)
{
  const char *start = text + piece->text_byte;
  size_t from = MAX (span.start, piece->offset);
  size_t to = MIN (span.end, end_of (piece, text));

  if (from >= to)
    return false;
  stretch->start =
      piece->node_byte +
      (size_t)(g_utf8_offset_to_pointer (start, (glong)(from - piece->offset)) - start);
  stretch->end =
      piece->node_byte +
      (size_t)(g_utf8_offset_to_pointer (start, (glong)(to - piece->offset)) - start);
  return true;
}

static void
add_stretch (PassageMap *self, const HtmlNode *node, Stretch stretch)
{
  GArray *all = g_hash_table_lookup (self->by_node, node);
  Stretch *last;

  if (stretch.start >= stretch.end)
    return;
  if (all == NULL) {
    all = g_array_new (FALSE, FALSE, sizeof (Stretch));
    g_hash_table_insert (self->by_node, (gpointer)node, all);
  }
  last = all->len == 0 ? NULL : &g_array_index (all, Stretch, all->len - 1);
  if (last != NULL && stretch.start <= last->end)
    last->end = stretch.end;
  else
    g_array_append_val (all, stretch);
}

/* What stands between two pieces that one span covers belongs to it: the blanks that were
 * collapsed, and what canonical text leaves out. */
static void
add_between (PassageMap *self, const HtmlNode *root, const HtmlTextPiece *piece,
             const HtmlTextPiece *next)
{
  const HtmlNode *node = piece->node;
  size_t start = piece->node_byte + piece->length;

  while (node != next->node) {
    if (node->type == HTML_NODE_TEXT)
      add_stretch (self, node, (Stretch){start, node->text.length});
    node = html_walk_next (node, root);
    start = 0;
  }
  add_stretch (self, node, (Stretch){start, next->node_byte});
}

static void
map_pieces (PassageMap *self, const HtmlNode *root, const GArray *pieces,
            const char *text, const GArray *spans)
{
  guint at = 0;

  for (guint i = 0; i < pieces->len; i++) {
    const HtmlTextPiece *piece = &g_array_index (pieces, HtmlTextPiece, i);
    size_t end = end_of (piece, text);
    Stretch stretch;

    while (at < spans->len && g_array_index (spans, TextSpan, at).end <= piece->offset)
      at++;
    for (guint j = at; j < spans->len; j++) {
      TextSpan span = g_array_index (spans, TextSpan, j);

      if (span.start >= end)
        break;
      if (intersect (piece, text, span, &stretch))
        add_stretch (self, piece->node, stretch);
      if (i + 1 < pieces->len && span.end > piece[1].offset)
        add_between (self, root, piece, piece + 1);
    }
  }
}

PassageMap *
passage_map_new (const HtmlNode *root, const GPtrArray *highlights)
{
  PassageMap *self = g_new0 (PassageMap, 1);
  g_autoptr (GArray) spans = unite (highlights);

  self->by_node = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  if (spans->len > 0) {
    g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (HtmlTextPiece));
    g_autofree char *text = html_text_mapped (root, pieces);

    map_pieces (self, root, pieces, text, spans);
  }
  return self;
}

void
passage_map_free (PassageMap *self)
{
  g_hash_table_unref (self->by_node);
  g_free (self);
}

bool
passage_map_stretch (const PassageMap *self, const HtmlNode *node, size_t byte,
                     size_t *end)
{
  const GArray *all = g_hash_table_lookup (self->by_node, node);

  *end = node->text.length;
  for (guint i = 0; all != NULL && i < all->len; i++) {
    const Stretch *stretch = &g_array_index (all, Stretch, i);

    if (byte < stretch->start) {
      *end = stretch->start;
      return false;
    }
    if (byte < stretch->end) {
      *end = stretch->end;
      return true;
    }
  }
  return false;
}
