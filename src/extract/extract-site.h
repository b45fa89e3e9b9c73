/* extract-site.h: telling whether words are the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* The names of an outlet as letters without accents and blanks; "" where unknown. */
typedef struct {
  char *name;  /* as it calls itself: "thedailypost" */
  char *other; /* as it calls itself elsewhere */
  char *host;  /* its whole host: "dailypostcouk" */
  char *label; /* the host's own part: "dailypost" */
} Site;

/* All may be NULL: the outlet's names, and the address of one of its pages. */
void extract_site_init (Site *self, const char *name, const char *other,
                        const char *address);
void extract_site_clear (Site *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Site, extract_site_clear)

/* Whether @words, found behind a separator in a title, name the outlet: part of its
 * name is enough, and so are its initials. */
bool extract_site_is_named_by (const Site *self, const char *words);

/* Whether @words, found where an author is named, are the outlet: "Tom" is not "Tom's
 * Coffee Corner". */
bool extract_site_is (const Site *self, const char *words);
