/* capture-steps.h: from bytes to a capture, in the order that the design names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure and synchronous, from memory to memory; it runs on the task pool.  Between
 * reading and finishing, the caller brings the images.
 */

#pragma once

#include "model/capture.h"

/* What is to be read.  Nothing is owned. */
typedef struct {
  CaptureOrigin origin;
  GBytes *raw;          /* as received; it is what is kept */
  GBytes *page;         /* what is read: @raw, or the page inside it */
  bool plain_text;      /* pasted or served as text, not markup */
  bool is_article;      /* markup that is the article and nothing else */
  const char *charset;  /* from the transport; NULL */
  const char *address;  /* where it is on the web; NULL */
  bool follows_refresh; /* a page that sends its reader elsewhere is not read itself */
} CaptureSource;

/* A capture that still has its tree.  One thread at a time. */
typedef struct CaptureDraft CaptureDraft;

void capture_draft_free (CaptureDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptureDraft, capture_draft_free)

/**
 * capture_steps_read:
 * @error: return location for HTML_ERROR or EXTRACT_ERROR
 *
 * Decodes, parses, extracts, sanitises.
 *
 * Returns: (transfer full) (nullable): the draft
 */
CaptureDraft *capture_steps_read (const CaptureSource *source, GError **error);

/* Where the page sends its reader, when the source follows that: then the draft holds
 * nothing else.  NULL otherwise. */
const char *capture_draft_get_refresh (const CaptureDraft *self);

/* The capture as far as it is: article without html and text; images named by address,
 * those of data: addresses with their bytes.  Owned by the draft; the caller fills in
 * the bytes of images. */
Capture *capture_draft_peek (CaptureDraft *self);

/**
 * capture_steps_finish:
 * @self: taken
 *
 * Points the article's images to the stored ones, serialises, computes the text.
 * Images without bytes, or with bytes that are no image, are left out.
 *
 * Returns: (transfer full): the capture, ready to be stored
 */
Capture *capture_steps_finish (CaptureDraft *self);
