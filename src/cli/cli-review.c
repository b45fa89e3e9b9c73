/* cli-review.c: cuttings-cli review: clippings as a press review, one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <unistd.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("title", N_ ("What stands on the cover"), N_ ("TITLE")),
    CLI_OPTION ("introduction", N_ ("Markdown that stands below it"), N_ ("TEXT")),
    CLI_OPTION ("format", N_ ("markdown, html or epub"), N_ ("FORMAT")),
    CLI_OPTION ("output", N_ ("The file, or - for the terminal"), N_ ("FILE|-")),
    CLI_OPTION ("query", N_ ("What this query finds, latest first"), N_ ("QUERY")),
    CLI_FLAG ("highlights-only", N_ ("Only what is highlighted, without the articles")),
    G_OPTION_ENTRY_NULL,
};

static const char *
need (const CliArgs *args, const char *option, GError **error)
{
  const char *value = cli_args_get (args, option);

  if (value == NULL || *value == '\0')
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("--%s is missing"), option);
  return value;
}

/* The format that is named, or else the one that the file's name says. */
static const ExportFormat *
choose_format (const CliArgs *args, const char *output, GError **error)
{
  const char *id = cli_args_get (args, "format");
  const ExportFormat *format =
      id != NULL ? library_format_find (id) : library_format_of_file (output);

  if (format == NULL || !library_format_has_review (format)) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 _ ("“%s” is no format of a press review; it is markdown, html or epub"),
                 id != NULL ? id : output);
    return NULL;
  }
  return format;
}

static bool
write_review (Cli *cli, const LibraryExportRequest *request, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_export_async (cli->library, request, cli->cancellable, NULL, NULL,
                                 cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_export_finish (cli->library, answer, error);
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *title = need (args, "title", error);
  const char *output = title != NULL ? need (args, "output", error) : NULL;
  LibraryExportRequest request = {0};
  g_autoptr (Review) review = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GFile) file = NULL;

  if (output == NULL || *title == '\0' || *output == '\0')
    return false;
  request.format = choose_format (args, output, error);
  if (request.format == NULL)
    return false;
  ids = cli_find_clips (cli, args->operands, cli_args_get (args, "query"), error);
  if (ids == NULL)
    return false;
  review = review_new (title, cli_args_get (args, "introduction"),
                       cli_args_has (args, "highlights-only"), g_get_real_time ());
  request.review = review;
  request.clip_ids = (const int64_t *)(gpointer)ids->data;
  request.n = ids->len;
  if (g_str_equal (output, "-"))
    request.stream = STDOUT_FILENO;
  else
    request.target = file = g_file_new_for_commandline_arg (output);
  return write_review (cli, &request, error);
}

const CliCommand cli_review_command = {
    .name = "review",
    .usage = N_ ("--title TITLE --output FILE|- [ID…]"),
    .summary =
        N_ ("Makes a press review of clippings: cover, contents, articles, sources"),
    .example = "review --title 'The week' --output week.epub 1f0c2a9e 7b21d004",
    .options = options,
    .run = run,
};
