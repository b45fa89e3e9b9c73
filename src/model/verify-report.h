/* verify-report.h: what a library that was verified is like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* What can be wrong, from the ground up. */
typedef enum {
  VERIFY_FILE,     /* pages and indexes of the database file */
  VERIFY_ORPHANS,  /* rows that belong to a row that is not there */
  VERIFY_CAPTURES, /* articles that are not as they were stored */
  VERIFY_DAMAGED,  /* stored pages and images that are not as they were */
  VERIFY_MISSING,  /* likewise, whose file is not there */
  VERIFY_UNNAMED,  /* files that nothing in the library names; they do no harm */
  VERIFY_COUNTS,   /* numbers beside places, sources and tags */
  VERIFY_INDEX,    /* clippings that the search index does not have as they are */
  N_VERIFY_KINDS
} VerifyKind;

typedef struct {
  uint64_t n_clips, n_captures, n_blobs; /* that were looked at */
  uint64_t n_found[N_VERIFY_KINDS];
  uint64_t n_repaired[N_VERIFY_KINDS]; /* of those */
  char *example[N_VERIFY_KINDS];       /* the first one, for an expert; NULL */
} VerifyReport;

VerifyReport *verify_report_new (void);
void verify_report_free (VerifyReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VerifyReport, verify_report_free)

/* "file", "orphans", …: stable, for JSON. */
const char *verify_kind_name (VerifyKind kind);

/* Counts one more; @example is copied if it is the first. */
void verify_report_add (VerifyReport *self, VerifyKind kind, const char *example);

/* What is wrong and was not repaired, files without a name left out: they do no harm. */
uint64_t verify_report_count_open (const VerifyReport *self);

uint64_t verify_report_count_repaired (const VerifyReport *self);

/* Whether there is anything that a repair would try. */
bool verify_report_has_found (const VerifyReport *self);

/* @before, with what is not found any more in @after as repaired. */
void verify_report_set_repaired (VerifyReport *before, const VerifyReport *after);
