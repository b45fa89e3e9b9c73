/* place.h: where the list of clippings looks: the inbox, the trash, a search, a tag
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <stdbool.h>

#include "model/query.h"
#include "model/saved-search.h"

typedef enum {
  PLACE_INBOX,
  PLACE_STARRED,
  PLACE_ARCHIVE,
  PLACE_HIGHLIGHTS, /* the highlights of all clippings */
  PLACE_ALL,        /* everything outside the trash */
  PLACE_TRASH,
  PLACE_SEARCH, /* a saved search */
  PLACE_TAG,
  PLACE_SITE,
  N_PLACE_KINDS
} PlaceKind;

typedef struct {
  PlaceKind kind;
  char *name;  /* of the search, tag or source; NULL for the others */
  char *query; /* of a search, else NULL */
  int64_t id;  /* of a search, else 0 */
} Place;

Place *place_new (PlaceKind kind, const char *name);
Place *place_new_search (const SavedSearch *search);
Place *place_copy (const Place *self);
void place_free (Place *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

/* A boxed type, for what is dragged. */
GType place_get_type (void) G_GNUC_CONST;

/* Whether the user can bring a clipping there: to a tag, but not to a source. */
bool place_takes_clips (const Place *self);

/* A search is the same whatever it is called and finds. */
bool place_equal (const Place *a, const Place *b);

/* "inbox", "tag:climate/cop30": what the settings remember; (transfer full). */
char *place_to_key (const Place *self);

/* The inbox for a key that this version does not know; (transfer full). */
Place *place_from_key (const char *key);

/* What the clippings there have in common; NULL for PLACE_ALL; (transfer full). */
QueryTerm *place_to_term (const Place *self);

/* The same in the query language, "" for PLACE_ALL; (transfer full). */
char *place_to_query_text (const Place *self);

/* As the sidebar and the header bar show it, translated. */
const char *place_title (const Place *self);
const char *place_icon_name (const Place *self);

/* What the list says when nothing is there, translated. */
const char *place_empty_title (const Place *self);
const char *place_empty_text (const Place *self);
