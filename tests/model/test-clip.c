/* test-clip.c: a clipping's life, its copies, and the names of its states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/clip.h"

typedef struct {
  const char *name;
  ClipState state;
} StateCase;

/* What libraries hold: a row may be added, none may change. */
static const StateCase state_cases[] = {
    {"inbox", CLIP_INBOX},
    {"archive", CLIP_ARCHIVE},
    {"trash", CLIP_TRASH},
};

static void
test_state (gconstpointer data)
{
  const StateCase *row = data;
  ClipState state = CLIP_INBOX;

  g_assert_cmpstr (clip_state_name (row->state), ==, row->name);
  g_assert_true (clip_state_from_name (row->name, &state));
  g_assert_cmpint (state, ==, row->state);
}

static void
test_unknown_state (void)
{
  ClipState state = CLIP_ARCHIVE;

  g_assert_false (clip_state_from_name ("starred", &state));
  g_assert_false (clip_state_from_name ("INBOX", &state));
  g_assert_cmpint (state, ==, CLIP_ARCHIVE);
}

static void
test_fields (void)
{
  ClipField field = CLIP_FIELD_TITLE;

  for (unsigned bit = CLIP_FIELD_TITLE; bit <= CLIP_FIELD_ADDRESS; bit <<= 1) {
    g_assert_true (clip_field_from_name (clip_field_name ((ClipField)bit), &field));
    g_assert_cmpuint (field, ==, bit);
  }
  g_assert_cmpstr (clip_field_name (CLIP_FIELD_LANGUAGE), ==, "language");
  g_assert_false (clip_field_from_name ("note", &field));
}

static void
test_copy_field (void)
{
  g_autoptr (Clip) from = clip_new ();
  g_autoptr (Clip) to = clip_new ();

  from->title = g_strdup ("From");
  to->title = g_strdup ("To");
  to->byline = g_strdup ("To");
  from->published = (Date){.utc_us = 5, .precision = DATE_SECOND};
  for (unsigned bit = CLIP_FIELD_TITLE; bit <= CLIP_FIELD_ADDRESS; bit <<= 1)
    clip_copy_field (to, from, (ClipField)bit);
  g_assert_cmpstr (clip_get_text (to, CLIP_FIELD_TITLE), ==, "From");
  g_assert_null (clip_get_text (to, CLIP_FIELD_BYLINE));
  g_assert_null (clip_get_text (to, CLIP_FIELD_PUBLISHED));
  g_assert_cmpint (to->published.utc_us, ==, 5);
}

static void
test_new (void)
{
  g_autoptr (Clip) clip = clip_new ();

  g_assert_cmpint (clip->id, ==, 0);
  g_assert_cmpint (clip->state, ==, CLIP_INBOX);
  g_assert_cmpstr (clip->note, ==, "");
  g_assert_cmpuint (clip->tags->len, ==, 0);
}

/* Every string of its own, every number the same. */
static void
test_copy (void)
{
  Clip *clip = clip_new ();
  g_autoptr (Clip) copy = NULL;
  char **strings[] = {&clip->uuid,    &clip->address,   &clip->title,
                      &clip->byline,  &clip->site,      &clip->language,
                      &clip->excerpt, &clip->direction, &clip->lead_image};

  for (size_t i = 0; i < G_N_ELEMENTS (strings); i++)
    *strings[i] = g_strdup_printf ("string %zu", i);
  g_ptr_array_add (clip->tags, g_strdup ("climate/cop30"));
  clip->id = 7;
  clip->published = (Date){.utc_us = 5, .precision = DATE_DAY};
  clip->state = CLIP_TRASH;
  clip->starred = true;
  clip->progress = 0.5;
  clip->edited = CLIP_FIELD_TITLE | CLIP_FIELD_SITE;
  copy = clip_copy (clip);
  clip_free (clip);

  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpstr (copy->uuid, ==, "string 0");
  g_assert_cmpstr (copy->address, ==, "string 1");
  g_assert_cmpstr (copy->title, ==, "string 2");
  g_assert_cmpstr (copy->byline, ==, "string 3");
  g_assert_cmpstr (copy->site, ==, "string 4");
  g_assert_cmpstr (copy->language, ==, "string 5");
  g_assert_cmpstr (copy->excerpt, ==, "string 6");
  g_assert_cmpstr (copy->direction, ==, "string 7");
  g_assert_cmpstr (copy->lead_image, ==, "string 8");
  g_assert_cmpstr (copy->note, ==, "");
  g_assert_cmpuint (copy->tags->len, ==, 1);
  g_assert_cmpstr (copy->tags->pdata[0], ==, "climate/cop30");
  g_assert_cmpint (copy->published.precision, ==, DATE_DAY);
  g_assert_cmpint (copy->state, ==, CLIP_TRASH);
  g_assert_true (copy->starred);
  g_assert_cmpfloat (copy->progress, ==, 0.5);
  g_assert_cmpuint (copy->edited, ==, CLIP_FIELD_TITLE | CLIP_FIELD_SITE);
}

static void
test_free_of_nothing (void)
{
  clip_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (state_cases); i++) {
    g_autofree char *path = g_strconcat ("/clip/state/", state_cases[i].name, NULL);
    g_test_add_data_func (path, &state_cases[i], test_state);
  }
  g_test_add_func ("/clip/copy-field", test_copy_field);
  g_test_add_func ("/clip/an-unknown-state-leaves-the-result-alone", test_unknown_state);
  g_test_add_func ("/clip/new-is-in-the-inbox-without-note-and-tags", test_new);
  g_test_add_func ("/clip/a-copy-outlives-its-original", test_copy);
  g_test_add_func ("/clip/freeing-nothing-is-allowed", test_free_of_nothing);
  g_test_add_func ("/clip/fields-have-names", test_fields);
  return g_test_run ();
}
