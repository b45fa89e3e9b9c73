/* address-dialog.c: asks for the address of a page to save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/address-dialog.h"

#include <stdbool.h>

#include <glib/gi18n.h>
#include <string.h>

#include "base/uri.h"
#include "config.h"

struct _CuttingsAddressDialog {
  AdwWindow parent_instance;

  GtkTextView *text_view;
  GtkLabel *hint;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (CuttingsAddressDialog, cuttings_address_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* (transfer full) */
static char *
typed_text (CuttingsAddressDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The addresses in @text, with blanks or line ends between them; NULL when there are
 * none, or when one of them is wrong, which is @mistake then (transfer full). */
static GStrv
parse_addresses (const char *text, char **mistake)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  bool any = false;

  *mistake = NULL;
  for (size_t i = 0; words[i] != NULL; i++) {
    g_autofree char *address = *words[i] != '\0' ? uri_from_input (words[i]) : NULL;

    if (*words[i] == '\0')
      continue;
    if (address == NULL) {
      *mistake = g_strdup (words[i]);
      return NULL;
    }
    g_strv_builder_add (builder, address);
    any = true;
  }
  return any ? g_strv_builder_end (builder) : NULL;
}

/* What will happen, or why nothing can. (transfer full) */
static char *
hint_for (GStrv addresses, const char *mistake)
{
  guint n = addresses != NULL ? g_strv_length (addresses) : 0;

  if (mistake != NULL)
    /* Translators: %s is what was typed; the marks keep its direction to itself */
    return g_strdup_printf (_ ("“\u2068%s\u2069” is not an address"), mistake);
  if (n > 1)
    return g_strdup_printf (ngettext ("%u page will be fetched, one after the other",
                                      "%u pages will be fetched, some at a time", n),
                            n);
  return g_strdup (_ ("The page is fetched and its article saved, with its images, for "
                      "reading offline. Several addresses stand on a line each."));
}

static void
on_changed (CuttingsAddressDialog *self)
{
  g_autofree char *text = typed_text (self);
  g_autofree char *mistake = NULL;
  g_auto (GStrv) addresses = parse_addresses (text, &mistake);
  g_autofree char *hint = hint_for (addresses, mistake);

  gtk_widget_set_sensitive (self->save_button, addresses != NULL);
  gtk_label_set_label (self->hint, hint);
}

static void
on_save (CuttingsAddressDialog *self)
{
  g_autofree char *text = typed_text (self);
  g_autofree char *mistake = NULL;
  g_auto (GStrv) addresses = parse_addresses (text, &mistake);

  if (addresses == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, addresses);
  gtk_window_close (GTK_WINDOW (self));
}

/* Enter saves a single address as in any entry; among several it begins a line, and
 * Ctrl+Enter saves them. */
static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode,
        GdkModifierType modifiers, CuttingsAddressDialog *self)
{
  g_autofree char *text = NULL;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  text = typed_text (self);
  if ((modifiers & GDK_CONTROL_MASK) == 0 &&
      ((modifiers & GDK_SHIFT_MASK) != 0 || strchr (text, '\n') != NULL))
    return GDK_EVENT_PROPAGATE;
  on_save (self);
  return GDK_EVENT_STOP;
}

void
cuttings_address_dialog_set_text (CuttingsAddressDialog *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
}

static void
cuttings_address_dialog_class_init (CuttingsAddressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/address-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsAddressDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAddressDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAddressDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_key);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_ADDRESS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
cuttings_address_dialog_init (CuttingsAddressDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (self);
}

GtkWindow *
cuttings_address_dialog_new (GtkWindow *parent)
{
  return g_object_new (CUTTINGS_TYPE_ADDRESS_DIALOG, "transient-for", parent, NULL);
}
