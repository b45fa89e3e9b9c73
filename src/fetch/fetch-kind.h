/* fetch-kind.h: what a page and an image may be, by media type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
  const char *accept;             /* the value of the Accept header */
  const char *const *media_types; /* "image/" is all that begin with it */
  bool is_text;
} FetchKind;

extern const FetchKind fetch_kind_page;
extern const FetchKind fetch_kind_image;

/* Whether a response that says it is of @media_type (nullable: it says nothing) may be
 * what was asked for. */
bool fetch_kind_accepts_type (const FetchKind *self, const char *media_type);

/* Whether its bytes may be: a page is no binary data, whatever its type says.
 * @charset (nullable) is what the response says. */
bool fetch_kind_accepts_bytes (const FetchKind *self, const char *charset, GBytes *bytes);
