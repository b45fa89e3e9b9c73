/* original-page.c: a capture's own page, without what removed, tidied or chose the article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/original-page.h"

#include <string.h>

#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "import/import-mhtml.h"
#include "render/render-page.h"
#include "sanitize/sanitize.h"

/* The charset parameter of a media type as it was stored; NULL. (transfer full) */
static char *
dup_charset (const char *media_type)
{
  const char *charset = media_type != NULL ? strstr (media_type, "charset=") : NULL;
  g_autofree char *value = NULL;

  if (charset == NULL)
    return NULL;
  value = g_strdup (charset + strlen ("charset="));
  value[strcspn (value, "; ")] = '\0';
  return g_strdup (g_strdelimit (value, "\"'", ' '));
}

/* Images that were saved are the library's; the others are told by their words. */
static void
point_to_stored (HtmlDoc *doc, HtmlNode *body, const Capture *capture)
{
  g_autoptr (GHashTable) by_address = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < capture->images->len; i++) {
    CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (image->sha256 != NULL)
      g_hash_table_insert (by_address, image->address, image->sha256);
  }
  for (HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    g_autofree char *src = html_node_is (node, HTML_TAG_IMG)
                               ? html_node_dup_attr (node, HTML_ATTR_SRC)
                               : NULL;
    const char *sha256 = src != NULL ? g_hash_table_lookup (by_address, src) : NULL;
    g_autofree char *stored = g_strconcat ("cuttings-image:", sha256, NULL);

    if (sha256 != NULL)
      html_node_set_attr (doc, node, HTML_ATTR_SRC, stored);
  }
}

static char *
clean_body (const Capture *capture, const char *text, size_t length, GError **error)
{
  g_autoptr (HtmlDoc) doc = html_parse (text, length, false, NULL, error);
  const char *base =
      capture->final_address != NULL ? capture->final_address : capture->address;
  HtmlNode *body;

  if (doc == NULL)
    return NULL;
  body = html_doc_body (doc) != NULL ? html_doc_body (doc) : html_doc_root (doc);
  sanitize_tree (doc, body, base);
  point_to_stored (doc, body, capture);
  return html_serialize_inner (body);
}

/* Text that was pasted has no page: it is shown as it came. */
static char *
plain_body (const char *text)
{
  GString *out = g_string_new ("<pre>");

  html_serialize_escape (out, text, strlen (text), false);
  g_string_append (out, "</pre>");
  return g_string_free (out, FALSE);
}

char *
original_page_render (const Clip *clip, const Capture *capture, GBytes *raw,
                      GError **error)
{
  g_auto (MhtmlPage) archive = {0};
  g_auto (HtmlDecoded) decoded = {0};
  g_autofree char *charset = dup_charset (capture->media_type);
  g_autofree char *body = NULL;
  GBytes *page = raw;

  if (import_mhtml_is (raw)) {
    if (!import_mhtml_read (raw, &archive, error))
      return NULL;
    page = archive.html;
  }
  if (!html_decode (g_bytes_get_data (page, NULL), g_bytes_get_size (page),
                    archive.charset != NULL ? archive.charset : charset, &decoded, error))
    return NULL;
  body = g_strcmp0 (capture->media_type, "text/plain") == 0
             ? plain_body (decoded.text)
             : clean_body (capture, decoded.text, decoded.length, error);
  return body != NULL ? render_page_original (clip, capture, body) : NULL;
}
