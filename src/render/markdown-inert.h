/* markdown-inert.h: code that a program for notes would run instead of showing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article can hold anything, also what Obsidian's plugins take for orders: Dataview
 * (`= …`, `$= …` and blocks of its name), Templater ("<%"), Tasks, Meta Bind, Execute Code
 * and others, or Mermaid, which draws.  It is written so that they see text.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether a fenced block of this language is run. */
bool markdown_inert_runs_language (const char *language);

/* Whether code is run, whatever language it says it is in; @inline: between ticks */
bool markdown_inert_runs_code (const char *code, bool inline_code);

/* The code of a block as HTML, which no plugin looks into; (transfer full). */
char *markdown_inert_block (const char *code);
