/* test-highlight.c: a highlight's life, its copies, and the names of its colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/highlight.h"

typedef struct {
  const char *name;
  HighlightColor color;
} ColorCase;

/* What libraries hold: a row may be added, none may change. */
static const ColorCase color_cases[] = {
    {"yellow", HIGHLIGHT_YELLOW}, {"green", HIGHLIGHT_GREEN},
    {"blue", HIGHLIGHT_BLUE},     {"pink", HIGHLIGHT_PINK},
    {"purple", HIGHLIGHT_PURPLE}, {"orange", HIGHLIGHT_ORANGE},
};

static void
test_color (gconstpointer data)
{
  const ColorCase *row = data;
  HighlightColor color = N_HIGHLIGHT_COLORS;

  g_assert_cmpstr (highlight_color_name (row->color), ==, row->name);
  g_assert_true (highlight_color_from_name (row->name, &color));
  g_assert_cmpint (color, ==, row->color);
}

static void
test_every_color_is_named (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (color_cases), ==, N_HIGHLIGHT_COLORS);
}

static void
test_unknown_color (void)
{
  HighlightColor color = HIGHLIGHT_BLUE;

  g_assert_false (highlight_color_from_name ("chartreuse", &color));
  g_assert_false (highlight_color_from_name ("#ffff00", &color));
  g_assert_cmpint (color, ==, HIGHLIGHT_BLUE);
}

static void
test_copy (void)
{
  Highlight *highlight = highlight_new ();
  g_autoptr (Highlight) copy = NULL;

  g_assert_cmpstr (highlight->note, ==, "");
  g_assert_cmpfloat (highlight->confidence, ==, 1);
  highlight->uuid = g_strdup ("u");
  highlight->made.exact = g_strdup ("the quote");
  highlight->made.prefix = g_strdup ("before ");
  highlight->made.suffix = g_strdup (" after");
  highlight->made.span = (TextSpan){7, 16};
  highlight->span = (TextSpan){9, 18};
  highlight->color = HIGHLIGHT_PINK;
  g_ptr_array_add (highlight->tags, g_strdup ("quote"));
  copy = highlight_copy (highlight);
  highlight_free (highlight);

  g_assert_cmpstr (copy->uuid, ==, "u");
  g_assert_cmpstr (copy->made.exact, ==, "the quote");
  g_assert_cmpstr (copy->made.prefix, ==, "before ");
  g_assert_cmpstr (copy->made.suffix, ==, " after");
  g_assert_cmpuint (copy->made.span.end, ==, 16);
  g_assert_cmpuint (copy->span.start, ==, 9);
  g_assert_cmpint (copy->color, ==, HIGHLIGHT_PINK);
  g_assert_cmpstr (copy->note, ==, "");
  g_assert_cmpuint (copy->tags->len, ==, 1);
  g_assert_cmpstr (copy->tags->pdata[0], ==, "quote");
}

static void
test_selector_clear (void)
{
  Selector selector = {.exact = g_strdup ("a"), .prefix = g_strdup ("")};

  selector_clear (&selector);
  g_assert_null (selector.exact);
  g_assert_null (selector.prefix);
  selector_clear (&selector);
}

static void
test_free_of_nothing (void)
{
  highlight_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (color_cases); i++) {
    g_autofree char *path = g_strconcat ("/highlight/color/", color_cases[i].name, NULL);
    g_test_add_data_func (path, &color_cases[i], test_color);
  }
  g_test_add_func ("/highlight/every-colour-has-a-name", test_every_color_is_named);
  g_test_add_func ("/highlight/an-unknown-colour-leaves-the-result-alone",
                   test_unknown_color);
  g_test_add_func ("/highlight/a-copy-outlives-its-original", test_copy);
  g_test_add_func ("/highlight/a-selector-may-be-cleared-twice", test_selector_clear);
  g_test_add_func ("/highlight/freeing-nothing-is-allowed", test_free_of_nothing);
  return g_test_run ();
}
