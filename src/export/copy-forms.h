/* copy-forms.h: a clipping as quote, citation or Markdown, in the forms of the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-writer.h"
#include "model/clip-copy.h"

/* CLIP_COPY_QUOTE of a clipping without highlights quotes its excerpt.  (transfer full) */
ClipCopy *copy_forms_make (ClipCopyKind kind, const ExportClip *clip);
