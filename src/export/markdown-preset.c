/* markdown-preset.c: the dialects of Markdown that notes are written in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-preset.h"

static const MarkdownPreset presets[] = {
    {
        .name = "obsidian",
        .front = FRONT_MATTER_OBSIDIAN,
        .marks = MARKDOWN_MARKS_EQUALS,
        .block = MARKDOWN_BLOCK_CARET,
        .inert = true,
        .hashes = true,
        .marked = true,
    },
    {
        .name = "logseq",
        .front = FRONT_MATTER_LOGSEQ,
        .marks = MARKDOWN_MARKS_EQUALS,
        .block = MARKDOWN_BLOCK_PROPERTY,
        .inert = true,
        .hashes = true,
        .marked = true,
    },
    {
        .name = "pandoc",
        .front = FRONT_MATTER_PANDOC,
        .marks = MARKDOWN_MARKS_SPAN,
        .marked = true,
    },
    {
        .name = "plain",
        .front = FRONT_MATTER_NONE,
        .marks = MARKDOWN_MARKS_NONE,
    },
};

const MarkdownPreset *
markdown_preset_nth (size_t index)
{
  return index < G_N_ELEMENTS (presets) ? &presets[index] : NULL;
}

const MarkdownPreset *
markdown_preset_find (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_str_equal (presets[i].name, name))
      return &presets[i];
  }
  return NULL;
}
