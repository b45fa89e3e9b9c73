/* front-matter.h: what is known about a clipping, at the head of its Markdown file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names are those of Obsidian Web Clipper's default template, so that queries over
 * its notes find ours; what it does not have has a name of its own.
 */

#pragma once

#include "model/clip.h"

typedef enum {
  FRONT_MATTER_NONE,
  FRONT_MATTER_OBSIDIAN, /* YAML, the names of Obsidian Web Clipper */
  FRONT_MATTER_PANDOC,   /* YAML, the names of Pandoc, which Zettlr reads too */
  FRONT_MATTER_LOGSEQ,   /* "key:: value" lines */
} FrontMatterStyle;

/* A tag as programs for notes take it, without its "#": letters, digits, "_", "-" and "/"
 * with one character that is no digit; (transfer full). */
char *front_matter_tag (const char *tag);

/**
 * front_matter_append:
 * @out: gets the block with its border lines
 * @clip: the clipping
 *
 * Depends on nothing but @clip: the same clipping gives the same bytes in every place
 * and at every time.
 */
void front_matter_append (GString *out, const Clip *clip, FrontMatterStyle style);
