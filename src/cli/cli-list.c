/* cli-list.c: cuttings-cli list and search: which clippings there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/cli-list.h"

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

/* Rows are asked for in pages, so that a large library prints at once. */
#define PAGE 500

#define SORT_OPTIONS                                                                     \
  CLI_OPTION ("sort",                                                                    \
              N_ ("By saved, published, changed, title, source, length or relevance"),   \
              N_ ("KEY")),                                                               \
      CLI_FLAG ("reverse", N_ ("The other way round"))

static const GOptionEntry list_options[] = {
    CLI_OPTION ("query", N_ ("Only what this query finds"), N_ ("QUERY")),
    SORT_OPTIONS,
    G_OPTION_ENTRY_NULL,
};

static const GOptionEntry search_options[] = {
    SORT_OPTIONS,
    G_OPTION_ENTRY_NULL,
};

static void
print_row (const Clip *clip)
{
  g_autoptr (GDateTime) saved =
      g_date_time_new_from_unix_local (clip->saved_at / G_USEC_PER_SEC);
  g_autofree char *day = g_date_time_format (saved, "%Y-%m-%d");
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint i = 0; i < clip->tags->len; i++)
    g_string_append_printf (tags, "  #%s", (char *)g_ptr_array_index (clip->tags, i));
  g_print ("%.8s  %s  %s%s%s%s%s\n", clip->uuid, day, clip->starred ? "★ " : "",
           clip->title, clip->site == NULL ? "" : "  — ",
           clip->site == NULL ? "" : clip->site, tags->str);
}

bool
cli_list_print_rows (Cli *cli, const int64_t *ids, size_t n, JsonArray *all,
                     GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  cuttings_library_rows_async (cli->library, ids, n, NULL, cli->cancellable,
                               cli_answered_cb, cli);
  answer = cli_wait (cli);
  rows = cuttings_library_rows_finish (cli->library, answer, error);
  if (rows == NULL)
    return false;
  for (guint i = 0; i < rows->len; i++) {
    const LibraryRow *row = g_ptr_array_index (rows, i);

    if (row == NULL)
      continue;
    if (cli->json)
      json_array_add_element (all, cli_json_clip (row->clip));
    else
      print_row (row->clip);
  }
  return true;
}

/* Titles and sources from A to Z, all else from the latest, longest, best. */
static bool
read_sort (const CliArgs *args, Query *query, GError **error)
{
  const char *key = cli_args_get (args, "sort");

  if (key != NULL && !query_sort_from_name (key, &query->sort)) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 _ ("Cannot sort by “%s”; try saved, published, changed, title, source, "
                    "length or relevance"),
                 key);
    return false;
  }
  query->ascending = query_sort_is_ascending (query->sort);
  if (cli_args_has (args, "reverse"))
    query->ascending = !query->ascending;
  return true;
}

bool
cli_list_print (Cli *cli, const char *text, const CliArgs *args, GError **error)
{
  g_auto (Query) query = {0};
  g_autoptr (GArray) ids = NULL;
  g_autoptr (JsonArray) all = json_array_new ();

  if (!read_sort (args, &query, error))
    return false;
  ids = cli_find_by_query (cli, text == NULL ? "" : text, &query, error);
  if (ids == NULL)
    return false;
  for (guint at = 0; at < ids->len; at += PAGE) {
    if (!cli_list_print_rows (cli, &g_array_index (ids, int64_t, at),
                              MIN (PAGE, ids->len - at), all, error))
      return false;
  }
  if (cli->json)
    cli_json_print_array (all);
  return true;
}

static bool
run_list (Cli *cli, const CliArgs *args, GError **error)
{
  return cli_list_print (cli, cli_args_get (args, "query"), args, error);
}

/* The words of the query may come as one argument or as several. */
static bool
run_search (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (GString) query = g_string_new (NULL);

  if (cli_args_operand (args, 0, N_ ("QUERY"), error) == NULL)
    return false;
  for (guint i = 0; i < args->operands->len; i++)
    g_string_append_printf (query, "%s%s", i > 0 ? " " : "",
                            (char *)g_ptr_array_index (args->operands, i));
  return cli_list_print (cli, query->str, args, error);
}

const CliCommand cli_list_command = {
    .name = "list",
    .summary = N_ ("Lists clippings, latest first"),
    .example = "list --query 'is:starred tag:politics'",
    .options = list_options,
    .run = run_list,
};

const CliCommand cli_search_command = {
    .name = "search",
    .usage = N_ ("QUERY"),
    .summary = N_ ("Finds clippings by words, phrases, tags, sources and dates"),
    .example = "search '\"central bank\" site:example.org after:2024-10'",
    .options = search_options,
    .run = run_search,
};
