/* extract-byline.c: who wrote a page, of all the names that it gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline.h"

#include <string.h>

#include "base/uri.h"
#include "extract/extract-byline-names.h"
#include "extract/extract-byline-words.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"

/* Bytes of an element that may be a byline; longer ones are the author's life. */
#define MAX_BYLINE 300

/* Elements looked at; pages of teasers have hundreds. */
#define MAX_TRIES 40

/* Nodes between headline and byline that are still "beside". */
#define NEAR 150

/* How far a set of names is to be believed. */
enum {
  WORTH_GENERIC = 1,
  WORTH_SITE = 2,
  WORTH_ORGANISATION = 3,
  WORTH_FAR = 30,
  WORTH_NEAR = 60,
  WORTH_MARKED = 80, /* microdata, rel=author */
  WORTH_META = 90,
  WORTH_JSONLD = 100,
};

typedef struct {
  GPtrArray *names;
  int worth;
  const HtmlNode *node;
} Byline;

typedef struct {
  const char *site;
  char *host;
  Byline best;
} Search;

/* ---- judging ---- */

static bool
is_generic (const char *name)
{
  g_autofree char *letters = extract_fold_letters (name);

  return extract_byline_words_is_generic (letters);
}

/* Drops names that stand for nobody, as long as another is there. */
static int
weigh_names (const Search *self, GPtrArray *names, int worth)
{
  int best = WORTH_GENERIC;

  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    bool generic = is_generic (name);
    bool site = !generic && extract_title_is_site (name, self->site, self->host);

    if (names->len > 1 && (generic || site)) {
      g_ptr_array_remove_index (names, i--);
      continue;
    }
    best = MAX (best, generic ? WORTH_GENERIC : site ? WORTH_SITE : worth);
  }
  return names->len > 0 ? best : 0;
}

/* Takes @names, and keeps them when they are worth more than those before. */
static void
offer (Search *self, GPtrArray *names, int worth, const HtmlNode *node)
{
  worth = weigh_names (self, names, worth);
  if (worth <= self->best.worth) {
    g_ptr_array_unref (names);
    return;
  }
  g_clear_pointer (&self->best.names, g_ptr_array_unref);
  self->best = (Byline){names, worth, node};
}

/* ---- claims ---- */

/* "Doe, Jane" as libraries write it is one name, and the family's comes first. */
static char *
turn_name (const char *name)
{
  const char *comma = strchr (name, ',');
  const char *given;

  if (comma == NULL || strchr (comma + 1, ',') != NULL || strchr (name, ';') != NULL)
    return g_strdup (name);
  given = comma + strspn (comma, ", ");
  return g_strdup_printf ("%s %.*s", given, (int)(comma - name), name);
}

static void
offer_strings (Search *self, const GPtrArray *strings, int worth)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < strings->len; i++)
    extract_byline_names_read (g_ptr_array_index (strings, i), BYLINE_CLAIMED, names);
  offer (self, names, worth, NULL);
}

/* The claims of one rank together: citation_author stands once for each. */
static void
offer_claims (Search *self, const Claims *claims, uint8_t rank)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < claims->claims->len; i++) {
    const Claim *claim = &g_array_index (claims->claims, Claim, i);
    g_autofree char *line = NULL;

    if (claim->kind != CLAIM_AUTHOR || claim->rank != rank)
      continue;
    line = extract_line_of_markup (claim->value.data, claim->value.length);
    g_ptr_array_add (strings, rank == 0 ? turn_name (line) : g_steal_pointer (&line));
  }
  if (strings->len > 0)
    offer_strings (self, strings, WORTH_META - 2 * rank);
}

/* ---- elements ---- */

static int
worth_of_mark (const Mark *mark, const Title *title)
{
  int distance =
      title->position == 0 ? 0 : ABS ((int)mark->position - (int)title->position);
  int worth = distance <= NEAR ? WORTH_NEAR : WORTH_FAR;

  if ((mark->bits & (MARK_ITEMPROP | MARK_REL_AUTHOR)) != 0)
    worth += WORTH_MARKED - WORTH_NEAR;
  return worth;
}

static void
offer_mark (Search *self, const Mark *mark, const Title *title)
{
  g_autofree char *lines = extract_line_of_node (mark->node, MAX_BYLINE);
  bool claimed = (mark->bits & (MARK_ITEMPROP | MARK_REL_AUTHOR)) != 0;
  GPtrArray *names;
  int worth = worth_of_mark (mark, title);

  if (strlen (lines) >= MAX_BYLINE)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  if (extract_byline_names_read (lines, claimed ? BYLINE_CLAIMED : BYLINE_SHOWN, names))
    worth += 5;
  offer (self, names, worth, mark->node);
}

static void
offer_marks (Search *self, const Claims *claims, const Title *title)
{
  int tries = 0;

  for (guint i = 0; i < claims->marks->len && tries < MAX_TRIES; i++) {
    const Mark *mark = &g_array_index (claims->marks, Mark, i);

    if ((mark->bits & (MARK_AUTHOR | MARK_REL_AUTHOR)) == 0 ||
        (mark->bits & (MARK_FOREIGN | MARK_HIDDEN)) != 0)
      continue;
    offer_mark (self, mark, title);
    tries++;
  }
}

/* ---- public ---- */

static char *
join_names (const GPtrArray *names)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    g_string_append (out, g_ptr_array_index (names, i));
  }
  return g_string_free (out, FALSE);
}

char *
extract_byline_choose (const Claims *claims, const JsonLd *jsonld, const Title *title,
                       const char *site, const HtmlNode **node)
{
  g_autofree char *host = claims->address != NULL ? uri_site (claims->address) : NULL;
  Search search = {.site = site, .host = host};
  char *byline = NULL;

  offer_strings (&search, jsonld->persons, WORTH_JSONLD);
  for (uint8_t rank = 0; rank <= 3; rank++)
    offer_claims (&search, claims, rank);
  if (search.best.worth < WORTH_META)
    offer_marks (&search, claims, title);
  if (search.best.worth < WORTH_ORGANISATION)
    offer_strings (&search, jsonld->organisations, WORTH_ORGANISATION);
  if (search.best.names != NULL) {
    byline = join_names (search.best.names);
    *node = search.best.node;
    g_ptr_array_unref (search.best.names);
  }
  return byline;
}
