/* fetch-guard.h: which addresses a fetch may reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user typed may be on a private network.  A redirect or an image may not,
 * except on the very host that was typed: a page must not reach what its visitor can
 * reach.  Names prove nothing, as a name may point anywhere and change between two
 * look-ups; so the address of the connection itself is judged, before a request
 * leaves.
 */

#pragma once

#include <gio/gio.h>
#include <stdbool.h>

/* What the first connection to the typed host reached. */
typedef enum {
  FETCH_HOME_UNKNOWN,
  FETCH_HOME_PUBLIC,
  FETCH_HOME_PRIVATE,
} FetchHome;

typedef struct {
  char *typed_host; /* lower case; NULL when the typed address has none */
  FetchHome home;
} FetchGuard;

void fetch_guard_init (FetchGuard *self, const char *typed_host);
void fetch_guard_clear (FetchGuard *self);

/* Whether @address can be reached from anywhere: in none of the blocks that IANA's
 * special-purpose registries set apart, nor standing for one that is. */
bool fetch_guard_is_public (GInetAddress *address);

/**
 * fetch_guard_check_name:
 * @host: as in an address, IPv6 without brackets
 *
 * Refuses what need not be connected to in order to be known as private: literal
 * addresses and "localhost".
 *
 * Returns: whether a connection may be tried; else FETCH_ERROR_BLOCKED_ADDRESS
 */
bool fetch_guard_check_name (const FetchGuard *self, const char *host, GError **error);

/**
 * fetch_guard_check_connection:
 * @address: where the connection made for @host ends
 *
 * A typed host that was public once may not become private: its name was changed in
 * between to lead inside.
 *
 * Returns: whether a request may leave; else FETCH_ERROR_BLOCKED_ADDRESS
 */
bool fetch_guard_check_connection (FetchGuard *self, const char *host,
                                   GInetAddress *address, GError **error);
