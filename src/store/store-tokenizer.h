/* store-tokenizer.h: the words of store-words.h as FTS5's tokenizer "cuttings"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "cuttings distinct" gives each word of a text once: for an index without positions,
 * which is made twice as fast then.
 */

#pragma once

#include "store/store-fold.h"
#include "store/store-sql.h"

/* FTS5's interface of a connection. (transfer none) (nullable) */
fts5_api *store_tokenizer_get_fts5 (sqlite3 *sqlite);

/* @fold must live as long as the connection. */
bool store_tokenizer_register (sqlite3 *sqlite, StoreFold *fold, GError **error);
