/* export-html.c: the writer of HTML: a file for each clipping that needs no other file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-html.h"

#include <string.h>

#include "export/export-disk.h"
#include "export/folder-names.h"
#include "export/html-page.h"
#include "render/render-document.h"

#define INDEX_MARK "<meta name=\"cuttings-index\">"
static const char *const index_names[] = {"index", "index (Cuttings)", NULL};

typedef struct {
  ExportWriter writer;
  char *path; /* NULL with @stream */
  int stream;
  const ExportSource *source;
  FolderNames *names; /* NULL for the one file */
  const char *index_name;
  GString *index;
} HtmlWriter;

/* ---- the index ---- */

static void
begin_index (HtmlWriter *self)
{
  self->index = g_string_new (NULL);
  html_page_append_head (self->index, "Clippings", NULL);
  g_string_append (self->index, INDEX_MARK "\n<h1>Clippings</h1>\n<ul>\n");
}

static void
add_to_index (HtmlWriter *self, const Clip *clip, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".html", NULL);
  g_autofree char *link = g_uri_escape_string (file, NULL, TRUE);
  g_autofree char *day = date_format_day (&clip->published);

  g_string_append (self->index, "<li dir=\"auto\"><a");
  render_document_append_attr (self->index, "href", link);
  g_string_append_c (self->index, '>');
  render_document_append_text (self->index, clip->title);
  g_string_append (self->index, "</a>");
  if (clip->site != NULL) {
    g_string_append (self->index, " · ");
    render_document_append_text (self->index, clip->site);
  }
  if (*day != '\0')
    g_string_append_printf (self->index, " · %s", day);
  g_string_append (self->index, "</li>\n");
}

/* ---- files ---- */

static bool
write_page (HtmlWriter *self, const char *path, const char *html, GError **error)
{
  const ExportTarget target = {
      .path = path,
      .stream = self->stream,
      .one_of_many = self->names != NULL,
  };
  g_autoptr (ExportSink) sink = export_sink_open (&target, error);

  return sink != NULL && html_page_write (sink, html, self->source, error) &&
         export_sink_commit (sink, error);
}

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  HtmlWriter *self = (HtmlWriter *)writer;
  g_autofree char *mark = NULL, *name = NULL, *path = NULL;
  g_autoptr (GString) html = g_string_new (NULL);

  html_page_append_head (html, clip->clip->title, clip->clip);
  html_page_append_clip (html, clip, false);
  html_page_append_tail (html);
  if (self->names == NULL)
    return write_page (self, self->path, html->str, error);
  mark = g_strdup_printf ("<meta name=\"cuttings-clipping\" content=\"%s\">",
                          clip->clip->uuid);
  name = folder_names_choose (self->names, clip->clip, mark);
  path = folder_names_path (self->names, name);
  add_to_index (self, clip->clip, name);
  return write_page (self, path, html->str, error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  HtmlWriter *self = (HtmlWriter *)writer;
  g_autofree char *path = NULL;

  if (self->names == NULL)
    return true;
  g_string_append (self->index, "</ul>\n");
  html_page_append_tail (self->index);
  path = folder_names_path (self->names, self->index_name);
  return write_page (self, path, self->index->str, error) &&
         export_disk_flush (self->path, error);
}

static void
html_writer_free (ExportWriter *writer)
{
  HtmlWriter *self = (HtmlWriter *)writer;

  g_free (self->path);
  g_clear_pointer (&self->names, folder_names_free);
  if (self->index != NULL)
    g_string_free (self->index, TRUE);
  g_free (self);
}

/* Before anything is written: the index has a place. */
static bool
open_folder (HtmlWriter *self, GError **error)
{
  self->names = folder_names_new (self->path, "html");
  self->index_name = folder_names_take (self->names, index_names, INDEX_MARK);
  begin_index (self);
  if (self->index_name != NULL)
    return true;
  g_set_error (error, EXPORT_ERROR, EXPORT_ERROR_CANNOT_WRITE,
               "“%s” has files of somebody else where the index would be", self->path);
  return false;
}

ExportWriter *
export_html_open (const ExportTarget *target, GError **error)
{
  HtmlWriter *self = g_new0 (HtmlWriter, 1);

  self->writer = (ExportWriter){.add = add, .end = end, .free = html_writer_free};
  self->stream = target->stream;
  self->source = target->source;
  self->path = g_strdup (target->path);
  if (!target->to_folder || open_folder (self, error))
    return &self->writer;
  html_writer_free (&self->writer);
  return NULL;
}
