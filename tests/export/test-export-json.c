/* test-export-json.c: objects of a list that is written piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-json.h"

static void
test_an_object_is_indented_and_not_ended (void)
{
  g_autoptr (GString) out = g_string_new (EXPORT_JSON_HEAD);
  JsonObject *object = json_object_new ();

  export_json_set (object, "a", "\"b\"");
  export_json_append (out, object);
  g_string_append (out, EXPORT_JSON_TAIL);
  g_assert_cmpstr (out->str, ==, "[\n{\n  \"a\" : \"\\\"b\\\"\"\n}\n]\n");
}

static void
test_nothing_is_set_for_nothing (void)
{
  g_autoptr (JsonObject) object = json_object_new ();

  export_json_set (object, "none", NULL);
  export_json_set (object, "empty", "");
  g_assert_cmpuint (json_object_get_size (object), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-json/an-object-is-indented-and-not-ended",
                   test_an_object_is_indented_and_not_ended);
  g_test_add_func ("/export-json/nothing-is-set-for-nothing",
                   test_nothing_is_set_for_nothing);
  return g_test_run ();
}
