/* extract-jsonld-mend.c: JSON as pages write it becomes JSON that can be parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-jsonld-mend.h"

#include <glib.h>
#include <string.h>

typedef struct {
  const char *at, *end;
  GString *out;
  GString *open; /* brackets that are still to be closed */
} Mend;

bool
extract_jsonld_is_shallow (const char *text, size_t length)
{
  int depth = 0;
  bool in_string = false;

  for (size_t i = 0; i < length; i++) {
    char c = text[i];

    if (c == '\\' && in_string)
      i++;
    else if (c == '"')
      in_string = !in_string;
    else if (!in_string && (c == '{' || c == '['))
      depth++;
    else if (!in_string && (c == '}' || c == ']'))
      depth--;
    if (depth > EXTRACT_JSONLD_MAX_DEPTH)
      return false;
  }
  return true;
}

/* ---- what has been written ---- */

static char
last_sign (const GString *out)
{
  return out->len > 0 ? out->str[out->len - 1] : '\0';
}

/* A comma before a closing bracket goes; a name without a value gets one. */
static void
settle (Mend *self)
{
  if (last_sign (self->out) == ',')
    g_string_truncate (self->out, self->out->len - 1);
  if (last_sign (self->out) == ':')
    g_string_append (self->out, "null");
}

static void
close_bracket (Mend *self)
{
  char opened = last_sign (self->open);

  settle (self);
  g_string_append_c (self->out, opened == '{' ? '}' : ']');
  g_string_truncate (self->open, self->open->len - 1);
}

/* ---- strings ---- */

static bool
begins_value (char c)
{
  return c != '\0' && (strchr ("\"{[-}]", c) != NULL || g_ascii_isdigit (c));
}

/* Whether the quote at @at, inside a string, is the one that ends it. */
static bool
ends_string (const Mend *self, const char *at)
{
  do
    at++;
  while (at < self->end && g_ascii_isspace (*at));
  if (at >= self->end || *at == '}' || *at == ']' || *at == ':')
    return true;
  if (*at != ',')
    return false;
  do
    at++;
  while (at < self->end && g_ascii_isspace (*at));
  return at >= self->end || begins_value (*at) || g_str_has_prefix (at, "true") ||
         g_str_has_prefix (at, "false") || g_str_has_prefix (at, "null");
}

static bool
is_hex_escape (const Mend *self)
{
  if (self->end - self->at < 6)
    return false;
  for (int i = 2; i < 6; i++) {
    if (!g_ascii_isxdigit (self->at[i]))
      return false;
  }
  return true;
}

/* A backslash before what JSON does not escape is dropped. */
static void
copy_escape (Mend *self)
{
  char next = self->at + 1 < self->end ? self->at[1] : '\0';
  bool valid = next == 'u' ? is_hex_escape (self)
                           : next != '\0' && strchr ("\"\\/bfnrt", next) != NULL;

  if (valid)
    g_string_append_len (self->out, self->at, 2);
  self->at += valid ? 2 : 1;
}

static void
copy_string (Mend *self)
{
  g_string_append_c (self->out, '"');
  self->at++;
  while (self->at < self->end) {
    char c = *self->at;

    if (c == '"' && ends_string (self, self->at)) {
      self->at++;
      break;
    }
    if (c == '\\') {
      copy_escape (self);
      continue;
    }
    if (c == '"')
      g_string_append (self->out, "\\\"");
    else if ((unsigned char)c < 0x20)
      g_string_append (self->out, c == '\n' ? "\\n" : " ");
    else
      g_string_append_c (self->out, c);
    self->at++;
  }
  g_string_append_c (self->out, '"');
}

/* ---- the rest ---- */

static bool
skip_past (Mend *self, const char *begin, const char *end)
{
  const char *found;

  if (strncmp (self->at, begin, strlen (begin)) != 0)
    return false;
  found = strstr (self->at + strlen (begin), end);
  self->at = found != NULL ? found + strlen (end) : self->end;
  return true;
}

static bool
skip_comment (Mend *self)
{
  static const char *const marks[] = {"<![CDATA[", "]]>", "<!--", "-->"};

  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (g_str_has_prefix (self->at, marks[i])) {
      self->at += strlen (marks[i]);
      return true;
    }
  }
  if (g_str_has_prefix (self->at, "//<![CDATA[") ||
      g_str_has_prefix (self->at, "//]]>")) {
    self->at += 2;
    return true;
  }
  return skip_past (self, "//", "\n") || skip_past (self, "/*", "*/");
}

/* Numbers and the three words of JSON stay; any other word is no value. */
static void
copy_word (Mend *self)
{
  static const char *const words[] = {"true", "false", "null"};
  size_t length = 0;

  while (self->at + length < self->end && (g_ascii_isalnum (self->at[length]) ||
                                           strchr ("+-._", self->at[length]) != NULL))
    length++;
  length = MAX (length, 1);
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strlen (words[i]) == length && strncmp (self->at, words[i], length) == 0) {
      g_string_append (self->out, words[i]);
      self->at += length;
      return;
    }
  }
  if (g_ascii_isdigit (*self->at) || (*self->at == '-' && length > 1))
    g_string_append_len (self->out, self->at, (gssize)length);
  else if (g_ascii_isalpha (*self->at))
    g_string_append (self->out, "null");
  self->at += length;
}

static void
copy_comma (Mend *self)
{
  char last = last_sign (self->out);

  if (last == ':')
    g_string_append (self->out, "null");
  if (last != ',' && last != '{' && last != '[')
    g_string_append_c (self->out, ',');
  self->at++;
}

/* One token inside the value. */
static void
copy_token (Mend *self)
{
  switch (*self->at) {
  case '"':
    copy_string (self);
    break;
  case '{':
  case '[':
    g_string_append_c (self->out, *self->at);
    g_string_append_c (self->open, *self->at++);
    break;
  case '}':
  case ']':
    close_bracket (self);
    self->at++;
    break;
  case ',':
    copy_comma (self);
    break;
  case ':':
    g_string_append_c (self->out, *self->at++);
    break;
  default:
    copy_word (self);
  }
}

char *
extract_jsonld_mend (const char *text, size_t length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (GString) open = g_string_new (NULL);
  Mend mend = {.at = copy, .end = copy + strlen (copy), .open = open};

  mend.out = g_string_sized_new (length);
  while (mend.at < mend.end && (open->len > 0 || mend.out->len == 0)) {
    if (skip_comment (&mend))
      continue;
    if (g_ascii_isspace (*mend.at) || (open->len == 0 && strchr ("{[", *mend.at) == NULL))
      mend.at++;
    else
      copy_token (&mend);
  }
  while (open->len > 0)
    close_bracket (&mend);
  return g_string_free (mend.out, FALSE);
}
