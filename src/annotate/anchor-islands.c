/* anchor-islands.c: runs of paired words, and how much each of them says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-islands.h"

/* New and old words from one pair to the next of a run, at most. */
#define MAX_STEP 4

/* What a replaced word takes from the weight of a run, and the weight below which a run
 * is chance.  Found by measuring. */
#define REPLACED_WEIGHT 0.45
#define WEAK 2.5
#define WEAK_BY_ANOTHER 0.3

/* Words from one run to another that vouches for it. */
#define NEAR 20

static bool
goes_on (const AnchorAlignment *self, int last, int next)
{
  int step = self->image[next] - self->image[last];

  return next - last <= MAX_STEP && step > 0 && step <= MAX_STEP;
}

static void
add_pair (const AnchorAlignment *self, AnchorIsland *island, int index)
{
  island->end = index + 1;
  if (self->pair[index] == ANCHOR_PAIR_SAME)
    island->weight += self->weights[self->old_ids[index]];
  else
    island->weight -= REPLACED_WEIGHT;
}

GArray *
anchor_islands_find (const AnchorAlignment *self)
{
  GArray *islands = g_array_new (FALSE, FALSE, sizeof (AnchorIsland));
  int n = (int)self->old_text->tokens->len;
  AnchorIsland *island = NULL;

  for (int i = 0; i < n; i++) {
    if (self->image[i] < 0)
      continue;
    if (island == NULL || !goes_on (self, island->end - 1, i)) {
      g_array_set_size (islands, islands->len + 1);
      island = &g_array_index (islands, AnchorIsland, islands->len - 1);
      *island = (AnchorIsland){.start = i};
    }
    add_pair (self, island, i);
  }
  return islands;
}

/* Whether the run @before ends shortly before @after begins, in both texts. */
static bool
are_near (const AnchorAlignment *self, const AnchorIsland *before,
          const AnchorIsland *after)
{
  int step = self->image[after->start] - self->image[before->end - 1];

  return after->start - before->end < NEAR && step > 0 && step <= NEAR;
}

static bool
is_vouched_for (const AnchorAlignment *self, const GArray *islands, guint index)
{
  const AnchorIsland *island = &g_array_index (islands, AnchorIsland, index);

  return (index > 0 && island[-1].weight >= WEAK &&
          are_near (self, island - 1, island)) ||
         (index + 1 < islands->len && island[1].weight >= WEAK &&
          are_near (self, island, island + 1));
}

void
anchor_islands_drop_weak (AnchorAlignment *self)
{
  g_autoptr (GArray) islands = anchor_islands_find (self);

  for (guint i = 0; i < islands->len; i++) {
    const AnchorIsland *island = &g_array_index (islands, AnchorIsland, i);

    if (island->weight < (is_vouched_for (self, islands, i) ? WEAK_BY_ANOTHER : WEAK))
      anchor_alignment_unpair (self, island->start, island->end);
  }
}

void
anchor_islands_note_trust (AnchorAlignment *self)
{
  g_autoptr (GArray) islands = anchor_islands_find (self);

  for (guint i = 0; i < islands->len; i++) {
    const AnchorIsland *island = &g_array_index (islands, AnchorIsland, i);

    for (int k = island->start; k < island->end; k++)
      self->trust[k] = island->weight;
  }
}
