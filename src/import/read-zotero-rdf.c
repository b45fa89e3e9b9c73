/* read-zotero-rdf.c: Zotero's own RDF, with notes, tags and collections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows zotero/translators, "Zotero RDF.js".  The children of the root are things:
 * items, notes (bib:Memo) that items refer to, collections that name what they hold, and
 * attachments.  What a thing says is told by the path of elements in it.
 */

#include <string.h>

#include "import/import-links.h"
#include "import/read-zotero-note.h"
#include "import/readers.h"

typedef enum { THING_ITEM, THING_NOTE, THING_COLLECTION, THING_OTHER } ThingKind;

static const struct {
  const char *element;
  ThingKind kind;
} kinds[] = {
    {"bib:Memo", THING_NOTE},
    {"z:Collection", THING_COLLECTION},
    {"z:Attachment", THING_OTHER},
    {"foaf:Person", THING_OTHER},
};

typedef struct {
  ThingKind kind;
  char *about;        /* its name in the file */
  ImportedClip *clip; /* of an item; of a note or collection: title and note */
  GPtrArray *parts;   /* char *: the notes of an item, the members of a collection */
} Thing;

typedef struct {
  GPtrArray *things; /* Thing, in their order */
  Thing *thing;      /* that of the moment; NULL outside */
  GPtrArray *path;   /* char *: of elements below the thing */
  GString *text;     /* of the innermost element */
  char *surname, *given;
} Rdf;

static void
thing_free (gpointer data)
{
  Thing *self = data;

  g_free (self->about);
  g_clear_pointer (&self->clip, imported_clip_free);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* ---- what a path means ---- */

static void
set (char **field, const char *text)
{
  if (*field == NULL)
    *field = g_strdup (text);
}

static void
set_title (Rdf *self, const char *text)
{
  set (&self->thing->clip->title, text);
}

static void
set_address (Rdf *self, const char *text)
{
  set (&self->thing->clip->address, text);
}

static void
set_excerpt (Rdf *self, const char *text)
{
  set (&self->thing->clip->excerpt, text);
}

static void
set_language (Rdf *self, const char *text)
{
  set (&self->thing->clip->language, text);
}

static void
set_site (Rdf *self, const char *text)
{
  set (&self->thing->clip->site, text);
}

static void
set_published (Rdf *self, const char *text)
{
  date_parse (text, &self->thing->clip->published);
}

static void
set_saved (Rdf *self, const char *text)
{
  self->thing->clip->saved_at = imported_time (text);
}

static void
add_tag (Rdf *self, const char *text)
{
  g_ptr_array_add (self->thing->clip->tags, g_strdup (text));
}

static void
set_note (Rdf *self, const char *text)
{
  if (self->thing->kind == THING_NOTE)
    set (&self->thing->clip->note, text);
}

static void
set_surname (Rdf *self, const char *text)
{
  set (&self->surname, text);
}

static void
set_given (Rdf *self, const char *text)
{
  set (&self->given, text);
}

/* "*" stands for any one element. */
static const struct {
  const char *path;
  void (*set) (Rdf *self, const char *text);
} meanings[] = {
    {"dc:title", set_title},
    {"dcterms:abstract", set_excerpt},
    {"dc:date", set_published},
    {"z:language", set_language},
    {"dc:language", set_language},
    {"dcterms:dateSubmitted", set_saved},
    {"dc:subject", add_tag},
    {"dc:subject/z:AutomaticTag/rdf:value", add_tag},
    {"dc:identifier/dcterms:URI/rdf:value", set_address},
    {"dcterms:isPartOf/*/dc:title", set_site},
    {"bib:authors/rdf:Seq/rdf:li/foaf:Person/foaf:surname", set_surname},
    {"bib:authors/rdf:Seq/rdf:li/foaf:Person/foaf:givenName", set_given},
    {"rdf:value", set_note},
};

static bool
matches (const GPtrArray *path, const char *pattern)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "/", -1);

  if (g_strv_length (parts) != path->len)
    return false;
  for (guint i = 0; i < path->len; i++) {
    if (!g_str_equal (parts[i], "*") &&
        !g_str_equal (parts[i], g_ptr_array_index (path, i)))
      return false;
  }
  return true;
}

static void
take_text (Rdf *self)
{
  g_autofree char *text = g_strstrip (g_strdup (self->text->str));

  g_string_truncate (self->text, 0);
  for (size_t i = 0; *text != '\0' && i < G_N_ELEMENTS (meanings); i++) {
    if (matches (self->path, meanings[i].path))
      meanings[i].set (self, text);
  }
}

static void
take_author (Rdf *self)
{
  g_autofree char *surname = g_steal_pointer (&self->surname);
  g_autofree char *given = g_steal_pointer (&self->given);
  g_autofree char *before = NULL, *name = NULL;
  ImportedClip *clip = self->thing->clip;

  if (surname == NULL)
    return;
  name = given == NULL ? g_strdup (surname) : g_strconcat (given, " ", surname, NULL);
  before = g_steal_pointer (&clip->byline);
  clip->byline =
      before == NULL ? g_steal_pointer (&name) : g_strconcat (before, ", ", name, NULL);
}

/* ---- the parser ---- */

static const char *
attribute (const char **names, const char **values, const char *wanted)
{
  for (size_t i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], wanted))
      return values[i];
  }
  return NULL;
}

static void
begin_thing (Rdf *self, const char *element, const char *about)
{
  Thing *thing = g_new0 (Thing, 1);

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_str_equal (kinds[i].element, element))
      thing->kind = kinds[i].kind;
  }
  thing->about = g_strdup (about == NULL ? "" : about);
  thing->clip = imported_clip_new ();
  thing->parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->things, thing);
  self->thing = thing;
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Rdf *self = data;
  const char *resource = attribute (names, values, "rdf:resource");

  g_string_truncate (self->text, 0);
  if (g_str_equal (element, "rdf:RDF"))
    return;
  if (self->thing == NULL) {
    begin_thing (self, element, attribute (names, values, "rdf:about"));
    return;
  }
  g_ptr_array_add (self->path, g_strdup (element));
  if (resource != NULL && (g_str_equal (element, "dcterms:isReferencedBy") ||
                           g_str_equal (element, "dcterms:hasPart")))
    g_ptr_array_add (self->thing->parts, g_strdup (resource));
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Rdf *self = data;

  if (self->thing == NULL)
    return;
  if (self->path->len == 0) {
    self->thing = NULL;
    return;
  }
  take_text (self);
  if (g_str_equal (element, "foaf:Person"))
    take_author (self);
  g_ptr_array_remove_index (self->path, self->path->len - 1);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Rdf *self = data;

  g_string_append_len (self->text, text, (gssize)length);
}

static bool
parse (Rdf *self, const char *text, size_t length, GError **error)
{
  const GMarkupParser parser = {
      .start_element = on_start, .end_element = on_end, .text = on_text};
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  g_autoptr (GError) problem = NULL;

  if (g_markup_parse_context_parse (context, text, (gssize)length, &problem) &&
      g_markup_parse_context_end_parse (context, &problem))
    return true;
  g_set_error_literal (error, IMPORT_ERROR,
                       g_error_matches (problem, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY) ||
                               strstr (problem->message, "ended unexpectedly") != NULL
                           ? IMPORT_ERROR_CUT_OFF
                           : IMPORT_ERROR_DAMAGED,
                       problem->message);
  return false;
}

/* ---- putting together ---- */

static void
add_notes (Thing *item, GHashTable *things)
{
  for (guint i = 0; i < item->parts->len; i++) {
    const Thing *note = g_hash_table_lookup (things, g_ptr_array_index (item->parts, i));

    if (note == NULL || note->kind != THING_NOTE || note->clip->note == NULL)
      continue;
    read_zotero_note (note->clip->note, item->clip);
    for (guint t = 0; t < note->clip->tags->len; t++)
      g_ptr_array_add (item->clip->tags,
                       g_strdup (g_ptr_array_index (note->clip->tags, t)));
  }
}

static void
add_collection (const Thing *collection, GHashTable *things)
{
  for (guint i = 0; i < collection->parts->len; i++) {
    Thing *part = g_hash_table_lookup (things, g_ptr_array_index (collection->parts, i));

    if (part != NULL && part->kind == THING_ITEM && collection->clip->title != NULL)
      g_ptr_array_add (part->clip->tags, g_strdup (collection->clip->title));
  }
}

static void
put_together (Rdf *self, ImportSink *sink, const char *from)
{
  g_autoptr (GHashTable) things = g_hash_table_new (g_str_hash, g_str_equal);
  unsigned n_items = 0;

  for (guint i = 0; i < self->things->len; i++) {
    Thing *thing = g_ptr_array_index (self->things, i);

    g_hash_table_insert (things, thing->about, thing);
  }
  for (guint i = 0; i < self->things->len; i++) {
    Thing *thing = g_ptr_array_index (self->things, i);

    if (thing->kind == THING_ITEM)
      add_notes (thing, things);
    else if (thing->kind == THING_COLLECTION)
      add_collection (thing, things);
  }
  for (guint i = 0; i < self->things->len; i++) {
    Thing *thing = g_ptr_array_index (self->things, i);

    if (thing->kind != THING_ITEM)
      continue;
    if (thing->clip->address == NULL)
      thing->clip->address = g_strdup (thing->about);
    import_sink_add (sink, g_steal_pointer (&thing->clip), from, ++n_items);
  }
}

static bool
detect (ImportSource *source)
{
  return import_links_begin_with (source, "<rdf:rdf") &&
         import_links_begin_with (source, "http://www.zotero.org/namespaces/export#");
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  size_t length;
  const char *text = import_source_text (source, &length, error);
  Rdf self;
  bool is_parsed;

  if (text == NULL)
    return false;
  self = (Rdf){
      .things = g_ptr_array_new_with_free_func (thing_free),
      .path = g_ptr_array_new_with_free_func (g_free),
      .text = g_string_new (NULL),
  };
  is_parsed = parse (&self, text, length, error);
  if (is_parsed)
    put_together (&self, sink, import_source_name (source, 0));
  g_ptr_array_unref (self.things);
  g_ptr_array_unref (self.path);
  g_string_free (self.text, TRUE);
  g_free (self.surname);
  g_free (self.given);
  return is_parsed;
}

const ImportReader read_zotero_rdf = {
    .id = "zotero-rdf",
    .name = "Zotero (RDF)",
    .detect = detect,
    .read = read_all,
};
