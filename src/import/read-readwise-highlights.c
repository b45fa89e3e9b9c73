/* read-readwise-highlights.c: highlights as Readwise exports them, and as it imports them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a highlight: Highlight, Book Title, Book Author, Note, Color, Tags, Highlighted
 * at, Document tags; in what Readwise imports (https://readwise.io/import_bulk), also
 * written by other programs: Highlight, Title, Author, URL, Note, Location, Date.
 * The rows of one document are one clipping.
 */

#include <string.h>

#include "import/import-table.h"
#include "import/readers.h"

/* The clippings so far, by title and author. */
typedef struct {
  GHashTable *by_document; /* char *: ImportedClip, owned by @clips */
  GPtrArray *clips;
  GArray *lines; /* unsigned: where each began */
} Documents;

static bool
detect (ImportSource *source)
{
  return import_table_has (source, "Highlight", "Book Title", NULL) ||
         import_table_has (source, "Highlight", "Title", "Note", NULL);
}

/* The first of two columns that has something. */
static const char *
either (const ImportCsv *row, const char *one, const char *other)
{
  const char *field = import_csv_get (row, one);

  return field != NULL ? field : import_csv_get (row, other);
}

static ImportedClip *
document_of (Documents *self, const ImportCsv *row)
{
  const char *title = either (row, "Book Title", "Title");
  const char *author = either (row, "Book Author", "Author");
  const char *address = either (row, "URL", "Source URL");
  g_autofree char *key =
      g_strdup_printf ("%s\n%s\n%s", title == NULL ? "" : title,
                       author == NULL ? "" : author, address == NULL ? "" : address);
  ImportedClip *clip = g_hash_table_lookup (self->by_document, key);

  if (clip != NULL)
    return clip;
  clip = imported_clip_new ();
  clip->title = g_strdup (title);
  clip->byline = g_strdup (author);
  clip->address = g_strdup (address);
  imported_tags_add_list (clip->tags, import_csv_get (row, "Document tags"), ",");
  g_hash_table_insert (self->by_document, g_steal_pointer (&key), clip);
  g_ptr_array_add (self->clips, clip);
  g_array_append_val (self->lines, row->row_line);
  return clip;
}

/* Readwise keeps some marks among the tags, with and without a dot. */
static bool
is_tag (const char *name)
{
  static const char *const marks[] = {"favorite", "discard", "h1", "h2", "h3", NULL};

  return !g_strv_contains (marks, *name == '.' ? name + 1 : name);
}

static void
read_tags (ImportedHighlight *highlight, const char *list)
{
  imported_tags_add_list (highlight->tags, list, ",");
  for (guint i = highlight->tags->len; i > 0; i--) {
    if (!is_tag (g_ptr_array_index (highlight->tags, i - 1)))
      g_ptr_array_remove_index (highlight->tags, i - 1);
  }
}

static ImportedClip *
read_row (const ImportCsv *row, gpointer data)
{
  const char *quote = import_csv_get (row, "Highlight");
  const char *color = import_csv_get (row, "Color");
  ImportedClip *clip = document_of (data, row);
  ImportedHighlight *highlight;

  if (quote == NULL) {
    imported_note_add (&clip->note, import_csv_get (row, "Note"));
    return NULL;
  }
  highlight = imported_highlight_new (quote);
  highlight->note = g_strdup (import_csv_get (row, "Note"));
  highlight->created_at = imported_time (either (row, "Highlighted at", "Date"));
  if (color != NULL)
    highlight_color_from_name (color, &highlight->color);
  read_tags (highlight, import_csv_get (row, "Tags"));
  g_ptr_array_add (clip->highlights, highlight);
  if (clip->saved_at == 0)
    clip->saved_at = highlight->created_at;
  return NULL;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  Documents documents = {
      .by_document = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
      .clips = g_ptr_array_new_with_free_func ((GDestroyNotify)imported_clip_free),
      .lines = g_array_new (FALSE, FALSE, sizeof (unsigned)),
  };
  bool is_read = import_table_read (source, sink, read_row, &documents, error);

  for (guint i = 0; is_read && i < documents.clips->len; i++)
    import_sink_add (sink, g_steal_pointer (&g_ptr_array_index (documents.clips, i)),
                     import_source_name (source, 0),
                     g_array_index (documents.lines, unsigned, i));
  if (is_read)
    g_ptr_array_set_free_func (documents.clips, NULL);
  g_hash_table_unref (documents.by_document);
  g_ptr_array_unref (documents.clips);
  g_array_unref (documents.lines);
  return is_read;
}

const ImportReader read_readwise_highlights = {
    .id = "readwise-highlights",
    .name = "Readwise",
    .detect = detect,
    .read = read_all,
};
