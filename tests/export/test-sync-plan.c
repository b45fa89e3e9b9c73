/* test-sync-plan.c: what a sync sets out to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/sync-plan.h"

#include <string.h>

#include "cases.h"

/* Clippings "a" to "z" as "UUID STAMP STATE"; the state is "in", "out" for one that is not
 * wanted, or "gone" for one in the trash.  Files as "PATH UUID STAMP", with "-" for a stamp
 * that nobody knows and "!" behind what the last sync had.  Steps as "ACTION UUID PATH". */
static const struct {
  const char *name;
  const char *clips, *files, *steps;
} cases[] = {
    {"an-empty-folder", "a 1 in;b 1 in", "", "create a -;create b -"},
    {"nothing-to-do", "a 1 in", "A.md a 1!", "keep a A.md"},
    {"a-clipping-that-changed", "a 2 in", "A.md a 1!", "look a A.md"},
    {"a-file-that-was-touched", "a 1 in", "A.md a -!", "look a A.md"},
    {"a-file-that-was-moved-is-found", "a 1 in", "x/B.md a -!", "look a x/B.md"},
    {"a-clipping-that-is-not-wanted-gets-no-file", "a 1 out", "", ""},
    {"a-clipping-that-is-not-wanted-any-more-keeps-its-file", "a 2 out", "A.md a 1!",
     "keep a A.md"},
    {"a-clipping-in-the-trash-is-flagged", "a 1 gone", "A.md a 1!", "flag - A.md"},
    {"a-clipping-in-the-trash-gets-no-file", "a 1 gone", "", ""},
    {"a-clipping-that-is-gone-is-flagged", "b 1 in", "A.md a 1!;B.md b 1!",
     "keep b B.md;flag - A.md"},
    {"a-flag-is-set-once", "b 1 in", "A.md a deleted!;B.md b 1!",
     "keep b B.md;keep - A.md"},
    {"a-clipping-that-is-back-is-looked-at", "a 1 in", "A.md a deleted!", "look a A.md"},
    {"a-copy-is-not-ours", "a 1 in", "A copy.md a -!;A.md a 1!",
     "keep a A.md;spare - A copy.md"},
    {"of-two-files-nobody-knows-the-first-is-it", "a 1 in", "b.md a -;a.md a -",
     "look a a.md;spare - b.md"},
    {"files-of-another-library-are-spared", "b 1 in", "A.md a 1!",
     "create b -;spare - A.md"},
    {"a-file-that-no-sync-had-is-spared", "b 1 in", "A.md a -;B.md b 1!",
     "keep b B.md;spare - A.md"},
};

static GPtrArray *
parse_clips (const char *text)
{
  GPtrArray *clips = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) rows = g_strsplit (text, ";", -1);

  for (char **row = rows; *row != NULL; row++) {
    g_auto (GStrv) words = g_strsplit (*row, " ", -1);
    SyncClip *clip = g_new0 (SyncClip, 1);

    clip->uuid = g_intern_string (words[0]);
    clip->stamp = g_intern_string (words[1]);
    clip->there = !g_str_equal (words[2], "gone");
    clip->wanted = g_str_equal (words[2], "in");
    g_ptr_array_add (clips, clip);
  }
  return clips;
}

static GPtrArray *
parse_files (const char *text)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)sync_file_free);
  g_auto (GStrv) rows = g_strsplit (text, ";", -1);

  for (char **row = rows; *row != NULL; row++) {
    const char *stamp = strrchr (*row, ' '), *uuid = stamp - 1;
    SyncFile *file = g_new0 (SyncFile, 1);

    file->path = g_strndup (*row, (gsize)(uuid - 1 - *row));
    file->uuid = g_strndup (uuid, 1);
    file->known = g_str_has_suffix (stamp, "!");
    if (stamp[1] != '-')
      file->stamp = g_strndup (stamp + 1, strlen (stamp + 1) - file->known);
    g_ptr_array_add (files, file);
  }
  return files;
}

static void
test_case (gconstpointer data)
{
  static const char *const names[] = {"keep", "create", "look", "flag", "spare"};
  const __typeof__ (cases[0]) *row = data;
  g_autoptr (GPtrArray) clips = parse_clips (row->clips);
  g_autoptr (GPtrArray) files = parse_files (row->files);
  g_autoptr (GPtrArray) steps = sync_plan (clips, files);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    const SyncStep *step = g_ptr_array_index (steps, i);

    g_string_append_printf (told, "%s%s %s %s", i > 0 ? ";" : "", names[step->action],
                            step->clip == NULL ? "-" : step->clip->uuid,
                            step->file == NULL ? "-" : step->file->path);
  }
  g_assert_cmpstr (told->str, ==, row->steps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/sync-plan", cases, test_case);
  return g_test_run ();
}
