/* reader-bridge.c: what the reader and its page say to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reader-bridge.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "model/highlight.h"
#include "ui/reader-view.h"

#define PAGE_PATH APP_PATH "/page/"
#define HANDLER "reader"

/* More highlights than this do not lie over one character. */
#define MAX_PRESSED 64

/* In the order in which they build on one another. */
static const char *const scripts[] = {
    "reader-text.js",    "reader-paint.js",  "reader-select.js",
    "reader-scroll.js",  "reader-find.js",   "reader-caret.js",
    "reader-handles.js", "reader-viewer.js", "reader.js",
};

struct ReaderBridge {
  WebKitWebView *view;
  WebKitUserContentManager *content;
  const ReaderBridgeEvents *events;
  gpointer data;
  WebKitUserScript *page_script; /* what reader_bridge_prepare() made */
  WebKitUserStyleSheet *sheet;
  unsigned serial;
};

/* ---- what the page tells ------------------------------------------------------ */

static double
get_number (JsonObject *message, const char *name)
{
  double value = json_object_get_double_member_with_default (message, name, 0);

  return isfinite (value) ? value : 0;
}

static size_t
get_size (JsonObject *message, const char *name)
{
  double value = get_number (message, name);

  return value > 0 && value < G_MAXUINT32 ? (size_t)value : 0;
}

static JsonArray *
get_array (JsonObject *message, const char *name)
{
  JsonNode *node = json_object_get_member (message, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static int
get_pixel (JsonArray *array, guint i)
{
  double value = json_array_get_double_element (array, i);

  return isfinite (value) ? (int)CLAMP (value, -G_MAXINT16, G_MAXINT16) : 0;
}

static void
get_box (JsonObject *message, GdkRectangle *box)
{
  JsonArray *array = get_array (message, "box");

  *box = (GdkRectangle){0, 0, 0, 0};
  if (array == NULL || json_array_get_length (array) != 4)
    return;
  box->x = get_pixel (array, 0);
  box->y = get_pixel (array, 1);
  box->width = MAX (1, get_pixel (array, 2));
  box->height = MAX (1, get_pixel (array, 3));
}

static void
tell_ready (ReaderBridge *self, JsonObject *message)
{
  self->events->ready (
      json_object_get_boolean_member_with_default (message, "trusted", FALSE),
      get_size (message, "length"), self->data);
}

static void
tell_selected (ReaderBridge *self, JsonObject *message)
{
  TextSpan span = {get_size (message, "start"), get_size (message, "end")};
  GdkRectangle box;

  get_box (message, &box);
  if (span.start <= span.end)
    self->events->selected (span, &box, self->data);
}

static void
tell_pressed (ReaderBridge *self, JsonObject *message)
{
  JsonArray *array = get_array (message, "ids");
  guint n = array != NULL ? MIN (json_array_get_length (array), MAX_PRESSED) : 0;
  int64_t ids[MAX_PRESSED];
  GdkRectangle box;

  for (guint i = 0; i < n; i++)
    ids[i] = json_array_get_int_element (array, i);
  get_box (message, &box);
  self->events->pressed (ids, n, &box, self->data);
}

static void
tell_placed (ReaderBridge *self, JsonObject *message)
{
  self->events->placed (CLAMP (get_number (message, "progress"), 0, 1),
                        json_object_get_int_member_with_default (message, "current", 0),
                        self->data);
}

static void
tell_found (ReaderBridge *self, JsonObject *message)
{
  self->events->found (
      (unsigned)get_size (message, "position"), (unsigned)get_size (message, "count"),
      json_object_get_boolean_member_with_default (message, "more", FALSE), self->data);
}

static void
tell_left (ReaderBridge *self, JsonObject *message)
{
  self->events->left (
      json_object_get_boolean_member_with_default (message, "forward", TRUE), self->data);
}

static void
tell_link (ReaderBridge *self, JsonObject *message)
{
  const char *address =
      json_object_get_string_member_with_default (message, "address", "");

  self->events->link (*address != '\0' ? address : NULL, self->data);
}

static void
tell_resized (ReaderBridge *self, JsonObject *message)
{
  TextSpan span = {get_size (message, "start"), get_size (message, "end")};

  if (span.start < span.end)
    self->events->resized (json_object_get_int_member_with_default (message, "id", 0),
                           span, self->data);
}

static const struct {
  const char *type;
  void (*tell) (ReaderBridge *self, JsonObject *message);
} kinds[] = {
    {"ready", tell_ready},     {"selection", tell_selected}, {"press", tell_pressed},
    {"place", tell_placed},    {"found", tell_found},        {"leave", tell_left},
    {"resized", tell_resized}, {"link", tell_link},
};

static void
on_message (WebKitUserContentManager *content, JSCValue *value, ReaderBridge *self)
{
  g_autofree char *text = jsc_value_to_string (value);
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonObject *message;
  const char *type;

  if (self->events == NULL || node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  message = json_node_get_object (node);
  if (get_size (message, "serial") != self->serial)
    return;
  type = json_object_get_string_member_with_default (message, "type", "");
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      kinds[i].tell (self, message);
}

/* ---- what the page is told ---------------------------------------------------- */

static void
add_passages (JsonBuilder *json, const GPtrArray *highlights)
{
  json_builder_begin_array (json);
  for (guint i = 0; i < highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (highlights, i);

    if (highlight->orphan || highlight->span.start >= highlight->span.end)
      continue;
    json_builder_begin_object (json);
    json_builder_set_member_name (json, "id");
    json_builder_add_int_value (json, highlight->id);
    json_builder_set_member_name (json, "start");
    json_builder_add_int_value (json, (gint64)highlight->span.start);
    json_builder_set_member_name (json, "end");
    json_builder_add_int_value (json, (gint64)highlight->span.end);
    json_builder_set_member_name (json, "color");
    json_builder_add_string_value (json, highlight_color_name (highlight->color));
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static char *
end_json (JsonBuilder *json)
{
  g_autoptr (JsonNode) node = json_builder_get_root (json);

  return json_to_string (node, FALSE);
}

/* Calls reader.FUNCTION (…ARGUMENTS) in the page; an error there is the page's loss. */
static void
call (ReaderBridge *self, const char *function, const char *arguments)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", function);
  g_variant_dict_insert (&dict, "json", "s", arguments);
  webkit_web_view_call_async_javascript_function (
      self->view, "globalThis.reader?.[name](...JSON.parse(json))", -1,
      g_variant_dict_end (&dict), READER_WORLD, NULL, NULL, NULL, NULL);
}

static void
call_with_id (ReaderBridge *self, const char *function, int64_t id)
{
  g_autofree char *arguments = g_strdup_printf ("[%" G_GINT64_FORMAT "]", id);

  call (self, function, arguments);
}

void
reader_bridge_paint (ReaderBridge *self, const GPtrArray *highlights)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *arguments = NULL;

  json_builder_begin_array (json);
  add_passages (json, highlights);
  json_builder_end_array (json);
  arguments = end_json (json);
  call (self, "paint", arguments);
}

void
reader_bridge_select (ReaderBridge *self, int64_t highlight_id)
{
  call_with_id (self, "select", highlight_id);
}

void
reader_bridge_jump (ReaderBridge *self, int64_t highlight_id)
{
  call_with_id (self, "jump", highlight_id);
}

void
reader_bridge_show (ReaderBridge *self, int64_t highlight_id)
{
  call_with_id (self, "show", highlight_id);
}

void
reader_bridge_select_span (ReaderBridge *self, TextSpan span)
{
  g_autofree char *arguments = g_strdup_printf ("[%zu, %zu]", span.start, span.end);

  call (self, "selectSpan", arguments);
}

void
reader_bridge_clear_selection (ReaderBridge *self)
{
  call (self, "clearSelection", "[]");
}

void
reader_bridge_find (ReaderBridge *self, const char *query, bool match_case)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *arguments = NULL;

  json_builder_begin_array (json);
  json_builder_add_string_value (json, query);
  json_builder_add_boolean_value (json, match_case);
  json_builder_end_array (json);
  arguments = end_json (json);
  call (self, "find", arguments);
}

void
reader_bridge_find_next (ReaderBridge *self, int by)
{
  call_with_id (self, "findNext", by);
}

void
reader_bridge_set_caret (ReaderBridge *self, const GArray *sentences)
{
  g_autoptr (GString) arguments = g_string_new ("[");

  if (sentences == NULL)
    g_string_append (arguments, "null");
  else
    g_string_append_c (arguments, '[');
  for (guint i = 0; sentences != NULL && i < sentences->len; i++) {
    const TextSpan *span = &g_array_index (sentences, TextSpan, i);

    g_string_append_printf (arguments, "%s%zu,%zu", i > 0 ? "," : "", span->start,
                            span->end);
  }
  g_string_append (arguments, sentences == NULL ? "]" : "]]");
  call (self, "setCaret", arguments->str);
}

void
reader_bridge_move_by_sentence (ReaderBridge *self, int by, bool extend)
{
  call_with_id (self, extend ? "extendBySentence" : "moveBySentence", by);
}

/* ---- what the page begins with ------------------------------------------------ */

static void
add_words (JsonBuilder *json, const ReaderWord *words)
{
  json_builder_begin_object (json);
  for (; words->place != NULL; words++) {
    json_builder_set_member_name (json, words->place);
    json_builder_begin_array (json);
    json_builder_add_string_value (json, words->line);
    json_builder_add_string_value (json, words->hint != NULL ? words->hint : "");
    json_builder_end_array (json);
  }
  json_builder_end_object (json);
}

static char *
page_to_json (const ReaderPage *page)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "serial");
  json_builder_add_int_value (json, page->serial);
  json_builder_set_member_name (json, "progress");
  json_builder_add_double_value (json, page->progress);
  json_builder_set_member_name (json, "words");
  add_words (json, page->words);
  json_builder_set_member_name (json, "passages");
  add_passages (json, page->highlights);
  json_builder_end_object (json);
  return end_json (json);
}

static WebKitUserScript *
add_script (ReaderBridge *self, const char *source, WebKitUserScriptInjectionTime when)
{
  WebKitUserScript *script = webkit_user_script_new_for_world (
      source, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME, when, READER_WORLD, NULL, NULL);

  webkit_user_content_manager_add_script (self->content, script);
  return script;
}

static void
remove_page_script (ReaderBridge *self)
{
  if (self->page_script != NULL)
    webkit_user_content_manager_remove_script (self->content, self->page_script);
  g_clear_pointer (&self->page_script, webkit_user_script_unref);
}

void
reader_bridge_prepare (ReaderBridge *self, const ReaderPage *page)
{
  g_autofree char *json = page_to_json (page);
  g_autofree char *source = g_strdup_printf ("globalThis.page = %s;", json);

  remove_page_script (self);
  self->serial = page->serial;
  self->page_script =
      add_script (self, source, WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START);
}

/* The new sheet first: the page is never without one. */
void
reader_bridge_set_css (ReaderBridge *self, const char *css)
{
  WebKitUserStyleSheet *old = self->sheet;

  self->sheet = webkit_user_style_sheet_new (css, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                             WEBKIT_USER_STYLE_LEVEL_AUTHOR, NULL, NULL);
  webkit_user_content_manager_add_style_sheet (self->content, self->sheet);
  if (old == NULL)
    return;
  webkit_user_content_manager_remove_style_sheet (self->content, old);
  webkit_user_style_sheet_unref (old);
}

/* ---- making it ---------------------------------------------------------------- */

static void
add_resource_script (ReaderBridge *self, const char *name)
{
  g_autofree char *path = g_strconcat (PAGE_PATH, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *source = NULL;

  g_assert (bytes != NULL);
  source = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  webkit_user_script_unref (
      add_script (self, source, WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_END));
}

ReaderBridge *
reader_bridge_new (WebKitWebView *view, const ReaderBridgeEvents *events, gpointer data)
{
  ReaderBridge *self = g_new0 (ReaderBridge, 1);

  self->view = view;
  self->content = g_object_ref (webkit_web_view_get_user_content_manager (view));
  self->events = events;
  self->data = data;
  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++)
    add_resource_script (self, scripts[i]);
  g_signal_connect (self->content, "script-message-received::" HANDLER,
                    G_CALLBACK (on_message), self);
  webkit_user_content_manager_register_script_message_handler (self->content, HANDLER,
                                                               READER_WORLD);
  return self;
}

void
reader_bridge_free (ReaderBridge *self)
{
  webkit_user_content_manager_unregister_script_message_handler (self->content, HANDLER,
                                                                 READER_WORLD);
  g_signal_handlers_disconnect_by_data (self->content, self);
  g_clear_pointer (&self->page_script, webkit_user_script_unref);
  g_clear_pointer (&self->sheet, webkit_user_style_sheet_unref);
  g_object_unref (self->content);
  g_free (self);
}
