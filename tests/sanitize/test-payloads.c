/* test-payloads.c: known attacks leave nothing active, and twice is once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-payloads FILE; a gzipped JSON array of {"id", "html"}.
 */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "sanitize/sanitize.h"

static JsonArray *payloads;

static JsonParser *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, &error);
  g_autoptr (GZlibDecompressor) gzip =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream = NULL;
  JsonParser *parser = json_parser_new ();

  g_assert_no_error (error);
  stream = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (gzip));
  json_parser_load_from_stream (parser, stream, NULL, &error);
  g_assert_no_error (error);
  return parser;
}

static HtmlDoc *
parse (const char *html)
{
  HtmlDoc *doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  g_assert_nonnull (doc);
  return doc;
}

static void
assert_inactive (const HtmlNode *element)
{
  static const HtmlTag active[] = {
      HTML_TAG_SCRIPT, HTML_TAG_STYLE,    HTML_TAG_IFRAME,  HTML_TAG_OBJECT,
      HTML_TAG_EMBED,  HTML_TAG_FORM,     HTML_TAG_META,    HTML_TAG_LINK,
      HTML_TAG_BASE,   HTML_TAG_SVG,      HTML_TAG_MATH,    HTML_TAG_VIDEO,
      HTML_TAG_AUDIO,  HTML_TAG_TEMPLATE, HTML_TAG_UNKNOWN,
  };

  g_assert_cmpint (element->ns, ==, HTML_NS_HTML);
  for (size_t i = 0; i < G_N_ELEMENTS (active); i++)
    g_assert_cmpint (element->tag, !=, active[i]);
  for (const HtmlAttr *attr = element->attrs; attr != NULL; attr = attr->next) {
    g_autofree char *value = html_slice_dup (attr->value);

    g_assert_cmpint (attr->name, !=, HTML_ATTR_UNKNOWN);
    g_assert_cmpint (attr->name, !=, HTML_ATTR_STYLE);
    if (attr->name == HTML_ATTR_HREF || attr->name == HTML_ATTR_CITE)
      g_assert_true (
          g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://") ||
          g_str_has_prefix (value, "mailto:") || g_str_has_prefix (value, "#note-"));
    if (attr->name == HTML_ATTR_SRC)
      g_assert_true (g_str_has_prefix (value, "http://") ||
                     g_str_has_prefix (value, "https://") ||
                     g_str_has_prefix (value, "data:image/"));
  }
}

static void
test_payloads (gconstpointer base)
{
  for (guint i = 0; i < json_array_get_length (payloads); i++) {
    JsonObject *payload = json_array_get_object_element (payloads, i);
    const char *html = json_object_get_string_member (payload, "html");
    g_autofree char *once = sanitize_html (html, base);
    g_autofree char *twice = sanitize_html (once, base);
    g_autoptr (HtmlDoc) doc = parse (once);
    const HtmlNode *root = html_doc_root (doc);
    g_autofree char *read_back = html_serialize_inner (root);

    g_test_message ("%s", json_object_get_string_member (payload, "id"));
    g_assert_cmpstr (twice, ==, once);
    g_assert_cmpstr (read_back, ==, once);
    for (const HtmlNode *node = html_walk_next (root, root); node != NULL;
         node = html_walk_next (node, root)) {
      g_assert_true (node->type == HTML_NODE_TEXT || node->type == HTML_NODE_ELEMENT);
      if (node->type == HTML_NODE_ELEMENT)
        assert_inactive (node);
    }
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  parser = load (argv[1]);
  payloads = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (payloads), >, 0);
  g_test_add_data_func ("/payloads/without-an-address", NULL, test_payloads);
  g_test_add_data_func ("/payloads/with-an-address", "https://news.example.org/a/b.html",
                        test_payloads);
  return g_test_run ();
}
