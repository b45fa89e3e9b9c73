/* junk.h: links that advertising networks put into articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hosts are data (data/rules/ad-hosts.txt); the structure is here: a paragraph
 * that is nothing but a link, repeated, to a host foreign to the text.  A link that
 * the author meant stays.
 */

#pragma once

#include <stdbool.h>

#include "html/html-node.h"

/* The host of @address, or a domain above it, is one of an advertising network. */
bool junk_is_ad_address (const char *address);

/**
 * junk_remove_links:
 * @doc: the document that @body is in
 * @body: the article's body; paragraphs of advertising leave it, a marker
 *   (<x-removed>) stands in the place of each
 * @removals: ExtractRemoval; what left is appended, with REMOVAL_AD_LINK
 *
 * A link to an advertising network inside a sentence loses its <a> and keeps its
 * words, unless its words are nothing but the address.
 */
void junk_remove_links (HtmlDoc *doc, HtmlNode *body, GArray *removals);
