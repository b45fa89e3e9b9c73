/* import-limits.h: how much a file that is to be imported may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The values and their reasons are in import-limits.c. */
typedef struct {
  size_t max_files;
  uint64_t max_file_bytes;  /* of one file, unpacked */
  uint64_t max_total_bytes; /* of all that an archive unpacks to */
  unsigned max_ratio;       /* of what it unpacks to, to what it is */
  unsigned max_depth;       /* of folders in folders */
} ImportLimits;

extern const ImportLimits import_default_limits;
