/* test-tag.c: how a tag that somebody typed is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/tag.h"

typedef struct {
  const char *name;
  const char *input;
  const char *expected; /* NULL: nothing is left */
} NormalizeCase;

static const NormalizeCase normalize_cases[] = {
    {"a-plain-name-stays", "climate", "climate"},
    {"case-stays-the-users", "COP30", "COP30"},
    {"blanks-around-the-name-go", "  climate\t\n", "climate"},
    {"blanks-inside-collapse", "sea   level \t rise", "sea level rise"},
    {"blanks-around-a-slash-go", "climate / cop30", "climate/cop30"},
    {"empty-levels-go", "/climate//cop30/ /", "climate/cop30"},
    {"a-hash-in-front-goes", "#climate", "climate"},
    {"several-hashes-in-front-go", " ## climate", "climate"},
    {"a-hash-inside-stays", "c#/notes", "c#/notes"},
    {"other-scripts-stay", "気候/環境 問題", "気候/環境 問題"},
    {"no-break-spaces-stay", "a\u00a0b", "a\u00a0b"},
    {"nothing-gives-nothing", "", NULL},
    {"marks-alone-give-nothing", " # / / ", NULL},
};

static void
test_normalize (gconstpointer data)
{
  const NormalizeCase *row = data;
  g_autofree char *name = tag_normalize (row->input);

  g_assert_cmpstr (name, ==, row->expected);
  if (name != NULL) {
    g_autofree char *again = tag_normalize (name);

    g_assert_cmpstr (again, ==, name);
  }
}

static void
test_normalize_all (void)
{
  const char *const inputs[] = {" #ports ", " / ", "climate / cop30", NULL};
  g_auto (GStrv) names = tag_normalize_all (inputs);
  g_auto (GStrv) none = tag_normalize_all (NULL);
  g_autofree char *joined = g_strjoinv ("|", names);

  g_assert_cmpstr (joined, ==, "ports|climate/cop30");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_free (void)
{
  Tag *tag = g_new0 (Tag, 1);

  tag->name = g_strdup ("climate");
  tag_free (tag);
  tag_free (NULL);
}

static void
test_key (void)
{
  g_autofree char *key = tag_key ("CAF\303\211/Cop"),
                  *composed_otherwise = tag_key ("cafe\314\201/cop");
  g_autofree char *other = tag_key ("cafe/cop");

  g_assert_cmpstr (key, ==, composed_otherwise);
  g_assert_cmpstr (key, !=, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (normalize_cases); i++) {
    g_autofree char *path =
        g_strconcat ("/tag/normalize/", normalize_cases[i].name, NULL);
    g_test_add_data_func (path, &normalize_cases[i], test_normalize);
  }
  g_test_add_func ("/tag/names-of-which-nothing-is-left-go", test_normalize_all);
  g_test_add_func ("/tag/case-and-composition-make-no-other-tag", test_key);
  g_test_add_func ("/tag/free-takes-nothing-too", test_free);
  return g_test_run ();
}
