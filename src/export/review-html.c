/* review-html.c: a press review as one page that needs no other file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-writers.h"

#include "export/html-page.h"
#include "export/review-parts.h"
#include "render/render-document.h"
#include "render/render-note.h"

typedef struct {
  ExportWriter writer;
  Review *review;
  ExportSink *sink;
  const ExportSource *source;
  GPtrArray *entries;
  GString *articles;
} ReviewHtml;

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  ReviewHtml *self = (ReviewHtml *)writer;

  g_ptr_array_add (self->entries, review_entry_new (clip));
  html_page_append_clip (self->articles, clip, self->review->highlights_only);
  return true;
}

void
review_html_append_cover (GString *out, const Review *review)
{
  g_autofree char *day = review_parts_day (review);
  g_autofree char *introduction = render_note (review->introduction);

  g_string_append (out, "<header class=\"cover\">\n<h1 dir=\"auto\">");
  render_document_append_text (out, review->title);
  g_string_append_printf (out, "</h1>\n<p class=\"dates\">%s</p>\n</header>\n", day);
  if (*introduction != '\0')
    g_string_append_printf (out, "<div class=\"introduction\" dir=\"auto\">\n%s</div>\n",
                            introduction);
}

static void
append_contents (GString *out, const GPtrArray *entries)
{
  g_string_append (out, "<nav class=\"contents\">\n<h2>Contents</h2>\n<ol>\n");
  for (guint i = 0; i < entries->len; i++) {
    const ReviewEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (out, "<li dir=\"auto\"><a href=\"#c-%s\">", entry->uuid);
    render_document_append_text (out, entry->title);
    g_string_append (out, "</a> <span class=\"about\">");
    render_document_append_text (out, entry->source);
    g_string_append (out, "</span></li>\n");
  }
  g_string_append (out, "</ol>\n</nav>\n");
}

void
review_html_append_sources (GString *out, const GPtrArray *entries)
{
  g_string_append (out, "<section class=\"sources\">\n<h2>Sources</h2>\n<ol>\n");
  for (guint i = 0; i < entries->len; i++) {
    const ReviewEntry *entry = g_ptr_array_index (entries, i);

    g_string_append (out, "<li dir=\"auto\">");
    render_document_append_text (out, entry->citation);
    g_string_append (out, "</li>\n");
  }
  g_string_append (out, "</ol>\n</section>\n");
}

static bool
end (ExportWriter *writer, GError **error)
{
  ReviewHtml *self = (ReviewHtml *)writer;
  g_autoptr (GString) page = g_string_new (NULL);

  html_page_append_head (page, self->review->title, NULL);
  review_html_append_cover (page, self->review);
  append_contents (page, self->entries);
  g_string_append_len (page, self->articles->str, (gssize)self->articles->len);
  review_html_append_sources (page, self->entries);
  html_page_append_tail (page);
  return html_page_write (self->sink, page->str, self->source, error) &&
         export_sink_commit (self->sink, error);
}

static void
review_html_free (ExportWriter *writer)
{
  ReviewHtml *self = (ReviewHtml *)writer;

  review_free (self->review);
  export_sink_free (self->sink);
  g_ptr_array_unref (self->entries);
  g_string_free (self->articles, TRUE);
  g_free (self);
}

ExportWriter *
review_html_open (const Review *review, const ExportTarget *target, GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  ReviewHtml *self;

  if (sink == NULL)
    return NULL;
  self = g_new (ReviewHtml, 1);
  *self = (ReviewHtml){
      .writer = {.add = add, .end = end, .free = review_html_free},
      .review = review_copy (review),
      .sink = sink,
      .source = target->source,
      .entries = g_ptr_array_new_with_free_func ((GDestroyNotify)review_entry_free),
      .articles = g_string_new (NULL),
  };
  return &self->writer;
}
