/* extract-title.h: the headline of a page, without the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-claims.h"
#include "extract/extract-jsonld.h"

typedef struct {
  char *text;           /* NULL: the page has none */
  char *raw;            /* before the outlet's name was taken off it; NULL likewise */
  const HtmlNode *node; /* the element that shows it; NULL: none does */
  uint32_t position;    /* of that element (Mark); 0: none */
} Title;

/**
 * extract_title_choose:
 * @site: (nullable): the outlet's name
 * @title: (out): to be cleared
 *
 * A heading that agrees with what the page claims is the headline; where none does,
 * the best claim is.
 */
void extract_title_choose (const Claims *claims, const JsonLd *jsonld, const char *site,
                           Title *title);

void extract_title_clear (Title *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Title, extract_title_clear)

/**
 * extract_title_strip:
 * @title: "Bridge reopens | City News"
 * @site: (nullable): the outlet's name
 * @host: (nullable): without "www."
 *
 * Takes off whatever, at either end and behind a separator, names the outlet.
 *
 * Returns: (transfer full): "Bridge reopens"
 */
char *extract_title_strip (const char *title, const char *site, const char *host);

/* Whether the words name the outlet, as it calls itself or as its host is called. */
bool extract_title_is_site (const char *words, const char *site, const char *host);
