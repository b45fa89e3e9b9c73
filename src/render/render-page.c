/* render-page.c: a clipping as the page that the reader shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-page.h"

#include <string.h>

#include "base/uri.h"
#include "html/html-serialize.h"
#include "render/render-article.h"
#include "render/render-body.h"
#include "render/render-note.h"

#define IMAGE_SCHEME "cuttings-image:"

/* ---- writing --------------------------------------------------------------- */

static void
append_text (GString *out, const char *text)
{
  html_serialize_escape (out, text, strlen (text), false);
}

/* Nothing when @value is NULL: an attribute that is not known is not there. */
static void
append_attr (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, " %s=\"", name);
  html_serialize_escape (out, value, strlen (value), true);
  g_string_append_c (out, '"');
}

/* ---- the title block ------------------------------------------------------- */

static void
append_line (GString *out, const char *name, const char *class, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s class=\"%s\" dir=\"auto\">", name, class);
  append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_source (GString *out, const Clip *clip)
{
  g_autofree char *host = clip->address != NULL ? uri_site (clip->address) : NULL;
  const char *site = clip->site != NULL ? clip->site : host;

  if (site == NULL)
    return;
  g_string_append (out, "<p class=\"source\" dir=\"auto\">");
  append_text (out, site);
  g_string_append (out, "</p>\n");
}

static void
append_date (GString *out, const char *class, const Date *date)
{
  g_autofree char *text = date_format (date);

  if (date->precision == DATE_NONE)
    return;
  g_string_append_printf (out, "<time class=\"%s\"", class);
  append_attr (out, "datetime", text);
  g_string_append_c (out, '>');
  append_text (out, text);
  g_string_append (out, "</time>\n");
}

static bool
same_moment (const Date *a, const Date *b)
{
  return a->precision == b->precision && a->utc_us == b->utc_us;
}

static void
append_own_date (GString *out, const char *class, int64_t when)
{
  const Date date = {.utc_us = when, .has_zone = true, .precision = DATE_SECOND};

  append_date (out, class, &date);
}

static void
append_dates (GString *out, const Clip *clip, const Capture *capture)
{
  g_string_append (out, "<p class=\"dates\">");
  append_date (out, "published", &clip->published);
  if (!same_moment (&clip->published, &clip->modified))
    append_date (out, "changed", &clip->modified);
  append_own_date (out, "saved", clip->saved_at);
  if (capture->captured_at > clip->saved_at)
    append_own_date (out, "checked", capture->captured_at);
  g_string_append (out, "</p>\n");
}

static void
append_original (GString *out, const Clip *clip)
{
  g_autofree char *host = NULL;

  if (clip->address == NULL || !uri_is_web (clip->address))
    return;
  host = uri_site (clip->address);
  g_string_append (out, "<p class=\"original\"><a");
  append_attr (out, "href", clip->address);
  g_string_append (out, " dir=\"ltr\">");
  append_text (out, host != NULL ? host : clip->address);
  g_string_append (out, "</a></p>\n");
}

/* The outlet's picture for the article, unless the article shows pictures itself. */
static void
append_lead_image (GString *out, const Clip *clip, const char *body)
{
  if (clip->lead_image == NULL || strstr (body, "<img") != NULL)
    return;
  g_string_append (out, "<img class=\"lead\" alt=\"\" src=\"" IMAGE_SCHEME);
  html_serialize_escape (out, clip->lead_image, strlen (clip->lead_image), true);
  g_string_append (out, "\">\n");
}

static void
append_title_block (GString *out, const Clip *clip, const Capture *capture,
                    const char *body)
{
  g_string_append (out, "<header>\n");
  append_source (out, clip);
  append_line (out, "h1", "title", clip->title);
  append_line (out, "p", "byline", clip->byline);
  append_dates (out, clip, capture);
  g_string_append (out, "<p class=\"length\"></p>\n");
  append_original (out, clip);
  append_lead_image (out, clip, body);
  g_string_append (out, "</header>\n");
}

/* ---- the page -------------------------------------------------------------- */

/* Without a known direction the article's first letter decides. */
static const char *
direction_of (const Clip *clip)
{
  if (g_strcmp0 (clip->direction, "rtl") == 0 || g_strcmp0 (clip->direction, "ltr") == 0)
    return clip->direction;
  return "auto";
}

static void
append_article (GString *out, const char *sha256, const char *body)
{
  g_string_append (out, "<article");
  append_attr (out, "data-text-sha256", sha256);
  g_string_append_c (out, '>');
  g_string_append (out, body);
  g_string_append (out, "</article>\n");
}

/* Whether the highlight stands in the list: it has a note, or is not in the text. */
static bool
is_listed (const Highlight *highlight)
{
  return highlight->orphan || *highlight->note != '\0';
}

/* @number: as it stands in the text. */
static void
append_listed (GString *out, const Highlight *highlight, guint number)
{
  g_autofree char *note = render_note (highlight->note);

  g_string_append_printf (out, "<li value=\"%u\"", number);
  if (highlight->uuid != NULL)
    g_string_append_printf (out, " id=\"n-%s\"", highlight->uuid);
  g_string_append (out, "><blockquote dir=\"auto\">");
  append_text (out, highlight->made.exact);
  g_string_append_printf (out, "</blockquote>\n%s</li>\n", note);
}

static bool
has_listed (const GPtrArray *highlights)
{
  for (guint i = 0; i < highlights->len; i++)
    if (is_listed (g_ptr_array_index (highlights, i)))
      return true;
  return false;
}

/* The note of the clipping, and those of its highlights by number. */
static void
append_notes (GString *out, const Clip *clip, const GPtrArray *highlights)
{
  g_autofree char *note = render_note (clip->note);

  if (*clip->note == '\0' && !has_listed (highlights))
    return;
  g_string_append_printf (out, "<footer>\n<h2 class=\"notes\"></h2>\n%s<ol>\n", note);
  for (guint i = 0; i < highlights->len; i++)
    if (is_listed (g_ptr_array_index (highlights, i)))
      append_listed (out, g_ptr_array_index (highlights, i), i + 1);
  g_string_append (out, "</ol>\n</footer>\n");
}

static GString *
begin_page (const Clip *clip)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n<html");

  append_attr (out, "lang", clip->language != NULL ? clip->language : "");
  append_attr (out, "dir", direction_of (clip));
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n<title>");
  append_text (out, clip->title);
  g_string_append (out, "</title>\n</head>\n<body>\n");
  return out;
}

static char *
end_page (GString *out)
{
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}

/* @highlights: NULL: the reader paints them. */
static char *
render (const Clip *clip, const Capture *capture, const GPtrArray *highlights)
{
  const char *text = capture->article->text != NULL ? capture->article->text : "";
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *html = render_article_html (capture->article);
  g_autofree char *body = render_body_marked (html, capture, highlights);
  GString *out = begin_page (clip);

  append_title_block (out, clip, capture, body);
  append_article (out, sha256, body);
  if (highlights != NULL)
    append_notes (out, clip, highlights);
  return end_page (out);
}

char *
render_page (const Clip *clip, const Capture *capture)
{
  return render (clip, capture, NULL);
}

char *
render_page_marked (const Clip *clip, const Capture *capture, const GPtrArray *highlights)
{
  return render (clip, capture, highlights);
}

char *
render_page_original (const Clip *clip, const Capture *capture, const char *html)
{
  g_autofree char *body = render_body (html, capture);
  GString *out = begin_page (clip);

  append_article (out, "", body);
  return end_page (out);
}
