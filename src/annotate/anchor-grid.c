/* anchor-grid.c: alignment of two ranges of words by dynamic programming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are old words, columns new words.  Each cell knows the best score of an alignment
 * that ends there, and in four bits how it was reached.  Gaps cost less where they begin
 * or end with a sentence or a block: that is how editors cut.  Scores are integers: their
 * chain of additions through a row is what the time goes to.
 */

#include "annotate/anchor-grid.h"

#include <limits.h>
#include <math.h>

/* In thousandths.  Found by measuring on edited news articles. */
enum {
  UNIT = 1000,
  GAP_OPEN = 1200,
  GAP_EXTEND = 60,
  MISMATCH = 400,
  BORDER = 300,
  NEVER = INT_MIN / 2,
};

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
  guint8 *steps; /* (n_rows + 1) × stride, two cells a byte */
  size_t stride; /* bytes of a row of steps */
  guint8 *row;   /* the steps of this row, a cell a byte */
  int *score;    /* of the row above, then of this one */
  int *old_gap;  /* the same, of alignments that end in a gap of old words */
  int *borders;  /* what a gap of new words gains by beginning at a column */
  int best;
  int best_row, best_column;
} Grid;

static int
border (const AnchorText *text, int index)
{
  if (index >= (int)text->tokens->len)
    return 2 * BORDER;
  return anchor_token (text, (size_t)index)->level * BORDER;
}

static guint8
step_at (const Grid *self, int row, int column)
{
  guint8 two = self->steps[(size_t)row * self->stride + (size_t)column / 2];

  return column % 2 == 0 ? two & 15 : two >> 4;
}

static void
keep_row (Grid *self, int row)
{
  guint8 *kept = self->steps + (size_t)row * self->stride;

  for (size_t i = 0; i < self->stride; i++)
    kept[i] = (guint8)(self->row[2 * i] | self->row[2 * i + 1] << 4);
}

static void
fill_first_row (Grid *self)
{
  int opens = self->borders[0] - GAP_OPEN;

  self->score[0] = 0;
  for (int column = 1; column <= self->n_columns; column++) {
    self->old_gap[column] = NEVER;
    if (self->local)
      continue;
    self->score[column] = opens - GAP_EXTEND * column + self->borders[column];
    self->row[column] = column > 1 ? NEW_GAP | NEW_GAP_GOES_ON : NEW_GAP;
  }
  keep_row (self, 0);
}

static void
fill_first_column (Grid *self, int row)
{
  const AnchorText *text = self->words->old_text;

  if (self->local)
    return;
  self->score[0] = border (text, self->region.old_start) - GAP_OPEN - GAP_EXTEND * row +
                   border (text, self->region.old_start + row);
  self->row[0] = row > 1 ? OLD_GAP | OLD_GAP_GOES_ON : OLD_GAP;
}

static void
fill_row (Grid *self, int row)
{
  const AnchorText *text = self->words->old_text;
  const int *new_ids = self->words->new_ids + self->region.new_start - 1;
  const int *borders = self->borders;
  int *restrict score = self->score, *restrict old_gap = self->old_gap;
  guint8 *restrict steps = self->row;
  int old_word = self->region.old_start + row - 1, id = self->words->old_ids[old_word];
  int weight = (int)lrint (self->words->weights[id] * UNIT);
  int opens = border (text, old_word) - GAP_OPEN - GAP_EXTEND;
  int ends = border (text, old_word + 1), lowest = self->local ? 0 : NEVER;
  int above_left = score[0], new_gap = NEVER, left;

  fill_first_column (self, row);
  left = score[0];
  for (int column = 1; column <= self->n_columns; column++) {
    int open_old = score[column] + opens, extend_old = old_gap[column] - GAP_EXTEND;
    int open_new = left + borders[column - 1] - GAP_OPEN - GAP_EXTEND;
    int extend_new = new_gap - GAP_EXTEND;
    int best = above_left + (id == new_ids[column] ? weight : -MISMATCH), step = DIAGONAL;

    old_gap[column] = MAX (open_old, extend_old);
    new_gap = MAX (open_new, extend_new);
    step = old_gap[column] + ends > best ? OLD_GAP : step;
    best = MAX (best, old_gap[column] + ends);
    step = new_gap + borders[column] > best ? NEW_GAP : step;
    best = MAX (best, new_gap + borders[column]);
    step = best > lowest ? step : STOP;
    above_left = score[column];
    score[column] = left = MAX (best, lowest);
    steps[column] = (guint8)(step | (extend_old > open_old ? OLD_GAP_GOES_ON : 0) |
                             (extend_new > open_new ? NEW_GAP_GOES_ON : 0));
  }
  keep_row (self, row);
}

static void
note_best (Grid *self, int row)
{
  for (int column = 1; column <= self->n_columns; column++) {
    if (self->score[column] > self->best) {
      self->best = self->score[column];
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
    guint8 step = step_at (self, row, column);

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

static void
grid_init (Grid *self)
{
  size_t width = (size_t)self->n_columns + 1;

  self->stride = (width + 1) / 2;
  self->steps = g_malloc ((size_t)(self->n_rows + 1) * self->stride);
  self->row = g_malloc0 (2 * self->stride);
  self->score = g_new0 (int, width);
  self->old_gap = g_new0 (int, width);
  self->borders = g_new (int, width);
  for (int column = 0; column <= self->n_columns; column++)
    self->borders[column] =
        border (self->words->new_text, self->region.new_start + column);
}

static void
grid_clear (Grid *self)
{
  g_free (self->steps);
  g_free (self->row);
  g_free (self->score);
  g_free (self->old_gap);
  g_free (self->borders);
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
  int score;

  if (self.n_rows <= 0 || self.n_columns <= 0 || !anchor_grid_fits (region))
    return 0;
  grid_init (&self);
  fill_first_row (&self);
  for (int row = 1; row <= self.n_rows; row++) {
    fill_row (&self, row);
    if (local)
      note_best (&self, row);
  }
  score = local ? self.best : self.score[self.n_columns];
  trace_back (&self, image, pair);
  grid_clear (&self);
  return (double)score / UNIT;
}
