/* capture.h: what one save of a page brought
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdint.h>

#include "model/article.h"

typedef enum {
  CAPTURE_ADDRESS,
  CAPTURE_FILE,
  CAPTURE_CLIPBOARD_HTML,
  CAPTURE_PASTED_TEXT,
  CAPTURE_IMPORT,
} CaptureOrigin;

/* "address", "file", "clipboard-html", "pasted-text", "import"; stored. */
const char *capture_origin_name (CaptureOrigin origin);
bool capture_origin_from_name (const char *name, CaptureOrigin *origin);

/* An image of the article. The article's HTML names it "cuttings-image:SHA256". */
typedef struct {
  char *address;     /* where it was on the web */
  char *sha256;      /* hex; NULL when it could not be fetched */
  char *media_type;  /* sniffed, "image/png" */
  GBytes *bytes;     /* NULL when only named, as read from the library */
  int width, height; /* pixels; 0 when unknown */
} CaptureImage;

void capture_image_free (CaptureImage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaptureImage, capture_image_free)

/* A clipping has one or more captures; none is ever overwritten. */
typedef struct {
  int64_t id; /* 0 until stored */
  CaptureOrigin origin;
  char *address;       /* asked for; NULL for pasted text without one */
  char *final_address; /* after redirects; NULL likewise */
  char *media_type;    /* of the raw bytes, with charset where given */
  char *headers;       /* as received, "Name: value\n" lines; NULL when none */
  GBytes *raw;         /* as received, content encoding undone */
  char *raw_sha256;
  int64_t captured_at; /* µs since the epoch, UTC */
  Article *article;
  GPtrArray *images; /* CaptureImage; never NULL */
  GBytes
      *fingerprint; /* of the text (relate/fingerprint.h); NULL when it has no words, or
                        * as read from the library */
} Capture;

Capture *capture_new (void);
void capture_free (Capture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Capture, capture_free)
