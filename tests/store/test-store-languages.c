/* test-store-languages.c: each language once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-languages.h"

#include "fixture.h"
#include "store/store-captures.h"
#include "store/store-clips.h"

static void
add (Fixture *self, const char *language)
{
  g_autoptr (Clip) clip = fixture_clip ("Title", NULL);

  g_free (clip->language);
  clip->language = g_strdup (language);
  g_assert_true (store_clips_insert (self->db, clip, NULL));
}

static void
test_each_once (Fixture *self, gconstpointer data)
{
  static const char *const languages[] = {"pt-BR", "en", NULL, "en", "de", "EN"};
  g_autoptr (GPtrArray) found = store_languages_list (self->db, NULL);

  g_assert_cmpuint (found->len, ==, 0);
  fixture_begin (self);
  for (size_t i = 0; i < G_N_ELEMENTS (languages); i++)
    add (self, languages[i]);
  fixture_commit (self);
  g_ptr_array_unref (found);
  found = store_languages_list (self->db, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, "de");
  g_assert_cmpstr (g_ptr_array_index (found, 2), ==, "pt-BR");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-languages/each-once", Fixture, NULL, fixture_set_up, test_each_once,
              fixture_tear_down);
  return g_test_run ();
}
