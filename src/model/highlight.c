/* highlight.c: a passage of a clipping with colour, note and tags
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/highlight.h"

static const char *const color_names[N_HIGHLIGHT_COLORS] = {
    [HIGHLIGHT_YELLOW] = "yellow", [HIGHLIGHT_GREEN] = "green",
    [HIGHLIGHT_BLUE] = "blue",     [HIGHLIGHT_PINK] = "pink",
    [HIGHLIGHT_PURPLE] = "purple", [HIGHLIGHT_ORANGE] = "orange",
};

const char *
highlight_color_name (HighlightColor color)
{
  g_assert (color < N_HIGHLIGHT_COLORS);
  return color_names[color];
}

bool
highlight_color_from_name (const char *name, HighlightColor *color)
{
  for (unsigned i = 0; i < N_HIGHLIGHT_COLORS; i++) {
    if (g_str_equal (name, color_names[i])) {
      *color = (HighlightColor)i;
      return true;
    }
  }
  return false;
}

void
selector_clear (Selector *self)
{
  g_clear_pointer (&self->exact, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->suffix, g_free);
}

Highlight *
highlight_new (void)
{
  Highlight *self = g_new0 (Highlight, 1);

  self->confidence = 1;
  self->note = g_strdup ("");
  self->tags = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gpointer
copy_string (gconstpointer string, gpointer data)
{
  return g_strdup (string);
}

Highlight *
highlight_copy (const Highlight *self)
{
  Highlight *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->made.exact = g_strdup (self->made.exact);
  copy->made.prefix = g_strdup (self->made.prefix);
  copy->made.suffix = g_strdup (self->made.suffix);
  copy->note = g_strdup (self->note);
  copy->tags = g_ptr_array_copy (self->tags, copy_string, NULL);
  g_ptr_array_set_free_func (copy->tags, g_free);
  return copy;
}

void
highlight_free (Highlight *self)
{
  if (self == NULL)
    return;
  g_free (self->uuid);
  selector_clear (&self->made);
  g_free (self->note);
  g_ptr_array_unref (self->tags);
  g_free (self);
}
