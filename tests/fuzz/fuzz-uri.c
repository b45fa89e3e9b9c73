/* fuzz-uri.c: any text as an address: read, resolved and compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/uri.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What came out once comes out again: the forms are normal forms. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autofree char *typed = uri_from_input (text);
  g_autofree char *resolved = uri_resolve ("https://example.org/a/b?c#d", text);
  g_autofree char *plain = uri_without_tracking (text);
  g_autofree char *plainer = uri_without_tracking (plain);
  g_autofree char *key = uri_key (text);
  g_autofree char *site = uri_site (text);

  g_assert_cmpstr (plainer, ==, plain);
  g_assert_nonnull (key);
  g_assert_cmpstr (site, !=, "");
  if (typed != NULL) {
    g_autofree char *again = uri_from_input (typed);

    g_assert_cmpstr (again, ==, typed);
    g_assert_true (uri_is_web (typed));
  }
  if (resolved != NULL && uri_is_web (resolved)) {
    g_autofree char *again = uri_resolve (NULL, resolved);

    g_assert_cmpstr (again, ==, resolved);
  }
  return 0;
}
