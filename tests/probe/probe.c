/* probe.c: the engine on standard input, for scorers and benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: cuttings-probe COMMAND [OPTION…]
 */

#include "probe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const ProbeCommand commands[] = {
    {"anchor", "passages found again: JSON lines in and out", probe_anchor},
    {"clean", "pasted text (NUL-terminated) to the text without junk", probe_clean},
    {"extract",
     "[--repeat=N]  JSON lines {id, file, url} to JSON lines with text and metadata",
     probe_extract},
    {"frontmatter", "JSON objects (NUL-terminated) to front matter", probe_frontmatter},
    {"markdown", "article HTML (NUL-terminated) to Markdown", probe_markdown},
    {"sanitize",
     "[--base=ADDRESS]  article HTML (NUL-terminated) to what the reader shows",
     probe_sanitize},
    {"text", "pages (NUL-terminated) to their canonical text", probe_text},
    {"tree", "[--fragment=CONTEXT] [--scripting]  pages (NUL-terminated) to their trees",
     probe_tree},
};

int
probe_each_record (char delimiter, ProbeAnswer answer, gpointer user_data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char *record = NULL;
  size_t room = 0;
  ssize_t length;

  while ((length = getdelim (&record, &room, delimiter, stdin)) >= 0) {
    if (length > 0 && record[length - 1] == delimiter)
      record[--length] = '\0';
    g_string_truncate (out, 0);
    answer (record, (size_t)length, out, user_data);
    g_string_append_c (out, delimiter);
    fwrite (out->str, 1, out->len, stdout);
    fflush (stdout);
  }
  free (record);
  return 0;
}

gboolean
probe_parse_options (int *argc, char ***argv, const GOptionEntry *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  fprintf (stderr, "cuttings-probe: %s\n", error->message);
  return FALSE;
}

static int
show_usage (void)
{
  fputs ("Usage: cuttings-probe COMMAND [OPTION…]\n", stderr);
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stderr, "  %s  %s\n", commands[i].name, commands[i].usage);
  return 2;
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    return show_usage ();
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);
  return show_usage ();
}
