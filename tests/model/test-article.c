/* test-article.c: an article's life, and the names of removal reasons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/article.h"

typedef struct {
  const char *name;
  RemovalReason reason;
} ReasonCase;

/* What libraries hold: a row may be added, none may change. */
static const ReasonCase reason_cases[] = {
    {"ad-link", REMOVAL_AD_LINK},       {"promo", REMOVAL_PROMO},
    {"newsletter", REMOVAL_NEWSLETTER}, {"share", REMOVAL_SHARE},
    {"comments", REMOVAL_COMMENTS},     {"navigation", REMOVAL_NAVIGATION},
    {"metadata", REMOVAL_METADATA},     {"author-box", REMOVAL_AUTHOR_BOX},
    {"copyright", REMOVAL_COPYRIGHT},   {"hidden", REMOVAL_HIDDEN},
    {"widget", REMOVAL_WIDGET},         {"user", REMOVAL_USER},
};

static void
test_reason (gconstpointer data)
{
  const ReasonCase *row = data;
  RemovalReason reason = N_REMOVAL_REASONS;

  g_assert_cmpstr (removal_reason_name (row->reason), ==, row->name);
  g_assert_true (removal_reason_from_name (row->name, &reason));
  g_assert_cmpint (reason, ==, row->reason);
}

static void
test_every_reason_is_named (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (reason_cases), ==, N_REMOVAL_REASONS);
}

static void
test_unknown_reason (void)
{
  RemovalReason reason = REMOVAL_SHARE;

  g_assert_false (removal_reason_from_name ("advert", &reason));
  g_assert_false (removal_reason_from_name ("", &reason));
  g_assert_false (removal_reason_from_name ("Share", &reason));
  g_assert_cmpint (reason, ==, REMOVAL_SHARE);
}

static void
test_life (void)
{
  g_autoptr (Article) article = article_new ();
  Removal *removal = g_new0 (Removal, 1);

  g_assert_null (article->title);
  g_assert_cmpint (article->published.precision, ==, DATE_NONE);
  g_assert_cmpuint (article->removals->len, ==, 0);

  article->title = g_strdup ("A bridge reopens");
  article->html = g_strdup ("<p>It did.</p>");
  removal->html = g_strdup ("<p>Share</p>");
  removal->text = g_strdup ("Share");
  g_ptr_array_add (article->removals, removal);
  g_assert_cmpuint (article->removals->len, ==, 1);
}

static void
test_free_of_nothing (void)
{
  article_free (NULL);
  removal_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (reason_cases); i++) {
    g_autofree char *path = g_strconcat ("/article/reason/", reason_cases[i].name, NULL);
    g_test_add_data_func (path, &reason_cases[i], test_reason);
  }
  g_test_add_func ("/article/every-reason-has-a-name", test_every_reason_is_named);
  g_test_add_func ("/article/an-unknown-reason-leaves-the-result-alone",
                   test_unknown_reason);
  g_test_add_func ("/article/new-knows-nothing-and-owns-what-it-is-given", test_life);
  g_test_add_func ("/article/freeing-nothing-is-allowed", test_free_of_nothing);
  return g_test_run ();
}
