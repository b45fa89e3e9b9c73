/* library-page.c: the page of the preferences about the library: backups, verifying
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/library-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "library/library-backup.h"
#include "ui/date-text.h"
#include "ui/error-text.h"
#include "ui/keep-job.h"
#include "ui/toolkit.h"
#include "ui/verify-text.h"

struct _CuttingsLibraryPage {
  AdwPreferencesPage parent_instance;

  GtkWidget *checks;
  AdwActionRow *verify_row;
  GtkButton *verify_button;
  GtkWidget *repair_button;
  AdwActionRow *backup_row;
  GtkButton *backup_button;
  AdwPreferencesGroup *backups;
  GtkWidget *empty_row;
  GPtrArray *rows; /* of backups; not owned */

  CuttingsLibrary *library;
  CuttingsJobList *jobs;
  CuttingsJob *backing_up; /* NULL when nothing was asked for */
  CuttingsJob *verifying;
  GCancellable *cancellable; /* of the list */
};

G_DEFINE_FINAL_TYPE (CuttingsLibraryPage, cuttings_library_page,
                     ADW_TYPE_PREFERENCES_PAGE)

/* ---- restoring ---- */

typedef struct {
  CuttingsLibraryPage *page;
  char *name;
} Question;

static void
on_restore_answered (const char *choice, gpointer data)
{
  Question *question = data;

  if (g_str_equal (choice, "restore"))
    gtk_widget_activate_action (GTK_WIDGET (question->page), "app.restore-backup", "s",
                                question->name);
  g_object_unref (question->page);
  g_free (question->name);
  g_free (question);
}

static void
on_restore (CuttingsLibraryPage *self, GtkButton *button)
{
  const ToolkitChoice choices[] = {
      {"cancel", _ ("_Cancel"), TOOLKIT_PLAIN},
      {"restore", _ ("_Restore"), TOOLKIT_SUGGESTED},
  };
  const char *when = g_object_get_data (G_OBJECT (button), "when");
  g_autofree char *heading = NULL;
  Question *question = g_new (Question, 1);

  *question = (Question){
      .page = g_object_ref (self),
      .name = g_strdup (g_object_get_data (G_OBJECT (button), "name")),
  };
  /* Translators: %s is a date and time */
  heading = g_strdup_printf (_ ("Restore the Backup of %s?"), when);
  toolkit_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
               _ ("The library becomes what it was then. The library of today is kept as "
                  "a backup too, so that you can go back to it."),
               choices, G_N_ELEMENTS (choices), on_restore_answered, question);
}

/* ---- the list ---- */

static const char *const kinds[N_BACKUP_KINDS] = {
    [BACKUP_DAILY] = NC_ ("backup", "Daily"),
    [BACKUP_ASKED] = NC_ ("backup", "Made by hand"),
    [BACKUP_BEFORE_UPDATE] = NC_ ("backup", "Before an update"),
    [BACKUP_REPLACED] = NC_ ("backup", "Replaced by another"),
};

static char *
clips_text (int64_t n)
{
  if (n < 0)
    return g_strdup (C_ ("backup", "Damaged"));
  return g_strdup_printf (ngettext ("%u clipping", "%u clippings", (unsigned)n),
                          (unsigned)n);
}

static char *
describe (const Backup *backup)
{
  g_autofree char *clips = clips_text (backup->n_clips);
  g_autofree char *size = g_format_size (backup->size);

  /* Translators: the kind of a backup, “12 clippings”, its size */
  return g_strdup_printf (C_ ("backup", "%s · %s · %s"),
                          g_dpgettext2 (NULL, "backup", kinds[backup->kind]), clips,
                          size);
}

static GtkWidget *
new_restore_button (CuttingsLibraryPage *self, const Backup *backup, const char *when)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));
  /* Translators: %s is a date and time */
  g_autofree char *name = g_strdup_printf (_ ("Restore the backup of %s"), when);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (backup->name), g_free);
  g_object_set_data_full (G_OBJECT (button), "when", g_strdup (when), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (CuttingsLibraryPage *self, const Backup *backup, GDateTime *now)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = date_text_full (backup->made_at, now);
  g_autofree char *subtitle = describe (backup);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_restore_button (self, backup, when));
  adw_preferences_group_add (self->backups, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_backups (CuttingsLibraryPage *self, const GPtrArray *backups)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->backups, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < backups->len; i++)
    add_row (self, g_ptr_array_index (backups, i), now);
  gtk_widget_set_visible (self->empty_row, backups->len == 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CuttingsLibraryPage) self = data;
  g_autoptr (GPtrArray) backups =
      cuttings_library_list_backups_finish (CUTTINGS_LIBRARY (source), result, NULL);

  if (backups != NULL && !g_cancellable_is_cancelled (self->cancellable))
    show_backups (self, backups);
}

static void
list (CuttingsLibraryPage *self)
{
  cuttings_library_list_backups_async (self->library, self->cancellable, listed_cb,
                                       g_object_ref (self));
}

static void
on_show_folder (CuttingsLibraryPage *self)
{
  g_autofree char *folder = cuttings_library_dup_backups_folder (self->library);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    toolkit_open_address (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri);
}

/* ---- jobs ---- */

static bool
is_running (CuttingsJob *job)
{
  return job != NULL && cuttings_job_get_state (job) == JOB_RUNNING;
}

/* Begins @job (taken) in place of the one before. */
static void
start_job (CuttingsLibraryPage *self, CuttingsJob **slot, CuttingsJob *job,
           GCallback on_changed)
{
  g_set_object (slot, job);
  g_signal_connect_object (job, "changed", on_changed, self, G_CONNECT_SWAPPED);
  cuttings_job_list_add (self->jobs, job);
}

static void
on_backup_changed (CuttingsLibraryPage *self)
{
  bool running = is_running (self->backing_up);
  bool failed =
      self->backing_up != NULL && cuttings_job_get_state (self->backing_up) == JOB_FAILED;

  gtk_button_set_label (self->backup_button,
                        running ? _ ("_Cancel") : _ ("_Back Up Now"));
  adw_action_row_set_subtitle (self->backup_row,
                               running || failed
                                   ? cuttings_job_get_status (self->backing_up)
                                   : _ ("Done each day on which something changed"));
  if (self->backing_up != NULL && cuttings_job_get_state (self->backing_up) == JOB_DONE)
    list (self);
}

static void
on_back_up (CuttingsLibraryPage *self)
{
  if (is_running (self->backing_up))
    cuttings_job_cancel (self->backing_up);
  else
    start_job (self, &self->backing_up, backup_job_new (self->library),
               G_CALLBACK (on_backup_changed));
}

static char *
verify_status (CuttingsLibraryPage *self, const VerifyReport *report)
{
  if (report != NULL)
    return verify_text (report);
  if (self->verifying != NULL)
    return g_strdup (cuttings_job_get_status (self->verifying));
  return g_strdup (_ ("Checks that everything is as it was stored"));
}

static void
on_verify_changed (CuttingsLibraryPage *self)
{
  bool running = is_running (self->verifying);
  const VerifyReport *report =
      self->verifying == NULL || running ? NULL : verify_job_get_report (self->verifying);
  g_autofree char *status = verify_status (self, report);

  gtk_button_set_label (self->verify_button, running ? _ ("_Cancel") : _ ("_Verify"));
  adw_action_row_set_subtitle (self->verify_row, status);
  gtk_widget_set_visible (self->repair_button,
                          report != NULL && verify_report_has_found (report) &&
                              verify_report_count_repaired (report) == 0);
}

static void
on_verify (CuttingsLibraryPage *self)
{
  if (is_running (self->verifying))
    cuttings_job_cancel (self->verifying);
  else
    start_job (self, &self->verifying, verify_job_new (self->library, false),
               G_CALLBACK (on_verify_changed));
}

static void
on_repair (CuttingsLibraryPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->verify_button));
  start_job (self, &self->verifying, verify_job_new (self->library, true),
             G_CALLBACK (on_verify_changed));
}

/* ---- life ---- */

static void
cuttings_library_page_dispose (GObject *object)
{
  CuttingsLibraryPage *self = CUTTINGS_LIBRARY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->backing_up);
  g_clear_object (&self->verifying);
  g_clear_object (&self->jobs);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (cuttings_library_page_parent_class)->dispose (object);
}

static void
cuttings_library_page_finalize (GObject *object)
{
  CuttingsLibraryPage *self = CUTTINGS_LIBRARY_PAGE (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (cuttings_library_page_parent_class)->finalize (object);
}

#define BIND(child)                                                                      \
  gtk_widget_class_bind_template_child (widget_class, CuttingsLibraryPage, child)

static void
cuttings_library_page_class_init (CuttingsLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_library_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cuttings_library_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/library-page.ui");
  BIND (checks);
  BIND (verify_row);
  BIND (verify_button);
  BIND (repair_button);
  BIND (backup_row);
  BIND (backup_button);
  BIND (backups);
  BIND (empty_row);
  gtk_widget_class_bind_template_callback (widget_class, on_back_up);
  gtk_widget_class_bind_template_callback (widget_class, on_verify);
  gtk_widget_class_bind_template_callback (widget_class, on_repair);
  gtk_widget_class_bind_template_callback (widget_class, on_show_folder);
}

static void
cuttings_library_page_init (CuttingsLibraryPage *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

CuttingsLibraryPage *
cuttings_library_page_new (CuttingsLibrary *library, bool is_open, CuttingsJobList *jobs)
{
  CuttingsLibraryPage *self = g_object_new (CUTTINGS_TYPE_LIBRARY_PAGE, NULL);

  self->library = g_object_ref (library);
  self->jobs = g_object_ref (jobs);
  gtk_widget_set_visible (self->checks, is_open);
  on_backup_changed (self);
  on_verify_changed (self);
  list (self);
  return self;
}
