/* test-uri-host.c: hosts in their one normal form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri-host.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
} HostCase;

static const HostCase host_cases[] = {
    {"a-name-becomes-lower-case", "News.Example.ORG", "news.example.org"},
    {"a-name-of-one-label-is-one", "intranet", "intranet"},
    {"an-underscore-is-allowed", "a_b.example", "a_b.example"},
    {"the-root-dot-goes", "example.org.", "example.org"},
    {"an-international-name-becomes-ascii", "bücher.example", "xn--bcher-kva.example"},
    {"percent-encoded-letters-are-letters", "b%C3%BCcher.example",
     "xn--bcher-kva.example"},
    {"wide-letters-are-letters", "ｅｘａｍｐｌｅ.org", "example.org"},
    {"an-ideographic-full-stop-is-a-dot", "example。org", "example.org"},
    {"four-numbers-are-an-address", "192.168.0.1", "192.168.0.1"},
    {"one-number-is-an-address", "2130706433", "127.0.0.1"},
    {"two-numbers-are-an-address", "127.1", "127.0.0.1"},
    {"three-numbers-are-an-address", "10.1.258", "10.1.1.2"},
    {"hexadecimal-is-a-number", "0x7F.0x0.0x0.0x1", "127.0.0.1"},
    {"octal-is-a-number", "0177.0.0.01", "127.0.0.1"},
    {"the-largest-number-is-an-address", "4294967295", "255.255.255.255"},
    {"a-number-in-wide-digits-is-an-address", "１２７.0.0.1", "127.0.0.1"},
    {"ipv6-is-compressed", "[2001:DB8:0:0:0:0:0:1]", "[2001:db8::1]"},
    {"ipv6-with-ipv4-inside", "[::ffff:127.0.0.1]", "[::ffff:127.0.0.1]"},

    {"nothing-is-no-host", "", NULL},
    {"a-dot-is-no-host", ".", NULL},
    {"an-empty-label-is-no-host", "a..b", NULL},
    {"a-blank-is-no-host", "a b", NULL},
    {"an-encoded-blank-is-no-host", "a%20b", NULL},
    {"an-encoded-slash-is-no-host", "a%2Fb", NULL},
    {"an-encoded-nul-is-no-host", "a%00b", NULL},
    {"a-percent-sign-is-no-host", "100%", NULL},
    {"broken-utf-8-is-no-host", "a%FFb", NULL},
    {"a-number-too-large-is-no-host", "4294967296", NULL},
    {"a-part-too-large-is-no-host", "256.0.0.1", NULL},
    {"a-last-part-too-large-is-no-host", "1.2.65536", NULL},
    {"five-numbers-are-no-host", "1.2.3.4.5", NULL},
    {"a-name-that-ends-in-a-number-is-no-host", "example.1", NULL},
    {"half-a-bracket-is-no-host", "[::1", NULL},
    {"empty-brackets-are-no-host", "[]", NULL},
    {"an-ipv6-zone-is-no-host", "[fe80::1%25lo]", NULL},
};

static void
test_host (gconstpointer data)
{
  const HostCase *row = data;
  g_autofree char *host = uri_host_normalise (row->text, strlen (row->text));

  g_assert_cmpstr (host, ==, row->expected);
}

static void
test_limits (void)
{
  g_autofree char *long_label = g_strnfill (254, 'a');
  g_autofree char *huge = g_strnfill (1 << 20, 'a');
  g_autofree char *long_host = uri_host_normalise (long_label, strlen (long_label));
  g_autofree char *huge_host = uri_host_normalise (huge, strlen (huge));

  g_assert_null (long_host);
  g_assert_null (huge_host);
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/uri-host", host_cases, test_host);
  g_test_add_func ("/uri-host/longer-than-dns-allows-is-no-host", test_limits);
  return g_test_run ();
}
