/* extract.h: from the tree of a page to its article, pass by pass
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract.c names the passes in their order.  Nothing here touches the network or
 * a file; all of it runs on a worker thread, from memory to memory.
 */

#pragma once

#include "extract/extract-removal.h"
#include "html/html-node.h"
#include "model/article.h"

#define EXTRACT_ERROR (extract_error_quark ())
GQuark extract_error_quark (void);

typedef enum {
  EXTRACT_ERROR_EMPTY,      /* there is no text at all */
  EXTRACT_ERROR_NO_ARTICLE, /* there is text, but nothing that reads like an article */
} ExtractErrorCode;

/* The result, still a tree: sanitising and serialising come after. */
typedef struct {
  Article *article; /* metadata only: html, text and removals are not yet there */
  HtmlNode *body;   /* in the arena of the document */
  GArray *removals; /* ExtractRemoval; number = index */
} Extraction;

void extraction_free (Extraction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Extraction, extraction_free)

/**
 * extract_page:
 * @doc: the page; it is taken apart
 * @address: (nullable): where it came from, to make links absolute
 * @error: return location for EXTRACT_ERROR
 *
 * Returns: (transfer full) (nullable): the article; it lives no longer than @doc
 */
Extraction *extract_page (HtmlDoc *doc, const char *address, GError **error);

/**
 * extract_pasted:
 * @doc: (out): the document that the result lives in
 * @text: plain text as people paste it; any line ends
 *
 * Takes the title from a first line that reads like one, else from the first
 * sentence; takes out advertising links, keeps every other word.
 */
Extraction *extract_pasted (const char *text, HtmlDoc **doc, GError **error);

/* An article that another program has made: all of it, without metadata. */
Extraction *extract_whole (HtmlDoc *doc);
