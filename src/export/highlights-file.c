/* highlights-file.c: highlights of several clippings as one Markdown text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/highlights-file.h"

#include "render/markdown-text.h"

/* @begun: whether something stands on the line already. */
static void
append_separated (GString *out, bool *begun, const char *text)
{
  g_autofree char *escaped = markdown_text_line (text);

  g_string_append_printf (out, "%s%s", *begun ? " · " : "", escaped);
  *begun = true;
}

/* What is known of where it comes from. */
static void
append_source (GString *out, bool *begun, const Clip *clip)
{
  g_autofree char *day = date_format_day (&clip->published);

  if (clip->site != NULL)
    append_separated (out, begun, clip->site);
  if (clip->byline != NULL)
    append_separated (out, begun, clip->byline);
  if (*day != '\0')
    append_separated (out, begun, day);
}

static void
append_title (GString *out, const Clip *clip)
{
  g_autofree char *title = clip->address != NULL
                               ? markdown_text_link (clip->title, clip->address)
                               : markdown_text_line (clip->title);

  g_string_append (out, title);
}

/* ---- a group ---- */

static void
append_clipping_heading (GString *out, const Clip *clip)
{
  g_autofree char *heading = markdown_text_heading (clip->title, 2);
  bool begun = false;

  g_string_append_printf (out, "%s\n\n", heading);
  append_source (out, &begun, clip);
  if (clip->address != NULL) {
    g_autofree char *link = markdown_text_link (clip->address, clip->address);

    g_string_append_printf (out, "%s%s", begun ? " · " : "", link);
    begun = true;
  }
  g_string_append (out, begun ? "\n\n" : "");
}

static void
append_tag_heading (GString *out, const char *tag)
{
  g_autofree char *heading =
      markdown_text_heading (tag != NULL ? tag : "Without a tag", 2);

  g_string_append_printf (out, "%s\n\n", heading);
}

/* ---- a highlight ---- */

static void
append_citation (GString *out, const Clip *clip)
{
  bool begun = true;

  g_string_append (out, "— ");
  append_title (out, clip);
  append_source (out, &begun, clip);
  g_string_append (out, "\n\n");
}

static void
append_marks (GString *out, const HighlightHit *hit)
{
  const Highlight *highlight = hit->highlight;
  bool begun = true;

  g_string_append_printf (out, "[Open in Cuttings](cuttings://clipping/%s#%s) · %s",
                          hit->clip->uuid, highlight->uuid,
                          highlight_color_name (highlight->color));
  for (guint i = 0; i < highlight->tags->len; i++)
    append_separated (out, &begun, g_ptr_array_index (highlight->tags, i));
  if (highlight->orphan)
    g_string_append (out, " · not in the text any more");
  g_string_append_c (out, '\n');
}

static void
append_hit (GString *out, const HighlightHit *hit, HighlightOrder order)
{
  g_autofree char *quote = markdown_text_quote (hit->highlight->made.exact);

  if (out->len > 0)
    g_string_append_c (out, '\n');
  if (hit->first && order == HIGHLIGHT_ORDER_CLIPPING)
    append_clipping_heading (out, hit->clip);
  else if (hit->first)
    append_tag_heading (out, hit->tag);
  g_string_append_printf (out, "%s\n", quote);
  if (order != HIGHLIGHT_ORDER_CLIPPING)
    append_citation (out, hit->clip);
  if (*hit->highlight->note != '\0')
    g_string_append_printf (out, "%s\n\n", hit->highlight->note);
  append_marks (out, hit);
}

char *
highlights_file (const GPtrArray *hits, HighlightOrder order)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    append_hit (out, g_ptr_array_index (hits, i), order);
  return g_string_free (out, FALSE);
}
