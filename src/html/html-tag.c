/* html-tag.c: reads one start or end tag with its attributes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows sections 13.2.5.8 and 13.2.5.32 to 40 of the HTML standard.
 */

#include "html/html-tag.h"

#include <string.h>

G_STATIC_ASSERT (HTML_N_ATTRS <= 64);

/* The attributes of one tag.  Which names it has already is kept in two sets: that of
 * the known names is exact; that of the others has a bit for each 64th part of them,
 * so that most new names are seen to be new without a search. */
typedef struct {
  HtmlAttr **last;
  uint32_t n;
  uint64_t known;
  uint64_t others;
} AttrList;

static uint64_t
bit_of_name (HtmlSlice name)
{
  unsigned char first = (unsigned char)name.data[0];
  unsigned char last = (unsigned char)name.data[name.length - 1];

  return UINT64_C (1) << ((first * 3u + last * 7u + name.length) & 63);
}

static bool
is_listed (const HtmlAttr *attr, HtmlSlice name)
{
  for (; attr != NULL; attr = attr->next)
    if (attr->spelling.length == name.length &&
        memcmp (attr->spelling.data, name.data, name.length) == 0)
      return true;
  return false;
}

/* Whether the name is new; it is noted. */
static bool
note_name (AttrList *list, const HtmlAttr *attrs, HtmlAttrName name, HtmlSlice spelling)
{
  uint64_t *set = name != HTML_ATTR_UNKNOWN ? &list->known : &list->others;
  uint64_t bit =
      name != HTML_ATTR_UNKNOWN ? UINT64_C (1) << name : bit_of_name (spelling);

  if ((*set & bit) != 0 && (name != HTML_ATTR_UNKNOWN || is_listed (attrs, spelling)))
    return false;
  *set |= bit;
  return true;
}

/* A value up to one of @set or to its end; at a quote, that too is read over. */
static HtmlSlice
read_value_until (HtmlScan *scan, unsigned set)
{
  char *start = scan->at, *at = start;
  bool is_plain = true;

  for (;; at++) {
    at = html_scan_find (at, set);
    if (*at != '&' && (*at != '\0' || at == scan->end))
      break;
    is_plain = false;
  }
  scan->at = at;
  if (is_plain)
    return (HtmlSlice){start, (size_t)(at - start)};
  return html_scan_decode (scan->arena, start, at, true);
}

static HtmlSlice
read_value (HtmlScan *scan)
{
  HtmlSlice value;
  char quote;

  html_scan_skip_blanks (scan);
  quote = *scan->at;
  if (quote == '>')
    return (HtmlSlice){scan->at, 0};
  if (quote != '"' && quote != '\'')
    return read_value_until (scan, HTML_SCAN_UNQUOTED);
  scan->at++;
  value = read_value_until (scan, quote == '"' ? HTML_SCAN_DOUBLE_QUOTED
                                               : HTML_SCAN_SINGLE_QUOTED);
  if (scan->at < scan->end)
    scan->at++;
  return value;
}

/* Reads one attribute; it is listed unless it is a second one of its name. */
static void
read_attr (HtmlScan *scan, HtmlToken *token, AttrList *list, uint32_t max_attrs)
{
  HtmlSlice spelling = html_scan_name (scan, HTML_SCAN_ATTR_NAME);
  HtmlSlice value = {spelling.data + spelling.length, 0};
  HtmlAttrName name;
  HtmlAttr *attr;

  html_scan_skip_blanks (scan);
  if (*scan->at == '=') {
    scan->at++;
    value = read_value (scan);
  }
  if (token->type == HTML_TOKEN_END || list->n >= max_attrs || spelling.length == 0)
    return;
  name = html_attr_from_name (spelling.data, spelling.length);
  if (!note_name (list, token->attrs, name, spelling))
    return;
  attr = arena_alloc (scan->arena, sizeof *attr);
  if (attr == NULL)
    return;
  *attr = (HtmlAttr){NULL, name, spelling, value};
  *list->last = attr;
  list->last = &attr->next;
  list->n++;
}

bool
html_tag_read (HtmlScan *scan, HtmlToken *token, uint32_t max_attrs)
{
  AttrList list = {&token->attrs, 0, 0, 0};

  token->attrs = NULL;
  token->is_closed = false;
  token->text = html_scan_name (scan, HTML_SCAN_NAME);
  token->tag = html_tag_from_name (token->text.data, token->text.length);
  for (;;) {
    html_scan_skip_blanks (scan);
    if (*scan->at == '>') {
      scan->at++;
      return true;
    }
    if (*scan->at == '/') {
      scan->at++;
      token->is_closed = *scan->at == '>';
    } else if (*scan->at != '\0' || scan->at < scan->end) {
      read_attr (scan, token, &list, max_attrs);
    } else {
      return false;
    }
  }
}
