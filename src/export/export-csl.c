/* export-csl.c: citations as CSL-JSON, for Zotero, pandoc and whatever knows citation styles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-csl.h"

#include "export/citation.h"
#include "export/export-json.h"

static JsonObject *
make_name (const CitationName *name)
{
  JsonObject *object = json_object_new ();

  export_json_set (object, "literal", name->literal);
  export_json_set (object, "family", name->family);
  export_json_set (object, "given", name->given);
  export_json_set (object, "non-dropping-particle", name->particle);
  export_json_set (object, "suffix", name->suffix);
  return object;
}

static void
set_authors (JsonObject *item, const char *byline)
{
  g_autoptr (GPtrArray) names = citation_names (byline);
  JsonArray *authors;

  if (names->len == 0)
    return;
  authors = json_array_new ();
  for (guint i = 0; i < names->len; i++)
    json_array_add_object_element (authors, make_name (g_ptr_array_index (names, i)));
  json_object_set_array_member (item, "author", authors);
}

/* {"date-parts": [[2024, 2, 1]]}, with as many parts as are known. */
static void
set_date (JsonObject *item, const char *name, const Date *date)
{
  const DateFields fields = date_to_fields (date);
  const int parts[] = {fields.year, fields.month, fields.day};
  JsonArray *from, *range;
  JsonObject *value;

  if (date->precision == DATE_NONE)
    return;
  from = json_array_new ();
  for (int i = 0; i < (int)G_N_ELEMENTS (parts) && i < (int)date->precision; i++)
    json_array_add_int_element (from, parts[i]);
  range = json_array_new ();
  json_array_add_array_element (range, from);
  value = json_object_new ();
  json_object_set_array_member (value, "date-parts", range);
  json_object_set_object_member (item, name, value);
}

static void
set_keywords (JsonObject *item, const GPtrArray *tags)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (tags, i));
  export_json_set (item, "keyword", all->str);
}

static void
append (GString *out, const ExportClip *self)
{
  const Clip *clip = self->clip;
  const Date accessed = citation_accessed (self);
  g_autofree char *key = citation_key (clip);
  JsonObject *item = json_object_new ();

  export_json_set (item, "id", key);
  export_json_set (item, "type",
                   citation_has_outlet (clip) ? "article-newspaper" : "webpage");
  export_json_set (item, "title", clip->title);
  set_authors (item, clip->byline);
  export_json_set (item, "container-title", clip->site);
  set_date (item, "issued", &clip->published);
  set_date (item, "accessed", &accessed);
  export_json_set (item, "URL", clip->address);
  export_json_set (item, "language", clip->language);
  export_json_set (item, "abstract", clip->excerpt);
  set_keywords (item, clip->tags);
  export_json_set (item, "annote", clip->note);
  export_json_append (out, item);
}

const ExportPieces export_csl = {
    .head = EXPORT_JSON_HEAD,
    .between = EXPORT_JSON_BETWEEN,
    .tail = EXPORT_JSON_TAIL,
    .append = append,
};
