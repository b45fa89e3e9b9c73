/* probe-markdown.c: articles as Markdown and metadata as front matter, for their scorers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "probe.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "export/yaml.h"
#include "render/render-markdown.h"

static void
answer_markdown (char *record, size_t length, GString *answer, gpointer options)
{
  g_autofree char *markdown = render_markdown (record, NULL, options);

  g_string_append (answer, markdown);
}

int
probe_markdown (int argc, char **argv)
{
  MarkdownOptions options = {0};

  return probe_each_record ('\0', answer_markdown, &options);
}

/* ---- front matter ---- */

static void
append_list (GString *answer, const char *key, JsonArray *array)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (values, (gpointer)json_array_get_string_element (array, i));
  yaml_list (answer, key, values);
}

/* The keys whose strings are dates, as front-matter.c writes them. */
static bool
is_date_key (const char *key)
{
  return g_str_equal (key, "published") || g_str_equal (key, "created");
}

static void
append_integer (GString *answer, const char *key, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  yaml_bare (answer, key, text);
}

static void
append_member (JsonObject *object, const char *key, JsonNode *node, gpointer answer)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    append_list (answer, key, json_node_get_array (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    yaml_bare (answer, key, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    append_integer (answer, key, json_node_get_int (node));
  else if (is_date_key (key))
    yaml_bare (answer, key, json_node_get_string (node));
  else
    yaml_string (answer, key, json_node_get_string (node));
}

static void
answer_frontmatter (char *record, size_t length, GString *answer, gpointer user_data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, record, (gssize)length, NULL))
    return;
  g_string_append (answer, "---\n");
  json_object_foreach_member (json_node_get_object (json_parser_get_root (parser)),
                              append_member, answer);
  g_string_append (answer, "---\n");
}

int
probe_frontmatter (int argc, char **argv)
{
  return probe_each_record ('\0', answer_frontmatter, NULL);
}
