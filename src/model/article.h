/* article.h: what extraction makes of a page: metadata, clean body, what was removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/date.h"

/* Why a piece of the page is not in the article.  The names are what SQL stores
 * (article_removal_reason_name). */
typedef enum {
  REMOVAL_AD_LINK,    /* a link to an advertising network */
  REMOVAL_PROMO,      /* "read also", related articles, teasers */
  REMOVAL_NEWSLETTER, /* sign-up forms and calls to subscribe */
  REMOVAL_SHARE,      /* share bars, follow us */
  REMOVAL_COMMENTS,
  REMOVAL_NAVIGATION, /* menus, tag lists, pagers, breadcrumbs */
  REMOVAL_METADATA,   /* headline, byline, date: held as metadata instead */
  REMOVAL_AUTHOR_BOX,
  REMOVAL_COPYRIGHT, /* notices and tails that a page adds to copied text */
  REMOVAL_HIDDEN,    /* not visible in a browser */
  REMOVAL_WIDGET,    /* forms, players, polls */
  REMOVAL_USER,      /* the reader dropped it */
  N_REMOVAL_REASONS
} RemovalReason;

/* A piece that was taken out.  The article's HTML holds <x-removed n="NUMBER"> where
 * it stood; with @restored set it is shown again. */
typedef struct {
  unsigned number; /* from 0, in document order */
  RemovalReason reason;
  char *html; /* sanitised */
  char *text; /* canonical text of it */
  bool restored;
} Removal;

/* Strings are owned UTF-8, one line each but for the excerpt, NULL when unknown. */
typedef struct {
  char *title;
  char *byline;     /* names, separated by ", " */
  char *site;       /* the outlet's name as it writes it */
  char *language;   /* BCP 47 */
  char *direction;  /* "ltr", "rtl" or NULL */
  char *canonical;  /* address the page gives itself */
  char *lead_image; /* absolute address */
  char *excerpt;
  Date published;
  Date modified;
  char *published_from; /* which rule found it ("json-ld", "meta", "time", …) */
  char *modified_from;  /* likewise */
  char *html;           /* clean body, with markers; never NULL once extracted */
  char *text;           /* canonical text of the body with restored removals in it */
  GPtrArray *removals;  /* Removal, by number; never NULL */
} Article;

Article *article_new (void);
void article_free (Article *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Article, article_free)

void removal_free (Removal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

/* "ad-link", "promo", …; the name is stable, it is stored. */
const char *removal_reason_name (RemovalReason reason);

/* false for a name that this version does not know. */
bool removal_reason_from_name (const char *name, RemovalReason *reason);
