/* read-csl.c: CSL-JSON, as Zotero and other reference managers export it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the schema csl-data.json of the Citation Style Language, 1.0.2.
 */

#include "import/import-entries.h"
#include "import/readers.h"

/* Members that nothing else has beside a type and a title. */
static const char *const signs[] = {"[].issued", "[].container-title", "[].accessed",
                                    "[].author[].family", "[].citation-key"};

static bool
detect (ImportSource *source)
{
  if (!import_json_has (source, "[].type") || !import_json_has (source, "[].title"))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (import_json_has (source, signs[i]))
      return true;
  }
  return false;
}

static double
element (JsonArray *array, guint i)
{
  JsonNode *node =
      i < import_json_length (array) ? json_array_get_element (array, i) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return 0;
  return json_node_get_value_type (node) == G_TYPE_STRING
             ? g_ascii_strtod (json_node_get_string (node), NULL)
             : json_node_get_double (node);
}

/* "date-parts": [[year, month, day]], as far as known. */
static void
read_date (JsonObject *date, Date *into)
{
  JsonArray *parts = import_json_array (date, "date-parts");
  JsonNode *node =
      import_json_length (parts) == 0 ? NULL : json_array_get_element (parts, 0);
  JsonArray *first =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const char *raw = import_json_string (date, "raw");
  DateFields fields = {
      .year = (int)CLAMP (element (first, 0), 0, 9999),
      .month = (int)CLAMP (element (first, 1), 0, 99),
      .day = (int)CLAMP (element (first, 2), 0, 99),
  };

  fields.precision = fields.day > 0     ? DATE_DAY
                     : fields.month > 0 ? DATE_MONTH
                     : fields.year > 0  ? DATE_YEAR
                                        : DATE_NONE;
  if (fields.precision != DATE_NONE)
    date_from_fields (&fields, into);
  else if (raw != NULL)
    date_parse (raw, into);
}

/* "Given Family, Given Family" */
static char *
read_authors (JsonArray *authors)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < import_json_length (authors); i++) {
    JsonObject *author = import_json_object_at (authors, i);
    const char *family = import_json_string (author, "family");
    const char *given = import_json_string (author, "given");
    const char *literal = import_json_string (author, "literal");

    if (family == NULL && literal == NULL)
      continue;
    if (names->len > 0)
      g_string_append (names, ", ");
    if (literal != NULL)
      g_string_append (names, literal);
    else if (given != NULL)
      g_string_append_printf (names, "%s %s", given, family);
    else
      g_string_append (names, family);
  }
  return names->len == 0 ? NULL : g_string_free (g_steal_pointer (&names), FALSE);
}

static ImportedClip *
read_entry (JsonObject *entry, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  Date accessed = {0};

  clip->address = g_strdup (import_json_string (entry, "URL"));
  clip->title = g_strdup (import_json_string (entry, "title"));
  clip->byline = read_authors (import_json_array (entry, "author"));
  clip->site = g_strdup (import_json_string (entry, "container-title"));
  clip->language = g_strdup (import_json_string (entry, "language"));
  clip->excerpt = g_strdup (import_json_string (entry, "abstract"));
  clip->note = g_strdup (import_json_string (entry, "note"));
  imported_tags_add_list (clip->tags, import_json_string (entry, "keyword"), ",;");
  read_date (import_json_object (entry, "issued"), &clip->published);
  read_date (import_json_object (entry, "accessed"), &accessed);
  clip->saved_at = accessed.precision == DATE_NONE ? 0 : accessed.utc_us;
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_entries_read (source, NULL, sink, read_entry, NULL, error);
}

const ImportReader read_csl = {
    .id = "csl",
    .name = "Zotero (CSL-JSON)",
    .detect = detect,
    .read = read_all,
};
