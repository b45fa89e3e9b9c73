/* sync-text.c: what a sync has done, or would do, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sync-text.h"

#include <glib/gi18n.h>
#include <stdbool.h>

/* More files than this are not named: the command line names them all. */
#define MAX_NAMED 8

static char *
created (unsigned n)
{
  return g_strdup_printf (ngettext ("%u note is new", "%u notes are new", n), n);
}

static char *
updated (unsigned n)
{
  return g_strdup_printf (ngettext ("%u note was updated", "%u notes were updated", n),
                          n);
}

static char *
unchanged (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u note needs no change", "%u notes need no change", n), n);
}

static char *
flagged (unsigned n)
{
  return g_strdup_printf (ngettext ("%u note is marked, its clipping was deleted",
                                    "%u notes are marked, their clippings were deleted",
                                    n),
                          n);
}

static char *
conflict (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u note was edited where Cuttings writes; a copy keeps the edits",
                "%u notes were edited where Cuttings writes; copies keep the edits", n),
      n);
}

static char *
spared (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u file was left alone: a copy, or of another library",
                "%u files were left alone: copies, or of another library", n),
      n);
}

static char *
failed (unsigned n)
{
  return g_strdup_printf (
      ngettext ("%u file could not be synced", "%u files could not be synced", n), n);
}

/* In the order in which they are told. */
static const struct {
  LibrarySyncOutcome outcome;
  char *(*say) (unsigned n);
  bool named; /* the files are */
} rows[] = {
    {LIBRARY_SYNC_CREATED, created, false},     {LIBRARY_SYNC_UPDATED, updated, false},
    {LIBRARY_SYNC_UNCHANGED, unchanged, false}, {LIBRARY_SYNC_FLAGGED, flagged, true},
    {LIBRARY_SYNC_CONFLICT, conflict, true},    {LIBRARY_SYNC_SPARED, spared, false},
    {LIBRARY_SYNC_FAILED, failed, true},
};

/* Names of files are isolated, whatever direction they run in. */
static void
append_files (GString *out, const LibrarySyncReport *report, LibrarySyncOutcome outcome)
{
  unsigned n = 0;

  for (guint i = 0; i < report->items->len && n < MAX_NAMED; i++) {
    const LibrarySyncItem *item = g_ptr_array_index (report->items, i);

    if (item->outcome != outcome)
      continue;
    g_string_append_printf (out, "\n  \u2068%s\u2069",
                            outcome == LIBRARY_SYNC_CONFLICT ? item->detail : item->path);
    n++;
  }
  if (report->n[outcome] > n)
    g_string_append (out, "\n  …");
}

char *
sync_text (const LibrarySyncReport *report)
{
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    unsigned n = report->n[rows[i].outcome];
    g_autofree char *line = n > 0 ? rows[i].say (n) : NULL;

    if (line == NULL)
      continue;
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", line);
    if (rows[i].named)
      append_files (out, report, rows[i].outcome);
  }
  if (out->len == 0)
    g_string_append (out, _ ("There is nothing to sync."));
  return g_string_free (out, FALSE);
}
