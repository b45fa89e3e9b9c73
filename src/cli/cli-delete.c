/* cli-delete.c: cuttings-cli delete: into the trash, and from there for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_FLAG ("forever", N_ ("Remove clippings that are in the trash for good")),
    G_OPTION_ENTRY_NULL,
};

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GArray) ids = cli_find_named_clips (cli, args, error);

  if (ids == NULL)
    return false;
  if (!cli_args_has (args, "forever"))
    return cli_set_state (cli, ids, CLIP_TRASH, error);
  cuttings_library_delete_async (cli->library, (const int64_t *)(gpointer)ids->data,
                                 ids->len, cli->cancellable, cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

const CliCommand cli_delete_command = {
    .name = "delete",
    .usage = N_ ("ID…"),
    .summary = N_ ("Moves clippings to the trash"),
    .example = "delete 1f0c2a9e",
    .options = options,
    .run = run,
};
