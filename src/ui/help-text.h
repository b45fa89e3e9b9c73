/* help-text.h: the texts of the help, in the language of the user where there are any
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are resources under help/LANGUAGE/, plain files that a translator copies.  A
 * topic is made of lines: "= " begins its title, "== " a heading, "- " an item of a
 * list; any other line is a paragraph.  Within a line stands Pango markup.
 */

#pragma once

#include <glib.h>

typedef enum {
  HELP_TITLE,
  HELP_HEADING,
  HELP_ITEM,
  HELP_PARAGRAPH,
} HelpLineKind;

/* What kind of line it is, and where its text begins. */
HelpLineKind help_line_kind (const char *line, const char **text);

/* Ids of the topics, NULL-terminated, in the order in which they are offered. */
const char *const *help_topics (void);

/* The contents of a file such as "saving.txt"; (transfer full). */
GBytes *help_text_load (const char *file);

/* The lines of a topic that are not empty; (transfer full). */
char **help_text_load_topic (const char *topic);
