/* main.c: cuttings-cli, the library from a terminal or a script
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

static const CliCommand *const commands[] = {
    &cli_save_command,       &cli_list_command,          &cli_show_command,
    &cli_search_command,     &cli_tag_command,           &cli_note_command,
    &cli_highlight_command,  &cli_export_command,        &cli_delete_command,
    &cli_highlights_command, &cli_restore_command,       &cli_edit_command,
    &cli_backup_command,     &cli_import_command,        &cli_verify_command,
    &cli_searches_command,   &cli_related_command,       &cli_duplicates_command,
    &cli_merge_command,      &cli_sync_command,          &cli_tags_command,
    &cli_rules_command,      &cli_fetch_missing_command, &cli_review_command,
};

/* ---- exit statuses ---- */

enum {
  STATUS_DONE = 0,
  STATUS_FAILED = 1,
  STATUS_USAGE = 2,
  STATUS_NOT_FOUND = 3,
  STATUS_NETWORK = 4,
  STATUS_CONTENT = 5,
  STATUS_FILE = 6,
  STATUS_LIBRARY = 7,
  STATUS_CANCELLED = 130, /* 128 + SIGINT, as shells say it */
};

static const struct {
  int status;
  const char *meaning;
} statuses[] = {
    {STATUS_DONE, N_ ("done")},
    {STATUS_FAILED, N_ ("failed for another reason")},
    {STATUS_USAGE, N_ ("the command line was not understood")},
    {STATUS_NOT_FOUND, N_ ("no such clipping, or no such passage in it")},
    {STATUS_NETWORK, N_ ("the address could not be fetched")},
    {STATUS_CONTENT, N_ ("what came holds no article that could be kept")},
    {STATUS_FILE, N_ ("a file could not be read or written")},
    {STATUS_LIBRARY, N_ ("the library could not be opened or changed")},
    {STATUS_CANCELLED, N_ ("interrupted")},
};

/* The kinds of error, from the first to the last of each run of codes. */
static const struct {
  LibraryErrorCode first, last;
  int status;
} status_of_codes[] = {
    {LIBRARY_ERROR_TIMEOUT, LIBRARY_ERROR_HTTP_STATUS, STATUS_NETWORK},
    {LIBRARY_ERROR_UNSUPPORTED_TYPE, LIBRARY_ERROR_TOO_COMPLEX, STATUS_CONTENT},
    {LIBRARY_ERROR_NOT_FOUND, LIBRARY_ERROR_NOT_FOUND, STATUS_NOT_FOUND},
    {LIBRARY_ERROR_INVALID_VALUE, LIBRARY_ERROR_INVALID_VALUE, STATUS_USAGE},
    {LIBRARY_ERROR_CANNOT_READ, LIBRARY_ERROR_CANNOT_WRITE, STATUS_FILE},
    {LIBRARY_ERROR_CANNOT_OPEN, LIBRARY_ERROR_DISK_FULL, STATUS_LIBRARY},
};

static int
status_of (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return STATUS_CANCELLED;
  if (error->domain == CLI_ERROR || error->domain == G_OPTION_ERROR ||
      error->domain == QUERY_ERROR)
    return STATUS_USAGE;
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return STATUS_FILE;
  for (size_t i = 0; error->domain == LIBRARY_ERROR && i < G_N_ELEMENTS (status_of_codes);
       i++) {
    if (error->code >= (int)status_of_codes[i].first &&
        error->code <= (int)status_of_codes[i].last)
      return status_of_codes[i].status;
  }
  return STATUS_FAILED;
}

static const char *
kind_of (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return "cancelled";
  if (error->domain == LIBRARY_ERROR)
    return library_error_name ((LibraryErrorCode)error->code);
  return status_of (error) == STATUS_USAGE ? "usage" : "cannot_read";
}

static int
report (const GError *error, bool json)
{
  if (json)
    cli_json_print (cli_json_error (kind_of (error), error->message));
  else
    g_printerr ("cuttings-cli: %s\n", error->message);
  return status_of (error);
}

/* ---- help ---- */

static int
print_help (void)
{
  g_print (_ ("Usage: cuttings-cli [--library FILE] COMMAND [OPTION…] [ARGUMENT…]\n"));
  g_print ("\n%s\n",
           _ ("Keeps news clippings: saves, finds, annotates and exports them."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_print ("\n%s\n", _ ("Examples:"));
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  cuttings-cli %s\n", commands[i]->example);
  g_print ("\n%s\n", _ ("Exit status:"));
  for (size_t i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_print ("  %3d  %s\n", statuses[i].status, _ (statuses[i].meaning));
  g_print ("\n%s\n", _ ("“cuttings-cli COMMAND --help” says more about a command."));
  return STATUS_DONE;
}

static void
describe_command (GOptionContext *context, const CliCommand *command)
{
  g_autofree char *example =
      g_strdup_printf ("%s\n  cuttings-cli %s", _ ("Example:"), command->example);

  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, example);
}

/* ---- running ---- */

static gboolean
on_interrupt (gpointer data)
{
  g_cancellable_cancel (G_CANCELLABLE (data));
  return G_SOURCE_CONTINUE;
}

static bool
run_command (const CliCommand *command, Cli *cli, const char *library_path,
             const CliArgs *args, GError **error)
{
  guint interrupt = g_unix_signal_add (SIGINT, on_interrupt, cli->cancellable);
  g_autofree char *usual = cuttings_library_default_path ();
  bool done;

  cli->library = cuttings_library_new (library_path == NULL ? usual : library_path);
  done =
      (command->opens_itself || cli_open (cli, error)) && command->run (cli, args, error);
  cuttings_library_close (cli->library);
  g_source_remove (interrupt);
  g_clear_object (&cli->library);
  return done;
}

static void
args_clear (CliArgs *args)
{
  g_clear_pointer (&args->options, g_hash_table_unref);
  g_clear_pointer (&args->operands, g_ptr_array_unref);
}

static int
parse_and_run (const CliCommand *command, char *library_path, int argc, char **argv)
{
  CliArgs args = {
      .options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify)g_ptr_array_unref),
      .operands = g_ptr_array_new (),
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cli cli = {.cancellable = cancellable};
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, &args, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *own_path = NULL;
  gboolean json = FALSE;
  const GOptionEntry common[] = {
      {"library", 0, 0, G_OPTION_ARG_FILENAME, &own_path, N_ ("The library’s file"),
       N_ ("FILE")},
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_autofree char *program = g_strconcat ("cuttings-cli ", command->name, NULL);
  int status = STATUS_DONE;

  g_set_prgname (program); /* for the usage line of its help */
  if (command->options != NULL)
    g_option_group_add_entries (group, command->options);
  g_option_context_set_main_group (context, group);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  describe_command (context, command);
  if (g_option_context_parse (context, &argc, &argv, &error)) {
    for (int i = 1; i < argc; i++)
      g_ptr_array_add (args.operands, argv[i]);
    cli.json = json;
    run_command (command, &cli, own_path != NULL ? own_path : library_path, &args,
                 &error);
  }
  if (error != NULL)
    status = report (error, json);
  args_clear (&args);
  return status;
}

static const CliCommand *
find_command (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  }
  return NULL;
}

int
main (int argc, char **argv)
{
  char *library_path = NULL;
  int at = 1;
  const CliCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (at + 1 < argc && g_str_equal (argv[at], "--library")) {
    library_path = argv[at + 1];
    at += 2;
  }
  if (at >= argc || g_str_equal (argv[at], "--help") || g_str_equal (argv[at], "help"))
    return at >= argc ? (print_help (), STATUS_USAGE) : print_help ();
  if (g_str_equal (argv[at], "--version")) {
    g_print ("Cuttings %s\n", APP_VERSION);
    return STATUS_DONE;
  }
  command = find_command (argv[at]);
  if (command == NULL) {
    g_printerr (_ ("cuttings-cli: there is no command “%s”; see cuttings-cli --help\n"),
                argv[at]);
    return STATUS_USAGE;
  }
  return parse_and_run (command, library_path, argc - at, argv + at);
}
