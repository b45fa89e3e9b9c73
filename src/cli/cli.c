/* cli.c: what every command of cuttings-cli is given, and what it answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/cli.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "model/query-parse.h"

G_DEFINE_QUARK (cli_error, cli_error)

/* ---- arguments ---- */

gboolean
cli_args_add (const char *option, const char *value, gpointer args, GError **error)
{
  CliArgs *self = args;
  const char *name = option + strspn (option, "-");
  GPtrArray *values = g_hash_table_lookup (self->options, name);

  if (values == NULL) {
    values = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (self->options, g_strdup (name), values);
  }
  g_ptr_array_add (values, g_strdup (value == NULL ? "" : value));
  return TRUE;
}

const char *
cli_args_get (const CliArgs *self, const char *option)
{
  const GPtrArray *values = g_hash_table_lookup (self->options, option);

  return values == NULL ? NULL : g_ptr_array_index (values, values->len - 1);
}

bool
cli_args_has (const CliArgs *self, const char *option)
{
  return g_hash_table_contains (self->options, option);
}

char **
cli_args_dup_all (const CliArgs *self, const char *option)
{
  const GPtrArray *values = g_hash_table_lookup (self->options, option);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (guint i = 0; values != NULL && i < values->len; i++)
    g_strv_builder_add (all, g_ptr_array_index (values, i));
  return g_strv_builder_end (all);
}

const char *
cli_args_operand (const CliArgs *self, guint index, const char *name, GError **error)
{
  if (index < self->operands->len)
    return g_ptr_array_index (self->operands, index);
  /* Translators: %s is an argument, such as “ID” or “QUERY” */
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("%s is missing"), _ (name));
  return NULL;
}

/* ---- waiting ---- */

void
cli_answered_cb (GObject *source, GAsyncResult *result, gpointer cli)
{
  Cli *self = cli;

  g_assert (self->answer == NULL);
  self->answer = g_object_ref (result);
}

GAsyncResult *
cli_wait (Cli *self)
{
  while (self->answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->answer);
}

bool
cli_open (Cli *self, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_open_async (self->library, self->cancellable, cli_answered_cb, self);
  answer = cli_wait (self);
  return cuttings_library_open_finish (self->library, answer, error);
}

bool
cli_finish_change (Cli *self, GError **error)
{
  g_autoptr (GAsyncResult) answer = cli_wait (self);

  return cuttings_library_change_finish (self->library, answer, error);
}

/* ---- clippings ---- */

int64_t
cli_find_clip (Cli *self, const char *name, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_find_async (self->library, name, self->cancellable, cli_answered_cb,
                               self);
  answer = cli_wait (self);
  return cuttings_library_find_finish (self->library, answer, error);
}

static GArray *
find_named (Cli *self, const GPtrArray *names, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int64_t));

  for (guint i = 0; i < names->len; i++) {
    int64_t id = cli_find_clip (self, g_ptr_array_index (names, i), error);

    if (id == 0)
      return NULL;
    g_array_append_val (ids, id);
  }
  return g_steal_pointer (&ids);
}

GArray *
cli_find_by_query (Cli *self, const char *text, Query *query, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  TextSpan mistake;

  if (!query_parse (text, g_get_real_time (), false, &query->term, &mistake, error))
    return NULL;
  cuttings_library_query_async (self->library, query, self->cancellable, cli_answered_cb,
                                self);
  answer = cli_wait (self);
  return cuttings_library_query_finish (self->library, answer, error);
}

GArray *
cli_find_clips (Cli *self, const GPtrArray *names, const char *query, GError **error)
{
  g_auto (Query) latest_first = {0};

  if (names != NULL && names->len > 0 && query != NULL) {
    g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE,
                         _ ("Name clippings or give a query, not both"));
    return NULL;
  }
  if (names != NULL && names->len > 0)
    return find_named (self, names, error);
  return cli_find_by_query (self, query == NULL ? "" : query, &latest_first, error);
}

GArray *
cli_find_named_clips (Cli *self, const CliArgs *args, GError **error)
{
  if (cli_args_operand (args, 0, N_ ("ID"), error) == NULL)
    return NULL;
  return cli_find_clips (self, args->operands, NULL, error);
}

bool
cli_set_state (Cli *self, const GArray *ids, ClipState state, GError **error)
{
  cuttings_library_set_state_async (self->library, (const int64_t *)(gpointer)ids->data,
                                    ids->len, state, self->cancellable, cli_answered_cb,
                                    self);
  return cli_finish_change (self, error);
}

/* ---- input ---- */

GBytes *
cli_read_input (const char *name, GError **error)
{
  g_autoptr (GOutputStream) all = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) input = NULL;

  if (g_str_equal (name, "-")) {
    input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  } else {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
    input = G_INPUT_STREAM (g_file_read (file, NULL, error));
  }
  if (input == NULL ||
      g_output_stream_splice (all, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                              error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (all));
}
