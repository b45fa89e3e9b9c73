/* store-plan.c: a query turned into steps over sets of clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps are in postfix order and work on a stack of sets, so that neither making
 * nor running a plan calls itself.  Words that must all be there become one match of
 * FTS5, which is much faster at that than anybody who has to take whole lists from it.
 */

#include "store/store-plan.h"

#include "store/store-filter.h"
#include "store/store-match.h"
#include "store/store-phrase.h"

/* prefix_index knows the beginnings of words up to this many characters at once. */
#define INDEXED_PREFIX 4

/* The ways to have words of which some are tags as well double with each of these. */
#define MAX_TAGGED 4

typedef enum {
  STEP_MATCH,  /* pushes what FTS5 finds */
  STEP_TAGGED, /* pushes what carries one of some tags */
  STEP_FILTER, /* pushes what a condition finds */
  STEP_AND,    /* joins the last two */
  STEP_OR,
  STEP_NOT, /* turns the last around */
} StepKind;

typedef struct {
  StepKind kind;
  StoreMatch *match;     /* STEP_MATCH */
  GArray *tag_ids;       /* STEP_TAGGED */
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
  g_clear_pointer (&self->tag_ids, g_array_unref);
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

/* ---- words ---- */

static void
append_phrase (GString *expression, const StorePhrase *phrase)
{
  if (expression->len > 0)
    g_string_append (expression, " AND ");
  store_phrase_append_fts5 (phrase, expression);
}

static bool
is_short_prefix (const StorePhrase *phrase)
{
  size_t length = store_phrase_get_prefix_length (phrase);

  return length > 0 && length <= INDEXED_PREFIX && phrase->words->len == 1;
}

/* Adds a step unless @expression (taken) is empty.  Returns: how many sets it pushes */
static unsigned
add_match (StorePlan *self, StoreMatchIndex index, GString *expression)
{
  char *text = g_string_free (expression, FALSE);

  if (*text == '\0') {
    g_free (text);
    return 0;
  }
  add_step (self, (Step){.kind = STEP_MATCH,
                         .match = store_match_new (self->db, index, text, self->range,
                                                   self->query->ascending)});
  return 1;
}

/* Only prefix_index is fast at beginnings, only word_index knows what stands in a row;
 * a single word goes to where the others are. */
static unsigned
add_matches (StorePlan *self, const GPtrArray *phrases)
{
  GString *words = g_string_new (NULL), *prefixes = g_string_new (NULL);
  bool typing = false;

  for (guint i = 0; i < phrases->len; i++)
    typing = typing || is_short_prefix (g_ptr_array_index (phrases, i));
  for (guint i = 0; i < phrases->len; i++) {
    const StorePhrase *phrase = g_ptr_array_index (phrases, i);
    bool single = phrase->words->len == 1 &&
                  store_phrase_get_prefix_length (phrase) <= INDEXED_PREFIX;

    append_phrase (typing && single ? prefixes : words, phrase);
  }
  return add_match (self, STORE_MATCH_WORDS, words) +
         add_match (self, STORE_MATCH_PREFIXES, prefixes);
}

/* Texts that must all be there, each in the words of a clipping or in a tag of its. */
typedef struct {
  GPtrArray *phrases; /* StorePhrase */
  GPtrArray *tag_ids; /* GArray for each: the tags with that phrase */
  uint64_t tagged;    /* bits: which of them have such tags, at most MAX_TAGGED */
} Texts;

static Texts *
texts_new (void)
{
  Texts *self = g_new0 (Texts, 1);

  self->phrases = g_ptr_array_new_with_free_func ((GDestroyNotify)store_phrase_free);
  self->tag_ids = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  return self;
}

static void
texts_free (Texts *self)
{
  g_ptr_array_unref (self->phrases);
  g_ptr_array_unref (self->tag_ids);
  g_free (self);
}

static bool
texts_has_room (const Texts *self, bool tagged)
{
  return self->phrases->len < 64 &&
         (!tagged || __builtin_popcountll (self->tagged) < MAX_TAGGED);
}

/* Takes both. */
static void
texts_add (Texts *self, StorePhrase *phrase, GArray *tag_ids)
{
  if (tag_ids->len > 0)
    self->tagged |= UINT64_C (1) << self->phrases->len;
  g_ptr_array_add (self->phrases, phrase);
  g_ptr_array_add (self->tag_ids, tag_ids);
}

/* Adds one way to have them all: those in @by_tag (bits) by a tag, the others in the
 * words. */
static void
add_way (StorePlan *self, const Texts *texts, uint64_t by_tag)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  unsigned n = 0;

  for (guint i = 0; i < texts->phrases->len; i++) {
    if ((by_tag >> i & 1) == 0) {
      g_ptr_array_add (words, g_ptr_array_index (texts->phrases, i));
      continue;
    }
    add_step (self,
              (Step){.kind = STEP_TAGGED,
                     .tag_ids = g_array_ref (g_ptr_array_index (texts->tag_ids, i))});
    n++;
  }
  add_joins (self, STEP_AND, n + add_matches (self, words));
}

/* The next set of bits that is part of @all, after @bits; 0 after the last. */
static uint64_t
next_subset (uint64_t bits, uint64_t all)
{
  return (bits - all) & all;
}

/* Adds every way.  FTS5 is best at words that must all be there, so that "a and b", of
 * which b is a tag as well, is "a and b in the words, or a in the words and b a tag". */
static void
add_ways (StorePlan *self, const Texts *texts)
{
  uint64_t by_tag = 0;
  unsigned n = 0;

  do {
    add_way (self, texts, by_tag);
    n++;
    by_tag = next_subset (by_tag, texts->tagged);
  } while (by_tag != 0);
  add_joins (self, STEP_OR, n);
}

/* The first group that has room, or a new one. */
static Texts *
find_room (GPtrArray *groups, bool tagged)
{
  for (guint i = 0; i < groups->len; i++) {
    if (texts_has_room (g_ptr_array_index (groups, i), tagged))
      return g_ptr_array_index (groups, i);
  }
  g_ptr_array_add (groups, texts_new ());
  return g_ptr_array_index (groups, groups->len - 1);
}

/* @terms: texts that must all be there.  @n: (out): how many sets were pushed */
static bool
add_texts (StorePlan *self, const GPtrArray *terms, unsigned *n, GError **error)
{
  g_autoptr (GPtrArray) groups =
      g_ptr_array_new_with_free_func ((GDestroyNotify)texts_free);

  for (guint i = 0; i < terms->len; i++) {
    g_autoptr (StorePhrase) phrase =
        store_phrase_new (self->db->rooms[STORE_ROOM_FOLD], g_ptr_array_index (terms, i));
    GArray *tag_ids;

    if (phrase == NULL)
      continue;
    tag_ids = store_filter_list_tags (self->db, phrase, error);
    if (tag_ids == NULL)
      return false;
    texts_add (find_room (groups, tag_ids->len > 0), g_steal_pointer (&phrase), tag_ids);
  }
  for (guint i = 0; i < groups->len; i++)
    add_ways (self, g_ptr_array_index (groups, i));
  *n = groups->len;
  return true;
}

/* Names of authors are words of one column, and may be the beginning of one. */
static unsigned
add_author (StorePlan *self, const QueryTerm *term)
{
  g_autoptr (QueryTerm) beginning = query_term_copy (term);
  g_autoptr (StorePhrase) phrase = NULL;
  GString *expression;

  beginning->prefix = true;
  phrase = store_phrase_new (self->db->rooms[STORE_ROOM_FOLD], beginning);
  if (phrase == NULL)
    return 0;
  expression = g_string_new ("byline : ");
  store_phrase_append_fts5 (phrase, expression);
  return add_match (self, STORE_MATCH_WORDS, expression);
}

/* ---- the tree ---- */

/* A term whose children are being added. */
typedef struct {
  const QueryTerm *term;
  guint next;      /* child */
  unsigned n_sets; /* that it has pushed so far */
} Frame;

static guint
count_children (const QueryTerm *term)
{
  return term->children == NULL ? 0 : term->children->len;
}

/* A text, or the texts that an AND holds. */
static GPtrArray *
list_texts (const QueryTerm *term)
{
  GPtrArray *texts = g_ptr_array_new ();

  if (query_term_is_text (term))
    g_ptr_array_add (texts, (gpointer)term);
  for (guint i = 0; term->kind == QUERY_AND && i < count_children (term); i++) {
    if (query_term_is_text (g_ptr_array_index (term->children, i)))
      g_ptr_array_add (texts, g_ptr_array_index (term->children, i));
  }
  return texts;
}

/* Adds what is in @term itself: a leaf, or of an AND all texts at once.
 * @depth: 0 for the root */
static bool
enter (StorePlan *self, const QueryTerm *term, guint depth, unsigned *n, GError **error)
{
  g_autoptr (GPtrArray) texts = list_texts (term);
  const QueryTerm *root = self->query->term;

  *n = 0;
  if (texts->len > 0)
    return add_texts (self, texts, n, error);
  if (term->kind <= QUERY_NOT)
    return true;
  if (term->kind == QUERY_SAVED && self->in_order &&
      (depth == 0 || (depth == 1 && root->kind == QUERY_AND)))
    return true;
  if (term->kind == QUERY_AUTHOR) {
    *n = add_author (self, term);
    return true;
  }
  add_step (self, (Step){.kind = STEP_FILTER, .term = term});
  *n = 1;
  return true;
}

/* The next child that is to be entered; NULL when there is none. */
static const QueryTerm *
next_child (Frame *frame)
{
  const QueryTerm *term = frame->term;

  while (frame->next < count_children (term)) {
    const QueryTerm *child = g_ptr_array_index (term->children, frame->next++);

    if (term->kind != QUERY_AND || !query_term_is_text (child))
      return child;
  }
  return NULL;
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
  Frame frame = {term, 0, 0};

  if (!enter (self, term, frames->len, &frame.n_sets, error))
    return false;
  g_array_append_val (frames, frame);
  return true;
}

static bool
add_tree (StorePlan *self, const QueryTerm *root, GError **error)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));

  if (!push_frame (self, frames, root, error))
    return false;
  while (frames->len > 0) {
    Frame *frame = &g_array_index (frames, Frame, frames->len - 1);
    const QueryTerm *child = next_child (frame);

    if (child != NULL) {
      if (!push_frame (self, frames, child, error))
        return false;
      continue;
    }
    unsigned left = leave (self, frame);
    g_array_set_size (frames, frames->len - 1);
    if (frames->len > 0)
      g_array_index (frames, Frame, frames->len - 1).n_sets += left;
  }
  return true;
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

  if (step->kind == STEP_TAGGED)
    return store_filter_find_tagged (self->db, step->tag_ids, range, error);
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
  case STEP_TAGGED:
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
