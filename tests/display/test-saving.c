/* test-saving.c: pages fetched through the window: progress, cancel, failure, twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libsoup/soup.h>

#include "display/window-fixture.h"

#include "ui/job-row.h"

/* ---- a server ---- */

/* "/article" is a page; "/slow" is one that never comes; anything else is missing. */
static const char article[] =
    "<!doctype html><html lang=en><head><title>Bridge reopens</title></head><body>"
    "<article><h1>Bridge reopens</h1>"
    "<p>The bridge over the river was opened again on Monday, eleven months after a "
    "barge had struck one of its piers and closed the road for everybody.</p>"
    "<p>The first to cross it was a baker with his van, who said that the detour had "
    "cost him forty minutes on every single morning of those eleven months.</p>"
    "<p>The repair has cost nine million, of which the owner of the barge will pay two, "
    "unless the court of appeal decides otherwise in the coming spring.</p>"
    "</article></body></html>";

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path,
            GHashTable *query, gpointer data)
{
  if (g_str_equal (path, "/article")) {
    soup_server_message_set_status (message, 200, NULL);
    soup_server_message_set_response (message, "text/html; charset=utf-8",
                                      SOUP_MEMORY_STATIC, article, sizeof (article) - 1);
  } else if (g_str_equal (path, "/slow")) {
    soup_server_message_pause (message);
  } else {
    soup_server_message_set_status (message, 404, NULL);
  }
}

static SoupServer *
start_server (void)
{
  SoupServer *server = soup_server_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  soup_server_add_handler (server, NULL, on_request, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  return server;
}

static char *
address_of (SoupServer *server, const char *path)
{
  GSList *uris = soup_server_get_uris (server);
  char *address =
      g_strdup_printf ("http://127.0.0.1:%d%s", g_uri_get_port (uris->data), path);

  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return address;
}

static void
save (WindowFixture *fixture, const char *address)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "save-address",
                                  g_variant_new_string (address));
}

static GtkWidget *
find_job (WindowFixture *fixture)
{
  GtkWidget *row =
      display_find (GTK_WIDGET (fixture->window->jobs_bar), CUTTINGS_TYPE_JOB_ROW);

  return row != NULL && gtk_widget_get_mapped (row) ? row : NULL;
}

static void
press (WindowFixture *fixture, const char *label)
{
  GtkWidget *button = NULL;

  WAIT_UNTIL ((button = window_fixture_find_button (
                   GTK_WIDGET (fixture->window->jobs_bar), label)) != NULL);
  gtk_widget_activate (button);
}

/* ---- the tests ---- */

static void
test_a_page_is_fetched_and_read (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *address = address_of (server, "/article");

  save (fixture, address);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==, "Bridge reopens");
  g_assert_cmpstr (window_fixture_selected (fixture)->address, ==, address);
  WAIT_UNTIL (window_fixture_is_enabled (fixture, "open-original"));
  WAIT_UNTIL (find_job (fixture) == NULL);
}

static void
test_a_copied_address_is_fetched (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *address = address_of (server, "/article");

  window_fixture_copy (fixture, address);
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==, "Bridge reopens");
}

/* As Chromium and Firefox put it there. */
static void
test_a_copied_selection_names_its_page (WindowFixture *fixture)
{
  static const char source[] = "https://news.example/bridge?utm_source=x";
  g_autoptr (GBytes) html = g_bytes_new_static (article, sizeof (article) - 1);
  g_autoptr (GBytes) page = g_bytes_new_static (source, sizeof (source) - 1);
  GdkContentProvider *providers[] = {
      gdk_content_provider_new_for_bytes ("text/html", html),
      gdk_content_provider_new_for_bytes ("chromium/x-source-url", page),
      gdk_content_provider_new_typed (G_TYPE_STRING, "Bridge reopens"),
  };
  g_autoptr (GdkContentProvider) all =
      gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                             all);
  window_fixture_activate (fixture, "paste");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==, "Bridge reopens");
  g_assert_true (g_str_has_prefix (window_fixture_selected (fixture)->address,
                                   "https://news.example/bridge"));
}

static void
test_a_typed_address_is_fetched (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *address = address_of (server, "/article");
  GtkWidget *dialog, *entry, *button;
  GtkTextBuffer *buffer;

  window_fixture_activate (fixture, "save-address");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = GTK_WIDGET (window_fixture_find_dialog (fixture));
  entry = display_find (dialog, GTK_TYPE_TEXT_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry));
  button = window_fixture_find_button (dialog, "_Save");
  gtk_text_buffer_set_text (buffer, "not an address", -1);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (window_fixture_shows (dialog, "is not an address"));
  gtk_text_buffer_set_text (buffer, address, -1);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate (button);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
}

static void
test_a_list_of_addresses_is_saved_one_by_one (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *good = address_of (server, "/article");
  g_autofree char *missing = address_of (server, "/missing");
  g_autofree char *lines = g_strdup_printf ("%s\n%s\n%s", good, missing, good);
  GtkWidget *dialog;

  cuttings_window_ask_for_address (fixture->window, lines);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  dialog = GTK_WIDGET (window_fixture_find_dialog (fixture));
  g_assert_true (window_fixture_shows (dialog, "3 pages will be fetched"));
  gtk_widget_activate (window_fixture_find_button (dialog, "_Save"));
  WAIT_UNTIL (window_fixture_shows (GTK_WIDGET (fixture->window), "1 failed"));
  WAIT_UNTIL (find_job (fixture) != NULL &&
              window_fixture_shows (find_job (fixture), "answered with an error"));
  WAIT_UNTIL (window_fixture_count_rows (fixture) == 1);
}

static void
test_a_bookmark_of_the_browser_only_asks (WindowFixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_uri (
      "cuttings://save/https%3A%2F%2Fexample.org%2Fa%20b%3Fq%3D1%23x");
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (display_find (
      GTK_WIDGET (window_fixture_find_dialog (fixture)), GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "https://example.org/a b?q=1#x");
  g_assert_null (find_job (fixture));
  gtk_window_close (window_fixture_find_dialog (fixture));
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

static void
test_the_sample_shows_what_can_be_done (WindowFixture *fixture)
{
  window_fixture_activate (fixture, "sample");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==,
                   "How to Mark Up an Article");
}

static void
test_a_save_that_is_cancelled_leaves_nothing (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *address = address_of (server, "/slow");

  save (fixture, address);
  WAIT_UNTIL (find_job (fixture) != NULL);
  g_assert_true (window_fixture_shows (find_job (fixture), "127.0.0.1"));
  press (fixture, "Cancel");
  WAIT_UNTIL (find_job (fixture) == NULL);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 0);
}

static void
test_a_failure_is_told_and_can_be_tried_again (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();
  g_autofree char *address = address_of (server, "/missing");

  save (fixture, address);
  WAIT_UNTIL (find_job (fixture) != NULL &&
              window_fixture_shows (find_job (fixture), "answered with an error"));
  press (fixture, "Try _Again");
  WAIT_UNTIL (find_job (fixture) != NULL &&
              window_fixture_shows (find_job (fixture), "answered with an error"));
  press (fixture, "Dismiss");
  WAIT_UNTIL (find_job (fixture) == NULL);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 0);
}

static void
save_twice (WindowFixture *fixture, SoupServer *server, const char *answer)
{
  g_autofree char *address = address_of (server, "/article");
  GtkWidget *button = NULL;

  save (fixture, address);
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  cuttings_clips_view_select (fixture->window->clips, 0);
  WAIT_UNTIL (window_fixture_selected (fixture) == NULL);

  save (fixture, address);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) != NULL);
  WAIT_UNTIL ((button = window_fixture_find_button (
                   GTK_WIDGET (window_fixture_find_dialog (fixture)), answer)) != NULL);
  gtk_widget_activate (button);
  WAIT_UNTIL (window_fixture_find_dialog (fixture) == NULL);
}

static void
test_a_page_that_is_there_can_be_opened (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();

  save_twice (fixture, server, "_Open");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
}

static void
test_a_page_that_is_there_can_be_saved_again (WindowFixture *fixture)
{
  g_autoptr (SoupServer) server = start_server ();

  save_twice (fixture, server, "_Save Again");
  WAIT_UNTIL (
      window_fixture_shows (GTK_WIDGET (fixture->window), "as it is now was added"));
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpuint (window_fixture_count_rows (fixture), ==, 1);
}

static void
test_a_saved_page_is_opened_from_disk (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "page.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[] = {file};

  g_assert_true (g_file_set_contents (path, article, -1, NULL));
  g_application_open (G_APPLICATION (fixture->application), files, 1, "");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
  g_assert_cmpstr (window_fixture_selected (fixture)->title, ==, "Bridge reopens");
}

static void
test_a_clipping_is_opened_by_its_address (WindowFixture *fixture)
{
  g_autofree char *uri = NULL;
  g_autoptr (GFile) file = NULL;

  window_fixture_paste_sample (fixture);
  uri =
      g_strconcat ("cuttings://clipping/", window_fixture_selected (fixture)->uuid, NULL);
  cuttings_clips_view_select (fixture->window->clips, 0);
  WAIT_UNTIL (window_fixture_selected (fixture) == NULL);

  file = g_file_new_for_uri (uri);
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  WAIT_UNTIL (window_fixture_selected (fixture) != NULL);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/saving/a-page-is-fetched-and-read",
                      test_a_page_is_fetched_and_read);
  window_fixture_add ("/saving/a-copied-address-is-fetched",
                      test_a_copied_address_is_fetched);
  window_fixture_add ("/saving/a-copied-selection-names-its-page",
                      test_a_copied_selection_names_its_page);
  window_fixture_add ("/saving/a-typed-address-is-fetched",
                      test_a_typed_address_is_fetched);
  window_fixture_add ("/saving/a-list-of-addresses-is-saved-one-by-one",
                      test_a_list_of_addresses_is_saved_one_by_one);
  window_fixture_add ("/saving/a-bookmark-of-the-browser-only-asks",
                      test_a_bookmark_of_the_browser_only_asks);
  window_fixture_add ("/saving/the-sample-shows-what-can-be-done",
                      test_the_sample_shows_what_can_be_done);
  window_fixture_add ("/saving/a-save-that-is-cancelled-leaves-nothing",
                      test_a_save_that_is_cancelled_leaves_nothing);
  window_fixture_add ("/saving/a-failure-is-told-and-can-be-tried-again",
                      test_a_failure_is_told_and_can_be_tried_again);
  window_fixture_add ("/saving/a-page-that-is-there-can-be-opened",
                      test_a_page_that_is_there_can_be_opened);
  window_fixture_add ("/saving/a-page-that-is-there-can-be-saved-again",
                      test_a_page_that_is_there_can_be_saved_again);
  window_fixture_add ("/saving/a-saved-page-is-opened-from-disk",
                      test_a_saved_page_is_opened_from_disk);
  window_fixture_add ("/saving/a-clipping-is-opened-by-its-address",
                      test_a_clipping_is_opened_by_its_address);
  return g_test_run ();
}
