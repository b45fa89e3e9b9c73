/* read-web-annotations.c: Web Annotations, our own and those of others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the W3C Web Annotation Data Model (Recommendation of 2017): an annotation, an
 * array of them, or the items of a page or of the first page of a collection.  Those of
 * one source are one clipping.  What export/export-annotations.h says beyond the model is
 * read back; without a quote an annotation is a note on the page.
 */

#include <string.h>

#include "import/import-json.h"
#include "import/import-sink.h"
#include "import/readers.h"

#define URN "urn:uuid:"

/* What was read so far. */
typedef struct {
  GHashTable *sources; /* char *: ImportedClip, owned by @clips */
  GPtrArray *clips;    /* in the order of their first annotation */
} Annotations;

static bool
detect (ImportSource *source)
{
  static const char *const paths[] = {"[].target", "items[].target",
                                      "first.items[].target", "target.selector"};

  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++)
    if (import_json_has (source, paths[i]))
      return true;
  return false;
}

/* ---- the freedom of JSON-LD: one value may stand for a list of one ---- */

static JsonObject *
first_object (JsonObject *object, const char *name)
{
  JsonObject *one = import_json_object (object, name);
  JsonArray *all = import_json_array (object, name);

  return one == NULL && import_json_length (all) > 0 ? import_json_object_at (all, 0)
                                                     : one;
}

typedef void (*EachFunc) (JsonObject *object, gpointer data);

static void
each_object (JsonObject *object, const char *name, EachFunc func, gpointer data)
{
  JsonObject *one = import_json_object (object, name);
  JsonArray *all = import_json_array (object, name);

  if (one != NULL)
    func (one, data);
  for (guint i = 0; i < import_json_length (all); i++) {
    one = import_json_object_at (all, i);
    if (one != NULL)
      func (one, data);
  }
}

/* ---- what it is about ---- */

typedef struct {
  Selector selector; /* strings are the document's */
  bool has_quote;
} Place;

static void
read_selector (JsonObject *selector, gpointer data)
{
  Place *place = data;
  const char *type = import_json_string (selector, "type");
  const char *exact = import_json_string (selector, "exact");

  if (g_strcmp0 (type, "TextPositionSelector") == 0) {
    place->selector.span.start = (size_t)MAX (0, import_json_number (selector, "start"));
    place->selector.span.end = (size_t)MAX (0, import_json_number (selector, "end"));
  } else if (g_strcmp0 (type, "TextQuoteSelector") == 0 && exact != NULL &&
             *exact != '\0' && !place->has_quote) {
    place->has_quote = true;
    place->selector.exact = (char *)exact;
    place->selector.prefix = (char *)import_json_string (selector, "prefix");
    place->selector.suffix = (char *)import_json_string (selector, "suffix");
  }
}

/* The address of the target, NULL when there is none. */
static const char *
source_of (JsonObject *annotation, JsonObject *target)
{
  const char *source = import_json_string (target, "source");

  if (source == NULL)
    source = import_json_string (import_json_object (target, "source"), "id");
  if (source == NULL)
    source = import_json_string (target, "id");
  return source != NULL ? source : import_json_string (annotation, "target");
}

/* To the microsecond, as it was written; 0 when it is no time. */
static int64_t
time_of (JsonObject *annotation, const char *name)
{
  const char *text = import_json_string (annotation, name);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time =
      text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  if (time == NULL)
    return 0;
  return g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

static ImportedClip *
clip_of (Annotations *self, const char *source, JsonObject *target)
{
  const char *key = source != NULL ? source : "";
  ImportedClip *clip = g_hash_table_lookup (self->sources, key);

  if (clip != NULL)
    return clip;
  clip = imported_clip_new ();
  if (source != NULL && !g_str_has_prefix (source, URN))
    clip->address = g_strdup (source);
  clip->title = g_strdup (import_json_string (target, "cuttings:title"));
  g_hash_table_insert (self->sources, g_strdup (key), clip);
  g_ptr_array_add (self->clips, clip);
  return clip;
}

/* ---- what it says ---- */

typedef struct {
  char **note;
  GPtrArray *tags;
} Words;

static void
read_body (JsonObject *body, gpointer data)
{
  Words *words = data;
  const char *value = import_json_string (body, "value");
  bool is_tag = g_strcmp0 (import_json_string (body, "purpose"), "tagging") == 0;

  if (value == NULL)
    return;
  if (is_tag)
    g_ptr_array_add (words->tags, g_strdup (value));
  else
    imported_note_add (words->note, value);
}

static void
read_words (JsonObject *annotation, char **note, GPtrArray *tags)
{
  Words words = {note, tags};

  each_object (annotation, "body", read_body, &words);
  imported_note_add (note, import_json_string (annotation, "bodyValue"));
}

/* ---- annotations ---- */

static void
read_annotation (Annotations *self, JsonObject *annotation)
{
  JsonObject *target = first_object (annotation, "target");
  ImportedClip *clip = clip_of (self, source_of (annotation, target), target);
  const char *color = import_json_string (target, "styleClass");
  Place place = {0};
  ImportedHighlight *highlight;

  each_object (target, "selector", read_selector, &place);
  if (!place.has_quote) {
    read_words (annotation, &clip->note, clip->tags);
    return;
  }
  highlight = imported_highlight_new (place.selector.exact);
  highlight->prefix = g_strdup (place.selector.prefix);
  highlight->suffix = g_strdup (place.selector.suffix);
  highlight->span = place.selector.span;
  highlight->created_at = time_of (annotation, "created");
  if (color != NULL)
    highlight_color_from_name (color, &highlight->color);
  read_words (annotation, &highlight->note, highlight->tags);
  g_ptr_array_add (clip->highlights, highlight);
}

static JsonArray *
items_of (JsonNode *root)
{
  JsonObject *object;

  if (JSON_NODE_HOLDS_ARRAY (root))
    return json_node_get_array (root);
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  if (import_json_array (object, "items") != NULL)
    return import_json_array (object, "items");
  return import_json_array (import_json_object (object, "first"), "items");
}

static void
read_items (Annotations *self, JsonNode *root, ImportSink *sink, const char *from)
{
  JsonArray *items = items_of (root);

  if (items == NULL && JSON_NODE_HOLDS_OBJECT (root))
    read_annotation (self, json_node_get_object (root));
  for (guint i = 0; i < import_json_length (items); i++) {
    JsonObject *annotation = import_json_object_at (items, i);

    if (annotation != NULL)
      read_annotation (self, annotation);
    else
      import_sink_refuse (sink, from, i + 1, IMPORT_ERROR_BAD_ENTRY,
                          "The annotation is no object");
  }
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  const char *from = import_source_name (source, 0);
  g_autoptr (JsonNode) root = import_json_parse (source, error);
  Annotations self;

  if (root == NULL)
    return false;
  self = (Annotations){
      .sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
      .clips = g_ptr_array_new (),
  };
  read_items (&self, root, sink, from);
  for (guint i = 0; i < self.clips->len; i++)
    import_sink_add (sink, g_ptr_array_index (self.clips, i), from, i + 1);
  g_hash_table_unref (self.sources);
  g_ptr_array_unref (self.clips);
  return true;
}

const ImportReader read_web_annotations = {
    .id = "web-annotations",
    .name = "Web Annotations",
    .detect = detect,
    .read = read_all,
};
