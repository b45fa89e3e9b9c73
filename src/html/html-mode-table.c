/* html-mode-table.c: the insertion modes in and around tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections 13.2.6.4.9 to 15 of the HTML standard.
 */

#include "html/html-mode-table.h"

static bool
as_in_body (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_BODY, token);
}

static bool
as_in_head (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_HEAD, token);
}

static bool
as_in_table (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_TABLE, token);
}

/* The parts of a table; a start tag of one ends what is open in a smaller part. */
static bool
is_part (HtmlTag tag)
{
  switch ((int)tag) {
  case HTML_TAG_CAPTION:
  case HTML_TAG_COL:
  case HTML_TAG_COLGROUP:
  case HTML_TAG_TBODY:
  case HTML_TAG_TD:
  case HTML_TAG_TFOOT:
  case HTML_TAG_TH:
  case HTML_TAG_THEAD:
  case HTML_TAG_TR:
    return true;
  default:
    return false;
  }
}

static bool
is_section (HtmlTag tag)
{
  return tag == HTML_TAG_TBODY || tag == HTML_TAG_TFOOT || tag == HTML_TAG_THEAD;
}

static bool
is_cell (HtmlTag tag)
{
  return tag == HTML_TAG_TD || tag == HTML_TAG_TH;
}

/* Parts, and what is around tables: an end tag of these means nothing where no part of
 * that name is open. */
static bool
is_part_or_outer (HtmlTag tag)
{
  return is_part (tag) || tag == HTML_TAG_BODY || tag == HTML_TAG_HTML;
}

static bool
in_table_scope (const HtmlBuild *self, HtmlTag tag)
{
  return html_stack_in_scope (&self->open, tag, HTML_SCOPE_TABLE);
}

/* ---- in table --------------------------------------------------------------- */

/* What a table cannot hold is dealt with as in the body, and goes before the table. */
static bool
in_table_rest (HtmlBuild *self, HtmlToken *token)
{
  bool is_done;

  self->fosters = true;
  is_done = as_in_body (self, token);
  self->fosters = false;
  return is_done;
}

static bool
in_table_text (HtmlBuild *self, HtmlToken *token)
{
  const HtmlNode *current = html_build_current (self);

  if (current->ns != HTML_NS_HTML ||
      ((html_element_kinds[current->tag] & HTML_KIND_FOSTER) == 0 &&
       current->tag != HTML_TAG_TEMPLATE))
    return in_table_rest (self, token);
  g_array_set_size (self->table_text, 0);
  self->table_text_is_blank = true;
  self->original_mode = self->mode;
  self->mode = HTML_MODE_IN_TABLE_TEXT;
  return false;
}

static void
to_table (HtmlBuild *self)
{
  html_stack_pop_to_kind (&self->open, HTML_KIND_TABLE_SCOPE);
}

static bool
in_table_caption (HtmlBuild *self, HtmlToken *token)
{
  to_table (self);
  html_formatting_push_marker (&self->formatting);
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_CAPTION;
  return true;
}

static bool
in_table_colgroup (HtmlBuild *self, HtmlToken *token)
{
  to_table (self);
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_COLUMN_GROUP;
  return true;
}

static bool
in_table_col (HtmlBuild *self, HtmlToken *token)
{
  to_table (self);
  html_build_implied (self, HTML_TAG_COLGROUP);
  self->mode = HTML_MODE_IN_COLUMN_GROUP;
  return false;
}

static bool
in_table_section (HtmlBuild *self, HtmlToken *token)
{
  to_table (self);
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_TABLE_BODY;
  return true;
}

static bool
in_table_row (HtmlBuild *self, HtmlToken *token)
{
  to_table (self);
  html_build_implied (self, HTML_TAG_TBODY);
  self->mode = HTML_MODE_IN_TABLE_BODY;
  return false;
}

static bool
close_table (HtmlBuild *self)
{
  if (!in_table_scope (self, HTML_TAG_TABLE))
    return false;
  html_stack_pop_through (&self->open, HTML_TAG_TABLE);
  html_build_reset_mode (self);
  return true;
}

static bool
in_table_table (HtmlBuild *self, HtmlToken *token)
{
  return !close_table (self);
}

static bool
in_table_input (HtmlBuild *self, HtmlToken *token)
{
  for (const HtmlAttr *attr = token->attrs; attr != NULL; attr = attr->next) {
    if (attr->name == HTML_ATTR_TYPE && html_slice_equal_nocase (attr->value, "hidden")) {
      html_build_void (self, token);
      return true;
    }
  }
  return in_table_rest (self, token);
}

static bool
in_table_form (HtmlBuild *self, HtmlToken *token)
{
  if (self->form == NULL && !html_stack_has (&self->open, HTML_TAG_TEMPLATE))
    self->form = html_build_void (self, token);
  return true;
}

static const HtmlRule in_table_starts[HTML_N_TAGS] = {
    [HTML_TAG_CAPTION] = in_table_caption, [HTML_TAG_COLGROUP] = in_table_colgroup,
    [HTML_TAG_COL] = in_table_col,         [HTML_TAG_TBODY] = in_table_section,
    [HTML_TAG_TFOOT] = in_table_section,   [HTML_TAG_THEAD] = in_table_section,
    [HTML_TAG_TD] = in_table_row,          [HTML_TAG_TH] = in_table_row,
    [HTML_TAG_TR] = in_table_row,          [HTML_TAG_TABLE] = in_table_table,
    [HTML_TAG_STYLE] = as_in_head,         [HTML_TAG_SCRIPT] = as_in_head,
    [HTML_TAG_TEMPLATE] = as_in_head,      [HTML_TAG_INPUT] = in_table_input,
    [HTML_TAG_FORM] = in_table_form,
};

static bool
in_table_start (HtmlBuild *self, HtmlToken *token)
{
  HtmlRule rule = in_table_starts[token->tag];

  return rule != NULL ? rule (self, token) : in_table_rest (self, token);
}

static bool
in_table_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TABLE) {
    close_table (self);
    return true;
  }
  if (token->tag == HTML_TAG_TEMPLATE)
    return as_in_head (self, token);
  return is_part_or_outer (token->tag) || in_table_rest (self, token);
}

const HtmlModeRules html_mode_table_in = {{
    [HTML_TOKEN_TEXT] = in_table_text,
    [HTML_TOKEN_START] = in_table_start,
    [HTML_TOKEN_END] = in_table_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_body,
}};

/* ---- in table text ---------------------------------------------------------- */

static bool
text_text (HtmlBuild *self, HtmlToken *token)
{
  if (token->is_nul)
    return true;
  g_array_append_val (self->table_text, token->text);
  if (!html_build_is_blank (token->text))
    self->table_text_is_blank = false;
  return true;
}

static bool
text_rest (HtmlBuild *self, HtmlToken *token)
{
  for (guint i = 0; i < self->table_text->len; i++) {
    HtmlToken text = {.type = HTML_TOKEN_TEXT,
                      .text = g_array_index (self->table_text, HtmlSlice, i)};

    if (self->table_text_is_blank)
      html_build_text (self, text.text);
    else
      in_table_rest (self, &text);
  }
  self->mode = self->original_mode;
  return false;
}

const HtmlModeRules html_mode_table_text = {{
    [HTML_TOKEN_TEXT] = text_text,
    [HTML_TOKEN_START] = text_rest,
    [HTML_TOKEN_END] = text_rest,
    [HTML_TOKEN_COMMENT] = text_rest,
    [HTML_TOKEN_DOCTYPE] = text_rest,
    [HTML_TOKEN_EOF] = text_rest,
}};

/* ---- in caption ------------------------------------------------------------- */

static bool
close_caption (HtmlBuild *self)
{
  if (!in_table_scope (self, HTML_TAG_CAPTION))
    return false;
  html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
  html_stack_pop_through (&self->open, HTML_TAG_CAPTION);
  html_formatting_clear_to_marker (&self->formatting);
  self->mode = HTML_MODE_IN_TABLE;
  return true;
}

static bool
in_caption_start (HtmlBuild *self, HtmlToken *token)
{
  if (is_part (token->tag))
    return !close_caption (self);
  return as_in_body (self, token);
}

static bool
in_caption_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_CAPTION) {
    close_caption (self);
    return true;
  }
  if (token->tag == HTML_TAG_TABLE)
    return !close_caption (self);
  return is_part_or_outer (token->tag) || as_in_body (self, token);
}

const HtmlModeRules html_mode_table_in_caption = {{
    [HTML_TOKEN_TEXT] = as_in_body,
    [HTML_TOKEN_START] = in_caption_start,
    [HTML_TOKEN_END] = in_caption_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_body,
}};

/* ---- in column group -------------------------------------------------------- */

static bool
in_column_group_rest (HtmlBuild *self, HtmlToken *token)
{
  if (!html_node_is (html_build_current (self), HTML_TAG_COLGROUP))
    return true;
  html_stack_pop (&self->open);
  self->mode = HTML_MODE_IN_TABLE;
  return false;
}

/* Outside of a group, in a <template>, blanks are all that counts. */
static bool
in_column_group_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;

  while (html_build_split_blanks (token, &blanks)) {
    html_build_text (self, blanks);
    if (!in_column_group_rest (self, token))
      return false;
    token->text.data++;
    token->text.length--;
  }
  html_build_text (self, blanks);
  return true;
}

static bool
in_column_group_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_HTML)
    return as_in_body (self, token);
  if (token->tag == HTML_TAG_TEMPLATE)
    return as_in_head (self, token);
  if (token->tag != HTML_TAG_COL)
    return in_column_group_rest (self, token);
  html_build_void (self, token);
  return true;
}

static bool
in_column_group_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TEMPLATE)
    return as_in_head (self, token);
  if (token->tag == HTML_TAG_COL)
    return true;
  if (token->tag != HTML_TAG_COLGROUP)
    return in_column_group_rest (self, token);
  in_column_group_rest (self, token);
  return true;
}

const HtmlModeRules html_mode_table_in_column_group = {{
    [HTML_TOKEN_TEXT] = in_column_group_text,
    [HTML_TOKEN_START] = in_column_group_start,
    [HTML_TOKEN_END] = in_column_group_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_body,
}};

/* ---- in table body ---------------------------------------------------------- */

static void
to_section (HtmlBuild *self)
{
  html_stack_pop_to_kind (&self->open, HTML_KIND_BODY_CONTEXT);
}

static void
close_section (HtmlBuild *self)
{
  to_section (self);
  html_stack_pop (&self->open);
  self->mode = HTML_MODE_IN_TABLE;
}

/* The section that is open ends.  True when none is: the token means nothing. */
static bool
leave_section (HtmlBuild *self)
{
  if (!in_table_scope (self, HTML_TAG_TBODY) && !in_table_scope (self, HTML_TAG_THEAD) &&
      !in_table_scope (self, HTML_TAG_TFOOT))
    return true;
  close_section (self);
  return false;
}

static bool
in_body_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TR) {
    to_section (self);
    html_build_element (self, token);
    self->mode = HTML_MODE_IN_ROW;
    return true;
  }
  if (is_cell (token->tag)) {
    to_section (self);
    html_build_implied (self, HTML_TAG_TR);
    self->mode = HTML_MODE_IN_ROW;
    return false;
  }
  return is_part (token->tag) ? leave_section (self) : as_in_table (self, token);
}

static bool
in_body_end (HtmlBuild *self, HtmlToken *token)
{
  if (is_section (token->tag)) {
    if (in_table_scope (self, token->tag))
      close_section (self);
    return true;
  }
  if (token->tag == HTML_TAG_TABLE)
    return leave_section (self);
  return is_part_or_outer (token->tag) || as_in_table (self, token);
}

const HtmlModeRules html_mode_table_in_body = {{
    [HTML_TOKEN_TEXT] = as_in_table,
    [HTML_TOKEN_START] = in_body_start,
    [HTML_TOKEN_END] = in_body_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_table,
}};

/* ---- in row ----------------------------------------------------------------- */

static void
to_row (HtmlBuild *self)
{
  html_stack_pop_to_kind (&self->open, HTML_KIND_ROW_CONTEXT);
}

static bool
close_row (HtmlBuild *self)
{
  if (!in_table_scope (self, HTML_TAG_TR))
    return false;
  to_row (self);
  html_stack_pop (&self->open);
  self->mode = HTML_MODE_IN_TABLE_BODY;
  return true;
}

static bool
in_row_start (HtmlBuild *self, HtmlToken *token)
{
  if (is_cell (token->tag)) {
    to_row (self);
    html_build_element (self, token);
    self->mode = HTML_MODE_IN_CELL;
    html_formatting_push_marker (&self->formatting);
    return true;
  }
  return is_part (token->tag) ? !close_row (self) : as_in_table (self, token);
}

static bool
in_row_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TR) {
    close_row (self);
    return true;
  }
  if (token->tag == HTML_TAG_TABLE)
    return !close_row (self);
  if (is_section (token->tag))
    return !in_table_scope (self, token->tag) || !close_row (self);
  return is_part_or_outer (token->tag) || as_in_table (self, token);
}

const HtmlModeRules html_mode_table_in_row = {{
    [HTML_TOKEN_TEXT] = as_in_table,
    [HTML_TOKEN_START] = in_row_start,
    [HTML_TOKEN_END] = in_row_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_table,
}};

/* ---- in cell ---------------------------------------------------------------- */

static void
close_cell (HtmlBuild *self, HtmlTag tag)
{
  html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
  html_stack_pop_through (&self->open, tag);
  html_formatting_clear_to_marker (&self->formatting);
  self->mode = HTML_MODE_IN_ROW;
}

/* The cell that is open ends.  True when none is: the token means nothing. */
static bool
leave_cell (HtmlBuild *self)
{
  if (in_table_scope (self, HTML_TAG_TD))
    close_cell (self, HTML_TAG_TD);
  else if (in_table_scope (self, HTML_TAG_TH))
    close_cell (self, HTML_TAG_TH);
  else
    return true;
  return false;
}

static bool
in_cell_start (HtmlBuild *self, HtmlToken *token)
{
  return is_part (token->tag) ? leave_cell (self) : as_in_body (self, token);
}

static bool
in_cell_end (HtmlBuild *self, HtmlToken *token)
{
  if (is_cell (token->tag)) {
    if (in_table_scope (self, token->tag))
      close_cell (self, token->tag);
    return true;
  }
  if (token->tag == HTML_TAG_TABLE || token->tag == HTML_TAG_TR ||
      is_section (token->tag))
    return !in_table_scope (self, token->tag) || leave_cell (self);
  return is_part_or_outer (token->tag) || as_in_body (self, token);
}

const HtmlModeRules html_mode_table_in_cell = {{
    [HTML_TOKEN_TEXT] = as_in_body,
    [HTML_TOKEN_START] = in_cell_start,
    [HTML_TOKEN_END] = in_cell_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = as_in_body,
}};
