/* reader-print.c: an article on paper, or as a PDF file, with its highlights and notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-print.h"

#include "ui/reader-bridge.h"
#include "ui/reader-style.h"
#include "ui/reader-view.h"
#include "ui/reader-words.h"

/* The domain of GTK's own translations: its printer for files is known by a translated
 * name only. */
#define GTK_DOMAIN "gtk40"

typedef struct {
  LibraryClip *clip;
  ReaderScheme *scheme;
  WebKitWebView *view;
  ReaderBridge *bridge;
  GtkWindow *parent;
  GFile *file; /* NULL: the user is asked for a printer */
  WebKitPrintOperation *operation;
  bool failed; /* "finished" comes after it as well */
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_signal_handlers_disconnect_by_data (self->view, data);
  g_clear_pointer (&self->bridge, reader_bridge_free);
  g_object_unref (self->view);
  reader_scheme_unref (self->scheme);
  library_clip_free (self->clip);
  g_clear_object (&self->parent);
  g_clear_object (&self->file);
  g_clear_object (&self->operation);
  g_free (self);
}

/* ---- printing ---------------------------------------------------------------------- */

static void
on_print_failed (WebKitPrintOperation *operation, GError *error, GTask *task)
{
  Print *self = g_task_get_task_data (task);

  self->failed = true;
  g_task_return_error (task, g_error_copy (error));
}

/* Neither the task nor the operation may go while they tell this. */
static gboolean
drop_task (gpointer task)
{
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

static void
on_print_finished (WebKitPrintOperation *operation, GTask *task)
{
  Print *self = g_task_get_task_data (task);

  if (!self->failed)
    g_task_return_boolean (task, TRUE);
  g_signal_handlers_disconnect_by_data (operation, task);
  g_idle_add (drop_task, task);
}

static void
aim_at_file (WebKitPrintOperation *operation, GFile *file)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_file_get_uri (file);

  gtk_print_settings_set_printer (settings, g_dgettext (GTK_DOMAIN, "Print to File"));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  webkit_print_operation_set_print_settings (operation, settings);
}

/* @task is taken. */
static void
print (GTask *task)
{
  Print *self = g_task_get_task_data (task);

  self->operation = webkit_print_operation_new (self->view);
  g_signal_connect (self->operation, "failed", G_CALLBACK (on_print_failed), task);
  g_signal_connect (self->operation, "finished", G_CALLBACK (on_print_finished), task);
  if (self->file != NULL) {
    aim_at_file (self->operation, self->file);
    webkit_print_operation_print (self->operation);
  } else if (webkit_print_operation_run_dialog (self->operation, self->parent) ==
             WEBKIT_PRINT_OPERATION_RESPONSE_CANCEL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                             "Nothing is printed");
    g_signal_handlers_disconnect_by_data (self->operation, task);
    g_object_unref (task);
  }
}

/* ---- loading ----------------------------------------------------------------------- */

static gboolean
print_idle (gpointer data)
{
  print (data);
  return G_SOURCE_REMOVE;
}

/* Not from within the signal: a dialog may run for as long as it likes. */
static void
on_load_changed (WebKitWebView *view, WebKitLoadEvent event, GTask *task)
{
  if (event != WEBKIT_LOAD_FINISHED)
    return;
  g_signal_handlers_disconnect_by_data (view, task);
  g_idle_add (print_idle, task);
}

static void
load (GTask *task)
{
  Print *self = g_task_get_task_data (task);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_auto (ReaderWords) words = {0};
  ReaderPage page = {.highlights = none};

  reader_words_init (&words, self->clip, zone);
  page.words = words.words;
  reader_scheme_take_page (self->scheme, library_clip_render_marked (self->clip));
  reader_bridge_prepare (self->bridge, &page);
  g_signal_connect (self->view, "load-changed", G_CALLBACK (on_load_changed), task);
  webkit_web_view_load_uri (self->view, reader_scheme_get_address (self->scheme));
}

static void
seal_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (reader_view_seal_finish (WEBKIT_WEB_VIEW (source), result, &error)) {
    load (task);
    return;
  }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* ---- the doors ----------------------------------------------------------------------- */

static void
ignore_link (const char *address, gpointer data)
{
}

/* Paper is white, and as large as it is. */
static void
set_style (Print *self, GSettings *settings)
{
  const ReaderDesktop desktop = {.scale = 100};
  g_autofree char *css = NULL;
  ReaderStyle style;

  reader_style_load (&style, settings, &desktop);
  style.theme = READER_THEME_LIGHT;
  css = reader_style_css (&style);
  reader_bridge_set_css (self->bridge, css);
}

void
reader_print_async (CuttingsLibrary *library, LibraryClip *clip, GSettings *settings,
                    GtkWindow *parent, GFile *file, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Print *self = g_new0 (Print, 1);

  g_task_set_source_tag (task, reader_print_async);
  self->clip = clip;
  self->scheme = reader_scheme_new ();
  reader_scheme_set_library (self->scheme, library);
  self->view = g_object_ref_sink (reader_view_new (self->scheme, ignore_link, NULL));
  self->bridge = reader_bridge_new (self->view, NULL, NULL);
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  self->file = file != NULL ? g_object_ref (file) : NULL;
  g_task_set_task_data (task, self, print_free);
  set_style (self, settings);
  reader_view_seal_async (self->view, cancellable, seal_cb, task);
}

bool
reader_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), false);
  return g_task_propagate_boolean (G_TASK (result), error);
}
