/* test-extract-rules.c: the lists of data/rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-rules.h"

#include "cases.h"

typedef struct {
  const char *name;
  ExtractRules rules;
  const char *host;
  bool expected;
} HostCase;

static const HostCase host_cases[] = {
    {"a-network", EXTRACT_RULES_AD_HOSTS, "doubleclick.net", true},
    {"a-host-below-a-network", EXTRACT_RULES_AD_HOSTS, "ad.g.doubleclick.net", true},
    {"a-name-that-only-ends-alike", EXTRACT_RULES_AD_HOSTS, "notdoubleclick.net", false},
    {"a-name-that-only-begins-alike", EXTRACT_RULES_AD_HOSTS, "doubleclick.net.example",
     false},
    {"an-outlet-is-no-network", EXTRACT_RULES_AD_HOSTS, "theguardian.com", false},
    {"a-top-level-domain-is-no-network", EXTRACT_RULES_AD_HOSTS, "com", false},
    {"a-remark-is-no-host", EXTRACT_RULES_AD_HOSTS, "# affiliate networks", false},
    {"nothing-is-no-host", EXTRACT_RULES_AD_HOSTS, "", false},
    {"a-source", EXTRACT_RULES_SOURCE_HOSTS, "youtube.com", true},
    {"a-source-in-a-language", EXTRACT_RULES_SOURCE_HOSTS, "de.wikipedia.org", true},
    {"each-list-is-its-own", EXTRACT_RULES_SOURCE_HOSTS, "doubleclick.net", false},
};

static void
test_host (gconstpointer data)
{
  const HostCase *row = data;

  g_assert_cmpint (extract_rules_have_host (row->rules, row->host), ==, row->expected);
}

typedef struct {
  const char *name;
  ExtractRules rules;
  const char *text;
  bool expected;
} BeginningCase;

static const BeginningCase beginning_cases[] = {
    {"a-call-to-read-on", EXTRACT_RULES_READ_MORE, "read more at: https://a.example",
     true},
    {"in-german", EXTRACT_RULES_READ_MORE, "lesen sie mehr auf https://a.example", true},
    {"in-japanese", EXTRACT_RULES_READ_MORE, "続きを読む https://a.example", true},
    {"in-the-middle-it-does-not-count", EXTRACT_RULES_READ_MORE, "you can read more at",
     false},
    {"a-notice-of-rights", EXTRACT_RULES_COPYRIGHT, "© 2024 city news", true},
    {"a-sentence-about-rights", EXTRACT_RULES_COPYRIGHT, "copyright law is old", false},
    {"a-remark-does-not-count", EXTRACT_RULES_COPYRIGHT, "# notices of rights", false},
    {"nothing-begins-with-nothing", EXTRACT_RULES_COPYRIGHT, "", false},
};

static void
test_beginning (gconstpointer data)
{
  const BeginningCase *row = data;

  g_assert_cmpint (extract_rules_have_beginning (row->rules, row->text), ==,
                   row->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-rules/host", host_cases, test_host);
  ADD_CASES ("/extract-rules/beginning", beginning_cases, test_beginning);
  return g_test_run ();
}
