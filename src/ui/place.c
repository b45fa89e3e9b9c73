/* place.c: where the list of clippings looks: the inbox, the trash, a search, a tag
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/query-parse.h"
#include "model/query-text.h"

static const struct {
  const char *key;   /* ends in ":" where a name follows */
  const char *title; /* with the context "place" */
  const char *icon_name;
  const char *empty_title;
  const char *empty_text;
  QueryTermKind term;
  ClipState state;
  const char *words; /* in the query language: the term, or the field of a name */
} kinds[N_PLACE_KINDS] = {
    [PLACE_INBOX] = {"inbox", NC_ ("place", "Inbox"), "inbox-symbolic",
                     N_ ("Inbox Is Empty"), N_ ("New clippings arrive here"), QUERY_STATE,
                     CLIP_INBOX, "is:inbox"},
    [PLACE_STARRED] = {"starred", NC_ ("place", "Starred"), "starred-symbolic",
                       N_ ("Nothing Starred"), N_ ("Star a clipping to find it here"),
                       QUERY_STARRED, 0, "is:starred"},
    [PLACE_ARCHIVE] = {"archive", NC_ ("place", "Archive"), "archive-symbolic",
                       N_ ("Archive Is Empty"),
                       N_ ("Clippings that are done with are kept here"), QUERY_STATE,
                       CLIP_ARCHIVE, "is:archived"},
    [PLACE_ALL] = {"all", NC_ ("place", "All Clippings"), "clippings-symbolic",
                   N_ ("No Clippings"), N_ ("Everything is in the trash")},
    [PLACE_HIGHLIGHTS] =
        {"highlights", NC_ ("place", "Highlights"), "highlights-symbolic",
         N_ ("No Highlights"),
         N_ ("Passages that are marked in an article are collected here"),
         QUERY_HAS_HIGHLIGHT},
    [PLACE_TRASH] = {"trash", NC_ ("place", "Trash"), "user-trash-symbolic",
                     N_ ("Trash Is Empty"),
                     N_ ("Deleted clippings can be restored from here"), QUERY_STATE,
                     CLIP_TRASH, "is:trashed"},
    [PLACE_SEARCH] = {"search:", NULL, "edit-find-symbolic", N_ ("No Clippings"),
                      N_ ("Nothing matches this search")},
    [PLACE_TAG] = {"tag:", NULL, "tag-symbolic", N_ ("No Clippings"),
                   N_ ("No clipping carries this tag"), QUERY_TAG, 0, "tag"},
    [PLACE_SITE] = {"source:", NULL, "source-symbolic", N_ ("No Clippings"),
                    N_ ("No clipping comes from this source"), QUERY_SITE, 0, "site"},
};

Place *
place_new (PlaceKind kind, const char *name)
{
  Place *self = g_new0 (Place, 1);

  self->kind = kind;
  self->name = g_strdup (name);
  return self;
}

Place *
place_new_search (const SavedSearch *search)
{
  Place *self = place_new (PLACE_SEARCH, search->name);

  self->id = search->id;
  self->query = g_strdup (search->query);
  return self;
}

Place *
place_copy (const Place *self)
{
  Place *copy = place_new (self->kind, self->name);

  copy->query = g_strdup (self->query);
  copy->id = self->id;
  return copy;
}

void
place_free (Place *self)
{
  g_free (self->name);
  g_free (self->query);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (Place, place, place_copy, place_free)

bool
place_equal (const Place *a, const Place *b)
{
  return a->kind == b->kind && a->id == b->id &&
         (a->kind == PLACE_SEARCH || g_strcmp0 (a->name, b->name) == 0);
}

/* "7\tName\tquery": a name has no tab. */
static char *
search_to_words (const Place *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\t%s\t%s", (gint64)self->id, self->name,
                          self->query);
}

/* (nullable) */
static Place *
search_from_words (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "\t", 3);
  g_autoptr (SavedSearch) search = NULL;

  if (g_strv_length (parts) < 3)
    return NULL;
  search = saved_search_new (parts[1], parts[2]);
  search->id = g_ascii_strtoll (parts[0], NULL, 10);
  return place_new_search (search);
}

char *
place_to_key (const Place *self)
{
  g_autofree char *search = self->kind == PLACE_SEARCH ? search_to_words (self) : NULL;

  return g_strconcat (kinds[self->kind].key, search != NULL ? search : self->name, NULL);
}

Place *
place_from_key (const char *key)
{
  const char *search_key = kinds[PLACE_SEARCH].key;
  Place *search = g_str_has_prefix (key, search_key)
                      ? search_from_words (key + strlen (search_key))
                      : NULL;

  if (search != NULL)
    return search;
  for (int i = 0; i < N_PLACE_KINDS; i++) {
    size_t length = strlen (kinds[i].key);
    bool named = kinds[i].title == NULL && i != PLACE_SEARCH;

    if (named ? g_str_has_prefix (key, kinds[i].key) && key[length] != '\0'
              : strcmp (key, kinds[i].key) == 0)
      return place_new ((PlaceKind)i, named ? key + length : NULL);
  }
  return place_new (PLACE_INBOX, NULL);
}

/* A query that this version does not understand is looked for as words. */
static QueryTerm *
search_to_term (const Place *self)
{
  QueryTerm *term = NULL;
  TextSpan mistake;

  if (!query_parse (self->query, g_get_real_time (), false, &term, &mistake, NULL))
    term = query_term_new (QUERY_PHRASE, self->query);
  return term;
}

QueryTerm *
place_to_term (const Place *self)
{
  QueryTerm *term;

  if (self->kind == PLACE_ALL)
    return NULL;
  if (self->kind == PLACE_SEARCH)
    return search_to_term (self);
  term = query_term_new (kinds[self->kind].term, self->name);
  term->number = (int)kinds[self->kind].state;
  return term;
}

char *
place_to_query_text (const Place *self)
{
  const char *words = kinds[self->kind].words;

  if (self->kind == PLACE_SEARCH)
    return g_strdup (self->query);
  if (self->name != NULL)
    return query_text_field (words, self->name);
  return g_strdup (words != NULL ? words : "");
}

const char *
place_title (const Place *self)
{
  if (self->name != NULL)
    return self->name;
  return g_dpgettext2 (NULL, "place", kinds[self->kind].title);
}

bool
place_takes_clips (const Place *self)
{
  QueryTermKind term = kinds[self->kind].term;

  return term == QUERY_STATE || term == QUERY_STARRED || term == QUERY_TAG;
}

const char *
place_icon_name (const Place *self)
{
  return kinds[self->kind].icon_name;
}

const char *
place_empty_title (const Place *self)
{
  return _ (kinds[self->kind].empty_title);
}

const char *
place_empty_text (const Place *self)
{
  return _ (kinds[self->kind].empty_text);
}
