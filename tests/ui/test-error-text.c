/* test-error-text.c: every error has a sentence of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/error-text.h"

#include "library/library.h"

static void
test_every_code_has_a_sentence_of_its_own (void)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code < N_LIBRARY_ERRORS; code++) {
    g_autoptr (GError) error = g_error_new (LIBRARY_ERROR, code, "in English");
    char *text = error_text (error);

    g_assert_nonnull (text);
    g_assert_true (g_str_has_suffix (text, "."));
    g_assert_null (strstr (text, "in English"));
    g_assert_true (g_hash_table_add (seen, text));
  }
}

static void
test_what_gio_says_is_told (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED,
                                                  "The volume is not mounted");
  g_autofree char *text = error_text (error);

  g_assert_nonnull (strstr (text, "The volume is not mounted"));
}

static void
test_cancelling_is_not_a_failure (void)
{
  g_autoptr (GError) error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
  g_autofree char *text = error_text (error);

  g_assert_null (strstr (text, "wrong"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error-text/every-code-has-a-sentence-of-its-own",
                   test_every_code_has_a_sentence_of_its_own);
  g_test_add_func ("/error-text/what-gio-says-is-told", test_what_gio_says_is_told);
  g_test_add_func ("/error-text/cancelling-is-not-a-failure",
                   test_cancelling_is_not_a_failure);
  return g_test_run ();
}
