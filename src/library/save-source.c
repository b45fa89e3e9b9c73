/* save-source.c: the bytes of a save, wherever they came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-source.h"

#include <string.h>

#include "base/uri.h"
#include "extract/extract.h"
#include "library/library-error.h"

struct SaveSource {
  CaptureOrigin origin;
  GBytes *raw;
  bool plain_text;
  char *charset;       /* NULL when not given */
  char *address;       /* asked for; NULL */
  char *final_address; /* where it is; NULL */
  char *media_type;
  char *headers;
  int64_t captured_at;
};

void
save_source_free (SaveSource *self)
{
  g_clear_pointer (&self->raw, g_bytes_unref);
  g_free (self->charset);
  g_free (self->address);
  g_free (self->final_address);
  g_free (self->media_type);
  g_free (self->headers);
  g_free (self);
}

static SaveSource *
source_new (CaptureOrigin origin, GBytes *raw, const char *address)
{
  SaveSource *self = g_new0 (SaveSource, 1);

  self->origin = origin;
  self->raw = g_bytes_ref (raw);
  self->captured_at = g_get_real_time ();
  if (address != NULL && uri_is_web (address)) {
    self->address = g_strdup (address);
    self->final_address = g_strdup (address);
  }
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
  self->plain_text = g_strcmp0 (self->media_type, "text/plain") == 0;
  fetched_page_free (page);
  return self;
}

SaveSource *
save_source_from_text (const char *address, const char *text)
{
  g_autoptr (GBytes) raw = g_bytes_new (text, strlen (text));
  SaveSource *self = source_new (CAPTURE_PASTED_TEXT, raw, address);

  self->plain_text = true;
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

/* ---- files ---- */

/* As for a page from the network. */
#define MAX_FILE_BYTES fetch_page_policy.max_bytes

/* What a file is, by its beginning: markup says so itself. */
static bool
looks_like_markup (GBytes *raw)
{
  static const char *const signs[] = {"<!doctype html", "<html", "<head", "<body",
                                      "<?xml"};
  gsize length;
  const char *bytes = g_bytes_get_data (raw, &length);
  g_autofree char *beginning = g_ascii_strdown (bytes, (gssize)MIN (length, 1024));

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (g_strstr_len (beginning, -1, signs[i]) != NULL)
      return true;
  }
  return false;
}

static bool
is_named_as_page (GFile *file)
{
  static const char *const endings[] = {".html", ".htm", ".xhtml", ".xht"};
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++) {
    if (g_str_has_suffix (lower, endings[i]))
      return true;
  }
  return false;
}

static SaveSource *
source_from_bytes (GFile *file, GBytes *raw)
{
  SaveSource *self;
  bool is_page = is_named_as_page (file) || looks_like_markup (raw);

  self = source_new (CAPTURE_FILE, raw, NULL);
  self->plain_text = !is_page;
  self->media_type = g_strdup (is_page ? "text/html" : "text/plain");
  return self;
}

static void
file_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GFile *file = G_FILE (object);
  GError *error = NULL;
  g_autoptr (GBytes) raw = g_file_load_bytes_finish (file, result, NULL, &error);

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
  g_file_load_bytes_async (file, cancellable, file_loaded_cb,
                           g_task_new (NULL, cancellable, callback, data));
}

SaveSource *
save_source_from_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- reading ---- */

CaptureDraft *
save_source_read (SaveSource *self, GError **error)
{
  const CaptureSource source = {
      .origin = self->origin,
      .raw = self->raw,
      .plain_text = self->plain_text,
      .charset = self->charset,
      .address = self->final_address,
  };
  CaptureDraft *draft = capture_steps_read (&source, error);
  Capture *capture;

  if (draft == NULL)
    return NULL;
  capture = capture_draft_peek (draft);
  capture->address = g_strdup (self->address);
  capture->final_address = g_strdup (self->final_address);
  capture->media_type = g_strdup (self->media_type);
  capture->headers = g_strdup (self->headers);
  capture->captured_at = self->captured_at;
  return draft;
}
