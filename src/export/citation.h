/* citation.h: what every citation of a clipping says, whatever the format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-writer.h"

/* A person, taken apart; or, in @literal alone, whoever is not a person or whose parts
 * cannot be told: an agency, a desk, a name in a script that has another order.  Strings
 * are owned; a part that is not there is NULL. */
typedef struct {
  char *given;
  char *particle; /* "van der" */
  char *family;
  char *suffix; /* "Jr." */
  char *literal;
} CitationName;

void citation_name_free (CitationName *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CitationName, citation_name_free)

/* The names of a byline; (transfer full) (element-type CitationName): never NULL. */
GPtrArray *citation_names (const char *byline);

/**
 * citation_key:
 *
 * What a text cites the clipping by: "doe2024-1f0c2a9e", letters and digits of ASCII.  The
 * same clipping has the same key each time, and no two have one in common.
 *
 * Returns: (transfer full)
 */
char *citation_key (const Clip *clip);

/* When the page was seen as it is cited: the day of the capture, in UTC. */
Date citation_accessed (const ExportClip *clip);

/**
 * citation_text:
 *
 * Who, what, where, when, the address and the day of access, as a list of sources gives
 * them: "Jane Doe: Quay opens. The Wire, 2024-01-15. https://… (accessed 2024-02-01)".
 *
 * Returns: (transfer full): one line of plain text
 */
char *citation_text (const ExportClip *clip);

/* Whether the clipping is from an outlet; else it is some page. */
bool citation_has_outlet (const Clip *clip);
