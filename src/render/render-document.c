/* render-document.c: a clipping as a part of an HTML page or a book, complete with highlights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-document.h"

#include <string.h>

#include "base/uri.h"
#include "html/html-serialize-xml.h"
#include "render/render-article.h"
#include "render/render-note.h"
#include "render-document-text.h"

/* ---- small parts ---- */

void
render_document_append_text (GString *out, const char *text)
{
  html_serialize_xml_escape (out, text, strlen (text), false);
}

void
render_document_append_attr (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, " %s=\"", name);
  html_serialize_xml_escape (out, value, strlen (value), true);
  g_string_append_c (out, '"');
}

/* Without a known direction the first letter decides. */
void
render_document_append_language (GString *out, const Clip *clip)
{
  render_document_append_attr (out, "lang", clip->language);
  render_document_append_attr (out, "dir",
                               clip->direction != NULL ? clip->direction : "auto");
}

static void
append_line (GString *out, const char *name, const char *class, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s class=\"%s\" dir=\"auto\">", name, class);
  render_document_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_link (GString *out, const char *address, const char *text)
{
  g_string_append (out, "<a");
  render_document_append_attr (out, "href", address);
  g_string_append_c (out, '>');
  render_document_append_text (out, text);
  g_string_append (out, "</a>");
}

/* ---- the title block ---- */

static void
append_date (GString *out, gsize start, const char *label, const Date *date)
{
  g_autofree char *text = date_format (date);

  if (date->precision != DATE_NONE)
    g_string_append_printf (out, "%s%s %s", out->len > start ? " · " : "", label, text);
}

static void
append_dates (GString *out, const Clip *clip)
{
  const Date saved = {.utc_us = clip->saved_at, .has_zone = true, .precision = DATE_DAY};
  gsize start;

  g_string_append (out, "<p class=\"dates\">");
  start = out->len;
  append_date (out, start, "Published", &clip->published);
  append_date (out, start, "Changed", &clip->modified);
  append_date (out, start, "Saved", &saved);
  g_string_append (out, "</p>\n");
}

static void
append_original (GString *out, const Clip *clip)
{
  if (clip->address == NULL || !uri_is_web (clip->address))
    return;
  g_string_append (out, "<p class=\"original\" dir=\"ltr\">");
  append_link (out, clip->address, clip->address);
  g_string_append (out, "</p>\n");
}

static void
append_tags (GString *out, const GPtrArray *tags)
{
  if (tags->len == 0)
    return;
  g_string_append (out, "<p class=\"tags\">");
  for (guint i = 0; i < tags->len; i++) {
    g_string_append_printf (out, "%s<bdi>#", i > 0 ? " " : "");
    render_document_append_text (out, g_ptr_array_index (tags, i));
    g_string_append (out, "</bdi>");
  }
  g_string_append (out, "</p>\n");
}

static void
append_head (GString *out, const Clip *clip)
{
  g_string_append (out, "<header>\n");
  append_line (out, "p", "source", clip->site);
  append_line (out, "h1", "title", clip->title);
  append_line (out, "p", "byline", clip->byline);
  append_dates (out, clip);
  append_original (out, clip);
  append_tags (out, clip->tags);
  g_string_append (out, "</header>\n");
}

/* ---- what the user wrote ---- */

static void
append_note (GString *out, const char *note)
{
  g_autofree char *html = render_note (note);

  if (*note != '\0')
    g_string_append_printf (out, "<div class=\"note\" dir=\"auto\">\n%s</div>\n", html);
}

static void
append_about (GString *out, const Highlight *highlight, const char *link)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (highlight->created_at / G_USEC_PER_SEC);
  g_autofree char *day = g_date_time_format (time, "%Y-%m-%d");

  g_string_append_printf (out, "<p class=\"about\">%s · %s",
                          highlight_color_name (highlight->color), day);
  if (link != NULL) {
    g_string_append (out, " · ");
    append_link (out, link, "In the page");
  }
  if (highlight->orphan)
    g_string_append (out, " · not in the text any more");
  g_string_append (out, "</p>\n");
  append_tags (out, highlight->tags);
}

void
render_document_append_highlight (GString *out, const Highlight *highlight,
                                  const char *link)
{
  g_auto (GStrv) lines = g_strsplit (highlight->made.exact, "\n", -1);
  const char *color = highlight_color_name (highlight->color);

  g_string_append_printf (out, "<blockquote class=\"%s\" dir=\"auto\">\n", color);
  for (char **line = lines; *line != NULL; line++)
    append_line (out, "p", "quote", *line);
  g_string_append (out, "</blockquote>\n");
  append_note (out, highlight->note);
  append_about (out, highlight, link);
}

static void
append_highlights (GString *out, const RenderDocument *self)
{
  if (self->highlights->len == 0)
    return;
  g_string_append (out, "<section class=\"highlights\">\n<h2>Highlights</h2>\n<ol>\n");
  for (guint i = 0; i < self->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (self->highlights, i);

    g_string_append_printf (out, "<li id=\"n-%s\">\n", highlight->uuid);
    render_document_append_highlight (out, highlight, g_ptr_array_index (self->links, i));
    g_string_append (out, "</li>\n");
  }
  g_string_append (out, "</ol>\n</section>\n");
}

/* ---- the article ---- */

static void
append_body (GString *out, const RenderDocument *self)
{
  g_autofree char *html = render_article_html (self->article);
  g_autofree char *body = render_marked (html, self->highlights, &self->options);

  g_string_append (out, "<div class=\"body\"");
  render_document_append_language (out, self->clip);
  g_string_append_printf (out, ">\n%s\n</div>\n", body);
}

void
render_document_append (GString *out, const RenderDocument *self)
{
  g_string_append_printf (out, "<article id=\"c-%s\">\n", self->clip->uuid);
  append_head (out, self->clip);
  append_note (out, self->clip->note);
  if (!self->without_body)
    append_body (out, self);
  append_highlights (out, self);
  g_string_append (out, "</article>\n");
}

const char *
render_document_style (void)
{
  return document_css[0];
}

const char *
render_document_book_style (void)
{
  return document_css[1];
}
