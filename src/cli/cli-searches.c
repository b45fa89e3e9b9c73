/* cli-searches.c: cuttings-cli searches: the saved searches of the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-action.h"
#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "cli/cli-list.h"
#include "library/library-searches.h"
#include "model/query-parse.h"

/* (transfer full): NULL on failure */
static GPtrArray *
load_searches (Cli *cli, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_searches_async (cli->library, cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_searches_finish (cli->library, answer, error);
}

/* The search that the second operand names.  (transfer full) */
static SavedSearch *
find_search (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 1, N_ ("NAME"), error);
  g_autoptr (GPtrArray) searches = name == NULL ? NULL : load_searches (cli, error);

  for (guint i = 0; searches != NULL && i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);

    if (g_str_equal (search->name, name))
      return saved_search_copy (search);
  }
  if (searches != NULL)
    g_set_error (error, LIBRARY_ERROR, LIBRARY_ERROR_NOT_FOUND,
                 _ ("There is no saved search “%s”"), name);
  return NULL;
}

/* Also for its mistakes: what is stored was checked before. */
static bool
count (Cli *cli, const char *text, size_t *n, GError **error)
{
  g_auto (Query) query = {0};
  g_autoptr (GAsyncResult) answer = NULL;
  TextSpan mistake;

  if (!query_parse (text, g_get_real_time (), false, &query.term, &mistake, error))
    return false;
  cuttings_library_count_async (cli->library, &query, cli->cancellable, cli_answered_cb,
                                cli);
  answer = cli_wait (cli);
  return cuttings_library_count_finish (cli->library, answer, n, error);
}

static bool
list (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GPtrArray) searches = load_searches (cli, error);
  g_autoptr (JsonArray) all = json_array_new ();

  for (guint i = 0; searches != NULL && i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);
    size_t n;

    if (!count (cli, search->query, &n, error))
      return false;
    if (cli->json)
      json_array_add_element (all, cli_json_search (search, n));
    else
      g_print ("%6zu  %s  — %s\n", n, search->name, search->query);
  }
  if (searches != NULL && cli->json)
    cli_json_print_array (all);
  return searches != NULL;
}

static bool
add (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 1, N_ ("NAME"), error);
  const char *query =
      name == NULL ? NULL : cli_args_operand (args, 2, N_ ("QUERY"), error);
  size_t n;

  if (query == NULL || !count (cli, query, &n, error))
    return false;
  cuttings_library_add_search_async (cli->library, name, query, cli->cancellable,
                                     cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static bool
remove_search (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (SavedSearch) search = find_search (cli, args, error);

  if (search == NULL)
    return false;
  cuttings_library_delete_search_async (cli->library, search->id, cli->cancellable,
                                        cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static bool
run_search (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (SavedSearch) search = find_search (cli, args, error);

  return search != NULL && cli_list_print (cli, search->query, args, error);
}

static const CliAction actions[] = {
    {"list", list},
    {"add", add},
    {"remove", remove_search},
    {"run", run_search},
};

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  return cli_action_run (actions, G_N_ELEMENTS (actions), cli, args, error);
}

const CliCommand cli_searches_command = {
    .name = "searches",
    .usage = N_ ("[list | add NAME QUERY | remove NAME | run NAME]"),
    .summary = N_ ("Lists, saves, removes and runs saved searches"),
    .example = "searches add 'Climate this week' 'tag:climate saved:>7d'",
    .run = run,
};
