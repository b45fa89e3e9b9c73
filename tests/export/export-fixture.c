/* export-fixture.c: clippings to be exported, and what a format makes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "render/render-article.h"

void
sample_set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static Capture *
capture_of (const char *html)
{
  static const char raw[] = "<!doctype html><title>Raw</title>";
  Capture *capture = capture_new ();

  capture->article = article_new ();
  capture->id = 7;
  capture->captured_at = SAMPLE_SAVED_AT;
  capture->raw = g_bytes_new_static (raw, strlen (raw));
  sample_set (&capture->final_address, "https://example.org/harbour?id=1");
  sample_set (&capture->media_type, "text/html; charset=utf-8");
  sample_set (&capture->article->html, html);
  capture->article->text = render_article_text (capture->article);
  return capture;
}

Sample *
sample_new (const char *title, const char *html)
{
  Sample *self = g_new (Sample, 1);
  Clip *clip = clip_new ();

  sample_set (&clip->uuid, SAMPLE_UUID);
  sample_set (&clip->title, title);
  sample_set (&clip->address, "https://example.org/harbour?id=1");
  sample_set (&clip->site, "The Wire");
  sample_set (&clip->byline, "Jane Doe, Ana Müller");
  sample_set (&clip->language, "en");
  date_parse ("2024-01-15", &clip->published);
  clip->id = 1;
  clip->saved_at = SAMPLE_SAVED_AT;
  *self = (Sample){
      .clip = clip,
      .capture = capture_of (html),
      .highlights = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free),
      .links = g_ptr_array_new_with_free_func (g_free),
  };
  return self;
}

void
sample_free (Sample *self)
{
  clip_free (self->clip);
  capture_free (self->capture);
  g_ptr_array_unref (self->highlights);
  g_ptr_array_unref (self->links);
  g_free (self);
}

Highlight *
sample_highlight (Sample *self, const char *quote, const char *note)
{
  const char *text = self->capture->article->text, *at = strstr (text, quote);
  Highlight *highlight = highlight_new ();

  g_assert_nonnull (at);
  highlight->uuid =
      g_strdup_printf ("abcdef01-2345-4678-89ab-%012u", self->highlights->len);
  sample_set (&highlight->made.exact, quote);
  sample_set (&highlight->made.prefix, "");
  sample_set (&highlight->made.suffix, "");
  sample_set (&highlight->note, note);
  highlight->span.start = text_offset_of_byte (text, (size_t)(at - text));
  highlight->span.end = highlight->span.start + text_length (quote);
  highlight->made.span = highlight->span;
  highlight->confidence = 1;
  highlight->color = HIGHLIGHT_GREEN;
  highlight->created_at = highlight->changed_at = SAMPLE_SAVED_AT;
  g_ptr_array_add (self->highlights, highlight);
  g_ptr_array_add (self->links, NULL);
  return highlight;
}

ExportClip
sample_clip (const Sample *self)
{
  return (ExportClip){
      .clip = self->clip,
      .capture = self->capture,
      .highlights = self->highlights,
      .links = self->links,
  };
}

static GBytes *
bring_image (const char *sha256, char **media_type, gpointer data)
{
  if (!g_str_equal (sha256, SAMPLE_IMAGE))
    return NULL;
  *media_type = g_strdup ("image/png");
  return g_bytes_new_static (SAMPLE_IMAGE_BYTES, strlen (SAMPLE_IMAGE_BYTES));
}

static bool
each_capture (int64_t clip_id, ExportCaptureFunc func, gpointer func_data, gpointer data,
              GError **error)
{
  const Sample *self = data;

  return func (self->capture, func_data, error);
}

ExportSource
sample_source (const Sample *self)
{
  return (ExportSource){bring_image, each_capture, (gpointer)self};
}

GBytes *
sample_export_bytes (const char *format, Sample *const *samples, size_t n)
{
  g_autofree char *folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  const ExportSource source = sample_source (samples[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (ExportWriter) writer = NULL;
  char *bytes;
  gsize length;

  writer = export_table_open (export_table_find (format),
                              &(ExportTarget){.path = path, .source = &source}, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < n; i++) {
    const ExportClip clip = sample_clip (samples[i]);

    export_writer_add (writer, &clip, &error);
    g_assert_no_error (error);
  }
  export_writer_end (writer, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return g_bytes_new_take (bytes, length);
}

char *
sample_export (const char *format, Sample *sample)
{
  g_autoptr (GBytes) bytes = sample_export_bytes (format, &sample, 1);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
