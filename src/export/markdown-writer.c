/* markdown-writer.c: the writer of Markdown, one file or a folder with an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-writer.h"

#include <string.h>

#include "export/export-sink.h"
#include "export/markdown-folder.h"
#include "render/render-article.h"

#define IMAGE_SCHEME "cuttings-image:"

typedef struct {
  ExportWriter writer;
  const MarkdownPreset *preset;
  MarkdownFolder *folder; /* NULL on a stream */
  char *name;             /* of the one file; NULL for a folder */
  ExportSink *sink;       /* on a stream; else NULL */
} MarkdownWriter;

/* Without files beside it, an image is where it was on the web. */
static char *
web_address_of (const char *address, gpointer data)
{
  const Capture *capture = data;
  const char *sha256 = address + strlen (IMAGE_SCHEME);

  for (guint i = 0; g_str_has_prefix (address, IMAGE_SCHEME) && i < capture->images->len;
       i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (g_strcmp0 (image->sha256, sha256) == 0)
      return g_strdup (image->address);
  }
  return NULL;
}

static bool
write_to_stream (MarkdownWriter *self, MarkdownFile *file, const Capture *capture,
                 GError **error)
{
  g_autofree char *text = NULL;

  file->image = web_address_of;
  file->image_data = (gpointer)capture;
  text = markdown_file (file);
  return export_sink_write (self->sink, text, strlen (text), error);
}

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;
  g_autofree char *html = render_article_html (clip->capture->article);
  MarkdownFile file = {
      .clip = clip->clip,
      .html = html,
      .highlights = clip->highlights,
      .links = clip->links,
      .preset = self->preset,
  };

  return self->sink != NULL
             ? write_to_stream (self, &file, clip->capture, error)
             : markdown_folder_add (self->folder, &file, self->name, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;

  if (self->sink != NULL)
    return export_sink_commit (self->sink, error);
  return self->name != NULL || markdown_folder_write_index (self->folder, error);
}

static void
markdown_writer_free (ExportWriter *writer)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;

  g_clear_pointer (&self->folder, markdown_folder_free);
  g_clear_pointer (&self->sink, export_sink_free);
  g_free (self->name);
  g_free (self);
}

static bool
open_target (MarkdownWriter *self, const ExportTarget *target, GError **error)
{
  g_autofree char *parent = NULL;

  if (target->path == NULL) {
    self->sink = export_sink_open (target, error);
    return self->sink != NULL;
  }
  parent = g_path_get_dirname (target->path);
  self->name = target->to_folder ? NULL : g_path_get_basename (target->path);
  self->folder = markdown_folder_new (target->to_folder ? target->path : parent,
                                      target->source->image, target->source->data, error);
  return self->folder != NULL;
}

static ExportWriter *
open_with (const char *preset, const ExportTarget *target, GError **error)
{
  MarkdownWriter *self = g_new0 (MarkdownWriter, 1);

  self->writer = (ExportWriter){.add = add, .end = end, .free = markdown_writer_free};
  self->preset = markdown_preset_find (preset);
  if (open_target (self, target, error))
    return &self->writer;
  markdown_writer_free (&self->writer);
  return NULL;
}

ExportWriter *
markdown_writer_open_obsidian (const ExportTarget *target, GError **error)
{
  return open_with ("obsidian", target, error);
}

ExportWriter *
markdown_writer_open_logseq (const ExportTarget *target, GError **error)
{
  return open_with ("logseq", target, error);
}

ExportWriter *
markdown_writer_open_pandoc (const ExportTarget *target, GError **error)
{
  return open_with ("pandoc", target, error);
}

ExportWriter *
markdown_writer_open_plain (const ExportTarget *target, GError **error)
{
  return open_with ("plain", target, error);
}
