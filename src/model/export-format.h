/* export-format.h: a way out of the library, as a person chooses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What an export in the format makes. */
typedef enum {
  EXPORT_ONE_FILE,  /* a file, of any number of clippings */
  EXPORT_FILE_EACH, /* a file of one clipping, a folder of several */
  EXPORT_FOLDER,    /* a folder, also of one */
} ExportShape;

typedef struct {
  const char *id;   /* "csl-json": stable, a word of the command line and of settings */
  const char *name; /* to be translated */
  const char *summary;   /* what it is good for; to be translated */
  const char *extension; /* of its files, "warc.gz" */
  ExportShape shape;
} ExportFormat;
