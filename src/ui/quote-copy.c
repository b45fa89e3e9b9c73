/* quote-copy.c: a passage in the clipboard, with where it is from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/quote-copy.h"

#include "ui/clipboard-forms.h"

void
quote_copy (GtkWidget *widget, const LibraryClip *clip, const char *exact, TextSpan span)
{
  g_autofree char *plain = library_clip_quote (clip, exact, span, LIBRARY_QUOTE_PLAIN);
  g_autofree char *markdown =
      library_clip_quote (clip, exact, span, LIBRARY_QUOTE_MARKDOWN);
  g_autofree char *html = library_clip_quote (clip, exact, span, LIBRARY_QUOTE_HTML);

  clipboard_forms_put (widget, plain, markdown, html);
}
