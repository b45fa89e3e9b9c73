/* sanitize-table.c: tables that read back as they are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-table.h"

#include "sanitize/sanitize-rules.h"

/* A repair under way. */
typedef struct {
  HtmlDoc *doc;
  HtmlNode *table;
  HtmlNode *first_moved;
} Repair;

static bool
is_blank (const HtmlNode *text)
{
  for (size_t i = 0; i < text->text.length; i++) {
    if (!g_ascii_isspace (text->text.data[i]) || text->text.data[i] == '\v')
      return false;
  }
  return true;
}

static bool
is_section (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_THEAD) || html_node_is (node, HTML_TAG_TBODY) ||
         html_node_is (node, HTML_TAG_TFOOT);
}

static bool
is_row (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_TR);
}

static bool
is_table_child (const HtmlNode *node)
{
  return is_section (node) || html_node_is (node, HTML_TAG_CAPTION);
}

/* What may stand between the parts of a table: blanks, and what will be dropped. */
static bool
is_harmless (const HtmlNode *node)
{
  if (node->type == HTML_NODE_TEXT)
    return is_blank (node);
  if (node->type != HTML_NODE_ELEMENT)
    return true;
  return node->removal == 0 && sanitize_rules_element (node).action == SANITIZE_DROP;
}

static void
move_in_front (Repair *self, HtmlNode *node)
{
  html_node_insert_before (self->table->parent, node, self->table);
  if (self->first_moved == NULL)
    self->first_moved = node;
}

/* Moves everything out of @parent that is no part of it. */
static void
keep_parts (Repair *self, HtmlNode *parent, bool (*is_part) (const HtmlNode *node))
{
  HtmlNode *next;

  for (HtmlNode *child = parent->first_child; child != NULL; child = next) {
    next = child->next;
    if (child->removal != 0 || !(is_part (child) || is_harmless (child)))
      move_in_front (self, child);
  }
}

/* Gives rows that stand in the table itself a body; neighbours share one. */
static void
wrap_rows (Repair *self)
{
  HtmlNode *body = NULL, *next;

  for (HtmlNode *child = self->table->first_child; child != NULL; child = next) {
    next = child->next;
    if (child->removal == 0 && is_row (child)) {
      if (body == NULL) {
        body = html_doc_new_element (self->doc, HTML_TAG_TBODY);
        if (body == NULL)
          return;
        html_node_insert_before (self->table, body, child);
      }
      html_node_append (body, child);
    } else if (is_table_child (child)) {
      body = NULL;
    }
  }
}

HtmlNode *
sanitize_table_repair (HtmlDoc *doc, HtmlNode *table)
{
  Repair repair = {.doc = doc, .table = table};

  wrap_rows (&repair);
  keep_parts (&repair, table, is_table_child);
  for (HtmlNode *part = table->first_child; part != NULL; part = part->next) {
    if (!is_section (part))
      continue;
    keep_parts (&repair, part, is_row);
    for (HtmlNode *row = part->first_child; row != NULL; row = row->next) {
      if (is_row (row))
        keep_parts (&repair, row, html_node_is_cell);
    }
  }
  return repair.first_moved;
}

bool
sanitize_table_is_too_big (const HtmlNode *table)
{
  size_t n = 0;

  for (const HtmlNode *part = table->first_child; part != NULL; part = part->next)
    for (const HtmlNode *row = part->first_child; row != NULL; row = row->next)
      for (const HtmlNode *cell = row->first_child; cell != NULL; cell = cell->next)
        n += is_section (part) && html_node_is_cell (cell);
  return n > SANITIZE_TABLE_MAX_CELLS;
}
