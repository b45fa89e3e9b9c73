/* zip-maker.h: zips for tests, honest and otherwise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

typedef struct {
  GByteArray *bytes;   /* what is written so far */
  GByteArray *central; /* the central directory, which follows */
  unsigned n;
} ZipMaker;

void zip_maker_init (ZipMaker *self);

/* Adds a file, deflated. */
void zip_maker_add (ZipMaker *self, const char *name, const void *data, size_t length);
void zip_maker_add_text (ZipMaker *self, const char *name, const char *text);

/* Adds a file whose headers give another size than it has. */
void zip_maker_add_lying (ZipMaker *self, const char *name, const void *data,
                          size_t length, uint32_t claimed);

/* Adds a link to @target. */
void zip_maker_add_link (ZipMaker *self, const char *name, const char *target);

/* The zip; @self is of no more use. (transfer full) */
GBytes *zip_maker_end (ZipMaker *self);
