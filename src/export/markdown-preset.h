/* markdown-preset.h: the dialects of Markdown that notes are written in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>

#include "export/front-matter.h"
#include "render/markdown-options.h"

/* How a passage of its own can be linked to from other notes. */
typedef enum {
  MARKDOWN_BLOCK_NONE,
  MARKDOWN_BLOCK_CARET,    /* "^h-1f0c2a9e" below it, as Obsidian has it */
  MARKDOWN_BLOCK_PROPERTY, /* "id:: UUID" below it, as Logseq has it */
} MarkdownBlock;

typedef struct {
  const char *name; /* "obsidian": stable, a word of the command line and of settings */
  FrontMatterStyle front;
  MarkdownMarks marks;
  MarkdownBlock block;
  bool inert;  /* see MarkdownOptions */
  bool hashes; /* tags of highlights are written as "#tag" */
  bool marked; /* what Cuttings writes stands between marks, so that it can be synced */
} MarkdownPreset;

/* In the order in which they are offered; NULL past the last.  The first is the default. */
const MarkdownPreset *markdown_preset_nth (size_t index);

/* NULL when there is none of that @name. */
const MarkdownPreset *markdown_preset_find (const char *name);
