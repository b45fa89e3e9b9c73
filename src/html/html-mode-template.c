/* html-mode-template.c: the mode "in template", and what opens and closes one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-mode-template.h"

static void
push_mode (HtmlBuild *self, HtmlMode mode)
{
  uint8_t byte = (uint8_t)mode;

  g_byte_array_append (self->template_modes, &byte, 1);
}

static void
pop_mode (HtmlBuild *self)
{
  if (self->template_modes->len > 0)
    g_byte_array_set_size (self->template_modes, self->template_modes->len - 1);
}

bool
html_mode_template_open (HtmlBuild *self, HtmlToken *token)
{
  html_build_element (self, token);
  html_formatting_push_marker (&self->formatting);
  self->frameset_ok = false;
  self->mode = HTML_MODE_IN_TEMPLATE;
  push_mode (self, HTML_MODE_IN_TEMPLATE);
  return true;
}

static void
close_template (HtmlBuild *self)
{
  html_stack_pop_through (&self->open, HTML_TAG_TEMPLATE);
  html_formatting_clear_to_marker (&self->formatting);
  pop_mode (self);
  html_build_reset_mode (self);
}

bool
html_mode_template_close (HtmlBuild *self, HtmlToken *token)
{
  if (!html_stack_has (&self->open, HTML_TAG_TEMPLATE))
    return true;
  html_stack_imply_all_ends (&self->open);
  close_template (self);
  return true;
}

static bool
as_in_body (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_BODY, token);
}

/* The mode in which the content of the template is read, by its first element; INITIAL
 * for what belongs to the head and tells nothing. */
static const uint8_t modes_of_content[HTML_N_TAGS] = {
    [HTML_TAG_CAPTION] = HTML_MODE_IN_TABLE, [HTML_TAG_COLGROUP] = HTML_MODE_IN_TABLE,
    [HTML_TAG_TBODY] = HTML_MODE_IN_TABLE,   [HTML_TAG_TFOOT] = HTML_MODE_IN_TABLE,
    [HTML_TAG_THEAD] = HTML_MODE_IN_TABLE,   [HTML_TAG_COL] = HTML_MODE_IN_COLUMN_GROUP,
    [HTML_TAG_TR] = HTML_MODE_IN_TABLE_BODY, [HTML_TAG_TD] = HTML_MODE_IN_ROW,
    [HTML_TAG_TH] = HTML_MODE_IN_ROW,        [HTML_TAG_BASE] = HTML_MODE_IN_HEAD,
    [HTML_TAG_BASEFONT] = HTML_MODE_IN_HEAD, [HTML_TAG_BGSOUND] = HTML_MODE_IN_HEAD,
    [HTML_TAG_LINK] = HTML_MODE_IN_HEAD,     [HTML_TAG_META] = HTML_MODE_IN_HEAD,
    [HTML_TAG_NOFRAMES] = HTML_MODE_IN_HEAD, [HTML_TAG_SCRIPT] = HTML_MODE_IN_HEAD,
    [HTML_TAG_STYLE] = HTML_MODE_IN_HEAD,    [HTML_TAG_TEMPLATE] = HTML_MODE_IN_HEAD,
    [HTML_TAG_TITLE] = HTML_MODE_IN_HEAD,
};

static bool
start (HtmlBuild *self, HtmlToken *token)
{
  HtmlMode mode = modes_of_content[token->tag];

  if (mode == HTML_MODE_IN_HEAD)
    return html_build_using (self, mode, token);
  pop_mode (self);
  self->mode = mode != HTML_MODE_INITIAL ? mode : HTML_MODE_IN_BODY;
  push_mode (self, self->mode);
  return false;
}

static bool
end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TEMPLATE)
    return html_build_using (self, HTML_MODE_IN_HEAD, token);
  return true;
}

static bool
end_of_file (HtmlBuild *self, HtmlToken *token)
{
  if (!html_stack_has (&self->open, HTML_TAG_TEMPLATE)) {
    self->is_done = true;
    return true;
  }
  close_template (self);
  return false;
}

const HtmlModeRules html_mode_template_in = {{
    [HTML_TOKEN_TEXT] = as_in_body,
    [HTML_TOKEN_START] = start,
    [HTML_TOKEN_END] = end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = end_of_file,
}};
