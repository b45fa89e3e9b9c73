/* cli-edit.c: cuttings-cli edit: corrects what a page says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("title", N_ ("The headline"), N_ ("TEXT")),
    CLI_OPTION ("byline", N_ ("The authors"), N_ ("NAMES")),
    CLI_OPTION ("site", N_ ("The name of the source"), N_ ("NAME")),
    CLI_OPTION ("published", N_ ("When it was published, as 2024-05-31"), N_ ("DATE")),
    CLI_OPTION ("modified", N_ ("When the source changed it"), N_ ("DATE")),
    CLI_OPTION ("language", N_ ("The language, as de or pt-BR"), N_ ("CODE")),
    CLI_OPTION ("excerpt", N_ ("What it is about"), N_ ("TEXT")),
    CLI_OPTION ("address", N_ ("Where the page is on the web"), N_ ("ADDRESS")),
    CLI_OPTION ("reset", N_ ("A field to be what the page says again"), N_ ("FIELD")),
    G_OPTION_ENTRY_NULL,
};

static void
add_edit (GArray *edits, ClipField field, const char *value)
{
  const LibraryEdit edit = {field, value};

  g_array_append_val (edits, edit);
}

/* Values are those of @args. */
static GArray *
make_edits (const CliArgs *args, GError **error)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (LibraryEdit));
  g_auto (GStrv) resets = cli_args_dup_all (args, "reset");
  ClipField field;

  for (const GOptionEntry *option = options; option->long_name != NULL; option++)
    if (cli_args_has (args, option->long_name) &&
        clip_field_from_name (option->long_name, &field))
      add_edit (edits, field, cli_args_get (args, option->long_name));
  for (char **name = resets; *name != NULL; name++) {
    if (!clip_field_from_name (*name, &field)) {
      g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                   _ ("“%s” is no field; the fields are named like the options"), *name);
      return NULL;
    }
    add_edit (edits, field, NULL);
  }
  if (edits->len > 0)
    return g_steal_pointer (&edits);
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_USAGE,
                       _ ("Say what to change: --title, --published, …"));
  return NULL;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  g_autoptr (GArray) edits = name == NULL ? NULL : make_edits (args, error);
  int64_t id = edits == NULL ? 0 : cli_find_clip (cli, name, error);

  if (id == 0)
    return false;
  cuttings_library_edit_async (cli->library, id, (const LibraryEdit *)edits->data,
                               edits->len, cli->cancellable, cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

const CliCommand cli_edit_command = {
    .name = "edit",
    .usage = N_ ("ID [--FIELD VALUE]… [--reset FIELD]…"),
    .summary = N_ ("Corrects the title, authors, dates … of a clipping"),
    .example = "edit 1f0c2a9e --byline 'Jane Doe' --published 2024-05-31",
    .options = options,
    .run = run,
};
