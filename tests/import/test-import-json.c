/* test-import-json.c: JSON is told by its members, and read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-json.h"

#include <string.h>

#include "import/import-error.h"

static ImportSource *
source_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return import_source_new ("export.json", bytes, NULL, NULL);
}

/* ---- members ---- */

typedef struct {
  const char *name;
  const char *text;
  const char *path;
  bool has;
} HasCase;

static const HasCase has_cases[] = {
    {"of-the-root", "{\"a\":1}", "a", true},
    {"of-an-element", "[{\"a\":1}]", "[].a", true},
    {"of-a-later-element", "[{\"b\":1},\n {\"a\":1}]", "[].a", true},
    {"below-a-member", "{\"a\":{\"b\":1}}", "a.b", true},
    {"of-an-element-below-a-member", "{\"x\":1,\"a\":[{\"b\":[1,2]},{\"c\":1}]}", "a[].c",
     true},
    {"of-elements-of-elements", "[{\"a\":[{\"b\":1}]}]", "[].a[].b", true},
    {"elsewhere", "{\"a\":{\"b\":1}}", "b", false},
    {"a-value-is-no-name", "{\"b\":\"a\"}", "a", false},
    {"an-element-is-no-name", "[\"a\",\"a\"]", "[].a", false},
    {"a-name-in-a-string", "{\"b\":\"{\\\"a\\\":1}\"}", "a", false},
    {"after-a-quote-in-a-string", "{\"b\":\"\\\"\",\"a\":1}", "a", true},
    {"in-a-text-that-is-cut-off", "[{\"a\":1,\"b\":\"x", "[].a", true},
    {"blanks-before", " \n\t{\"a\" : 1}", "a", true},
    {"no-json", "a,b\n\"a\":1", "a", false},
    {"nothing", "", "a", false},
    {"closed-too-often", "{}}}{\"a\":1}", "a", false},
};

static void
test_has (gconstpointer data)
{
  const HasCase *row = data;
  g_autoptr (ImportSource) source = source_of (row->text);

  g_assert_true (import_json_has (source, row->path) == row->has);
}

/* ---- parsing ---- */

typedef struct {
  const char *name;
  const char *text;
  int code;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"cut-off-in-an-array", "[{\"a\":1},", IMPORT_ERROR_CUT_OFF},
    {"cut-off-in-a-string", "[\"a", IMPORT_ERROR_CUT_OFF},
    {"cut-off-after-a-backslash", "[\"a\\", IMPORT_ERROR_CUT_OFF},
    {"no-comma", "[1 2]", IMPORT_ERROR_DAMAGED},
    {"words", "[hello]", IMPORT_ERROR_DAMAGED},
    {"nothing", "", IMPORT_ERROR_DAMAGED},
};

static void
test_error (gconstpointer data)
{
  const ErrorCase *row = data;
  g_autoptr (ImportSource) source = source_of (row->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = import_json_parse (source, &error);

  g_assert_null (root);
  g_assert_error (error, IMPORT_ERROR, row->code);
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (100000, '[');
  g_autoptr (ImportSource) source = source_of (open);
  g_autoptr (GError) error = NULL;

  g_assert_null (import_json_parse (source, &error));
  g_assert_error (error, IMPORT_ERROR, IMPORT_ERROR_TOO_COMPLEX);
  g_assert_false (import_json_has (source, "a"));
}

static void
test_values (void)
{
  g_autoptr (ImportSource) source = source_of (
      "{\"s\":\"text\",\"empty\":\"\",\"n\":3.5,\"ns\":\"42\",\"t\":true,\"one\":1,"
      "\"zero\":\"0\",\"yes\":\"yes\",\"null\":null,\"o\":{\"a\":1},\"a\":[\"x\",{\"l\":"
      "\"y\"},7],\"at\":1714060800,\"on\":\"2024-03-01T08:15:30+0100\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = import_json_parse (source, &error);
  JsonObject *object;
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  object = json_node_get_object (root);
  g_assert_cmpstr (import_json_string (object, "s"), ==, "text");
  g_assert_null (import_json_string (object, "empty"));
  g_assert_null (import_json_string (object, "n"));
  g_assert_null (import_json_string (object, "absent"));
  g_assert_null (import_json_string (NULL, "s"));
  g_assert_cmpfloat (import_json_number (object, "n"), ==, 3.5);
  g_assert_cmpfloat (import_json_number (object, "ns"), ==, 42);
  g_assert_cmpfloat (import_json_number (object, "null"), ==, 0);
  g_assert_true (import_json_truth (object, "t"));
  g_assert_true (import_json_truth (object, "one"));
  g_assert_true (import_json_truth (object, "yes"));
  g_assert_false (import_json_truth (object, "zero"));
  g_assert_false (import_json_truth (object, "null"));
  g_assert_false (import_json_truth (object, "absent"));
  g_assert_nonnull (import_json_object (object, "o"));
  g_assert_null (import_json_object (object, "a"));
  g_assert_cmpuint (import_json_length (import_json_array (object, "a")), ==, 3);
  g_assert_cmpuint (import_json_length (import_json_array (object, "o")), ==, 0);
  g_assert_cmpint (import_json_time (object, "at"), ==, 1714060800000000);
  g_assert_cmpint (import_json_time (object, "on"), ==, 1709277330000000);
  g_assert_cmpint (import_json_time (object, "s"), ==, 0);
  import_json_add_strings (strings, import_json_array (object, "a"), "l");
  g_assert_cmpuint (strings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (strings, 1), ==, "y");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (has_cases); i++) {
    g_autofree char *name = g_strconcat ("/import-json/has/", has_cases[i].name, NULL);

    g_test_add_data_func (name, &has_cases[i], test_has);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (error_cases); i++) {
    g_autofree char *name =
        g_strconcat ("/import-json/error/", error_cases[i].name, NULL);

    g_test_add_data_func (name, &error_cases[i], test_error);
  }
  g_test_add_func ("/import-json/depth", test_depth);
  g_test_add_func ("/import-json/values", test_values);
  return g_test_run ();
}
