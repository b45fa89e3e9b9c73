/* fetch-policy.h: how long, how much and how far: the limits that callers do not choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetch/fetch.h"

/* From the first image asked for in a session until no more are waited for. */
extern const unsigned fetch_images_budget_ms;

/* Longer addresses, typed or redirected to, are refused. */
extern const size_t fetch_max_address_bytes;
