/* test-store-labels.c: tags and source of a clipping as words of the search index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-labels.h"

#include "../cases.h"
#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

/* "h3 s1 t12": labels as people read them. */
static GArray *
labels_new (const char *text)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (StoreLabel));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (int i = 0; words[i] != NULL; i++) {
    StoreLabel label = {(StoreLabelKind)words[i][0], 0};

    if (words[i][0] == '\0')
      continue;
    label.id = g_ascii_strtoll (words[i] + 1, NULL, 10);
    g_array_append_val (labels, label);
  }
  return labels;
}

static void
assert_labels (const GArray *labels, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++) {
    StoreLabel label = g_array_index (labels, StoreLabel, i);

    g_string_append_printf (text, "%s%c%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            (char)label.kind, (gint64)label.id);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static const struct {
  const char *name, *labels, *others, *rest;
} subtract_cases[] = {
    {"nothing-from-nothing", "", "", ""},
    {"nothing-is-taken", "h1 s2 t3", "", "h1 s2 t3"},
    {"all-are-taken", "h1 s2 t3", "h1 s2 t3", ""},
    {"kinds-are-told-apart", "h1 s1 t1", "s1", "h1 t1"},
    {"numbers-are-not-letters", "t2 t10", "t10", "t2"},
    {"what-was-not-there", "t2 t4", "h9 t1 t3 t5", "t2 t4"},
};

static void
test_subtract (gconstpointer data)
{
  const typeof (subtract_cases[0]) *row = data;
  g_autoptr (GArray) labels = labels_new (row->labels);
  g_autoptr (GArray) others = labels_new (row->others);
  g_autoptr (GArray) rest = store_labels_subtract (labels, others);

  assert_labels (rest, row->rest);
}

/* What is put in and what is looked for is the same word. */
static void
test_words (void)
{
  g_autoptr (GArray) labels = labels_new ("h3 t12");
  g_autoptr (GString) text = g_string_new ("end");
  g_autoptr (GString) expression = g_string_new (NULL);

  store_labels_append_text (labels, text);
  g_assert_cmpstr (text->str, ==, "end \xf4\x8f\xbf\xbdh3 \xf4\x8f\xbf\xbdt12");
  store_labels_append_fts5 (g_array_index (labels, StoreLabel, 1), expression);
  g_assert_cmpstr (expression->str, ==, "\"\xf4\x8f\xbf\xbdt12\"");
}

static const struct {
  const char *name, *text, *blanked;
} blank_cases[] = {
    {"nothing", "", ""},
    {"plain-text", "t1 plain", "t1 plain"},
    {"a-label-in-the-text", "a \xf4\x8f\xbf\xbdt1", "a     t1"},
    {"several", "\xf4\x8f\xbf\xbd\xf4\x8f\xbf\xbdx", "        x"},
    {"other-private-characters", "\xf4\x8f\xbf\xbct1", "\xf4\x8f\xbf\xbct1"},
};

static void
test_blank (gconstpointer data)
{
  const typeof (blank_cases[0]) *row = data;
  g_autofree char *text = g_strdup (row->text);

  store_labels_blank (text);
  g_assert_cmpstr (text, ==, row->blanked);
}

static void
add_highlight (Fixture *self, int64_t clip_id, const char *tag, GError **error)
{
  g_autoptr (GArray) captures = store_captures_list (self->db, clip_id, error);
  g_autoptr (Highlight) highlight = highlight_new ();

  highlight->clip_id = clip_id;
  highlight->capture_id = g_array_index (captures, int64_t, 0);
  highlight->made.exact = g_strdup ("Text");
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  g_ptr_array_add (highlight->tags, g_strdup (tag));
  store_highlights_insert (self->db, highlight, error);
}

static void
test_load (Fixture *self, gconstpointer data)
{
  static const char *const tags[] = {"one", "two", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) missing = NULL;
  int64_t id;

  fixture_begin (self);
  id = fixture_add (self, "Title", "https://example.org/a", "Text.");
  store_tags_change (self->db, &id, 1, tags, NULL, &error);
  add_highlight (self, id, "three", &error);
  add_highlight (self, id, "three", &error);
  labels = store_labels_load (self->db, id, &error);
  g_assert_no_error (error);
  assert_labels (labels, "h3 s1 t1 t2");
  missing = store_labels_load (self->db, 99, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (missing->len, ==, 0);
  fixture_commit (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/store-labels/subtract", subtract_cases, test_subtract);
  ADD_CASES ("/store-labels/blank", blank_cases, test_blank);
  g_test_add_func ("/store-labels/words", test_words);
  g_test_add ("/store-labels/load", Fixture, NULL, fixture_set_up, test_load,
              fixture_tear_down);
  return g_test_run ();
}
