/* save-source.c: the bytes of a save, wherever they came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-source.h"

#include <string.h>

#include "base/uri.h"
#include "html/html-decode.h"
#include "import/import-html.h"
#include "import/import-mhtml.h"
#include "library/library-error.h"

/* What a file holds. */
typedef enum { FORMAT_PAGE, FORMAT_ARCHIVE, FORMAT_ARTICLE, FORMAT_TEXT } Format;

struct SaveSource {
  CaptureOrigin origin;
  Format format;
  GBytes *raw;
  GHashTable *resources; /* of an archive: address to MhtmlResource; NULL */
  char *charset;         /* NULL when not given */
  char *address;         /* asked for; NULL */
  char *final_address;   /* where it is; NULL */
  char *media_type;
  char *headers;
  int64_t captured_at;
};

void
save_source_free (SaveSource *self)
{
  g_clear_pointer (&self->raw, g_bytes_unref);
  g_clear_pointer (&self->resources, g_hash_table_unref);
  g_free (self->charset);
  g_free (self->address);
  g_free (self->final_address);
  g_free (self->media_type);
  g_free (self->headers);
  g_free (self);
}

void
save_source_set_address (SaveSource *self, const char *address)
{
  if (!uri_is_web (address))
    return;
  g_free (self->address);
  g_free (self->final_address);
  self->address = g_strdup (address);
  self->final_address = g_strdup (address);
}

static SaveSource *
source_new (CaptureOrigin origin, GBytes *raw, const char *address)
{
  SaveSource *self = g_new0 (SaveSource, 1);

  self->origin = origin;
  self->raw = g_bytes_ref (raw);
  self->captured_at = g_get_real_time ();
  if (address != NULL)
    save_source_set_address (self, address);
  return self;
}

SaveSource *
save_source_from_page (const char *address, FetchedPage *page)
{
  SaveSource *self = source_new (CAPTURE_ADDRESS, page->bytes, address);

  g_free (self->final_address);
  self->final_address = g_steal_pointer (&page->final_address);
  self->charset = g_steal_pointer (&page->charset);
  self->media_type = g_steal_pointer (&page->media_type);
  self->headers = g_steal_pointer (&page->headers);
  self->captured_at = page->received_at;
  if (g_strcmp0 (self->media_type, "text/plain") == 0)
    self->format = FORMAT_TEXT;
  fetched_page_free (page);
  return self;
}

SaveSource *
save_source_from_text (const char *address, const char *text)
{
  g_autoptr (GBytes) raw = g_bytes_new (text, strlen (text));
  SaveSource *self = source_new (CAPTURE_PASTED_TEXT, raw, address);

  self->format = FORMAT_TEXT;
  self->charset = g_strdup ("utf-8");
  self->media_type = g_strdup ("text/plain");
  return self;
}

SaveSource *
save_source_from_clipboard (const char *address, GBytes *html)
{
  SaveSource *self = source_new (CAPTURE_CLIPBOARD_HTML, html, address);

  self->media_type = g_strdup ("text/html");
  return self;
}

/* ---- imports ---- */

static const struct {
  Format format;
  const char *media_type;
} imported[] = {
    [IMPORT_CONTENT_PAGE] = {FORMAT_PAGE, "text/html"},
    [IMPORT_CONTENT_ARCHIVE] = {FORMAT_ARCHIVE, "multipart/related"},
    [IMPORT_CONTENT_ARTICLE] = {FORMAT_ARTICLE, "text/html"},
    [IMPORT_CONTENT_TEXT] = {FORMAT_TEXT, "text/plain"},
};

SaveSource *
save_source_from_import (const char *address, ImportContent content, GBytes *bytes)
{
  SaveSource *self = source_new (CAPTURE_IMPORT, bytes, address);

  g_assert (content != IMPORT_CONTENT_NONE);
  self->format = imported[content].format;
  self->media_type = g_strdup (imported[content].media_type);
  return self;
}

/* ---- files ---- */

/* As for a page from the network. */
#define MAX_FILE_BYTES fetch_page_policy.max_bytes

/* What a file is called, what it begins with, and what that makes it.  The first row that
 * fits decides; text is what is left. */
static const struct {
  const char *ending;
  const char *sign; /* somewhere in the first KiB, in lower case */
  Format format;
  const char *media_type;
} formats[] = {
    {".mhtml", NULL, FORMAT_ARCHIVE, "multipart/related"},
    {".mht", NULL, FORMAT_ARCHIVE, "multipart/related"},
    {".html", NULL, FORMAT_PAGE, "text/html"},
    {".htm", NULL, FORMAT_PAGE, "text/html"},
    {".xhtml", NULL, FORMAT_PAGE, "application/xhtml+xml"},
    {".xht", NULL, FORMAT_PAGE, "application/xhtml+xml"},
    {NULL, "multipart/related", FORMAT_ARCHIVE, "multipart/related"},
    {NULL, "<!doctype html", FORMAT_PAGE, "text/html"},
    {NULL, "<html", FORMAT_PAGE, "text/html"},
    {NULL, "<head", FORMAT_PAGE, "text/html"},
    {NULL, "<body", FORMAT_PAGE, "text/html"},
    {NULL, "", FORMAT_TEXT, "text/plain"},
};

static char *
beginning_of (GBytes *raw)
{
  gsize length;
  const char *bytes = g_bytes_get_data (raw, &length);

  return length == 0 ? g_strdup ("")
                     : g_ascii_strdown (bytes, (gssize)MIN (length, 1024));
}

static SaveSource *
source_from_bytes (GFile *file, GBytes *raw)
{
  SaveSource *self = source_new (CAPTURE_FILE, raw, NULL);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower_name = g_ascii_strdown (name, -1);
  g_autofree char *beginning = beginning_of (raw);
  size_t i = 0;

  while (formats[i].ending != NULL ? !g_str_has_suffix (lower_name, formats[i].ending)
                                   : strstr (beginning, formats[i].sign) == NULL)
    i++;
  self->format = formats[i].format;
  self->media_type = g_strdup (formats[i].media_type);
  return self;
}

/* A block beyond the limit is enough to know. */
static gboolean
is_within_limit (const char *contents, goffset size, gpointer data)
{
  return size <= (goffset)MAX_FILE_BYTES;
}

static void
file_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GFile *file = G_FILE (object);
  GError *error = NULL;
  g_autoptr (GBytes) raw = NULL;
  char *contents;
  gsize length;

  if (g_file_load_partial_contents_finish (file, result, &contents, &length, NULL,
                                           &error))
    raw = g_bytes_new_take (contents, length);
  if (raw == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      error->domain = LIBRARY_ERROR;
      error->code = LIBRARY_ERROR_CANNOT_READ;
    }
    g_task_return_error (task, error);
  } else if (g_bytes_get_size (raw) > MAX_FILE_BYTES) {
    g_task_return_new_error (task, LIBRARY_ERROR, LIBRARY_ERROR_TOO_LARGE,
                             "The file is too large");
  } else {
    g_task_return_pointer (task, source_from_bytes (file, raw),
                           (GDestroyNotify)save_source_free);
  }
}

void
save_source_from_file_async (GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_file_load_partial_contents_async (file, cancellable, is_within_limit, file_loaded_cb,
                                      g_task_new (NULL, cancellable, callback, data));
}

SaveSource *
save_source_from_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- reading ---- */

/* The page in an archive, and what came with it. (transfer full) */
static GBytes *
open_archive (SaveSource *self, GError **error)
{
  g_auto (MhtmlPage) page = {0};

  if (!import_mhtml_read (self->raw, &page, error))
    return NULL;
  self->resources = g_steal_pointer (&page.resources);
  if (page.address != NULL) {
    g_free (self->final_address);
    self->final_address = g_steal_pointer (&page.address);
  }
  self->charset = g_steal_pointer (&page.charset);
  return g_steal_pointer (&page.html);
}

/* A page that was saved as a file often says where it came from. */
static void
find_address (SaveSource *self, GBytes *page)
{
  g_auto (HtmlDecoded) decoded = {0};
  gsize length;
  const char *bytes = g_bytes_get_data (page, &length);

  if (length > 0 && html_decode (bytes, length, self->charset, &decoded, NULL))
    self->final_address = import_html_address (decoded.text, decoded.length);
}

static void
describe (const SaveSource *self, Capture *capture)
{
  capture->address = g_strdup (self->address);
  capture->final_address = g_strdup (self->final_address);
  capture->media_type = g_strdup (self->media_type);
  capture->headers = g_strdup (self->headers);
  capture->captured_at = self->captured_at;
}

CaptureDraft *
save_source_read (SaveSource *self, GError **error)
{
  g_autoptr (GBytes) page = self->format == FORMAT_ARCHIVE ? open_archive (self, error)
                                                           : g_bytes_ref (self->raw);
  CaptureSource source = {.origin = self->origin, .raw = self->raw, .page = page};
  CaptureDraft *draft;

  if (page == NULL)
    return NULL;
  if (self->origin == CAPTURE_FILE && self->format == FORMAT_PAGE &&
      self->final_address == NULL)
    find_address (self, page);
  source.plain_text = self->format == FORMAT_TEXT;
  source.is_article = self->format == FORMAT_ARTICLE;
  source.charset = self->charset;
  source.address = self->final_address;
  source.follows_refresh = self->origin == CAPTURE_ADDRESS;
  draft = capture_steps_read (&source, error);
  if (draft != NULL && capture_draft_get_refresh (draft) == NULL)
    describe (self, capture_draft_peek (draft));
  return draft;
}

void
save_source_lend_images (const SaveSource *self, Capture *capture)
{
  for (guint i = 0; self->resources != NULL && i < capture->images->len; i++) {
    CaptureImage *image = g_ptr_array_index (capture->images, i);
    const MhtmlResource *resource = g_hash_table_lookup (self->resources, image->address);

    if (resource != NULL && image->bytes == NULL)
      image->bytes = g_bytes_ref (resource->bytes);
  }
}
