/* markdown-inert.c: code that a program for notes would run instead of showing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-inert.h"

#include <string.h>

/* What plugins of Obsidian listen to, in lower case; "*" stands for any end. */
static const char *const languages[] = {
    "dataview*", "tasks",    "query",      "templater*", "mermaid",
    "run-*",     "button*",  "meta-bind*", "js-engine",  "base",
    "bases",     "calendar", "excalidraw", "kanban",     "leaflet",
    "chart",     "custom-*", "embed*",     "ad-*",       "{*",
};

bool
markdown_inert_runs_language (const char *language)
{
  g_autofree char *lower = g_ascii_strdown (language, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (languages); i++) {
    if (g_pattern_match_simple (languages[i], lower))
      return true;
  }
  return false;
}

bool
markdown_inert_runs_code (const char *code, bool inline_code)
{
  const char *at = code + strspn (code, " \t\n");

  return strstr (code, "<%") != NULL ||
         (inline_code && (*at == '=' || g_str_has_prefix (at, "$=")));
}

char *
markdown_inert_block (const char *code)
{
  g_autofree char *escaped = g_markup_escape_text (code, -1);

  return g_strdup_printf ("<pre><code>%s\n</code></pre>", escaped);
}
