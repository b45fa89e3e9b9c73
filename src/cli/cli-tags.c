/* cli-tags.c: cuttings-cli tags: all tags, and what becomes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-action.h"
#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-tags.h"

static const char *
color_name (int color)
{
  return color == TAG_NO_COLOR ? "none" : highlight_color_name ((HighlightColor)color);
}

static void
print_tag (const Tag *tag, int color)
{
  g_print ("%6u %6u  %s%s%s\n", tag->n_clips, tag->n_highlights, tag->name,
           color == TAG_NO_COLOR ? "" : "  ",
           color == TAG_NO_COLOR ? "" : color_name (color));
}

static bool
list (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (JsonArray) all = json_array_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryOverview) overview = NULL;

  cuttings_library_overview_async (cli->library, cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  overview = cuttings_library_overview_finish (cli->library, answer, error);
  if (overview == NULL)
    return false;
  for (guint i = 0; i < overview->tags->len; i++) {
    const Tag *tag = g_ptr_array_index (overview->tags, i);
    int color = tag_colors_find (overview->tag_colors, tag->name);

    if (cli->json)
      json_array_add_element (all, cli_json_tag (tag, color_name (color)));
    else
      print_tag (tag, color);
  }
  if (cli->json)
    cli_json_print_array (all);
  return true;
}

static bool
rename_tag (Cli *cli, const CliArgs *args, GError **error)
{
  const char *from = cli_args_operand (args, 1, N_ ("TAG"), error);
  const char *to = from == NULL ? NULL : cli_args_operand (args, 2, N_ ("NAME"), error);

  if (to == NULL)
    return false;
  cuttings_library_rename_tag_async (cli->library, from, to, cli->cancellable,
                                     cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static bool
delete_tag (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 1, N_ ("TAG"), error);

  if (name == NULL)
    return false;
  cuttings_library_delete_tag_async (cli->library, name, cli->cancellable,
                                     cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static bool
color_tag (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 1, N_ ("TAG"), error);
  const char *word =
      name == NULL ? NULL : cli_args_operand (args, 2, N_ ("COLOR"), error);
  HighlightColor color;
  bool none = g_strcmp0 (word, "none") == 0;

  if (word == NULL)
    return false;
  if (!none && !highlight_color_from_name (word, &color)) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 _ ("“%s” is no color; use yellow, green, blue, pink, purple, orange or "
                    "none"),
                 word);
    return false;
  }
  cuttings_library_color_tag_async (cli->library, name, none ? TAG_NO_COLOR : (int)color,
                                    cli->cancellable, cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static const CliAction actions[] = {
    {"list", list},
    {"rename", rename_tag},
    {"delete", delete_tag},
    {"color", color_tag},
};

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  return cli_action_run (actions, G_N_ELEMENTS (actions), cli, args, error);
}

const CliCommand cli_tags_command = {
    .name = "tags",
    .usage = N_ ("[list | rename TAG NAME | delete TAG | color TAG COLOR]"),
    .summary = N_ ("Lists all tags; renames, merges, deletes and colors them"),
    .example = "tags rename climat climate",
    .run = run,
};
