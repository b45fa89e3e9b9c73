/* address-dialog.c: asks for the address of a page to save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/address-dialog.h"

#include <stdbool.h>

#include "base/uri.h"
#include "config.h"

struct _CuttingsAddressDialog {
  AdwWindow parent_instance;

  GtkEditable *entry;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (CuttingsAddressDialog, cuttings_address_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The addresses that are typed, with blanks between them; NULL when there are none, or
 * when one of them is wrong. */
static GStrv
parse_addresses (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  bool any = false;

  for (size_t i = 0; words[i] != NULL; i++) {
    g_autofree char *address = *words[i] != '\0' ? uri_from_input (words[i]) : NULL;

    if (*words[i] == '\0')
      continue;
    if (address == NULL)
      return NULL;
    g_strv_builder_add (builder, address);
    any = true;
  }
  return any ? g_strv_builder_end (builder) : NULL;
}

static void
on_changed (CuttingsAddressDialog *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_auto (GStrv) addresses = parse_addresses (text);

  gtk_widget_set_sensitive (self->save_button, addresses != NULL);
}

static void
on_save (CuttingsAddressDialog *self)
{
  g_auto (GStrv) addresses = parse_addresses (gtk_editable_get_text (self->entry));

  if (addresses == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, addresses);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cuttings_address_dialog_class_init (CuttingsAddressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/address-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CuttingsAddressDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CuttingsAddressDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save);

  signals[CHOSEN] =
      g_signal_new ("chosen", CUTTINGS_TYPE_ADDRESS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
cuttings_address_dialog_init (CuttingsAddressDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cuttings_address_dialog_new (GtkWindow *parent)
{
  return g_object_new (CUTTINGS_TYPE_ADDRESS_DIALOG, "transient-for", parent, NULL);
}
