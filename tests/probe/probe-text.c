/* probe-text.c: the command "text": the canonical text of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "probe.h"

#include "html/html-text.h"
#include "html/html-tree.h"

static void
answer (char *record, size_t length, GString *out, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (HtmlDoc) doc = html_parse (record, length, false, NULL, &error);
  const HtmlNode *body;

  if (doc == NULL) {
    g_string_append_printf (out, "error: %s\n", error->message);
    return;
  }
  body = html_doc_body (doc);
  text = html_text (body != NULL ? body : html_doc_root (doc));
  g_string_append (out, text);
}

int
probe_text (int argc, char **argv)
{
  return probe_each_record ('\0', answer, NULL);
}
