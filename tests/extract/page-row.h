/* page-row.h: a small page, the text of its article, and why the rest is not in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Two paragraphs that make an article of what stands between them, and their text. */
#define FIRST                                                                            \
  "<p>The harbour ferry sails again from Monday, nine years after the last boat was "    \
  "sold for scrap.</p>"
#define FIRST_TEXT                                                                       \
  "The harbour ferry sails again from Monday, nine years after the last boat was sold "  \
  "for scrap."
#define LAST                                                                             \
  "<p>Tickets cost less than the bus, the harbour master said, and children ride free "  \
  "until the end of the summer.</p>"
#define LAST_TEXT                                                                        \
  "Tickets cost less than the bus, the harbour master said, and children ride free "     \
  "until the end of the summer."
#define BOTH_TEXT FIRST_TEXT "\n" LAST_TEXT

typedef struct {
  const char *name;    /* a sentence, in words joined by dashes */
  const char *html;    /* of the page's body */
  const char *text;    /* canonical text of the article, or the error's message */
  const char *removed; /* names of reasons, a blank after each */
} PageRow;

/* Adds a test for each row. */
void page_row_add_all (const char *path, const PageRow *rows, size_t n_rows);

/* (transfer full): the article's HTML, sanitised, for tests that look at elements */
char *page_row_html (const char *html);

/* (transfer full): what becomes of @html between two paragraphs that surely stay */
char *page_row_html_between (const char *html);
