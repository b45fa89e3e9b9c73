/* fetch-guard.c: which addresses a fetch may reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-guard.h"

#include <string.h>

#include "fetch/fetch-error.h"

/* A block of addresses: the first @bits of @prefix. */
typedef struct {
  guint8 prefix[16];
  unsigned bits;
} Block;

/* IANA IPv4 Special-Purpose Address Registry, and multicast (RFC 5771). */
static const Block special_ipv4[] = {
    {{0}, 8},             /* this network; Linux takes 0.0.0.0 for itself */
    {{10}, 8},            /* private */
    {{100, 64}, 10},      /* carrier-grade NAT */
    {{127}, 8},           /* loopback */
    {{169, 254}, 16},     /* link-local, where clouds keep their secrets */
    {{172, 16}, 12},      /* private */
    {{192, 0, 0}, 24},    /* protocol assignments */
    {{192, 0, 2}, 24},    /* documentation */
    {{192, 88, 99}, 24},  /* 6to4 relays, withdrawn */
    {{192, 168}, 16},     /* private */
    {{198, 18}, 15},      /* benchmarks */
    {{198, 51, 100}, 24}, /* documentation */
    {{203, 0, 113}, 24},  /* documentation */
    {{224}, 4},           /* multicast */
    {{240}, 4},           /* reserved, broadcast */
};

/* IANA IPv6 Special-Purpose Address Registry, and multicast (RFC 4291). */
static const Block special_ipv6[] = {
    {{0}, 127},                                 /* any, loopback */
    {{0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}, 48}, /* NAT64 inside a network */
    {{0x01, 0x00}, 64},                         /* discard */
    {{0x20, 0x01, 0x00, 0x00}, 23},             /* protocol assignments, Teredo */
    {{0x20, 0x01, 0x0d, 0xb8}, 32},             /* documentation */
    {{0x3f, 0xff}, 20},                         /* documentation */
    {{0x5f, 0x00}, 16},                         /* segment routing */
    {{0xfc}, 7},                                /* private */
    {{0xfe, 0x80}, 10},                         /* link-local */
    {{0xfe, 0xc0}, 10},                         /* site-local, withdrawn */
    {{0xff}, 8},                                /* multicast */
};

/* IPv6 addresses that stand for an IPv4 address, and the byte where it begins. */
static const struct {
  Block block;
  unsigned at;
} embedding[] = {
    {{{0}, 96}, 12},                                              /* compatible */
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96}, 12},       /* mapped */
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0}, 96}, 12},       /* translated */
    {{{0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}, 96}, 12}, /* NAT64 */
    {{{0x20, 0x02}, 16}, 2},                                      /* 6to4 */
};

void
fetch_guard_init (FetchGuard *self, const char *typed_host)
{
  *self = (FetchGuard){.typed_host = g_strdup (typed_host)};
}

void
fetch_guard_clear (FetchGuard *self)
{
  g_clear_pointer (&self->typed_host, g_free);
}

static bool
is_in_block (const guint8 *bytes, const Block *block)
{
  unsigned whole = block->bits / 8, rest = block->bits % 8;

  if (memcmp (bytes, block->prefix, whole) != 0)
    return false;
  return rest == 0 || (bytes[whole] ^ block->prefix[whole]) >> (8 - rest) == 0;
}

static bool
is_in_any (const guint8 *bytes, const Block *blocks, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    if (is_in_block (bytes, &blocks[i]))
      return true;
  }
  return false;
}

static bool
is_public_ipv4 (const guint8 *bytes)
{
  return !is_in_any (bytes, special_ipv4, G_N_ELEMENTS (special_ipv4));
}

static bool
is_public_ipv6 (const guint8 *bytes)
{
  if (is_in_any (bytes, special_ipv6, G_N_ELEMENTS (special_ipv6)))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (embedding); i++) {
    if (is_in_block (bytes, &embedding[i].block))
      return is_public_ipv4 (bytes + embedding[i].at);
  }
  return true;
}

bool
fetch_guard_is_public (GInetAddress *address)
{
  const guint8 *bytes = g_inet_address_to_bytes (address);

  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4)
    return is_public_ipv4 (bytes);
  return is_public_ipv6 (bytes);
}

static bool
is_typed (const FetchGuard *self, const char *host)
{
  return self->typed_host != NULL && g_ascii_strcasecmp (self->typed_host, host) == 0;
}

/* RFC 6761, section 6.3: the name and all below it are this computer. */
static bool
is_localhost (const char *host)
{
  g_autofree char *lower = g_ascii_strdown (host, -1);

  return g_str_equal (lower, "localhost") || g_str_has_suffix (lower, ".localhost");
}

bool
fetch_guard_check_name (const FetchGuard *self, const char *host, GError **error)
{
  g_autoptr (GInetAddress) literal = g_inet_address_new_from_string (host);

  if (is_typed (self, host))
    return true;
  if (literal == NULL ? !is_localhost (host) : fetch_guard_is_public (literal))
    return true;
  fetch_error_set (error, FETCH_ERROR_BLOCKED_ADDRESS);
  return false;
}

bool
fetch_guard_check_connection (FetchGuard *self, const char *host, GInetAddress *address,
                              GError **error)
{
  bool is_public = fetch_guard_is_public (address);

  if (is_typed (self, host) && self->home == FETCH_HOME_UNKNOWN)
    self->home = is_public ? FETCH_HOME_PUBLIC : FETCH_HOME_PRIVATE;
  if (is_public || (is_typed (self, host) && self->home == FETCH_HOME_PRIVATE))
    return true;
  fetch_error_set (error, FETCH_ERROR_BLOCKED_ADDRESS);
  return false;
}
