/* review-html.c: a press review as one page that needs no other file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/review-writers.h"

#include "export/html-page.h"
#include "export/review-file.h"
#include "render/render-document.h"
#include "render/render-note.h"

static void
add (ReviewFile *self, const ExportClip *clip)
{
  html_page_append_clip (self->articles, clip, self->review->highlights_only);
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
write_review (ReviewFile *self, GError **error)
{
  g_autoptr (GString) page = g_string_new (NULL);

  html_page_append_head (page, self->review->title, NULL);
  review_html_append_cover (page, self->review);
  append_contents (page, self->entries);
  g_string_append_len (page, self->articles->str, (gssize)self->articles->len);
  review_html_append_sources (page, self->entries);
  html_page_append_tail (page);
  return html_page_write (self->sink, page->str, self->source, error);
}

static const ReviewFileFormat format = {.add = add, .write = write_review};

ExportWriter *
review_html_open (const Review *review, const ExportTarget *target, GError **error)
{
  return review_file_open (&format, review, target, error);
}
