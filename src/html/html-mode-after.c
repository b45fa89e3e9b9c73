/* html-mode-after.c: the insertion modes behind the body, and those of framesets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections 13.2.6.4.17 to 21 of the HTML standard.
 */

#include "html/html-mode-after.h"

static bool
as_in_body (HtmlBuild *self, HtmlToken *token)
{
  return html_build_using (self, HTML_MODE_IN_BODY, token);
}

static bool
comment_on_document (HtmlBuild *self, HtmlToken *token)
{
  html_build_comment (self, self->doc->root, token);
  return true;
}

static bool
stop (HtmlBuild *self, HtmlToken *token)
{
  self->is_done = true;
  return true;
}

/* ---- after body, after after body ------------------------------------------- */

static bool
back_to_body (HtmlBuild *self, HtmlToken *token)
{
  self->mode = HTML_MODE_IN_BODY;
  return false;
}

static bool
body_text (HtmlBuild *self, HtmlToken *token)
{
  if (html_build_is_blank (token->text))
    return as_in_body (self, token);
  return back_to_body (self, token);
}

static bool
body_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_HTML)
    return as_in_body (self, token);
  return back_to_body (self, token);
}

static bool
body_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag != HTML_TAG_HTML)
    return back_to_body (self, token);
  if (self->context == NULL)
    self->mode = HTML_MODE_AFTER_AFTER_BODY;
  return true;
}

static bool
body_comment (HtmlBuild *self, HtmlToken *token)
{
  html_build_comment (self, self->open.nodes[0], token);
  return true;
}

const HtmlModeRules html_mode_after_body = {{
    [HTML_TOKEN_TEXT] = body_text,
    [HTML_TOKEN_START] = body_start,
    [HTML_TOKEN_END] = body_end,
    [HTML_TOKEN_COMMENT] = body_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = stop,
}};

const HtmlModeRules html_mode_after_after_body = {{
    [HTML_TOKEN_TEXT] = body_text,
    [HTML_TOKEN_START] = body_start,
    [HTML_TOKEN_END] = back_to_body,
    [HTML_TOKEN_COMMENT] = comment_on_document,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = stop,
}};

/* ---- in frameset, after frameset, after after frameset ---------------------- */

/* Framesets hold no text: of what there is only the blanks stay. */
static bool
insert_blanks (HtmlBuild *self, HtmlToken *token, HtmlRule insert)
{
  while (token->text.length > 0) {
    HtmlToken blanks = *token;

    html_build_split_blanks (token, &blanks.text);
    if (blanks.text.length > 0)
      insert (self, &blanks);
    if (token->text.length > 0) {
      token->text.data++;
      token->text.length--;
    }
  }
  return true;
}

static bool
insert_text (HtmlBuild *self, HtmlToken *token)
{
  html_build_text (self, token->text);
  return true;
}

static bool
frameset_text (HtmlBuild *self, HtmlToken *token)
{
  return insert_blanks (self, token, insert_text);
}

static bool
after_after_frameset_text (HtmlBuild *self, HtmlToken *token)
{
  return insert_blanks (self, token, as_in_body);
}

static bool
in_frameset_start (HtmlBuild *self, HtmlToken *token)
{
  switch ((int)token->tag) {
  case HTML_TAG_HTML:
    return as_in_body (self, token);
  case HTML_TAG_FRAMESET:
    html_build_element (self, token);
    return true;
  case HTML_TAG_FRAME:
    html_build_void (self, token);
    return true;
  case HTML_TAG_NOFRAMES:
    return html_build_using (self, HTML_MODE_IN_HEAD, token);
  default:
    return true;
  }
}

static bool
in_frameset_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag != HTML_TAG_FRAMESET || self->open.n == 1)
    return true;
  html_stack_pop (&self->open);
  if (self->context == NULL &&
      !html_node_is (html_build_current (self), HTML_TAG_FRAMESET))
    self->mode = HTML_MODE_AFTER_FRAMESET;
  return true;
}

static bool
after_frameset_start (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_HTML)
    return as_in_body (self, token);
  if (token->tag == HTML_TAG_NOFRAMES)
    return html_build_using (self, HTML_MODE_IN_HEAD, token);
  return true;
}

static bool
after_frameset_end (HtmlBuild *self, HtmlToken *token)
{
  if (token->tag == HTML_TAG_HTML)
    self->mode = HTML_MODE_AFTER_AFTER_FRAMESET;
  return true;
}

const HtmlModeRules html_mode_after_in_frameset = {{
    [HTML_TOKEN_TEXT] = frameset_text,
    [HTML_TOKEN_START] = in_frameset_start,
    [HTML_TOKEN_END] = in_frameset_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = stop,
}};

const HtmlModeRules html_mode_after_frameset = {{
    [HTML_TOKEN_TEXT] = frameset_text,
    [HTML_TOKEN_START] = after_frameset_start,
    [HTML_TOKEN_END] = after_frameset_end,
    [HTML_TOKEN_COMMENT] = html_build_insert_comment,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = stop,
}};

const HtmlModeRules html_mode_after_after_frameset = {{
    [HTML_TOKEN_TEXT] = after_after_frameset_text,
    [HTML_TOKEN_START] = after_frameset_start,
    [HTML_TOKEN_END] = html_build_ignore,
    [HTML_TOKEN_COMMENT] = comment_on_document,
    [HTML_TOKEN_DOCTYPE] = html_build_ignore,
    [HTML_TOKEN_EOF] = stop,
}};
