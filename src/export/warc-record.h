/* warc-record.h: a record of a web archive, compressed by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/* Nothing is owned.  Fields that are NULL are not written. */
typedef struct {
  const char *type;         /* "response", … (WARC 1.1, section 6) */
  const char *id;           /* a UUID */
  const char *refers_to;    /* of the record that this one is about */
  const char *target;       /* the address */
  int64_t time;             /* µs since the epoch, UTC */
  const char *content_type; /* of the block */
  GBytes *head;             /* of the block: what stands before the payload; NULL */
  GBytes *payload;
} WarcRecord;

/**
 * warc_record_write:
 *
 * Digests are SHA-1 in base 32, as readers of archives compare them.
 *
 * Returns: (transfer full): a gzip member
 */
GBytes *warc_record_write (const WarcRecord *self);
