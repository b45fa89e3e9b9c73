/* test-fetch-guard.c: which addresses may be reached, and from where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-guard.h"

#include "cases.h"
#include "fetch/fetch.h"

typedef struct {
  const char *name;
  const char *address;
  bool is_public;
} AddressCase;

static const AddressCase address_cases[] = {
    {"a-server", "93.184.215.14", true},
    {"a-server-in-ipv6", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", true},
    {"below-ten", "9.255.255.255", true},
    {"above-ten", "11.0.0.0", true},
    {"below-carrier-nat", "100.63.255.255", true},
    {"above-carrier-nat", "100.128.0.0", true},
    {"below-172-16", "172.15.255.255", true},
    {"above-172-31", "172.32.0.0", true},
    {"beside-192-168", "192.169.0.0", true},
    {"below-multicast", "223.255.255.255", true},

    {"any", "0.0.0.0", false},
    {"this-network", "0.1.2.3", false},
    {"loopback", "127.0.0.1", false},
    {"all-of-loopback", "127.255.255.254", false},
    {"ten", "10.1.2.3", false},
    {"172-16", "172.16.0.1", false},
    {"172-31", "172.31.255.255", false},
    {"192-168", "192.168.178.1", false},
    {"link-local", "169.254.169.254", false},
    {"carrier-nat", "100.64.0.1", false},
    {"all-of-carrier-nat", "100.127.255.255", false},
    {"benchmarks", "198.19.0.1", false},
    {"documentation", "203.0.113.7", false},
    {"multicast", "224.0.0.1", false},
    {"reserved", "240.0.0.1", false},
    {"broadcast", "255.255.255.255", false},

    {"any-in-ipv6", "::", false},
    {"loopback-in-ipv6", "::1", false},
    {"private-in-ipv6", "fd00::1", false},
    {"the-other-half-of-private-in-ipv6", "fc00::1", false},
    {"link-local-in-ipv6", "fe80::1", false},
    {"site-local-in-ipv6", "fec0::1", false},
    {"multicast-in-ipv6", "ff02::1", false},
    {"documentation-in-ipv6", "2001:db8::1", false},
    {"teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2", false},

    {"mapped-loopback", "::ffff:127.0.0.1", false},
    {"mapped-private", "::ffff:10.0.0.1", false},
    {"mapped-server", "::ffff:93.184.215.14", true},
    {"compatible-loopback", "::127.0.0.1", false},
    {"translated-loopback", "::ffff:0:127.0.0.1", false},
    {"nat64-loopback", "64:ff9b::127.0.0.1", false},
    {"nat64-private", "64:ff9b::192.168.0.1", false},
    {"nat64-server", "64:ff9b::93.184.215.14", true},
    {"nat64-inside-a-network", "64:ff9b:1::93.184.215.14", false},
    {"6to4-loopback", "2002:7f00:1::1", false},
    {"6to4-private", "2002:c0a8:1::1", false},
    {"6to4-server", "2002:5db8:d70e::1", true},
};

static void
test_is_public (gconstpointer data)
{
  const AddressCase *row = data;
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (row->address);

  g_assert_cmpint (fetch_guard_is_public (address), ==, row->is_public);
}

typedef struct {
  const char *name;
  const char *typed;
  const char *host;
  bool allowed;
} NameCase;

static const NameCase name_cases[] = {
    {"a-name-may-be-tried", "a.example", "b.example", true},
    {"the-typed-host-may-be-tried", "127.0.0.1", "127.0.0.1", true},
    {"the-typed-host-in-capitals", "intranet", "INTRANET", true},
    {"typed-localhost", "localhost", "localhost", true},
    {"a-public-number", "a.example", "93.184.215.14", true},
    {"a-private-number", "a.example", "10.0.0.1", false},
    {"loopback-after-another-loopback", "127.0.0.1", "127.0.0.2", false},
    {"localhost-after-its-number", "127.0.0.1", "localhost", false},
    {"a-name-below-localhost", "a.example", "b.LocalHost", false},
    {"loopback-in-ipv6", "a.example", "::1", false},
    {"nothing-typed", NULL, "127.0.0.1", false},
};

static void
test_name (gconstpointer data)
{
  const NameCase *row = data;
  g_autoptr (GError) error = NULL;
  FetchGuard guard;

  fetch_guard_init (&guard, row->typed);
  g_assert_cmpint (fetch_guard_check_name (&guard, row->host, &error), ==, row->allowed);
  if (row->allowed)
    g_assert_no_error (error);
  else
    g_assert_error (error, FETCH_ERROR, FETCH_ERROR_BLOCKED_ADDRESS);
  fetch_guard_clear (&guard);
}

/* Connections one after the other, and whether each is allowed. */
typedef struct {
  const char *name;
  const char *typed;
  struct {
    const char *host;
    const char *address;
    bool allowed;
  } connections[4];
} ConnectionCase;

static const ConnectionCase connection_cases[] = {
    {"a-public-page-and-its-images",
     "a.example",
     {{"a.example", "93.184.215.14", true}, {"cdn.example", "93.184.215.15", true}}},
    {"a-public-page-may-not-lead-inside",
     "a.example",
     {{"a.example", "93.184.215.14", true}, {"b.example", "10.0.0.1", false}}},
    {"a-typed-host-may-be-private",
     "intranet",
     {{"intranet", "10.0.0.1", true}, {"intranet", "10.0.0.1", true}}},
    {"a-private-host-may-have-several-addresses",
     "intranet",
     {{"intranet", "10.0.0.1", true}, {"intranet", "10.0.0.2", true}}},
    {"a-private-page-may-not-lead-to-another-private-host",
     "intranet",
     {{"intranet", "10.0.0.1", true}, {"router", "10.0.0.2", false}}},
    {"a-private-page-may-lead-outside-and-back",
     "intranet",
     {{"intranet", "10.0.0.1", true},
      {"a.example", "93.184.215.14", true},
      {"intranet", "10.0.0.1", true}}},
    {"a-public-name-may-not-become-private",
     "a.example",
     {{"a.example", "93.184.215.14", true}, {"a.example", "127.0.0.1", false}}},
    {"a-refused-connection-changes-nothing",
     "intranet",
     {{"router", "10.0.0.2", false}, {"intranet", "10.0.0.1", true}}},
    {"nothing-typed", NULL, {{"a.example", "10.0.0.1", false}}},
};

static void
test_connection (gconstpointer data)
{
  const ConnectionCase *row = data;
  FetchGuard guard;

  fetch_guard_init (&guard, row->typed);
  for (size_t i = 0; i < G_N_ELEMENTS (row->connections); i++) {
    g_autoptr (GInetAddress) address = NULL;
    g_autoptr (GError) error = NULL;

    if (row->connections[i].host == NULL)
      break;
    address = g_inet_address_new_from_string (row->connections[i].address);
    g_assert_cmpint (
        fetch_guard_check_connection (&guard, row->connections[i].host, address, &error),
        ==, row->connections[i].allowed);
    g_assert_true ((error == NULL) == row->connections[i].allowed);
  }
  fetch_guard_clear (&guard);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-guard/is-public", address_cases, test_is_public);
  ADD_CASES ("/fetch-guard/name", name_cases, test_name);
  ADD_CASES ("/fetch-guard/connection", connection_cases, test_connection);
  return g_test_run ();
}
