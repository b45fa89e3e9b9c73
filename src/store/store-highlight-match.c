/* store-highlight-match.c: whether a highlight is what a query asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-highlight-match.h"

#include <string.h>

#include "model/tag.h"
#include "store/store-fold.h"
#include "store/store-sql.h"

struct StoreHighlightMatch {
  StoreFold *fold;
  const HighlightQuery *query;
  GHashTable *needles; /* QueryTerm * → char *: its text, as it is compared */
  char *tag_key;
  char *source; /* folded */

  /* What is looked at. */
  const Highlight *highlight;
  const Clip *clip;
  char *text; /* folded; NULL until it is needed */
};

/* ---- tests ---- */

static const char *
needle (const StoreHighlightMatch *self, const QueryTerm *term)
{
  return g_hash_table_lookup (self->needles, term);
}

static bool
contains (StoreHighlightMatch *self, const char *text, const char *wanted)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return false;
  folded = store_fold_text (self->fold, text);
  return strstr (folded, wanted) != NULL;
}

/* @key or a level below it. */
static bool
is_tagged (const GPtrArray *tags, const char *key)
{
  size_t length = strlen (key);

  for (guint i = 0; i < tags->len; i++) {
    g_autofree char *other = tag_key (g_ptr_array_index (tags, i));

    if (g_str_has_prefix (other, key) && (other[length] == '\0' || other[length] == '/'))
      return true;
  }
  return false;
}

static bool
is_within (int64_t value, const QueryTerm *term)
{
  return value >= term->from && (term->to == 0 || value < term->to);
}

static char *
make_text (const StoreHighlightMatch *self)
{
  g_autoptr (GString) text = g_string_new (self->highlight->made.exact);
  const GPtrArray *tags = self->highlight->tags;

  g_string_append_printf (text, "\n%s\n%s\n%s", self->highlight->note, self->clip->title,
                          self->clip->site != NULL ? self->clip->site : "");
  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (text, "\n%s", (char *)g_ptr_array_index (tags, i));
  return store_fold_text (self->fold, text->str);
}

static bool
test_words (StoreHighlightMatch *self, const QueryTerm *term)
{
  if (self->text == NULL)
    self->text = make_text (self);
  return strstr (self->text, needle (self, term)) != NULL;
}

static bool
test_tag (StoreHighlightMatch *self, const QueryTerm *term)
{
  return is_tagged (self->highlight->tags, needle (self, term)) ||
         is_tagged (self->clip->tags, needle (self, term));
}

static bool
test_own_tag (StoreHighlightMatch *self, const QueryTerm *term)
{
  return is_tagged (self->highlight->tags, needle (self, term));
}

static bool
test_site (StoreHighlightMatch *self, const QueryTerm *term)
{
  return contains (self, self->clip->site, needle (self, term)) ||
         contains (self, self->clip->address, needle (self, term));
}

static bool
test_author (StoreHighlightMatch *self, const QueryTerm *term)
{
  return contains (self, self->clip->byline, needle (self, term));
}

static bool
test_language (StoreHighlightMatch *self, const QueryTerm *term)
{
  const char *language = self->clip->language;
  size_t length = strlen (term->text);

  return language != NULL && g_ascii_strncasecmp (language, term->text, length) == 0 &&
         (language[length] == '\0' || language[length] == '-');
}

static bool
test_color (StoreHighlightMatch *self, const QueryTerm *term)
{
  return (int)self->highlight->color == term->number;
}

static bool
test_made (StoreHighlightMatch *self, const QueryTerm *term)
{
  return is_within (self->highlight->created_at, term);
}

/* By the clock of the page's own zone, as it is searched for. */
static bool
test_published (StoreHighlightMatch *self, const QueryTerm *term)
{
  const Date *date = &self->clip->published;

  return date->precision != DATE_NONE &&
         is_within (date->utc_us + (int64_t)date->zone_minutes * 60 * G_USEC_PER_SEC,
                    term);
}

static bool
test_note (StoreHighlightMatch *self, const QueryTerm *term)
{
  return *self->highlight->note != '\0';
}

static bool
test_highlight (StoreHighlightMatch *self, const QueryTerm *term)
{
  return true;
}

static bool
test_image (StoreHighlightMatch *self, const QueryTerm *term)
{
  return self->clip->lead_image != NULL;
}

static bool
test_starred (StoreHighlightMatch *self, const QueryTerm *term)
{
  return self->clip->starred;
}

static bool
test_unread (StoreHighlightMatch *self, const QueryTerm *term)
{
  return self->clip->unread;
}

static bool
test_state (StoreHighlightMatch *self, const QueryTerm *term)
{
  return (int)self->clip->state == term->number;
}

static bool
test_length (StoreHighlightMatch *self, const QueryTerm *term)
{
  return is_within (self->clip->words, term);
}

static bool test_term (StoreHighlightMatch *self, const QueryTerm *term);

static bool
test_all (StoreHighlightMatch *self, const QueryTerm *term)
{
  for (guint i = 0; i < term->children->len; i++)
    if (!test_term (self, g_ptr_array_index (term->children, i)))
      return false;
  return true;
}

static bool
test_any (StoreHighlightMatch *self, const QueryTerm *term)
{
  for (guint i = 0; i < term->children->len; i++)
    if (test_term (self, g_ptr_array_index (term->children, i)))
      return true;
  return false;
}

static bool
test_not (StoreHighlightMatch *self, const QueryTerm *term)
{
  return !test_term (self, g_ptr_array_index (term->children, 0));
}

typedef char *(*NeedleFunc) (StoreFold *fold, const char *text);

static char *
tag_needle (StoreFold *fold, const char *text)
{
  return tag_key (text);
}

/* What is not here says nothing about a highlight. */
static const struct {
  bool (*test) (StoreHighlightMatch *self, const QueryTerm *term);
  NeedleFunc make_needle; /* NULL: its text is not sought */
} kinds[] = {
    [QUERY_AND] = {test_all},
    [QUERY_OR] = {test_any},
    [QUERY_NOT] = {test_not},
    [QUERY_WORD] = {test_words, store_fold_text},
    [QUERY_PHRASE] = {test_words, store_fold_text},
    [QUERY_TAG] = {test_tag, tag_needle},
    [QUERY_HIGHLIGHT_TAG] = {test_own_tag, tag_needle},
    [QUERY_SITE] = {test_site, store_fold_text},
    [QUERY_AUTHOR] = {test_author, store_fold_text},
    [QUERY_LANGUAGE] = {test_language},
    [QUERY_COLOR] = {test_color},
    [QUERY_SAVED] = {test_made},
    [QUERY_PUBLISHED] = {test_published},
    [QUERY_HAS_NOTE] = {test_note},
    [QUERY_HAS_HIGHLIGHT] = {test_highlight},
    [QUERY_HAS_IMAGE] = {test_image},
    [QUERY_STARRED] = {test_starred},
    [QUERY_UNREAD] = {test_unread},
    [QUERY_STATE] = {test_state},
    [QUERY_WORDS] = {test_length},
};

static bool
test_term (StoreHighlightMatch *self, const QueryTerm *term)
{
  return (size_t)term->kind >= G_N_ELEMENTS (kinds) || kinds[term->kind].test == NULL ||
         kinds[term->kind].test (self, term);
}

/* ---- doors ---- */

static void
make_needles (StoreHighlightMatch *self)
{
  g_autoptr (GPtrArray) terms = query_term_list (self->query->term);

  for (guint i = 0; i < terms->len; i++) {
    QueryTerm *term = g_ptr_array_index (terms, i);
    NeedleFunc make =
        (size_t)term->kind < G_N_ELEMENTS (kinds) ? kinds[term->kind].make_needle : NULL;

    if (make != NULL)
      g_hash_table_insert (self->needles, term, make (self->fold, term->text));
  }
}

StoreHighlightMatch *
store_highlight_match_new (StoreDb *db, const HighlightQuery *query)
{
  StoreHighlightMatch *self = g_new0 (StoreHighlightMatch, 1);

  self->fold = db->rooms[STORE_ROOM_FOLD];
  self->query = query;
  self->needles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (query->term != NULL)
    make_needles (self);
  if (query->tag != NULL)
    self->tag_key = tag_key (query->tag);
  if (query->source != NULL)
    self->source = store_fold_text (self->fold, query->source);
  return self;
}

void
store_highlight_match_free (StoreHighlightMatch *self)
{
  g_hash_table_unref (self->needles);
  g_free (self->tag_key);
  g_free (self->source);
  g_free (self);
}

static bool
is_from (StoreHighlightMatch *self)
{
  g_autofree char *site =
      self->clip->site == NULL ? NULL : store_fold_text (self->fold, self->clip->site);

  return g_strcmp0 (site, self->source) == 0;
}

/* The cheapest conditions come first. */
static bool
test_filters (StoreHighlightMatch *self)
{
  const HighlightQuery *query = self->query;
  const Highlight *highlight = self->highlight;

  return (query->colors == 0 || (query->colors & (1u << highlight->color)) != 0) &&
         highlight->created_at >= query->since &&
         (query->until == 0 || highlight->created_at < query->until) &&
         (self->tag_key == NULL || is_tagged (highlight->tags, self->tag_key) ||
          is_tagged (self->clip->tags, self->tag_key)) &&
         (self->source == NULL || is_from (self));
}

bool
store_highlight_match_test (StoreHighlightMatch *self, const Highlight *highlight,
                            const Clip *clip)
{
  bool matches;

  self->highlight = highlight;
  self->clip = clip;
  matches = test_filters (self) &&
            (self->query->term == NULL || test_term (self, self->query->term));
  g_clear_pointer (&self->text, g_free);
  return matches;
}
