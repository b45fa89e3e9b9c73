/* test-extract-jsonld-mend.c: JSON as pages write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-jsonld-mend.h"

#include <glib.h>

#include "cases.h"

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} MendCase;

static const MendCase mend_cases[] = {
    {"json-stays-json", "{\"a\": [1, -2.5, true, null, \"x\"]}",
     "{\"a\":[1,-2.5,true,null,\"x\"]}"},
    {"a-comma-before-a-brace-goes", "{\"a\": 1,}", "{\"a\":1}"},
    {"a-comma-before-a-bracket-goes", "[1, 2, ]", "[1,2]"},
    {"two-commas-are-one", "[1,, 2]", "[1,2]"},
    {"a-comma-at-the-start-goes", "[, 1]", "[1]"},
    {"a-missing-value-is-null", "{\"a\": , \"b\": }", "{\"a\":null,\"b\":null}"},
    {"a-break-in-a-string-is-escaped", "{\"a\": \"one\ntwo\"}", "{\"a\":\"one\\ntwo\"}"},
    {"a-tab-in-a-string-is-a-blank", "{\"a\": \"one\ttwo\"}", "{\"a\":\"one two\"}"},
    {"quotes-in-a-string-are-escaped", "{\"a\": \"said \"no\" and left\", \"b\": 1}",
     "{\"a\":\"said \\\"no\\\" and left\",\"b\":1}"},
    {"a-quote-before-a-comma-in-a-string",
     "{\"a\": \"the \"end\", they said\", \"b\": \"c\"}",
     "{\"a\":\"the \\\"end\\\", they said\",\"b\":\"c\"}"},
    {"a-backslash-before-anything-goes", "{\"a\": \"it\\'s\"}", "{\"a\":\"it's\"}"},
    {"good-escapes-stay", "{\"a\": \"\\u00e9\\n\\\"\\/\"}",
     "{\"a\":\"\\u00e9\\n\\\"\\/\"}"},
    {"a-broken-escape-loses-its-backslash", "{\"a\": \"\\u00zz\"}", "{\"a\":\"u00zz\"}"},
    {"comments-go", "{ // one\n\"a\": 1, /* two */ \"b\": 2}", "{\"a\":1,\"b\":2}"},
    {"an-address-in-a-string-is-no-comment", "{\"a\": \"https://b\"}",
     "{\"a\":\"https://b\"}"},
    {"cdata-marks-go", "//<![CDATA[\n{\"a\": 1}\n//]]>", "{\"a\":1}"},
    {"bare-cdata-marks-go", "<![CDATA[{\"a\": 1}]]>", "{\"a\":1}"},
    {"comment-marks-of-html-go", "<!--\n{\"a\": 1}\n-->", "{\"a\":1}"},
    {"text-behind-the-value-goes", "{\"a\": 1};\nwindow.x = {\"b\": 2}", "{\"a\":1}"},
    {"text-before-the-value-goes", "var x = {\"a\": 1}", "{\"a\":1}"},
    {"words-that-are-no-json-are-null", "{\"a\": undefined, \"b\": NaN}",
     "{\"a\":null,\"b\":null}"},
    {"what-is-left-open-is-closed", "{\"a\": [1, {\"b\": \"c",
     "{\"a\":[1,{\"b\":\"c\"}]}"},
    {"without-a-bracket-there-is-nothing", "undefined", ""},
    {"nothing-stays-nothing", "", ""},
};

static void
test_mend (gconstpointer data)
{
  const MendCase *row = data;
  g_autofree char *mended = extract_jsonld_mend (row->text, strlen (row->text));
  g_autofree char *again = extract_jsonld_mend (mended, strlen (mended));

  g_assert_cmpstr (mended, ==, row->expected);
  g_assert_cmpstr (again, ==, mended);
}

static char *
nest (size_t depth)
{
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < depth; i++)
    g_string_append_c (out, '[');
  for (size_t i = 0; i < depth; i++)
    g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (EXTRACT_JSONLD_MAX_DEPTH);
  g_autofree char *deeper = nest (EXTRACT_JSONLD_MAX_DEPTH + 1);
  g_autofree char *hostile = nest (200000);

  g_assert_true (extract_jsonld_is_shallow (deepest, strlen (deepest)));
  g_assert_false (extract_jsonld_is_shallow (deeper, strlen (deeper)));
  g_assert_false (extract_jsonld_is_shallow (hostile, strlen (hostile)));
}

static void
test_depth_in_strings (void)
{
  g_autofree char *brackets = g_strnfill (1000, '[');
  g_autofree char *text = g_strconcat ("{\"a\": \"\\\"", brackets, "\"}", NULL);

  g_assert_true (extract_jsonld_is_shallow (text, strlen (text)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-jsonld-mend/mend", mend_cases, test_mend);
  g_test_add_func ("/extract-jsonld-mend/depth-is-limited", test_depth);
  g_test_add_func ("/extract-jsonld-mend/brackets-in-strings-are-no-depth",
                   test_depth_in_strings);
  return g_test_run ();
}
