/* test-reader-removals.c: what was taken out is said, listed, and brought back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-removals.h"

#include "display/display.h"

#define END N_REMOVAL_REASONS

static const struct {
  const char *name;
  RemovalReason reasons[6]; /* up to END */
  const char *restored;     /* numbers, as digits */
  const char *summary;      /* NULL: the bar does not show itself */
} summaries[] = {
    {"nothing-is-nothing", {END}, "", NULL},
    {"one-advertising-link", {REMOVAL_AD_LINK, END}, "", "1 advertising link removed"},
    {"three-advertising-links",
     {REMOVAL_AD_LINK, REMOVAL_AD_LINK, REMOVAL_AD_LINK, END},
     "",
     "3 advertising links removed"},
    {"two-kinds",
     {REMOVAL_PROMO, REMOVAL_AD_LINK, REMOVAL_AD_LINK, END},
     "",
     "2 advertising links and 1 promotion removed"},
    {"three-kinds",
     {REMOVAL_NEWSLETTER, REMOVAL_PROMO, REMOVAL_AD_LINK, END},
     "",
     "1 advertising link, 1 promotion and 1 newsletter form removed"},
    {"menus-and-share-buttons-are-not-worth-a-word",
     {REMOVAL_NAVIGATION, REMOVAL_SHARE, REMOVAL_HIDDEN, REMOVAL_WIDGET, END},
     "",
     NULL},
    {"what-is-back-is-not-removed",
     {REMOVAL_AD_LINK, REMOVAL_AD_LINK, END},
     "1",
     "1 advertising link removed"},
    {"all-that-is-back-is-nothing", {REMOVAL_AD_LINK, END}, "0", NULL},
    {"what-the-reader-dropped",
     {REMOVAL_USER, REMOVAL_USER, END},
     "",
     "2 other parts removed"},
};

static CuttingsReaderRemovals *bar;
static GArray *told; /* guint */
static gboolean told_restored;

static GPtrArray *
make_removals (size_t row)
{
  GPtrArray *removals = g_ptr_array_new_with_free_func ((GDestroyNotify)removal_free);

  for (unsigned i = 0; summaries[row].reasons[i] != END; i++) {
    Removal *removal = g_new0 (Removal, 1);

    removal->number = i;
    removal->reason = summaries[row].reasons[i];
    removal->html = g_strdup ("<p>x</p>");
    removal->text = g_strdup_printf ("piece\n%u", i);
    for (const char *digit = summaries[row].restored; *digit != '\0'; digit++)
      removal->restored |= *digit == (char)('0' + i);
    g_ptr_array_add (removals, removal);
  }
  return removals;
}

static bool
is_shown (void)
{
  GtkWidget *revealer = display_find (GTK_WIDGET (bar), GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
test_summary (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) removals = make_removals (row);
  g_autofree char *summary = reader_removals_summary (removals);

  g_assert_cmpstr (summary, ==, summaries[row].summary);
  cuttings_reader_removals_show (bar, 100 + (int64_t)row, removals);
  g_assert_cmpint (is_shown (), ==, summaries[row].summary != NULL);
  if (summary != NULL)
    g_assert_true (display_has_label (GTK_WIDGET (bar), summary));
}

static void
on_restore (CuttingsReaderRemovals *self, GArray *numbers, gboolean restored,
            gpointer data)
{
  g_clear_pointer (&told, g_array_unref);
  told = g_array_ref (numbers);
  told_restored = restored;
}

/* Undo brings back what the bar speaks of, and nothing that it does not. */
static void
test_undo (void)
{
  const RemovalReason reasons[] = {REMOVAL_SHARE, REMOVAL_AD_LINK, REMOVAL_PROMO};
  g_autoptr (GPtrArray) removals = make_removals (1);

  g_ptr_array_set_size (removals, 0);
  for (unsigned i = 0; i < G_N_ELEMENTS (reasons); i++) {
    Removal *removal = g_new0 (Removal, 1);

    removal->number = i + 10;
    removal->reason = reasons[i];
    g_ptr_array_add (removals, removal);
  }
  cuttings_reader_removals_show (bar, 1, removals);
  gtk_widget_activate (display_find_button (GTK_WIDGET (bar), "_Undo"));
  WAIT_UNTIL (told != NULL);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_cmpuint (g_array_index (told, guint, 0), ==, 11);
  g_assert_cmpuint (g_array_index (told, guint, 1), ==, 12);
  g_assert_true (told_restored);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) removals = make_removals (6);
  GtkWidget *list;

  g_clear_pointer (&told, g_array_unref);
  cuttings_reader_removals_show (bar, 2, removals);
  cuttings_reader_removals_open (bar);
  display_settle (100);
  list = display_find (GTK_WIDGET (bar), GTK_TYPE_LIST_BOX);
  g_assert_true (display_has_label (list, "piece 0"));
  g_assert_true (display_has_label (list, "Advertising link"));
  gtk_widget_activate (display_find_button (list, "Hide"));
  WAIT_UNTIL (told != NULL);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpuint (g_array_index (told, guint, 0), ==, 1);
  g_assert_false (told_restored);
}

/* Closing is for this clipping: it does not come back with the next change of it. */
static void
test_close (void)
{
  g_autoptr (GPtrArray) removals = make_removals (1);

  cuttings_reader_removals_show (bar, 3, removals);
  g_assert_true (is_shown ());
  gtk_widget_activate (display_find_button (GTK_WIDGET (bar), "Close"));
  WAIT_UNTIL (!is_shown ());
  cuttings_reader_removals_show (bar, 3, removals);
  g_assert_false (is_shown ());
  cuttings_reader_removals_show (bar, 4, removals);
  g_assert_true (is_shown ());
  cuttings_reader_removals_show (bar, 0, NULL);
  g_assert_false (is_shown ());
}

int
main (int argc, char **argv)
{
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  bar = g_object_new (CUTTINGS_TYPE_READER_REMOVALS, NULL);
  g_signal_connect (bar, "restore", G_CALLBACK (on_restore), NULL);
  window = display_show (GTK_WIDGET (bar), 600, 400);
  for (size_t i = 0; i < G_N_ELEMENTS (summaries); i++) {
    g_autofree char *path = g_strconcat ("/reader-removals/", summaries[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_summary);
  }
  g_test_add_func ("/reader-removals/undo-brings-back-what-is-spoken-of", test_undo);
  g_test_add_func ("/reader-removals/the-list-has-a-button-for-each", test_list);
  g_test_add_func ("/reader-removals/closing-lasts", test_close);
  status = g_test_run ();
  gtk_window_destroy (window);
  g_clear_pointer (&told, g_array_unref);
  return status;
}
