/* cli-tag.c: cuttings-cli tag: tags on a clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("remove", N_ ("Take this tag away; may be given several times"),
                N_ ("TAG")),
    G_OPTION_ENTRY_NULL,
};

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_auto (GStrv) removed = cli_args_dup_all (args, "remove");
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  int64_t id = name == NULL ? 0 : cli_find_clip (cli, name, error);

  if (id == 0)
    return false;
  for (guint i = 1; i < args->operands->len; i++)
    g_ptr_array_add (added, g_ptr_array_index (args->operands, i));
  if (added->len == 0 && removed[0] == NULL) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("%s is missing"), _ ("TAG"));
    return false;
  }
  g_ptr_array_add (added, NULL);
  cuttings_library_change_tags_async (
      cli->library, &id, 1, (const char *const *)added->pdata,
      (const char *const *)removed, cli->cancellable, cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

const CliCommand cli_tag_command = {
    .name = "tag",
    .usage = N_ ("ID [TAG…]"),
    .summary = N_ ("Tags a clipping, or takes tags away"),
    .example = "tag 1f0c2a9e climate/cop30 --remove later",
    .options = options,
    .run = run,
};
