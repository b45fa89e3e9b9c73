/* html-markup.c: reads comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows sections 13.2.5.41 to 68 of the HTML standard.
 */

#include "html/html-markup.h"

#include <string.h>

/* How many dashes of an unfinished end ("-", "--", "--!") stand before @end. */
static size_t
unfinished_end (const char *start, const char *end)
{
  size_t length = (size_t)(end - start);

  if (length >= 3 && memcmp (end - 3, "--!", 3) == 0)
    return 3;
  if (length >= 2 && memcmp (end - 2, "--", 2) == 0)
    return 2;
  return length >= 1 && end[-1] == '-' ? 1 : 0;
}

/* Where the comment that begins at @start ends; @next: what follows it. */
static char *
find_comment_end (HtmlScan *scan, char **next)
{
  char *start = scan->at;

  for (char *at = start;; at++) {
    at = memchr (at, '-', (size_t)(scan->end - at));
    if (at == NULL)
      break;
    if (at[1] == '-' && (at[2] == '>' || (at[2] == '!' && at[3] == '>'))) {
      *next = at + (at[2] == '>' ? 3 : 4);
      return at;
    }
  }
  *next = scan->end;
  return scan->end - unfinished_end (start, scan->end);
}

void
html_markup_read_comment (HtmlScan *scan, HtmlToken *token)
{
  size_t abrupt = scan->at[0] == '>'                         ? 1
                  : scan->at[0] == '-' && scan->at[1] == '>' ? 2
                                                             : 0;
  char *start = scan->at, *end = start, *next = start + abrupt;

  token->type = HTML_TOKEN_COMMENT;
  if (abrupt == 0)
    end = find_comment_end (scan, &next);
  token->text = html_scan_without_nuls (scan->arena, start, end);
  scan->at = next;
}

void
html_markup_read_bogus_comment (HtmlScan *scan, HtmlToken *token)
{
  char *end = memchr (scan->at, '>', (size_t)(scan->end - scan->at));

  token->type = HTML_TOKEN_COMMENT;
  if (end == NULL)
    end = scan->end;
  token->text = html_scan_without_nuls (scan->arena, scan->at, end);
  scan->at = end < scan->end ? end + 1 : end;
}

/* Reads a quoted identifier.  False when it has no end, or ends with ">". */
static bool
read_identifier (HtmlScan *scan, HtmlToken *token, const char *spelling)
{
  char quote = *scan->at++, *start = scan->at, *at = start;
  HtmlAttr *attr = arena_alloc0 (scan->arena, sizeof *attr), **last = &token->attrs;

  while (*at != quote && *at != '>' && at < scan->end)
    at++;
  scan->at = *at == quote ? at + 1 : at;
  if (attr == NULL)
    return false;
  attr->spelling = (HtmlSlice){spelling, strlen (spelling)};
  attr->value = html_scan_without_nuls (scan->arena, start, at);
  while (*last != NULL)
    last = &(*last)->next;
  *last = attr;
  return *at == quote;
}

static bool
is_quote (char c)
{
  return c == '"' || c == '\'';
}

/* What follows a doctype's name.  False when the page means quirks mode by it. */
static bool
read_identifiers (HtmlScan *scan, HtmlToken *token)
{
  bool is_public = html_scan_is_word (scan->at, "public", strlen ("public"));

  if (!is_public && !html_scan_is_word (scan->at, "system", strlen ("system")))
    return *scan->at == '>';
  scan->at += strlen ("public");
  html_scan_skip_blanks (scan);
  if (!is_quote (*scan->at))
    return false;
  if (!is_public)
    return read_identifier (scan, token, "system");
  if (!read_identifier (scan, token, "public"))
    return false;
  html_scan_skip_blanks (scan);
  if (is_quote (*scan->at))
    return read_identifier (scan, token, "system");
  return *scan->at == '>';
}

static HtmlSlice
read_doctype_name (HtmlScan *scan)
{
  char *start = scan->at, *at = start;

  for (; !html_scan_is_blank (*at) && *at != '>' && at < scan->end; at++)
    *at = g_ascii_tolower (*at);
  scan->at = at;
  return html_scan_without_nuls (scan->arena, start, at);
}

void
html_markup_read_doctype (HtmlScan *scan, HtmlToken *token)
{
  char *end;

  token->type = HTML_TOKEN_DOCTYPE;
  token->attrs = NULL;
  html_scan_skip_blanks (scan);
  token->text = read_doctype_name (scan);
  html_scan_skip_blanks (scan);
  token->forces_quirks = token->text.length == 0 || !read_identifiers (scan, token);
  html_scan_skip_blanks (scan);
  if (scan->at == scan->end)
    token->forces_quirks = true;
  end = memchr (scan->at, '>', (size_t)(scan->end - scan->at));
  scan->at = end != NULL ? end + 1 : scan->end;
}
