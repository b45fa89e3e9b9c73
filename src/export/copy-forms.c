/* copy-forms.c: a clipping as quote, citation or Markdown, in the forms of the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/copy-forms.h"

#include "base/uri.h"
#include "export/citation.h"
#include "export/markdown-file.h"
#include "export/web-image.h"
#include "render/markdown-text.h"
#include "render/render-article.h"
#include "render/render-document.h"

/* The three forms while they grow. */
typedef struct {
  GString *plain, *markdown, *html;
} Forms;

static ClipCopy *
finish (Forms *self)
{
  ClipCopy *copy = g_new (ClipCopy, 1);

  *copy = (ClipCopy){
      .plain = g_string_free (self->plain, FALSE),
      .markdown = g_string_free (self->markdown, FALSE),
      .html = g_string_free (self->html, FALSE),
  };
  return copy;
}

/* ---- where it is from ---- */

/* The title is the link, where forms have links; the plain form names the address. */
static void
append_citation (Forms *self, const ExportClip *clip)
{
  const char *address = clip->clip->address;
  g_autofree char *text = citation_text (clip);
  g_autofree char *escaped = markdown_text_line (text);
  g_autofree char *link = NULL;

  g_string_append (self->plain, text);
  if (address == NULL || !uri_is_web (address)) {
    g_string_append (self->markdown, escaped);
    render_document_append_text (self->html, text);
    return;
  }
  link = markdown_text_link (text, address);
  g_string_append (self->markdown, link);
  g_string_append (self->html, "<a");
  render_document_append_attr (self->html, "href", address);
  g_string_append_c (self->html, '>');
  render_document_append_text (self->html, text);
  g_string_append (self->html, "</a>");
}

static void
make_citation (Forms *self, const ExportClip *clip)
{
  append_citation (self, clip);
}

/* ---- what it says ---- */

static void
append_quote (Forms *self, const char *quote)
{
  g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);

  g_string_append_printf (self->plain, "“%s”\n\n", quote);
  g_string_append (self->html, "<blockquote>");
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *escaped = markdown_text_line (*line);

    g_string_append_printf (self->markdown, "%s> %s\n", line > lines ? ">\n" : "",
                            escaped);
    g_string_append (self->html, "<p>");
    render_document_append_text (self->html, *line);
    g_string_append (self->html, "</p>");
  }
  g_string_append_c (self->markdown, '\n');
  g_string_append (self->html, "</blockquote>");
}

static void
make_quote (Forms *self, const ExportClip *clip)
{
  for (guint i = 0; i < clip->highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (clip->highlights, i);

    append_quote (self, highlight->made.exact);
  }
  if (clip->highlights->len == 0 && clip->clip->excerpt != NULL)
    append_quote (self, clip->clip->excerpt);
  g_string_append (self->plain, "— ");
  g_string_append (self->markdown, "— ");
  g_string_append (self->html, "<p>— ");
  append_citation (self, clip);
  g_string_append (self->html, "</p>");
}

/* ---- all of it ---- */

static char *
no_image (const char *sha256, gpointer data)
{
  return NULL;
}

static void
make_markdown (Forms *self, const ExportClip *clip)
{
  g_autofree char *html = render_article_html (clip->capture->article);
  g_autofree char *markdown = markdown_file (&(MarkdownFile){
      .clip = clip->clip,
      .html = html,
      .highlights = clip->highlights,
      .links = clip->links,
      .preset = markdown_preset_nth (0),
      .image = web_image_address,
      .image_data = (gpointer)clip->capture,
  });

  g_string_append (self->markdown, markdown);
  g_string_append (self->plain, markdown);
  render_document_append (self->html, &(RenderDocument){
                                          .clip = clip->clip,
                                          .article = clip->capture->article,
                                          .highlights = clip->highlights,
                                          .links = clip->links,
                                          .options = {.image = no_image},
                                      });
}

static void (*const makers[]) (Forms *self, const ExportClip *clip) = {
    [CLIP_COPY_MARKDOWN] = make_markdown,
    [CLIP_COPY_QUOTE] = make_quote,
    [CLIP_COPY_CITATION] = make_citation,
};

ClipCopy *
copy_forms_make (ClipCopyKind kind, const ExportClip *clip)
{
  Forms forms = {g_string_new (NULL), g_string_new (NULL), g_string_new (NULL)};

  makers[kind](&forms, clip);
  return finish (&forms);
}
