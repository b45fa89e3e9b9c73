/* probe-sanitize.c: article HTML as the reader shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures that are not stored are left out, as in the reader: it reaches no network.
 */

#include "probe.h"

#include <string.h>

#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "sanitize/sanitize.h"

/* Cleaned as it is stored, and again sealed as it is shown. */
static void
append_clean (GString *answer, const char *html, const char *base)
{
  g_autofree char *clean = sanitize_html (html, base);
  g_autoptr (HtmlDoc) doc = html_parse_fragment (clean, strlen (clean), HTML_NS_HTML,
                                                 "body", false, NULL, NULL);
  g_autofree char *sealed = NULL;

  if (doc == NULL)
    return;
  sanitize_seal (html_doc_root (doc));
  sealed = html_serialize_inner (html_doc_root (doc));
  g_string_append (answer, sealed);
}

static void
answer_clean (char *record, size_t length, GString *answer, gpointer user_data)
{
  g_auto (HtmlDecoded) decoded = {0};

  if (html_decode (record, length, "utf-8", &decoded, NULL))
    append_clean (answer, decoded.text, user_data);
}

int
probe_sanitize (int argc, char **argv)
{
  g_autofree char *base = NULL;
  const GOptionEntry entries[] = {
      {"base", 0, 0, G_OPTION_ARG_STRING, &base, "The address of the page", "ADDRESS"},
      {0},
  };

  if (!probe_parse_options (&argc, &argv, entries))
    return 2;
  return probe_each_record ('\0', answer_clean, base);
}
