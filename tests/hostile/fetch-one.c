/* fetch-one.c: fetches one address and prints the page, or the kind of the error
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For run-hostile: `fetch-one URL` prints the bytes of the page, or
 * {"error": {"kind": …}} as `cuttings-cli save --json` does, and fails.
 */

#include "fetch/fetch.h"

#include <stdio.h>

typedef struct {
  FetchSession *session;
  FetchedPage *page;
  GError *error;
  bool done;
} Errand;

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;

  errand->page = fetch_page_finish (errand->session, result, &errand->error);
  errand->done = true;
}

int
main (int argc, char **argv)
{
  Errand errand = {0};
  g_autoptr (FetchSession) session = NULL;
  g_autoptr (FetchedPage) page = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *bytes;

  if (argc != 2) {
    g_printerr ("Usage: fetch-one URL\n");
    return 2;
  }
  errand.session = session = fetch_session_new (argv[1]);
  fetch_page_async (session, NULL, NULL, NULL, fetched_cb, &errand);
  while (!errand.done)
    g_main_context_iteration (NULL, TRUE);
  page = errand.page;
  error = errand.error;
  if (page == NULL) {
    printf ("{\"error\": {\"kind\": \"%s\"}}\n",
            fetch_error_name ((FetchErrorCode)error->code));
    return 1;
  }
  bytes = g_bytes_get_data (page->bytes, &length);
  return fwrite (bytes, 1, length, stdout) == length ? 0 : 2;
}
