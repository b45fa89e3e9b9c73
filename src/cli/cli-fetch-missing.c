/* cli-fetch-missing.c: cuttings-cli fetch-missing: pages of what was imported without them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-wanted.h"

static bool
want_all (Cli *cli, GError **error)
{
  cuttings_library_want_pages_async (cli->library, cli->cancellable, cli_answered_cb,
                                     cli);
  return cli_finish_change (cli, error);
}

static void
print_result (const LibraryFetchResult *result)
{
  g_print (_ ("Fetched: %zu\nFailed: %u\n"), result->n_fetched, result->failures->len);
  for (guint i = 0; i < result->failures->len; i++) {
    const LibraryFailure *failure = g_ptr_array_index (result->failures, i);

    g_print ("  %s: %s\n", failure->from, failure->error->message);
  }
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryFetchResult) result = NULL;

  if (!want_all (cli, error))
    return false;
  cuttings_library_fetch_wanted_async (cli->library, cli->cancellable, NULL, NULL,
                                       cli_answered_cb, cli);
  answer = cli_wait (cli);
  result = cuttings_library_fetch_wanted_finish (cli->library, answer, error);
  if (result == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_fetched (result));
  else
    print_result (result);
  return true;
}

const CliCommand cli_fetch_missing_command = {
    .name = "fetch-missing",
    .summary = N_ ("Fetches the pages of clippings that were imported without them"),
    .example = "fetch-missing",
    .run = run,
};
