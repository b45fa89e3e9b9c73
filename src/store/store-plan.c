/* store-plan.c: a query turned into steps over sets of clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps are in postfix order and work on a stack of sets, so that neither making
 * nor running a plan calls itself.  Words that must all be there become one match of
 * FTS5, which is much faster at that than anybody who has to take whole lists from it.
 */

#include "store/store-plan.h"

#include "store/store-conjunction.h"
#include "store/store-filter.h"
#include "store/store-match.h"
#include "store/store-phrase.h"

typedef enum {
  STEP_MATCH,  /* pushes what FTS5 finds */
  STEP_FILTER, /* pushes what a condition finds */
  STEP_AND,    /* joins the last two */
  STEP_OR,
  STEP_NOT, /* turns the last around */
} StepKind;

typedef struct {
  StepKind kind;
  StoreMatch *match;     /* STEP_MATCH */
  const QueryTerm *term; /* STEP_FILTER */
} Step;

struct StorePlan {
  StoreDb *db;
  const Query *query;
  GArray *steps; /* Step */
  StoreRange range;
  bool in_order; /* ids follow saved_at: the range does what QUERY_SAVED on top would */
  bool with_trash;
};

/* A set, or all but a set. */
typedef struct {
  StoreBitmap *set;
  bool negated;
} Operand;

enum { HAS_RUNS, FIRST_SAVED, LAST_SAVED };

static const char *const statements[] = {
    [HAS_RUNS] = "SELECT EXISTS (SELECT 1 FROM clip_run)",
    [FIRST_SAVED] = "SELECT id FROM clip INDEXED BY clip_saved "
                    "WHERE saved_at >= ?1 ORDER BY saved_at, id LIMIT 1",
    [LAST_SAVED] = "SELECT id FROM clip INDEXED BY clip_saved "
                   "WHERE saved_at < ?1 ORDER BY saved_at DESC, id DESC LIMIT 1",
};

/* ---- steps ---- */

static void
step_clear (Step *self)
{
  g_clear_pointer (&self->match, store_match_free);
}

static void
add_step (StorePlan *self, Step step)
{
  g_array_append_val (self->steps, step);
}

/* Joins the last @n sets. */
static void
add_joins (StorePlan *self, StepKind kind, unsigned n)
{
  for (unsigned i = 1; i < n; i++)
    add_step (self, (Step){.kind = kind});
}

/* ---- leaves ---- */

/* Adds a match.  Returns: how many sets it pushes */
static unsigned
add_match (StorePlan *self, StoreMatchIndex index, const char *expression)
{
  add_step (self, (Step){.kind = STEP_MATCH,
                         .match = store_match_new (self->db, index, g_strdup (expression),
                                                   self->range, self->query->ascending)});
  return 1;
}

/* Adds what was taken into the search index.  Returns: how many sets it pushes */
static unsigned
add_conjunction (StorePlan *self, const StoreConjunction *all)
{
  g_autoptr (GArray) sets = store_conjunction_list (all);

  for (guint i = 0; i < sets->len; i++) {
    const StoreMatchSet *set = &g_array_index (sets, StoreMatchSet, i);
    unsigned n = 0;

    if (set->words != NULL)
      n += add_match (self, STORE_MATCH_WORDS, set->words);
    if (set->prefixes != NULL)
      n += add_match (self, STORE_MATCH_PREFIXES, set->prefixes);
    add_joins (self, STEP_OR, n);
  }
  return sets->len;
}

/* Names of authors are words of one column, and may be the beginning of one. */
static unsigned
add_author (StorePlan *self, const QueryTerm *term)
{
  g_autoptr (QueryTerm) beginning = query_term_copy (term);
  g_autoptr (StorePhrase) phrase = NULL;
  g_autoptr (GString) expression = g_string_new ("byline : ");

  beginning->prefix = true;
  phrase = store_phrase_new (self->db->rooms[STORE_ROOM_FOLD], beginning);
  if (phrase == NULL)
    return 0;
  store_phrase_append_fts5 (phrase, expression);
  return add_match (self, STORE_MATCH_WORDS, expression->str);
}

/* ---- the tree ---- */

/* A term whose children are being added. */
typedef struct {
  const QueryTerm *term;
  GPtrArray *children; /* QueryTerm: those to be entered */
  guint next;
  unsigned n_sets; /* that it has pushed so far */
} Frame;

static void
frame_clear (Frame *self)
{
  g_ptr_array_unref (self->children);
}

static guint
count_children (const QueryTerm *term)
{
  return term->children == NULL ? 0 : term->children->len;
}

/* Whether the range of the plan says what the term says. */
static bool
is_said_by_range (const StorePlan *self, const QueryTerm *term, guint depth)
{
  return term->kind == QUERY_SAVED && self->in_order &&
         (depth == 0 || (depth == 1 && self->query->term->kind == QUERY_AND));
}

/* Adds a leaf that is not in the search index. Returns: how many sets it pushes */
static unsigned
add_leaf (StorePlan *self, const QueryTerm *term, guint depth)
{
  if (term->kind <= QUERY_NOT || is_said_by_range (self, term, depth))
    return 0;
  if (term->kind == QUERY_AUTHOR)
    return add_author (self, term);
  add_step (self, (Step){.kind = STEP_FILTER, .term = term});
  return 1;
}

/* Adds what is in @term itself: a leaf, or of an AND all leaves that go into the search
 * index, in one; leaves the other children in @frame. */
static bool
enter (StorePlan *self, Frame *frame, guint depth, GError **error)
{
  const QueryTerm *term = frame->term;
  g_autoptr (StoreConjunction) all = store_conjunction_new (self->db);
  bool taken;

  if (!store_conjunction_take (all, term, &taken, error))
    return false;
  for (guint i = 0; term->kind == QUERY_AND && i < count_children (term); i++) {
    const QueryTerm *child = g_ptr_array_index (term->children, i);
    bool child_taken;

    if (!store_conjunction_take (all, child, &child_taken, error))
      return false;
    if (!child_taken)
      g_ptr_array_add (frame->children, (gpointer)child);
  }
  if (term->kind == QUERY_OR || term->kind == QUERY_NOT) {
    for (guint i = 0; i < count_children (term); i++)
      g_ptr_array_add (frame->children, g_ptr_array_index (term->children, i));
  }
  frame->n_sets = add_conjunction (self, all);
  if (!taken)
    frame->n_sets += add_leaf (self, term, depth);
  return true;
}

/* Joins what the children pushed. Returns: how many sets are left, 0 or 1 */
static unsigned
leave (StorePlan *self, const Frame *frame)
{
  if (frame->n_sets == 0)
    return 0;
  if (frame->term->kind == QUERY_NOT)
    add_step (self, (Step){.kind = STEP_NOT});
  else
    add_joins (self, frame->term->kind == QUERY_OR ? STEP_OR : STEP_AND, frame->n_sets);
  return 1;
}

static bool
push_frame (StorePlan *self, GArray *frames, const QueryTerm *term, GError **error)
{
  Frame frame = {term, g_ptr_array_new (), 0, 0};
  bool entered = enter (self, &frame, frames->len, error);

  g_array_append_val (frames, frame);
  return entered;
}

static void
pop_frame (StorePlan *self, GArray *frames)
{
  unsigned left = leave (self, &g_array_index (frames, Frame, frames->len - 1));

  g_array_set_size (frames, frames->len - 1);
  if (frames->len > 0)
    g_array_index (frames, Frame, frames->len - 1).n_sets += left;
}

static bool
add_tree (StorePlan *self, const QueryTerm *root, GError **error)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  bool added;

  g_array_set_clear_func (frames, (GDestroyNotify)frame_clear);
  added = push_frame (self, frames, root, error);
  while (added && frames->len > 0) {
    Frame *frame = &g_array_index (frames, Frame, frames->len - 1);

    if (frame->next < frame->children->len)
      added = push_frame (self, frames,
                          g_ptr_array_index (frame->children, frame->next++), error);
    else
      pop_frame (self, frames);
  }
  return added;
}

/* ---- the range ---- */

static bool
ask_id (StorePlan *self, int statement, int64_t value, int64_t none, int64_t *id,
        GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  store_sql_bind (stmt, 1, value);
  *id = store_sql_next (stmt) ? sqlite3_column_int64 (stmt, 0) : none;
  return store_sql_end (stmt, error);
}

static bool
narrow (StorePlan *self, const QueryTerm *term, GError **error)
{
  int64_t id;

  if (term->from != 0) {
    if (!ask_id (self, FIRST_SAVED, term->from, self->range.last + 1, &id, error))
      return false;
    self->range.first = MAX (self->range.first, id);
  }
  if (term->to != 0) {
    if (!ask_id (self, LAST_SAVED, term->to, 0, &id, error))
      return false;
    self->range.last = MIN (self->range.last, id);
  }
  return true;
}

/* While ids follow saved_at, when something was saved is a range of them. */
static bool
narrow_all (StorePlan *self, GError **error)
{
  const QueryTerm *root = self->query->term;
  int64_t has_runs;

  if (!ask_id (self, HAS_RUNS, 0, 0, &has_runs, error))
    return false;
  self->in_order = !has_runs;
  if (root == NULL || has_runs)
    return true;
  if (root->kind == QUERY_SAVED)
    return narrow (self, root, error);
  for (guint i = 0; root->kind == QUERY_AND && i < count_children (root); i++) {
    const QueryTerm *child = g_ptr_array_index (root->children, i);

    if (child->kind == QUERY_SAVED && !narrow (self, child, error))
      return false;
  }
  return true;
}

/* Who asks for the trash by name gets it. */
static bool
names_trash (const QueryTerm *root)
{
  g_autoptr (GPtrArray) terms = query_term_list (root);

  for (guint i = 0; i < terms->len; i++) {
    const QueryTerm *term = g_ptr_array_index (terms, i);

    if (term->kind == QUERY_STATE && term->number == CLIP_TRASH)
      return true;
  }
  return false;
}

StorePlan *
store_plan_new (StoreDb *db, const Query *query, GError **error)
{
  g_autoptr (StorePlan) self = g_new0 (StorePlan, 1);

  self->db = db;
  self->query = query;
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, (GDestroyNotify)step_clear);
  self->with_trash = query->any_state || names_trash (query->term);
  if (!store_filter_begin (db, &self->range, error) || !narrow_all (self, error) ||
      (query->term != NULL && !add_tree (self, query->term, error)))
    return NULL;
  return g_steal_pointer (&self);
}

void
store_plan_free (StorePlan *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

bool
store_plan_is_in_order (const StorePlan *self)
{
  return self->in_order;
}

StoreRange
store_plan_get_range (const StorePlan *self)
{
  return self->range;
}

/* ---- running ---- */

/* The set that a step pushes. */
static StoreBitmap *
find (StorePlan *self, Step *step, StoreRange range, GError **error)
{
  g_autoptr (StoreBitmap) found = NULL;

  if (step->kind == STEP_FILTER)
    return store_filter_find (self->db, step->term, range, error);
  found = store_bitmap_new (range);
  return store_match_read (step->match, found, error) ? g_steal_pointer (&found) : NULL;
}

/* Leaves a AND b in @a. */
static void
operand_and (Operand *a, Operand *b)
{
  if (!a->negated && !b->negated) {
    store_bitmap_and (a->set, b->set);
  } else if (a->negated && b->negated) {
    store_bitmap_or (a->set, b->set);
  } else if (b->negated) {
    store_bitmap_and_not (a->set, b->set);
  } else {
    store_bitmap_and_not (b->set, a->set);
    store_bitmap_free (a->set);
    *a = (Operand){g_steal_pointer (&b->set), false};
  }
}

/* a OR b is not (not a AND not b). */
static void
operand_or (Operand *a, Operand *b)
{
  a->negated = !a->negated;
  b->negated = !b->negated;
  operand_and (a, b);
  a->negated = !a->negated;
}

static void
operand_clear (Operand *self)
{
  g_clear_pointer (&self->set, store_bitmap_free);
}

static void
join (GArray *stack, StepKind kind)
{
  Operand *a = &g_array_index (stack, Operand, stack->len - 2), *b = a + 1;

  if (kind == STEP_AND)
    operand_and (a, b);
  else
    operand_or (a, b);
  g_array_set_size (stack, stack->len - 1);
}

static bool
run_step (StorePlan *self, Step *step, StoreRange range, GArray *stack, GError **error)
{
  Operand pushed = {0};

  switch (step->kind) {
  case STEP_AND:
  case STEP_OR:
    join (stack, step->kind);
    return true;
  case STEP_NOT:
    g_array_index (stack, Operand, stack->len - 1).negated ^= true;
    return true;
  case STEP_MATCH:
  case STEP_FILTER:
    break;
  }
  pushed.set = find (self, step, range, error);
  if (pushed.set == NULL)
    return false;
  g_array_append_val (stack, pushed);
  return true;
}

static StoreBitmap *
in_state (StorePlan *self, ClipState state, StoreRange range, GError **error)
{
  QueryTerm term = {.kind = QUERY_STATE, .number = (int)state};

  return store_filter_find (self->db, &term, range, error);
}

/* All clippings that may be found. */
static StoreBitmap *
everything (StorePlan *self, StoreRange range, GError **error)
{
  g_autoptr (StoreBitmap) all = in_state (self, CLIP_INBOX, range, error);
  ClipState last = self->with_trash ? CLIP_TRASH : CLIP_ARCHIVE;

  for (ClipState state = CLIP_ARCHIVE; all != NULL && state <= last; state++) {
    g_autoptr (StoreBitmap) some = in_state (self, state, range, error);

    if (some == NULL)
      return NULL;
    store_bitmap_or (all, some);
  }
  return g_steal_pointer (&all);
}

/* What is left of @found when only clippings that may be found count. */
static StoreBitmap *
limit_to_kept (StorePlan *self, Operand *found, StoreRange range, GError **error)
{
  g_autoptr (StoreBitmap) other = NULL;

  if (!found->negated && self->with_trash)
    return g_steal_pointer (&found->set);
  other = found->negated ? everything (self, range, error)
                         : in_state (self, CLIP_TRASH, range, error);
  if (other == NULL)
    return NULL;
  store_bitmap_and_not (found->negated ? other : found->set,
                        found->negated ? found->set : other);
  return found->negated ? g_steal_pointer (&other) : g_steal_pointer (&found->set);
}

StoreBitmap *
store_plan_run (StorePlan *self, StoreRange range, GError **error)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Operand));

  g_array_set_clear_func (stack, (GDestroyNotify)operand_clear);
  for (guint i = 0; i < self->steps->len; i++) {
    if (!run_step (self, &g_array_index (self->steps, Step, i), range, stack, error))
      return NULL;
  }
  if (stack->len == 0)
    return everything (self, range, error);
  return limit_to_kept (self, &g_array_index (stack, Operand, 0), range, error);
}
