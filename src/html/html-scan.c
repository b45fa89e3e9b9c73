/* html-scan.c: finds the next character that matters, and decodes what lies before it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-scan.h"

#include <string.h>

#include "html/html-entity.h"

#define NOT HTML_SCAN_NOT_BLANK
#define CAPITAL (HTML_SCAN_NAME | HTML_SCAN_ATTR_NAME)
#define BLANK (HTML_SCAN_UNQUOTED | HTML_SCAN_NAME | HTML_SCAN_ATTR_NAME)

const uint8_t html_scan_classes[256] = {
    [0] = 0xFF,
    [1 ... '\t' - 1] = NOT,
    ['\t'] = BLANK,
    ['\n'] = BLANK,
    ['\v'] = NOT,
    ['\f'] = BLANK,
    ['\r'] = BLANK,
    ['\r' + 1 ... ' ' - 1] = NOT,
    [' '] = BLANK,
    ['!'] = NOT,
    ['"'] = NOT | HTML_SCAN_DOUBLE_QUOTED,
    ['#' ... '%'] = NOT,
    ['&'] = NOT | HTML_SCAN_TEXT | HTML_SCAN_REFERENCE | HTML_SCAN_DOUBLE_QUOTED |
            HTML_SCAN_SINGLE_QUOTED | HTML_SCAN_UNQUOTED,
    ['\''] = NOT | HTML_SCAN_SINGLE_QUOTED,
    ['(' ... '.'] = NOT,
    ['/'] = NOT | HTML_SCAN_NAME | HTML_SCAN_ATTR_NAME,
    ['0' ... ';'] = NOT,
    ['<'] = NOT | HTML_SCAN_TEXT,
    ['='] = NOT | HTML_SCAN_ATTR_NAME,
    ['>'] = NOT | HTML_SCAN_UNQUOTED | HTML_SCAN_NAME | HTML_SCAN_ATTR_NAME,
    ['?' ... '@'] = NOT,
    ['A' ... 'Z'] = NOT | CAPITAL,
    ['Z' + 1 ... 255] = NOT,
};

static const char replacement[] = "\xEF\xBF\xBD";
#define REPLACEMENT_LENGTH (sizeof replacement - 1)

bool
html_scan_is_word (const char *at, const char *word, size_t length)
{
  return g_ascii_strncasecmp (at, word, length) == 0;
}

HtmlSlice
html_scan_name (HtmlScan *self, unsigned set)
{
  char *start = self->at, *at = start;
  bool has_nuls = false;

  if (*at == '=') /* an attribute's name may begin with it */
    at++;
  for (;; at++) {
    at = html_scan_find (at, set);
    if (*at >= 'A' && *at <= 'Z')
      *at = (char)(*at | 0x20);
    else if (*at == '\0' && at < self->end)
      has_nuls = true;
    else
      break;
  }
  self->at = at;
  if (has_nuls)
    return html_scan_without_nuls (self->arena, start, at);
  return (HtmlSlice){start, (size_t)(at - start)};
}

/* What becomes of the character at @at, and how many bytes of the input it is. */
static size_t
decode_one (const char *at, bool in_attribute, char bytes[HTML_ENTITY_MAX],
            size_t *n_bytes)
{
  if (*at == '&')
    return html_entity_decode (at, in_attribute, bytes, n_bytes);
  memcpy (bytes, replacement, REPLACEMENT_LENGTH);
  *n_bytes = REPLACEMENT_LENGTH;
  return 1;
}

HtmlSlice
html_scan_decode (Arena *arena, char *from, char *to, bool in_attribute)
{
  char *start = from, *write = from, *read = from;
  bool is_moved = false;

  for (;;) {
    char *run = read, bytes[HTML_ENTITY_MAX];
    size_t n_bytes;

    while (read < to &&
           (html_scan_classes[(unsigned char)*read] & HTML_SCAN_REFERENCE) == 0)
      read++;
    memmove (write, run, (size_t)(read - run));
    write += read - run;
    if (read == to)
      break;
    read += decode_one (read, in_attribute, bytes, &n_bytes);
    if (!is_moved && n_bytes > (size_t)(read - write)) {
      /* Nothing grows to more than three times its length. */
      char *room = arena_alloc (arena, (size_t)(to - from) * REPLACEMENT_LENGTH);

      if (room == NULL)
        break;
      memcpy (room, start, (size_t)(write - start));
      write = room + (write - start);
      start = room;
      is_moved = true;
    }
    memcpy (write, bytes, n_bytes);
    write += n_bytes;
  }
  return (HtmlSlice){start, (size_t)(write - start)};
}

HtmlSlice
html_scan_without_nuls (Arena *arena, char *from, char *to)
{
  size_t length = (size_t)(to - from);
  char *copy, *write;

  if (memchr (from, '\0', length) == NULL)
    return (HtmlSlice){from, length};
  copy = write = arena_alloc (arena, length * REPLACEMENT_LENGTH);
  if (copy == NULL)
    return (HtmlSlice){from, 0};
  for (; from < to; from++) {
    if (*from != '\0') {
      *write++ = *from;
    } else {
      memcpy (write, replacement, REPLACEMENT_LENGTH);
      write += REPLACEMENT_LENGTH;
    }
  }
  return (HtmlSlice){copy, (size_t)(write - copy)};
}
