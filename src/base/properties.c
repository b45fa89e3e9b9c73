/* properties.c: the properties at the head of a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/properties.h"

#include <string.h>

void
property_free (Property *self)
{
  g_free (self->key);
  g_free (self->lines);
  g_ptr_array_unref (self->values);
  g_free (self);
}

void
properties_free (Properties *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* The beginning of the next line, or the end of the text. */
static const char *
next_line (const char *at)
{
  const char *end = strchr (at, '\n');

  return end == NULL ? at + strlen (at) : end + 1;
}

static char *
dup_line (const char *at)
{
  return g_strndup (at, strcspn (at, "\n"));
}

static Property *
property_new (char *key)
{
  Property *self = g_new0 (Property, 1);

  self->key = key;
  self->values = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* ---- scalars ---- */

/* Escapes of one letter, and what they stand for (YAML 1.2, section 5.7). */
static const struct {
  char letter;
  gunichar meaning;
} escapes[] = {
    {'0', 0xfffd}, {'a', 7},    {'b', 8},      {'t', 9},  {'n', 10},
    {'v', 11},     {'f', 12},   {'r', 13},     {'e', 27}, {'N', 0x85},
    {'_', 0xa0},   {'L', 8232}, {'P', 0x2029},
};

/* Reads @digits hexadecimal digits; what is no character becomes U+FFFD. */
static const char *
read_number (GString *out, const char *at, int digits)
{
  gunichar c = 0;

  for (int i = 0; i < digits && g_ascii_isxdigit (*at); i++)
    c = c * 16 + (gunichar)g_ascii_xdigit_value (*at++);
  g_string_append_unichar (out, c != 0 && g_unichar_validate (c) ? c : 0xfffd);
  return at;
}

/* @at stands behind the backslash. */
static const char *
read_escape (GString *out, const char *at)
{
  if (*at == 'x' || *at == 'u' || *at == 'U')
    return read_number (out, at + 1, *at == 'x' ? 2 : *at == 'u' ? 4 : 8);
  for (size_t i = 0; i < G_N_ELEMENTS (escapes); i++) {
    if (escapes[i].letter == *at) {
      g_string_append_unichar (out, escapes[i].meaning);
      return at + 1;
    }
  }
  if (*at == '\0')
    return at;
  g_string_append_unichar (out, g_utf8_get_char (at));
  return g_utf8_next_char (at);
}

/* A quoted scalar; @at stands on its first quote, and is moved behind its last. */
static char *
read_quoted (const char **at)
{
  GString *out = g_string_new (NULL);
  const char quote = **at;
  const char *from = *at + 1;

  while (*from != '\0') {
    if (*from == quote && !(quote == '\'' && from[1] == '\''))
      break;
    if (quote == '"' && *from == '\\') {
      from = read_escape (out, from + 1);
      continue;
    }
    from += *from == '\'' && quote == '\'';
    g_string_append_c (out, *from++);
  }
  *at = *from == '\0' ? from : from + 1;
  return g_string_free (out, FALSE);
}

/* A plain scalar ends before a comment. */
static char *
read_plain (const char *text)
{
  const char *comment = strstr (text, " #");
  char *value =
      comment == NULL ? g_strdup (text) : g_strndup (text, (gsize)(comment - text));

  return g_strstrip (value);
}

static char *
read_scalar (const char *text)
{
  while (*text == ' ' || *text == '\t')
    text++;
  return *text == '"' || *text == '\'' ? read_quoted (&text) : read_plain (text);
}

/* "[a, "b, c"]" */
static void
read_flow (GPtrArray *values, const char *at)
{
  at++;
  while (*at != '\0' && *at != ']') {
    at += strspn (at, " \t");
    if (*at == '"' || *at == '\'') {
      g_ptr_array_add (values, read_quoted (&at));
      at += strcspn (at, ",]");
    } else {
      gsize length = strcspn (at, ",]");
      char *value = g_strstrip (g_strndup (at, length));

      if (*value != '\0')
        g_ptr_array_add (values, value);
      else
        g_free (value);
      at += length;
    }
    at += *at == ',';
  }
}

/* ---- a property of YAML ---- */

/* The lines below a key, each without the blanks before it, with @joint between them. */
static char *
join_below (const char *below, const char *end, const char *joint)
{
  GString *out = g_string_new (NULL);

  for (const char *at = below; at < end; at = next_line (at)) {
    g_autofree char *line = dup_line (at);

    g_string_append_printf (out, "%s%s", at > below ? joint : "", g_strchug (line));
  }
  return g_string_free (out, FALSE);
}

static void
read_items (Property *self, const char *below, const char *end)
{
  self->is_list = true;
  for (const char *at = below; at < end; at = next_line (at)) {
    g_autofree char *line = dup_line (at);
    const char *item = g_strstrip (line);

    if (*item == '-')
      g_ptr_array_add (self->values, read_scalar (item + 1));
  }
}

/* @below: what follows the key's line, up to @end, all of this property */
static void
read_value (Property *self, const char *text, const char *below, const char *end)
{
  g_autofree char *more = NULL, *whole = NULL;

  text += strspn (text, " \t");
  if (*text == '\0' || *text == '#') {
    if (below < end && below[strspn (below, " ")] == '-')
      read_items (self, below, end);
    else if (below == end)
      g_ptr_array_add (self->values, g_strdup (""));
    return;
  }
  if (*text == '|' || *text == '>') {
    more = join_below (below, end, *text == '|' ? "\n" : " ");
    g_ptr_array_add (self->values, g_steal_pointer (&more));
    return;
  }
  more = join_below (below, end, " ");
  whole = below < end ? g_strconcat (text, " ", more, NULL) : g_strdup (text);
  self->is_list = *whole == '[';
  if (self->is_list)
    read_flow (self->values, whole);
  else
    g_ptr_array_add (self->values, read_scalar (whole));
}

/* Whether a line goes on with the property above it. */
static bool
continues (const char *line)
{
  return *line == ' ' || *line == '\t' || *line == '\n' ||
         (line[0] == '-' && (line[1] == ' ' || line[1] == '\n'));
}

static bool
is_border (const char *line)
{
  return g_str_has_prefix (line, "---") && (line[3] == '\n' || line[3] == '\0');
}

/* Where the key on this line ends, or NULL for a line without one. */
static const char *
end_of_key (const char *line)
{
  const char *colon = line + strcspn (line, ":\n");

  if (*colon != ':' || colon == line || *line == '#')
    return NULL;
  return strchr (" \t\n", colon[1]) != NULL ? colon : NULL;
}

static const char *
read_yaml_property (GPtrArray *all, const char *line)
{
  const char *colon = end_of_key (line), *below = next_line (line), *end = below;
  Property *property = property_new (
      colon == NULL ? g_strdup ("") : g_strndup (line, (gsize)(colon - line)));

  while (*end != '\0' && !is_border (end) && continues (end))
    end = next_line (end);
  if (colon != NULL) {
    g_autofree char *text = dup_line (colon + 1);
    read_value (property, text, below, end);
  }
  property->lines = g_strndup (line, (gsize)(end - line));
  g_ptr_array_add (all, property);
  return end;
}

static bool
read_yaml (Properties *self, const char *note)
{
  const char *at = next_line (note);

  if (!is_border (note))
    return false;
  while (*at != '\0' && !is_border (at))
    at = read_yaml_property (self->all, at);
  if (*at == '\0') {
    g_ptr_array_set_size (self->all, 0);
    return false;
  }
  self->style = PROPERTIES_YAML;
  self->length = (gsize)(next_line (at) - note);
  return true;
}

/* ---- Logseq ---- */

/* The key's length when the line is "key:: value". */
static gsize
logseq_key (const char *line)
{
  gsize length = 0;

  while (g_ascii_isalnum (line[length]) || line[length] == '-' || line[length] == '_')
    length++;
  return length > 0 && g_str_has_prefix (line + length, "::") ? length : 0;
}

static void
read_logseq (Properties *self, const char *note)
{
  const char *at = note;
  gsize length;

  while ((length = logseq_key (at)) > 0) {
    Property *property = property_new (g_strndup (at, length));
    g_autofree char *value = dup_line (at + length + 2);

    g_strstrip (value);
    property->is_list = g_str_equal (property->key, "tags");
    if (property->is_list) {
      g_auto (GStrv) parts = g_strsplit (value, ",", -1);

      for (char **part = parts; *part != NULL; part++)
        g_ptr_array_add (property->values, g_strdup (g_strstrip (*part)));
    } else {
      g_ptr_array_add (property->values, g_steal_pointer (&value));
    }
    property->lines = g_strndup (at, (gsize)(next_line (at) - at));
    g_ptr_array_add (self->all, property);
    at = next_line (at);
  }
  self->style = at > note ? PROPERTIES_LOGSEQ : PROPERTIES_NONE;
  self->length = (gsize)(at - note);
}

Properties *
properties_read (const char *note)
{
  Properties *self = g_new0 (Properties, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)property_free);
  if (!read_yaml (self, note))
    read_logseq (self, note);
  return self;
}

const Property *
properties_find (const Properties *self, const char *key)
{
  for (guint i = 0; i < self->all->len; i++) {
    const Property *property = g_ptr_array_index (self->all, i);

    if (g_str_equal (property->key, key))
      return property;
  }
  return NULL;
}

const char *
properties_get (const Properties *self, const char *key)
{
  const Property *property = properties_find (self, key);

  return property == NULL || property->values->len == 0
             ? NULL
             : g_ptr_array_index (property->values, 0);
}
