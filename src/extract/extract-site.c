/* extract-site.c: telling whether words are the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-site.h"

#include <string.h>

#include "base/uri.h"
#include "extract/extract-fold.h"

/* "spiegel" of "spiegel.de", "dailypost" of "dailypost.co.uk". */
static char *
label_of (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);
  guint at = n < 2 ? 0 : n - 2;

  if (n > 2 && strlen (labels[at]) <= 3)
    at--;
  return extract_fold_letters (n > 0 ? labels[at] : "");
}

void
extract_site_init (Site *self, const char *name, const char *other, const char *address)
{
  g_autofree char *host = address != NULL ? uri_site (address) : NULL;
  const char *known = host != NULL ? host : "";

  self->name = extract_fold_letters (name != NULL ? name : "");
  self->other = extract_fold_letters (other != NULL ? other : "");
  self->host = extract_fold_letters (known);
  self->label = label_of (known);
}

void
extract_site_clear (Site *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->other, g_free);
  g_clear_pointer (&self->host, g_free);
  g_clear_pointer (&self->label, g_free);
}

/* First letters of the words: "New York Times" is "nyt". */
static char *
initials_of (const char *words)
{
  GString *out = g_string_new (NULL);
  bool inside = false;

  for (; *words != '\0'; words = g_utf8_next_char (words)) {
    gunichar c = g_utf8_get_char (words);

    if (g_unichar_isalnum (c) && !inside)
      g_string_append_unichar (out, g_unichar_tolower (c));
    inside = g_unichar_isalnum (c);
  }
  return g_string_free (out, FALSE);
}

static bool
is_part_of (const char *part, const char *whole)
{
  return strlen (part) >= 3 && strstr (whole, part) != NULL;
}

/* @whole is @part and little more: "Daily Post Online". */
static bool
is_little_more (const char *whole, const char *part)
{
  return is_part_of (part, whole) && strlen (whole) <= 2 * strlen (part) + 6;
}

static bool
is_called (const char *letters, const char *name)
{
  return is_part_of (letters, name) || is_little_more (letters, name);
}

bool
extract_site_is_named_by (const Site *self, const char *words)
{
  g_autofree char *letters = extract_fold_letters (words);
  g_autofree char *initials = NULL;
  size_t n;

  if (*letters == '\0' || is_called (letters, self->name) ||
      is_called (letters, self->other) || g_str_equal (letters, self->host) ||
      g_str_equal (letters, self->label) || is_little_more (letters, self->label) ||
      (strlen (letters) >= 5 && is_part_of (letters, self->label)))
    return true;
  initials = initials_of (words);
  n = strlen (initials);
  return n >= 3 && g_str_has_prefix (self->label, initials) &&
         strlen (self->label) <= n + 4;
}

/* One is the beginning of the other, and what the other has more is little: a word that
 * is half of a host may be the first name of whom the host belongs to. */
static bool
is_mostly (const char *letters, const char *outlet, bool one_word)
{
  size_t a = strlen (letters), b = strlen (outlet);
  size_t more = one_word ? 2 : MIN (a, b);

  return a > 0 && b > 0 && strncmp (letters, outlet, MIN (a, b)) == 0 &&
         MAX (a, b) - MIN (a, b) <= more;
}

bool
extract_site_is (const Site *self, const char *words)
{
  g_autofree char *letters = extract_fold_letters (words);
  bool one_word = strchr (words, ' ') == NULL;

  return is_mostly (letters, self->name, one_word) ||
         is_mostly (letters, self->other, one_word) ||
         is_mostly (letters, self->label, one_word);
}
