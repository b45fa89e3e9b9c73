/* fuzz-anchor.c: any two texts, a passage of the first looked for in the second
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <string.h>

#include "annotate/anchor.h"
#include "annotate/selector.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
assert_inside (const char *text, TextSpan span)
{
  g_assert_cmpuint (span.start, <, span.end);
  g_assert_cmpuint (span.end, <=, text_length (text));
}

static void
look_for (const char *before, const char *after, const Selector *selector)
{
  g_autoptr (Anchoring) anchoring = anchoring_new (before, after);
  TextSpan span;
  double confidence;

  if (anchoring_map (anchoring, selector, &span, &confidence)) {
    assert_inside (after, span);
    g_assert_true (confidence >= 0 && confidence <= 1);
  }
  if (selector_find (selector, after, &span, &confidence))
    assert_inside (after, span);
}

/* A byte for the start and one for the length of the passage; the texts are parted by
 * the first zero byte behind them. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = NULL, *before = NULL, *after = NULL;
  Selector selector;
  size_t split;

  if (size < 3)
    return 0;
  bytes = g_strndup ((const char *)data + 2, size - 2);
  split = strlen (bytes);
  before = g_utf8_make_valid (bytes, -1);
  after = split + 3 < size ? g_utf8_make_valid ((const char *)data + split + 3,
                                                (gssize)(size - split - 3))
                           : g_strdup (before);
  if (!selector_make (before, (TextSpan){data[0], data[0] + (size_t)data[1] + 1},
                      &selector))
    return 0;
  look_for (before, after, &selector);
  look_for (before, before, &selector);
  selector_clear (&selector);
  return 0;
}
