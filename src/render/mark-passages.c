/* mark-passages.c: puts highlights into a tree, as <mark> elements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First it is noted which bytes of which text node each highlight covers, for the spans
 * count in the text of the tree as it is; then each node is cut where a highlight
 * begins or ends, and every piece put into the marks that cover it.
 */

#include "render/mark-passages.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-walk.h"

/* A highlight in a text node. */
typedef struct {
  guint highlight;   /* its place among the highlights */
  size_t start, end; /* bytes of the node's text */
  bool first, last;  /* the highlight begins, ends here */
} Stretch;

typedef struct {
  HtmlNode *node;
  GArray *stretches; /* Stretch, by highlight */
} Marked;

typedef struct {
  HtmlDoc *doc;
  const HtmlNode *root;
  const GPtrArray *highlights;
  GArray *marked; /* Marked, in document order */
} Marking;

static void
marked_clear (gpointer data)
{
  g_array_unref (((Marked *)data)->stretches);
}

/* ---- where ---- */

static GArray *
stretches_of (Marking *self, HtmlNode *node)
{
  Marked *last = self->marked->len == 0
                     ? NULL
                     : &g_array_index (self->marked, Marked, self->marked->len - 1);
  Marked fresh = {node, NULL};

  if (last != NULL && last->node == node)
    return last->stretches;
  fresh.stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_array_append_val (self->marked, fresh);
  return fresh.stretches;
}

/* One node may hold several pieces: what lies between them belongs to a highlight that
 * covers both. */
static void
add_stretch (GArray *stretches, const Stretch *stretch)
{
  for (guint i = 0; i < stretches->len; i++) {
    Stretch *at = &g_array_index (stretches, Stretch, i);

    if (at->highlight == stretch->highlight) {
      at->end = stretch->end;
      at->last = stretch->last;
      return;
    }
  }
  g_array_append_vals (stretches, stretch, 1);
}

/* Bytes of @text that @chars code points are. */
static size_t
bytes_of (const char *text, size_t chars)
{
  return (size_t)(g_utf8_offset_to_pointer (text, (glong)chars) - text);
}

static size_t
end_of (const HtmlTextPiece *piece, const char *text)
{
  return piece->offset +
         (size_t)g_utf8_strlen (text + piece->text_byte, (gssize)piece->length);
}

static void
note_piece (Marking *self, const HtmlTextPiece *piece, const char *text)
{
  const char *start = text + piece->text_byte;
  size_t end = end_of (piece, text);

  for (guint i = 0; i < self->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (self->highlights, i);
    size_t from = MAX (highlight->span.start, piece->offset);
    size_t to = MIN (highlight->span.end, end);

    if (highlight->orphan || from >= to)
      continue;
    add_stretch (stretches_of (self, piece->node),
                 &(Stretch){
                     .highlight = i,
                     .start = piece->node_byte + bytes_of (start, from - piece->offset),
                     .end = piece->node_byte + bytes_of (start, to - piece->offset),
                     .first = from == highlight->span.start,
                     .last = to == highlight->span.end,
                 });
  }
}

/* What the highlights cover that go on behind @offset. */
static void
note_blanks (Marking *self, HtmlNode *node, size_t start, size_t end, size_t offset)
{
  if (start >= end)
    return;
  for (guint i = 0; i < self->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (self->highlights, i);

    if (!highlight->orphan && highlight->span.start < offset &&
        highlight->span.end > offset)
      add_stretch (stretches_of (self, node),
                   &(Stretch){.highlight = i, .start = start, .end = end});
  }
}

/* Blanks between two pieces of a line are one in the text and in no piece.  Between
 * lines there may be anything, and nothing to be seen. */
static void
note_gap (Marking *self, const HtmlTextPiece *piece, const char *text)
{
  const HtmlTextPiece *next = piece + 1;
  const HtmlNode *root = self->root;
  size_t end = end_of (piece, text), start = piece->node_byte + piece->length;
  HtmlNode *node = piece->node;

  if (next->offset == end || text[piece->text_byte + piece->length] != ' ')
    return;
  for (; node != next->node; node = html_walk_next (node, root), start = 0)
    if (node->type == HTML_NODE_TEXT)
      note_blanks (self, node, start, node->text.length, end);
  note_blanks (self, node, start, next->node_byte, end);
}

/* ---- marks ---- */

static void
set_id (Marking *self, HtmlNode *element, HtmlAttrName name, const char *before,
        const Highlight *highlight)
{
  g_autofree char *value = g_strconcat (before, highlight->uuid, NULL);

  html_node_set_attr (self->doc, element, name, value);
}

/* The number behind a passage with a note.  There is no link within a link. */
static void
add_number (Marking *self, HtmlNode *parent, HtmlNode *before, guint number,
            const Highlight *highlight)
{
  g_autofree char *digits = g_strdup_printf ("%u", number + 1);
  HtmlNode *sup = html_doc_new_element (self->doc, HTML_TAG_SUP);
  HtmlNode *link = html_doc_new_element (self->doc, HTML_TAG_A);
  HtmlNode *text = html_doc_new_text (self->doc, digits, strlen (digits));

  if (sup == NULL || link == NULL || text == NULL)
    return;
  html_node_set_attr (self->doc, sup, HTML_ATTR_CLASS, "number");
  if (html_node_is (parent, HTML_TAG_A) ||
      html_walk_ancestor (parent, HTML_TAG_A) != NULL) {
    html_node_append (sup, text);
  } else {
    set_id (self, link, HTML_ATTR_HREF, "#n-", highlight);
    html_node_append (link, text);
    html_node_append (sup, link);
  }
  html_node_insert_before (parent, sup, before);
}

static HtmlNode *
make_mark (Marking *self, const Stretch *stretch, size_t start)
{
  const Highlight *highlight = g_ptr_array_index (self->highlights, stretch->highlight);
  HtmlNode *mark = html_doc_new_element (self->doc, HTML_TAG_MARK);

  if (mark == NULL)
    return NULL;
  html_node_set_attr (self->doc, mark, HTML_ATTR_CLASS,
                      highlight_color_name (highlight->color));
  if (stretch->first && stretch->start == start)
    set_id (self, mark, HTML_ATTR_ID, "h-", highlight);
  return mark;
}

/* The bytes from @start to @end before @before, in the marks of the stretches that cover
 * them, and then the numbers of those that end there. */
static void
add_part (Marking *self, const Marked *marked, HtmlNode *parent, HtmlNode *before,
          size_t start, size_t end)
{
  const char *bytes = marked->node->text.data;
  HtmlNode *inner = html_doc_new_text (self->doc, bytes + start, end - start);

  for (guint i = marked->stretches->len; inner != NULL && i > 0; i--) {
    const Stretch *stretch = &g_array_index (marked->stretches, Stretch, i - 1);
    HtmlNode *mark;

    if (stretch->start > start || stretch->end < end)
      continue;
    mark = make_mark (self, stretch, start);
    if (mark == NULL)
      continue;
    html_node_append (mark, inner);
    inner = mark;
  }
  if (inner != NULL)
    html_node_insert_before (parent, inner, before);
  for (guint i = 0; i < marked->stretches->len; i++) {
    const Stretch *stretch = &g_array_index (marked->stretches, Stretch, i);
    const Highlight *highlight = g_ptr_array_index (self->highlights, stretch->highlight);

    if (stretch->last && stretch->end == end && *highlight->note != '\0')
      add_number (self, parent, before, stretch->highlight, highlight);
  }
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const size_t *one = a, *two = b;

  return (*one > *two) - (*one < *two);
}

/* Where the node is cut: its ends, and those of each stretch; ascending. */
static GArray *
list_cuts (const Marked *marked)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (size_t));
  size_t zero = 0, length = marked->node->text.length;

  g_array_append_val (cuts, zero);
  for (guint i = 0; i < marked->stretches->len; i++) {
    const Stretch *stretch = &g_array_index (marked->stretches, Stretch, i);

    g_array_append_val (cuts, stretch->start);
    g_array_append_val (cuts, stretch->end);
  }
  g_array_append_val (cuts, length);
  g_array_sort (cuts, compare_sizes);
  return cuts;
}

static void
mark_node (Marking *self, const Marked *marked)
{
  g_autoptr (GArray) cuts = list_cuts (marked);
  HtmlNode *node = marked->node, *parent = node->parent;

  for (guint i = 0; i + 1 < cuts->len; i++) {
    size_t start = g_array_index (cuts, size_t, i);
    size_t end = g_array_index (cuts, size_t, i + 1);

    if (start < end)
      add_part (self, marked, parent, node, start, end);
  }
  html_node_detach (node);
}

void
mark_passages (HtmlDoc *doc, HtmlNode *root, const GPtrArray *highlights)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (HtmlTextPiece));
  g_autofree char *text = html_text_mapped (root, pieces);
  Marking self = {doc, root, highlights, g_array_new (FALSE, FALSE, sizeof (Marked))};

  g_array_set_clear_func (self.marked, marked_clear);
  for (guint i = 0; i < pieces->len; i++) {
    note_piece (&self, &g_array_index (pieces, HtmlTextPiece, i), text);
    if (i + 1 < pieces->len)
      note_gap (&self, &g_array_index (pieces, HtmlTextPiece, i), text);
  }
  for (guint i = 0; i < self.marked->len; i++)
    mark_node (&self, &g_array_index (self.marked, Marked, i));
  g_array_unref (self.marked);
}
