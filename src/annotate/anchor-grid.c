/* anchor-grid.c: alignment of two ranges of words by dynamic programming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are old words, columns new words.  Each cell knows the best score of an alignment
 * that ends there, and in a byte how it was reached.  Gaps cost less where they begin or
 * end with a sentence or a block: that is how editors cut.
 */

#include "annotate/anchor-grid.h"

/* Found by measuring on edited news articles. */
static const float gap_open = 1.5f;
static const float gap_extend = 0.04f;
static const float mismatch = 0.45f;
static const float border_bonus = 0.3f;

/* How a cell was reached. */
enum {
  STOP = 0,
  DIAGONAL = 1,
  OLD_GAP = 2, /* an old word has no image */
  NEW_GAP = 3, /* a new word has no origin */
  FROM = 3,
  OLD_GAP_GOES_ON = 4,
  NEW_GAP_GOES_ON = 8,
};

typedef struct {
  const AnchorAlignment *words;
  AnchorRegion region;
  int n_rows, n_columns;
  bool local;
  guint8 *steps;  /* (n_rows + 1) × (n_columns + 1) */
  float *score;   /* of the row above, then of this one */
  float *old_gap; /* the same, of alignments that end in a gap of old words */
  float best;
  int best_row, best_column;
} Grid;

static float
border (const AnchorText *text, int index)
{
  if (index >= (int)text->tokens->len)
    return 2 * border_bonus;
  return (float)anchor_token (text, (size_t)index)->level * border_bonus;
}

static guint8 *
step_at (const Grid *self, int row, int column)
{
  return &self->steps[(size_t)row * (size_t)(self->n_columns + 1) + (size_t)column];
}

static void
fill_first_row (Grid *self)
{
  float bonus =
      border (self->words->new_text, self->region.new_start) > 0 ? border_bonus : 0;

  self->score[0] = 0;
  for (int column = 1; column <= self->n_columns; column++) {
    self->score[column] =
        self->local ? 0 : bonus - (gap_open + gap_extend * (float)column);
    self->old_gap[column] = -1e9f;
    if (!self->local)
      *step_at (self, 0, column) = column > 1 ? NEW_GAP | NEW_GAP_GOES_ON : NEW_GAP;
  }
}

static void
fill_first_column (Grid *self, int row)
{
  self->score[0] = 0;
  if (self->local)
    return;
  self->score[0] = border (self->words->old_text, self->region.old_start) -
                   (gap_open + gap_extend * (float)row);
  *step_at (self, row, 0) = row > 1 ? OLD_GAP | OLD_GAP_GOES_ON : OLD_GAP;
}

static void
fill_row (Grid *self, int row)
{
  const AnchorAlignment *words = self->words;
  int old_word = self->region.old_start + row - 1;
  int id = words->old_ids[old_word];
  float weight = (float)words->weights[id];
  float opens = border (words->old_text, old_word);
  float ends = border (words->old_text, old_word + 1);
  float above_left = self->score[0], left, new_gap = -1e9f;

  fill_first_column (self, row);
  left = self->score[0];
  for (int column = 1; column <= self->n_columns; column++) {
    int new_word = self->region.new_start + column - 1;
    float open_old = self->score[column] - gap_open - gap_extend + opens;
    float extend_old = self->old_gap[column] - gap_extend;
    float open_new = left - gap_open - gap_extend + border (words->new_text, new_word);
    float extend_new = new_gap - gap_extend;
    float score = above_left + (id == words->new_ids[new_word] ? weight : -mismatch);
    guint8 step = DIAGONAL, going_on = 0;

    self->old_gap[column] = MAX (open_old, extend_old);
    going_on |= extend_old > open_old ? OLD_GAP_GOES_ON : 0;
    new_gap = MAX (open_new, extend_new);
    going_on |= extend_new > open_new ? NEW_GAP_GOES_ON : 0;
    if (self->old_gap[column] + ends > score) {
      score = self->old_gap[column] + ends;
      step = OLD_GAP;
    }
    if (new_gap + border (words->new_text, new_word + 1) > score) {
      score = new_gap + border (words->new_text, new_word + 1);
      step = NEW_GAP;
    }
    if (self->local && score <= 0) {
      score = 0;
      step = STOP;
    }
    above_left = self->score[column];
    self->score[column] = left = score;
    *step_at (self, row, column) = step | going_on;
    if (self->local && score > self->best) {
      self->best = score;
      self->best_row = row;
      self->best_column = column;
    }
  }
}

static void
note_pair (const Grid *self, int row, int column, int *image, guint8 *pair)
{
  int old_word = self->region.old_start + row - 1;
  int new_word = self->region.new_start + column - 1;

  image[old_word] = new_word;
  pair[old_word] = self->words->old_ids[old_word] == self->words->new_ids[new_word]
                       ? ANCHOR_PAIR_SAME
                       : ANCHOR_PAIR_REPLACED;
}

static void
trace_back (const Grid *self, int *image, guint8 *pair)
{
  int row = self->local ? self->best_row : self->n_rows;
  int column = self->local ? self->best_column : self->n_columns;
  guint8 gap = STOP; /* the gap that is being walked, or none */

  while (row > 0 || column > 0) {
    guint8 step = *step_at (self, row, column);

    if (gap == OLD_GAP || (gap == STOP && column == 0)) {
      gap = gap == OLD_GAP && (step & OLD_GAP_GOES_ON) != 0 ? OLD_GAP : STOP;
      row--;
    } else if (gap == NEW_GAP || row == 0) {
      gap = gap == NEW_GAP && (step & NEW_GAP_GOES_ON) != 0 ? NEW_GAP : STOP;
      column--;
    } else if ((step & FROM) == DIAGONAL) {
      note_pair (self, row--, column--, image, pair);
    } else if ((step & FROM) == STOP) {
      return;
    } else {
      gap = step & FROM;
    }
    if (self->local && gap == STOP && (row == 0 || column == 0))
      return;
  }
}

bool
anchor_grid_fits (AnchorRegion region)
{
  gint64 rows = region.old_end - region.old_start,
         columns = region.new_end - region.new_start;

  return (rows + 1) * (columns + 1) <= ANCHOR_GRID_MAX_CELLS;
}

double
anchor_grid_align (const AnchorAlignment *words, AnchorRegion region, bool local,
                   int *image, guint8 *pair)
{
  Grid self = {
      .words = words,
      .region = region,
      .n_rows = region.old_end - region.old_start,
      .n_columns = region.new_end - region.new_start,
      .local = local,
  };
  double score;

  if (self.n_rows <= 0 || self.n_columns <= 0 || !anchor_grid_fits (region))
    return 0;
  self.steps = g_malloc0 ((size_t)(self.n_rows + 1) * (size_t)(self.n_columns + 1));
  self.score = g_new0 (float, self.n_columns + 1);
  self.old_gap = g_new0 (float, self.n_columns + 1);
  fill_first_row (&self);
  for (int row = 1; row <= self.n_rows; row++)
    fill_row (&self, row);
  score = local ? self.best : self.score[self.n_columns];
  trace_back (&self, image, pair);
  g_free (self.steps);
  g_free (self.score);
  g_free (self.old_gap);
  return score;
}
