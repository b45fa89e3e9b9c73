/* fetch-session.h: what all fetches of one save share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "fetch/fetch-cookies.h"
#include "fetch/fetch-guard.h"
#include "fetch/fetch-journey.h"
#include "fetch/fetch-proxy.h"
#include "fetch/fetch.h"

/* Counted by reference: a fetch on its way keeps its session. */
struct FetchSession {
  char *typed_address;
  SoupSession *soup;
  FetchProxy *proxy;
  FetchGuard guard;
  FetchCookies *cookies;
  FetchPolicy page_policy;
  FetchPolicy image_policy;
  FetchJourney *page_journey; /* NULL before the page was asked for */
  gint64 images_end_at;       /* monotonic; 0 before an image was asked for */
};

FetchSession *fetch_session_ref (FetchSession *self);

/* (transfer full): the journey of the page and its refreshes; begins with the first. */
FetchJourney *fetch_session_page_journey (FetchSession *self);

/* (transfer full): the journey of one more image, within the time for all of them. */
FetchJourney *fetch_session_image_journey (FetchSession *self);
