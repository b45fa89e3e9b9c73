/* cli-backup.c: cuttings-cli backup: makes, lists and restores backups of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"
#include "library/library-backup.h"

static const GOptionEntry options[] = {
    CLI_FLAG ("list", N_ ("List the backups, newest first")),
    CLI_OPTION ("restore",
                N_ ("Put this backup in the place of the library, which is kept as a "
                    "backup; the window must be closed"),
                N_ ("NAME")),
    G_OPTION_ENTRY_NULL,
};

static const char *const kinds[N_BACKUP_KINDS] = {
    /* Translators: kinds of backups */
    [BACKUP_DAILY] = NC_ ("backup", "daily"),
    [BACKUP_ASKED] = NC_ ("backup", "made by hand"),
    [BACKUP_BEFORE_UPDATE] = NC_ ("backup", "before an update"),
    [BACKUP_REPLACED] = NC_ ("backup", "replaced by another"),
};

static char *
format_clips (int64_t n)
{
  if (n < 0)
    return g_strdup (_ ("damaged"));
  return g_strdup_printf (ngettext ("%d clipping", "%d clippings", (gulong)n), (int)n);
}

static void
print_backup (const Backup *backup)
{
  g_autofree char *clips = format_clips (backup->n_clips);
  g_autofree char *size = g_format_size (backup->size);

  g_print ("%s  %s  %s  %s\n", backup->name, clips, size,
           g_dpgettext2 (NULL, "backup", kinds[backup->kind]));
}

static bool
list (Cli *cli, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  cuttings_library_list_backups_async (cli->library, cli->cancellable, cli_answered_cb,
                                       cli);
  answer = cli_wait (cli);
  backups = cuttings_library_list_backups_finish (cli->library, answer, error);
  if (backups == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_backups (backups));
  for (guint i = 0; !cli->json && i < backups->len; i++)
    print_backup (g_ptr_array_index (backups, i));
  return true;
}

static bool
restore (Cli *cli, const char *name, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cuttings_library_restore_backup_async (cli->library, name, cli->cancellable,
                                         cli_answered_cb, cli);
  answer = cli_wait (cli);
  return cuttings_library_restore_backup_finish (cli->library, answer, error);
}

static bool
make (Cli *cli, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (Backup) backup = NULL;

  if (!cli_open (cli, error))
    return false;
  cuttings_library_back_up_async (cli->library, cli->cancellable, NULL, NULL,
                                  cli_answered_cb, cli);
  answer = cli_wait (cli);
  backup = cuttings_library_back_up_finish (cli->library, answer, error);
  if (backup == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_backup (backup));
  else
    print_backup (backup);
  return true;
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_get (args, "restore");

  if (name != NULL)
    return restore (cli, name, error);
  return cli_args_has (args, "list") ? list (cli, error) : make (cli, error);
}

const CliCommand cli_backup_command = {
    .name = "backup",
    .summary = N_ ("Makes, lists and restores backups of the library"),
    .example = "backup --restore 2024-11-24T18-30-00Z",
    .options = options,
    .opens_itself = true,
    .run = run,
};
