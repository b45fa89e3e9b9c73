/* cli-json.c: clippings as JSON, for --json
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/cli-json.h"

static void
add_string (JsonObject *object, const char *name, const char *value)
{
  if (value == NULL)
    json_object_set_null_member (object, name);
  else
    json_object_set_string_member (object, name, value);
}

static void
add_date (JsonObject *object, const char *name, const Date *date)
{
  g_autofree char *text = date_format (date);

  add_string (object, name, date->precision == DATE_NONE ? NULL : text);
}

static void
add_time (JsonObject *object, const char *name, int64_t us)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format_iso8601 (time);

  add_string (object, name, us == 0 ? NULL : text);
}

static void
add_strings (JsonObject *object, const char *name, const GPtrArray *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (strings, i));
  json_object_set_array_member (object, name, array);
}

static JsonNode *
wrap (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/* The names of the fields that the user corrected. */
static void
add_edited (JsonObject *object, unsigned edited)
{
  JsonArray *array = json_array_new ();

  for (unsigned field = 1; field <= CLIP_FIELD_ADDRESS; field <<= 1)
    if ((edited & field) != 0)
      json_array_add_string_element (array, clip_field_name ((ClipField)field));
  json_object_set_array_member (object, "edited", array);
}

static JsonObject *
clip_object (const Clip *clip)
{
  JsonObject *object = json_object_new ();

  add_string (object, "id", clip->uuid);
  add_string (object, "title", clip->title);
  add_string (object, "address", clip->address);
  add_string (object, "byline", clip->byline);
  add_string (object, "site", clip->site);
  add_string (object, "language", clip->language);
  add_date (object, "published", &clip->published);
  add_date (object, "modified", &clip->modified);
  add_time (object, "saved", clip->saved_at);
  add_string (object, "state", clip_state_name (clip->state));
  json_object_set_boolean_member (object, "starred", clip->starred);
  json_object_set_boolean_member (object, "waiting", clip->waiting);
  json_object_set_int_member (object, "words", clip->words);
  json_object_set_int_member (object, "n_highlights", clip->n_highlights);
  add_strings (object, "tags", clip->tags);
  add_string (object, "note", clip->note);
  add_string (object, "excerpt", clip->excerpt);
  add_edited (object, clip->edited);
  return object;
}

static JsonObject *
highlight_object (const Highlight *highlight)
{
  JsonObject *object = json_object_new ();

  add_string (object, "id", highlight->uuid);
  add_string (object, "quote", highlight->made.exact);
  add_string (object, "color", highlight_color_name (highlight->color));
  add_string (object, "note", highlight->note);
  add_strings (object, "tags", highlight->tags);
  json_object_set_boolean_member (object, "orphan", highlight->orphan);
  json_object_set_int_member (object, "start", (gint64)highlight->span.start);
  json_object_set_int_member (object, "end", (gint64)highlight->span.end);
  add_time (object, "created", highlight->created_at);
  return object;
}

static JsonArray *
removal_array (const Article *article)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < article->removals->len; i++) {
    const Removal *removal = g_ptr_array_index (article->removals, i);
    JsonObject *object = json_object_new ();

    json_object_set_int_member (object, "number", removal->number);
    add_string (object, "reason", removal_reason_name (removal->reason));
    add_string (object, "text", removal->text);
    json_object_set_boolean_member (object, "restored", removal->restored);
    json_array_add_object_element (array, object);
  }
  return array;
}

JsonNode *
cli_json_clip (const Clip *clip)
{
  return wrap (clip_object (clip));
}

JsonNode *
cli_json_highlight (const Highlight *highlight)
{
  return wrap (highlight_object (highlight));
}

JsonNode *
cli_json_hit (const HighlightHit *hit)
{
  JsonObject *object = highlight_object (hit->highlight);
  JsonObject *clip = json_object_new ();

  add_string (clip, "id", hit->clip->uuid);
  add_string (clip, "title", hit->clip->title);
  add_string (clip, "site", hit->clip->site);
  add_string (clip, "address", hit->clip->address);
  json_object_set_object_member (object, "clipping", clip);
  return wrap (object);
}

JsonNode *
cli_json_loaded_clip (const LibraryClip *clip)
{
  JsonObject *object = clip_object (clip->clip);
  JsonArray *highlights = json_array_new ();

  for (guint i = 0; i < clip->highlights->len; i++)
    json_array_add_object_element (
        highlights, highlight_object (g_ptr_array_index (clip->highlights, i)));
  add_string (object, "text", clip->capture->article->text);
  json_object_set_array_member (object, "highlights", highlights);
  json_object_set_array_member (object, "removals",
                                removal_array (clip->capture->article));
  json_object_set_int_member (object, "n_captures", clip->n_captures);
  return wrap (object);
}

JsonNode *
cli_json_saved (const LibrarySaveResult *result)
{
  static const char *const outcomes[] = {"new", "capture", "before"};
  JsonObject *object = json_object_new ();
  JsonObject *removed = json_object_new ();

  for (unsigned reason = 0; reason < N_REMOVAL_REASONS; reason++) {
    if (result->n_removed[reason] > 0)
      json_object_set_int_member (removed, removal_reason_name (reason),
                                  result->n_removed[reason]);
  }
  add_string (object, "id", result->uuid);
  add_string (object, "title", result->title);
  add_string (object, "outcome", outcomes[result->outcome]);
  add_time (object, "saved", result->saved_at);
  json_object_set_object_member (object, "removed", removed);
  json_object_set_int_member (object, "images_missing", result->n_images_missing);
  return wrap (object);
}

static JsonObject *
backup_object (const Backup *backup)
{
  JsonObject *object = json_object_new ();

  add_string (object, "name", backup->name);
  add_string (object, "kind", backup_kind_name (backup->kind));
  add_time (object, "made", backup->made_at);
  if (backup->n_clips < 0)
    json_object_set_null_member (object, "clippings");
  else
    json_object_set_int_member (object, "clippings", backup->n_clips);
  json_object_set_int_member (object, "size", (gint64)backup->size);
  return object;
}

JsonNode *
cli_json_backup (const Backup *backup)
{
  return wrap (backup_object (backup));
}

JsonNode *
cli_json_backups (const GPtrArray *backups)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < backups->len; i++)
    json_array_add_object_element (array, backup_object (g_ptr_array_index (backups, i)));
  json_node_take_array (node, array);
  return node;
}

static JsonArray *
failure_array (const GPtrArray *failures)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < failures->len; i++) {
    const LibraryFailure *failure = g_ptr_array_index (failures, i);
    JsonObject *object = json_object_new ();

    add_string (object, "from", failure->from);
    json_object_set_int_member (object, "line", failure->line);
    add_string (object, "kind",
                library_error_name ((LibraryErrorCode)failure->error->code));
    add_string (object, "message", failure->error->message);
    json_array_add_object_element (array, object);
  }
  return array;
}

JsonNode *
cli_json_imported (const LibraryImportResult *result)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "added", (gint64)result->n_added);
  json_object_set_int_member (object, "merged", (gint64)result->n_merged);
  json_object_set_int_member (object, "skipped", (gint64)result->n_skipped);
  json_object_set_int_member (object, "highlights", (gint64)result->n_highlights);
  json_object_set_int_member (object, "highlights_waiting",
                              (gint64)result->n_highlights_waiting);
  json_object_set_int_member (object, "waiting", (gint64)result->n_waiting);
  json_object_set_array_member (object, "failures", failure_array (result->failures));
  return wrap (object);
}

JsonNode *
cli_json_fetched (const LibraryFetchResult *result)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "fetched", (gint64)result->n_fetched);
  json_object_set_array_member (object, "failures", failure_array (result->failures));
  return wrap (object);
}

JsonNode *
cli_json_verified (const VerifyReport *report)
{
  JsonObject *object = json_object_new (), *found = json_object_new ();

  json_object_set_int_member (object, "clippings", (gint64)report->n_clips);
  json_object_set_int_member (object, "captures", (gint64)report->n_captures);
  json_object_set_int_member (object, "blobs", (gint64)report->n_blobs);
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    JsonObject *kind = json_object_new ();

    json_object_set_int_member (kind, "found", (gint64)report->n_found[i]);
    json_object_set_int_member (kind, "repaired", (gint64)report->n_repaired[i]);
    add_string (kind, "example", report->example[i]);
    json_object_set_object_member (found, verify_kind_name ((VerifyKind)i), kind);
  }
  json_object_set_object_member (object, "problems", found);
  return wrap (object);
}

JsonNode *
cli_json_rule (const TagRule *rule)
{
  JsonObject *object = json_object_new ();
  JsonArray *tags = json_array_new ();

  for (char **tag = rule->tags; *tag != NULL; tag++)
    json_array_add_string_element (tags, *tag);
  json_object_set_int_member (object, "number", rule->id);
  add_string (object, "query", rule->query);
  json_object_set_array_member (object, "tags", tags);
  return wrap (object);
}

JsonNode *
cli_json_tag (const Tag *tag, const char *color)
{
  JsonObject *object = json_object_new ();

  add_string (object, "name", tag->name);
  json_object_set_int_member (object, "n_clips", tag->n_clips);
  json_object_set_int_member (object, "n_highlights", tag->n_highlights);
  add_string (object, "color", color);
  return wrap (object);
}

JsonNode *
cli_json_search (const SavedSearch *search, size_t n_clips)
{
  JsonObject *object = json_object_new ();

  add_string (object, "name", search->name);
  add_string (object, "query", search->query);
  json_object_set_int_member (object, "n_clips", (gint64)n_clips);
  return wrap (object);
}

JsonNode *
cli_json_relatives (const GPtrArray *relatives)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < relatives->len; i++) {
    const LibraryRelative *relative = g_ptr_array_index (relatives, i);
    JsonObject *object = json_object_new ();

    add_string (object, "id", relative->uuid);
    add_string (object, "title", relative->title);
    add_string (object, "site", relative->site);
    add_time (object, "saved", relative->saved_at);
    json_object_set_double_member (object, "likeness", relative->likeness);
    json_array_add_object_element (array, object);
  }
  json_node_take_array (node, array);
  return node;
}

JsonNode *
cli_json_error (const char *kind, const char *message)
{
  JsonObject *object = json_object_new (), *error = json_object_new ();

  add_string (error, "kind", kind);
  add_string (error, "message", message);
  json_object_set_object_member (object, "error", error);
  return wrap (object);
}

void
cli_json_print (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_print ("%s\n", text);
  json_node_unref (node);
}

void
cli_json_print_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_set_array (node, array);
  cli_json_print (node);
}
