/* export-annotations.c: highlights as W3C Web Annotations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-annotations.h"

#include "export/export-json.h"

/* What a reader that knows nothing of our colours shows: the light theme's. */
static const char *const styles[N_HIGHLIGHT_COLORS] = {
    [HIGHLIGHT_YELLOW] = ".yellow { background: #e5b8006b; }",
    [HIGHLIGHT_GREEN] = ".green { background: #33b35a6b; }",
    [HIGHLIGHT_BLUE] = ".blue { background: #3d8ee86b; }",
    [HIGHLIGHT_PINK] = ".pink { background: #e0559f6b; }",
    [HIGHLIGHT_PURPLE] = ".purple { background: #9a63d66b; }",
    [HIGHLIGHT_ORANGE] = ".orange { background: #ee7f1f6b; }",
};

/* ---- small parts ---- */

static void
set_uuid (JsonObject *object, const char *name, const char *uuid)
{
  g_autofree char *urn = g_strconcat ("urn:uuid:", uuid, NULL);

  json_object_set_string_member (object, name, urn);
}

/* To the microsecond, as it is stored. */
static void
set_time (JsonObject *object, const char *name, int64_t us)
{
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format (second, "%Y-%m-%dT%H:%M:%S");
  g_autofree char *whole = g_strdup_printf ("%s.%06dZ", text, (int)(us % G_USEC_PER_SEC));

  if (us != 0)
    json_object_set_string_member (object, name, whole);
}

static void
set_span (JsonObject *object, TextSpan span)
{
  json_object_set_int_member (object, "start", (gint64)span.start);
  json_object_set_int_member (object, "end", (gint64)span.end);
}

static JsonArray *
make_context (void)
{
  JsonArray *context = json_array_new ();
  JsonObject *ours = json_object_new ();

  json_object_set_string_member (ours, "cuttings", "urn:x-cuttings:");
  json_array_add_string_element (context, "http://www.w3.org/ns/anno.jsonld");
  json_array_add_object_element (context, ours);
  return context;
}

/* ---- why it was made, and what it says (sections 3.3.5, 3.2.4) ---- */

static JsonArray *
make_motivation (const Highlight *highlight)
{
  JsonArray *motivation = json_array_new ();

  json_array_add_string_element (motivation, "highlighting");
  if (*highlight->note != '\0')
    json_array_add_string_element (motivation, "commenting");
  if (highlight->tags->len > 0)
    json_array_add_string_element (motivation, "tagging");
  return motivation;
}

static void
add_body (JsonArray *bodies, const char *value, const char *format, const char *purpose)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "TextualBody");
  json_object_set_string_member (body, "value", value);
  json_object_set_string_member (body, "format", format);
  json_object_set_string_member (body, "purpose", purpose);
  json_array_add_object_element (bodies, body);
}

static void
set_bodies (JsonObject *annotation, const Highlight *highlight)
{
  JsonArray *bodies;

  if (*highlight->note == '\0' && highlight->tags->len == 0)
    return;
  bodies = json_array_new ();
  if (*highlight->note != '\0')
    add_body (bodies, highlight->note, "text/markdown", "commenting");
  for (guint i = 0; i < highlight->tags->len; i++)
    add_body (bodies, g_ptr_array_index (highlight->tags, i), "text/plain", "tagging");
  json_object_set_array_member (annotation, "body", bodies);
}

/* ---- what it is about (sections 4.1, 4.2.4, 4.2.5) ---- */

static JsonArray *
make_selectors (const Selector *selector)
{
  JsonArray *selectors = json_array_new ();
  JsonObject *quote = json_object_new (), *position = json_object_new ();

  json_object_set_string_member (quote, "type", "TextQuoteSelector");
  json_object_set_string_member (quote, "exact", selector->exact);
  export_json_set (quote, "prefix", selector->prefix);
  export_json_set (quote, "suffix", selector->suffix);
  json_array_add_object_element (selectors, quote);
  json_object_set_string_member (position, "type", "TextPositionSelector");
  set_span (position, selector->span);
  json_array_add_object_element (selectors, position);
  return selectors;
}

/* Where the passage is in the text as it is now, when that is not where it was made. */
static void
set_place (JsonObject *target, const Highlight *highlight)
{
  JsonObject *now;

  if (highlight->orphan) {
    json_object_set_boolean_member (target, "cuttings:orphan", TRUE);
    return;
  }
  if (highlight->confidence >= 1 && highlight->span.start == highlight->made.span.start &&
      highlight->span.end == highlight->made.span.end)
    return;
  now = json_object_new ();
  set_span (now, highlight->span);
  json_object_set_double_member (now, "confidence", highlight->confidence);
  json_object_set_object_member (target, "cuttings:now", now);
}

static JsonObject *
make_target (const Clip *clip, const Highlight *highlight)
{
  JsonObject *target = json_object_new ();

  json_object_set_string_member (target, "type", "SpecificResource");
  if (clip->address != NULL)
    json_object_set_string_member (target, "source", clip->address);
  else
    set_uuid (target, "source", clip->uuid);
  json_object_set_string_member (target, "styleClass",
                                 highlight_color_name (highlight->color));
  json_object_set_array_member (target, "selector", make_selectors (&highlight->made));
  set_uuid (target, "cuttings:clipping", clip->uuid);
  json_object_set_string_member (target, "cuttings:title", clip->title);
  set_place (target, highlight);
  return target;
}

static JsonObject *
make_stylesheet (HighlightColor color)
{
  JsonObject *stylesheet = json_object_new ();

  json_object_set_string_member (stylesheet, "type", "CssStylesheet");
  json_object_set_string_member (stylesheet, "value", styles[color]);
  return stylesheet;
}

static JsonObject *
make_annotation (const Clip *clip, const Highlight *highlight)
{
  JsonObject *annotation = json_object_new ();

  json_object_set_array_member (annotation, "@context", make_context ());
  set_uuid (annotation, "id", highlight->uuid);
  json_object_set_string_member (annotation, "type", "Annotation");
  json_object_set_array_member (annotation, "motivation", make_motivation (highlight));
  set_time (annotation, "created", highlight->created_at);
  set_time (annotation, "modified", highlight->changed_at);
  json_object_set_object_member (annotation, "stylesheet",
                                 make_stylesheet (highlight->color));
  set_bodies (annotation, highlight);
  json_object_set_object_member (annotation, "target", make_target (clip, highlight));
  return annotation;
}

static void
append (GString *out, const ExportClip *clip)
{
  for (guint i = 0; i < clip->highlights->len; i++) {
    g_string_append (out, i > 0 ? EXPORT_JSON_BETWEEN : "");
    export_json_append (
        out, make_annotation (clip->clip, g_ptr_array_index (clip->highlights, i)));
  }
}

const ExportPieces export_annotations = {
    .head = EXPORT_JSON_HEAD,
    .between = EXPORT_JSON_BETWEEN,
    .tail = EXPORT_JSON_TAIL,
    .append = append,
};
