/* store-labels.h: tags and source of a clipping as words of the search index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FTS5 is best at words that must all be there.  So that "a word and a tag" is as fast
 * as two words, each clipping has its tags, those of its highlights and its source in
 * prefix_index, as words that no text has there.  They come and go without the text: the
 * index does not care which words of a clipping were put in together.
 */

#pragma once

#include "store/store-sql.h"

typedef enum {
  STORE_LABEL_HIGHLIGHT_TAG = 'h',
  STORE_LABEL_SOURCE = 's',
  STORE_LABEL_TAG = 't',
} StoreLabelKind;

/* The id is that of the row of tag or source_count. */
typedef struct {
  StoreLabelKind kind;
  int64_t id;
} StoreLabel;

/* The labels of a clipping, sorted: array of StoreLabel; empty when it is gone.
 * (transfer full) */
GArray *store_labels_load (StoreDb *db, int64_t clip_id, GError **error);

/* Those of @labels that @others, both sorted, has not. (transfer full) */
GArray *store_labels_subtract (const GArray *labels, const GArray *others);

/* Puts blanks where @text has what labels begin with: nobody's text is to pass for one. */
void store_labels_blank (char *text);

/* Appends the words, separated by blanks. */
void store_labels_append_text (const GArray *labels, GString *text);

/* Appends the label in the language of FTS5. */
void store_labels_append_fts5 (StoreLabel label, GString *expression);
