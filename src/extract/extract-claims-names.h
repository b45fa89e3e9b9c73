/* extract-claims-names.h: the names under which pages claim things, in <meta> and microdata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-claims.h"
#include "extract/extract-matcher.h"

typedef struct {
  const char *name; /* lower case, ":" for "." */
  ClaimKind kind;
  uint8_t rank;
} ClaimName;

/* (nullable): what <meta name="…"> or property="…" claims; any case, "." or ":" */
const ClaimName *extract_claims_name_of_meta (HtmlSlice name);

/* (nullable): what itemprop="…" claims (schema.org); case as the standard wants it */
const ClaimName *extract_claims_name_of_item (HtmlSlice name);

/* Words in classes and ids, with bits of MarkBit; ends with NULL phrases. */
extern const ExtractPhrases extract_claims_mark_words[];

/* Folders in addresses that hold pages about authors: MARK_AUTHOR_LINK. */
extern const ExtractPhrases extract_claims_author_folders[];
