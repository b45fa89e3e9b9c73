/* test-reader.c: passages are highlighted, annotated and kept, by pointer and keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader over a real library.  What the window does is done here in a few lines:
 * when the library has changed the clipping is loaded again and handed down.
 */

#include "display/display.h"

#include <libsoup/soup.h>
#include <string.h>
#include <webkit/webkit.h>

#include "library/library-fixture.h"
#include "ui/highlight-bar.h"
#include "ui/highlight-note.h"
#include "ui/highlight-popover.h"

#define TEXT                                                                             \
  "A Wall That Held\n\n"                                                                 \
  "The wall was inspected in three winters, and each of the reports recommended that "   \
  "the observation should go on for another year.\n\n"                                   \
  "The budget for it was cut in the spring, and nobody noticed until the old crane on "  \
  "the quay began to lean towards the water."

static Fixture fixture;
static CuttingsReader *reader;
static int64_t clip_id;
static char *toast;
static bool toast_undo;
static unsigned n_failed;

/* ---- what the window does ------------------------------------------------------------- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LibraryClip *clip =
      cuttings_library_load_finish (CUTTINGS_LIBRARY (source), result, NULL);

  if (clip != NULL && reader != NULL)
    cuttings_reader_show (reader, clip);
  else if (clip != NULL)
    library_clip_free (clip);
}

static void
on_changed (CuttingsLibrary *library, guint64 generation, gpointer data)
{
  if (clip_id != 0)
    cuttings_library_load_async (library, clip_id, NULL, loaded_cb, NULL);
}

static void
on_toast (CuttingsReader *self, const char *text, gboolean undo, gpointer data)
{
  g_free (toast);
  toast = g_strdup (text);
  toast_undo = undo;
}

static void
on_failed (CuttingsReader *self, const GError *error, gpointer data)
{
  n_failed++;
}

/* ---- one test after another ---------------------------------------------------------------- */

typedef void (*TestFunc) (void);

static void
attach (void)
{
  g_signal_connect (fixture.library, "changed", G_CALLBACK (on_changed), NULL);
  cuttings_reader_set_library (reader, fixture.library);
  cuttings_reader_show (reader, fixture_load (&fixture, clip_id));
  display_wait_for_page (reader);
}

static void
detach (void)
{
  cuttings_reader_flush (reader);
  clip_id = 0;
  cuttings_reader_show (reader, NULL);
  cuttings_reader_set_library (reader, NULL);
  g_signal_handlers_disconnect_by_func (fixture.library, on_changed, NULL);
  display_settle (100);
}

static void
run_with (TestFunc func, const char *text)
{
  GtkWindow *window;

  fixture_init (&fixture);
  n_failed = 0;
  clip_id = fixture_save_text (&fixture, text);
  reader = g_object_new (CUTTINGS_TYPE_READER, NULL);
  g_signal_connect (reader, "toast", G_CALLBACK (on_toast), NULL);
  g_signal_connect (reader, "failed", G_CALLBACK (on_failed), NULL);
  window = display_show (GTK_WIDGET (reader), 800, 700);
  attach ();
  func ();
  g_assert_cmpuint (n_failed, ==, 0);
  detach ();
  gtk_window_destroy (window);
  reader = NULL;
  display_settle (100);
  fixture_clear (&fixture);
  g_clear_pointer (&toast, g_free);
}

static void
run_test (gconstpointer data)
{
  run_with (*(const TestFunc *)data, TEXT);
}

/* As after a restart of the program. */
static void
restart (void)
{
  int64_t id = clip_id;

  detach ();
  fixture_restart (&fixture);
  clip_id = id;
  attach ();
}

/* ---- asking ------------------------------------------------------------------------------------ */

static LibraryClip *
load (void)
{
  return fixture_load (&fixture, clip_id);
}

static guint
count_stored (void)
{
  g_autoptr (LibraryClip) clip = load ();

  return clip->highlights->len;
}

static Highlight *
dup_stored (guint i)
{
  g_autoptr (LibraryClip) clip = load ();

  WAIT_UNTIL (clip->highlights->len > i);
  return highlight_copy (g_ptr_array_index (clip->highlights, i));
}

static double
count_painted (const char *color)
{
  g_autofree char *body =
      g_strdup_printf ("return CSS.highlights.get ('%s-0')?.size ?? 0", color);

  return display_eval_number (reader, body);
}

static bool
is_bar_shown (void)
{
  return gtk_widget_get_visible (
      display_find (GTK_WIDGET (reader), CUTTINGS_TYPE_HIGHLIGHT_BAR));
}

static GtkWidget *
find_popover (void)
{
  return display_find (GTK_WIDGET (reader), CUTTINGS_TYPE_HIGHLIGHT_POPOVER);
}

/* The middle of the left (0) or right (1) edge of a passage, in the view. */
static void
find_edge (const char *passage, int side, double *x, double *y)
{
  g_autofree char *body = g_strdup_printf (
      "const start = reader.text.string.indexOf ('%s'), end = start + '%s'.length;"
      "const rects = reader.painter.rects (start, end);"
      "const rect = rects.at (%d);"
      "return (%d ? rect.right : rect.left) + ' ' + (rect.top + rect.height / 2)",
      passage, passage, side == 0 ? 0 : -1, side);
  g_autofree char *answer = display_eval (reader, body);
  g_auto (GStrv) numbers = g_strsplit (answer, " ", 2);

  *x = g_ascii_strtod (numbers[0], NULL);
  *y = g_ascii_strtod (numbers[1], NULL);
}

static GtkWidget *
find_view (void)
{
  return display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);
}

static void
drag_over (const char *passage)
{
  double from_x, from_y, to_x, to_y;

  find_edge (passage, 0, &from_x, &from_y);
  find_edge (passage, 1, &to_x, &to_y);
  display_drag (find_view (), from_x + 1, from_y, to_x, to_y);
  WAIT_UNTIL (is_bar_shown ());
}

static void
click_on (const char *passage)
{
  double x, y;

  find_edge (passage, 0, &x, &y);
  display_click (find_view (), x + 8, y);
}

/* ---- highlighting ------------------------------------------------------------------------------ */

static void
test_select_and_press_h (void)
{
  g_autoptr (Highlight) highlight = NULL;

  drag_over ("recommended that the observation");
  display_key ("h");
  WAIT_UNTIL (count_painted ("yellow") == 1);
  WAIT_UNTIL (!is_bar_shown ());
  highlight = dup_stored (0);
  g_assert_cmpstr (highlight->made.exact, ==, "recommended that the observation");
  g_assert_cmpint (highlight->color, ==, HIGHLIGHT_YELLOW);
  g_assert_cmpfloat (display_eval_number (reader, "return +getSelection ().isCollapsed"),
                     ==, 1);
}

static void
test_restart (void)
{
  drag_over ("nobody noticed");
  display_key ("3");
  WAIT_UNTIL (count_painted ("blue") == 1);
  restart ();
  WAIT_UNTIL (count_painted ("blue") == 1);
  g_assert_cmpuint (count_stored (), ==, 1);
}

static void
test_bar_button (void)
{
  g_autoptr (Highlight) highlight = NULL;

  drag_over ("the old crane");
  gtk_widget_activate (
      display_find_button (GTK_WIDGET (reader), "Purple: \u2068Question\u2069 (5)"));
  WAIT_UNTIL (count_painted ("purple") == 1);
  highlight = dup_stored (0);
  g_assert_cmpstr (highlight->made.exact, ==, "the old crane");
}

/* The last colour is the one of H. */
static void
test_last_color (void)
{
  drag_over ("the old crane");
  display_key ("2");
  WAIT_UNTIL (count_painted ("green") == 1);
  drag_over ("nobody noticed");
  display_key ("h");
  WAIT_UNTIL (count_painted ("green") == 2);
}

static void
test_across_paragraphs (void)
{
  g_autoptr (Highlight) highlight = NULL;
  double from_x, from_y, to_x, to_y;

  find_edge ("another year", 0, &from_x, &from_y);
  find_edge ("The budget", 1, &to_x, &to_y);
  display_drag (find_view (), from_x + 1, from_y, to_x, to_y);
  WAIT_UNTIL (is_bar_shown ());
  display_key ("1");
  WAIT_UNTIL (count_painted ("yellow") == 2);
  highlight = dup_stored (0);
  g_assert_cmpstr (highlight->made.exact, ==, "another year.\nThe budget");
}

static void
test_note_key (void)
{
  g_autoptr (Highlight) highlight = NULL;

  drag_over ("the old crane");
  display_key ("n");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  display_settle (100);
  for (const char *letter = "why"; *letter != '\0'; letter++) {
    char name[] = {*letter, '\0'};

    display_key (name);
  }
  display_key ("ctrl+Return");
  WAIT_UNTIL (!gtk_widget_get_mapped (find_popover ()));
  display_settle (200);
  g_assert_cmpuint (count_stored (), ==, 1);
  highlight = dup_stored (0);
  g_assert_cmpstr (highlight->note, ==, "why");
}

static void
test_tags_key (void)
{
  g_autoptr (Highlight) highlight = NULL;

  drag_over ("the old crane");
  display_key ("t");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  display_settle (100);
  display_key ("q");
  display_key ("Return");
  display_settle (200);
  highlight = dup_stored (0);
  g_assert_cmpuint (highlight->tags->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (highlight->tags, 0), ==, "q");
}

static void
test_copy_key (void)
{
  drag_over ("the old crane");
  display_key ("c");
  WAIT_UNTIL (g_strcmp0 (toast, "Quote copied") == 0);
  g_assert_cmpuint (count_stored (), ==, 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **)data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (void)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (reader));
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  WAIT_UNTIL (text != NULL);
  return text;
}

static void
test_copy_formats (void)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (reader));
  GdkContentFormats *formats;
  g_autofree char *text = NULL;

  drag_over ("the old crane");
  display_key ("c");
  WAIT_UNTIL (g_strcmp0 (toast, "Quote copied") == 0);
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/markdown"));
  text = read_clipboard ();
  g_assert_true (g_str_has_prefix (text, "“the old crane”\n— "));
}

static void
test_copy_address (void)
{
  g_autofree char *text = NULL, *expected = NULL;
  g_autoptr (LibraryClip) clip = NULL;
  g_autoptr (Highlight) highlight = NULL;

  drag_over ("the old crane");
  display_key ("1");
  WAIT_UNTIL (count_painted ("yellow") == 1);
  display_settle (200);
  display_key ("shift+l");
  WAIT_UNTIL (g_strcmp0 (toast, "Link to the highlight copied") == 0);
  clip = load ();
  highlight = dup_stored (0);
  expected =
      g_strdup_printf ("cuttings://clipping/%s#%s", clip->clip->uuid, highlight->uuid);
  text = read_clipboard ();
  g_assert_cmpstr (text, ==, expected);
}

/* ---- changing ------------------------------------------------------------------------------------ */

static void
make_highlight (const char *passage, const char *key)
{
  guint n = count_stored ();

  drag_over (passage);
  display_key (key);
  WAIT_UNTIL (count_stored () == n + 1);
  display_settle (200);
}

static void
test_click_and_recolor (void)
{
  make_highlight ("the old crane", "1");
  display_key ("Escape");
  click_on ("the old crane");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  gtk_widget_activate (
      display_find_button (find_popover (), "Orange: \u2068Follow-Up\u2069 (6)"));
  WAIT_UNTIL (count_painted ("orange") == 1);
  g_assert_cmpfloat (count_painted ("yellow"), ==, 0);
}

/* A highlight that was just made is the selected one. */
static void
test_recolor_key (void)
{
  g_autoptr (Highlight) highlight = NULL;

  make_highlight ("the old crane", "1");
  display_key ("4");
  WAIT_UNTIL (count_painted ("pink") == 1);
  g_assert_cmpuint (count_stored (), ==, 1);
  highlight = dup_stored (0);
  g_assert_cmpint (highlight->color, ==, HIGHLIGHT_PINK);
}

static void
test_delete_and_undo (void)
{
  g_autoptr (GAsyncResult) answer = NULL;

  make_highlight ("the old crane", "1");
  display_key ("Delete");
  WAIT_UNTIL (count_painted ("yellow") == 0);
  WAIT_UNTIL (g_strcmp0 (toast, "Highlight deleted") == 0);
  g_assert_true (toast_undo);
  g_assert_cmpuint (count_stored (), ==, 0);
  cuttings_library_undo_async (fixture.library, NULL, fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  g_assert_true (cuttings_library_change_finish (fixture.library, answer, NULL));
  WAIT_UNTIL (count_painted ("yellow") == 1);
}

/* Clicks go through highlights that lie over one another. */
static void
test_overlap (void)
{
  make_highlight ("nobody noticed until the old crane", "1");
  make_highlight ("until the old", "2");
  display_key ("Escape");
  click_on ("the old");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  g_assert_cmpint (cuttings_highlight_popover_get_highlight (
                       CUTTINGS_HIGHLIGHT_POPOVER (find_popover ()))
                       ->color,
                   ==, HIGHLIGHT_GREEN);
  gtk_popover_popdown (GTK_POPOVER (find_popover ()));
  WAIT_UNTIL (!gtk_widget_get_mapped (find_popover ()));
  click_on ("the old");
  WAIT_UNTIL (gtk_widget_get_mapped (find_popover ()));
  g_assert_cmpint (cuttings_highlight_popover_get_highlight (
                       CUTTINGS_HIGHLIGHT_POPOVER (find_popover ()))
                       ->color,
                   ==, HIGHLIGHT_YELLOW);
}

/* Keys of the page are letters anywhere else, and do nothing without a passage. */
static void
test_keys_without_passage (void)
{
  gtk_widget_grab_focus (find_view ());
  display_key ("h");
  display_key ("1");
  display_key ("Delete");
  display_settle (200);
  g_assert_cmpuint (count_stored (), ==, 0);
}

static void
test_caret (void)
{
  click_on ("The budget");
  display_key ("F7");
  WAIT_UNTIL (g_strcmp0 (toast, "Select with the keyboard: on") == 0);
  display_key ("Home");
  display_key ("ctrl+shift+Right");
  display_key ("ctrl+shift+Right");
  WAIT_UNTIL (is_bar_shown ());
  display_key ("h");
  WAIT_UNTIL (count_stored () == 1);
}

static void
turn_caret_on (void)
{
  gtk_widget_grab_focus (find_view ());
  display_key ("F7");
  WAIT_UNTIL (g_strcmp0 (toast, "Select with the keyboard: on") == 0);
  WAIT_UNTIL (
      display_eval_number (reader, "return reader.caret.sentences?.length ?? 0") == 2);
}

static void
test_sentences (void)
{
  g_autoptr (Highlight) highlight = NULL;

  turn_caret_on ();
  display_key ("j");
  display_key ("shift+j");
  WAIT_UNTIL (is_bar_shown ());
  display_key ("2");
  WAIT_UNTIL (count_painted ("green") == 1);
  highlight = dup_stored (0);
  g_assert_true (g_str_has_prefix (highlight->made.exact, "The budget"));
  g_assert_true (g_str_has_suffix (highlight->made.exact, "the water."));
}

static void
test_sentences_back (void)
{
  g_autoptr (Highlight) highlight = NULL;

  turn_caret_on ();
  display_key ("shift+j");
  display_key ("shift+j");
  display_key ("shift+k");
  WAIT_UNTIL (display_eval_number (reader, "return +/year.$/.test (getSelection ())") ==
              1);
  WAIT_UNTIL (is_bar_shown ());
  display_key ("1");
  WAIT_UNTIL (count_painted ("yellow") == 1);
  highlight = dup_stored (0);
  g_assert_true (g_str_has_prefix (highlight->made.exact, "The wall"));
  g_assert_true (g_str_has_suffix (highlight->made.exact, "another year."));
}

static bool
is_stored (const char *exact)
{
  g_autoptr (Highlight) highlight = dup_stored (0);

  return g_str_equal (highlight->made.exact, exact);
}

static void
test_resize_keys (void)
{
  make_highlight ("the old crane", "1");
  display_key ("shift+Right");
  WAIT_UNTIL (is_stored ("the old crane on"));
  display_key ("shift+Left");
  WAIT_UNTIL (is_stored ("the old crane"));
  display_key ("shift+alt+Left");
  WAIT_UNTIL (is_stored ("until the old crane"));
  display_key ("shift+alt+Right");
  display_key ("shift+alt+Right");
  WAIT_UNTIL (is_stored ("old crane"));
  g_assert_cmpuint (count_stored (), ==, 1);
}

static void
test_resize_by_grip (void)
{
  double from_x, from_y, to_x, to_y;

  make_highlight ("the old crane", "1");
  find_edge ("the old crane", 1, &from_x, &from_y);
  find_edge ("on the quay", 1, &to_x, &to_y);
  display_drag (find_view (), from_x + 5, from_y + 14, to_x, to_y);
  WAIT_UNTIL (is_stored ("the old crane on the quay"));
}

/* ---- places --------------------------------------------------------------------------------------- */

static void
test_progress (void)
{
  g_autoptr (LibraryClip) clip = NULL;

  cuttings_reader_change_size (reader, 20); /* there is something to scroll */
  display_settle (300);
  g_free (display_eval (reader, "scrollTo (0, 1e6)"));
  display_settle (300);
  cuttings_reader_flush (reader);
  display_settle (300);
  cuttings_reader_change_size (reader, 0);
  clip = load ();
  g_assert_cmpfloat (clip->clip->progress, ==, 1);
}

/* ---- images ---------------------------------------------------------------------------------------- */

/* A square of one colour. */
static const guint8 png[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49,
    0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x08, 0x08, 0x02,
    0x00, 0x00, 0x00, 0x4b, 0x6d, 0x29, 0xdc, 0x00, 0x00, 0x00, 0x11, 0x49, 0x44,
    0x41, 0x54, 0x78, 0xda, 0x63, 0x38, 0x11, 0xa0, 0x81, 0x15, 0x31, 0x0c, 0x2d,
    0x09, 0x00, 0x6a, 0x99, 0x50, 0x01, 0xb2, 0x21, 0xef, 0xbe, 0x00, 0x00, 0x00,
    0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path,
            GHashTable *query, gpointer data)
{
  static const char page[] =
      "<html><head><title>With a Picture</title></head><body><article><h1>With a Picture"
      "</h1><p>The picture below was taken on the day on which the wall was inspected "
      "for "
      "the third time, and it shows what the report does not say.</p><figure>"
      "<img src='/wall.png' alt='The wall' width='800' height='600'><figcaption>The wall."
      "</figcaption></figure><p>Nobody had looked at it since the spring, when the "
      "budget "
      "was cut, and nobody would have looked at it for another year.</p></article></body>"
      "</html>";
  bool picture = g_str_equal (path, "/wall.png");

  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (
      message, picture ? "image/png" : "text/html", SOUP_MEMORY_STATIC,
      picture ? (const char *)png : page, picture ? sizeof png : sizeof page - 1);
}

static int64_t
save_address (const char *address)
{
  const LibrarySaveRequest request = {.address = address};
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibrarySaveResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cuttings_library_save_async (fixture.library, &request, NULL, NULL, NULL,
                               fixture_answered_cb, &fixture);
  answer = fixture_wait (&fixture);
  result = cuttings_library_save_finish (fixture.library, answer, &error);
  g_assert_no_error (error);
  return result->clip_id;
}

static double
count_viewers (void)
{
  return display_eval_number (reader,
                              "return document.querySelectorAll ('.viewer').length");
}

/* Tab leads to the link of the title block first. */
static void
check_viewer (void)
{
  gtk_widget_grab_focus (find_view ());
  display_key ("Tab");
  display_key ("Tab");
  WAIT_UNTIL (display_eval_number (
                  reader, "return +(document.activeElement === document.images[0])") ==
              1);
  display_key ("Return");
  WAIT_UNTIL (count_viewers () == 1);
  display_key ("Escape");
  WAIT_UNTIL (count_viewers () == 0);
  g_assert_cmpfloat (
      display_eval_number (reader,
                           "return +(document.activeElement === document.images[0])"),
      ==, 1);
}

/* The server is gone when the page is read. */
static void
test_image (void)
{
  SoupServer *server = soup_server_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL;
  GSList *addresses;

  soup_server_add_handler (server, NULL, on_request, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  addresses = soup_server_get_uris (server);
  address = g_uri_to_string (addresses->data);
  g_slist_free_full (addresses, (GDestroyNotify)g_uri_unref);
  clip_id = save_address (address);
  soup_server_disconnect (server);
  g_object_unref (server);
  cuttings_reader_show (reader, load ());
  display_wait_for_page (reader);
  WAIT_UNTIL (display_eval_number (reader, "return document.images[0].naturalWidth") ==
              8);
  check_viewer ();
}

/* ---- what was removed -------------------------------------------------------------------------------- */

static void
test_removals (void)
{
  g_autoptr (LibraryClip) before = load ();
  g_autoptr (LibraryClip) after = NULL;
  g_autoptr (Highlight) highlight = NULL;

  g_assert_true (display_has_label (GTK_WIDGET (reader), "3 advertising links removed"));
  g_assert_null (strstr (before->capture->article->text, "profitablecpmrate"));
  make_highlight ("the gearbox", "1");
  gtk_widget_activate (display_find_button (GTK_WIDGET (reader), "_Undo"));
  WAIT_UNTIL (display_eval_number (
                  reader, "return +reader.text.string.includes ('profitablecpmrate')") >
              0);
  display_wait_for_page (reader);
  after = load ();
  g_assert_nonnull (strstr (after->capture->article->text, "profitablecpmrate"));
  highlight = dup_stored (0);
  g_assert_false (highlight->orphan);
  g_assert_cmpfloat (count_painted ("yellow"), ==, 1);
  g_assert_false (
      display_has_label (GTK_WIDGET (reader), "3 advertising links removed") &&
      gtk_revealer_get_reveal_child (
          GTK_REVEALER (display_find (GTK_WIDGET (reader), GTK_TYPE_REVEALER))));
}

static void
run_removals (void)
{
  static const char links[] =
      "The ferry will be replaced next spring, and with it the gearbox that stood "
      "still so often in the winters of the past ten years on the island.\n"
      "https://www.profitablecpmrate.com/kd83vnq2?key=5b1f0c9e7a2d46388c10e4f7d92ab653\n"
      "Its charging station draws as much power in eight minutes as the whole village "
      "uses in an hour, and the cable was laid in the year 1971.\n"
      "https://www.profitablecpmrate.com/kd83vnq2?key=5b1f0c9e7a2d46388c10e4f7d92ab653\n"
      "The price of a ticket remains the same for a car and for a passenger, said the "
      "chair of the committee, who was asked about it more than once.\n"
      "https://www.profitablecpmrate.com/kd83vnq2?key=5b1f0c9e7a2d46388c10e4f7d92ab653\n"
      "The new vessel will sail without passengers for twenty days before it takes "
      "over the route, and the old one is to stay as a reserve.\n";

  run_with (test_removals, links);
}

static bool
shows (const char *text)
{
  g_autofree char *body =
      g_strdup_printf ("return +document.body.innerText.includes ('%s')", text);

  return display_eval_number (reader, body) == 1;
}

static void
test_original (void)
{
  make_highlight ("the old crane", "1");
  gtk_widget_activate_action (GTK_WIDGET (reader), "reader.original", NULL);
  WAIT_UNTIL (display_eval_number (
                  reader, "return +(document.querySelector ('pre') !== null)") == 1);
  g_assert_true (shows ("A Wall That Held"));
  g_assert_cmpfloat (count_painted ("yellow"), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (reader), "reader.original", NULL);
  display_wait_for_page (reader);
  WAIT_UNTIL (count_painted ("yellow") == 1);
  g_assert_cmpuint (count_stored (), ==, 1);
}

static const struct {
  const char *name;
  TestFunc func;
} tests[] = {
    {"select-and-press-h", test_select_and_press_h},
    {"highlights-are-there-after-a-restart", test_restart},
    {"the-bar-has-a-button-for-each-colour", test_bar_button},
    {"h-takes-the-last-colour", test_last_color},
    {"across-paragraphs", test_across_paragraphs},
    {"n-highlights-with-a-note", test_note_key},
    {"t-highlights-with-tags", test_tags_key},
    {"c-copies-and-changes-nothing", test_copy_key},
    {"a-quote-is-copied-in-three-formats", test_copy_formats},
    {"a-highlight-has-an-address", test_copy_address},
    {"a-click-opens-the-popover", test_click_and_recolor},
    {"a-number-changes-the-colour", test_recolor_key},
    {"delete-deletes-and-can-be-undone", test_delete_and_undo},
    {"clicks-go-through-overlaps", test_overlap},
    {"keys-without-a-passage-do-nothing", test_keys_without_passage},
    {"a-passage-is-selected-by-keyboard", test_caret},
    {"sentences-are-selected-by-keyboard", test_sentences},
    {"a-selection-shrinks-by-a-sentence", test_sentences_back},
    {"the-ends-move-by-keyboard", test_resize_keys},
    {"the-ends-are-dragged", test_resize_by_grip},
    {"the-end-is-remembered", test_progress},
    {"the-original-page-is-shown-and-left", test_original},
    {"a-picture-is-there-without-its-server", test_image},
};

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/reader/", tests[i].name, NULL);

    g_test_add_data_func (path, &tests[i].func, run_test);
  }
  g_test_add_func ("/reader/removed-links-come-back-and-highlights-stay", run_removals);
  return g_test_run ();
}
