/* test-fragment.c: links that open a page at a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/fragment.h"

#include <string.h>

static const char article[] =
    "The council met on Monday. The council agreed on a well-known budget (in euros), "
    "again.\n"
    "Turnout fell to 41.2 percent, the lowest since 1979, said the commission, which "
    "counts "
    "votes in every town of the country and publishes what it counts on the next day.\n"
    "The council met on Friday & left.";

static const struct {
  const char *name;
  const char *address;
  const char *quote;
  size_t nth;
  const char *link;
} rows[] = {
    {"a-passage-that-occurs-once-needs-no-context", "https://a.org/x", "Turnout fell", 0,
     "https://a.org/x#:~:text=Turnout%20fell"},
    {"dashes-commas-and-ampersands-are-encoded", "https://a.org/x", "well-known budget",
     0, "https://a.org/x#:~:text=well%2Dknown%20budget"},
    {"parentheses-are-encoded-for-markdown", "https://a.org/x", "(in euros), again", 0,
     "https://a.org/x#:~:text=%28in%20euros%29%2C%20again"},
    {"the-second-of-two-gets-context", "https://a.org/x", "The council met", 1,
     "https://a.org/x#:~:text=The%20council%20met,-on%20Friday"},
    {"a-part-of-a-word-is-widened-to-the-word", "https://a.org/x", "urnout fe", 0,
     "https://a.org/x#:~:text=Turnout%20fell"},
    {"a-plain-fragment-stays", "https://a.org/x#top", "Turnout", 0,
     "https://a.org/x#top:~:text=Turnout"},
    {"an-old-directive-is-replaced", "https://a.org/x#:~:text=old", "Turnout", 0,
     "https://a.org/x#:~:text=Turnout"},
};

static TextSpan
span_of (const char *quote, size_t nth)
{
  const char *at = strstr (article, quote);
  TextSpan span;

  while (nth-- > 0)
    at = strstr (at + 1, quote);
  span.start = text_offset_of_byte (article, (size_t)(at - article));
  span.end = span.start + text_length (quote);
  return span;
}

static void
test_link (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *link =
      fragment_link (rows[i].address, article, span_of (rows[i].quote, rows[i].nth));

  g_assert_cmpstr (link, ==, rows[i].link);
}

static void
test_range (void)
{
  TextSpan span = span_of ("budget", 0);
  g_autofree char *link = NULL;

  span.end = span_of ("1979", 0).end;
  link = fragment_link ("https://a.org/x", article, span);
  g_assert_cmpstr (link, ==,
                   "https://a.org/x#:~:text=budget%20%28in%20euros%29%2C%20again,"
                   "the%20lowest%20since%201979");
}

static void
test_none (void)
{
  g_assert_null (fragment_link ("https://a.org/x", "same same", (TextSpan){5, 5}));
  g_assert_null (fragment_link ("https://a.org/x", " . ", (TextSpan){0, 9}));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/fragment/%s", rows[i].name);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_link);
  }
  g_test_add_func ("/fragment/blocks-are-named-by-their-ends", test_range);
  g_test_add_func ("/fragment/what-cannot-be-named-has-no-link", test_none);
  return g_test_run ();
}
