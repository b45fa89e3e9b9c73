/* page-case.h: a page of tests/pages, read the whole way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* What the engine makes of a page, as the expected files of a case have it. */
typedef struct {
  char *html; /* a line for each element of the article's body */
  char *json; /* metadata, removals with their reasons, or the error */
} PageCase;

/**
 * page_case_read:
 * @folder: holds source.html
 * @address: where the page is supposed to come from
 *
 * Decodes, parses, extracts, sanitises and serialises, as a save does.
 */
PageCase *page_case_read (const char *folder, const char *address);

void page_case_free (PageCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageCase, page_case_free)
