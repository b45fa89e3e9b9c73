/* test-properties.c: properties as people and editors write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/properties.h"

#include "cases.h"

static const struct {
  const char *name;
  const char *note;
  const char *values; /* of the key "k", with "|" between them; NULL: no such key */
  PropertiesStyle style;
} cases[] = {
    {"a-plain-value", "---\nk: a b\n---\ntext", "a b", PROPERTIES_YAML},
    {"a-comment-is-no-value", "---\nk: a # b\n---\n", "a", PROPERTIES_YAML},
    {"double-quotes-have-escapes", "---\nk: \"a\\\"\\n\\x41\\u00e9\\t\\L\"\n---\n",
     "a\"\nAé\t\xe2\x80\xa8", PROPERTIES_YAML},
    {"an-escape-of-no-character", "---\nk: \"\\ud800\\x00\\\n---\n",
     "\xef\xbf\xbd\xef\xbf\xbd", PROPERTIES_YAML},
    {"single-quotes-are-doubled", "---\nk: 'It''s \\n'\n---\n", "It's \\n",
     PROPERTIES_YAML},
    {"a-block-list", "---\nk:\n  - a\n  - \"b, c\"\n---\n", "a|b, c", PROPERTIES_YAML},
    {"a-block-list-without-indent", "---\nk:\n- a\n- b\nj: 1\n---\n", "a|b",
     PROPERTIES_YAML},
    {"a-flow-list", "---\nk: [a, \"b, c\", 'd']\n---\n", "a|b, c|d", PROPERTIES_YAML},
    {"an-empty-list", "---\nk: []\n---\n", "", PROPERTIES_YAML},
    {"a-flow-list-without-end", "---\nk: [a, \"b\n---\n", "a|b", PROPERTIES_YAML},
    {"nothing-is-the-empty-string", "---\nk:\nj: 1\n---\n", "", PROPERTIES_YAML},
    {"a-literal-block", "---\nk: |-\n  a\n  b\nj: 1\n---\n", "a\nb", PROPERTIES_YAML},
    {"a-folded-block", "---\nk: >\n  a\n  b\n---\n", "a b", PROPERTIES_YAML},
    {"a-value-on-two-lines", "---\nk: \"a\n  b\"\n---\n", "a b", PROPERTIES_YAML},
    {"a-colon-in-a-value", "---\nk: https://a.org/\n---\n", "https://a.org/",
     PROPERTIES_YAML},
    {"a-mapping-has-no-values", "---\nk:\n  a: 1\n---\n", "", PROPERTIES_YAML},
    {"a-block-without-an-end-is-none", "---\nk: a\n", NULL, PROPERTIES_NONE},
    {"a-rule-in-the-text-is-none", "text\n---\nk: a\n---\n", NULL, PROPERTIES_NONE},
    {"logseq", "j:: 1\nk:: a b\n\ntext:: x", "a b", PROPERTIES_LOGSEQ},
    {"an-empty-note", "", NULL, PROPERTIES_NONE},
};

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  g_autoptr (Properties) properties = properties_read (row->note);
  const Property *property = properties_find (properties, "k");

  g_assert_cmpint (properties->style, ==, row->style);
  if (row->values == NULL) {
    g_assert_null (property);
    g_assert_null (properties_get (properties, "k"));
    return;
  }
  g_ptr_array_add (property->values, NULL);
  g_autofree char *joined = g_strjoinv ("|", (char **)property->values->pdata);
  g_assert_cmpstr (joined, ==, row->values);
}

static void
test_lines (void)
{
  static const char note[] = "---\na: 1\n# mine\n\nb:\n  - x\n\nc: 2\n---\ntext";
  g_autoptr (Properties) properties = properties_read (note);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < properties->all->len; i++)
    g_string_append (all, ((Property *)g_ptr_array_index (properties->all, i))->lines);
  g_assert_cmpstr (all->str, ==, "a: 1\n# mine\n\nb:\n  - x\n\nc: 2\n");
  g_assert_cmpstr (note + properties->length, ==, "text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/properties", cases, test_case);
  g_test_add_func ("/properties/no-line-is-lost", test_lines);
  return g_test_run ();
}
