/* cli-save.c: cuttings-cli save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("tag", N_ ("Tag the clipping; may be given several times"), N_ ("TAG")),
    CLI_OPTION ("title", N_ ("Give it this title"), N_ ("TITLE")),
    CLI_OPTION ("address", N_ ("Where the text or the page came from"), N_ ("ADDRESS")),
    CLI_FLAG ("html", N_ ("Standard input is HTML, not text")),
    CLI_FLAG ("capture", N_ ("Add a capture when the page was saved before")),
    CLI_FLAG ("again", N_ ("Make a second clipping when the page was saved before")),
    G_OPTION_ENTRY_NULL,
};

/* What an operand is: standard input, a file that is there, or else an address. */
static bool
fill_request (LibrarySaveRequest *request, const CliArgs *args, const char *what,
              GBytes **input, GFile **file, GError **error)
{
  request->address = cli_args_get (args, "address");
  if (g_str_equal (what, "-")) {
    *input = cli_read_input (what, error);
    if (*input == NULL)
      return false;
    if (cli_args_has (args, "html"))
      request->html = *input;
    else
      request->text = g_bytes_get_data (*input, NULL);
  } else if (g_file_test (what, G_FILE_TEST_EXISTS)) {
    *file = g_file_new_for_commandline_arg (what);
    request->file = *file;
  } else {
    request->address = what;
  }
  return true;
}

static LibraryIfSaved
if_saved (const CliArgs *args)
{
  if (cli_args_has (args, "capture"))
    return LIBRARY_IF_SAVED_CAPTURE;
  return cli_args_has (args, "again") ? LIBRARY_IF_SAVED_NEW : LIBRARY_IF_SAVED_REPORT;
}

static void
print_removals (const LibrarySaveResult *result)
{
  unsigned n = 0;

  for (unsigned reason = 0; reason < N_REMOVAL_REASONS; reason++)
    n += result->n_removed[reason];
  if (n > 0)
    g_print (ngettext ("  %u piece that is not part of the article was left out\n",
                       "  %u pieces that are not part of the article were left out\n", n),
             n);
  if (result->n_images_missing > 0)
    g_print (ngettext ("  %u image could not be fetched\n",
                       "  %u images could not be fetched\n", result->n_images_missing),
             result->n_images_missing);
}

static void
print_saved (const LibrarySaveResult *result)
{
  switch (result->outcome) {
  case LIBRARY_SAVED_NEW:
    g_print (_ ("Saved %.8s: %s\n"), result->uuid, result->title);
    break;
  case LIBRARY_SAVED_CAPTURE:
    g_print (_ ("Added a capture to %.8s: %s\n"), result->uuid, result->title);
    break;
  case LIBRARY_SAVED_BEFORE:
    g_print (_ ("Saved before as %.8s: %s\n"), result->uuid, result->title);
    g_print (_ ("  --capture adds a capture, --again makes a second clipping\n"));
    break;
  }
  print_removals (result);
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  g_auto (GStrv) tags = cli_args_dup_all (args, "tag");
  const char *what = cli_args_operand (args, 0, N_ ("URL, FILE or -"), error);
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibrarySaveResult) result = NULL;
  LibrarySaveRequest request = {
      .title = cli_args_get (args, "title"),
      .tags = (const char *const *)tags,
      .if_saved = if_saved (args),
  };

  if (what == NULL || !fill_request (&request, args, what, &input, &file, error))
    return false;
  cuttings_library_save_async (cli->library, &request, cli->cancellable, NULL, NULL,
                               cli_answered_cb, cli);
  answer = cli_wait (cli);
  result = cuttings_library_save_finish (cli->library, answer, error);
  if (result == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_saved (result));
  else
    print_saved (result);
  return true;
}

const CliCommand cli_save_command = {
    .name = "save",
    .usage = N_ ("URL|FILE|-"),
    .summary = N_ ("Saves a page, a file or standard input as a clipping"),
    .example = "save https://example.org/news/1 --tag politics",
    .options = options,
    .run = run,
};
