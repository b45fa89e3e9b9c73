/* html-mode-head.c: the insertion modes from the first byte to the body
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections 13.2.6.4.1 to 6 and 8 of the HTML standard.
 */

#include "html/html-mode-head.h"

#include "html/html-mode-template.h"
#include "html/html-quirks.h"

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
comment_on_document (HtmlBuild *self, HtmlToken *token)
{
  html_build_comment (self, self->doc->root, token);
  return true;
}

/* The end tags that, where no such element is open, still end what came before. */
static bool
is_outer_end (HtmlTag tag)
{
  return tag == HTML_TAG_BODY || tag == HTML_TAG_HTML || tag == HTML_TAG_BR;
}

/* ---- initial ---------------------------------------------------------------- */

static bool
initial_rest (HtmlBuild *self, HtmlToken *token)
{
  self->is_quirky = true;
  self->mode = HTML_MODE_BEFORE_HTML;
  return false;
}

static bool
initial_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;

  return !html_build_split_blanks (token, &blanks) || initial_rest (self, token);
}

static bool
initial_doctype (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *node = html_doc_new_node (self->doc, HTML_NODE_DOCTYPE);

  g_assert (node != NULL);
  node->text = token->text;
  node->attrs = token->attrs;
  html_node_append (self->doc->root, node);
  self->is_quirky = html_quirks_of (token);
  self->mode = HTML_MODE_BEFORE_HTML;
  return true;
}

const HtmlModeRules html_mode_head_initial = {{
    [HTML_TOKEN_TEXT] = initial_text,
    [HTML_TOKEN_START] = initial_rest,
    [HTML_TOKEN_END] = initial_rest,
    [HTML_TOKEN_COMMENT] = comment_on_document,
    [HTML_TOKEN_DOCTYPE] = initial_doctype,
    [HTML_TOKEN_EOF] = initial_rest,
}};

/* ---- before html ------------------------------------------------------------ */

static void
open_html (HtmlBuild *self, HtmlNode *html)
{
  html_node_append (self->doc->root, html);
  html_stack_push (&self->open, html);
  self->mode = HTML_MODE_BEFORE_HEAD;
}

static bool
before_html_rest (HtmlBuild *self, HtmlToken *token)
{
  HtmlNode *html = html_doc_new_element (self->doc, HTML_TAG_HTML);

  g_assert (html != NULL);
  open_html (self, html);
  return false;
}

static bool
before_html_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;

  return !html_build_split_blanks (token, &blanks) || before_html_rest (self, token);
}

static bool
before_html_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag != HTML_TAG_HTML)
    return before_html_rest (self, token);
  open_html (self, html_build_new_element (self, token));
  return true;
}

static bool
before_html_end (HtmlBuild *self, HtmlToken *token)
{
  if (is_outer_end (token->tag) || token->tag == HTML_TAG_HEAD)
    return before_html_rest (self, token);
  return true;
}

const HtmlModeRules html_mode_head_before_html = {{
    [HTML_TOKEN_TEXT] = before_html_text,
    [HTML_TOKEN_START] = before_html_start,
    [HTML_TOKEN_END] = before_html_end,
    [HTML_TOKEN_COMMENT] = comment_on_document,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = before_html_rest,
}};

/* ---- before head ------------------------------------------------------------ */

static bool
before_head_rest (HtmlBuild *self, HtmlToken *token)
{
  self->head = html_build_implied (self, HTML_TAG_HEAD);
  self->mode = HTML_MODE_IN_HEAD;
  return false;
}

static bool
before_head_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;

  return !html_build_split_blanks (token, &blanks) || before_head_rest (self, token);
}

static bool
before_head_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_HTML)
    return as_in_body (self, token);
  if (token->tag != HTML_TAG_HEAD)
    return before_head_rest (self, token);
  self->head = html_build_element (self, token);
  self->mode = HTML_MODE_IN_HEAD;
  return true;
}

static bool
before_head_end (HtmlBuild *self, HtmlToken *token)
{
  if (is_outer_end (token->tag) || token->tag == HTML_TAG_HEAD)
    return before_head_rest (self, token);
  return true;
}

const HtmlModeRules html_mode_head_before = {{
    [HTML_TOKEN_TEXT] = before_head_text,
    [HTML_TOKEN_START] = before_head_start,
    [HTML_TOKEN_END] = before_head_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = before_head_rest,
}};

/* ---- in head ---------------------------------------------------------------- */

static bool
in_head_rest (HtmlBuild *self, HtmlToken *token)
{
  html_stack_pop (&self->open);
  self->mode = HTML_MODE_AFTER_HEAD;
  return false;
}

static bool
in_head_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;
  bool has_more = html_build_split_blanks (token, &blanks);

  html_build_text (self, blanks);
  return !has_more || in_head_rest (self, token);
}

static bool
in_head_void (HtmlBuild *self, HtmlToken *token)
{
  html_build_void (self, token);
  return true;
}

static bool
in_head_title (HtmlBuild *self, HtmlToken *token)
{
  html_build_raw_element (self, token, HTML_TOKENIZER_RCDATA);
  return true;
}

static bool
in_head_raw (HtmlBuild *self, HtmlToken *token)
{
  html_build_raw_element (self, token, HTML_TOKENIZER_RAWTEXT);
  return true;
}

static bool
in_head_script (HtmlBuild *self, HtmlToken *token)
{
  html_build_raw_element (self, token, HTML_TOKENIZER_SCRIPT);
  return true;
}

static bool
in_head_noscript (HtmlBuild *self, HtmlToken *token)
{
  if (self->scripting)
    return in_head_raw (self, token);
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_HEAD_NOSCRIPT;
  return true;
}

static const HtmlRule in_head_starts[HTML_N_TAGS] = {
    [HTML_TAG_HTML] = as_in_body,        [HTML_TAG_BASE] = in_head_void,
    [HTML_TAG_BASEFONT] = in_head_void,  [HTML_TAG_BGSOUND] = in_head_void,
    [HTML_TAG_LINK] = in_head_void,      [HTML_TAG_META] = in_head_void,
    [HTML_TAG_TITLE] = in_head_title,    [HTML_TAG_NOSCRIPT] = in_head_noscript,
    [HTML_TAG_NOFRAMES] = in_head_raw,   [HTML_TAG_STYLE] = in_head_raw,
    [HTML_TAG_SCRIPT] = in_head_script,  [HTML_TAG_TEMPLATE] = html_mode_template_open,
    [HTML_TAG_HEAD] = html_build_ignore,
};

static bool
in_head_start (HtmlBuild *self, HtmlToken *token)
{
  HtmlRule rule = in_head_starts[token->tag];

  return rule != NULL ? rule (self, token) : in_head_rest (self, token);
}

static bool
in_head_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TEMPLATE)
    return html_mode_template_close (self, token);
  if (is_outer_end (token->tag))
    return in_head_rest (self, token);
  if (token->tag == HTML_TAG_HEAD)
    in_head_rest (self, token);
  return true;
}

const HtmlModeRules html_mode_head_in = {{
    [HTML_TOKEN_TEXT] = in_head_text,
    [HTML_TOKEN_START] = in_head_start,
    [HTML_TOKEN_END] = in_head_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = in_head_rest,
}};

/* ---- in head noscript ------------------------------------------------------- */

static bool
in_noscript_rest (HtmlBuild *self, HtmlToken *token)
{
  html_stack_pop (&self->open);
  self->mode = HTML_MODE_IN_HEAD;
  return false;
}

static bool
in_noscript_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;
  bool has_more = html_build_split_blanks (token, &blanks);

  html_build_text (self, blanks);
  return !has_more || in_noscript_rest (self, token);
}

static bool
in_noscript_start (HtmlBuild *self, HtmlToken *token)
{
  switch ((int)token->tag) {
  case HTML_TAG_HTML:
    return as_in_body (self, token);
  case HTML_TAG_BASEFONT:
  case HTML_TAG_BGSOUND:
  case HTML_TAG_LINK:
  case HTML_TAG_META:
  case HTML_TAG_NOFRAMES:
  case HTML_TAG_STYLE:
    return as_in_head (self, token);
  case HTML_TAG_HEAD:
  case HTML_TAG_NOSCRIPT:
    return true;
  default:
    return in_noscript_rest (self, token);
  }
}

static bool
in_noscript_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_BR)
    return in_noscript_rest (self, token);
  if (token->tag == HTML_TAG_NOSCRIPT)
    in_noscript_rest (self, token);
  return true;
}

const HtmlModeRules html_mode_head_in_noscript = {{
    [HTML_TOKEN_TEXT] = in_noscript_text,
    [HTML_TOKEN_START] = in_noscript_start,
    [HTML_TOKEN_END] = in_noscript_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = in_noscript_rest,
}};

/* ---- after head ------------------------------------------------------------- */

static bool
after_head_rest (HtmlBuild *self, HtmlToken *token)
{
  html_build_implied (self, HTML_TAG_BODY);
  self->mode = HTML_MODE_IN_BODY;
  return false;
}

static bool
after_head_text (HtmlBuild *self, HtmlToken *token)
{
  HtmlSlice blanks;
  bool has_more = html_build_split_blanks (token, &blanks);

  html_build_text (self, blanks);
  return !has_more || after_head_rest (self, token);
}

static bool
after_head_body (HtmlBuild *self, HtmlToken *token)
{
  html_build_element (self, token);
  self->frameset_ok = false;
  self->mode = HTML_MODE_IN_BODY;
  return true;
}

static bool
after_head_frameset (HtmlBuild *self, HtmlToken *token)
{
  html_build_element (self, token);
  self->mode = HTML_MODE_IN_FRAMESET;
  return true;
}

/* What belongs into the head goes there, late as it is. */
static bool
after_head_to_head (HtmlBuild *self, HtmlToken *token)
{
  int index;

  html_stack_push (&self->open, self->head);
  as_in_head (self, token);
  index = html_stack_index (&self->open, self->head);
  if (index > 0)
    html_stack_remove (&self->open, (uint32_t)index);
  return true;
}

static const HtmlRule after_head_starts[HTML_N_TAGS] = {
    [HTML_TAG_HTML] = as_in_body,
    [HTML_TAG_BODY] = after_head_body,
    [HTML_TAG_FRAMESET] = after_head_frameset,
    [HTML_TAG_BASE] = after_head_to_head,
    [HTML_TAG_BASEFONT] = after_head_to_head,
    [HTML_TAG_BGSOUND] = after_head_to_head,
    [HTML_TAG_LINK] = after_head_to_head,
    [HTML_TAG_META] = after_head_to_head,
    [HTML_TAG_NOFRAMES] = after_head_to_head,
    [HTML_TAG_SCRIPT] = after_head_to_head,
    [HTML_TAG_STYLE] = after_head_to_head,
    [HTML_TAG_TEMPLATE] = after_head_to_head,
    [HTML_TAG_TITLE] = after_head_to_head,
    [HTML_TAG_HEAD] = html_build_ignore,
};

static bool
after_head_start (HtmlBuild *self, HtmlToken *token)
{
  HtmlRule rule = after_head_starts[token->tag];

  return rule != NULL ? rule (self, token) : after_head_rest (self, token);
}

static bool
after_head_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_TEMPLATE)
    return as_in_head (self, token);
  return !is_outer_end (token->tag) || after_head_rest (self, token);
}

const HtmlModeRules html_mode_head_after = {{
    [HTML_TOKEN_TEXT] = after_head_text,
    [HTML_TOKEN_START] = after_head_start,
    [HTML_TOKEN_END] = after_head_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = after_head_rest,
}};

/* ---- text ------------------------------------------------------------------- */

static bool
text_text (HtmlBuild *self, HtmlToken *token)
{
  html_build_text (self, token->text);
  return true;
}

static bool
text_end (HtmlBuild *self, HtmlToken *token)
{
  html_stack_pop (&self->open);
  self->mode = self->original_mode;
  return true;
}

static bool
text_eof (HtmlBuild *self, HtmlToken *token)
{
  text_end (self, token);
  return false;
}

const HtmlModeRules html_mode_head_text = {{
    [HTML_TOKEN_TEXT] = text_text,
    [HTML_TOKEN_START] = html_build_ignore,
    [HTML_TOKEN_END] = text_end,
    [HTML_TOKEN_COMMENT] = html_build_ignore,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = text_eof,
}};
