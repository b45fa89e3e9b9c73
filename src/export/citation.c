/* citation.c: what every citation of a clipping says, whatever the format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/citation.h"

#include <string.h>

/* Digits of the UUID in a key, as the command line shows them. */
#define KEY_DIGITS 8

void
citation_name_free (CitationName *self)
{
  g_free (self->given);
  g_free (self->particle);
  g_free (self->family);
  g_free (self->suffix);
  g_free (self->literal);
  g_free (self);
}

/* ---- names ---- */

/* Words of what writes news and is no person, or not one. */
static const char *const office_words[] = {
    "agence", "agencia",   "agency",    "agentur",   "agenzia",   "and",       "board",
    "bureau", "desk",      "editor",    "editorial", "editors",   "news",      "press",
    "presse", "redacción", "redaktion", "redazione", "reporters", "rédaction", "service",
    "staff",  "team",      "the",       "times",     "wire",
};

static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv"};

static bool
is_one_of (const char *word, const char *const *words, size_t n)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  for (size_t i = 0; i < n; i++)
    if (g_str_equal (lower, words[i]))
      return true;
  return false;
}

static bool
is_office_word (const char *word)
{
  return is_one_of (word, office_words, G_N_ELEMENTS (office_words));
}

static bool
is_suffix (const char *word)
{
  g_autofree char *bare = g_strndup (word, strcspn (word, "."));

  return is_one_of (bare, suffixes, G_N_ELEMENTS (suffixes));
}

/* In these scripts the family name comes last, after a blank. */
static bool
has_western_order (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isalpha (c))
      continue;
    switch ((int)g_unichar_get_script (c)) {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
      return true;
    default:
      return false;
    }
  }
  return false;
}

static bool
is_person (char **words, guint n)
{
  if (n < 2 || !has_western_order (words[0]))
    return false;
  for (guint i = 0; i < n; i++)
    if (is_office_word (words[i]) || strpbrk (words[i], "0123456789&/@|") != NULL)
      return false;
  return true;
}

static bool
is_lower (const char *word)
{
  return g_unichar_islower (g_utf8_get_char (word));
}

/* Which word the family name begins with, its particle apart: "Ortega y Gasset". */
static guint
find_family (char **words, guint n)
{
  if (n >= 4 && (g_str_equal (words[n - 2], "y") || g_str_equal (words[n - 2], "i")))
    return n - 3;
  return n - 1;
}

/* The words from @from to @to; NULL when there are none. */
static char *
join (char **words, guint from, guint to)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (joined, "%s%s", i > from ? " " : "", words[i]);
  return from < to ? g_strdup (joined->str) : NULL;
}

static CitationName *
parse_name (const char *text)
{
  CitationName *name = g_new0 (CitationName, 1);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words), family, particle;

  if (!is_person (words, n)) {
    name->literal = g_strdup (text);
    return name;
  }
  if (n > 2 && is_suffix (words[n - 1]))
    name->suffix = g_strdup (words[--n]);
  family = find_family (words, n);
  particle = family;
  while (particle > 1 && is_lower (words[particle - 1]))
    particle--;
  name->given = join (words, 0, particle);
  name->particle = join (words, particle, family);
  name->family = join (words, family, n);
  return name;
}

/* "Jane Doe, Jr." is one. */
static bool
take_suffix (GPtrArray *names, const char *text)
{
  CitationName *last = names->len > 0 ? g_ptr_array_index (names, names->len - 1) : NULL;

  if (last == NULL || last->family == NULL || last->suffix != NULL || !is_suffix (text))
    return false;
  last->suffix = g_strdup (text);
  return true;
}

GPtrArray *
citation_names (const char *byline)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify)citation_name_free);
  g_auto (GStrv) parts = g_strsplit (byline != NULL ? byline : "", ",", -1);

  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *text = text_collapse (*part);

    if (*text != '\0' && !take_suffix (names, text))
      g_ptr_array_add (names, parse_name (text));
  }
  return names;
}

/* ---- the rest ---- */

/* Letters and digits of ASCII, in lower case. */
static void
append_plain (GString *out, const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  for (const char *at = ascii; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (out, g_ascii_tolower (*at));
}

char *
citation_key (const Clip *clip)
{
  g_autoptr (GPtrArray) names = citation_names (clip->byline);
  const CitationName *first = names->len > 0 ? g_ptr_array_index (names, 0) : NULL;
  g_autoptr (GString) key = g_string_new (NULL);

  if (first != NULL)
    append_plain (key, first->family != NULL ? first->family : first->literal);
  if (key->len == 0 && clip->site != NULL)
    append_plain (key, clip->site);
  if (key->len == 0)
    g_string_append (key, "clipping");
  if (clip->published.precision != DATE_NONE)
    g_string_append_printf (key, "%d", date_to_fields (&clip->published).year);
  g_string_append_printf (key, "-%.*s", KEY_DIGITS, clip->uuid);
  return g_strdup (key->str);
}

Date
citation_accessed (const ExportClip *clip)
{
  return (Date){
      .utc_us = clip->capture->captured_at,
      .has_zone = true,
      .precision = DATE_DAY,
  };
}

bool
citation_has_outlet (const Clip *clip)
{
  return clip->site != NULL;
}

static void
append_part (GString *out, const char *before, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? before : "", part);
}

char *
citation_text (const ExportClip *self)
{
  const Clip *clip = self->clip;
  const Date accessed = citation_accessed (self);
  g_autofree char *published = date_format_day (&clip->published);
  g_autofree char *coarse = date_format (&clip->published);
  g_autofree char *day = date_format_day (&accessed);
  g_autoptr (GString) text = g_string_new (clip->byline);

  append_part (text, ": ", clip->title);
  append_part (text, ". ", clip->site);
  append_part (text, clip->site != NULL ? ", " : ". ",
               *published != '\0' ? published : coarse);
  append_part (text, ". ", clip->address);
  if (clip->address != NULL)
    g_string_append_printf (text, " (accessed %s)", day);
  return g_strdup (text->str);
}
