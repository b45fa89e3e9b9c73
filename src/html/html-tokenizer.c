/* html-tokenizer.c: cuts HTML into tags, text, comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-tokenizer.h"

#include <string.h>

#include "html/html-markup.h"
#include "html/html-raw.h"
#include "html/html-tag.h"

static const char replacement[] = "\xEF\xBF\xBD";
static const char cdata[] = "[CDATA[";
static const char cdata_end[] = "]]>";
static const char doctype[] = "doctype";

void
html_tokenizer_init (HtmlTokenizer *self, Arena *arena, char *text, size_t length,
                     uint32_t max_attrs)
{
  *self = (HtmlTokenizer){
      .scan = {arena, text, text + length}, .max_attrs = max_attrs, .text_end = text};
}

void
html_tokenizer_set_content (HtmlTokenizer *self, HtmlTokenizerContent content,
                            const HtmlSlice *element)
{
  self->has_references = content == HTML_TOKENIZER_RCDATA;
  if (element == NULL || content == HTML_TOKENIZER_PLAINTEXT)
    self->text_end = self->scan.end;
  else if (content == HTML_TOKENIZER_SCRIPT)
    self->text_end = html_raw_find_script_end (&self->scan);
  else
    self->text_end = html_raw_find_end_tag (&self->scan, *element);
}

static void
set_text (HtmlToken *token, const char *data, size_t length)
{
  token->type = HTML_TOKEN_TEXT;
  token->is_nul = false;
  token->text = (HtmlSlice){data, length};
}

static void
read_nul (HtmlScan *scan, HtmlToken *token)
{
  set_text (token, scan->at, 1);
  token->is_nul = true;
  scan->at++;
}

/* A piece of the text before text_end, up to the next U+0000. */
static void
read_raw_text (HtmlTokenizer *self, HtmlToken *token)
{
  HtmlScan *scan = &self->scan;
  char *start = scan->at, *end = self->text_end;
  char *nul = memchr (start, '\0', (size_t)(end - start));

  if (nul == start && self->is_cdata) {
    read_nul (scan, token);
    return;
  }
  if (nul == start) {
    set_text (token, replacement, strlen (replacement));
    scan->at++;
    return;
  }
  scan->at = nul != NULL ? nul : end;
  set_text (token, start, (size_t)(scan->at - start));
  if (self->has_references && memchr (start, '&', token->text.length) != NULL)
    token->text = html_scan_decode (scan->arena, start, scan->at, false);
}

/* Whether "<" at @at is more than text. */
static bool
opens_markup (const char *at, const char *end)
{
  return g_ascii_isalpha (at[1]) || at[1] == '!' || at[1] == '?' ||
         (at[1] == '/' && at + 2 < end);
}

static void
read_text (HtmlScan *scan, HtmlToken *token)
{
  char *start = scan->at, *at = start;
  bool has_references = false;

  for (;; at++) {
    at = html_scan_find (at, HTML_SCAN_TEXT);
    if (*at == '&')
      has_references = true;
    else if (*at != '<' || opens_markup (at, scan->end))
      break;
  }
  scan->at = at;
  set_text (token, start, (size_t)(at - start));
  if (has_references)
    token->text = html_scan_decode (scan->arena, start, at, false);
}

/* @scan: behind "<!" */
static bool
read_declaration (HtmlTokenizer *self, HtmlToken *token)
{
  HtmlScan *scan = &self->scan;

  if (scan->at[0] == '-' && scan->at[1] == '-') {
    scan->at += 2;
    html_markup_read_comment (scan, token);
  } else if (html_scan_is_word (scan->at, doctype, strlen (doctype))) {
    scan->at += strlen (doctype);
    html_markup_read_doctype (scan, token);
  } else if (self->allows_cdata && strncmp (scan->at, cdata, strlen (cdata)) == 0) {
    scan->at += strlen (cdata);
    self->text_end = html_raw_find_cdata_end (scan);
    self->has_references = false;
    self->is_cdata = true;
    return false;
  } else {
    html_markup_read_bogus_comment (scan, token);
  }
  return true;
}

static bool
read_end_tag (HtmlTokenizer *self, HtmlToken *token)
{
  HtmlScan *scan = &self->scan;

  if (*scan->at == '>') {
    scan->at++;
    return false;
  }
  if (!g_ascii_isalpha (*scan->at)) {
    html_markup_read_bogus_comment (scan, token);
    return true;
  }
  token->type = HTML_TOKEN_END;
  return html_tag_read (scan, token, self->max_attrs);
}

/* @scan: at a "<" that opens markup.  False when that gives no token. */
static bool
read_markup (HtmlTokenizer *self, HtmlToken *token)
{
  HtmlScan *scan = &self->scan;

  switch (*++scan->at) {
  case '/':
    scan->at++;
    return read_end_tag (self, token);
  case '!':
    scan->at++;
    return read_declaration (self, token);
  case '?':
    html_markup_read_bogus_comment (scan, token);
    return true;
  default:
    token->type = HTML_TOKEN_START;
    return html_tag_read (scan, token, self->max_attrs);
  }
}

/* One more step.  False when it gave no token. */
static bool
step (HtmlTokenizer *self, HtmlToken *token)
{
  HtmlScan *scan = &self->scan;

  if (scan->at < self->text_end) {
    read_raw_text (self, token);
    return true;
  }
  if (self->is_cdata) {
    self->is_cdata = false;
    scan->at += MIN (strlen (cdata_end), (size_t)(scan->end - scan->at));
    return false;
  }
  if (scan->at == scan->end) {
    token->type = HTML_TOKEN_EOF;
    return true;
  }
  if (*scan->at == '<' && opens_markup (scan->at, scan->end))
    return read_markup (self, token);
  if (*scan->at == '\0')
    read_nul (scan, token);
  else
    read_text (scan, token);
  return true;
}

void
html_tokenizer_next (HtmlTokenizer *self, HtmlToken *token)
{
  while (!step (self, token))
    continue;
}
