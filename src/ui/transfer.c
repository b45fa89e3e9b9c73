/* transfer.c: what other programs hand over, by the clipboard or by a drop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/transfer.h"

#include <string.h>

#include "base/uri.h"

/* More than this of one format counts as nothing: no larger page is saved at all. */
#define MAX_BYTES (20 * 1024 * 1024)

/* A browser under X11 was seen to announce its text 150 ms late. */
#define RETRY_MS 150
#define MAX_RETRIES 2

/* Read in this order, each slot from the first format that is offered. */
static const struct {
  const char *mime_type;
  size_t slot;
} formats[] = {
    {"text/uri-list", offsetof (TransferBytes, uri_list)},
    {"text/html", offsetof (TransferBytes, html)},
    {"text/plain;charset=utf-8", offsetof (TransferBytes, text)},
    {"text/plain", offsetof (TransferBytes, text)},
    {"text/x-moz-url", offsetof (TransferBytes, moz_url)},
    {"chromium/x-source-url", offsetof (TransferBytes, source)},
    {"text/x-moz-url-priv", offsetof (TransferBytes, source)},
};

static GBytes **
slot_of (TransferBytes *bytes, size_t format)
{
  return (GBytes **)(gpointer)((char *)bytes + formats[format].slot);
}

void
transfer_bytes_clear (TransferBytes *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    g_clear_pointer (slot_of (self, i), g_bytes_unref);
}

void
transfer_free (Transfer *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  g_clear_pointer (&self->html, g_bytes_unref);
  g_free (self->text);
  g_free (self->source);
  g_free (self);
}

bool
transfer_is_empty (const Transfer *self)
{
  return self->files == NULL && self->addresses == NULL && self->html == NULL &&
         self->text == NULL;
}

GdkContentFormats *
transfer_formats (void)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    gdk_content_formats_builder_add_mime_type (builder, formats[i].mime_type);
  return gdk_content_formats_builder_free_to_formats (builder);
}

/* ---- bytes to text ---- */

/* UTF-16 shows by its mark, or by the zero beside the first letter: an address and
 * markup begin with ASCII. */
static const char *
guess_encoding (const guint8 *bytes, gsize length)
{
  if (length < 2 || length % 2 != 0)
    return NULL;
  if ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] != 0 && bytes[1] == 0))
    return "UTF-16LE";
  if ((bytes[0] == 0xfe && bytes[1] == 0xff) || (bytes[0] == 0 && bytes[1] != 0))
    return "UTF-16BE";
  return NULL;
}

char *
transfer_decode (GBytes *bytes)
{
  gsize length;
  const char *raw = g_bytes_get_data (bytes, &length);
  const char *encoding = guess_encoding ((const guint8 *)raw, length);
  g_autofree char *text = NULL;
  const char *begin;

  if (encoding != NULL)
    text = g_convert (raw, (gssize)length, "UTF-8", encoding, NULL, NULL, NULL);
  else
    text = g_strndup (raw, length);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  begin = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  return g_strdup (begin);
}

/* ---- text to meaning ---- */

static void
add_address (Transfer *self, const char *input)
{
  g_autofree char *address = uri_from_input (input);

  if (address == NULL)
    return;
  if (self->addresses == NULL)
    self->addresses = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->addresses, g_steal_pointer (&address));
}

static void
add_file (Transfer *self, const char *uri)
{
  if (self->files == NULL)
    self->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->files, g_file_new_for_uri (uri));
}

/* RFC 2483: one address to a line, comments begin with "#". */
static void
take_uri_list (Transfer *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (size_t i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip (lines[i]);

    if (g_str_has_prefix (line, "file:"))
      add_file (self, line);
    else if (uri_is_web (line))
      add_address (self, line);
  }
}

/* A text that is nothing but web addresses, one to a line. */
static bool
is_only_addresses (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  size_t n = 0;

  for (size_t i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip (lines[i]);

    if (*line == '\0')
      continue;
    if (!uri_is_web (line) || strpbrk (line, " \t") != NULL)
      return false;
    n++;
  }
  return n > 0;
}

/* Decodes @bytes; NULL for none, and for what is blank. */
static char *
decode_text (GBytes *bytes)
{
  g_autofree char *text = bytes != NULL ? transfer_decode (bytes) : NULL;
  const char *first = text;

  while (first != NULL && g_ascii_isspace (*first))
    first++;
  return first == NULL || *first == '\0' ? NULL : g_steal_pointer (&text);
}

/* The address of the page; anything but the web ("about:", "moz-extension:") is none. */
static char *
decode_source (GBytes *bytes)
{
  g_autofree char *source = decode_text (bytes);

  if (source == NULL || !uri_is_web (g_strstrip (source)))
    return NULL;
  return uri_from_input (source);
}

Transfer *
transfer_from_bytes (const TransferBytes *bytes)
{
  Transfer *self = g_new0 (Transfer, 1);
  g_autofree char *uri_list = decode_text (bytes->uri_list);
  g_autofree char *moz_url = decode_text (bytes->moz_url);
  g_autofree char *text = decode_text (bytes->text);

  if (uri_list != NULL)
    take_uri_list (self, uri_list);
  /* The second line of text/x-moz-url is the title of the link. */
  if (transfer_is_empty (self) && moz_url != NULL && bytes->html == NULL)
    take_uri_list (self, g_strdelimit (moz_url, "\n", '\0'));
  if (transfer_is_empty (self) && text != NULL && is_only_addresses (text))
    take_uri_list (self, text);
  if (!transfer_is_empty (self))
    return self;

  self->source = decode_source (bytes->source);
  if (bytes->html != NULL && g_bytes_get_size (bytes->html) > 0)
    self->html = g_bytes_ref (bytes->html);
  else
    self->text = g_steal_pointer (&text);
  return self;
}

/* ---- reading ---- */

typedef struct {
  GdkClipboard *clipboard; /* one of the two */
  GdkDrop *drop;
  unsigned n_retries;
  size_t format; /* that is being read */
  TransferBytes bytes;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_object (&self->clipboard);
  g_clear_object (&self->drop);
  transfer_bytes_clear (&self->bytes);
  g_free (self);
}

static GdkContentFormats *
offered_formats (Reading *self)
{
  GdkContentFormats *offered;

  if (self->drop != NULL)
    return gdk_content_formats_ref (gdk_drop_get_formats (self->drop));
  offered = gdk_content_formats_ref (gdk_clipboard_get_formats (self->clipboard));
  if (gdk_clipboard_is_local (self->clipboard))
    offered = gdk_content_formats_union_serialize_mime_types (offered);
  return offered;
}

static void read_next (GTask *task);

static gboolean
on_retry (gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *self = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  self->format = 0;
  read_next (g_steal_pointer (&task));
  return G_SOURCE_REMOVE;
}

/* Everything that was offered is read. */
static void
finish_reading (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  g_autoptr (Transfer) transfer = transfer_from_bytes (&self->bytes);

  if (transfer_is_empty (transfer) && self->clipboard != NULL &&
      self->n_retries++ < MAX_RETRIES) {
    g_timeout_add (RETRY_MS, on_retry, task);
    return;
  }
  if (self->drop != NULL)
    gdk_drop_finish (self->drop, transfer_is_empty (transfer) ? 0 : GDK_ACTION_COPY);
  g_task_return_pointer (task, g_steal_pointer (&transfer),
                         (GDestroyNotify)transfer_free);
  g_object_unref (task);
}

/* A format that cannot be read counts as one that was not offered. */
static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Reading *self = g_task_get_task_data (task);
  GMemoryOutputStream *sink = G_MEMORY_OUTPUT_STREAM (source);
  gssize n = g_output_stream_splice_finish (G_OUTPUT_STREAM (sink), result, NULL);

  if (n > 0 && n <= MAX_BYTES)
    *slot_of (&self->bytes, self->format) = g_memory_output_stream_steal_as_bytes (sink);
  self->format++;
  read_next (task);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Reading *self = g_task_get_task_data (task);
  g_autoptr (GOutputStream) sink = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream = NULL;

  if (self->drop != NULL)
    stream = gdk_drop_read_finish (self->drop, result, NULL, NULL);
  else
    stream = gdk_clipboard_read_finish (self->clipboard, result, NULL, NULL);
  if (stream == NULL) {
    self->format++;
    read_next (task);
    return;
  }
  g_output_stream_splice_async (
      sink, stream,
      G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, g_task_get_cancellable (task), spliced_cb, task);
}

/* The next format that is offered and has no bytes yet. */
static bool
find_next (Reading *self)
{
  g_autoptr (GdkContentFormats) offered = offered_formats (self);

  while (
      self->format < G_N_ELEMENTS (formats) &&
      (*slot_of (&self->bytes, self->format) != NULL ||
       !gdk_content_formats_contain_mime_type (offered, formats[self->format].mime_type)))
    self->format++;
  return self->format < G_N_ELEMENTS (formats);
}

/* Takes @task along.  Asks for one format at a time, and only for what is offered:
 * some owners answer to any name with whatever they have. */
static void
read_next (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  const char *mime_types[2] = {NULL, NULL};

  if (g_task_return_error_if_cancelled (task)) {
    if (self->drop != NULL)
      gdk_drop_finish (self->drop, 0);
    g_object_unref (task);
    return;
  }
  if (!find_next (self)) {
    finish_reading (task);
    return;
  }
  mime_types[0] = formats[self->format].mime_type;
  if (self->drop != NULL)
    gdk_drop_read_async (self->drop, mime_types, G_PRIORITY_DEFAULT,
                         g_task_get_cancellable (task), opened_cb, task);
  else
    gdk_clipboard_read_async (self->clipboard, mime_types, G_PRIORITY_DEFAULT,
                              g_task_get_cancellable (task), opened_cb, task);
}

static void
start_reading (GdkClipboard *clipboard, GdkDrop *drop, GCancellable *cancellable,
               GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Reading *self = g_new0 (Reading, 1);

  g_set_object (&self->clipboard, clipboard);
  g_set_object (&self->drop, drop);
  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, self, (GDestroyNotify)reading_free);
  read_next (task);
}

void
transfer_read_clipboard_async (GdkClipboard *clipboard, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  start_reading (clipboard, NULL, cancellable, callback, data);
}

void
transfer_read_drop_async (GdkDrop *drop, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  start_reading (NULL, drop, cancellable, callback, data);
}

Transfer *
transfer_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, start_reading), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
