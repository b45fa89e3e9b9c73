/* markdown-table.c: tables, as far as GFM can say them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-table.h"

#include <stdlib.h>
#include <string.h>

#include "html/html-serialize.h"
#include "html/html-walk.h"

/* Rows that one cell may span, and the column up to which cells may span: a page that
 * claims more wants to fill the memory.  Cells of their own are beyond no limit. */
#define MAX_ROWS 100
#define MAX_COLUMNS 100

typedef struct {
  GPtrArray *cells; /* char *, owned; "" where a span goes on */
  bool is_head;     /* of <th> alone, or in <thead> */
} Row;

/* ---- kind ---- */

/* What cannot stand in a cell of one line. */
static bool
needs_lines (const HtmlNode *node)
{
  static const uint16_t tags[] = {
      HTML_TAG_UL, HTML_TAG_OL, HTML_TAG_PRE, HTML_TAG_BLOCKQUOTE,
      HTML_TAG_HR, HTML_TAG_H1, HTML_TAG_H2,  HTML_TAG_H3,
      HTML_TAG_H4, HTML_TAG_H5, HTML_TAG_H6,  HTML_TAG_DL,
  };

  for (size_t i = 0; node->type == HTML_NODE_ELEMENT && i < G_N_ELEMENTS (tags); i++) {
    if (node->tag == tags[i])
      return true;
  }
  return false;
}

static unsigned
count_cells (const HtmlNode *row)
{
  unsigned n = 0;

  for (const HtmlNode *child = row->first_child; child != NULL; child = child->next)
    n += html_node_is_cell (child);
  return n;
}

MarkdownTableKind
markdown_table_kind (const HtmlNode *table)
{
  unsigned most_cells = 0;
  bool lines = false, has_head = false;

  for (const HtmlNode *node = html_walk_next (table, table); node != NULL;
       node = html_walk_next (node, table)) {
    if (html_node_is (node, HTML_TAG_TABLE))
      return MARKDOWN_TABLE_LAYOUT;
    if (html_node_is (node, HTML_TAG_TR))
      most_cells = MAX (most_cells, count_cells (node));
    lines |= needs_lines (node);
    has_head |= html_node_is (node, HTML_TAG_TH);
  }
  if (most_cells < 2 && !has_head)
    return MARKDOWN_TABLE_LAYOUT;
  return lines ? MARKDOWN_TABLE_HTML : MARKDOWN_TABLE_PIPES;
}

/* ---- reading ---- */

static unsigned
span_of (const HtmlNode *cell, HtmlAttrName name, long most)
{
  g_autofree char *value = html_node_dup_attr (cell, name);
  long span = value == NULL ? 1 : strtol (value, NULL, 10);

  return (unsigned)CLAMP (span, 1, MAX (most, 1));
}

/* Cells that a span from a row above covers come first wherever it does. */
static void
skip_covered (Row *row, GArray *covered)
{
  while (row->cells->len < MIN (covered->len, MAX_COLUMNS) &&
         g_array_index (covered, unsigned, row->cells->len) > 0) {
    g_array_index (covered, unsigned, row->cells->len)--;
    g_ptr_array_add (row->cells, g_strdup (""));
  }
}

static void
cover (GArray *covered, guint column, unsigned rows)
{
  if (column >= covered->len)
    g_array_set_size (covered, column + 1);
  g_array_index (covered, unsigned, column) = rows;
}

static void
add_cell (Row *row, GArray *covered, const HtmlNode *cell, char *text)
{
  unsigned rows = span_of (cell, HTML_ATTR_ROWSPAN, MAX_ROWS), columns;

  skip_covered (row, covered);
  columns = span_of (cell, HTML_ATTR_COLSPAN, MAX_COLUMNS - (long)row->cells->len);
  for (unsigned i = 0; i < columns; i++) {
    cover (covered, row->cells->len, rows - 1);
    g_ptr_array_add (row->cells, i == 0 ? text : g_strdup (""));
  }
}

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
}

static GArray *
read_rows (const HtmlNode *table, MarkdownCellFunc cell, gpointer data)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) covered = g_array_new (FALSE, TRUE, sizeof (unsigned));

  g_array_set_clear_func (rows, row_clear);
  for (const HtmlNode *node = html_walk_next (table, table); node != NULL;
       node = html_walk_next (node, table)) {
    Row row = {.is_head = true};

    if (!html_node_is (node, HTML_TAG_TR))
      continue;
    row.cells = g_ptr_array_new_with_free_func (g_free);
    for (const HtmlNode *child = node->first_child; child != NULL; child = child->next) {
      if (!html_node_is_cell (child))
        continue;
      add_cell (&row, covered, child, cell (child, data));
      row.is_head &= html_node_is (child, HTML_TAG_TH);
    }
    skip_covered (&row, covered);
    row.is_head |= html_node_is (node->parent, HTML_TAG_THEAD);
    g_array_append_val (rows, row);
  }
  return rows;
}

/* ---- writing ---- */

static guint
count_columns (const GArray *rows)
{
  guint most = 0;

  for (guint i = 0; i < rows->len; i++)
    most = MAX (most, g_array_index (rows, Row, i).cells->len);
  return most;
}

static void
write_row (GString *out, const Row *row, guint n_columns)
{
  g_string_append_c (out, '|');
  for (guint i = 0; i < n_columns; i++) {
    const char *text =
        row != NULL && i < row->cells->len ? g_ptr_array_index (row->cells, i) : "";

    g_string_append_printf (out, *text == '\0' ? "%s |" : " %s |", text);
  }
  g_string_append_c (out, '\n');
}

static const char *
delimiter_for (const HtmlNode *cell)
{
  const HtmlAttr *align = cell == NULL ? NULL : html_node_attr_named (cell, "align");
  const HtmlAttr *style = cell == NULL ? NULL : html_node_attr (cell, HTML_ATTR_STYLE);
  g_autofree char *said = NULL;

  if (align != NULL)
    said = html_slice_dup (align->value);
  else if (style != NULL && style->value.length < 200)
    said = html_slice_dup (style->value);
  if (said == NULL || (align == NULL && strstr (said, "text-align") == NULL))
    return " --- |";
  if (strstr (said, "center") != NULL)
    return " :-: |";
  if (strstr (said, "right") != NULL)
    return " ---: |";
  return strstr (said, "left") != NULL ? " :-- |" : " --- |";
}

/* Each column is aligned as its cell in the first row is. */
static void
write_delimiters (GString *out, const HtmlNode *table, guint n_columns)
{
  const HtmlNode *row = html_walk_find (table, HTML_TAG_TR);
  const HtmlNode *cell = row == NULL ? NULL : row->first_child;

  g_string_append_c (out, '|');
  for (guint i = 0; i < n_columns; i++) {
    while (cell != NULL && !html_node_is_cell (cell))
      cell = cell->next;
    g_string_append (out, delimiter_for (cell));
    cell = cell == NULL ? NULL : cell->next;
  }
  g_string_append_c (out, '\n');
}

char *
markdown_table_write (const HtmlNode *table, MarkdownCellFunc cell, gpointer data)
{
  g_autoptr (GArray) rows = read_rows (table, cell, data);
  guint n_columns = count_columns (rows), first = 0;
  GString *out = g_string_new (NULL);

  /* Without a header of its own the table gets an empty one: the data stays data. */
  if (rows->len > 0 && g_array_index (rows, Row, 0).is_head)
    write_row (out, &g_array_index (rows, Row, first++), n_columns);
  else
    write_row (out, NULL, n_columns);
  write_delimiters (out, table, n_columns);
  for (guint i = first; i < rows->len; i++)
    write_row (out, &g_array_index (rows, Row, i), n_columns);
  g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* A blank line would end the block.  In code it has to stay, as a reference. */
static void
drop_blank_lines (GString *html)
{
  gsize to = 0;

  for (gsize at = 0; at < html->len; at++) {
    if (html->str[at] == '\n') {
      while (to > 0 && strchr (" \t\n", html->str[to - 1]) != NULL)
        to--;
    }
    html->str[to++] = html->str[at];
  }
  g_string_truncate (html, to);
}

char *
markdown_table_write_html (const HtmlNode *table)
{
  g_autofree char *html = html_serialize (table);
  g_autoptr (GString) out = g_string_new (html);

  if (html_walk_find (table, HTML_TAG_PRE) != NULL)
    g_string_replace (out, "\n", "&#10;", 0);
  else
    drop_blank_lines (out);
  return g_strdup (out->str);
}
