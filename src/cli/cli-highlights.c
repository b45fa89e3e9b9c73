/* cli-highlights.c: cuttings-cli highlights: the highlights of the whole library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-highlights.h"
#include "model/query-parse.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("order", N_ ("clipping, tag, newest or own: how they are put in order"),
                N_ ("ORDER")),
    CLI_FLAG ("markdown", N_ ("Print them as Markdown")),
    G_OPTION_ENTRY_NULL,
};

/* ---- what is asked for ---- */

static bool
read_order (const CliArgs *args, HighlightQuery *query, GError **error)
{
  const char *name = cli_args_get (args, "order");

  if (name == NULL || highlight_order_from_name (name, &query->order))
    return true;
  g_set_error (
      error, CLI_ERROR, CLI_ERROR_USAGE,
      _ ("“%s” is not an order of highlights; take clipping, tag, newest or own"), name);
  return false;
}

static bool
read_query (const CliArgs *args, HighlightQuery *query, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  TextSpan mistake;

  for (guint i = 0; i < args->operands->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            (char *)g_ptr_array_index (args->operands, i));
  return read_order (args, query, error) &&
         query_parse (words->str, g_get_real_time (), false, &query->term, &mistake,
                      error);
}

/* ---- what is printed ---- */

static void
print_hit (const HighlightHit *hit, HighlightOrder order)
{
  const Highlight *highlight = hit->highlight;

  if (hit->first && order == HIGHLIGHT_ORDER_TAG)
    g_print ("#%s\n", hit->tag != NULL ? hit->tag : "");
  else if (hit->first)
    g_print ("%.8s  %s\n", hit->clip->uuid, hit->clip->title);
  g_print ("  %.8s  %-6s  %s", highlight->uuid, highlight_color_name (highlight->color),
           highlight->made.exact);
  for (guint i = 0; i < highlight->tags->len; i++)
    g_print ("  #%s", (char *)g_ptr_array_index (highlight->tags, i));
  g_print ("\n");
  if (*highlight->note != '\0')
    g_print ("                    %s\n", highlight->note);
}

static void
print_json (const GPtrArray *hits)
{
  JsonArray *all = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < hits->len; i++)
    json_array_add_element (all, cli_json_hit (g_ptr_array_index (hits, i)));
  json_node_take_array (node, all);
  cli_json_print (node);
}

static bool
print_markdown (Cli *cli, const HighlightQuery *query, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *text = NULL;

  cuttings_library_highlights_text_async (cli->library, query, NULL, 0, cli->cancellable,
                                          cli_answered_cb, cli);
  answer = cli_wait (cli);
  text = cuttings_library_highlights_text_finish (cli->library, answer, error);
  if (text == NULL)
    return false;
  g_print ("%s", text);
  return true;
}

static bool
print_list (Cli *cli, const HighlightQuery *query, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  cuttings_library_highlights_async (cli->library, query, cli->cancellable,
                                     cli_answered_cb, cli);
  answer = cli_wait (cli);
  hits = cuttings_library_highlights_finish (cli->library, answer, error);
  if (hits == NULL)
    return false;
  if (cli->json)
    print_json (hits);
  for (guint i = 0; i < hits->len && !cli->json; i++)
    print_hit (g_ptr_array_index (hits, i), query->order);
  return true;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_auto (HighlightQuery) query = {0};

  if (!read_query (args, &query, error))
    return false;
  return cli_args_has (args, "markdown") ? print_markdown (cli, &query, error)
                                         : print_list (cli, &query, error);
}

const CliCommand cli_highlights_command = {
    .name = "highlights",
    .usage = N_ ("[QUERY]"),
    .summary = N_ ("Lists the highlights of all clippings"),
    .example = "highlights --order tag --markdown 'color:green after:2024-10'",
    .options = options,
    .run = run,
};
