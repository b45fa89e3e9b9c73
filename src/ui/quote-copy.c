/* quote-copy.c: a passage in the clipboard, in every format that somebody may paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/quote-copy.h"

#include <string.h>

static const struct {
  LibraryQuoteFormat format;
  const char *media_type;
} formats[] = {
    {LIBRARY_QUOTE_HTML, "text/html"},
    {LIBRARY_QUOTE_MARKDOWN, "text/markdown"},
};

static GdkContentProvider *
provide (const char *media_type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (media_type, bytes);
}

void
quote_copy (GtkWidget *widget, const LibraryClip *clip, const char *exact, TextSpan span)
{
  g_autofree char *plain = library_clip_quote (clip, exact, span, LIBRARY_QUOTE_PLAIN);
  GdkContentProvider *providers[G_N_ELEMENTS (formats) + 1];
  g_autoptr (GdkContentProvider) all = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    providers[i] = provide (formats[i].media_type,
                            library_clip_quote (clip, exact, span, formats[i].format));
  providers[G_N_ELEMENTS (formats)] =
      gdk_content_provider_new_typed (G_TYPE_STRING, plain);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}
