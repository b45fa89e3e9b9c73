/* readers.h: the readers, each in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-reader.h"

extern const ImportReader read_address_list;
extern const ImportReader read_pocket_csv;
