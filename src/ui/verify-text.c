/* verify-text.c: what was found in a library, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/verify-text.h"

#include <glib/gi18n.h>

/* Tools for translators know the plural forms of a call only, not of a table. */
static const char *
sentence_of (VerifyKind kind, unsigned n)
{
  switch (kind) {
  case VERIFY_FILE:
    return ngettext ("The library file is damaged in %u place.",
                     "The library file is damaged in %u places.", n);
  case VERIFY_ORPHANS:
    return ngettext ("%u entry has lost the clipping that it belongs to.",
                     "%u entries have lost the clipping that they belong to.", n);
  case VERIFY_CAPTURES:
    return ngettext ("%u article is not as it was stored.",
                     "%u articles are not as they were stored.", n);
  case VERIFY_DAMAGED:
    return ngettext ("%u stored page or image is damaged.",
                     "%u stored pages or images are damaged.", n);
  case VERIFY_MISSING:
    return ngettext ("The file of %u stored page or image is missing.",
                     "The files of %u stored pages or images are missing.", n);
  case VERIFY_UNNAMED:
    return ngettext ("%u file is not needed any more.",
                     "%u files are not needed any more.", n);
  case VERIFY_COUNTS:
    return ngettext ("%u count in the sidebar is wrong.",
                     "%u counts in the sidebar are wrong.", n);
  case VERIFY_INDEX:
    return ngettext ("Search does not know %u clipping as it is.",
                     "Search does not know %u clippings as they are.", n);
  case N_VERIFY_KINDS:
    break;
  }
  g_return_val_if_reached ("");
}

static void
add_line (GString *lines, const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

/* What is still wrong. */
static void
add_open (const VerifyReport *report, GString *lines)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    unsigned n = (unsigned)(report->n_found[i] - report->n_repaired[i]);
    g_autofree char *line = NULL;

    if (n == 0)
      continue;
    line = g_strdup_printf (sentence_of ((VerifyKind)i, n), n);
    add_line (lines, line);
  }
}

char *
verify_text (const VerifyReport *report)
{
  GString *lines = g_string_new (NULL);
  uint64_t n_repaired = verify_report_count_repaired (report);
  g_autofree char *checked = g_strdup_printf (
      ngettext ("All is well: %u clipping was checked.",
                "All is well: %u clippings were checked.", (unsigned)report->n_clips),
      (unsigned)report->n_clips);

  if (n_repaired > 0) {
    g_autofree char *repaired =
        g_strdup_printf (ngettext ("%u thing was repaired.", "%u things were repaired.",
                                   (unsigned)n_repaired),
                         (unsigned)n_repaired);

    add_line (lines, repaired);
  }
  add_open (report, lines);
  if (n_repaired > 0 && verify_report_count_open (report) > 0)
    add_line (lines, _ ("The rest cannot be repaired: save these pages again, or restore "
                        "a backup."));
  if (lines->len == 0)
    add_line (lines, checked);
  return g_string_free (lines, FALSE);
}
