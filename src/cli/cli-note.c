/* cli-note.c: cuttings-cli note: the note of a clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  const char *note = name == NULL ? NULL : cli_args_operand (args, 1, N_ ("NOTE"), error);
  int64_t id = note == NULL ? 0 : cli_find_clip (cli, name, error);
  g_autoptr (GBytes) input = NULL;

  if (id == 0)
    return false;
  if (g_str_equal (note, "-")) {
    input = cli_read_input (note, error);
    if (input == NULL)
      return false;
  }
  g_autofree char *text = input == NULL ? g_strdup (note)
                                        : g_strndup (g_bytes_get_data (input, NULL),
                                                     g_bytes_get_size (input));
  cuttings_library_set_note_async (cli->library, id, text, cli->cancellable,
                                   cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

const CliCommand cli_note_command = {
    .name = "note",
    .usage = N_ ("ID NOTE|-"),
    .summary = N_ ("Writes the note of a clipping; an empty one removes it"),
    .example = "note 1f0c2a9e 'Compare with the 2019 vote'",
    .run = run,
};
