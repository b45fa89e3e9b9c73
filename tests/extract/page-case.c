/* page-case.c: a page of tests/pages, read the whole way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-case.h"

#include <json-glib/json-glib.h>

#include "extract/extract.h"
#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "sanitize/sanitize.h"

/* Code points of a removal's text that the expected file shows. */
#define MAX_SHOWN 80

static void
add_field (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_metadata (JsonBuilder *builder, const Article *article)
{
  g_autofree char *published = date_format (&article->published);
  g_autofree char *modified = date_format (&article->modified);

  add_field (builder, "title", article->title);
  add_field (builder, "byline", article->byline);
  add_field (builder, "site", article->site);
  add_field (builder, "published", published);
  add_field (builder, "modified", modified);
  add_field (builder, "language", article->language);
  add_field (builder, "direction", article->direction);
  add_field (builder, "canonical", article->canonical);
  add_field (builder, "image", article->lead_image);
  add_field (builder, "excerpt", article->excerpt);
}

static void
add_removals (JsonBuilder *builder, const GArray *removals)
{
  json_builder_set_member_name (builder, "removed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < removals->len; i++) {
    const ExtractRemoval *removal = &g_array_index (removals, ExtractRemoval, i);
    g_autofree char *text = html_text (removal->node);
    g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
    g_autofree char *shown =
        g_utf8_substring (line, 0, MIN (MAX_SHOWN, g_utf8_strlen (line, -1)));
    g_autofree char *entry =
        g_strdup_printf ("%s: %s", removal_reason_name (removal->reason), shown);

    json_builder_add_string_value (builder, entry);
  }
  json_builder_end_array (builder);
}

static char *
finish_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return g_strconcat (json, "\n", NULL);
}

/* A line for each child makes differences easy to read. */
static char *
serialize_lines (const HtmlNode *body)
{
  GString *out = g_string_new (NULL);

  for (const HtmlNode *child = body->first_child; child != NULL; child = child->next) {
    g_autofree char *html = html_serialize (child);

    if (*g_strstrip (html) != '\0')
      g_string_append_printf (out, "%s\n", html);
  }
  return g_string_free (out, FALSE);
}

static void
read_article (PageCase *self, JsonBuilder *builder, HtmlDoc *doc, const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Extraction) extraction = extract_page (doc, address, &error);

  if (extraction == NULL) {
    add_field (builder, "error", error->message);
    self->html = g_strdup ("");
    return;
  }
  sanitize_tree (doc, extraction->body, address);
  self->html = serialize_lines (extraction->body);
  add_metadata (builder, extraction->article);
  add_removals (builder, extraction->removals);
}

PageCase *
page_case_read (const char *folder, const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "source.html", NULL);
  g_autofree char *bytes = NULL;
  g_auto (HtmlDecoded) decoded = {0};
  g_autoptr (HtmlDoc) doc = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  PageCase *self = g_new0 (PageCase, 1);
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  html_decode (bytes, length, NULL, &decoded, &error);
  g_assert_no_error (error);
  doc = html_parse (decoded.text, decoded.length, false, NULL, &error);
  g_assert_no_error (error);

  json_builder_begin_object (builder);
  read_article (self, builder, doc, address);
  self->json = finish_json (builder);
  return self;
}

void
page_case_free (PageCase *self)
{
  if (self == NULL)
    return;
  g_free (self->html);
  g_free (self->json);
  g_free (self);
}
