/* test-extract-matcher.c: looks for many short phrases in a text at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-matcher.h"

#include <string.h>

#include "cases.h"

static const ExtractPhrases phrases[] = {
    {1, "-share-|sharing"},
    {2, "-shared-|-sharedaddy-"},
    {4, "читайте также"},
    {0, NULL},
};

typedef struct {
  const char *name;
  const char *text;
  uint32_t bits;
} ScanCase;

static const ScanCase scans[] = {
    {"a-word-alone", "-share-", 1},
    {"inside-another-word", "-presharing-", 1},
    {"a-longer-word-is-another", "-shareholder-", 0},
    {"two-in-one-text", "-share-shared-", 3},
    {"letters-beyond-ascii", "x читайте также y", 4},
    {"too-short-for-any", "sha", 0},
    {"nothing", "", 0},
};

static void
test_scan (gconstpointer data)
{
  const ScanCase *row = data;
  g_autoptr (ExtractMatcher) matcher = extract_matcher_new (phrases);

  g_assert_cmpuint (extract_matcher_scan (matcher, row->text, strlen (row->text)), ==,
                    row->bits);
}

typedef struct {
  const char *name;
  const char *text;
  uint32_t bits;
  size_t end;
} BeginCase;

static const BeginCase begins[] = {
    {"at-the-beginning", "sharing is caring", 1, 7},
    {"not-further-on", "on sharing", 0, 0},
    {"the-longest-wins", "-sharedaddy-x", 2, 12},
    {"too-short", "sh", 0, 0},
};

static void
test_begin (gconstpointer data)
{
  const BeginCase *row = data;
  g_autoptr (ExtractMatcher) matcher = extract_matcher_new (phrases);
  size_t end = 0;

  g_assert_cmpuint (extract_matcher_begin (matcher, row->text, strlen (row->text), &end),
                    ==, row->bits);
  g_assert_cmpuint (end, ==, row->end);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract/matcher/scan", scans, test_scan);
  ADD_CASES ("/extract/matcher/begin", begins, test_begin);
  return g_test_run ();
}
