/* markdown-file.c: a clipping as one Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-file.h"

#include <string.h>

#include "export/front-matter.h"
#include "render/markdown-text.h"

/* What Cuttings writes stands between marks that no reader of Markdown shows; what the
 * user writes outside them is the user's. */
static void
begin_region (GString *out, const char *name)
{
  if (out->len > 0 && !g_str_has_suffix (out->str, "---\n"))
    g_string_append_c (out, '\n');
  g_string_append_printf (out, "<!-- clip:begin %s -->\n", name);
}

static void
end_region (GString *out, const char *name)
{
  g_string_append_printf (out, "<!-- clip:end %s -->\n", name);
}

/* ---- headline ---- */

static void
append_separated (GString *out, gsize start, const char *text)
{
  g_autofree char *escaped = markdown_text_line (text);

  g_string_append_printf (out, "%s%s", out->len > start ? " · " : "", escaped);
}

static void
append_head (GString *out, const Clip *clip)
{
  g_autofree char *title = markdown_text_heading (clip->title, 1);
  g_autofree char *day = date_format_day (&clip->published);
  gsize start;

  begin_region (out, "head");
  g_string_append_printf (out, "%s\n\n", title);
  start = out->len;
  if (clip->address != NULL) {
    g_autofree char *link = markdown_text_link (
        clip->site != NULL ? clip->site : clip->address, clip->address);

    g_string_append (out, link);
  } else if (clip->site != NULL)
    append_separated (out, start, clip->site);
  if (clip->byline != NULL)
    append_separated (out, start, clip->byline);
  if (*day != '\0')
    append_separated (out, start, day);
  g_string_append (out, out->len > start ? "\n" : "");
  end_region (out, "head");
}

/* ---- note ---- */

/* The note is Markdown already.  It goes out as it was written. */
static void
append_note (GString *out, const char *note)
{
  if (*note == '\0')
    return;
  begin_region (out, "note");
  g_string_append_printf (out, "## Note\n\n%s%s", note,
                          g_str_has_suffix (note, "\n") ? "" : "\n");
  end_region (out, "note");
}

/* ---- highlights ---- */

static void
append_marks (GString *out, const Highlight *highlight)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (highlight->created_at / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format (time, "%Y-%m-%d %H:%MZ");

  g_string_append_printf (out, "%s · %s", highlight_color_name (highlight->color), when);
  for (guint i = 0; i < highlight->tags->len; i++)
    append_separated (out, 0, g_ptr_array_index (highlight->tags, i));
  if (highlight->orphan)
    g_string_append (out, " · not in the text any more");
  g_string_append_c (out, '\n');
}

static void
append_highlight (GString *out, const Highlight *highlight, const char *link)
{
  g_autofree char *quote = markdown_text_quote (highlight->made.exact);

  g_string_append_printf (out, "%s\n", quote);
  if (*highlight->note != '\0')
    g_string_append_printf (out, "%s\n\n", highlight->note);
  if (link != NULL) {
    g_autofree char *target = markdown_text_destination (link);
    g_string_append_printf (out, "[Open in page](%s) · ", target);
  }
  append_marks (out, highlight);
  g_string_append_printf (out, "\n^h-%.8s\n", highlight->uuid);
}

static void
append_highlights (GString *out, const MarkdownFile *self)
{
  if (self->highlights->len == 0)
    return;
  begin_region (out, "highlights");
  g_string_append (out, "## Highlights\n");
  for (guint i = 0; i < self->highlights->len; i++) {
    g_string_append_c (out, '\n');
    append_highlight (out, g_ptr_array_index (self->highlights, i),
                      g_ptr_array_index (self->links, i));
  }
  end_region (out, "highlights");
}

/* ---- article ---- */

static void
append_article (GString *out, const MarkdownFile *self)
{
  g_autofree char *body = render_markdown (self->html, self->highlights, self->options);

  begin_region (out, "article");
  g_string_append_printf (out, "## Article\n\n%s", body);
  end_region (out, "article");
}

char *
markdown_file (const MarkdownFile *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  front_matter_append (out, self->clip);
  append_head (out, self->clip);
  append_note (out, self->clip->note);
  append_highlights (out, self);
  append_article (out, self);
  return g_strdup (out->str);
}
