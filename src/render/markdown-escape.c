/* markdown-escape.c: text, destinations and titles that Markdown must not read as marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-escape.h"

#include <string.h>

/* A character of the text with its neighbours in the output. */
typedef struct {
  gunichar before; /* 0 at the start of a line */
  const char *at;
  const char *end;
  gunichar next; /* of the line, after @end */
  bool balanced; /* the brackets of the text close each other */
} Place;

static gunichar
char_after (const Place *place)
{
  const char *after = place->at + 1; /* only asked for ASCII */

  return after < place->end ? g_utf8_get_char (after) : place->next;
}

static bool
is_gap (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

static bool
is_word (gunichar c)
{
  return c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

static bool
looks_like_entity (const Place *place)
{
  const char *at = place->at + 1;

  if (at < place->end && *at == '#')
    at++;
  while (at < place->end && g_ascii_isalnum (*at))
    at++;
  if (at == place->at + 1)
    return false;
  /* Cut off by the end of the run, it may go on in the next one. */
  return at == place->end ? place->next != 0 : *at == ';';
}

/* A bracket matters when what it closes with is followed by a target or a colon. */
static bool
opens_something (const Place *place)
{
  const char *close;

  if (place->before == '[' || char_after (place) == '[' || char_after (place) == '^')
    return true;
  close = memchr (place->at, ']', (gsize)(place->end - place->at));
  if (close == NULL)
    return false;
  if (close + 1 == place->end)
    return place->next == '[' || place->next == '(' || place->next == ':';
  return strchr ("([:", close[1]) != NULL ||
         (place->before == 0 && close == place->at + 2);
}

static bool
star_matters (const Place *place)
{
  return !(is_gap (place->before) && is_gap (char_after (place))) || place->before == 0;
}

/* What Obsidian reads besides: "#tag", "%%" around comments, "$" around formulas. */
static bool
is_mark_of_notes (const Place *place)
{
  gunichar after = char_after (place);
  const char *close;

  switch (*place->at) {
  case '#':
    return is_gap (place->before) && (g_unichar_isalpha (after) || after == '_');
  case '%':
    return after == '%' || place->before == '%';
  case '$':
    close = memchr (place->at + 1, '$', (gsize)(place->end - place->at - 1));
    return !is_gap (after) && (close != NULL || place->next == '$');
  default:
    return false;
  }
}

static bool
is_mark (const Place *place, const MarkdownEscape *how)
{
  gunichar after = char_after (place);

  switch (*place->at) {
  case '\\':
    return after == 0 || (after < 0x80 && g_ascii_ispunct ((char)after));
  case '`':
    return true;
  case '*':
    return star_matters (place);
  case '_':
    return !(is_word (place->before) && is_word (after)) && star_matters (place);
  case '~':
    return star_matters (place);
  case '[':
    return (how->in_link && !place->balanced) || opens_something (place);
  case ']':
    return how->in_link && !place->balanced;
  case '<':
    return after < 0x80 &&
           (g_ascii_isalpha ((char)after) || strchr ("/!?", (int)after) != NULL);
  case '&':
    return looks_like_entity (place);
  case '!':
    return after == '[' || (after == 0 && place->next == '[');
  case '|':
    return how->in_cell;
  case '=':
    return how->equals && (after == '=' || place->before == '=');
  default:
    return false;
  }
}

static bool
could_be_mark (char c, const MarkdownEscape *how)
{
  return strchr ("\\`*_~[]<>&!|#=", c) != NULL && (c != '=' || how->equals);
}

static void
append_ascii (GString *out, const Place *place, const MarkdownEscape *how)
{
  char c = *place->at;

  if (how->care == MARKDOWN_CARE_MOST && g_ascii_ispunct (c)) {
    g_string_append_printf (out, "&#%d;", c);
    return;
  }
  if (how->inert && c == '<' && char_after (place) == '%') {
    g_string_append (out, "&lt;");
    return;
  }
  if ((how->care == MARKDOWN_CARE_LITTLE ? is_mark (place, how)
                                         : could_be_mark (c, how)) ||
      (how->inert && is_mark_of_notes (place)))
    g_string_append_c (out, '\\');
  g_string_append_c (out, c);
}

static bool
has_balanced_brackets (const char *text, gsize length)
{
  int depth = 0;

  for (gsize i = 0; i < length && depth >= 0; i++)
    depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
  return depth == 0;
}

void
markdown_escape_text (GString *out, gsize line_start, const char *text, gsize length,
                      gunichar next, const MarkdownEscape *how)
{
  Place place = {
      .at = text,
      .end = text + length,
      .next = next,
      .balanced = has_balanced_brackets (text, length),
  };

  if (out->len > line_start)
    place.before = g_utf8_get_char (g_utf8_prev_char (out->str + out->len));
  while (place.at < place.end) {
    const char *after = g_utf8_next_char (place.at);

    if ((guchar)*place.at < 0x80)
      append_ascii (out, &place, how);
    else
      g_string_append_len (out, place.at, after - place.at);
    place.before = g_utf8_get_char (place.at);
    place.at = after;
  }
}

/* ---- starts of lines ---- */

static bool
ends_marker (char c)
{
  return c == ' ' || c == '\t' || c == '\0' || c == '\n';
}

/* Where the digits of "12. " end, or NULL. */
static const char *
number_marker (const char *line)
{
  const char *at = line;

  while (g_ascii_isdigit (*at) && at - line < 10)
    at++;
  if (at == line || at - line > 9 || (*at != '.' && *at != ')') || !ends_marker (at[1]))
    return NULL;
  return at;
}

static bool
heading_marker (const char *line)
{
  gsize n = strspn (line, "#");

  return n >= 1 && n <= 6 && ends_marker (line[n]);
}

/* A line of rules alone: a thematic break, an underline, a table's delimiter row. */
static bool
is_rule (const char *line)
{
  gsize n = strcspn (line, "\n");

  return n > 0 && strspn (line, "-=+|: ") >= n && strpbrk (line, "-=") != NULL;
}

static bool
needs_escape_at_start (const char *line, bool first_line)
{
  if (strchr ("-+*", *line) != NULL && ends_marker (line[1]))
    return true;
  if (*line == '>' || heading_marker (line))
    return true;
  return is_rule (line) && (!first_line || *line == '-');
}

void
markdown_escape_line_start (GString *out, gsize line_start, bool first_line)
{
  const char *line = out->str + line_start;
  const char *number = number_marker (line);

  if (*line == '\0')
    return;
  if (number != NULL)
    g_string_insert_c (out, number - out->str, '\\');
  else if (needs_escape_at_start (line, first_line))
    g_string_insert_c (out, (gssize)line_start, '\\');
}

/* ---- code ---- */

gsize
markdown_longest_run (const char *text, char c)
{
  gsize longest = 0, run = 0;

  for (; *text != '\0'; text++) {
    run = *text == c ? run + 1 : 0;
    longest = MAX (longest, run);
  }
  return longest;
}

static bool
is_all_blank (const char *text)
{
  return text[strspn (text, " ")] == '\0';
}

static void
append_ticks (GString *out, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_c (out, '`');
}

void
markdown_escape_code (GString *out, const char *code, bool in_cell)
{
  gsize length = strlen (code), ticks = 1;
  bool edge = code[0] == '`' || code[length - 1] == '`';
  bool stripped = code[0] == ' ' && code[length - 1] == ' ' && !is_all_blank (code);

  /* A shorter fence that does not occur would do; the longest never fails. */
  if (memchr (code, '`', length) != NULL)
    ticks = markdown_longest_run (code, '`') + 1;
  append_ticks (out, ticks);
  if (edge || stripped)
    g_string_append_c (out, ' ');
  for (; *code != '\0'; code++) {
    if (in_cell && *code == '|')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *code);
  }
  if (edge || stripped)
    g_string_append_c (out, ' ');
  append_ticks (out, ticks);
}

void
markdown_escape_code_as_html (GString *out, const char *code)
{
  const MarkdownEscape how = {.care = MARKDOWN_CARE_MOST};

  g_string_append (out, "<code>");
  markdown_escape_text (out, out->len, code, strlen (code), 0, &how);
  g_string_append (out, "</code>");
}

/* ---- destinations and titles ---- */

static bool
has_balanced_parentheses (const char *text)
{
  int depth = 0;

  for (; *text != '\0' && depth >= 0; text++)
    depth += *text == '(' ? 1 : *text == ')' ? -1 : 0;
  return depth == 0;
}

static void
append_ampersand (GString *out, const char *at)
{
  gsize n = strspn (at + 1, "#");

  while (g_ascii_isalnum (at[1 + n]))
    n++;
  g_string_append (out, n > 0 && at[1 + n] == ';' ? "&amp;" : "&");
}

void
markdown_escape_destination (GString *out, const char *address)
{
  bool balanced = has_balanced_parentheses (address);

  if (*address == '\0')
    g_string_append (out, "<>");
  for (const char *at = address; *at != '\0'; at++) {
    guchar c = (guchar)*at;

    if (c <= 0x20 || c == 0x7f || strchr ("<>\\|`", c) != NULL)
      g_string_append_printf (out, "%%%02X", c);
    else if ((c == '(' || c == ')') && !balanced)
      g_string_append_printf (out, "\\%c", c);
    else if (c == '&')
      append_ampersand (out, at);
    else
      g_string_append_c (out, (char)c);
  }
}

void
markdown_escape_title (GString *out, const char *title)
{
  g_string_append (out, " \"");
  for (const char *at = title; *at != '\0'; at++) {
    if (strchr ("\"\\|`<", *at) != NULL)
      g_string_append_printf (out, "\\%c", *at);
    else if (*at == '&')
      append_ampersand (out, at);
    else
      g_string_append_c (out, strchr ("\n\r\t", *at) != NULL ? ' ' : *at);
  }
  g_string_append_c (out, '"');
}
