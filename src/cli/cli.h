/* cli.h: what every command of cuttings-cli is given, and what it answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A command is one file with one const entry and one function.  It waits for the
 * library's asynchronous answers one after the other: a terminal has nothing else
 * to do meanwhile.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "library/library.h"

#define CLI_ERROR (cli_error_quark ())
GQuark cli_error_quark (void);

typedef enum { CLI_ERROR_USAGE } CliErrorCode;

/* What was typed after the command's name. */
typedef struct {
  GHashTable *options; /* char * to GPtrArray of char *: each value given */
  GPtrArray *operands; /* char * */
} CliArgs;

typedef struct {
  CuttingsLibrary *library;  /* open, unless the command opens it by itself */
  GCancellable *cancellable; /* cancelled by Ctrl+C */
  bool json;
  GAsyncResult *answer; /* between cli_answered_cb() and cli_wait() */
} Cli;

typedef struct {
  const char *name;
  const char *usage;   /* what follows the name, or NULL */
  const char *summary; /* one sentence */
  const char *example; /* what follows "cuttings-cli" */
  const GOptionEntry *options;
  bool opens_itself; /* it has work on a library that is not open */
  bool (*run) (Cli *cli, const CliArgs *args, GError **error);
} CliCommand;

/* Rows of a command's option table: with a value, and without. */
#define CLI_OPTION(name, help, value)                                                    \
  {                                                                                      \
    name, 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)cli_args_add, help, value               \
  }
#define CLI_FLAG(name, help)                                                             \
  {                                                                                      \
    name, 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, (gpointer)cli_args_add, help,  \
        NULL                                                                             \
  }

gboolean cli_args_add (const char *option, const char *value, gpointer args,
                       GError **error);

/* The last value of an option, or NULL; whether it was given; all its values. */
const char *cli_args_get (const CliArgs *self, const char *option);
bool cli_args_has (const CliArgs *self, const char *option);
char **cli_args_dup_all (const CliArgs *self, const char *option); /* NULL-terminated */

/* The operand at @index; fails with CLI_ERROR_USAGE when there is none. */
const char *cli_args_operand (const CliArgs *self, guint index, const char *name,
                              GError **error);

/* Pass cli_answered_cb and the Cli to any _async of the library, then cli_wait() for
 * the result and give it to its _finish. (transfer full) */
void cli_answered_cb (GObject *source, GAsyncResult *result, gpointer cli);
GAsyncResult *cli_wait (Cli *self);

/* Opens the library, for a command that opens it by itself. */
bool cli_open (Cli *self, GError **error);

/* The clipping named by an operand; 0 on failure. */
int64_t cli_find_clip (Cli *self, const char *name, GError **error);

/* The clippings named by @names from @first on, or found by @query; array of int64_t.
 * With neither, the whole library outside the trash. */
GArray *cli_find_clips (Cli *self, const GPtrArray *names, const char *query,
                        GError **error);

/* Those that @text finds, in the order that @query says; its term is set. */
GArray *cli_find_by_query (Cli *self, const char *text, Query *query, GError **error);

/* The clippings named by all operands, of which there must be one. */
GArray *cli_find_named_clips (Cli *self, const CliArgs *args, GError **error);

bool cli_set_state (Cli *self, const GArray *ids, ClipState state, GError **error);

/* For the callers of a change. */
bool cli_finish_change (Cli *self, GError **error);

/* All of a file or, for "-", of standard input. */
GBytes *cli_read_input (const char *name, GError **error);
