/* fake-resolver.h: names for tests, so that none leaves this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#define FAKE_TYPE_RESOLVER (fake_resolver_get_type ())
G_DECLARE_FINAL_TYPE (FakeResolver, fake_resolver, FAKE, RESOLVER, GResolver)

/* Makes every name below ".example" mean 127.0.0.1, and no other name exist, for the
 * whole program. */
void fake_resolver_install (void);
