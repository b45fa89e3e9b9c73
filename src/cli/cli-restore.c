/* cli-restore.c: cuttings-cli restore: out of the trash
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GArray) ids = cli_find_named_clips (cli, args, error);

  return ids != NULL && cli_set_state (cli, ids, CLIP_INBOX, error);
}

const CliCommand cli_restore_command = {
    .name = "restore",
    .usage = N_ ("ID…"),
    .summary = N_ ("Takes clippings out of the trash"),
    .example = "restore 1f0c2a9e",
    .run = run,
};
