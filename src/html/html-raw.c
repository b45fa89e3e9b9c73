/* html-raw.c: where text ends in which tags do not count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-raw.h"

#include <string.h>

static bool
ends_name (char c)
{
  return html_scan_is_blank (c) || c == '/' || c == '>';
}

/* Whether @at, behind "<" or "</", is at the whole of @name. */
static bool
is_name (const char *at, const char *name, size_t length)
{
  return html_scan_is_word (at, name, length) && ends_name (at[length]);
}

static char *
find_char (char *at, const char *end, char c)
{
  return memchr (at, c, (size_t)(end - at));
}

char *
html_raw_find_end_tag (const HtmlScan *scan, HtmlSlice element)
{
  for (char *at = scan->at;; at++) {
    at = find_char (at, scan->end, '<');
    if (at == NULL)
      return scan->end;
    if (at[1] == '/' && is_name (at + 2, element.data, element.length))
      return at;
  }
}

char *
html_raw_find_cdata_end (const HtmlScan *scan)
{
  for (char *at = scan->at;; at++) {
    at = find_char (at, scan->end, ']');
    if (at == NULL)
      return scan->end;
    if (at[1] == ']' && at[2] == '>')
      return at;
  }
}

/* How deep in "<!-- <script>" a script is. */
typedef enum { PLAIN, ESCAPED, DOUBLE_ESCAPED } Escape;

static const char script[] = "script";
#define SCRIPT_LENGTH (sizeof script - 1)

/* What "<" at @at makes of @escape; @is_end when a tag ends the script there. */
static Escape
escape_after_bracket (const char *at, Escape escape, bool *is_end)
{
  bool is_end_tag = at[1] == '/' && is_name (at + 2, script, SCRIPT_LENGTH);

  *is_end = is_end_tag && escape != DOUBLE_ESCAPED;
  if (escape == PLAIN && strncmp (at + 1, "!--", 3) == 0)
    return ESCAPED;
  if (escape == ESCAPED && is_name (at + 1, script, SCRIPT_LENGTH))
    return DOUBLE_ESCAPED;
  if (escape == DOUBLE_ESCAPED && is_end_tag)
    return ESCAPED;
  return escape;
}

/* The next character at which the escape may change. */
static char *
find_escape (char *at, const char *end, Escape escape)
{
  if (escape == PLAIN)
    return find_char (at, end, '<');
  while (at < end && *at != '<' && *at != '-')
    at++;
  return at < end ? at : NULL;
}

char *
html_raw_find_script_end (const HtmlScan *scan)
{
  Escape escape = PLAIN;

  for (char *at = scan->at;; at++) {
    bool is_end = false;

    at = find_escape (at, scan->end, escape);
    if (at == NULL)
      return scan->end;
    if (*at == '<') {
      Escape next = escape_after_bracket (at, escape, &is_end);

      /* The dashes that begin an escape may be those that end it: "<!-->". */
      if (escape == PLAIN && next == ESCAPED)
        at++;
      escape = next;
    } else if (at[1] == '-' && at[2] == '>') {
      escape = PLAIN;
    }
    if (is_end)
      return at;
  }
}
