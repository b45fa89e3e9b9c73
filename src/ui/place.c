/* place.c: where the list of clippings looks: the inbox, the trash, a tag, a source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/place.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct {
  const char *key;   /* ends in ":" where a name follows */
  const char *title; /* with the context "place" */
  const char *icon_name;
  const char *empty_title;
  const char *empty_text;
  QueryTermKind term;
  ClipState state;
} kinds[N_PLACE_KINDS] = {
    [PLACE_INBOX] = {"inbox", NC_ ("place", "Inbox"), "inbox-symbolic",
                     N_ ("Inbox Is Empty"), N_ ("New clippings arrive here"), QUERY_STATE,
                     CLIP_INBOX},
    [PLACE_STARRED] = {"starred", NC_ ("place", "Starred"), "starred-symbolic",
                       N_ ("Nothing Starred"), N_ ("Star a clipping to find it here"),
                       QUERY_STARRED},
    [PLACE_ARCHIVE] = {"archive", NC_ ("place", "Archive"), "archive-symbolic",
                       N_ ("Archive Is Empty"),
                       N_ ("Clippings that are done with are kept here"), QUERY_STATE,
                       CLIP_ARCHIVE},
    [PLACE_ALL] = {"all", NC_ ("place", "All Clippings"), "clippings-symbolic",
                   N_ ("No Clippings"), N_ ("Everything is in the trash")},
    [PLACE_TRASH] = {"trash", NC_ ("place", "Trash"), "user-trash-symbolic",
                     N_ ("Trash Is Empty"),
                     N_ ("Deleted clippings can be restored from here"), QUERY_STATE,
                     CLIP_TRASH},
    [PLACE_TAG] = {"tag:", NULL, "tag-symbolic", N_ ("No Clippings"),
                   N_ ("No clipping carries this tag"), QUERY_TAG},
    [PLACE_SITE] = {"source:", NULL, "source-symbolic", N_ ("No Clippings"),
                    N_ ("No clipping comes from this source"), QUERY_SITE},
};

Place *
place_new (PlaceKind kind, const char *name)
{
  Place *self = g_new (Place, 1);

  self->kind = kind;
  self->name = g_strdup (name);
  return self;
}

Place *
place_copy (const Place *self)
{
  return place_new (self->kind, self->name);
}

void
place_free (Place *self)
{
  g_free (self->name);
  g_free (self);
}

bool
place_equal (const Place *a, const Place *b)
{
  return a->kind == b->kind && g_strcmp0 (a->name, b->name) == 0;
}

char *
place_to_key (const Place *self)
{
  return g_strconcat (kinds[self->kind].key, self->name, NULL);
}

Place *
place_from_key (const char *key)
{
  for (int i = 0; i < N_PLACE_KINDS; i++) {
    size_t length = strlen (kinds[i].key);
    bool named = kinds[i].title == NULL;

    if (named ? g_str_has_prefix (key, kinds[i].key) && key[length] != '\0'
              : strcmp (key, kinds[i].key) == 0)
      return place_new ((PlaceKind)i, named ? key + length : NULL);
  }
  return place_new (PLACE_INBOX, NULL);
}

QueryTerm *
place_to_term (const Place *self)
{
  QueryTerm *term;

  if (self->kind == PLACE_ALL)
    return NULL;
  term = query_term_new (kinds[self->kind].term, self->name);
  term->number = (int)kinds[self->kind].state;
  return term;
}

const char *
place_title (const Place *self)
{
  if (self->name != NULL)
    return self->name;
  return g_dpgettext2 (NULL, "place", kinds[self->kind].title);
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
