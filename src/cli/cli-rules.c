/* cli-rules.c: cuttings-cli rules: what a query finds gets tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-action.h"
#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-rules.h"
#include "model/query-parse.h"

static bool
list (Cli *cli, const CliArgs *args, GError **error)
{
  g_autoptr (JsonArray) all = json_array_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) rules = NULL;

  cuttings_library_rules_async (cli->library, cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  rules = cuttings_library_rules_finish (cli->library, answer, error);
  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    const TagRule *rule = g_ptr_array_index (rules, i);
    g_autofree char *tags = g_strjoinv ("  #", rule->tags);

    if (cli->json)
      json_array_add_element (all, cli_json_rule (rule));
    else
      g_print ("%" G_GINT64_FORMAT "  %s  → #%s\n", (gint64)rule->id, rule->query, tags);
  }
  if (rules != NULL && cli->json)
    cli_json_print_array (all);
  return rules != NULL;
}

static bool
add (Cli *cli, const CliArgs *args, GError **error)
{
  const char *query = cli_args_operand (args, 1, N_ ("QUERY"), error);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (TagRule) rule = NULL;
  g_autoptr (QueryTerm) term = NULL;
  TextSpan mistake;

  if (query == NULL || cli_args_operand (args, 2, N_ ("TAG"), error) == NULL ||
      !query_parse (query, g_get_real_time (), false, &term, &mistake, error))
    return false;
  for (guint i = 2; i < args->operands->len; i++)
    g_ptr_array_add (tags, g_ptr_array_index (args->operands, i));
  g_ptr_array_add (tags, NULL);
  rule = tag_rule_new (query, (const char *const *)tags->pdata);
  cuttings_library_add_rule_async (cli->library, rule, cli->cancellable, cli_answered_cb,
                                   cli);
  return cli_finish_change (cli, error);
}

/* The number of a rule, as the list has it; 0 on failure. */
static gint64
read_number (const CliArgs *args, GError **error)
{
  const char *text = cli_args_operand (args, 1, N_ ("NUMBER"), error);
  guint64 number;

  if (text == NULL)
    return 0;
  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    return (gint64)number;
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               _ ("“%s” is not the number of a rule; see cuttings-cli rules"), text);
  return 0;
}

static bool
remove_rule (Cli *cli, const CliArgs *args, GError **error)
{
  gint64 number = read_number (args, error);

  if (number == 0)
    return false;
  cuttings_library_delete_rule_async (cli->library, number, cli->cancellable,
                                      cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static bool
run_rules (Cli *cli, const CliArgs *args, GError **error)
{
  bool all = args->operands->len < 2;
  gint64 number = all ? 0 : read_number (args, error);

  if (!all && number == 0)
    return false;
  cuttings_library_run_rules_async (cli->library, number, cli->cancellable,
                                    cli_answered_cb, cli);
  return cli_finish_change (cli, error);
}

static const CliAction actions[] = {
    {"list", list},
    {"add", add},
    {"remove", remove_rule},
    {"run", run_rules},
};

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  return cli_action_run (actions, G_N_ELEMENTS (actions), cli, args, error);
}

const CliCommand cli_rules_command = {
    .name = "rules",
    .usage = N_ ("[list | add QUERY TAG… | remove NUMBER | run [NUMBER]]"),
    .summary = N_ ("Rules that tag what a query finds, on saving and now"),
    .example = "rules add 'site:example.org \"central bank\"' economy/banks",
    .run = run,
};
