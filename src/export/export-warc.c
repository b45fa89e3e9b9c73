/* export-warc.c: the captures of clippings as a web archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-warc.h"

#include <string.h>

#include "export/export-sink.h"
#include "export/name-uuid.h"
#include "export/warc-record.h"

typedef struct {
  ExportWriter writer;
  ExportSink *sink;
  const ExportSource *source;
  const Clip *clip; /* the one whose captures are written */
} WarcWriter;

static bool
write_record (WarcWriter *self, const WarcRecord *record, GError **error)
{
  g_autoptr (GBytes) member = warc_record_write (record);

  return export_sink_write (self->sink, g_bytes_get_data (member, NULL),
                            g_bytes_get_size (member), error);
}

/* The id of what is called @part in the capture: the same in each export. */
static char *
id_of (const WarcWriter *self, const Capture *capture, const char *part)
{
  g_autofree char *name = g_strdup_printf ("cuttings/%s/%" G_GINT64_FORMAT "/%s",
                                           self->clip->uuid, capture->captured_at, part);

  return name_uuid (name);
}

/* The address, or for what has none the clipping's own name; (transfer full). */
static char *
target_of (const WarcWriter *self, const Capture *capture)
{
  const char *address =
      capture->final_address != NULL ? capture->final_address : capture->address;

  return address != NULL ? g_strdup (address)
                         : g_strconcat ("urn:uuid:", self->clip->uuid, NULL);
}

/* ---- pages ---- */

/* The bytes are kept decoded and whole, so that what said otherwise is put aside, under the
 * names that other archivers use for it. */
static bool
is_of_the_transfer (const char *line)
{
  static const char *const names[] = {
      "content-encoding:", "transfer-encoding:", "content-length:"};

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (line, names[i], strlen (names[i])) == 0)
      return true;
  return false;
}

static GBytes *
make_http_head (const Capture *capture)
{
  GString *out = g_string_new ("HTTP/1.1 200 OK\r\n");
  g_auto (GStrv) lines =
      g_strsplit (capture->headers != NULL ? capture->headers : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_string_append_printf (out, "%s%s\r\n",
                              is_of_the_transfer (*line) ? "X-Archive-Orig-" : "", *line);
  g_string_append_printf (out, "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                          g_bytes_get_size (capture->raw));
  return g_string_free_to_bytes (out);
}

static bool
write_page (WarcWriter *self, const Capture *capture, const char *id, const char *target,
            GError **error)
{
  bool was_fetched = capture->origin == CAPTURE_ADDRESS;
  g_autoptr (GBytes) head = was_fetched ? make_http_head (capture) : NULL;

  return write_record (self,
                       &(WarcRecord){
                           .type = was_fetched ? "response" : "resource",
                           .id = id,
                           .target = target,
                           .time = capture->captured_at,
                           .content_type = was_fetched
                                               ? "application/http;msgtype=response"
                                               : capture->media_type,
                           .head = head,
                           .payload = capture->raw,
                       },
                       error);
}

/* ---- what is known of a page ---- */

static void
append_field (GString *out, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (out, "%s: %s\r\n", name, value);
}

static GBytes *
make_metadata (const WarcWriter *self, const Capture *capture)
{
  GString *out = g_string_new (NULL);

  if (g_strcmp0 (capture->address, capture->final_address) != 0)
    append_field (out, "via", capture->address);
  append_field (out, "title", self->clip->title);
  append_field (out, "creator", self->clip->byline);
  append_field (out, "publisher", self->clip->site);
  append_field (out, "language", self->clip->language);
  append_field (out, "origin", capture_origin_name (capture->origin));
  append_field (out, "clipping", self->clip->uuid);
  return g_string_free_to_bytes (out);
}

static bool
write_metadata (WarcWriter *self, const Capture *capture, const char *page,
                const char *target, GError **error)
{
  g_autofree char *id = id_of (self, capture, "metadata");
  g_autoptr (GBytes) fields = make_metadata (self, capture);

  return write_record (self,
                       &(WarcRecord){
                           .type = "metadata",
                           .id = id,
                           .refers_to = page,
                           .target = target,
                           .time = capture->captured_at,
                           .content_type = "application/warc-fields",
                           .payload = fields,
                       },
                       error);
}

/* ---- images ---- */

static bool
write_image (WarcWriter *self, const Capture *capture, const CaptureImage *image,
             GError **error)
{
  g_autofree char *media_type = NULL, *id = NULL;
  g_autoptr (GBytes) bytes =
      image->sha256 == NULL
          ? NULL
          : self->source->image (image->sha256, &media_type, self->source->data);

  if (bytes == NULL || image->address == NULL)
    return true;
  id = id_of (self, capture, image->address);
  return write_record (self,
                       &(WarcRecord){
                           .type = "resource",
                           .id = id,
                           .target = image->address,
                           .time = capture->captured_at,
                           .content_type = media_type,
                           .payload = bytes,
                       },
                       error);
}

/* ---- the archive ---- */

static bool
write_capture (const Capture *capture, gpointer data, GError **error)
{
  WarcWriter *self = data;
  g_autofree char *page = id_of (self, capture, "page");
  g_autofree char *target = target_of (self, capture);

  if (capture->raw != NULL && (!write_page (self, capture, page, target, error) ||
                               !write_metadata (self, capture, page, target, error)))
    return false;
  for (guint i = 0; i < capture->images->len; i++)
    if (!write_image (self, capture, g_ptr_array_index (capture->images, i), error))
      return false;
  return true;
}

static bool
add (ExportWriter *writer, const ExportClip *clip, GError **error)
{
  WarcWriter *self = (WarcWriter *)writer;

  self->clip = clip->clip;
  return self->source->each_capture (clip->clip->id, write_capture, self,
                                     self->source->data, error);
}

static bool
write_info (WarcWriter *self, GError **error)
{
  static const char fields[] = "software: Cuttings\r\n"
                               "format: WARC File Format 1.1\r\n"
                               "conformsTo: "
                               "https://iipc.github.io/warc-specifications/"
                               "specifications/warc-format/warc-1.1/\r\n";
  g_autoptr (GBytes) payload = g_bytes_new_static (fields, strlen (fields));
  g_autofree char *id = g_uuid_string_random ();

  return write_record (self,
                       &(WarcRecord){
                           .type = "warcinfo",
                           .id = id,
                           .time = g_get_real_time (),
                           .content_type = "application/warc-fields",
                           .payload = payload,
                       },
                       error);
}

static bool
end (ExportWriter *writer, GError **error)
{
  return export_sink_commit (((WarcWriter *)writer)->sink, error);
}

static void
warc_writer_free (ExportWriter *writer)
{
  export_sink_free (((WarcWriter *)writer)->sink);
  g_free (writer);
}

ExportWriter *
export_warc_open (const ExportTarget *target, GError **error)
{
  ExportSink *sink = export_sink_open (target, error);
  WarcWriter *self;

  if (sink == NULL)
    return NULL;
  self = g_new0 (WarcWriter, 1);
  self->writer = (ExportWriter){.add = add, .end = end, .free = warc_writer_free};
  self->sink = sink;
  self->source = target->source;
  if (write_info (self, error))
    return &self->writer;
  warc_writer_free (&self->writer);
  return NULL;
}
