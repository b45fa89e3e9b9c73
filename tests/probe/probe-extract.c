/* probe-extract.c: the command "extract": pages to their articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON lines in, {"id", "file", "url"}; JSON lines out.  The text is that of the
 * article without the captions of its pictures.
 */

#include "probe.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "extract/extract.h"
#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "sanitize/sanitize.h"

typedef enum { STEP_DECODE, STEP_PARSE, STEP_EXTRACT, STEP_SANITIZE, N_STEPS } Step;

static const char *const step_names[N_STEPS] = {"decode", "parse", "extract", "sanitize"};

/* What one page came to.  Freed after its document. */
typedef struct {
  HtmlDoc *doc;
  Extraction *extraction;
  char *html;
} Reading;

typedef struct {
  int repeat;           /* how often each page is read */
  double sums[N_STEPS]; /* of the medians of all pages, in milliseconds */
  unsigned n_pages;
} Probe;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->extraction, extraction_free);
  g_clear_pointer (&self->doc, html_doc_free);
  g_clear_pointer (&self->html, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* The whole path of a page, with the time that each step took. */
static void
read_page (const char *bytes, size_t length, const char *address, Reading *reading,
           double took[N_STEPS])
{
  g_auto (HtmlDecoded) decoded = {0};
  double marks[N_STEPS + 1];

  marks[STEP_DECODE] = cpu_ms ();
  html_decode (bytes, length, NULL, &decoded, NULL);
  marks[STEP_PARSE] = cpu_ms ();
  if (decoded.text != NULL)
    reading->doc = html_parse (decoded.text, decoded.length, false, NULL, NULL);
  marks[STEP_EXTRACT] = cpu_ms ();
  if (reading->doc != NULL)
    reading->extraction = extract_page (reading->doc, address, NULL);
  marks[STEP_SANITIZE] = cpu_ms ();
  if (reading->extraction != NULL) {
    sanitize_tree (reading->doc, reading->extraction->body, address);
    reading->html = html_serialize_inner (reading->extraction->body);
  }
  marks[N_STEPS] = cpu_ms ();
  for (int i = 0; i < N_STEPS; i++)
    took[i] = marks[i + 1] - marks[i];
}

static int
compare_times (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Reads the page as often as asked, and keeps the last reading. */
static void
measure_page (Probe *self, const char *bytes, size_t length, const char *address,
              Reading *reading)
{
  g_autofree double *times = g_new (double, (gsize)N_STEPS * self->repeat);

  for (int run = 0; run < self->repeat; run++) {
    double took[N_STEPS];

    reading_clear (reading);
    read_page (bytes, length, address, reading, took);
    for (int i = 0; i < N_STEPS; i++)
      times[i * self->repeat + run] = took[i];
  }
  for (int i = 0; i < N_STEPS; i++) {
    qsort (times + i * self->repeat, (size_t)self->repeat, sizeof *times, compare_times);
    self->sums[i] += times[i * self->repeat + self->repeat / 2];
  }
  self->n_pages++;
}

/* Captions are part of the article, but not of what the text is compared with. */
static char *
text_without_captions (HtmlNode *body)
{
  HtmlNode *node = html_walk_next (body, body);

  while (node != NULL) {
    HtmlNode *caption = html_node_is (node, HTML_TAG_FIGCAPTION) ? node : NULL;

    node = caption != NULL ? html_walk_skip (node, body) : html_walk_next (node, body);
    if (caption != NULL)
      html_node_detach (caption);
  }
  return html_text (body);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL && *value != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_article (JsonBuilder *builder, const Extraction *extraction)
{
  const Article *article = extraction->article;
  g_autofree char *text = text_without_captions (extraction->body);
  g_autofree char *published = date_format (&article->published);
  g_autofree char *modified = date_format (&article->modified);

  add_string (builder, "text", text);
  add_string (builder, "title", article->title);
  add_string (builder, "byline", article->byline);
  add_string (builder, "site", article->site);
  add_string (builder, "published", published);
  add_string (builder, "modified", modified);
  add_string (builder, "lang", article->language);
  add_string (builder, "dir", article->direction);
  add_string (builder, "excerpt", article->excerpt);
  add_string (builder, "image", article->lead_image);
  add_string (builder, "canonical", article->canonical);
}

/* JSON allows them in strings; readers of lines take them for the end of a line. */
static void
append_on_one_line (GString *out, const char *json)
{
  for (const char *at = json; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0x85 || c == 0x2028 || c == 0x2029)
      g_string_append_printf (out, "\\u%04x", c);
    else
      g_string_append_unichar (out, c);
  }
}

static void
append_answer (GString *out, const char *id, const Extraction *extraction)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  if (extraction != NULL)
    add_article (builder, extraction);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  append_on_one_line (out, json);
}

static void
answer (char *record, size_t length, GString *out, gpointer user_data)
{
  Probe *self = user_data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (Reading) reading = {0};
  g_autofree char *bytes = NULL;
  JsonObject *item;
  const char *address;
  gsize size = 0;

  if (!json_parser_load_from_data (parser, record, (gssize)length, NULL) ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return;
  item = json_node_get_object (json_parser_get_root (parser));
  address = json_object_get_string_member_with_default (item, "url", NULL);
  if (g_file_get_contents (json_object_get_string_member_with_default (item, "file", ""),
                           &bytes, &size, NULL))
    measure_page (self, bytes, size, address, &reading);
  append_answer (out, json_object_get_string_member_with_default (item, "id", ""),
                 reading.extraction);
}

static void
print_times (const Probe *self)
{
  double total = 0;

  for (int i = 0; i < N_STEPS; i++) {
    fprintf (stderr, "%s %.3f\n", step_names[i], self->sums[i] / MAX (1, self->n_pages));
    total += self->sums[i];
  }
  fprintf (stderr, "total %.3f\n", total / MAX (1, self->n_pages));
}

int
probe_extract (int argc, char **argv)
{
  Probe self = {0};
  int repeat = 0;
  const GOptionEntry options[] = {
      {"repeat", 0, 0, G_OPTION_ARG_INT, &repeat, "how often each page is read", "N"},
      {NULL}};

  if (!probe_parse_options (&argc, &argv, options))
    return 2;
  self.repeat = MAX (1, repeat);
  probe_each_record ('\n', answer, &self);
  if (repeat > 0)
    print_times (&self);
  return 0;
}
