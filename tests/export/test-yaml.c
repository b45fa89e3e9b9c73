/* test-yaml.c: strings that YAML readers like to take for something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/yaml.h"

static const struct {
  const char *name;
  const char *value;
  const char *quoted;
} rows[] = {
    {"a-word-that-is-a-boolean-stays-a-string", "no", "\"no\""},
    {"a-colon-starts-no-mapping", "Ukraine: what we know", "\"Ukraine: what we know\""},
    {"quotes-are-escaped", "He said \"no\"", "\"He said \\\"no\\\"\""},
    {"backslashes-are-escaped", "C:\\new", "\"C:\\\\new\""},
    {"a-line-break-does-not-end-the-value", "one\n---\ntwo", "\"one\\n---\\ntwo\""},
    {"carriage-return-and-tab-have-letters", "a\r\tb", "\"a\\r\\tb\""},
    {"control-characters-are-numbers", "a\x01z\x7f", "\"a\\x01z\\x7f\""},
    {"c1-controls-are-numbers", "a\xc2\x85z", "\"a\\x85z\""},
    {"line-separators-of-yaml-1.1-are-numbers", "a\xe2\x80\xa8z", "\"a\\u2028z\""},
    {"a-byte-order-mark-is-a-number", "\xef\xbb\xbfz", "\"\\ufeffz\""},
    {"other-scripts-and-emoji-stay", "北京 🎉 é", "\"北京 🎉 é\""},
    {"an-order-to-templater-is-none", "<% tp.x %> < %", "\"\\x3c% tp.x %> < %\""},
    {"an-empty-string-is-not-null", "", "\"\""},
};

static void
test_quote (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) out = g_string_new (NULL);

  yaml_quote (out, rows[i].value);
  g_assert_cmpstr (out->str, ==, rows[i].quoted);
}

static void
test_kinds (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new (), some = g_ptr_array_new ();

  g_ptr_array_add (some, (char *)"a, b");
  g_ptr_array_add (some, (char *)"#c");
  yaml_string (out, "title", "x");
  yaml_bare (out, "words", "812");
  yaml_bare (out, "starred", "false");
  yaml_bare (out, "published", "2024-01-15");
  yaml_list (out, "empty", none);
  yaml_list (out, "tags", some);
  g_assert_cmpstr (out->str, ==,
                   "title: \"x\"\nwords: 812\nstarred: false\npublished: 2024-01-15\n"
                   "empty: []\ntags:\n  - \"a, b\"\n  - \"#c\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/yaml/quote/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_quote);
  }
  g_test_add_func ("/yaml/each-kind-is-typed", test_kinds);
  return g_test_run ();
}
