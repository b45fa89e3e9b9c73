/* store-languages.h: the languages of the clippings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/store-db.h"

/* Each once, sorted: (transfer full) (element-type utf8). */
GPtrArray *store_languages_list (StoreDb *db, GError **error);
