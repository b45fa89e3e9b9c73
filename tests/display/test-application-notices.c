/* test-application-notices.c: finished work is told of when nobody looks at the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "display/notifications.h"
#include "display/window-fixture.h"

static void
save_text (WindowFixture *fixture, const char *text)
{
  cuttings_window_save (fixture->window, &(LibrarySaveRequest){.text = text});
}

/* Another program's window is in front, and has the keyboard; (transfer full). */
static GtkWindow *
look_away (WindowFixture *fixture)
{
  GtkWidget *label = gtk_label_new ("Another program");
  GtkWindow *other = display_show (label, 300, 200);

  display_click (label, 20, 20);
  WAIT_UNTIL (!gtk_window_is_active (GTK_WINDOW (fixture->window)));
  return other;
}

/* Without a window manager, somebody must give the keyboard back. */
static void
look_at (WindowFixture *fixture)
{
  g_assert_true (g_spawn_command_line_async (
      "xdotool search --onlyvisible --name Cuttings windowfocus %@", NULL));
  WAIT_UNTIL (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

static bool
shows (WindowFixture *fixture, const char *title)
{
  const Clip *clip = window_fixture_selected (fixture);

  return clip != NULL && g_str_equal (clip->title, title);
}

static void
test_told_and_shown (WindowFixture *fixture)
{
  unsigned n = notifications_count ();
  GtkWindow *other;
  int64_t first;

  save_text (fixture, "The First\n\nA paragraph of it. And a second sentence of it.");
  WAIT_UNTIL (shows (fixture, "The First"));
  first = window_fixture_selected (fixture)->id;
  other = look_away (fixture);
  save_text (fixture, "The Second\n\nA paragraph of it. And a second sentence of it.");
  WAIT_UNTIL (notifications_count () > n);
  g_assert_cmpstr (notifications_last (), ==, "“\u2068The Second\u2069” was saved");
  WAIT_UNTIL (shows (fixture, "The Second"));
  cuttings_window_show_clip (fixture->window, first);
  WAIT_UNTIL (shows (fixture, "The First"));
  notifications_click_last ();
  WAIT_UNTIL (shows (fixture, "The Second"));
  gtk_window_destroy (other);
}

static void
test_nothing_is_told_to_who_looks (WindowFixture *fixture)
{
  unsigned n;

  look_at (fixture);
  n = notifications_count ();
  save_text (fixture, "The First\n\nA paragraph of it. And a second sentence of it.");
  window_fixture_wait_for_clipping (fixture);
  display_settle (200);
  g_assert_cmpuint (notifications_count (), ==, n);
}

static void
test_taken_back_when_it_is_seen (WindowFixture *fixture)
{
  unsigned n = notifications_count (), n_closed = notifications_count_closed ();
  GtkWindow *other = look_away (fixture);

  save_text (fixture, "The First\n\nA paragraph of it. And a second sentence of it.");
  WAIT_UNTIL (notifications_count () == n + 1);
  gtk_window_destroy (other);
  look_at (fixture);
  WAIT_UNTIL (notifications_count_closed () == n_closed + 1);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  window_fixture_add ("/application-notices/told-and-shown", test_told_and_shown);
  window_fixture_add ("/application-notices/nothing-is-told-to-who-looks",
                      test_nothing_is_told_to_who_looks);
  window_fixture_add ("/application-notices/taken-back-when-it-is-seen",
                      test_taken_back_when_it_is_seen);
  return g_test_run ();
}
