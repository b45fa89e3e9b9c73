/* extract-jsonld.c: the article that a page describes in JSON-LD (schema.org)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-jsonld.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/uri.h"
#include "extract/extract-jsonld-mend.h"
#include "extract/extract-line.h"
#include "html/html-node.h"

/* More is a catalogue, not an article. */
#define MAX_SCRIPT (2u << 20)
#define MAX_OBJECTS 2000
#define MAX_NAMES 50 /* of one kind */

/* How surely a thing of that type is the page's article. */
static const struct {
  const char *type;
  int worth;
  bool is_article;
} types[] = {
    {"NewsArticle", 100, true},
    {"ReportageNewsArticle", 100, true},
    {"AnalysisNewsArticle", 100, true},
    {"BackgroundNewsArticle", 100, true},
    {"OpinionNewsArticle", 100, true},
    {"ReviewNewsArticle", 100, true},
    {"AskPublicNewsArticle", 100, true},
    {"AdvertiserContentArticle", 100, true},
    {"BlogPosting", 100, true},
    {"LiveBlogPosting", 95, true},
    {"Article", 95, true},
    {"SatiricalArticle", 95, true},
    {"ScholarlyArticle", 95, true},
    {"MedicalScholarlyArticle", 95, true},
    {"TechArticle", 95, true},
    {"APIReference", 80, true},
    {"Report", 90, true},
    {"SocialMediaPosting", 85, true},
    {"DiscussionForumPosting", 85, true},
    {"Recipe", 80, true},
    {"Review", 60, true},
    {"CriticReview", 60, true},
    {"HowTo", 60, true},
    {"Question", 50, false},
    {"CreativeWork", 45, false},
    {"VideoObject", 40, false},
    {"PodcastEpisode", 40, false},
    {"MedicalWebPage", 35, false},
    {"WebPage", 30, false},
    {"ItemPage", 30, false},
    {"AboutPage", 30, false},
    {"FAQPage", 30, false},
    {"QAPage", 30, false},
    {"ProfilePage", 20, false},
};

typedef struct {
  GPtrArray *roots;   /* JsonNode, owned */
  GPtrArray *objects; /* JsonObject, in document order, borrowed */
  GHashTable *by_id;  /* "@id" to JsonObject, borrowed */
  const char *key;    /* uri_key() of the page; NULL when it is not known */
} Graph;

/* ---- values ---- */

static JsonNode *
member (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_member (object, name)
                                               : NULL;
}

static JsonNode *
first_element (JsonNode *node)
{
  while (node != NULL && JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    node = json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  }
  return node;
}

/* (nullable): the string that the node is, or that it wraps. */
static const char *
string_of (JsonNode *node)
{
  static const char *const wrappers[] = {"@value", "name", "url", "@id"};

  node = first_element (node);
  for (size_t i = 0;
       node != NULL && JSON_NODE_HOLDS_OBJECT (node) && i < G_N_ELEMENTS (wrappers);
       i++) {
    JsonNode *wrapped = first_element (member (json_node_get_object (node), wrappers[i]));

    if (wrapped != NULL && JSON_NODE_HOLDS_VALUE (wrapped))
      node = wrapped;
  }
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* (transfer full) (nullable): a member as plain text. */
static char *
dup_text (JsonObject *object, const char *name)
{
  const char *string = string_of (member (object, name));
  g_autofree char *line = NULL;

  if (string == NULL)
    return NULL;
  line = extract_line_of_markup (string, strlen (string));
  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* "https://schema.org/NewsArticle" and "schema:NewsArticle" are "NewsArticle". */
static const char *
local_name (const char *type)
{
  size_t length = strlen (type);

  while (length > 0 && strchr ("/:#", type[length - 1]) == NULL)
    length--;
  return type + length;
}

/* Gives the row of the best of the object's types, or -1. */
static int
type_row (JsonObject *object)
{
  JsonNode *node = member (object, "@type");
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : node != NULL;
  int best = -1;

  for (guint i = 0; i < n; i++) {
    const char *type =
        string_of (array != NULL ? json_array_get_element (array, i) : node);

    for (size_t row = 0; type != NULL && row < G_N_ELEMENTS (types); row++) {
      if (g_str_equal (local_name (type), types[row].type) &&
          (best < 0 || types[row].worth > types[best].worth))
        best = (int)row;
    }
  }
  return best;
}

static bool
has_type (JsonObject *object, const char *wanted)
{
  const char *type = string_of (member (object, "@type"));

  return type != NULL && g_str_equal (local_name (type), wanted);
}

/* ---- gathering ---- */

static JsonNode *
parse (const char *text, size_t length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (!extract_jsonld_is_shallow (text, length) ||
      !json_parser_load_from_data (parser, text, (gssize)length, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

/* Trails of breadcrumbs, answers and opening hours need not be parsed. */
static bool
may_describe_article (HtmlSlice text)
{
  static const char *const words[] = {"headline", "author",  "datePublished", "publisher",
                                      "Article",  "WebSite", "Posting",       "WebPage"};

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++) {
    if (memmem (text.data, text.length, words[i], strlen (words[i])) != NULL)
      return true;
  }
  return false;
}

static void
read_script (Graph *self, const HtmlNode *script)
{
  const HtmlNode *text = script->first_child;
  JsonNode *root;

  if (text == NULL || text->type != HTML_NODE_TEXT || text->text.length > MAX_SCRIPT ||
      !may_describe_article (text->text))
    return;
  root = parse (text->text.data, text->text.length);
  if (root == NULL) {
    g_autofree char *mended = extract_jsonld_mend (text->text.data, text->text.length);

    root = parse (mended, strlen (mended));
  }
  if (root != NULL)
    g_ptr_array_add (self->roots, root);
}

static void
push (GPtrArray *stack, JsonNode *node)
{
  JsonArray *array;

  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    g_ptr_array_add (stack, node);
    return;
  }
  array = json_node_get_array (node);
  for (guint i = json_array_get_length (array); i > 0; i--)
    g_ptr_array_add (stack, json_array_get_element (array, i - 1));
}

static void
note_id (Graph *self, JsonObject *object)
{
  const char *id = string_of (member (object, "@id"));
  JsonObject *known;

  if (id == NULL || json_object_get_size (object) < 2)
    return;
  known = g_hash_table_lookup (self->by_id, id);
  if (known == NULL || json_object_get_size (known) < json_object_get_size (object))
    g_hash_table_insert (self->by_id, (gpointer)id, object);
}

static void
gather_objects (Graph *self, JsonNode *root)
{
  static const char *const doors[] = {"mainEntityOfPage", "mainEntity", "author",
                                      "publisher", "@graph"};
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  push (stack, root);
  while (stack->len > 0 && self->objects->len < MAX_OBJECTS) {
    JsonNode *node = g_ptr_array_steal_index (stack, stack->len - 1);
    JsonObject *object;

    if (JSON_NODE_HOLDS_ARRAY (node))
      push (stack, node);
    if (!JSON_NODE_HOLDS_OBJECT (node))
      continue;
    object = json_node_get_object (node);
    g_ptr_array_add (self->objects, object);
    note_id (self, object);
    for (size_t i = 0; i < G_N_ELEMENTS (doors); i++)
      push (stack, member (object, doors[i]));
  }
}

/* ---- choosing ---- */

/* 1: the thing says that it is this page; -1: another one; 0: it does not say. */
static int
is_this_page (const Graph *self, JsonObject *object)
{
  static const char *const names[] = {"url", "mainEntityOfPage", "@id"};
  int said = 0;

  for (size_t i = 0; self->key != NULL && i < G_N_ELEMENTS (names); i++) {
    const char *address = string_of (member (object, names[i]));
    g_autofree char *key = NULL;

    if (address == NULL || !uri_is_web (address))
      continue;
    key = uri_key (address);
    if (g_str_equal (key, self->key))
      return 1;
    said = -1;
  }
  return said;
}

static JsonObject *
choose (const Graph *self, const JsonObject *except)
{
  JsonObject *best = NULL;
  int best_worth = 0;

  for (guint i = 0; i < self->objects->len; i++) {
    JsonObject *object = g_ptr_array_index (self->objects, i);
    int row = type_row (object);
    int worth;

    if (row < 0 || object == except)
      continue;
    worth = types[row].worth * 2 + is_this_page (self, object) * 12;
    worth += json_object_has_member (object, "headline") ? 8 : 0;
    worth += json_object_has_member (object, "datePublished") ? 4 : 0;
    if (worth > best_worth) {
      best_worth = worth;
      best = object;
    }
  }
  return best;
}

/* ---- filling ---- */

static JsonObject *
resolve (const Graph *self, JsonNode *node)
{
  JsonObject *object, *full;
  const char *id;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  id = string_of (member (object, "@id"));
  if (id == NULL || json_object_has_member (object, "name"))
    return object;
  full = g_hash_table_lookup (self->by_id, id);
  return full != NULL ? full : object;
}

static void
add_name (GPtrArray *names, char *name)
{
  if (name == NULL)
    return;
  if (*name == '\0' || names->len >= MAX_NAMES ||
      g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (names, name);
}

static void
add_string (GPtrArray *names, JsonNode *node)
{
  const char *string = string_of (node);

  if (string != NULL && !uri_is_web (string))
    add_name (names, extract_line_of_markup (string, strlen (string)));
}

/* A person's name in one piece, or in two. */
static char *
dup_person (JsonObject *object)
{
  g_autofree char *name = dup_text (object, "name");
  g_autofree char *given = NULL, *family = NULL;

  if (name != NULL && !uri_is_web (name))
    return g_steal_pointer (&name);
  given = dup_text (object, "givenName");
  family = dup_text (object, "familyName");
  if (given == NULL || family == NULL)
    return NULL;
  return g_strconcat (given, " ", family, NULL);
}

static void
add_author (const Graph *graph, JsonLd *self, JsonNode *node)
{
  JsonObject *object = resolve (graph, node);
  bool is_organisation;
  JsonNode *names;

  if (object == NULL) {
    add_string (self->persons, node);
    return;
  }
  is_organisation =
      has_type (object, "Organization") || has_type (object, "NewsMediaOrganization");
  names = member (object, "name");
  if (names != NULL && JSON_NODE_HOLDS_ARRAY (names)) {
    JsonArray *array = json_node_get_array (names);

    for (guint i = 0; i < json_array_get_length (array); i++)
      add_string (self->persons, json_array_get_element (array, i));
    return;
  }
  add_name (is_organisation ? self->organisations : self->persons, dup_person (object));
}

static void
add_authors (const Graph *graph, JsonLd *self, JsonObject *object)
{
  static const char *const names[] = {"author", "creator"};

  for (size_t i = 0; i < G_N_ELEMENTS (names) && self->persons->len == 0; i++) {
    JsonNode *node = member (object, names[i]);
    JsonArray *array =
        node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
    guint n = array != NULL ? json_array_get_length (array) : node != NULL;

    for (guint e = 0; e < n; e++)
      add_author (graph, self, array != NULL ? json_array_get_element (array, e) : node);
  }
}

static void
add_site (const Graph *graph, JsonLd *self, JsonObject *object)
{
  JsonObject *publisher = resolve (graph, first_element (member (object, "publisher")));

  if (publisher != NULL && self->site == NULL)
    self->site = dup_text (publisher, "name");
}

static void
fill (const Graph *graph, JsonLd *self, JsonObject *object)
{
  const struct {
    char **field;
    const char *names[3];
  } fields[] = {
      {&self->title, {"headline", "name"}},
      {&self->published, {"datePublished", "uploadDate"}},
      {&self->modified, {"dateModified"}},
      {&self->created, {"dateCreated"}},
      {&self->language, {"inLanguage"}},
      {&self->excerpt, {"description", "abstract"}},
      {&self->body, {"articleBody", "text"}},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    for (size_t n = 0; fields[i].names[n] != NULL; n++) {
      if (*fields[i].field == NULL)
        *fields[i].field = dup_text (object, fields[i].names[n]);
    }
  }
  if (self->image == NULL)
    self->image = dup_text (object, "image");
  if (self->image != NULL && !strchr (self->image, '/'))
    g_clear_pointer (&self->image, g_free);
  if (self->persons->len == 0)
    add_authors (graph, self, object);
  add_site (graph, self, object);
}

/* The outlet, when nothing of the article names it. */
static void
find_site (const Graph *graph, JsonLd *self)
{
  static const char *const kinds[] = {"WebSite", "NewsMediaOrganization"};

  for (size_t k = 0; k < G_N_ELEMENTS (kinds); k++) {
    for (guint i = 0; i < graph->objects->len && self->site == NULL; i++) {
      JsonObject *object = g_ptr_array_index (graph->objects, i);

      if (has_type (object, kinds[k]))
        self->site = dup_text (object, "name");
    }
  }
}

void
extract_jsonld_init (JsonLd *self, const GPtrArray *scripts, const char *address)
{
  g_autoptr (GPtrArray) roots =
      g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *key =
      address != NULL && uri_is_web (address) ? uri_key (address) : NULL;
  Graph graph = {roots, objects, by_id, key};
  JsonObject *article, *page;
  int row;

  *self = (JsonLd){.persons = g_ptr_array_new_with_free_func (g_free),
                   .organisations = g_ptr_array_new_with_free_func (g_free)};
  for (guint i = 0; i < scripts->len; i++)
    read_script (&graph, g_ptr_array_index (scripts, i));
  for (guint i = 0; i < roots->len; i++)
    gather_objects (&graph, g_ptr_array_index (roots, i));

  article = choose (&graph, NULL);
  if (article == NULL) {
    find_site (&graph, self);
    return;
  }
  row = type_row (article);
  self->is_article = types[row].is_article;
  fill (&graph, self, article);
  page = choose (&graph, article);
  if (page != NULL && is_this_page (&graph, page) >= 0 &&
      !types[type_row (page)].is_article)
    fill (&graph, self, page);
  find_site (&graph, self);
}

void
extract_jsonld_clear (JsonLd *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->site, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->modified, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->image, g_free);
  g_clear_pointer (&self->excerpt, g_free);
  g_clear_pointer (&self->body, g_free);
}
