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
static const struct {
  const char *name;
  size_t offset;
  bool is_date;
} fields[] = {
    {"title", offsetof (Clip, title), false},
    {"byline", offsetof (Clip, byline), false},
    {"site", offsetof (Clip, site), false},
    {"published", offsetof (Clip, published), true},
    {"modified", offsetof (Clip, modified), true},
    {"language", offsetof (Clip, language), false},
    {"excerpt", offsetof (Clip, excerpt), false},
    {"address", offsetof (Clip, address), false},
};

static size_t
index_of (ClipField field)
{
  int bit = g_bit_nth_lsf (field, -1);

  g_assert (bit >= 0 && bit < (int)G_N_ELEMENTS (fields));
  return (size_t)bit;
}

const char *
clip_field_name (ClipField field)
{
  return fields[index_of (field)].name;
}

bool
clip_field_from_name (const char *name, ClipField *field)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (name, fields[i].name)) {
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

const char *
clip_get_text (const Clip *self, ClipField field)
{
  size_t i = index_of (field);

  return fields[i].is_date ? NULL
                           : G_STRUCT_MEMBER (const char *, self, fields[i].offset);
}

void
clip_copy_field (Clip *self, const Clip *from, ClipField field)
{
  size_t i = index_of (field);

  if (fields[i].is_date) {
    G_STRUCT_MEMBER (Date, self, fields[i].offset) =
        G_STRUCT_MEMBER (Date, from, fields[i].offset);
  } else {
    char **to = G_STRUCT_MEMBER_P (self, fields[i].offset);
    char *copy = g_strdup (clip_get_text (from, field));

    g_free (*to);
    *to = copy;
  }
}
