/* markdown-file.h: a clipping as one Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Front matter, headline, note, highlights, article, in this order: what the reader
 * made stands before what was made elsewhere.  The same clipping gives the same bytes
 * at any time and place.
 */

#pragma once

#include "export/markdown-preset.h"
#include "model/clip.h"
#include "model/highlight.h"

/* What a file is made of.  Nothing is owned. */
typedef struct {
  const Clip *clip;
  const char *html;            /* the article as shown, removals restored or gone */
  const GPtrArray *highlights; /* Highlight, in text order, orphans last */
  const GPtrArray *links;      /* char *: to each highlight on the web; NULLs allowed */
  const MarkdownPreset *preset;
  MarkdownImageFunc image; /* where an image lies beside the file; may be NULL */
  gpointer image_data;
} MarkdownFile;

/* (transfer full): the file's contents. */
char *markdown_file (const MarkdownFile *self);
