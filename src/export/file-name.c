/* file-name.c: names for exported files that every system takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/file-name.h"

#include <stdbool.h>
#include <string.h>

/* eCryptfs leaves 143 bytes of 255; the rest is for " (hint)" and the extension. */
#define MAX_BYTES 120

/* Forbidden on Windows, or with a meaning in links of Obsidian and Markdown. */
static const char forbidden[] = "<>\"/\\|?*#^[]`%";

/* Device names of Windows, with any extension (Naming Files, Paths, and Namespaces). */
static const char *const devices[] = {
    "con",  "prn",  "aux",  "nul",  "com0", "com1", "com2", "com3",
    "com4", "com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1",
    "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
};

static bool
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  /* ZWNJ and ZWJ shape words and emoji; other format characters only hide. */
  return type == G_UNICODE_CONTROL || type == G_UNICODE_SURROGATE ||
         type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE ||
         (type == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d);
}

static void
append_blank (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

static void
append_char (GString *out, gunichar c)
{
  if (c == ':') {
    append_blank (out);
    g_string_append (out, "- ");
  } else if (g_unichar_isspace (c)) {
    append_blank (out);
  } else if (!is_invisible (c) && (c > 0x7f || strchr (forbidden, (int)c) == NULL)) {
    g_string_append_unichar (out, c);
  }
}

/* Cuts before a character that does not belong to the one before it. */
static void
cut (GString *out)
{
  const char *at;

  if (out->len <= MAX_BYTES)
    return;
  at = g_utf8_find_prev_char (out->str, out->str + MAX_BYTES + 1);
  while (at > out->str) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_ismark (c) && c != 0x200d &&
        g_utf8_get_char (g_utf8_prev_char (at)) != 0x200d)
      break;
    at = g_utf8_prev_char (at);
  }
  g_string_truncate (out, (gsize)(at - out->str));
}

/* Windows drops dots and blanks at the end; Unix hides what begins with a dot. */
static void
trim (GString *out)
{
  while (out->len > 0 && strchr (". -", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  while (out->len > 0 && strchr (". ", out->str[0]) != NULL)
    g_string_erase (out, 0, 1);
}

static bool
is_device (const char *name)
{
  size_t length = strcspn (name, ".");

  for (size_t i = 0; i < G_N_ELEMENTS (devices); i++) {
    if (strlen (devices[i]) == length &&
        g_ascii_strncasecmp (devices[i], name, length) == 0)
      return true;
  }
  return false;
}

char *
file_name_from_title (const char *title)
{
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = composed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    append_char (out, g_utf8_get_char (at));
  cut (out);
  trim (out);
  if (out->len == 0)
    g_string_assign (out, "Untitled");
  if (is_device (out->str))
    g_string_prepend_c (out, '_');
  return g_strdup (out->str);
}

char **
file_name_candidates (const char *name, const char *hint, const char *id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *with_id = g_strdup_printf ("%s (%s)", name, id);

  g_strv_builder_add (names, name);
  if (hint != NULL) {
    g_autofree char *safe = file_name_from_title (hint);
    g_autofree char *with_hint = g_strdup_printf ("%s (%s)", name, safe);

    g_strv_builder_add (names, with_hint);
  }
  g_strv_builder_add (names, with_id);
  return g_strv_builder_end (names);
}
