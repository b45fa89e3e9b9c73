/* cli-import.c: cuttings-cli import: what other programs exported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

static void
print_failure (const LibraryFailure *failure)
{
  if (failure->line > 0)
    /* Translators: a file, a line in it, and why it could not be imported */
    g_print (_ ("  %s:%u: %s\n"), failure->from, failure->line, failure->error->message);
  else
    g_print (_ ("  %s: %s\n"), failure->from, failure->error->message);
}

static void
print_result (const LibraryImportResult *result)
{
  g_print (_ ("Added: %zu\nMerged: %zu\nSkipped, for all of it was there: %zu\n"
              "Failed: %u\n"),
           result->n_added, result->n_merged, result->n_skipped, result->failures->len);
  for (guint i = 0; i < result->failures->len; i++)
    print_failure (g_ptr_array_index (result->failures, i));
  if (result->n_highlights > 0)
    g_print (_ ("Highlights: %zu, of which %zu wait for their text\n"),
             result->n_highlights, result->n_highlights_waiting);
  if (result->n_waiting > 0)
    g_print (ngettext ("%zu clipping has no article yet; cuttings-cli fetch-missing "
                       "fetches it\n",
                       "%zu clippings have no article yet; cuttings-cli fetch-missing "
                       "fetches them\n",
                       result->n_waiting),
             result->n_waiting);
}

static GPtrArray *
files_of (const CliArgs *args)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < args->operands->len; i++)
    g_ptr_array_add (
        files, g_file_new_for_commandline_arg (g_ptr_array_index (args->operands, i)));
  return files;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GPtrArray) files = files_of (args);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryImportResult) result = NULL;

  if (cli_args_operand (args, 0, N_ ("FILE or FOLDER"), error) == NULL)
    return false;
  cuttings_library_import_async (cli->library, (GFile *const *)files->pdata, files->len,
                                 cli->cancellable, NULL, NULL, cli_answered_cb, cli);
  answer = cli_wait (cli);
  result = cuttings_library_import_finish (cli->library, answer, error);
  if (result == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_imported (result));
  else
    print_result (result);
  return true;
}

const CliCommand cli_import_command = {
    .name = "import",
    .usage = N_ ("FILE|FOLDER…"),
    .summary = N_ ("Imports what other programs exported; fetches nothing"),
    .example = "import ~/Downloads/pocket.zip",
    .run = run,
};
