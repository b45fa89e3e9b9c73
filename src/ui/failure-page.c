/* failure-page.c: says why the library cannot be opened, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/failure-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <stdbool.h>

#include "config.h"
#include "library/library.h"
#include "ui/error-text.h"

struct _CuttingsFailurePage {
  GtkWidget parent_instance;

  AdwStatusPage *status_page;
  GtkLabel *path_label;
  GtkWidget *retry_button;
  GtkWidget *restore_button;
  GtkWidget *default_button;
};

G_DEFINE_FINAL_TYPE (CuttingsFailurePage, cuttings_failure_page, GTK_TYPE_WIDGET)

/* @may_pass: trying again has a chance without anything else being done. */
typedef struct {
  int code;
  const char *icon_name;
  const char *title;
  const char *advice; /* follows the sentence of error_text(); may be empty */
  bool may_pass;
  bool may_restore; /* a backup would help */
} Failure;

static const Failure failures[] = {
    {LIBRARY_ERROR_CORRUPT, "dialog-warning-symbolic", N_ ("Library Is Damaged"),
     N_ ("Restore one of its backups, or open another library."), false, true},
    {LIBRARY_ERROR_TOO_NEW, "software-update-available-symbolic",
     N_ ("Library Is Newer Than Cuttings"), "", false},
    {LIBRARY_ERROR_NOT_A_LIBRARY, "dialog-question-symbolic", N_ ("Not a Library"),
     N_ ("It was left as it is."), false, true},
    {LIBRARY_ERROR_READ_ONLY, "changes-prevent-symbolic",
     N_ ("Library Cannot Be Changed"), "", true},
    {LIBRARY_ERROR_BUSY, "changes-prevent-symbolic", N_ ("Library Is in Use"), "", true},
    {LIBRARY_ERROR_DISK_FULL, "drive-harddisk-symbolic", N_ ("Disk Is Full"), "", true},
};

static const Failure other_failure = {-1, "dialog-warning-symbolic",
                                      N_ ("Library Cannot Be Opened"), "", true};

static const Failure *
find_failure (const GError *error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (failures); i++)
    if (g_error_matches (error, LIBRARY_ERROR, failures[i].code))
      return &failures[i];
  return &other_failure;
}

void
cuttings_failure_page_show (CuttingsFailurePage *self, const GError *error,
                            const char *path, gboolean is_default)
{
  const Failure *failure = find_failure (error);
  g_autofree char *sentence = error_text (error);
  g_autofree char *advice = *failure->advice != '\0'
                                ? g_strconcat (sentence, "\n", _ (failure->advice), NULL)
                                : g_strdup (sentence);
  g_autofree char *display_name = g_filename_display_name (path);

  adw_status_page_set_icon_name (self->status_page, failure->icon_name);
  adw_status_page_set_title (self->status_page, _ (failure->title));
  adw_status_page_set_description (self->status_page, advice);
  gtk_label_set_label (self->path_label, display_name);
  gtk_widget_set_visible (self->retry_button, failure->may_pass);
  gtk_widget_set_visible (self->restore_button, failure->may_restore);
  gtk_widget_set_visible (self->default_button, !is_default);
}

static void
cuttings_failure_page_dispose (GObject *object)
{
  CuttingsFailurePage *self = CUTTINGS_FAILURE_PAGE (object);

  if (self->status_page != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->status_page));
  self->status_page = NULL;
  G_OBJECT_CLASS (cuttings_failure_page_parent_class)->dispose (object);
}

static void
cuttings_failure_page_class_init (CuttingsFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cuttings_failure_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsFailurePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, CuttingsFailurePage, path_label);
  gtk_widget_class_bind_template_child (widget_class, CuttingsFailurePage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsFailurePage,
                                        restore_button);
  gtk_widget_class_bind_template_child (widget_class, CuttingsFailurePage,
                                        default_button);
}

static void
cuttings_failure_page_init (CuttingsFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
