/* epub-book.c: a book that is written chapter by chapter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/epub-book.h"

#include <string.h>

#include "export/name-uuid.h"
#include "export/zip-file.h"
#include "render/render-document.h"

#define FOLDER "EPUB/"
#define XML "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
#define XHTML "http://www.w3.org/1999/xhtml"

/* Hexadecimal digits of a SHA-256 in a file name: 64 bits, no two images share them. */
#define NAME_DIGITS 16

static const char container[] =
    XML "<container version=\"1.0\" "
        "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
        "  <rootfiles>\n"
        "    <rootfile full-path=\"EPUB/package.opf\" "
        "media-type=\"application/oebps-package+xml\"/>\n"
        "  </rootfiles>\n"
        "</container>\n";

/* The images that every reader of books shows (EPUB 3.3, section 3.2). */
static const struct {
  const char *media_type;
  const char *extension;
} image_types[] = {
    {"image/png", "png"},
    {"image/jpeg", "jpg"},
    {"image/gif", "gif"},
    {"image/webp", "webp"},
};

struct EpubBook {
  ZipFile *zip;
  const ExportSource *source;
  GHashTable *images; /* SHA-256 to its place in the book, "" for none */
  GString *manifest;
  GString *spine;
  GString *contents; /* of the navigation document */
  GHashTable *files; /* of the chapters: the same clipping twice is there once */
  GString *names;    /* of all chapters: what the book's own id is made of */
  char *direction;   /* of the first chapter */
  GError *problem;   /* the first that writing an image met */
};

static bool
add_text (EpubBook *self, const char *name, const char *text, GError **error)
{
  return zip_file_add (self->zip, name, text, strlen (text), ZIP_DEFLATED, error);
}

static bool
begin (EpubBook *self, GError **error)
{
  static const char mimetype[] = "application/epub+zip";

  return zip_file_add (self->zip, "mimetype", mimetype, strlen (mimetype), ZIP_STORED,
                       error) &&
         add_text (self, "META-INF/container.xml", container, error) &&
         add_text (self, FOLDER "style.css", render_document_book_style (), error);
}

EpubBook *
epub_book_new (ExportSink *sink, const ExportSource *source, GError **error)
{
  EpubBook *self = g_new0 (EpubBook, 1);

  self->zip = zip_file_new (sink);
  self->source = source;
  self->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->manifest = g_string_new (NULL);
  self->spine = g_string_new (NULL);
  self->contents = g_string_new (NULL);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_string_new (NULL);
  if (begin (self, error))
    return self;
  epub_book_free (self);
  return NULL;
}

void
epub_book_free (EpubBook *self)
{
  zip_file_free (self->zip);
  g_hash_table_unref (self->images);
  g_string_free (self->manifest, TRUE);
  g_string_free (self->spine, TRUE);
  g_string_free (self->contents, TRUE);
  g_hash_table_unref (self->files);
  g_string_free (self->names, TRUE);
  g_free (self->direction);
  g_clear_error (&self->problem);
  g_free (self);
}

/* ---- images ---- */

static const char *
extension_for (const char *media_type)
{
  for (size_t i = 0; i < G_N_ELEMENTS (image_types); i++)
    if (g_strcmp0 (image_types[i].media_type, media_type) == 0)
      return image_types[i].extension;
  return NULL;
}

/* Its place in the book, or "". (transfer full) */
static char *
write_image (EpubBook *self, const char *sha256)
{
  g_autofree char *media_type = NULL, *name = NULL, *path = NULL;
  g_autoptr (GBytes) bytes =
      self->source->image (sha256, &media_type, self->source->data);
  const char *extension = extension_for (media_type);

  if (bytes == NULL || extension == NULL)
    return g_strdup ("");
  name = g_strdup_printf ("images/%.*s.%s", NAME_DIGITS, sha256, extension);
  path = g_strconcat (FOLDER, name, NULL);
  if (!zip_file_add (self->zip, path, g_bytes_get_data (bytes, NULL),
                     g_bytes_get_size (bytes), ZIP_STORED, &self->problem))
    return g_strdup ("");
  g_string_append_printf (self->manifest,
                          "    <item id=\"i-%.*s\" href=\"%s\" media-type=\"%s\"/>\n",
                          NAME_DIGITS, sha256, name, media_type);
  return g_steal_pointer (&name);
}

char *
epub_book_place_image (const char *sha256, gpointer book)
{
  EpubBook *self = book;
  const char *name = g_hash_table_lookup (self->images, sha256);

  if (name == NULL && self->problem == NULL) {
    char *written = write_image (self, sha256);

    g_hash_table_insert (self->images, g_strdup (sha256), written);
    name = written;
  }
  return name == NULL || *name == '\0' ? NULL : g_strdup (name);
}

/* ---- chapters ---- */

static void
append_languages (GString *out, const char *language, const char *direction)
{
  render_document_append_attr (out, "lang", language);
  render_document_append_attr (out, "xml:lang", language);
  render_document_append_attr (out, "dir", direction);
}

static void
append_document (GString *out, const EpubChapter *chapter)
{
  g_string_append (out, XML "<!DOCTYPE html>\n<html xmlns=\"" XHTML
                            "\" xmlns:epub=\"http://www.idpf.org/2007/ops\"");
  append_languages (out, chapter->language, chapter->direction);
  g_string_append (out, ">\n<head>\n<title>");
  render_document_append_text (out, chapter->title);
  g_string_append_printf (out,
                          "</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n"
                          "</head>\n<body>\n%s</body>\n</html>\n",
                          chapter->body);
}

static void
add_entry (GString *out, bool first, const char *entry)
{
  if (first)
    g_string_prepend (out, entry);
  else
    g_string_append (out, entry);
}

/* In the manifest, the order of reading and the table of contents. */
static void
list_chapter (EpubBook *self, const EpubChapter *chapter)
{
  g_autofree char *item = g_strdup_printf (
      "    <item id=\"%s\" href=\"%s.xhtml\" media-type=\"application/xhtml+xml\"/>\n",
      chapter->file, chapter->file);
  g_autofree char *reference =
      g_strdup_printf ("    <itemref idref=\"%s\"/>\n", chapter->file);
  g_autoptr (GString) entry = g_string_new (NULL);

  g_string_append_printf (entry, "<li dir=\"auto\"><a href=\"%s.xhtml\">", chapter->file);
  render_document_append_text (entry, chapter->title);
  g_string_append (entry, "</a></li>\n");
  g_string_append (self->manifest, item);
  g_string_append_printf (self->names, "/%s", chapter->file);
  add_entry (self->spine, chapter->first, reference);
  add_entry (self->contents, chapter->first, entry->str);
  if (self->direction == NULL)
    self->direction = g_strdup (chapter->direction);
}

bool
epub_book_add (EpubBook *self, const EpubChapter *chapter, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, chapter->file, ".xhtml", NULL);
  g_autoptr (GString) document = g_string_new (NULL);

  if (self->problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->problem));
    return false;
  }
  if (!g_hash_table_add (self->files, g_strdup (chapter->file)))
    return true;
  append_document (document, chapter);
  list_chapter (self, chapter);
  return add_text (self, path, document->str, error);
}

/* ---- the end ---- */

static bool
add_navigation (EpubBook *self, const EpubMetadata *metadata, GError **error)
{
  g_autoptr (GString) document = g_string_new (NULL);
  g_autofree char *body =
      g_strdup_printf ("<nav epub:type=\"toc\" id=\"toc\">\n<h1>Contents</h1>\n<ol>\n"
                       "%s</ol>\n</nav>\n",
                       self->contents->str);

  append_document (document, &(EpubChapter){
                                 .title = metadata->title,
                                 .language = metadata->language,
                                 .direction = self->direction,
                                 .body = body,
                             });
  return add_text (self, FOLDER "nav.xhtml", document->str, error);
}

static void
append_element (GString *out, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "    <%s>", name);
  render_document_append_text (out, text);
  g_string_append_printf (out, "</%.*s>\n", (int)strcspn (name, " "), name);
}

static void
append_metadata (EpubBook *self, GString *out, const EpubMetadata *metadata)
{
  g_autofree char *id = name_uuid (self->names->str);
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (metadata->changed_at / G_USEC_PER_SEC);
  g_autofree char *changed = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  g_string_append (out, "  <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
  g_string_append_printf (
      out, "    <dc:identifier id=\"id\">urn:uuid:%s</dc:identifier>\n", id);
  append_element (out, "dc:title", metadata->title);
  append_element (out, "dc:creator", metadata->creator);
  append_element (out, "dc:language",
                  metadata->language != NULL ? metadata->language : "und");
  append_element (out, "meta property=\"dcterms:modified\"", changed);
  g_string_append (out, "  </metadata>\n");
}

static bool
add_package (EpubBook *self, const EpubMetadata *metadata, GError **error)
{
  g_autoptr (GString) out =
      g_string_new (XML "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                        "unique-identifier=\"id\">\n");
  bool is_rtl = g_strcmp0 (self->direction, "rtl") == 0;

  append_metadata (self, out, metadata);
  g_string_append_printf (
      out,
      "  <manifest>\n"
      "    <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
      "properties=\"nav\"/>\n"
      "    <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n"
      "%s  </manifest>\n"
      "  <spine%s>\n%s  </spine>\n</package>\n",
      self->manifest->str, is_rtl ? " page-progression-direction=\"rtl\"" : "",
      self->spine->str);
  return add_text (self, FOLDER "package.opf", out->str, error);
}

bool
epub_book_end (EpubBook *self, const EpubMetadata *metadata, GError **error)
{
  return add_navigation (self, metadata, error) && add_package (self, metadata, error) &&
         zip_file_end (self->zip, error);
}
