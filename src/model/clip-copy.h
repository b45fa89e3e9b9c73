/* clip-copy.h: a clipping on its way to the clipboard, in every form that programs ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

typedef enum {
  CLIP_COPY_MARKDOWN, /* the whole clipping */
  CLIP_COPY_QUOTE,    /* what is highlighted, with where it is from */
  CLIP_COPY_CITATION, /* where it is from */
} ClipCopyKind;

/* The same in three forms; owned UTF-8. */
typedef struct {
  char *plain;
  char *markdown;
  char *html; /* without <html> and <body> */
} ClipCopy;

void clip_copy_free (ClipCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipCopy, clip_copy_free)
