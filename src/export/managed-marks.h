/* managed-marks.h: the marks between which Cuttings writes in a file of the user's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A region is the lines between "<!-- clip:begin NAME -->" and "<!-- clip:end NAME -->".
 * A last line "<!-- clip:written NAME=HASH … -->" says what was written, so that the file
 * itself tells what the user has changed since, on any computer and after any crash: the
 * hash of each region, and as ".KEY=HASH[,HASH…]" of each value of each property.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/properties.h"

#define MANAGED_BEGIN "<!-- clip:begin "
#define MANAGED_END "<!-- clip:end "
#define MANAGED_WRITTEN "<!-- clip:written "
#define MANAGED_CLOSE " -->"

/* Appends @text, line by line, so that no line of it is taken for a mark: one that looks
 * like one gets a blank more, which import/ takes away. */
void managed_marks_append_guarded (GString *out, const char *text);

typedef struct {
  char *name;
  const char *begin, *end;      /* with its marks */
  const char *content, *behind; /* what is between them */
} ManagedRegion;

typedef struct {
  Properties *properties;
  GPtrArray *regions;  /* ManagedRegion, in order, each name once */
  GHashTable *written; /* char * to char *; NULL when the file has no such line */
  const char *written_begin, *written_end; /* that line; NULL */
  bool damaged; /* a mark without its other, a name twice: regions lacks them */
} ManagedMarks;

/* @text: must outlive the result; line ends are "\n".  (transfer full) */
ManagedMarks *managed_marks_read (const char *text);
void managed_marks_free (ManagedMarks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ManagedMarks, managed_marks_free)

/* (transfer none) (nullable) */
const ManagedRegion *managed_marks_find (const ManagedMarks *self, const char *name);

/* What was written under @name; NULL when nothing was. */
const char *managed_marks_get_written (const ManagedMarks *self, const char *name);

/* Ten hexadecimal digits; (transfer full). */
char *managed_marks_hash (const char *text, gsize length);
char *managed_marks_hash_values (const GPtrArray *values); /* separated by "," */

/* The line that says what @self holds; (transfer full), with its line end. */
char *managed_marks_format_written (const ManagedMarks *self);
