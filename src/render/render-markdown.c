/* render-markdown.c: clean HTML as Markdown, with the highlights in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk over the tree.  Inline elements switch styles on and off, text becomes runs,
 * and every border of a block writes what has gathered.
 */

#include "render/render-markdown.h"

#include <stdlib.h>
#include <string.h>

#include "html/html-tree.h"
#include "html/html-walk.h"
#include "render/markdown-blocks.h"
#include "render/markdown-check.h"
#include "render/markdown-escape.h"
#include "render/markdown-inert.h"
#include "render/markdown-inline.h"
#include "render/markdown-list.h"
#include "render/markdown-table.h"
#include "render/passage-map.h"

typedef struct {
  MarkdownBlocks *blocks;
  MarkdownLine line;
  MarkdownCheck *check;
  PassageMap *passages;
  const MarkdownOptions *options;
  unsigned depth_of[MARKDOWN_N_STYLES]; /* elements of each style that are open */
  GPtrArray *links;                     /* the <a href> that are open, innermost last */
  unsigned heading;                     /* level of the heading that is open, or 0 */
  bool in_cell;                         /* of a table: blocks become breaks */
} Writer;

/* ---- what each element is ---- */

typedef struct Element Element;
struct Element {
  /* Returns whether the children are to be visited and leave() called. */
  bool (*enter) (Writer *self, const HtmlNode *node, const Element *element);
  void (*leave) (Writer *self, const HtmlNode *node, const Element *element);
  unsigned value; /* a style, a level */
};

/* ---- lines ---- */

/* Emphasis in emphasis is meant: it may be told apart by its shape. */
static const struct {
  unsigned index; /* of the style in depth_of */
  unsigned depth;
  unsigned style;
} nested[] = {
    {0, 1, MARKDOWN_STRONG_AGAIN},
    {0, 2, MARKDOWN_STRONG_THIRD},
    {1, 1, MARKDOWN_EM_AGAIN},
};

static unsigned
current_style (const Writer *self)
{
  unsigned style = 0;

  for (unsigned i = 0; i < MARKDOWN_N_STYLES; i++) {
    if (self->depth_of[i] > 0)
      style |= 1u << i;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (nested); i++) {
    if (self->depth_of[nested[i].index] > nested[i].depth)
      style |= nested[i].style;
  }
  return style;
}

static const HtmlNode *
current_link (const Writer *self)
{
  return self->links->len == 0 ? NULL
                               : g_ptr_array_index (self->links, self->links->len - 1);
}

static void
add_text (Writer *self, const HtmlNode *node)
{
  unsigned style = current_style (self);
  size_t at = 0, end;

  while (at < node->text.length) {
    bool marked = passage_map_stretch (self->passages, node, at, &end) &&
                  self->options->marks != MARKDOWN_MARKS_NONE;

    markdown_line_add_text (&self->line, node->text.data + at, end - at,
                            marked ? style | MARKDOWN_MARK : style, current_link (self));
    at = end;
  }
}

/* Bars are escaped for the table, which takes the escapes away before it reads the cell
 * (GFM, section 4.10). */
static bool
reads_as_meant (Writer *self, MarkdownPlace place, const char *text)
{
  g_autoptr (GString) cell = NULL;

  if (place != MARKDOWN_IN_CELL)
    return markdown_check_line (self->check, text, &self->line);
  cell = g_string_new (text);
  g_string_replace (cell, "\\|", "|", 0);
  return markdown_check_line (self->check, cell->str, &self->line);
}

/* The line, as carefully as it takes to be read back the same. */
static char *
write_line (Writer *self, MarkdownPlace place, const char *before)
{
  for (int care = MARKDOWN_CARE_LITTLE;; care++) {
    GString *text =
        markdown_inline_write (&self->line, place, (MarkdownCare)care, self->options);
    g_autofree char *whole = g_strconcat (before, text->str, NULL);

    g_string_free (text, TRUE);
    if (care + 1 == MARKDOWN_N_CARES || reads_as_meant (self, place, whole))
      return g_steal_pointer (&whole);
    if (care == MARKDOWN_CARE_LITTLE && markdown_line_flatten (&self->line))
      care--;
  }
}

static void
flush (Writer *self)
{
  static const char hashes[] = "###### ";
  const char *before = self->heading > 0 ? hashes + 6 - self->heading : "";

  if (self->in_cell) {
    markdown_line_end_block (&self->line);
    return;
  }
  markdown_line_tidy (&self->line);
  if (!markdown_line_is_empty (&self->line)) {
    g_autofree char *text = write_line (
        self, self->heading > 0 ? MARKDOWN_IN_HEADING : MARKDOWN_IN_PARAGRAPH, before);
    markdown_blocks_add (self->blocks, text);
  }
  markdown_line_clear (&self->line);
}

/* ---- inline elements ---- */

static unsigned
bit_index (unsigned style)
{
  return (unsigned)__builtin_ctz (style);
}

static bool
enter_style (Writer *self, const HtmlNode *node, const Element *element)
{
  self->depth_of[bit_index (element->value)]++;
  return true;
}

static void
leave_style (Writer *self, const HtmlNode *node, const Element *element)
{
  self->depth_of[bit_index (element->value)]--;
}

static bool
has_address (const HtmlNode *link)
{
  return html_node_attr (link, HTML_ATTR_HREF) != NULL;
}

static bool
enter_link (Writer *self, const HtmlNode *node, const Element *element)
{
  if (has_address (node))
    g_ptr_array_add (self->links, (gpointer)node);
  return true;
}

static void
leave_link (Writer *self, const HtmlNode *node, const Element *element)
{
  if (has_address (node))
    g_ptr_array_set_size (self->links, (int)self->links->len - 1);
}

static bool
enter_break (Writer *self, const HtmlNode *node, const Element *element)
{
  markdown_line_add_break (&self->line, current_style (self), current_link (self));
  return false;
}

static bool
enter_image (Writer *self, const HtmlNode *node, const Element *element)
{
  const HtmlAttr *address = html_node_attr (node, HTML_ATTR_SRC);

  if (address != NULL && address->value.length > 0)
    markdown_line_add_image (&self->line, node, current_style (self),
                             current_link (self));
  return false;
}

static bool
enter_skipped (Writer *self, const HtmlNode *node, const Element *element)
{
  return false;
}

/* ---- block elements ---- */

static bool
enter_block (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  return true;
}

static void
leave_block (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
}

static bool
enter_heading (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  self->heading = element->value;
  return true;
}

static void
leave_heading (Writer *self, const HtmlNode *node, const Element *element)
{
  g_autofree char *hashes = g_strnfill (element->value, '#');

  flush (self);
  self->heading = 0;
  if (node->first_child == NULL)
    markdown_blocks_add (self->blocks, hashes);
}

static bool
enter_rule (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  /* Stars and dashes could be taken for a list's marker or an underline. */
  markdown_blocks_add (self->blocks, "___");
  return false;
}

static bool
enter_quote (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  if (markdown_blocks_in_list (self->blocks))
    markdown_blocks_open_item (self->blocks, "");
  markdown_blocks_open_quote (self->blocks);
  return true;
}

/* A container that had to get an item of its own closes it with itself. */
static void
leave_container (Writer *self, const HtmlNode *node, const Element *element)
{
  const HtmlNode *parent = node->parent;

  flush (self);
  markdown_blocks_close (self->blocks);
  if (parent != NULL &&
      (html_node_is (parent, HTML_TAG_UL) || html_node_is (parent, HTML_TAG_OL)))
    markdown_blocks_close (self->blocks);
}

/* ---- code ---- */

static void
append_raw (GString *out, const HtmlNode *root)
{
  for (const HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    if (node->type == HTML_NODE_TEXT)
      g_string_append_len (out, node->text.data, (gssize)node->text.length);
    else if (html_node_is (node, HTML_TAG_BR))
      g_string_append_c (out, '\n');
  }
}

/* "language-c" or "lang-c" in the class of the block or of the code in it. */
static char *
language_of (const HtmlNode *pre)
{
  static const char *const prefixes[] = {"language-", "lang-"};
  const HtmlNode *code = html_walk_find (pre, HTML_TAG_CODE);
  const HtmlNode *const places[] = {pre, code};

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *class =
        places[i] == NULL ? NULL : html_node_dup_attr (places[i], HTML_ATTR_CLASS);
    g_auto (GStrv) words = g_strsplit_set (class == NULL ? "" : class, " \t\n\r\f", -1);

    for (char **word = words; *word != NULL; word++) {
      for (size_t j = 0; j < G_N_ELEMENTS (prefixes); j++) {
        if (g_str_has_prefix (*word, prefixes[j]))
          return g_strdup (*word + strlen (prefixes[j]));
      }
    }
  }
  return g_strdup ("");
}

/* Between fences, or as HTML where it would be run. */
static char *
write_code (const Writer *self, const GString *code, const char *language)
{
  g_autofree char *fence = NULL;
  char tick;

  if (self->options->inert && markdown_inert_runs_code (code->str, false))
    return markdown_inert_block (code->str);
  if (self->options->inert && markdown_inert_runs_language (language))
    language = "";
  tick = strchr (language, '`') != NULL ? '~' : '`';
  fence = g_strnfill (MAX (3, markdown_longest_run (code->str, tick) + 1), tick);
  return g_strdup_printf ("%s%s\n%s%s%s", fence, language, code->str,
                          code->len > 0 ? "\n" : "", fence);
}

static bool
enter_code_block (Writer *self, const HtmlNode *node, const Element *element)
{
  g_autoptr (GString) code = g_string_new (NULL);
  g_autofree char *language = language_of (node), *block = NULL;

  flush (self);
  append_raw (code, node);
  if (code->len > 0 && code->str[code->len - 1] == '\n')
    g_string_truncate (code, code->len - 1);
  block = write_code (self, code, language);
  markdown_blocks_add (self->blocks, block);
  return false;
}

/* ---- lists ---- */

static bool
enter_list (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  if (markdown_blocks_in_list (self->blocks))
    markdown_blocks_open_item (self->blocks, "");
  if (html_node_is (node, HTML_TAG_OL))
    markdown_blocks_open_numbers (self->blocks, markdown_list_is_tight (node),
                                  markdown_list_start (node));
  else
    markdown_blocks_open_bullets (self->blocks, markdown_list_is_tight (node));
  return true;
}

static bool
is_in_list (const HtmlNode *item)
{
  return item->parent != NULL && (html_node_is (item->parent, HTML_TAG_UL) ||
                                  html_node_is (item->parent, HTML_TAG_OL));
}

static bool
enter_item (Writer *self, const HtmlNode *node, const Element *element)
{
  const HtmlNode *box = markdown_list_check_box (node);

  flush (self);
  if (!is_in_list (node))
    return true;
  if (box == NULL)
    markdown_blocks_open_item (self->blocks, "");
  else
    markdown_blocks_open_item (
        self->blocks, html_node_attr_named (box, "checked") != NULL ? "[x] " : "[ ] ");
  return true;
}

static void
leave_item (Writer *self, const HtmlNode *node, const Element *element)
{
  flush (self);
  if (is_in_list (node))
    markdown_blocks_close (self->blocks);
}

/* ---- tables ---- */

static void write_tree (Writer *self, const HtmlNode *root);

static char *
write_cell (const HtmlNode *cell, gpointer data)
{
  Writer *self = data;
  char *text;

  self->in_cell = true;
  write_tree (self, cell);
  self->in_cell = false;
  markdown_line_tidy (&self->line);
  text = write_line (self, MARKDOWN_IN_CELL, "");
  markdown_line_clear (&self->line);
  return text;
}

static void
write_caption (Writer *self, const HtmlNode *table)
{
  const HtmlNode *caption = html_walk_find (table, HTML_TAG_CAPTION);

  if (caption != NULL)
    write_tree (self, caption);
  flush (self);
}

static bool
enter_table (Writer *self, const HtmlNode *node, const Element *element)
{
  MarkdownTableKind kind = markdown_table_kind (node);
  g_autofree char *table = NULL;

  flush (self);
  if (kind == MARKDOWN_TABLE_LAYOUT)
    return true;
  if (kind == MARKDOWN_TABLE_HTML) {
    table = markdown_table_write_html (node);
  } else {
    write_caption (self, node);
    table = markdown_table_write (node, write_cell, self);
  }
  markdown_blocks_add (self->blocks, table);
  return false;
}

/* ---- the walk ---- */

#define STYLE(bit)                                                                       \
  {                                                                                      \
    enter_style, leave_style, bit                                                        \
  }
#define BLOCK                                                                            \
  {                                                                                      \
    enter_block, leave_block, 0                                                          \
  }
#define HEADING(level)                                                                   \
  {                                                                                      \
    enter_heading, leave_heading, level                                                  \
  }
#define SKIPPED                                                                          \
  {                                                                                      \
    enter_skipped, NULL, 0                                                               \
  }

/* What is not here is nothing by itself: its content goes on where it stands. */
static const Element elements[HTML_N_TAGS] = {
    [HTML_TAG_STRONG] = STYLE (MARKDOWN_STRONG),
    [HTML_TAG_B] = STYLE (MARKDOWN_STRONG),
    [HTML_TAG_EM] = STYLE (MARKDOWN_EM),
    [HTML_TAG_I] = STYLE (MARKDOWN_EM),
    [HTML_TAG_DEL] = STYLE (MARKDOWN_DEL),
    [HTML_TAG_S] = STYLE (MARKDOWN_DEL),
    [HTML_TAG_STRIKE] = STYLE (MARKDOWN_DEL),
    [HTML_TAG_MARK] = STYLE (MARKDOWN_MARK),
    [HTML_TAG_SUP] = STYLE (MARKDOWN_SUP),
    [HTML_TAG_SUB] = STYLE (MARKDOWN_SUB),
    [HTML_TAG_KBD] = STYLE (MARKDOWN_KBD),
    [HTML_TAG_U] = STYLE (MARKDOWN_UNDERLINE),
    [HTML_TAG_INS] = STYLE (MARKDOWN_INS),
    [HTML_TAG_CODE] = STYLE (MARKDOWN_CODE),
    [HTML_TAG_TT] = STYLE (MARKDOWN_CODE),
    [HTML_TAG_SAMP] = STYLE (MARKDOWN_CODE),
    [HTML_TAG_A] = {enter_link, leave_link, 0},
    [HTML_TAG_BR] = {enter_break, NULL, 0},
    [HTML_TAG_IMG] = {enter_image, NULL, 0},
    [HTML_TAG_P] = BLOCK,
    [HTML_TAG_DIV] = BLOCK,
    [HTML_TAG_SECTION] = BLOCK,
    [HTML_TAG_ARTICLE] = BLOCK,
    [HTML_TAG_HEADER] = BLOCK,
    [HTML_TAG_FOOTER] = BLOCK,
    [HTML_TAG_MAIN] = BLOCK,
    [HTML_TAG_ASIDE] = BLOCK,
    [HTML_TAG_NAV] = BLOCK,
    [HTML_TAG_SEARCH] = BLOCK,
    [HTML_TAG_HGROUP] = BLOCK,
    [HTML_TAG_ADDRESS] = BLOCK,
    [HTML_TAG_CENTER] = BLOCK,
    [HTML_TAG_FIGURE] = BLOCK,
    [HTML_TAG_FIGCAPTION] = BLOCK,
    [HTML_TAG_DETAILS] = BLOCK,
    [HTML_TAG_SUMMARY] = BLOCK,
    [HTML_TAG_DL] = BLOCK,
    [HTML_TAG_DT] = BLOCK,
    [HTML_TAG_DD] = BLOCK,
    [HTML_TAG_FORM] = BLOCK,
    [HTML_TAG_FIELDSET] = BLOCK,
    [HTML_TAG_LEGEND] = BLOCK,
    [HTML_TAG_CAPTION] = BLOCK,
    [HTML_TAG_TR] = BLOCK,
    [HTML_TAG_TD] = BLOCK,
    [HTML_TAG_TH] = BLOCK,
    [HTML_TAG_H1] = HEADING (1),
    [HTML_TAG_H2] = HEADING (2),
    [HTML_TAG_H3] = HEADING (3),
    [HTML_TAG_H4] = HEADING (4),
    [HTML_TAG_H5] = HEADING (5),
    [HTML_TAG_H6] = HEADING (6),
    [HTML_TAG_HR] = {enter_rule, NULL, 0},
    [HTML_TAG_BLOCKQUOTE] = {enter_quote, leave_container, 0},
    [HTML_TAG_PRE] = {enter_code_block, NULL, 0},
    [HTML_TAG_UL] = {enter_list, leave_container, 0},
    [HTML_TAG_OL] = {enter_list, leave_container, 0},
    [HTML_TAG_LI] = {enter_item, leave_item, 0},
    [HTML_TAG_TABLE] = {enter_table, leave_block, 0},
    [HTML_TAG_SCRIPT] = SKIPPED,
    [HTML_TAG_STYLE] = SKIPPED,
    [HTML_TAG_TEMPLATE] = SKIPPED,
    [HTML_TAG_HEAD] = SKIPPED,
    [HTML_TAG_TITLE] = SKIPPED,
    [HTML_TAG_IFRAME] = SKIPPED,
    [HTML_TAG_VIDEO] = SKIPPED,
    [HTML_TAG_AUDIO] = SKIPPED,
    [HTML_TAG_OBJECT] = SKIPPED,
    [HTML_TAG_EMBED] = SKIPPED,
    [HTML_TAG_CANVAS] = SKIPPED,
    [HTML_TAG_NOSCRIPT] = SKIPPED,
    [HTML_TAG_SVG] = SKIPPED,
    [HTML_TAG_SELECT] = SKIPPED,
    [HTML_TAG_BUTTON] = SKIPPED,
    [HTML_TAG_TEXTAREA] = SKIPPED,
    [HTML_TAG_INPUT] = SKIPPED,
};

/* Whether the children are to be visited. */
static bool
enter_node (Writer *self, const HtmlNode *node)
{
  const Element *element = &elements[node->tag];

  if (node->type == HTML_NODE_TEXT)
    add_text (self, node);
  if (node->type != HTML_NODE_ELEMENT ||
      (node->ns == HTML_NS_MATHML && html_slice_equal (node->text, "annotation")))
    return false;
  return element->enter == NULL || element->enter (self, node, element);
}

static void
leave_node (Writer *self, const HtmlNode *node)
{
  const Element *element = &elements[node->tag];

  if (element->leave != NULL)
    element->leave (self, node, element);
}

static void
write_tree (Writer *self, const HtmlNode *root)
{
  const HtmlNode *node = root->first_child;

  while (node != NULL) {
    bool descend = enter_node (self, node);

    if (descend && node->first_child != NULL) {
      node = node->first_child;
      continue;
    }
    if (descend)
      leave_node (self, node);
    while (node->next == NULL && node->parent != root) {
      node = node->parent;
      leave_node (self, node);
    }
    node = node->next;
  }
}

/* ---- the document ---- */

static char *
write_document (const HtmlNode *root, const GPtrArray *highlights,
                const MarkdownOptions *options)
{
  Writer self = {.options = options};

  self.blocks = markdown_blocks_new ();
  self.check = markdown_check_new (options);
  self.passages = passage_map_new (root, highlights);
  self.links = g_ptr_array_new ();
  markdown_line_init (&self.line);
  write_tree (&self, root);
  flush (&self);

  markdown_line_free (&self.line);
  g_ptr_array_unref (self.links);
  passage_map_free (self.passages);
  markdown_check_free (self.check);
  return markdown_blocks_free (self.blocks);
}

char *
render_markdown (const char *html, const GPtrArray *highlights,
                 const MarkdownOptions *options)
{
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  /* An article was parsed within these limits before it was stored. */
  return doc == NULL ? g_strdup ("")
                     : write_document (html_doc_root (doc), highlights, options);
}
