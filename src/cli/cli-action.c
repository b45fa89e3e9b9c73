/* cli-action.c: commands that do several things: "searches add", "tags rename"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/cli-action.h"

#include <glib/gi18n.h>

bool
cli_action_run (const CliAction *actions, size_t n, Cli *cli, const CliArgs *args,
                GError **error)
{
  const char *name =
      args->operands->len == 0 ? actions[0].name : g_ptr_array_index (args->operands, 0);

  for (size_t i = 0; i < n; i++) {
    if (g_str_equal (name, actions[i].name))
      return actions[i].run (cli, args, error);
  }
  /* Translators: %s is what was typed after the command's name */
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("There is no “%s”; see --help"),
               name);
  return false;
}
