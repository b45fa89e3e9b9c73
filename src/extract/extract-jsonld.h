/* extract-jsonld.h: the article that a page describes in JSON-LD (schema.org)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Strings are owned plain text, NULL when the page does not say. */
typedef struct {
  char *title;
  GPtrArray *persons; /* char *: authors that are people, or are not said to be else */
  GPtrArray *organisations; /* char *: authors that are said to be organisations */
  char *site;
  char *published;
  char *modified;
  char *created;
  char *language;
  char *image;
  char *excerpt;
  char *body;
  bool is_article; /* by its type; false when only a WebPage was described */
} JsonLd;

/**
 * extract_jsonld_init:
 * @scripts: const HtmlNode *: the <script> elements
 * @address: (nullable): of the page, to tell its article from others that it describes
 *
 * Follows @graph, arrays, mainEntity and @id references.  JSON that is broken is mended
 * first (extract-jsonld-mend.h); what stays broken, is nested deeper than that allows or
 * is larger than 2 MB is passed over.
 */
void extract_jsonld_init (JsonLd *self, const GPtrArray *scripts, const char *address);
void extract_jsonld_clear (JsonLd *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JsonLd, extract_jsonld_clear)
