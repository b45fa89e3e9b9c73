/* render-quote.c: a passage with where it is from, to be pasted elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-quote.h"

#include <string.h>

#include "html/html-serialize.h"
#include "render/markdown-text.h"

/* What is told of the clipping: the parts that are known, with commas between.  @title is
 * as the format writes it. */
static char *
citation (const Clip *clip, const char *title, const char *link)
{
  g_autofree char *day = date_format_day (&clip->published);
  const char *const parts[] = {clip->byline, title, clip->site, day, link};
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", parts[i]);
  return g_string_free (out, FALSE);
}

static char *
quote_plain (const Clip *clip, const char *exact, const char *link)
{
  g_autofree char *title = g_strdup_printf ("“%s”", clip->title);
  g_autofree char *source = citation (clip, title, link);

  return g_strdup_printf ("“%s”\n— %s\n", exact, source);
}

static char *
escape (const char *text, bool attribute)
{
  GString *out = g_string_new (NULL);

  html_serialize_escape (out, text, strlen (text), attribute);
  return g_string_free (out, FALSE);
}

/* The parts are escaped one by one, for the title may hold a link. */
static char *
citation_html (const Clip *clip, const char *link)
{
  g_autofree char *title = escape (clip->title, false);
  g_autofree char *address = link != NULL ? escape (link, true) : NULL;
  g_autofree char *linked =
      link != NULL ? g_strdup_printf ("<a href=\"%s\">%s</a>", address, title) : NULL;
  g_autofree char *byline = clip->byline != NULL ? escape (clip->byline, false) : NULL;
  g_autofree char *site = clip->site != NULL ? escape (clip->site, false) : NULL;
  const Clip parts = {.byline = byline, .site = site, .published = clip->published};

  return citation (&parts, linked != NULL ? linked : title, NULL);
}

static char *
quote_html (const Clip *clip, const char *exact, const char *link)
{
  g_autofree char *source = citation_html (clip, link);
  g_autofree char *quote = escape (exact, false);
  g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);
  g_autofree char *paragraphs = g_strjoinv ("</p><p>", lines);

  return g_strdup_printf ("<blockquote><p>%s</p></blockquote>\n<p>— %s</p>\n", paragraphs,
                          source);
}

static char *
quote_markdown (const Clip *clip, const char *exact, const char *link)
{
  g_autofree char *quote = markdown_text_quote (exact);
  g_autofree char *title = link != NULL ? markdown_text_link (clip->title, link)
                                        : markdown_text_line (clip->title);
  g_autofree char *byline =
      clip->byline != NULL ? markdown_text_line (clip->byline) : NULL;
  g_autofree char *site = clip->site != NULL ? markdown_text_line (clip->site) : NULL;
  const Clip parts = {.byline = byline, .site = site, .published = clip->published};
  g_autofree char *source = citation (&parts, title, NULL);

  return g_strdup_printf ("%s\n— %s\n", quote, source);
}

static char *(*const formats[]) (const Clip *clip, const char *exact,
                                 const char *link) = {
    [RENDER_QUOTE_PLAIN] = quote_plain,
    [RENDER_QUOTE_HTML] = quote_html,
    [RENDER_QUOTE_MARKDOWN] = quote_markdown,
};

char *
render_quote (const Clip *clip, const char *exact, const char *link,
              RenderQuoteFormat format)
{
  return formats[format](clip, exact, link);
}
