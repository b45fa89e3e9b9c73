/* test-html-names.c: names to numbers and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-names.h"

#include <glib.h>
#include <string.h>

static void
test_every_tag (void)
{
  for (int tag = HTML_TAG_UNKNOWN + 1; tag < HTML_N_TAGS; tag++) {
    const char *name = html_tag_name ((HtmlTag)tag);

    g_assert_cmpint (html_tag_from_name (name, strlen (name)), ==, tag);
    if (tag > HTML_TAG_UNKNOWN + 1)
      g_assert_cmpstr (html_tag_name ((HtmlTag)(tag - 1)), <, name);
  }
}

static void
test_every_attr (void)
{
  for (int attr = HTML_ATTR_UNKNOWN + 1; attr < HTML_N_ATTRS; attr++) {
    const char *name = html_attr_name ((HtmlAttrName)attr);

    g_assert_cmpint (html_attr_from_name (name, strlen (name)), ==, attr);
    if (attr > HTML_ATTR_UNKNOWN + 1)
      g_assert_cmpstr (html_attr_name ((HtmlAttrName)(attr - 1)), <, name);
  }
}

static void
test_strangers (void)
{
  static const char *const names[] = {
      "", "DIV", "di", "divs", "my-widget", "{", "1", "\xc3\xa4", "zzz", "a\xff",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_assert_cmpint (html_tag_from_name (names[i], strlen (names[i])), ==,
                     HTML_TAG_UNKNOWN);
    g_assert_cmpint (html_attr_from_name (names[i], strlen (names[i])), ==,
                     HTML_ATTR_UNKNOWN);
  }
  g_assert_cmpstr (html_tag_name (HTML_TAG_UNKNOWN), ==, "");
  g_assert_cmpstr (html_attr_name (HTML_ATTR_UNKNOWN), ==, "");
}

static void
test_length_counts (void)
{
  g_assert_cmpint (html_tag_from_name ("divider", 3), ==, HTML_TAG_DIV);
  g_assert_cmpint (html_attr_from_name ("hrefs", 4), ==, HTML_ATTR_HREF);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-names/every-tag-is-found-by-its-name", test_every_tag);
  g_test_add_func ("/html-names/every-attribute-is-found-by-its-name", test_every_attr);
  g_test_add_func ("/html-names/other-names-are-unknown", test_strangers);
  g_test_add_func ("/html-names/a-name-ends-where-its-length-says", test_length_counts);
  return g_test_run ();
}
