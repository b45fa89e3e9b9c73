/* probe.h: what the commands of the probe share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cuttings-probe puts the engine on standard input, for scorers and benchmarks.  A
 * command is a row of the table in probe.c and a function in a file of its own.
 */

#pragma once

#include <glib.h>

typedef struct {
  const char *name;
  const char *usage;                  /* its options and what it reads and writes */
  int (*run) (int argc, char **argv); /* argv[0] is its name; returns the exit status */
} ProbeCommand;

/* Appends the answer to one record, which is NUL-terminated besides its length. */
typedef void (*ProbeAnswer) (char *record, size_t length, GString *answer,
                             gpointer user_data);

/* Reads records that end with @delimiter ('\0' or '\n') until there are no more, and
 * writes an answer with the same delimiter after each of them.  Returns 0. */
int probe_each_record (char delimiter, ProbeAnswer answer, gpointer user_data);

/* Reads the options that @entries say.  False, with a word on stderr, when it cannot. */
gboolean probe_parse_options (int *argc, char ***argv, const GOptionEntry *entries);

int probe_anchor (int argc, char **argv);
int probe_clean (int argc, char **argv);
int probe_extract (int argc, char **argv);
int probe_frontmatter (int argc, char **argv);
int probe_markdown (int argc, char **argv);
int probe_sanitize (int argc, char **argv);
int probe_tree (int argc, char **argv);
int probe_text (int argc, char **argv);
