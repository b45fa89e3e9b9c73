/* test-library-error.c: every failure of a room below has a meaning here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-error.h"

#include "cases.h"
#include "export/markdown-folder.h"
#include "extract/extract.h"
#include "fetch/fetch.h"
#include "html/html-tree.h"
#include "import/import-error.h"
#include "store/store-db.h"

static const struct {
  const char *name;
  GQuark (*domain) (void);
  int from;
  int to; /* LibraryErrorCode */
} cases[] = {
    {"a-page-that-takes-too-long", fetch_error_quark, FETCH_ERROR_TIMEOUT,
     LIBRARY_ERROR_TIMEOUT},
    {"a-page-that-is-too-large", fetch_error_quark, FETCH_ERROR_TOO_LARGE,
     LIBRARY_ERROR_TOO_LARGE},
    {"a-page-that-is-cut-off", fetch_error_quark, FETCH_ERROR_TRUNCATED,
     LIBRARY_ERROR_TRUNCATED},
    {"a-body-that-cannot-be-decoded", fetch_error_quark, FETCH_ERROR_BAD_ENCODING,
     LIBRARY_ERROR_BAD_ENCODING},
    {"an-answer-that-is-none", fetch_error_quark, FETCH_ERROR_BAD_RESPONSE,
     LIBRARY_ERROR_BAD_RESPONSE},
    {"a-connection-that-breaks", fetch_error_quark, FETCH_ERROR_RESET,
     LIBRARY_ERROR_RESET},
    {"redirects-in-a-circle", fetch_error_quark, FETCH_ERROR_REDIRECT_LOOP,
     LIBRARY_ERROR_REDIRECT_LOOP},
    {"redirects-without-end", fetch_error_quark, FETCH_ERROR_TOO_MANY_REDIRECTS,
     LIBRARY_ERROR_TOO_MANY_REDIRECTS},
    {"a-redirect-to-nowhere", fetch_error_quark, FETCH_ERROR_BAD_REDIRECT,
     LIBRARY_ERROR_BAD_REDIRECT},
    {"a-scheme-of-another-kind", fetch_error_quark, FETCH_ERROR_UNSUPPORTED_SCHEME,
     LIBRARY_ERROR_UNSUPPORTED_SCHEME},
    {"an-address-that-is-none", fetch_error_quark, FETCH_ERROR_INVALID_URL,
     LIBRARY_ERROR_INVALID_URL},
    {"an-address-that-is-not-public", fetch_error_quark, FETCH_ERROR_BLOCKED_ADDRESS,
     LIBRARY_ERROR_BLOCKED_ADDRESS},
    {"a-host-that-is-not-known", fetch_error_quark, FETCH_ERROR_DNS, LIBRARY_ERROR_DNS},
    {"a-host-that-does-not-listen", fetch_error_quark, FETCH_ERROR_REFUSED,
     LIBRARY_ERROR_REFUSED},
    {"a-host-that-is-not-trusted", fetch_error_quark, FETCH_ERROR_TLS, LIBRARY_ERROR_TLS},
    {"a-page-that-is-not-there", fetch_error_quark, FETCH_ERROR_HTTP_STATUS,
     LIBRARY_ERROR_HTTP_STATUS},
    {"something-that-is-no-page", fetch_error_quark, FETCH_ERROR_UNSUPPORTED_TYPE,
     LIBRARY_ERROR_UNSUPPORTED_TYPE},
    {"an-answer-without-a-body", fetch_error_quark, FETCH_ERROR_EMPTY,
     LIBRARY_ERROR_EMPTY},
    {"a-page-beyond-the-limits", html_error_quark, HTML_ERROR_TOO_COMPLEX,
     LIBRARY_ERROR_TOO_COMPLEX},
    {"bytes-that-are-no-text", html_error_quark, HTML_ERROR_BAD_ENCODING,
     LIBRARY_ERROR_BAD_ENCODING},
    {"a-page-without-text", extract_error_quark, EXTRACT_ERROR_EMPTY,
     LIBRARY_ERROR_EMPTY},
    {"a-page-without-an-article", extract_error_quark, EXTRACT_ERROR_NO_ARTICLE,
     LIBRARY_ERROR_NO_ARTICLE},
    {"an-archive-that-is-none", import_error_quark, IMPORT_ERROR_FORMAT,
     LIBRARY_ERROR_UNSUPPORTED_TYPE},
    {"an-archive-without-a-page", import_error_quark, IMPORT_ERROR_NO_PAGE,
     LIBRARY_ERROR_NO_ARTICLE},
    {"an-archive-that-is-cut-off", import_error_quark, IMPORT_ERROR_TRUNCATED,
     LIBRARY_ERROR_TRUNCATED},
    {"an-archive-beyond-the-limits", import_error_quark, IMPORT_ERROR_TOO_COMPLEX,
     LIBRARY_ERROR_TOO_COMPLEX},
    {"an-export-that-nobody-knows", import_error_quark, IMPORT_ERROR_UNKNOWN,
     LIBRARY_ERROR_UNKNOWN_EXPORT},
    {"an-export-that-cannot-be-read", import_error_quark, IMPORT_ERROR_CANNOT_READ,
     LIBRARY_ERROR_CANNOT_READ},
    {"an-export-that-is-too-large", import_error_quark, IMPORT_ERROR_TOO_LARGE,
     LIBRARY_ERROR_EXPORT_TOO_LARGE},
    {"an-export-that-climbs-out", import_error_quark, IMPORT_ERROR_UNSAFE,
     LIBRARY_ERROR_UNSAFE_ARCHIVE},
    {"an-export-that-is-cut-off", import_error_quark, IMPORT_ERROR_CUT_OFF,
     LIBRARY_ERROR_CUT_OFF},
    {"an-export-that-is-damaged", import_error_quark, IMPORT_ERROR_DAMAGED,
     LIBRARY_ERROR_DAMAGED},
    {"an-entry-without-an-address", import_error_quark, IMPORT_ERROR_NO_ADDRESS,
     LIBRARY_ERROR_NO_ADDRESS},
    {"an-entry-that-makes-no-sense", import_error_quark, IMPORT_ERROR_BAD_ENTRY,
     LIBRARY_ERROR_BAD_ENTRY},
    {"a-folder-that-cannot-be-written", export_error_quark, EXPORT_ERROR_CANNOT_WRITE,
     LIBRARY_ERROR_CANNOT_WRITE},
    {"a-library-that-somebody-holds", store_error_quark, STORE_ERROR_BUSY,
     LIBRARY_ERROR_BUSY},
    {"a-library-that-is-damaged", store_error_quark, STORE_ERROR_CORRUPT,
     LIBRARY_ERROR_CORRUPT},
    {"a-library-of-the-future", store_error_quark, STORE_ERROR_TOO_NEW,
     LIBRARY_ERROR_TOO_NEW},
    {"a-file-that-is-no-library", store_error_quark, STORE_ERROR_NOT_A_LIBRARY,
     LIBRARY_ERROR_NOT_A_LIBRARY},
    {"a-library-out-of-reach", store_error_quark, STORE_ERROR_CANNOT_OPEN,
     LIBRARY_ERROR_CANNOT_OPEN},
    {"a-library-to-read-only", store_error_quark, STORE_ERROR_READ_ONLY,
     LIBRARY_ERROR_READ_ONLY},
    {"a-disk-without-room", store_error_quark, STORE_ERROR_FULL, LIBRARY_ERROR_DISK_FULL},
    {"something-that-is-gone", store_error_quark, STORE_ERROR_NOT_FOUND,
     LIBRARY_ERROR_NOT_FOUND},
    {"a-value-that-is-none", store_error_quark, STORE_ERROR_CONSTRAINT,
     LIBRARY_ERROR_INVALID_VALUE},
    {"something-that-was-changed-since", store_error_quark, STORE_ERROR_CONFLICT,
     LIBRARY_ERROR_CONFLICT},
    {"a-failure-of-the-library-itself", library_error_quark, LIBRARY_ERROR_CONFLICT,
     LIBRARY_ERROR_CONFLICT},
    {"a-failure-that-nobody-foresaw", g_file_error_quark, G_FILE_ERROR_NFILE,
     LIBRARY_ERROR_FAILED},
};

static void
test_case (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  g_autoptr (GError) error =
      library_error_take (g_error_new_literal (row->domain (), row->from, "Почему"));

  g_assert_error (error, LIBRARY_ERROR, row->to);
  g_assert_cmpstr (error->message, ==, "Почему");
}

/* Whoever cancels is told so, whichever room noticed. */
static void
test_cancelled (void)
{
  g_autoptr (GError) stopped = library_error_take (
      g_error_new_literal (STORE_ERROR, STORE_ERROR_INTERRUPTED, "x"));
  g_autoptr (GError) cancelled =
      library_error_take (g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x"));

  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = 0; code < N_LIBRARY_ERRORS; code++) {
    const char *name = library_error_name ((LibraryErrorCode)code);

    g_assert_nonnull (name);
    g_assert_true (g_hash_table_add (seen, (gpointer)name));
  }
  g_assert_cmpstr (library_error_name (LIBRARY_ERROR_TIMEOUT), ==, "timeout");
  g_assert_cmpstr (library_error_name (LIBRARY_ERROR_FAILED), ==, "failed");
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_task_propagate_boolean (G_TASK (result), data);
}

static void
test_task (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, failed_cb, &error);

  library_task_fail (task, g_error_new_literal (FETCH_ERROR, FETCH_ERROR_DNS, "x"));
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, LIBRARY_ERROR, LIBRARY_ERROR_DNS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/library-error", cases, test_case);
  g_test_add_func ("/library-error/a-cancellation-stays-one", test_cancelled);
  g_test_add_func ("/library-error/every-code-has-a-name-of-its-own", test_names);
  g_test_add_func ("/library-error/a-task-fails-with-the-meaning", test_task);
  return g_test_run ();
}
