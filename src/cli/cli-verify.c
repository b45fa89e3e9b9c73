/* cli-verify.c: cuttings-cli verify: whether the library is as it was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-verify.h"

static const GOptionEntry options[] = {
    CLI_FLAG ("repair", N_ ("Mend what can be mended without losing anything")),
    G_OPTION_ENTRY_NULL,
};

static const char *const kinds[N_VERIFY_KINDS] = {
    [VERIFY_FILE] = N_ ("damaged places in the file"),
    [VERIFY_ORPHANS] = N_ ("entries without the clipping, capture or tag they belong to"),
    [VERIFY_CAPTURES] = N_ ("articles that are not as they were stored"),
    [VERIFY_DAMAGED] = N_ ("pages and images that are not as they were stored"),
    [VERIFY_MISSING] = N_ ("pages and images whose file is missing"),
    [VERIFY_UNNAMED] = N_ ("files that nothing needs"),
    [VERIFY_COUNTS] = N_ ("wrong counts"),
    [VERIFY_INDEX] = N_ ("clippings that the search does not know as they are"),
};

static void
print_report (const VerifyReport *report)
{
  g_print (_ ("Clippings: %d, captures: %d, pages and images: %d\n"),
           (int)report->n_clips, (int)report->n_captures, (int)report->n_blobs);
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    if (report->n_found[i] > 0)
      /* Translators: how many, of what, how many of them were repaired, the first one */
      g_print (_ ("%d: %s; repaired: %d (%s)\n"), (int)report->n_found[i], _ (kinds[i]),
               (int)report->n_repaired[i],
               report->example[i] == NULL ? "–" : report->example[i]);
  }
  if (!verify_report_has_found (report))
    g_print ("%s\n", _ ("All is as it was written."));
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (VerifyReport) report = NULL;

  cuttings_library_verify_async (cli->library, cli_args_has (args, "repair"),
                                 cli->cancellable, NULL, NULL, cli_answered_cb, cli);
  answer = cli_wait (cli);
  report = cuttings_library_verify_finish (cli->library, answer, error);
  if (report == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_verified (report));
  else
    print_report (report);
  if (verify_report_count_open (report) == 0)
    return true;
  g_set_error_literal (error, LIBRARY_ERROR, LIBRARY_ERROR_CORRUPT,
                       cli_args_has (args, "repair")
                           ? _ ("Not all could be repaired; see “cuttings-cli backup”")
                           : _ ("The library is not whole; see “verify --repair”"));
  return false;
}

const CliCommand cli_verify_command = {
    .name = "verify",
    .summary = N_ ("Checks that everything in the library is as it was written"),
    .example = "verify --repair",
    .options = options,
    .run = run,
};
