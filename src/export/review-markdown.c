/* review-markdown.c: a press review as one Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Images stay where they are on the web: one file holds none.
 */

#include "export/review-writers.h"

#include "export/review-file.h"
#include "export/web-image.h"
#include "render/markdown-text.h"
#include "render/render-article.h"
#include "render/render-markdown.h"

/* ---- clippings ---- */

static void
append_quote (GString *out, const Highlight *highlight)
{
  g_auto (GStrv) lines = g_strsplit (highlight->made.exact, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *escaped = markdown_text_line (*line);

    g_string_append_printf (out, "%s> %s\n", line > lines ? ">\n" : "\n", escaped);
  }
  if (*highlight->note != '\0')
    g_string_append_printf (out, "\n%s\n", highlight->note);
}

static void
append_article (GString *out, const ExportClip *clip)
{
  const MarkdownOptions options = {
      .marks = MARKDOWN_MARKS_EQUALS,
      .image = web_image_address,
      .image_data = (gpointer)clip->capture,
  };
  g_autofree char *html = render_article_html (clip->capture->article);
  g_autofree char *body = render_markdown (html, clip->highlights, &options);

  g_string_append_printf (out, "\n%s", body);
}

static void
add (ReviewFile *self, const ExportClip *clip)
{
  const ReviewEntry *entry = self->entries->pdata[self->entries->len - 1];
  g_autofree char *heading = markdown_text_heading (entry->title, 2);
  g_autofree char *source = markdown_text_line (entry->source);

  g_string_append_printf (self->articles, "\n<a id=\"c-%s\"></a>\n\n%s\n", entry->uuid,
                          heading);
  if (*source != '\0')
    g_string_append_printf (self->articles, "\n%s\n", source);
  if (*clip->clip->note != '\0')
    g_string_append_printf (self->articles, "\n%s\n", clip->clip->note);
  if (!self->review->highlights_only)
    append_article (self->articles, clip);
  for (guint i = 0; self->review->highlights_only && i < clip->highlights->len; i++)
    append_quote (self->articles, g_ptr_array_index (clip->highlights, i));
}

/* ---- around them ---- */

static void
append_cover (GString *out, const Review *review)
{
  g_autofree char *title = markdown_text_heading (review->title, 1);
  g_autofree char *day = review_parts_day (review);

  g_string_append_printf (out, "%s\n\n%s\n", title, day);
  if (*review->introduction != '\0')
    g_string_append_printf (out, "\n%s\n", review->introduction);
}

static void
append_contents (GString *out, const GPtrArray *entries)
{
  g_string_append (out, "\n## Contents\n\n");
  for (guint i = 0; i < entries->len; i++) {
    const ReviewEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *target = g_strconcat ("#c-", entry->uuid, NULL);
    g_autofree char *link = markdown_text_link (entry->title, target);
    g_autofree char *source = markdown_text_line (entry->source);

    g_string_append_printf (out, "%u. %s%s%s\n", i + 1, link,
                            *source != '\0' ? " · " : "", source);
  }
}

static void
append_sources (GString *out, const GPtrArray *entries)
{
  g_string_append (out, "\n## Sources\n\n");
  for (guint i = 0; i < entries->len; i++) {
    const ReviewEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *citation = markdown_text_line (entry->citation);

    g_string_append_printf (out, "%u. %s\n", i + 1, citation);
  }
}

static bool
write_review (ReviewFile *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_cover (text, self->review);
  append_contents (text, self->entries);
  g_string_append_len (text, self->articles->str, (gssize)self->articles->len);
  append_sources (text, self->entries);
  return export_sink_write (self->sink, text->str, text->len, error);
}

static const ReviewFileFormat format = {.add = add, .write = write_review};

ExportWriter *
review_markdown_open (const Review *review, const ExportTarget *target, GError **error)
{
  return review_file_open (&format, review, target, error);
}
