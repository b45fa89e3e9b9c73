/* anchor-pairs.c: the words of two texts, numbered and weighed, and how they are paired
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-pairs.h"

#include <math.h>
#include <string.h>

static int
id_of (GHashTable *ids, GArray *counts, const char *word)
{
  gpointer known = g_hash_table_lookup (ids, word);
  int id, zero = 0;

  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  id = (int)counts->len;
  g_array_append_val (counts, zero);
  g_hash_table_insert (ids, (gpointer)word, GINT_TO_POINTER (id + 1));
  return id;
}

static int *
number_words (const AnchorText *text, GHashTable *ids, GArray *counts)
{
  int *numbers = g_new (int, text->tokens->len + 1);

  for (guint i = 0; i < text->tokens->len; i++) {
    numbers[i] = id_of (ids, counts, anchor_token (text, i)->word);
    g_array_index (counts, int, numbers[i])++;
  }
  return numbers;
}

/* Rare words weigh up to 1.2, the commonest 0.2; single ideographs about half. */
static double *
weigh_words (GHashTable *ids, const GArray *counts, guint n_words)
{
  double *weights = g_new (double, counts->len + 1);
  double scale = log (n_words / 2.0 + 2);
  GHashTableIter iter;
  gpointer word, id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &word, &id)) {
    int number = GPOINTER_TO_INT (id) - 1;
    double rarity = log ((n_words + 2.0) / g_array_index (counts, int, number)) / scale;
    double weight = 0.2 + pow (CLAMP (rarity, 0, 1), 1.5);

    if (anchor_char_kind (g_utf8_get_char (word)) == ANCHOR_CHAR_IDEOGRAPH)
      weight *= 0.55;
    weights[number] = weight;
  }
  return weights;
}

AnchorAlignment *
anchor_alignment_new (const AnchorText *old_text, const AnchorText *new_text)
{
  AnchorAlignment *self = g_new0 (AnchorAlignment, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_old = old_text->tokens->len, n_new = new_text->tokens->len;

  self->old_text = old_text;
  self->new_text = new_text;
  self->old_ids = number_words (old_text, ids, counts);
  self->new_ids = number_words (new_text, ids, counts);
  self->weights = weigh_words (ids, counts, n_old + n_new);
  self->image = g_new (int, n_old + 1);
  self->pair = g_new0 (guint8, n_old + 1);
  self->origin = g_new (int, n_new + 1);
  self->copy = g_new (int, n_old + 1);
  self->trust = g_new0 (double, n_old + 1);
  anchor_alignment_forget (self);
  return self;
}

void
anchor_alignment_free (AnchorAlignment *self)
{
  g_free (self->old_ids);
  g_free (self->new_ids);
  g_free (self->weights);
  g_free (self->image);
  g_free (self->pair);
  g_free (self->origin);
  g_free (self->copy);
  g_free (self->trust);
  g_free (self);
}

void
anchor_alignment_forget (AnchorAlignment *self)
{
  memset (self->image, -1, (self->old_text->tokens->len + 1) * sizeof (int));
  memset (self->copy, -1, (self->old_text->tokens->len + 1) * sizeof (int));
  memset (self->pair, 0, self->old_text->tokens->len + 1);
  memset (self->origin, -1, (self->new_text->tokens->len + 1) * sizeof (int));
}

void
anchor_alignment_unpair (AnchorAlignment *self, int start, int end)
{
  for (int i = start; i < end; i++) {
    if (self->image[i] >= 0)
      self->origin[self->image[i]] = -1;
    self->image[i] = -1;
    self->pair[i] = ANCHOR_PAIR_NONE;
  }
}

void
anchor_alignment_note_origins (AnchorAlignment *self)
{
  memset (self->origin, -1, self->new_text->tokens->len * sizeof (int));
  for (guint i = 0; i < self->old_text->tokens->len; i++) {
    if (self->image[i] >= 0)
      self->origin[self->image[i]] = (int)i;
  }
}

void
anchor_alignment_hide_images (AnchorAlignment *self)
{
  int first = -1, last = -1;

  for (guint i = 0; i < self->old_text->tokens->len; i++) {
    if (self->image[i] >= 0) {
      first = first < 0 ? self->image[i] : first;
      last = self->image[i];
    }
  }
  for (int i = first; i >= 0 && i <= last; i++)
    self->new_ids[i] = -1 - i;
}
