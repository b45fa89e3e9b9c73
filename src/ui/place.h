/* place.h: where the list of clippings looks: the inbox, the trash, a tag, a source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "model/query.h"

typedef enum {
  PLACE_INBOX,
  PLACE_STARRED,
  PLACE_ARCHIVE,
  PLACE_ALL, /* everything outside the trash */
  PLACE_TRASH,
  PLACE_TAG,
  PLACE_SITE,
  N_PLACE_KINDS
} PlaceKind;

typedef struct {
  PlaceKind kind;
  char *name; /* of the tag or the source; NULL for the others */
} Place;

Place *place_new (PlaceKind kind, const char *name);
Place *place_copy (const Place *self);
void place_free (Place *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

bool place_equal (const Place *a, const Place *b);

/* "inbox", "tag:climate/cop30": what the settings remember; (transfer full). */
char *place_to_key (const Place *self);

/* The inbox for a key that this version does not know; (transfer full). */
Place *place_from_key (const char *key);

/* What the clippings there have in common; NULL for PLACE_ALL; (transfer full). */
QueryTerm *place_to_term (const Place *self);

/* As the sidebar and the header bar show it, translated. */
const char *place_title (const Place *self);
const char *place_icon_name (const Place *self);

/* What the list says when nothing is there, translated. */
const char *place_empty_title (const Place *self);
const char *place_empty_text (const Place *self);
