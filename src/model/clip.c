/* clip.c: one saved article, as the list and the reader show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/clip.h"

static const char *const state_names[] = {
    [CLIP_INBOX] = "inbox",
    [CLIP_ARCHIVE] = "archive",
    [CLIP_TRASH] = "trash",
};

const char *
clip_state_name (ClipState state)
{
  g_assert (state < G_N_ELEMENTS (state_names));
  return state_names[state];
}

bool
clip_state_from_name (const char *name, ClipState *state)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (state_names); i++) {
    if (g_str_equal (name, state_names[i])) {
      *state = (ClipState)i;
      return true;
    }
  }
  return false;
}

/* By bit. */
static const char *const field_names[] = {
    "title", "byline", "site", "published", "modified", "language", "excerpt", "address",
};

const char *
clip_field_name (ClipField field)
{
  int bit = g_bit_nth_lsf (field, -1);

  g_assert (bit >= 0 && bit < (int)G_N_ELEMENTS (field_names));
  return field_names[bit];
}

bool
clip_field_from_name (const char *name, ClipField *field)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (field_names); i++) {
    if (g_str_equal (name, field_names[i])) {
      *field = (ClipField)(1u << i);
      return true;
    }
  }
  return false;
}

Clip *
clip_new (void)
{
  Clip *self = g_new0 (Clip, 1);

  self->note = g_strdup ("");
  self->tags = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gpointer
copy_string (gconstpointer string, gpointer data)
{
  return g_strdup (string);
}

Clip *
clip_copy (const Clip *self)
{
  Clip *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->address = g_strdup (self->address);
  copy->title = g_strdup (self->title);
  copy->byline = g_strdup (self->byline);
  copy->site = g_strdup (self->site);
  copy->language = g_strdup (self->language);
  copy->direction = g_strdup (self->direction);
  copy->excerpt = g_strdup (self->excerpt);
  copy->lead_image = g_strdup (self->lead_image);
  copy->note = g_strdup (self->note);
  copy->tags = g_ptr_array_copy (self->tags, copy_string, NULL);
  g_ptr_array_set_free_func (copy->tags, g_free);
  return copy;
}

void
clip_free (Clip *self)
{
  if (self == NULL)
    return;
  g_free (self->uuid);
  g_free (self->address);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->site);
  g_free (self->language);
  g_free (self->direction);
  g_free (self->excerpt);
  g_free (self->lead_image);
  g_free (self->note);
  g_ptr_array_unref (self->tags);
  g_free (self);
}
