/* html-mode-body.c: the insertion mode "in body"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Section 13.2.6.4.7 of the HTML standard; the rules stand in its order.
 */

#include "html/html-mode-body.h"

#include <string.h>

#include "html/html-adoption.h"
#include "html/html-foreign.h"
#include "html/html-mode-body-end.h"

static bool
text (HtmlBuild *self, HtmlToken *token)
{
  if (token->is_nul)
    return true;
  html_build_reconstruct (self);
  html_build_text (self, token->text);
  if (self->frameset_ok && !html_build_is_blank (token->text))
    self->frameset_ok = false;
  return true;
}

static bool
end_of_file (HtmlBuild *self, HtmlToken *token)
{
  if (self->template_modes->len > 0)
    return html_build_using (self, HTML_MODE_IN_TEMPLATE, token);
  self->is_done = true;
  return true;
}

static bool
as_in_head (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_HEAD, token);
}

static bool
start_html (HtmlBuild *self, HtmlToken *token)
{
  if (!html_stack_has (&self->open, HTML_TAG_TEMPLATE))
    html_build_merge_attrs (self, self->open.nodes[0], token);
  return true;
}

/* The <body> that is open, which can only be in one place, or NULL. */
static HtmlNode *
open_body (const HtmlBuild *self)
{
  HtmlNode *second = self->open.n > 1 ? self->open.nodes[1] : NULL;

  return second != NULL && html_node_is (second, HTML_TAG_BODY) ? second : NULL;
}

static bool
start_body (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *body = open_body (self);

  if (body == NULL || html_stack_has (&self->open, HTML_TAG_TEMPLATE))
    return true;
  self->frameset_ok = false;
  html_build_merge_attrs (self, body, token);
  return true;
}

static bool
start_frameset (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *body = open_body (self);

  if (body == NULL || !self->frameset_ok)
    return true;
  html_node_detach (body);
  html_stack_cut (&self->open, 1);
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_FRAMESET;
  return true;
}

static bool
start_block (HtmlBuild *self, HtmlToken *token)
{
  html_mode_body_end_p (self);
  html_build_element (self, token);
  return true;
}

static bool
start_heading (HtmlBuild *self, HtmlToken *token)
{
  const HtmlNode *current;

  html_mode_body_end_p (self);
  current = html_build_current (self);
  if (current->ns == HTML_NS_HTML &&
      (html_element_kinds[current->tag] & HTML_KIND_HEADING) != 0)
    html_stack_pop (&self->open);
  html_build_element (self, token);
  return true;
}

static bool
start_pre (HtmlBuild *self, HtmlToken *token)
{
  start_block (self, token);
  self->skips_line_feed = true;
  self->frameset_ok = false;
  return true;
}

static bool
start_form (HtmlBuild *self, HtmlToken *token)
{
  bool is_in_template = html_stack_has (&self->open, HTML_TAG_TEMPLATE);
  HtmlNode *form;

  if (self->form != NULL && !is_in_template)
    return true;
  html_mode_body_end_p (self);
  form = html_build_element (self, token);
  if (!is_in_template)
    self->form = form;
  return true;
}

/* Closes the item before: the nearest one of @a or @b, if no special element but
 * <address>, <div> and <p> is in between. */
static void
end_previous_item (HtmlBuild *self, HtmlTag a, HtmlTag b)
{
  if (!html_stack_has (&self->open, a) && !html_stack_has (&self->open, b))
    return;
  for (uint32_t i = self->open.n; i-- > 0;) {
    const HtmlNode *node = self->open.nodes[i];

    if (html_node_is (node, a) || html_node_is (node, b)) {
      html_stack_imply_ends (&self->open, node->tag);
      html_stack_pop_through (&self->open, node->tag);
      return;
    }
    if ((html_element_kind (node) & HTML_KIND_SPECIAL) != 0 &&
        !html_node_is (node, HTML_TAG_ADDRESS) && !html_node_is (node, HTML_TAG_DIV) &&
        !html_node_is (node, HTML_TAG_P))
      return;
  }
}

static bool
start_li (HtmlBuild *self, HtmlToken *token)
{
  self->frameset_ok = false;
  end_previous_item (self, HTML_TAG_LI, HTML_TAG_LI);
  return start_block (self, token);
}

static bool
start_definition (HtmlBuild *self, HtmlToken *token)
{
  self->frameset_ok = false;
  end_previous_item (self, HTML_TAG_DD, HTML_TAG_DT);
  return start_block (self, token);
}

static bool
start_plaintext (HtmlBuild *self, HtmlToken *token)
{
  start_block (self, token);
  html_tokenizer_set_content (&self->tokenizer, HTML_TOKENIZER_PLAINTEXT, NULL);
  return true;
}

static bool
start_button (HtmlBuild *self, HtmlToken *token)
{
  if (html_stack_in_scope (&self->open, HTML_TAG_BUTTON, HTML_SCOPE_DEFAULT)) {
    html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
    html_stack_pop_through (&self->open, HTML_TAG_BUTTON);
  }
  html_build_reconstruct (self);
  html_build_element (self, token);
  self->frameset_ok = false;
  return true;
}

static bool
start_formatting (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  html_formatting_push (&self->formatting, html_build_element (self, token));
  return true;
}

static bool
start_a (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *open = html_formatting_find (&self->formatting, HTML_TAG_A);

  if (open != NULL) {
    int index;

    html_adoption_run (self, HTML_TAG_A);
    html_formatting_remove (&self->formatting, open);
    index = html_stack_index (&self->open, open);
    if (index >= 0)
      html_stack_remove (&self->open, (uint32_t)index);
  }
  return start_formatting (self, token);
}

static bool
start_nobr (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  if (html_stack_in_scope (&self->open, HTML_TAG_NOBR, HTML_SCOPE_DEFAULT))
    html_adoption_run (self, HTML_TAG_NOBR);
  return start_formatting (self, token);
}

static bool
start_marked (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  html_build_element (self, token);
  html_formatting_push_marker (&self->formatting);
  self->frameset_ok = false;
  return true;
}

static bool
start_table (HtmlBuild *self, HtmlToken *token)
{
  if (!self->is_quirky)
    html_mode_body_end_p (self);
  html_build_element (self, token);
  self->frameset_ok = false;
  self->mode = HTML_MODE_IN_TABLE;
  return true;
}

static bool
start_void (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  html_build_void (self, token);
  self->frameset_ok = false;
  return true;
}

static bool
is_hidden_input (const HtmlToken *token)
{
  for (const HtmlAttr *attr = token->attrs; attr != NULL; attr = attr->next)
    if (attr->name == HTML_ATTR_TYPE)
      return html_slice_equal_nocase (attr->value, "hidden");
  return false;
}

static bool
is_fragment_of_select (const HtmlBuild *self)
{
  return self->context != NULL && html_node_is (self->context, HTML_TAG_SELECT);
}

/* A <select> cannot hold what comes; whether one had to be closed. */
static bool
end_select (HtmlBuild *self)
{
  if (!html_stack_in_scope (&self->open, HTML_TAG_SELECT, HTML_SCOPE_DEFAULT))
    return false;
  html_stack_pop_through (&self->open, HTML_TAG_SELECT);
  return true;
}

static bool
start_input (HtmlBuild *self, HtmlToken *token)
{
  if (is_fragment_of_select (self))
    return true;
  end_select (self);
  html_build_reconstruct (self);
  html_build_void (self, token);
  if (!is_hidden_input (token))
    self->frameset_ok = false;
  return true;
}

static bool
start_inert_void (HtmlBuild *self, HtmlToken *token)
{
  html_build_void (self, token);
  return true;
}

static bool
start_hr (HtmlBuild *self, HtmlToken *token)
{
  html_mode_body_end_p (self);
  if (html_stack_in_scope (&self->open, HTML_TAG_SELECT, HTML_SCOPE_DEFAULT))
    html_stack_imply_ends (&self->open, HTML_TAG_UNKNOWN);
  html_build_void (self, token);
  self->frameset_ok = false;
  return true;
}

/* The standard's own words on <image>: "Don't ask." */
static bool
start_image (HtmlBuild *self, HtmlToken *token)
{
  token->tag = HTML_TAG_IMG;
  token->text.data = html_tag_name (HTML_TAG_IMG);
  token->text.length = strlen (token->text.data);
  return start_void (self, token);
}

static bool
start_textarea (HtmlBuild *self, HtmlToken *token)
{
  html_build_raw_element (self, token, HTML_TOKENIZER_RCDATA);
  self->skips_line_feed = true;
  self->frameset_ok = false;
  return true;
}

static bool
start_raw (HtmlBuild *self, HtmlToken *token)
{
  html_build_raw_element (self, token, HTML_TOKENIZER_RAWTEXT);
  return true;
}

static bool
start_xmp (HtmlBuild *self, HtmlToken *token)
{
  html_mode_body_end_p (self);
  html_build_reconstruct (self);
  self->frameset_ok = false;
  return start_raw (self, token);
}

static bool
start_iframe (HtmlBuild *self, HtmlToken *token)
{
  self->frameset_ok = false;
  return start_raw (self, token);
}

static bool
start_other (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  html_build_element (self, token);
  return true;
}

static bool
start_noscript (HtmlBuild *self, HtmlToken *token)
{
  return self->scripting ? start_raw (self, token) : start_other (self, token);
}

static bool
start_select (HtmlBuild *self, HtmlToken *token)
{
  if (is_fragment_of_select (self) || end_select (self))
    return true;
  self->frameset_ok = false;
  return start_other (self, token);
}

/* Inside of a <select> options end each other wherever they are. */
static bool
start_option (HtmlBuild *self, HtmlToken *token)
{
  if (html_stack_in_scope (&self->open, HTML_TAG_SELECT, HTML_SCOPE_DEFAULT))
    html_stack_imply_ends (&self->open, token->tag == HTML_TAG_OPTION ? HTML_TAG_OPTGROUP
                                                                      : HTML_TAG_UNKNOWN);
  else if (html_node_is (html_build_current (self), HTML_TAG_OPTION))
    html_stack_pop (&self->open);
  return start_other (self, token);
}

static bool
start_ruby_part (HtmlBuild *self, HtmlToken *token)
{
  HtmlTag stays = token->tag == HTML_TAG_RP || token->tag == HTML_TAG_RT
                      ? HTML_TAG_RTC
                      : HTML_TAG_UNKNOWN;

  if (html_stack_in_scope (&self->open, HTML_TAG_RUBY, HTML_SCOPE_DEFAULT))
    html_stack_imply_ends (&self->open, stays);
  html_build_element (self, token);
  return true;
}

static bool
start_foreign (HtmlBuild *self, HtmlToken *token)
{
  html_build_reconstruct (self);
  html_foreign_insert (self, token,
                       token->tag == HTML_TAG_SVG ? HTML_NS_SVG : HTML_NS_MATHML);
  return true;
}

static const HtmlRule start_rules[HTML_N_TAGS] = {
    [HTML_TAG_HTML] = start_html,
    [HTML_TAG_BASE] = as_in_head,
    [HTML_TAG_BASEFONT] = as_in_head,
    [HTML_TAG_BGSOUND] = as_in_head,
    [HTML_TAG_LINK] = as_in_head,
    [HTML_TAG_META] = as_in_head,
    [HTML_TAG_NOFRAMES] = as_in_head,
    [HTML_TAG_SCRIPT] = as_in_head,
    [HTML_TAG_STYLE] = as_in_head,
    [HTML_TAG_TEMPLATE] = as_in_head,
    [HTML_TAG_TITLE] = as_in_head,
    [HTML_TAG_BODY] = start_body,
    [HTML_TAG_FRAMESET] = start_frameset,
    [HTML_TAG_ADDRESS] = start_block,
    [HTML_TAG_ARTICLE] = start_block,
    [HTML_TAG_ASIDE] = start_block,
    [HTML_TAG_BLOCKQUOTE] = start_block,
    [HTML_TAG_CENTER] = start_block,
    [HTML_TAG_DETAILS] = start_block,
    [HTML_TAG_DIALOG] = start_block,
    [HTML_TAG_DIR] = start_block,
    [HTML_TAG_DIV] = start_block,
    [HTML_TAG_DL] = start_block,
    [HTML_TAG_FIELDSET] = start_block,
    [HTML_TAG_FIGCAPTION] = start_block,
    [HTML_TAG_FIGURE] = start_block,
    [HTML_TAG_FOOTER] = start_block,
    [HTML_TAG_HEADER] = start_block,
    [HTML_TAG_HGROUP] = start_block,
    [HTML_TAG_MAIN] = start_block,
    [HTML_TAG_MENU] = start_block,
    [HTML_TAG_NAV] = start_block,
    [HTML_TAG_OL] = start_block,
    [HTML_TAG_P] = start_block,
    [HTML_TAG_SEARCH] = start_block,
    [HTML_TAG_SECTION] = start_block,
    [HTML_TAG_SUMMARY] = start_block,
    [HTML_TAG_UL] = start_block,
    [HTML_TAG_H1] = start_heading,
    [HTML_TAG_H2] = start_heading,
    [HTML_TAG_H3] = start_heading,
    [HTML_TAG_H4] = start_heading,
    [HTML_TAG_H5] = start_heading,
    [HTML_TAG_H6] = start_heading,
    [HTML_TAG_PRE] = start_pre,
    [HTML_TAG_LISTING] = start_pre,
    [HTML_TAG_FORM] = start_form,
    [HTML_TAG_LI] = start_li,
    [HTML_TAG_DD] = start_definition,
    [HTML_TAG_DT] = start_definition,
    [HTML_TAG_PLAINTEXT] = start_plaintext,
    [HTML_TAG_BUTTON] = start_button,
    [HTML_TAG_A] = start_a,
    [HTML_TAG_B] = start_formatting,
    [HTML_TAG_BIG] = start_formatting,
    [HTML_TAG_CODE] = start_formatting,
    [HTML_TAG_EM] = start_formatting,
    [HTML_TAG_FONT] = start_formatting,
    [HTML_TAG_I] = start_formatting,
    [HTML_TAG_S] = start_formatting,
    [HTML_TAG_SMALL] = start_formatting,
    [HTML_TAG_STRIKE] = start_formatting,
    [HTML_TAG_STRONG] = start_formatting,
    [HTML_TAG_TT] = start_formatting,
    [HTML_TAG_U] = start_formatting,
    [HTML_TAG_NOBR] = start_nobr,
    [HTML_TAG_APPLET] = start_marked,
    [HTML_TAG_MARQUEE] = start_marked,
    [HTML_TAG_OBJECT] = start_marked,
    [HTML_TAG_TABLE] = start_table,
    [HTML_TAG_AREA] = start_void,
    [HTML_TAG_BR] = start_void,
    [HTML_TAG_EMBED] = start_void,
    [HTML_TAG_IMG] = start_void,
    [HTML_TAG_KEYGEN] = start_void,
    [HTML_TAG_WBR] = start_void,
    [HTML_TAG_INPUT] = start_input,
    [HTML_TAG_PARAM] = start_inert_void,
    [HTML_TAG_SOURCE] = start_inert_void,
    [HTML_TAG_TRACK] = start_inert_void,
    [HTML_TAG_HR] = start_hr,
    [HTML_TAG_IMAGE] = start_image,
    [HTML_TAG_TEXTAREA] = start_textarea,
    [HTML_TAG_XMP] = start_xmp,
    [HTML_TAG_IFRAME] = start_iframe,
    [HTML_TAG_NOEMBED] = start_raw,
    [HTML_TAG_NOSCRIPT] = start_noscript,
    [HTML_TAG_SELECT] = start_select,
    [HTML_TAG_OPTGROUP] = start_option,
    [HTML_TAG_OPTION] = start_option,
    [HTML_TAG_RB] = start_ruby_part,
    [HTML_TAG_RTC] = start_ruby_part,
    [HTML_TAG_RP] = start_ruby_part,
    [HTML_TAG_RT] = start_ruby_part,
    [HTML_TAG_MATH] = start_foreign,
    [HTML_TAG_SVG] = start_foreign,
    [HTML_TAG_CAPTION] = html_build_ignore,
    [HTML_TAG_COL] = html_build_ignore,
    [HTML_TAG_COLGROUP] = html_build_ignore,
    [HTML_TAG_FRAME] = html_build_ignore,
    [HTML_TAG_HEAD] = html_build_ignore,
    [HTML_TAG_TBODY] = html_build_ignore,
    [HTML_TAG_TD] = html_build_ignore,
    [HTML_TAG_TFOOT] = html_build_ignore,
    [HTML_TAG_TH] = html_build_ignore,
    [HTML_TAG_THEAD] = html_build_ignore,
    [HTML_TAG_TR] = html_build_ignore,
};

static bool
start (HtmlBuild *self, HtmlToken *token)
{
  HtmlRule rule = start_rules[token->tag];

  return rule != NULL ? rule (self, token) : start_other (self, token);
}

const HtmlModeRules html_mode_body_in = {{
    [HTML_TOKEN_TEXT] = text,
    [HTML_TOKEN_START] = start,
    [HTML_TOKEN_END] = html_mode_body_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = end_of_file,
}};
