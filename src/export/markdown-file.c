/* markdown-file.c: a clipping as one Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-file.h"

#include <string.h>

#include "export/managed-marks.h"
#include "render/markdown-text.h"
#include "render/render-markdown.h"

/* A file on its way. */
typedef struct {
  const MarkdownFile *file;
  GString *out;
} Writer;

/* What Cuttings writes stands between marks that no reader of Markdown shows; what the
 * user writes outside them is the user's. */
static void
append_region (Writer *self, const char *name, const char *text)
{
  const char *end = g_str_has_suffix (text, "\n") ? "" : "\n";

  if (self->out->len > 0 && !g_str_has_suffix (self->out->str, "---\n"))
    g_string_append_c (self->out, '\n');
  if (!self->file->preset->marked) {
    g_string_append_printf (self->out, "%s%s", text, end);
    return;
  }
  g_string_append_printf (self->out, MANAGED_BEGIN "%s" MANAGED_CLOSE "\n", name);
  managed_marks_append_guarded (self->out, text);
  g_string_append_printf (self->out, "%s" MANAGED_END "%s" MANAGED_CLOSE "\n", end, name);
}

/* ---- headline ---- */

static void
append_separated (GString *out, gsize start, const char *text)
{
  g_autofree char *escaped = markdown_text_line (text);

  g_string_append_printf (out, "%s%s", out->len > start ? " · " : "", escaped);
}

static void
append_head (Writer *self, const Clip *clip)
{
  g_autofree char *title = markdown_text_heading (clip->title, 1);
  g_autofree char *day = date_format_day (&clip->published);
  g_autoptr (GString) out = g_string_new (NULL);
  gsize start;

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
  append_region (self, "head", out->str);
}

/* ---- note ---- */

/* The note is Markdown already.  It goes out as it was written. */
static void
append_note (Writer *self, const char *note)
{
  g_autofree char *text = g_strconcat ("## Note\n\n", note, NULL);

  if (*note != '\0')
    append_region (self, "note", text);
}

/* ---- highlights ---- */

/* As a tag that the program knows, and the original where that is another. */
static void
append_hash (GString *out, const char *tag)
{
  g_autofree char *note = front_matter_tag (tag);
  g_autofree char *escaped = markdown_text_line (tag);

  g_string_append_printf (out, " · #%s", note);
  if (!g_str_equal (note, tag))
    g_string_append_printf (out, " (%s)", escaped);
}

static void
append_marks (GString *out, const Highlight *highlight, const MarkdownPreset *preset)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (highlight->created_at / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format (time, "%Y-%m-%d %H:%M:%SZ");

  g_string_append_printf (out, "%s · %s", highlight_color_name (highlight->color), when);
  for (guint i = 0; i < highlight->tags->len; i++) {
    const char *tag = g_ptr_array_index (highlight->tags, i);

    if (preset->hashes)
      append_hash (out, tag);
    else
      append_separated (out, 0, tag);
  }
  if (highlight->orphan)
    g_string_append (out, " · not in the text any more");
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out, const char *uuid, MarkdownBlock block)
{
  switch (block) {
  case MARKDOWN_BLOCK_NONE:
    break;
  case MARKDOWN_BLOCK_CARET:
    g_string_append_printf (out, "\n^h-%.8s\n", uuid);
    break;
  case MARKDOWN_BLOCK_PROPERTY:
    g_string_append_printf (out, "id:: %s\n", uuid);
    break;
  }
}

static void
append_highlight (GString *out, const Highlight *highlight, const char *link,
                  const MarkdownPreset *preset)
{
  g_autofree char *quote = markdown_text_quote (highlight->made.exact);

  g_string_append_printf (out, "%s\n", quote);
  if (*highlight->note != '\0')
    g_string_append_printf (out, "%s\n\n", highlight->note);
  if (link != NULL) {
    g_autofree char *target = markdown_text_destination (link);
    g_string_append_printf (out, "[Open in page](%s) · ", target);
  }
  append_marks (out, highlight, preset);
  append_block (out, highlight->uuid, preset->block);
}

static void
append_highlights (Writer *self)
{
  const MarkdownFile *file = self->file;
  g_autoptr (GString) out = g_string_new ("## Highlights\n");

  if (file->highlights->len == 0)
    return;
  for (guint i = 0; i < file->highlights->len; i++) {
    g_string_append_c (out, '\n');
    append_highlight (out, g_ptr_array_index (file->highlights, i),
                      g_ptr_array_index (file->links, i), file->preset);
  }
  append_region (self, "highlights", out->str);
}

/* ---- article ---- */

static void
append_article (Writer *self)
{
  const MarkdownFile *file = self->file;
  const MarkdownOptions options = {
      .marks = file->preset->marks,
      .inert = file->preset->inert,
      .image = file->image,
      .image_data = file->image_data,
  };
  g_autofree char *body = render_markdown (file->html, file->highlights, &options);
  g_autofree char *text = g_strconcat ("## Article\n\n", body, NULL);

  append_region (self, "article", text);
}

char *
markdown_file (const MarkdownFile *file)
{
  Writer self = {.file = file, .out = g_string_new (NULL)};

  front_matter_append (self.out, file->clip, file->preset->front);
  append_head (&self, file->clip);
  append_note (&self, file->clip->note);
  append_highlights (&self);
  append_article (&self);
  return g_string_free (self.out, FALSE);
}
