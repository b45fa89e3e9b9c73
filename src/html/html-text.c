/* html-text.c: the canonical text of a tree: what every offset counts in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-text.h"

/* One flag for each element: its text is left out, or it stands on lines of its own. */
enum { SKIPPED = 1, BLOCK = 2 };

static const guint8 kinds[HTML_N_TAGS] = {
    [HTML_TAG_AUDIO] = SKIPPED,    [HTML_TAG_BUTTON] = SKIPPED,
    [HTML_TAG_CANVAS] = SKIPPED,   [HTML_TAG_DATALIST] = SKIPPED,
    [HTML_TAG_HEAD] = SKIPPED,     [HTML_TAG_IFRAME] = SKIPPED,
    [HTML_TAG_MATH] = SKIPPED,     [HTML_TAG_METER] = SKIPPED,
    [HTML_TAG_NOSCRIPT] = SKIPPED, [HTML_TAG_OBJECT] = SKIPPED,
    [HTML_TAG_PROGRESS] = SKIPPED, [HTML_TAG_RP] = SKIPPED,
    [HTML_TAG_RT] = SKIPPED,       [HTML_TAG_SCRIPT] = SKIPPED,
    [HTML_TAG_SELECT] = SKIPPED,   [HTML_TAG_STYLE] = SKIPPED,
    [HTML_TAG_SVG] = SKIPPED,      [HTML_TAG_TEMPLATE] = SKIPPED,
    [HTML_TAG_TEXTAREA] = SKIPPED, [HTML_TAG_TITLE] = SKIPPED,
    [HTML_TAG_VIDEO] = SKIPPED,

    [HTML_TAG_ADDRESS] = BLOCK,    [HTML_TAG_ARTICLE] = BLOCK,
    [HTML_TAG_ASIDE] = BLOCK,      [HTML_TAG_BLOCKQUOTE] = BLOCK,
    [HTML_TAG_BODY] = BLOCK,       [HTML_TAG_BR] = BLOCK,
    [HTML_TAG_CAPTION] = BLOCK,    [HTML_TAG_CENTER] = BLOCK,
    [HTML_TAG_DD] = BLOCK,         [HTML_TAG_DETAILS] = BLOCK,
    [HTML_TAG_DIALOG] = BLOCK,     [HTML_TAG_DIR] = BLOCK,
    [HTML_TAG_DIV] = BLOCK,        [HTML_TAG_DL] = BLOCK,
    [HTML_TAG_DT] = BLOCK,         [HTML_TAG_FIELDSET] = BLOCK,
    [HTML_TAG_FIGCAPTION] = BLOCK, [HTML_TAG_FIGURE] = BLOCK,
    [HTML_TAG_FOOTER] = BLOCK,     [HTML_TAG_FORM] = BLOCK,
    [HTML_TAG_H1] = BLOCK,         [HTML_TAG_H2] = BLOCK,
    [HTML_TAG_H3] = BLOCK,         [HTML_TAG_H4] = BLOCK,
    [HTML_TAG_H5] = BLOCK,         [HTML_TAG_H6] = BLOCK,
    [HTML_TAG_HEADER] = BLOCK,     [HTML_TAG_HGROUP] = BLOCK,
    [HTML_TAG_HR] = BLOCK,         [HTML_TAG_LEGEND] = BLOCK,
    [HTML_TAG_LI] = BLOCK,         [HTML_TAG_MAIN] = BLOCK,
    [HTML_TAG_MENU] = BLOCK,       [HTML_TAG_NAV] = BLOCK,
    [HTML_TAG_OL] = BLOCK,         [HTML_TAG_OPTGROUP] = BLOCK,
    [HTML_TAG_OPTION] = BLOCK,     [HTML_TAG_P] = BLOCK,
    [HTML_TAG_PRE] = BLOCK,        [HTML_TAG_SEARCH] = BLOCK,
    [HTML_TAG_SECTION] = BLOCK,    [HTML_TAG_SUMMARY] = BLOCK,
    [HTML_TAG_TABLE] = BLOCK,      [HTML_TAG_TBODY] = BLOCK,
    [HTML_TAG_TD] = BLOCK,         [HTML_TAG_TFOOT] = BLOCK,
    [HTML_TAG_TH] = BLOCK,         [HTML_TAG_THEAD] = BLOCK,
    [HTML_TAG_TR] = BLOCK,         [HTML_TAG_UL] = BLOCK,
};

bool
html_text_is_block (const HtmlNode *self)
{
  return self->type == HTML_NODE_ELEMENT && kinds[self->tag] == BLOCK;
}

bool
html_text_is_skipped (const HtmlNode *self)
{
  return self->type == HTML_NODE_ELEMENT && kinds[self->tag] == SKIPPED;
}

/* ---- writing ---- */

/* What stands between the last character and the next one: the widest wins. */
typedef enum { GAP_NONE, GAP_BLANK, GAP_BREAK } Gap;

typedef struct {
  GString *out;
  GArray *pieces; /* NULL when nobody asked */
  size_t n_chars; /* code points in @out; counted for pieces only */
  Gap gap;
  unsigned n_pre; /* <pre> that are open */
} Writer;

static void
widen_gap (Writer *self, Gap gap)
{
  if (self->out->len > 0 && gap > self->gap)
    self->gap = gap;
}

static void
close_gap (Writer *self)
{
  static const char *const fills[] = {"", " ", "\n"};

  g_string_append (self->out, fills[self->gap]);
  self->n_chars += self->gap != GAP_NONE;
  self->gap = GAP_NONE;
}

/* A blank between two words of one text node, given as it is, goes on with the piece. */
static bool
continues (const HtmlTextPiece *last, const HtmlNode *node, size_t node_byte,
           size_t text_byte)
{
  return last->node == node && node_byte - last->node_byte == text_byte - last->text_byte;
}

static void
note_piece (Writer *self, const HtmlNode *node, size_t node_byte, size_t length)
{
  HtmlTextPiece *last =
      self->pieces->len == 0
          ? NULL
          : &g_array_index (self->pieces, HtmlTextPiece, self->pieces->len - 1);
  HtmlTextPiece piece = {.node = (HtmlNode *)node,
                         .node_byte = node_byte,
                         .text_byte = self->out->len,
                         .length = length,
                         .offset = self->n_chars};

  if (last != NULL && continues (last, node, node_byte, self->out->len) &&
      node->text.data[node_byte - 1] == self->out->str[self->out->len - 1])
    last->length = self->out->len + length - last->text_byte;
  else
    g_array_append_val (self->pieces, piece);
}

static void
append_word (Writer *self, const HtmlNode *node, size_t start, size_t end)
{
  close_gap (self);
  if (self->pieces != NULL) {
    note_piece (self, node, start, end - start);
    self->n_chars +=
        (size_t)g_utf8_strlen (node->text.data + start, (gssize)(end - start));
  }
  g_string_append_len (self->out, node->text.data + start, (gssize)(end - start));
}

static bool
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static void
append_text (Writer *self, const HtmlNode *node)
{
  const char *data = node->text.data;
  size_t at = 0, length = node->text.length;

  while (at < length) {
    size_t start = at;

    for (; at < length && is_blank (data[at]); at++)
      widen_gap (self, data[at] == '\n' && self->n_pre > 0 ? GAP_BREAK : GAP_BLANK);
    for (start = at; at < length && !is_blank (data[at]);)
      at++;
    if (at > start)
      append_word (self, node, start, at);
  }
}

/* ---- walking ---- */

static void
enter (Writer *self, const HtmlNode *node)
{
  if (node->type == HTML_NODE_TEXT)
    append_text (self, node);
  if (html_text_is_block (node))
    widen_gap (self, GAP_BREAK);
  self->n_pre += html_node_is (node, HTML_TAG_PRE);
}

static void
leave (Writer *self, const HtmlNode *node)
{
  if (html_text_is_block (node))
    widen_gap (self, GAP_BREAK);
  self->n_pre -= html_node_is (node, HTML_TAG_PRE);
}

static void
write_children (Writer *self, const HtmlNode *root)
{
  const HtmlNode *node = root->first_child;

  while (node != NULL) {
    if (!html_text_is_skipped (node)) {
      enter (self, node);
      if (node->first_child != NULL) {
        node = node->first_child;
        continue;
      }
      leave (self, node);
    }
    while (node->next == NULL && node->parent != root) {
      node = node->parent;
      leave (self, node);
    }
    node = node->next;
  }
}

char *
html_text_mapped (const HtmlNode *root, GArray *pieces)
{
  Writer self = {.out = g_string_new (NULL), .pieces = pieces};

  write_children (&self, root);
  return g_string_free (self.out, FALSE);
}

char *
html_text (const HtmlNode *root)
{
  return html_text_mapped (root, NULL);
}
