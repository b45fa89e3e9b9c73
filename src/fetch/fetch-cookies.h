/* fetch-cookies.h: the cookies of one save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Many sites set a cookie, redirect to the same address and wait for it to come back.
 * That takes a name and a value and knowing whose they are; nothing is kept after the
 * save, so no date is ever read.
 */

#pragma once

#include <glib.h>

typedef struct FetchCookies FetchCookies;

FetchCookies *fetch_cookies_new (void);
void fetch_cookies_free (FetchCookies *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FetchCookies, fetch_cookies_free)

/**
 * fetch_cookies_store:
 * @origin: the address that answered
 * @set_cookie: the value of one Set-Cookie header
 *
 * Reads name, value, Domain, Secure, and Max-Age where it takes a cookie back
 * (RFC 6265, section 5.2).  What is malformed, foreign to @origin or too large is
 * ignored.
 */
void fetch_cookies_store (FetchCookies *self, GUri *origin, const char *set_cookie);

/* The Cookie header for a request to @target; (transfer full) (nullable). */
char *fetch_cookies_header (const FetchCookies *self, GUri *target);
