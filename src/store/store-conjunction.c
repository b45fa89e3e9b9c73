/* store-conjunction.c: words, tags and sources that must all be there, for FTS5
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-conjunction.h"

#include "store/store-filter.h"

/* prefix_index knows the beginnings of words up to this many characters at once. */
#define INDEXED_PREFIX 4

/* With more tags or sources than this, sets are quicker than FTS5. */
#define MAX_LABELS 32

/* A text that is looked for: in the words of a clipping, or in a tag of its. */
typedef struct {
  StorePhrase *phrase;
  GArray *labels; /* StoreLabel: of the tags with that phrase */
} Text;

struct StoreConjunction {
  StoreDb *db;
  GArray *texts;     /* Text */
  GPtrArray *labels; /* GArray of StoreLabel: one of them */
};

static void
text_clear (Text *self)
{
  store_phrase_free (self->phrase);
  g_clear_pointer (&self->labels, g_array_unref);
}

StoreConjunction *
store_conjunction_new (StoreDb *db)
{
  StoreConjunction *self = g_new0 (StoreConjunction, 1);

  self->db = db;
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (self->texts, (GDestroyNotify)text_clear);
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  return self;
}

void
store_conjunction_free (StoreConjunction *self)
{
  g_array_unref (self->texts);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

/* ---- taking terms ---- */

static bool
take_text (StoreConjunction *self, const QueryTerm *term, GError **error)
{
  Text text = {store_phrase_new (self->db->rooms[STORE_ROOM_FOLD], term), NULL};

  if (text.phrase == NULL)
    return true;
  text.labels = store_filter_list_tags (self->db, text.phrase, error);
  if (text.labels == NULL) {
    store_phrase_free (text.phrase);
    return false;
  }
  g_array_append_val (self->texts, text);
  return true;
}

/* A tag or source that nothing has finds nothing: no label has the number 0. */
static bool
take_labels (StoreConjunction *self, const QueryTerm *term, bool *taken, GError **error)
{
  static const StoreLabel nothing = {STORE_LABEL_TAG, 0};
  GArray *labels;

  if (!store_filter_list_labels (self->db, term, MAX_LABELS, &labels, error))
    return false;
  *taken = labels != NULL;
  if (labels == NULL)
    return true;
  if (labels->len == 0) {
    g_array_unref (labels);
    labels = g_array_new (FALSE, FALSE, sizeof (StoreLabel));
    g_array_append_val (labels, nothing);
  }
  g_ptr_array_add (self->labels, labels);
  return true;
}

bool
store_conjunction_take (StoreConjunction *self, const QueryTerm *term, bool *taken,
                        GError **error)
{
  *taken = false;
  switch (term->kind) {
  case QUERY_WORD:
  case QUERY_PHRASE:
    *taken = true;
    return take_text (self, term, error);
  case QUERY_TAG:
  case QUERY_SITE:
    return take_labels (self, term, taken, error);
  default:
    return true;
  }
}

/* ---- expressions ---- */

static GString *
next_clause (GString *expression)
{
  if (expression->len > 0)
    g_string_append (expression, " AND ");
  return expression;
}

/* "(a OR b)"; @phrase may be NULL. */
static void
append_either (GString *expression, const StorePhrase *phrase, const GArray *labels)
{
  g_string_append_c (expression, '(');
  if (phrase != NULL)
    store_phrase_append_fts5 (phrase, expression);
  for (guint i = 0; i < labels->len; i++) {
    if (phrase != NULL || i > 0)
      g_string_append (expression, " OR ");
    store_labels_append_fts5 (g_array_index (labels, StoreLabel, i), expression);
  }
  g_string_append_c (expression, ')');
}

/* The words of a phrase, which are all there where the phrase is. */
static void
append_words (GString *expression, const StorePhrase *phrase)
{
  for (guint i = 0; i < phrase->words->len; i++) {
    const StorePhraseWord *word = &g_array_index (phrase->words, StorePhraseWord, i);

    if (!word->prefix)
      g_string_append_printf (next_clause (expression), "\"%s\"", word->text);
  }
}

/* prefix_index knows no rows of words, and no beginnings longer than that. */
static bool
fits_prefixes (const StorePhrase *phrase)
{
  return phrase->words->len == 1 &&
         store_phrase_get_prefix_length (phrase) <= INDEXED_PREFIX;
}

/* A text that word_index alone can find. */
static bool
needs_words (const Text *text)
{
  return text->labels->len == 0 && !fits_prefixes (text->phrase);
}

static void
set_clear (StoreMatchSet *self)
{
  g_free (self->words);
  g_free (self->prefixes);
}

/* Takes @expression; an empty one is NULL. */
static char *
finish (GString *expression)
{
  bool empty = expression->len == 0;
  char *text = g_string_free (expression, empty);

  return empty ? NULL : text;
}

/* A phrase that is a tag as well. */
static void
add_tagged_phrase (GArray *sets, const Text *text)
{
  GString *words = g_string_new (NULL), *prefixes = g_string_new (NULL);
  StoreMatchSet set;

  store_phrase_append_fts5 (text->phrase, words);
  append_either (prefixes, NULL, text->labels);
  set = (StoreMatchSet){finish (words), finish (prefixes)};
  g_array_append_val (sets, set);
}

/* Adds a text to the expressions, or as a set of its own. */
static void
add_text (const Text *text, bool with_words, GString *words, GString *prefixes,
          GArray *sets)
{
  bool plain = text->labels->len == 0 &&
               (!fits_prefixes (text->phrase) ||
                (with_words && store_phrase_get_prefix_length (text->phrase) == 0));

  if (plain)
    store_phrase_append_fts5 (text->phrase, next_clause (words));
  else if (fits_prefixes (text->phrase))
    append_either (next_clause (prefixes), text->phrase, text->labels);
  else
    add_tagged_phrase (sets, text);
}

static void
add_set (GArray *sets, char *words, char *prefixes)
{
  StoreMatchSet set = {words, prefixes};

  if (words != NULL || prefixes != NULL)
    g_array_append_val (sets, set);
}

/* One expression for each index, as far as that goes.  Where both are needed, the second
 * list is made shorter by the words of the phrases. */
GArray *
store_conjunction_list (const StoreConjunction *self)
{
  GArray *sets = g_array_new (FALSE, FALSE, sizeof (StoreMatchSet));
  GString *words = g_string_new (NULL), *prefixes = g_string_new (NULL);
  bool with_words = false;

  g_array_set_clear_func (sets, (GDestroyNotify)set_clear);
  for (guint i = 0; i < self->texts->len; i++)
    with_words = with_words || needs_words (&g_array_index (self->texts, Text, i));
  for (guint i = 0; i < self->texts->len; i++)
    add_text (&g_array_index (self->texts, Text, i), with_words, words, prefixes, sets);
  for (guint i = 0; i < self->labels->len; i++)
    append_either (next_clause (prefixes), NULL, g_ptr_array_index (self->labels, i));
  for (guint i = 0; prefixes->len > 0 && i < self->texts->len; i++) {
    const Text *text = &g_array_index (self->texts, Text, i);

    if (needs_words (text))
      append_words (prefixes, text->phrase);
  }
  add_set (sets, finish (words), NULL);
  add_set (sets, NULL, finish (prefixes));
  return sets;
}
