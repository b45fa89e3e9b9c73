/* cli-relate.c: cuttings-cli related, duplicates and merge: what has to do with what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "cli/cli-list.h"
#include "library/library-relate.h"

#define N_RELATED 10

/* ---- of one clipping ---- */

static void
print_relative (const LibraryRelative *relative)
{
  g_autofree char *percent =
      relative->likeness > 0 ? g_strdup_printf ("%3.0f %%  ", 100 * relative->likeness)
                             : g_strdup ("");

  g_print ("%.8s  %s%s%s%s\n", relative->uuid, percent, relative->title,
           relative->site == NULL ? "" : "  — ",
           relative->site == NULL ? "" : relative->site);
}

static bool
print_relatives (Cli *cli, GError **error)
{
  g_autoptr (GAsyncResult) answer = cli_wait (cli);
  g_autoptr (GPtrArray) relatives =
      cuttings_library_find_relatives_finish (cli->library, answer, error);

  if (relatives == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_relatives (relatives));
  for (guint i = 0; !cli->json && i < relatives->len; i++)
    print_relative (g_ptr_array_index (relatives, i));
  return true;
}

static bool
run_related (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  int64_t id = name == NULL ? 0 : cli_find_clip (cli, name, error);

  if (id == 0)
    return false;
  cuttings_library_find_related_async (cli->library, id, N_RELATED, cli->cancellable,
                                       cli_answered_cb, cli);
  return print_relatives (cli, error);
}

const CliCommand cli_related_command = {
    .name = "related",
    .usage = N_ ("ID"),
    .summary = N_ ("Lists clippings that are about the same, the closest first"),
    .example = "related 1f0c2a9e",
    .run = run_related,
};

/* ---- duplicates ---- */

static const GOptionEntry duplicates_options[] = {
    CLI_OPTION ("likeness",
                N_ ("How much of their text they share at least; 80 if not given"),
                N_ ("PERCENT")),
    G_OPTION_ENTRY_NULL,
};

static bool
get_likeness (const CliArgs *args, double *likeness, GError **error)
{
  const char *value = cli_args_get (args, "likeness");
  guint64 percent;

  *likeness = LIBRARY_LIKENESS_SAME;
  if (value == NULL)
    return true;
  if (!g_ascii_string_to_unsigned (value, 10, 10, 100, &percent, NULL)) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 _ ("“%s” is no percentage from 10 to 100"), value);
    return false;
  }
  *likeness = (double)percent / 100;
  return true;
}

/* One group; those of a group stand together, a blank line between groups. */
static bool
print_group (Cli *cli, const GArray *ids, JsonArray *groups, GError **error)
{
  g_autoptr (JsonArray) group = json_array_new ();
  JsonNode *node;

  if (!cli_list_print_rows (cli, &g_array_index (ids, int64_t, 0), ids->len, group,
                            error))
    return false;
  if (!cli->json) {
    g_print ("\n");
    return true;
  }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, group);
  json_array_add_element (groups, node);
  return true;
}

static bool
print_groups (Cli *cli, double likeness, GError **error)
{
  g_autoptr (JsonArray) all = json_array_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  cuttings_library_list_duplicates_async (cli->library, likeness, cli->cancellable, NULL,
                                          NULL, cli_answered_cb, cli);
  answer = cli_wait (cli);
  groups = cuttings_library_list_duplicates_finish (cli->library, answer, error);
  if (groups == NULL)
    return false;
  for (guint i = 0; i < groups->len; i++) {
    if (!print_group (cli, g_ptr_array_index (groups, i), all, error))
      return false;
  }
  if (cli->json)
    cli_json_print_array (all);
  return true;
}

static bool
run_duplicates (Cli *cli, const CliArgs *args, GError **error)
{
  double likeness;
  int64_t id;

  if (!get_likeness (args, &likeness, error))
    return false;
  if (args->operands->len == 0)
    return print_groups (cli, likeness, error);
  id = cli_find_clip (cli, g_ptr_array_index (args->operands, 0), error);
  if (id == 0)
    return false;
  cuttings_library_find_duplicates_async (cli->library, id, cli->cancellable,
                                          cli_answered_cb, cli);
  return print_relatives (cli, error);
}

const CliCommand cli_duplicates_command = {
    .name = "duplicates",
    .usage = N_ ("[ID]"),
    .summary = N_ ("Lists clippings of the same page or of nearly the same text"),
    .example = "duplicates --likeness 90",
    .options = duplicates_options,
    .run = run_duplicates,
};

/* ---- merging ---- */

static bool
run_merge (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (cli_args_operand (args, 1, N_ ("ID"), error) == NULL)
    return false;
  ids = cli_find_named_clips (cli, args, error);
  if (ids == NULL)
    return false;
  cuttings_library_merge_async (cli->library, (const int64_t *)(gpointer)ids->data,
                                ids->len, cli->cancellable, cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

const CliCommand cli_merge_command = {
    .name = "merge",
    .usage = N_ ("ID ID…"),
    .summary =
        N_ ("Makes one clipping of several: the first, with all that the others have"),
    .example = "merge 1f0c2a9e 77b3d041",
    .run = run_merge,
};
