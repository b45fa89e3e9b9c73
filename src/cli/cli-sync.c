/* cli-sync.c: cuttings-cli sync: a folder of notes that is kept like the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-sync.h"

static const GOptionEntry options[] = {
    CLI_FLAG ("dry-run", N_ ("Say what would be done, and do nothing")),
    CLI_OPTION ("preset", N_ ("The dialect: obsidian, logseq or pandoc"), N_ ("PRESET")),
    CLI_OPTION ("query", N_ ("Only what this query finds"), N_ ("QUERY")),
    G_OPTION_ENTRY_NULL,
};

/* What became of a file. */
static const char *const words[N_LIBRARY_SYNC_OUTCOMES] = {
    [LIBRARY_SYNC_CREATED] = N_ ("new"),       [LIBRARY_SYNC_UPDATED] = N_ ("updated"),
    [LIBRARY_SYNC_CONFLICT] = N_ ("conflict"), [LIBRARY_SYNC_FLAGGED] = N_ ("deleted"),
    [LIBRARY_SYNC_SPARED] = N_ ("left alone"), [LIBRARY_SYNC_FAILED] = N_ ("failed"),
};

static void
print_item (const LibrarySyncItem *item)
{
  g_print ("%-10s  %s\n", _ (words[item->outcome]), item->path);
  if (item->detail == NULL)
    return;
  if (item->outcome == LIBRARY_SYNC_CONFLICT)
    /* Translators: %s is the path of a file */
    g_print (_ ("            your edits are in %s\n"), item->detail);
  else
    g_print ("            %s\n", item->detail);
}

static void
print_summary (const LibrarySyncReport *report)
{
  const unsigned *n = report->n;

  g_print (_ ("%u new, %u updated, %u unchanged, %u conflicts, %u deleted, %u left "
              "alone, %u failed\n"),
           n[LIBRARY_SYNC_CREATED], n[LIBRARY_SYNC_UPDATED], n[LIBRARY_SYNC_UNCHANGED],
           n[LIBRARY_SYNC_CONFLICT], n[LIBRARY_SYNC_FLAGGED], n[LIBRARY_SYNC_SPARED],
           n[LIBRARY_SYNC_FAILED]);
}

static void
print_json (const LibrarySyncReport *report)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObject *counts = json_object_new ();
  JsonArray *items = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (unsigned i = 0; i < N_LIBRARY_SYNC_OUTCOMES; i++)
    json_object_set_int_member (counts, library_sync_outcome_name ((LibrarySyncOutcome)i),
                                report->n[i]);
  for (guint i = 0; i < report->items->len; i++) {
    const LibrarySyncItem *item = g_ptr_array_index (report->items, i);
    JsonObject *row = json_object_new ();

    json_object_set_string_member (row, "outcome",
                                   library_sync_outcome_name (item->outcome));
    json_object_set_string_member (row, "path", item->path);
    if (item->detail != NULL)
      json_object_set_string_member (row, "detail", item->detail);
    json_array_add_object_element (items, row);
  }
  json_object_set_object_member (object, "counts", counts);
  json_object_set_array_member (object, "files", items);
  json_node_set_object (node, object);
  cli_json_print (node);
}

static LibrarySyncReport *
sync_folder (Cli *cli, const char *folder, const CliArgs *args, const GArray *ids,
             GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (folder);
  g_autoptr (GAsyncResult) answer = NULL;
  const LibrarySyncRequest request = {
      .folder = file,
      .preset = cli_args_get (args, "preset"),
      .clip_ids = ids == NULL ? NULL : (const int64_t *)(gpointer)ids->data,
      .n = ids == NULL ? 0 : ids->len,
      .dry_run = cli_args_has (args, "dry-run"),
  };

  cuttings_library_sync_async (cli->library, &request, cli->cancellable, NULL, NULL,
                               cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_sync_finish (cli->library, answer, error);
}

static bool
report_failures (const LibrarySyncReport *report, GError **error)
{
  unsigned n = report->n[LIBRARY_SYNC_FAILED];

  if (n == 0)
    return true;
  g_set_error (
      error, LIBRARY_ERROR, LIBRARY_ERROR_CANNOT_WRITE,
      ngettext ("%u file could not be synced", "%u files could not be synced", n), n);
  return false;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *folder = cli_args_operand (args, 0, N_ ("FOLDER"), error);
  const char *query = cli_args_get (args, "query");
  g_autoptr (GArray) ids = NULL;
  g_autoptr (LibrarySyncReport) report = NULL;

  if (folder == NULL)
    return false;
  if (query != NULL) {
    ids = cli_find_clips (cli, NULL, query, error);
    if (ids == NULL)
      return false;
  }
  report = sync_folder (cli, folder, args, ids, error);
  if (report == NULL)
    return false;
  if (cli->json) {
    print_json (report);
  } else {
    for (guint i = 0; i < report->items->len; i++)
      print_item (g_ptr_array_index (report->items, i));
    print_summary (report);
  }
  return report_failures (report, error);
}

const CliCommand cli_sync_command = {
    .name = "sync",
    .usage = N_ ("FOLDER"),
    .summary = N_ ("Keeps a folder of Markdown notes like the library"),
    .example = "sync ~/Notes/Clippings --dry-run",
    .options = options,
    .run = run,
};
