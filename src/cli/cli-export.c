/* cli-export.c: cuttings-cli export: clippings to a folder, a file or the terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <unistd.h>

#include "cli/cli-commands.h"

static const GOptionEntry options[] = {
    CLI_OPTION ("format", N_ ("What to write; “list” names the formats"), N_ ("FORMAT")),
    CLI_OPTION ("output", N_ ("The file or folder, or - for the terminal"),
                N_ ("FILE|DIR|-")),
    CLI_OPTION ("markdown",
                N_ ("Markdown: a folder, a file that ends in .md, or - for the terminal"),
                N_ ("DIR|FILE|-")),
    CLI_OPTION ("preset", N_ ("Its dialect: obsidian, logseq, pandoc or plain"),
                N_ ("PRESET")),
    CLI_OPTION ("query", N_ ("Only what this query finds"), N_ ("QUERY")),
    G_OPTION_ENTRY_NULL,
};

static void
print_formats (void)
{
  const ExportFormat *format;

  for (size_t i = 0; (format = library_format_nth (i)) != NULL; i++)
    g_print ("%-12s .%-9s %s\n", format->id, format->extension, _ (format->name));
}

static bool
print_markdown (Cli *cli, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GAsyncResult) answer = NULL;
    g_autoptr (ClipCopy) copy = NULL;

    cuttings_library_copy_async (cli->library, g_array_index (ids, int64_t, i),
                                 CLIP_COPY_MARKDOWN, cli->cancellable, cli_answered_cb,
                                 cli);
    answer = cli_wait (cli);
    copy = cuttings_library_copy_finish (cli->library, answer, error);
    if (copy == NULL)
      return false;
    g_print ("%s%s", i > 0 ? "\n" : "", copy->markdown);
  }
  return true;
}

static bool
write_out (Cli *cli, LibraryExportRequest *request, const GArray *ids, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  request->clip_ids = (const int64_t *)(gpointer)ids->data;
  request->n = ids->len;
  cuttings_library_export_async (cli->library, request, cli->cancellable, NULL, NULL,
                                 cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_export_finish (cli->library, answer, error);
}

static bool
refuse_several (const GArray *ids, GError **error)
{
  g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
               ngettext ("One file holds one clipping, but there is %u; name a folder",
                         "One file holds one clipping, but there are %u; name a folder",
                         ids->len),
               ids->len);
  return false;
}

static bool
is_file_of (const ExportFormat *format, const char *name)
{
  g_autofree char *end = g_strconcat (".", format->extension, NULL);

  return g_str_has_suffix (name, end);
}

/* A target that ends as files of the format do is a file; else, where the format makes
 * a file for each clipping, a folder. */
static bool
write_to (Cli *cli, const ExportFormat *format, const char *target, const GArray *ids,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (target);
  LibraryExportRequest request = {.format = format, .target = file};

  if (format->shape == EXPORT_FOLDER ||
      (format->shape == EXPORT_FILE_EACH && !is_file_of (format, target)))
    request.to_folder = true;
  else if (format->shape == EXPORT_FILE_EACH && ids->len != 1)
    return refuse_several (ids, error);
  return write_out (cli, &request, ids, error);
}

static bool
print (Cli *cli, const ExportFormat *format, const GArray *ids, GError **error)
{
  LibraryExportRequest request = {.format = format, .stream = STDOUT_FILENO};

  if (g_str_equal (format->id, "markdown"))
    return print_markdown (cli, ids, error);
  if (library_format_makes_folder (format, ids->len))
    return refuse_several (ids, error);
  return write_out (cli, &request, ids, error);
}

/* The format that is named, or else the one that the target's name says. */
static const ExportFormat *
choose_format (const char *id, const char *target, GError **error)
{
  const ExportFormat *format =
      id != NULL ? library_format_find (id) : library_format_of_file (target);

  if (format == NULL)
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE,
                 /* Translators: %s is what was typed, or an option */
                 _ ("“%s” is no format; --format list names them all"),
                 id != NULL ? id : target);
  return format;
}

/* The format that was named, of Markdown in the dialect that was named; the first dialect
 * is Markdown itself. (transfer full) */
static char *
format_id (const CliArgs *args)
{
  const char *preset = cli_args_get (args, "preset");
  const char *id =
      cli_args_has (args, "markdown") ? "markdown" : cli_args_get (args, "format");

  if (preset == NULL || g_str_equal (preset, "obsidian") ||
      g_strcmp0 (id, "markdown") != 0)
    return g_strdup (id);
  return g_strconcat (id, "-", preset, NULL);
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *markdown = cli_args_get (args, "markdown");
  const char *target = markdown != NULL ? markdown : cli_args_get (args, "output");
  g_autofree char *id = format_id (args);
  const ExportFormat *format;
  g_autoptr (GArray) ids = NULL;

  if (g_strcmp0 (id, "list") == 0) {
    print_formats ();
    return true;
  }
  if (target == NULL) {
    g_set_error (error, CLI_ERROR, CLI_ERROR_USAGE, _ ("%s is missing"), "--output");
    return false;
  }
  format = choose_format (id, target, error);
  if (format == NULL)
    return false;
  ids = cli_find_clips (cli, args->operands, cli_args_get (args, "query"), error);
  if (ids == NULL)
    return false;
  return g_str_equal (target, "-") ? print (cli, format, ids, error)
                                   : write_to (cli, format, target, ids, error);
}

const CliCommand cli_export_command = {
    .name = "export",
    .usage = N_ ("--format FORMAT --output FILE|DIR|- [ID…]"),
    .summary = N_ ("Exports clippings as Markdown or in another format"),
    .example = "export --markdown ~/Notes/Clippings --query tag:politics",
    .options = options,
    .run = run,
};
