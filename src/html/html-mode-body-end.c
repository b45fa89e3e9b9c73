/* html-mode-body-end.c: end tags in the insertion mode "in body"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Section 13.2.6.4.7 of the HTML standard.
 */

#include "html/html-mode-body-end.h"

#include "html/html-adoption.h"

void
html_mode_body_end_p (HtmlBuild *self)
{
  if (!html_stack_in_scope (&self->open, HTML_TAG_P, HTML_SCOPE_BUTTON))
    return;
  html_stack_imply_ends (&self->open, HTML_TAG_P);
  html_stack_pop_through (&self->open, HTML_TAG_P);
}

static bool
as_in_head (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_HEAD, token);
}

static bool
end_body (HtmlBuild *self, HtmlToken *token)
{
  if (html_stack_in_scope (&self->open, HTML_TAG_BODY, HTML_SCOPE_DEFAULT))
    self->mode = HTML_MODE_AFTER_BODY;
  return true;
}

static bool
end_html (HtmlBuild *self, HtmlToken *token)
{
  end_body (self, token);
  return self->mode != HTML_MODE_AFTER_BODY;
}

/* Pops through the element with the implied ends inside it. */
static bool
end_in_scope (HtmlBuild *self, HtmlTag tag, unsigned scope, HtmlTag except)
{
  if (!html_stack_in_scope (&self->open, tag, scope))
    return false;
  html_stack_imply_ends (&self->open, except);
  html_stack_pop_through (&self->open, tag);
  return true;
}

static bool
end_block (HtmlBuild *self, HtmlToken *token)
{
  end_in_scope (self, token->tag, HTML_SCOPE_DEFAULT, HTML_TAG_UNKNOWN);
  return true;
}

static bool
end_item (HtmlBuild *self, HtmlToken *token)
{
  end_in_scope (self, token->tag, HTML_SCOPE_DEFAULT, token->tag);
  return true;
}

static bool
end_li (HtmlBuild *self, HtmlToken *token)
{
  end_in_scope (self, HTML_TAG_LI, HTML_SCOPE_LIST_ITEM, HTML_TAG_LI);
  return true;
}

static bool
end_marked (HtmlBuild *self, HtmlToken *token)
{
  if (end_in_scope (self, token->tag, HTML_SCOPE_DEFAULT, HTML_TAG_UNKNOWN))
    html_formatting_clear_to_marker (&self->formatting);
  return true;
}

static bool
end_heading (HtmlBuild *self, HtmlToken *token)
{
  if (!html_stack_kind_in_scope (&self->open, HTML_KIND_HEADING, HTML_SCOPE_DEFAULT))
    return true;
  html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
  html_stack_pop_through_kind (&self->open, HTML_KIND_HEADING);
  return true;
}

static bool
end_p (HtmlBuild *self, HtmlToken *token)
{
  if (!html_stack_in_scope (&self->open, HTML_TAG_P, HTML_SCOPE_BUTTON))
    html_build_implied (self, HTML_TAG_P);
  html_mode_body_end_p (self);
  return true;
}

/* A form that other elements overlap ends without ending them. */
static bool
end_form (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *form = self->form;

  if (html_stack_has (&self->open, HTML_TAG_TEMPLATE))
    return end_block (self, token);
  self->form = NULL;
  if (form == NULL || !html_stack_node_in_scope (&self->open, form))
    return true;
  html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
  html_stack_remove (&self->open, (uint32_t)html_stack_index (&self->open, form));
  return true;
}

static bool
end_formatting (HtmlBuild *self, HtmlToken *token)
{
  html_adoption_run (self, token->tag);
  return true;
}

/* "</br>" is read as "<br>". */
static bool
end_br (HtmlBuild *self, HtmlToken *token)
{
  token->type = HTML_TOKEN_START;
  token->attrs = NULL;
  return html_build_using (self, HTML_MODE_IN_BODY, token);
}

static const HtmlRule rules[HTML_N_TAGS] = {
    [HTML_TAG_TEMPLATE] = as_in_head,
    [HTML_TAG_BODY] = end_body,
    [HTML_TAG_HTML] = end_html,
    [HTML_TAG_ADDRESS] = end_block,
    [HTML_TAG_ARTICLE] = end_block,
    [HTML_TAG_ASIDE] = end_block,
    [HTML_TAG_BLOCKQUOTE] = end_block,
    [HTML_TAG_BUTTON] = end_block,
    [HTML_TAG_CENTER] = end_block,
    [HTML_TAG_DETAILS] = end_block,
    [HTML_TAG_DIALOG] = end_block,
    [HTML_TAG_DIR] = end_block,
    [HTML_TAG_DIV] = end_block,
    [HTML_TAG_DL] = end_block,
    [HTML_TAG_FIELDSET] = end_block,
    [HTML_TAG_FIGCAPTION] = end_block,
    [HTML_TAG_FIGURE] = end_block,
    [HTML_TAG_FOOTER] = end_block,
    [HTML_TAG_HEADER] = end_block,
    [HTML_TAG_HGROUP] = end_block,
    [HTML_TAG_LISTING] = end_block,
    [HTML_TAG_MAIN] = end_block,
    [HTML_TAG_MENU] = end_block,
    [HTML_TAG_NAV] = end_block,
    [HTML_TAG_OL] = end_block,
    [HTML_TAG_PRE] = end_block,
    [HTML_TAG_SEARCH] = end_block,
    [HTML_TAG_SECTION] = end_block,
    [HTML_TAG_SELECT] = end_block,
    [HTML_TAG_SUMMARY] = end_block,
    [HTML_TAG_UL] = end_block,
    [HTML_TAG_FORM] = end_form,
    [HTML_TAG_P] = end_p,
    [HTML_TAG_LI] = end_li,
    [HTML_TAG_DD] = end_item,
    [HTML_TAG_DT] = end_item,
    [HTML_TAG_H1] = end_heading,
    [HTML_TAG_H2] = end_heading,
    [HTML_TAG_H3] = end_heading,
    [HTML_TAG_H4] = end_heading,
    [HTML_TAG_H5] = end_heading,
    [HTML_TAG_H6] = end_heading,
    [HTML_TAG_A] = end_formatting,
    [HTML_TAG_B] = end_formatting,
    [HTML_TAG_BIG] = end_formatting,
    [HTML_TAG_CODE] = end_formatting,
    [HTML_TAG_EM] = end_formatting,
    [HTML_TAG_FONT] = end_formatting,
    [HTML_TAG_I] = end_formatting,
    [HTML_TAG_NOBR] = end_formatting,
    [HTML_TAG_S] = end_formatting,
    [HTML_TAG_SMALL] = end_formatting,
    [HTML_TAG_STRIKE] = end_formatting,
    [HTML_TAG_STRONG] = end_formatting,
    [HTML_TAG_TT] = end_formatting,
    [HTML_TAG_U] = end_formatting,
    [HTML_TAG_APPLET] = end_marked,
    [HTML_TAG_MARQUEE] = end_marked,
    [HTML_TAG_OBJECT] = end_marked,
    [HTML_TAG_BR] = end_br,
};

bool
html_mode_body_end (HtmlBuild *self, HtmlToken *token)
{
  HtmlRule rule = rules[token->tag];

  if (rule != NULL)
    return rule (self, token);
  html_adoption_close (self, token->tag, token->text);
  return true;
}
