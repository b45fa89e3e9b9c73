/* reader-caret.c: reading, selecting and resizing with the keyboard alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <pango/pango.h>

#include "base/sentence.h"
#include "ui/reader-private.h"

/* Code points around an end of a highlight that are looked at for the next word: longer
 * than any word, short enough to be analysed at each key. */
#define REACH 200

/* ---- the caret -------------------------------------------------------------------- */

void
reader_caret_tell_page (CuttingsReader *self)
{
  const LibraryClip *clip = self->clip;
  g_autoptr (GArray) sentences = NULL;

  if (self->caret && clip != NULL)
    sentences = sentence_spans (clip->capture->article->text, clip->clip->language);
  reader_bridge_set_caret (self->bridge, sentences);
}

void
reader_caret_toggle (CuttingsReader *self, GVariant *parameter)
{
  self->caret = !self->caret;
  webkit_settings_set_enable_caret_browsing (webkit_web_view_get_settings (self->view),
                                             self->caret);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  reader_caret_tell_page (self);
  reader_actions_update (self);
  reader_emit_toast (self,
                     self->caret ? _ ("Select with the keyboard: on")
                                 : _ ("Select with the keyboard: off"),
                     false);
}

static int
step_of (GVariant *parameter)
{
  return g_str_equal (g_variant_get_string (parameter, NULL), "next") ? 1 : -1;
}

void
reader_caret_move (CuttingsReader *self, GVariant *parameter)
{
  reader_bridge_move_by_sentence (self->bridge, step_of (parameter), false);
}

void
reader_caret_extend (CuttingsReader *self, GVariant *parameter)
{
  reader_bridge_move_by_sentence (self->bridge, step_of (parameter), true);
}

/* ---- ends of highlights ------------------------------------------------------------ */

static bool
is_edge (const PangoLogAttr *attr, bool of_start)
{
  return of_start ? attr->is_word_start : attr->is_word_end;
}

/* The next place before (-1) or behind (1) @offset where a word starts or ends; @offset
 * itself when there is none within reach. */
static size_t
word_edge (const char *text, size_t offset, int by, bool of_start)
{
  size_t from = offset > REACH ? offset - REACH : 0;
  g_autofree char *part = text_slice (text, (TextSpan){from, offset + REACH});
  int n = (int)text_length (part), at = (int)(offset - from);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, (gsize)n + 1);

  pango_get_log_attrs (part, -1, -1, pango_language_get_default (), attrs, n + 1);
  for (int i = at + by; i >= 0 && i <= n; i += by)
    if (is_edge (&attrs[i], of_start))
      return from + (size_t)i;
  return offset;
}

static gunichar
first_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_utf8_get_char (text);
}

static bool
is_rtl_script (gunichar c)
{
  switch (g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_ARABIC:
  case G_UNICODE_SCRIPT_HEBREW:
  case G_UNICODE_SCRIPT_SYRIAC:
  case G_UNICODE_SCRIPT_THAANA:
  case G_UNICODE_SCRIPT_NKO:
    return true;
  default:
    return false;
  }
}

/* As the page has it: without a known direction the first letter decides. */
static bool
is_rtl (const CuttingsReader *self)
{
  const char *direction = self->clip->clip->direction;

  if (direction != NULL)
    return g_str_equal (direction, "rtl");
  return is_rtl_script (first_letter (self->clip->capture->article->text));
}

/* Moves one end of the selected highlight by a word. */
static void
resize (CuttingsReader *self, GVariant *parameter, bool start)
{
  const char *text = self->clip->capture->article->text;
  const Highlight *highlight = reader_page_find (self, self->selected);
  bool right = g_str_equal (g_variant_get_string (parameter, NULL), "right");
  int by = right != is_rtl (self) ? 1 : -1;
  TextSpan span = highlight->span;

  if (start)
    span.start = word_edge (text, span.start, by, true);
  else
    span.end = word_edge (text, span.end, by, false);
  if (span.start < span.end)
    reader_actions_move (self, self->selected, span);
}

void
reader_caret_resize_start (CuttingsReader *self, GVariant *parameter)
{
  resize (self, parameter, true);
}

void
reader_caret_resize_end (CuttingsReader *self, GVariant *parameter)
{
  resize (self, parameter, false);
}
