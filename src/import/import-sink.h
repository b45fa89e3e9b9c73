/* import-sink.h: where a reader puts what it finds, and what it cannot use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-error.h"
#include "import/import-record.h"

/* What could not be imported, and why. */
typedef struct {
  char *from;    /* the file's name */
  unsigned line; /* in it, from 1; of a file without lines, the entry; 0 when unknown */
  GError *error; /* IMPORT_ERROR */
} ImportProblem;

void import_problem_free (ImportProblem *self);

typedef struct {
  GPtrArray *clips;    /* ImportedClip */
  GPtrArray *problems; /* ImportProblem */
} ImportSink;

void import_sink_init (ImportSink *self);
void import_sink_clear (ImportSink *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportSink, import_sink_clear)

/* An entry that was read.  @clip is taken; what has no address of the web, no content and
 * no words of the user is a problem instead. */
void import_sink_add (ImportSink *self, ImportedClip *clip, const char *from,
                      unsigned line);

/* An entry that could not be. */
void import_sink_refuse (ImportSink *self, const char *from, unsigned line,
                         ImportErrorCode code, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/* A file that could not be.  @error is taken. */
void import_sink_refuse_file (ImportSink *self, const char *from, GError *error);
