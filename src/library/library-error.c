/* library-error.c: the errors of the rooms below, as one list of what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-error.h"

#include "export/export-error.h"
#include "extract/extract.h"
#include "fetch/fetch.h"
#include "html/html-tree.h"
#include "import/import-error.h"
#include "store/store-db.h"

G_DEFINE_QUARK (library_error, library_error)

static const char *const names[N_LIBRARY_ERRORS] = {
    [LIBRARY_ERROR_TIMEOUT] = "timeout",
    [LIBRARY_ERROR_TOO_LARGE] = "too_large",
    [LIBRARY_ERROR_TRUNCATED] = "truncated",
    [LIBRARY_ERROR_BAD_ENCODING] = "bad_encoding",
    [LIBRARY_ERROR_BAD_RESPONSE] = "bad_response",
    [LIBRARY_ERROR_RESET] = "reset",
    [LIBRARY_ERROR_REDIRECT_LOOP] = "redirect_loop",
    [LIBRARY_ERROR_TOO_MANY_REDIRECTS] = "too_many_redirects",
    [LIBRARY_ERROR_BAD_REDIRECT] = "bad_redirect",
    [LIBRARY_ERROR_UNSUPPORTED_SCHEME] = "unsupported_scheme",
    [LIBRARY_ERROR_INVALID_URL] = "invalid_url",
    [LIBRARY_ERROR_BLOCKED_ADDRESS] = "blocked_address",
    [LIBRARY_ERROR_DNS] = "dns",
    [LIBRARY_ERROR_REFUSED] = "refused",
    [LIBRARY_ERROR_TLS] = "tls",
    [LIBRARY_ERROR_HTTP_STATUS] = "http_status",
    [LIBRARY_ERROR_UNSUPPORTED_TYPE] = "unsupported_type",
    [LIBRARY_ERROR_EMPTY] = "empty",
    [LIBRARY_ERROR_NO_ARTICLE] = "no_article",
    [LIBRARY_ERROR_UNKNOWN_EXPORT] = "unknown_export",
    [LIBRARY_ERROR_EXPORT_TOO_LARGE] = "export_too_large",
    [LIBRARY_ERROR_UNSAFE_ARCHIVE] = "unsafe_archive",
    [LIBRARY_ERROR_CUT_OFF] = "cut_off",
    [LIBRARY_ERROR_DAMAGED] = "damaged",
    [LIBRARY_ERROR_NO_ADDRESS] = "no_address",
    [LIBRARY_ERROR_BAD_ENTRY] = "bad_entry",
    [LIBRARY_ERROR_TOO_COMPLEX] = "too_complex",
    [LIBRARY_ERROR_NOT_FOUND] = "not_found",
    [LIBRARY_ERROR_INVALID_VALUE] = "invalid_value",
    [LIBRARY_ERROR_CONFLICT] = "conflict",
    [LIBRARY_ERROR_CANNOT_READ] = "cannot_read",
    [LIBRARY_ERROR_CANNOT_WRITE] = "cannot_write",
    [LIBRARY_ERROR_CANNOT_OPEN] = "cannot_open",
    [LIBRARY_ERROR_READ_ONLY] = "read_only",
    [LIBRARY_ERROR_CORRUPT] = "corrupt",
    [LIBRARY_ERROR_TOO_NEW] = "too_new",
    [LIBRARY_ERROR_NOT_A_LIBRARY] = "not_a_library",
    [LIBRARY_ERROR_BUSY] = "busy",
    [LIBRARY_ERROR_DISK_FULL] = "disk_full",
    [LIBRARY_ERROR_FAILED] = "failed",
};

/* One row for each code of a room below that has a meaning of its own here. */
typedef struct {
  GQuark (*domain) (void);
  int from;
  LibraryErrorCode to;
} Translation;

static const Translation translations[] = {
    {fetch_error_quark, FETCH_ERROR_TIMEOUT, LIBRARY_ERROR_TIMEOUT},
    {fetch_error_quark, FETCH_ERROR_TOO_LARGE, LIBRARY_ERROR_TOO_LARGE},
    {fetch_error_quark, FETCH_ERROR_TRUNCATED, LIBRARY_ERROR_TRUNCATED},
    {fetch_error_quark, FETCH_ERROR_BAD_ENCODING, LIBRARY_ERROR_BAD_ENCODING},
    {fetch_error_quark, FETCH_ERROR_BAD_RESPONSE, LIBRARY_ERROR_BAD_RESPONSE},
    {fetch_error_quark, FETCH_ERROR_RESET, LIBRARY_ERROR_RESET},
    {fetch_error_quark, FETCH_ERROR_REDIRECT_LOOP, LIBRARY_ERROR_REDIRECT_LOOP},
    {fetch_error_quark, FETCH_ERROR_TOO_MANY_REDIRECTS, LIBRARY_ERROR_TOO_MANY_REDIRECTS},
    {fetch_error_quark, FETCH_ERROR_BAD_REDIRECT, LIBRARY_ERROR_BAD_REDIRECT},
    {fetch_error_quark, FETCH_ERROR_UNSUPPORTED_SCHEME, LIBRARY_ERROR_UNSUPPORTED_SCHEME},
    {fetch_error_quark, FETCH_ERROR_INVALID_URL, LIBRARY_ERROR_INVALID_URL},
    {fetch_error_quark, FETCH_ERROR_BLOCKED_ADDRESS, LIBRARY_ERROR_BLOCKED_ADDRESS},
    {fetch_error_quark, FETCH_ERROR_DNS, LIBRARY_ERROR_DNS},
    {fetch_error_quark, FETCH_ERROR_REFUSED, LIBRARY_ERROR_REFUSED},
    {fetch_error_quark, FETCH_ERROR_TLS, LIBRARY_ERROR_TLS},
    {fetch_error_quark, FETCH_ERROR_HTTP_STATUS, LIBRARY_ERROR_HTTP_STATUS},
    {fetch_error_quark, FETCH_ERROR_UNSUPPORTED_TYPE, LIBRARY_ERROR_UNSUPPORTED_TYPE},
    {fetch_error_quark, FETCH_ERROR_EMPTY, LIBRARY_ERROR_EMPTY},
    {html_error_quark, HTML_ERROR_TOO_COMPLEX, LIBRARY_ERROR_TOO_COMPLEX},
    {html_error_quark, HTML_ERROR_BAD_ENCODING, LIBRARY_ERROR_BAD_ENCODING},
    {extract_error_quark, EXTRACT_ERROR_EMPTY, LIBRARY_ERROR_EMPTY},
    {extract_error_quark, EXTRACT_ERROR_NO_ARTICLE, LIBRARY_ERROR_NO_ARTICLE},
    {import_error_quark, IMPORT_ERROR_FORMAT, LIBRARY_ERROR_UNSUPPORTED_TYPE},
    {import_error_quark, IMPORT_ERROR_NO_PAGE, LIBRARY_ERROR_NO_ARTICLE},
    {import_error_quark, IMPORT_ERROR_TRUNCATED, LIBRARY_ERROR_TRUNCATED},
    {import_error_quark, IMPORT_ERROR_TOO_COMPLEX, LIBRARY_ERROR_TOO_COMPLEX},
    {import_error_quark, IMPORT_ERROR_UNKNOWN, LIBRARY_ERROR_UNKNOWN_EXPORT},
    {import_error_quark, IMPORT_ERROR_CANNOT_READ, LIBRARY_ERROR_CANNOT_READ},
    {import_error_quark, IMPORT_ERROR_TOO_LARGE, LIBRARY_ERROR_EXPORT_TOO_LARGE},
    {import_error_quark, IMPORT_ERROR_UNSAFE, LIBRARY_ERROR_UNSAFE_ARCHIVE},
    {import_error_quark, IMPORT_ERROR_CUT_OFF, LIBRARY_ERROR_CUT_OFF},
    {import_error_quark, IMPORT_ERROR_DAMAGED, LIBRARY_ERROR_DAMAGED},
    {import_error_quark, IMPORT_ERROR_NO_ADDRESS, LIBRARY_ERROR_NO_ADDRESS},
    {import_error_quark, IMPORT_ERROR_BAD_ENTRY, LIBRARY_ERROR_BAD_ENTRY},
    {export_error_quark, EXPORT_ERROR_CANNOT_WRITE, LIBRARY_ERROR_CANNOT_WRITE},
    {export_error_quark, EXPORT_ERROR_DISK_FULL, LIBRARY_ERROR_DISK_FULL},
    {store_error_quark, STORE_ERROR_BUSY, LIBRARY_ERROR_BUSY},
    {store_error_quark, STORE_ERROR_CORRUPT, LIBRARY_ERROR_CORRUPT},
    {store_error_quark, STORE_ERROR_TOO_NEW, LIBRARY_ERROR_TOO_NEW},
    {store_error_quark, STORE_ERROR_NOT_A_LIBRARY, LIBRARY_ERROR_NOT_A_LIBRARY},
    {store_error_quark, STORE_ERROR_CANNOT_OPEN, LIBRARY_ERROR_CANNOT_OPEN},
    {store_error_quark, STORE_ERROR_READ_ONLY, LIBRARY_ERROR_READ_ONLY},
    {store_error_quark, STORE_ERROR_FULL, LIBRARY_ERROR_DISK_FULL},
    {store_error_quark, STORE_ERROR_NOT_FOUND, LIBRARY_ERROR_NOT_FOUND},
    {store_error_quark, STORE_ERROR_CONSTRAINT, LIBRARY_ERROR_INVALID_VALUE},
    {store_error_quark, STORE_ERROR_CONFLICT, LIBRARY_ERROR_CONFLICT},
};

static LibraryErrorCode
code_for (const GError *error)
{
  if (error->domain == QUERY_ERROR)
    return LIBRARY_ERROR_INVALID_VALUE;
  for (size_t i = 0; i < G_N_ELEMENTS (translations); i++) {
    if (g_error_matches (error, translations[i].domain (), translations[i].from))
      return translations[i].to;
  }
  return LIBRARY_ERROR_FAILED;
}

GError *
library_error_take (GError *error)
{
  if (error->domain == LIBRARY_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return error;
  /* Only cancelling interrupts. */
  if (g_error_matches (error, STORE_ERROR, STORE_ERROR_INTERRUPTED)) {
    error->domain = G_IO_ERROR;
    error->code = G_IO_ERROR_CANCELLED;
  } else {
    error->code = (int)code_for (error);
    error->domain = LIBRARY_ERROR;
  }
  return error;
}

void
library_task_fail (GTask *task, GError *error)
{
  g_task_return_error (task, library_error_take (error));
}

const char *
library_error_name (LibraryErrorCode code)
{
  g_return_val_if_fail (code < N_LIBRARY_ERRORS, "failed");
  return names[code];
}
