/* markdown-writer.c: the writer of Markdown, one file or a folder with an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-writer.h"

#include "export/markdown-folder.h"
#include "render/render-article.h"

typedef struct {
  ExportWriter writer;
  MarkdownFolder *folder;
  const MarkdownPreset *preset;
  char *name; /* of the one file; NULL for a folder */
} MarkdownWriter;

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;
  g_autofree char *html = render_article_html (clip->capture->article);

  return markdown_folder_add (self->folder,
                              &(MarkdownFile){
                                  .clip = clip->clip,
                                  .html = html,
                                  .highlights = clip->highlights,
                                  .links = clip->links,
                                  .preset = self->preset,
                              },
                              self->name, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;

  return self->name != NULL || markdown_folder_write_index (self->folder, error);
}

static void
markdown_writer_free (ExportWriter *writer)
{
  MarkdownWriter *self = (MarkdownWriter *)writer;

  markdown_folder_free (self->folder);
  g_free (self->name);
  g_free (self);
}

static ExportWriter *
open_with (const char *preset, const ExportTarget *target, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (target->path);
  MarkdownFolder *folder =
      markdown_folder_new (target->to_folder ? target->path : parent,
                           target->source->image, target->source->data, error);
  MarkdownWriter *self;

  if (folder == NULL)
    return NULL;
  self = g_new0 (MarkdownWriter, 1);
  self->writer = (ExportWriter){.add = add, .end = end, .free = markdown_writer_free};
  self->folder = folder;
  self->preset = markdown_preset_find (preset);
  self->name = target->to_folder ? NULL : g_path_get_basename (target->path);
  return &self->writer;
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
