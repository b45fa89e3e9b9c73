/* cli-highlight.c: cuttings-cli highlight: marks a passage of a clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("quote", N_ ("The passage, word for word"), N_ ("TEXT")),
    CLI_OPTION ("color", N_ ("yellow, green, blue, pink, purple or orange"),
                N_ ("COLOR")),
    CLI_OPTION ("note", N_ ("A note on the passage"), N_ ("NOTE")),
    CLI_OPTION ("tag", N_ ("Tag the highlight; may be given several times"), N_ ("TAG")),
    G_OPTION_ENTRY_NULL,
};

static bool
read_color (const CliArgs *args, HighlightColor *color, GError **error)
{
  const char *name = cli_args_get (args, "color");

  *color = HIGHLIGHT_YELLOW;
  if (name == NULL || highlight_color_from_name (name, color))
    return true;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("“%s” is not a color of highlights"),
               name);
  return false;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_auto (GStrv) tags = cli_args_dup_all (args, "tag");
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  const char *quote = cli_args_get (args, "quote");
  HighlightColor color;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (Highlight) highlight = NULL;
  int64_t id;

  if (name == NULL || !read_color (args, &color, error))
    return false;
  if (quote == NULL) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("%s is missing"), "--quote");
    return false;
  }
  id = cli_find_clip (cli, name, error);
  if (id == 0)
    return false;
  cuttings_library_add_quote_async (
      cli->library, id, quote, color, cli_args_get (args, "note"),
      (const char *const *)tags, cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  highlight = cuttings_library_add_highlight_finish (cli->library, answer, error);
  if (highlight == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_highlight (highlight));
  else
    g_print (_ ("Highlighted %.8s: %s\n"), highlight->uuid, highlight->made.exact);
  return true;
}

const CliCommand cli_highlight_command = {
    .name = "highlight",
    .usage = N_ ("ID --quote TEXT"),
    .summary = N_ ("Highlights a passage of a clipping"),
    .example = "highlight 1f0c2a9e --quote 'turnout fell to 41 percent' --color green",
    .options = options,
    .run = run,
};
