/* import-limits.c: how much a file that is to be imported may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-limits.h"

/* The largest export known is one of 30,000 articles, three files each, 2 GB unpacked;
 * a JSON file of as many with their content has 600 MB.  Deflated prose and markup shrink
 * to a fifth, tables of addresses to a twentieth. */
const ImportLimits import_default_limits = {
    .max_files = 200000,
    .max_file_bytes = (uint64_t)1024 * 1024 * 1024,
    .max_total_bytes = (uint64_t)4 * 1024 * 1024 * 1024,
    .max_ratio = 100,
    .max_depth = 32,
};
