/* render-document.h: a clipping as a part of an HTML page or a book, complete with highlights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An <article> with the title block, the user's note, the article with its highlights in
 * it, and the list of the highlights with their notes.  It is XML as well as HTML where
 * the options say so; its own words are English, as those of the Markdown files.
 */

#pragma once

#include "model/capture.h"
#include "model/clip.h"
#include "render/render-marked.h"

/* Nothing is owned. */
typedef struct {
  const Clip *clip;
  const Article *article;
  const GPtrArray *highlights; /* Highlight, in text order, orphans last */
  const GPtrArray *links;      /* char *: to each on the web; NULLs allowed */
  bool without_body;           /* the highlights are enough */
  RenderMarkedOptions options;
} RenderDocument;

/* The <article>. */
void render_document_append (GString *out, const RenderDocument *self);

/* One highlight as it stands in the list, with where it is from. */
void render_document_append_highlight (GString *out, const Highlight *highlight,
                                       const char *link);

/* " lang=… dir=…" of the clipping, as attributes. */
void render_document_append_language (GString *out, const Clip *clip);

/* Text, and an attribute, as XML. */
void render_document_append_text (GString *out, const char *text);
void render_document_append_attr (GString *out, const char *name, const char *value);

/* The style of all that: of a page that is light, dark or on paper, and of a book. */
const char *render_document_style (void);
const char *render_document_book_style (void);
