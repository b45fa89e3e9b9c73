/* anchor-align.c: which word of an old text became which word of a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-align.h"

#include "annotate/anchor-chain.h"
#include "annotate/anchor-grid.h"
#include "annotate/anchor-islands.h"
#include "annotate/anchor-moves.h"

/* Words of a run that is unique in both texts, and how long such a run has to be before
 * the alignment is fixed there.  The second row is for what the first leaves too big. */
static const struct {
  int gram;
  int run;
} cuts[] = {{8, 20}, {4, 9}};

/* ---- global ---- */

static void
fix_run (AnchorAlignment *self, AnchorRun run)
{
  for (int i = 0; i < run.length; i++) {
    self->image[run.old_start + i] = run.new_start + i;
    self->pair[run.old_start + i] = ANCHOR_PAIR_SAME;
  }
}

static void align_region (AnchorAlignment *self, AnchorRegion region, size_t level);

/* Aligns a region between fixed runs, cutting it further when it is too big. */
static void
align_between (AnchorAlignment *self, AnchorRegion region, size_t level)
{
  if (anchor_grid_fits (region) || level + 1 >= G_N_ELEMENTS (cuts))
    anchor_grid_align (self, region, false, self->image, self->pair);
  else
    align_region (self, region, level + 1);
}

/* At most as deep as there are rows of cuts. */
static void
align_region (AnchorAlignment *self, AnchorRegion region, size_t level)
{
  g_autoptr (GArray) runs =
      anchor_chain_find (self, region, cuts[level].gram, cuts[level].run);
  AnchorRegion rest = region;

  for (guint i = 0; i < runs->len; i++) {
    AnchorRun run = g_array_index (runs, AnchorRun, i);

    run.old_start += cuts[level].gram;
    run.new_start += cuts[level].gram;
    run.length -= 2 * cuts[level].gram;
    if (run.old_start < rest.old_start || run.new_start < rest.new_start)
      continue;
    align_between (
        self,
        (AnchorRegion){rest.old_start, run.old_start, rest.new_start, run.new_start},
        level);
    fix_run (self, run);
    rest.old_start = run.old_start + run.length;
    rest.new_start = run.new_start + run.length;
  }
  align_between (self, rest, level);
}

void
anchor_align_run (AnchorAlignment *self)
{
  AnchorRegion whole = {0, (int)self->old_text->tokens->len, 0,
                        (int)self->new_text->tokens->len};

  align_region (self, whole, 0);
  anchor_islands_drop_weak (self);
  anchor_alignment_note_origins (self);
  anchor_moves_find (self);
  anchor_islands_note_trust (self);
}

/* ---- local ---- */

double
anchor_align_run_local (AnchorAlignment *self)
{
  int n_old = (int)self->old_text->tokens->len;
  AnchorRegion whole = {0, n_old, 0, (int)self->new_text->tokens->len};
  double score;

  anchor_alignment_forget (self);
  score = anchor_grid_align (self, whole, true, self->image, self->pair);
  anchor_alignment_note_origins (self);
  anchor_islands_note_trust (self);
  return score;
}
