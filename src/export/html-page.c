/* html-page.c: a page of HTML that stands alone, images and all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/html-page.h"

#include <string.h>

#include "render/render-document.h"

#define IMAGE_SCHEME "cuttings-image:"
#define SHA256_DIGITS 64

/* Nothing is loaded and nothing runs, whatever the article holds. */
#define POLICY "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

static void
append_meta (GString *out, const char *name, const char *content)
{
  if (content == NULL || *content == '\0')
    return;
  g_string_append_printf (out, "<meta name=\"%s\"", name);
  render_document_append_attr (out, "content", content);
  g_string_append (out, ">\n");
}

static void
append_clip_meta (GString *out, const Clip *clip)
{
  g_autofree char *published = date_format (&clip->published);

  append_meta (out, "author", clip->byline);
  append_meta (out, "description", clip->excerpt);
  append_meta (out, "date", published);
  append_meta (out, "cuttings-clipping", clip->uuid);
  if (clip->address == NULL)
    return;
  g_string_append (out, "<link rel=\"canonical\"");
  render_document_append_attr (out, "href", clip->address);
  g_string_append (out, ">\n");
}

void
html_page_append_head (GString *out, const char *title, const Clip *clip)
{
  g_string_append (out, "<!DOCTYPE html>\n<html");
  if (clip != NULL)
    render_document_append_attr (out, "lang", clip->language);
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY
                        "\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                        "<meta name=\"generator\" content=\"Cuttings\">\n<title>");
  render_document_append_text (out, title);
  g_string_append (out, "</title>\n");
  if (clip != NULL)
    append_clip_meta (out, clip);
  g_string_append_printf (out, "<style>\n%s</style>\n</head>\n<body>\n",
                          render_document_style ());
}

void
html_page_append_tail (GString *out)
{
  g_string_append (out, "</body>\n</html>\n");
}

/* It stays named until the page is written. */
static char *
keep_name (const char *sha256, gpointer data)
{
  return strlen (sha256) == SHA256_DIGITS ? g_strconcat (IMAGE_SCHEME, sha256, NULL)
                                          : NULL;
}

void
html_page_append_clip (GString *out, const ExportClip *clip, bool highlights_only)
{
  render_document_append (out, &(RenderDocument){
                                   .clip = clip->clip,
                                   .article = clip->capture->article,
                                   .highlights = clip->highlights,
                                   .links = clip->links,
                                   .without_body = highlights_only,
                                   .options = {.image = keep_name},
                               });
}

/* ---- images ---- */

static bool
write_image (ExportSink *sink, const char *sha256, const ExportSource *source,
             GError **error)
{
  g_autofree char *name = g_strndup (sha256, SHA256_DIGITS);
  g_autofree char *media_type = NULL, *base64 = NULL, *head = NULL;
  g_autoptr (GBytes) bytes = source->image (name, &media_type, source->data);

  /* An image that is gone leaves its description: an address of nothing shows it. */
  if (bytes == NULL || media_type == NULL)
    return export_sink_write (sink, "data:,", strlen ("data:,"), error);
  base64 = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  head = g_strdup_printf ("data:%s;base64,", media_type);
  return export_sink_write (sink, head, strlen (head), error) &&
         export_sink_write (sink, base64, strlen (base64), error);
}

/* The name of the next image from @at on; NULL when there is none.  In the page "<" and '"'
 * stand for themselves nowhere but in tags, so nothing but an image looks like this. */
static const char *
find_image (const char *at)
{
  static const char src[] = " src=\"" IMAGE_SCHEME;

  for (const char *tag = strstr (at, "<img "); tag != NULL;
       tag = strstr (tag + 1, "<img ")) {
    const char *end = strchr (tag, '>'), *name = strstr (tag, src);

    if (name == NULL)
      return NULL;
    if (end != NULL && name < end)
      return name + strlen (" src=\"");
  }
  return NULL;
}

bool
html_page_write (ExportSink *sink, const char *html, const ExportSource *source,
                 GError **error)
{
  const char *at = html, *image;

  while ((image = find_image (at)) != NULL) {
    const char *sha256 = image + strlen (IMAGE_SCHEME);

    if (!export_sink_write (sink, at, (size_t)(image - at), error) ||
        !write_image (sink, sha256, source, error))
      return false;
    at = sha256 + SHA256_DIGITS;
  }
  return export_sink_write (sink, at, strlen (at), error);
}
