/* cli-export.c: cuttings-cli export: clippings as Markdown, to a folder, file or the terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("markdown",
                N_ ("A folder, a file that ends in .md, or - for the terminal"),
                N_ ("DIR|FILE|-")),
    CLI_OPTION ("query", N_ ("Only what this query finds"), N_ ("QUERY")),
    G_OPTION_ENTRY_NULL,
};

static bool
print_markdown (Cli *cli, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GAsyncResult) answer = NULL;
    g_autofree char *text = NULL;

    cuttings_library_export_text_async (cli->library, g_array_index (ids, int64_t, i),
                                        cli->cancellable, cli_answered_cb, cli);
    answer = cli_wait (cli);
    text = cuttings_library_export_text_finish (cli->library, answer, error);
    if (text == NULL)
      return false;
    g_print ("%s%s", i > 0 ? "\n" : "", text);
  }
  return true;
}

static bool
write_file (Cli *cli, const GArray *ids, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  if (ids->len != 1) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 ngettext ("One file holds one clipping, but there is %u; name a folder",
                           "One file holds one clipping, but there are %u; name a folder",
                           ids->len),
                 ids->len);
    return false;
  }
  cuttings_library_export_file_async (cli->library, g_array_index (ids, int64_t, 0), file,
                                      cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_export_finish (cli->library, answer, error);
}

static bool
write_folder (Cli *cli, const GArray *ids, GFile *folder, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_export_folder_async (
      cli->library, (const int64_t *)(gpointer)ids->data, ids->len, folder,
      cli->cancellable, NULL, NULL, cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_export_finish (cli->library, answer, error);
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *target = cli_args_get (args, "markdown");
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GFile) file = NULL;

  if (target == NULL) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("%s is missing"), "--markdown");
    return false;
  }
  ids = cli_find_clips (cli, args->operands, cli_args_get (args, "query"), error);
  if (ids == NULL)
    return false;
  if (g_str_equal (target, "-"))
    return print_markdown (cli, ids, error);
  file = g_file_new_for_commandline_arg (target);
  if (g_str_has_suffix (target, ".md"))
    return write_file (cli, ids, file, error);
  return write_folder (cli, ids, file, error);
}

const CliCommand cli_export_command = {
    .name = "export",
    .usage = N_ ("--markdown DIR|FILE|- [ID…]"),
    .summary = N_ ("Exports clippings as Markdown"),
    .example = "export --markdown ~/Notes/Clippings --query tag:politics",
    .options = options,
    .run = run,
};
