/* clipboard-forms.c: one text in the clipboard, in every form that somebody may paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/clipboard-forms.h"

#include <string.h>

/* What is pasted is read as Latin-1 where it does not say what it is. */
#define HTML_HEAD "<meta charset=\"utf-8\">"

static GdkContentProvider *
provide (const char *media_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (media_type, bytes);
}

void
clipboard_forms_put (GtkWidget *widget, const char *plain, const char *markdown,
                     const char *html)
{
  g_autofree char *page = g_strconcat (HTML_HEAD, html, NULL);
  GdkContentProvider *providers[] = {
      provide ("text/markdown", markdown),
      gdk_content_provider_new_typed (G_TYPE_STRING, plain),
      html != NULL ? provide ("text/html", page) : NULL,
  };
  g_autoptr (GdkContentProvider) all =
      gdk_content_provider_new_union (providers, html != NULL ? 3 : 2);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}
