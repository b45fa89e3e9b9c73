/* store-error.c: what can go wrong with a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-error.h"

G_DEFINE_QUARK (store_error, store_error)
