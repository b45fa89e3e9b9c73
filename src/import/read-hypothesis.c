/* read-hypothesis.c: annotations of Hypothes.is, exported or from its API
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows hypothesis/client, services/annotations-exporter.ts, and the API's search
 * result: an array "annotations" or "rows" of W3C-like annotations.  Those of one page
 * are one clipping.  Without a quote an annotation is a note on the page; a reply goes
 * with what it replies to.
 */

#include "import/import-json.h"
#include "import/import-sink.h"
#include "import/readers.h"

static const char *const members[] = {"annotations", "rows"};

/* What was read so far. */
typedef struct {
  GHashTable *pages;      /* char *, address: ImportedClip, owned by @clips */
  GHashTable *highlights; /* char *, id of an annotation: ImportedHighlight */
  GPtrArray *clips;       /* in the order of their first annotation */
} Annotations;

static bool
detect (ImportSource *source)
{
  return import_json_has (source, "annotations[].uri") ||
         import_json_has (source, "rows[].uri");
}

static ImportedClip *
page_of (Annotations *self, JsonObject *annotation)
{
  const char *address = import_json_string (annotation, "uri");
  ImportedClip *clip = g_hash_table_lookup (self->pages, address == NULL ? "" : address);
  JsonArray *titles;

  if (clip != NULL)
    return clip;
  clip = imported_clip_new ();
  titles = import_json_array (import_json_object (annotation, "document"), "title");
  clip->address = g_strdup (address);
  if (import_json_length (titles) > 0)
    clip->title = g_strdup (import_json_string_at (titles, 0));
  g_hash_table_insert (self->pages, g_strdup (address == NULL ? "" : address), clip);
  g_ptr_array_add (self->clips, clip);
  return clip;
}

/* (transfer full) (nullable): NULL when none of the selectors quotes */
static ImportedHighlight *
highlight_from (JsonArray *selectors)
{
  ImportedHighlight *highlight = NULL;
  TextSpan span = {0};

  for (guint i = 0; i < import_json_length (selectors); i++) {
    JsonObject *selector = import_json_object_at (selectors, i);
    const char *type = import_json_string (selector, "type");
    const char *exact = import_json_string (selector, "exact");

    if (g_strcmp0 (type, "TextPositionSelector") == 0) {
      span.start = (size_t)MAX (0, import_json_number (selector, "start"));
      span.end = (size_t)MAX (0, import_json_number (selector, "end"));
    } else if (g_strcmp0 (type, "TextQuoteSelector") == 0 && exact != NULL &&
               highlight == NULL) {
      highlight = imported_highlight_new (exact);
      highlight->prefix = g_strdup (import_json_string (selector, "prefix"));
      highlight->suffix = g_strdup (import_json_string (selector, "suffix"));
    }
  }
  if (highlight != NULL)
    highlight->span = span;
  return highlight;
}

/* The annotation that this one replies to, when it was a highlight. */
static ImportedHighlight *
replied_to (Annotations *self, JsonObject *annotation)
{
  JsonArray *references = import_json_array (annotation, "references");
  ImportedHighlight *found = NULL;

  for (guint i = 0; i < import_json_length (references) && found == NULL; i++) {
    const char *id = import_json_string_at (references, i);

    if (id != NULL)
      found = g_hash_table_lookup (self->highlights, id);
  }
  return found;
}

static void
read_annotation (Annotations *self, JsonObject *annotation)
{
  ImportedClip *clip = page_of (self, annotation);
  ImportedHighlight *above = replied_to (self, annotation);
  JsonArray *targets = import_json_array (annotation, "target");
  JsonArray *tags = import_json_array (annotation, "tags");
  const char *text = import_json_string (annotation, "text");
  const char *id = import_json_string (annotation, "id");
  int64_t created_at = import_json_time (annotation, "created");
  ImportedHighlight *highlight =
      import_json_length (targets) == 0
          ? NULL
          : highlight_from (
                import_json_array (import_json_object_at (targets, 0), "selector"));

  if (clip->saved_at == 0 || (created_at > 0 && created_at < clip->saved_at))
    clip->saved_at = created_at;
  if (highlight == NULL) {
    imported_note_add (above != NULL ? &above->note : &clip->note, text);
    import_json_add_strings (above != NULL ? above->tags : clip->tags, tags, NULL);
    return;
  }
  imported_note_add (&highlight->note, text);
  import_json_add_strings (highlight->tags, tags, NULL);
  highlight->created_at = created_at;
  g_ptr_array_add (clip->highlights, highlight);
  if (id != NULL)
    g_hash_table_insert (self->highlights, g_strdup (id), highlight);
}

static JsonArray *
annotations_of (JsonNode *root)
{
  for (size_t i = 0; JSON_NODE_HOLDS_OBJECT (root) && i < G_N_ELEMENTS (members); i++) {
    JsonArray *array = import_json_array (json_node_get_object (root), members[i]);

    if (array != NULL)
      return array;
  }
  return NULL;
}

/* Replies may come before what they reply to: they are read last. */
static void
read_annotations (Annotations *self, JsonArray *annotations, ImportSink *sink,
                  const char *from)
{
  for (int round = 0; round < 2; round++) {
    for (guint i = 0; i < import_json_length (annotations); i++) {
      JsonObject *annotation = import_json_object_at (annotations, i);
      bool is_reply =
          import_json_length (import_json_array (annotation, "references")) > 0;

      if (annotation == NULL && round == 0)
        import_sink_refuse (sink, from, i + 1, IMPORT_ERROR_BAD_ENTRY,
                            "The annotation is no object");
      else if (annotation != NULL && is_reply == (round == 1))
        read_annotation (self, annotation);
    }
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
      .pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
      .highlights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
      .clips = g_ptr_array_new (),
  };
  read_annotations (&self, annotations_of (root), sink, from);
  for (guint i = 0; i < self.clips->len; i++)
    import_sink_add (sink, g_ptr_array_index (self.clips, i), from, i + 1);
  g_hash_table_unref (self.pages);
  g_hash_table_unref (self.highlights);
  g_ptr_array_unref (self.clips);
  return true;
}

const ImportReader read_hypothesis = {
    .id = "hypothesis",
    .name = "Hypothes.is",
    .detect = detect,
    .read = read_all,
};
