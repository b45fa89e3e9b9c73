/* extract-title.h: the headline of a page, without the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-claims.h"
#include "extract/extract-jsonld.h"
#include "extract/extract-site.h"

typedef struct {
  char *text;           /* NULL: the page has none */
  char *raw;            /* before the outlet's name was taken off it; NULL likewise */
  const HtmlNode *node; /* the element that shows it; NULL: none does */
  uint32_t position;    /* of that element (Mark); 0: none */
} Title;

/**
 * extract_title_choose:
 * @title: (out): to be cleared
 *
 * A heading that agrees with what the page claims is the headline; where none does,
 * the best claim is.
 */
void extract_title_choose (const Claims *claims, const JsonLd *jsonld, const Site *site,
                           Title *title);

void extract_title_clear (Title *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Title, extract_title_clear)

/**
 * extract_title_strip:
 * @title: "Bridge reopens | City News"
 *
 * Takes off whatever, at either end and behind a separator, names the outlet.
 *
 * Returns: (transfer full): "Bridge reopens"
 */
char *extract_title_strip (const char *title, const Site *site);
