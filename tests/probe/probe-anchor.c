/* probe-anchor.c: finds passages again, for the anchoring scorer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON lines in: {id, old_text|null, new_text, start, end, exact, prefix, suffix}; out:
 * {id, start|null, end|null, confidence}.  Cases of one pair of texts that follow each
 * other share its alignment.
 */

#include "probe.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "annotate/anchor.h"
#include "annotate/selector.h"

/* The pair that was aligned last. */
typedef struct {
  char *old_text, *new_text;
  Anchoring *anchoring;
} Pair;

static void
pair_clear (Pair *self)
{
  g_clear_pointer (&self->anchoring, anchoring_free);
  g_clear_pointer (&self->old_text, g_free);
  g_clear_pointer (&self->new_text, g_free);
}

static Anchoring *
align (Pair *self, const char *old_text, const char *new_text)
{
  if (g_strcmp0 (self->old_text, old_text) != 0 ||
      g_strcmp0 (self->new_text, new_text) != 0) {
    pair_clear (self);
    self->old_text = g_strdup (old_text);
    self->new_text = g_strdup (new_text);
    self->anchoring = anchoring_new (self->old_text, self->new_text);
  }
  return self->anchoring;
}

static const char *
text_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

static size_t
number_of (JsonObject *object, const char *name)
{
  return (size_t)json_object_get_int_member_with_default (object, name, 0);
}

static char *
or_empty (const char *text)
{
  return (char *)(text == NULL ? "" : text);
}

static void
append_answer (GString *answer, JsonObject *object, const TextSpan *span,
               double confidence)
{
  g_autoptr (JsonNode) id = json_object_dup_member (object, "id");
  g_autofree char *id_text = json_to_string (id, FALSE);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", confidence);
  if (span != NULL)
    g_string_append_printf (answer,
                            "{\"id\":%s,\"start\":%zu,\"end\":%zu,\"confidence\":%s}",
                            id_text, span->start, span->end, number);
  else
    g_string_append_printf (answer,
                            "{\"id\":%s,\"start\":null,\"end\":null,\"confidence\":%s}",
                            id_text, number);
}

static void
answer_case (Pair *pair, JsonObject *object, GString *answer)
{
  const char *old_text = text_of (object, "old_text");
  const char *new_text = text_of (object, "new_text");
  const Selector selector = {
      .exact = or_empty (text_of (object, "exact")),
      .prefix = or_empty (text_of (object, "prefix")),
      .suffix = or_empty (text_of (object, "suffix")),
      .span = {number_of (object, "start"), number_of (object, "end")},
  };
  TextSpan span = {0};
  double confidence = 0;
  bool found = old_text != NULL ? anchoring_map (align (pair, old_text, new_text),
                                                 &selector, &span, &confidence)
                                : selector_find (&selector, new_text, &span, &confidence);

  append_answer (answer, object, found ? &span : NULL, confidence);
}

static void
answer_line (char *record, size_t length, GString *answer, gpointer pair)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (json_parser_load_from_data (parser, record, (gssize)length, NULL))
    answer_case (pair, json_node_get_object (json_parser_get_root (parser)), answer);
}

int
probe_anchor (int argc, char **argv)
{
  Pair pair = {0};
  int status = probe_each_record ('\n', answer_line, &pair);

  pair_clear (&pair);
  return status;
}
