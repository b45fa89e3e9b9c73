/* test-importing.c: exports come in through the window, and their pages when asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libsoup/soup.h>

#include "display/window-fixture.h"

#include "ui/import-summary.h"
#include "ui/job-row.h"

/* ---- a server: "/bridge" is a page; anything else is missing ---- */

static const char article[] =
    "<!doctype html><html lang=en><head><title>Bridge reopens</title></head><body>"
    "<article><h1>Bridge reopens</h1>"
    "<p>The bridge over the river was opened again on Monday, eleven months after a "
    "barge had struck one of its piers and closed the road for everybody.</p>"
    "<p>The first to cross it was a baker with his van, who said that the detour had "
    "cost him forty minutes on every single morning of those eleven months.</p>"
    "</article></body></html>";

static unsigned n_requests;

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path,
            GHashTable *query, gpointer data)
{
  n_requests++;
  if (g_str_equal (path, "/bridge")) {
    soup_server_message_set_status (message, 200, NULL);
    soup_server_message_set_response (message, "text/html; charset=utf-8",
                                      SOUP_MEMORY_STATIC, article, sizeof (article) - 1);
  } else {
    soup_server_message_set_status (message, 404, NULL);
  }
}

static SoupServer *
start_server (guint *port)
{
  SoupServer *server = soup_server_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  GSList *uris;

  n_requests = 0;
  soup_server_add_handler (server, NULL, on_request, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (server);
  *port = (guint)g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return server;
}

/* ---- the export ---- */

static void
import_text (WindowFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  window_fixture_activate_string (fixture, "import-from", uri);
}

static GtkWidget *
wait_for_summary (WindowFixture *fixture)
{
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  g_assert_true (CUTTINGS_IS_IMPORT_SUMMARY (window_fixture_find_dialog (fixture)));
  return GTK_WIDGET (window_fixture_find_dialog (fixture));
}

static void
press (GtkWidget *root, const char *label)
{
  GtkWidget *button = window_fixture_find_button (root, label);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static void
close_summary (WindowFixture *fixture)
{
  press (wait_for_summary (fixture), "_Close");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

#define HEAD "title,url,time_added,tags,status\n"

/* ---- the tests ---- */

static void
test_the_summary_tells_what_failed_and_undoes (WindowFixture *fixture)
{
  GtkWidget *summary;

  import_text (fixture, "part.csv",
               HEAD "Ferry,https://news.example/ferry,1714060800,ports,unread\n"
                    "Script,javascript:alert(1),1714060800,,unread\n");
  summary = wait_for_summary (fixture);
  g_assert_true (window_fixture_shows (summary, "1 clipping has no article yet"));
  g_assert_true (window_fixture_shows (summary, "line 3"));
  g_assert_true (window_fixture_shows (summary, "neither a web address nor a text"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  press (summary, "_Undo");
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 0);
}

static void
test_a_clipping_waits_for_its_page (WindowFixture *fixture)
{
  guint port;
  SoupServer *server = start_server (&port);
  g_autofree char *csv = g_strdup_printf (
      HEAD "Bridge,http://127.0.0.1:%u/bridge,1714060800,,unread\n", port);
  GtkWidget *reader = GTK_WIDGET (fixture->window->reader);

  import_text (fixture, "part.csv", csv);
  close_summary (fixture);
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
  window_fixture_activate (fixture, "next");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  WAIT_UNTIL (window_fixture_find_button (reader, "_Fetch Page") != NULL);
  g_assert_true (window_fixture_shows (reader, "This Clipping Has No Article Yet"));
  g_assert_true (window_fixture_selected (fixture)->unread);
  g_assert_cmpuint (n_requests, ==, 0);

  press (reader, "_Fetch Page");
  WAIT_UNTIL (window_fixture_find_button (reader, "_Fetch Page") == NULL);
  g_assert_cmpuint (n_requests, >, 0);
  WAIT_UNTIL (g_strcmp0 (window_fixture_selected (fixture)->title, "Bridge reopens") ==
              0);
  g_object_unref (server);
}

static void
test_missing_pages_are_fetched_from_the_summary (WindowFixture *fixture)
{
  guint port;
  SoupServer *server = start_server (&port);
  g_autofree char *csv =
      g_strdup_printf (HEAD "Bridge,http://127.0.0.1:%u/bridge,1714060800,,unread\n"
                            "Gone,http://127.0.0.1:%u/gone,1714060801,,unread\n",
                       port, port);
  GtkWidget *summary;

  import_text (fixture, "part.csv", csv);
  press (wait_for_summary (fixture), "_Fetch Missing Pages");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL &&
              window_fixture_shows (GTK_WIDGET (window_fixture_find_dialog (fixture)),
                                    "Fetched"));
  summary = GTK_WIDGET (window_fixture_find_dialog (fixture));
  g_assert_true (window_fixture_shows (summary, "Gone"));
  g_assert_true (window_fixture_shows (summary, "answered with an error"));
  close_summary (fixture);
  g_object_unref (server);
}

static void
test_a_damaged_file_is_told_and_changes_nothing (WindowFixture *fixture)
{
  import_text (fixture, "cut.csv",
               HEAD "Ferry,https://news.example/ferry,1,,unread\n\"Cut");
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window->jobs_bar),
                                    "ends in the middle"));
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 0);
  g_assert_false (window_fixture_is_enabled (fixture, "undo"));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/importing/the-summary-tells-what-failed-and-undoes",
                      test_the_summary_tells_what_failed_and_undoes);
  window_fixture_add ("/importing/a-clipping-waits-for-its-page",
                      test_a_clipping_waits_for_its_page);
  window_fixture_add ("/importing/missing-pages-are-fetched-from-the-summary",
                      test_missing_pages_are_fetched_from_the_summary);
  window_fixture_add ("/importing/a-damaged-file-is-told-and-changes-nothing",
                      test_a_damaged_file_is_told_and_changes_nothing);
  return g_test_run ();
}
