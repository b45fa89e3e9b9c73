/* test-reanchor.c: highlights follow their words into a new text, and none is dropped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/reanchor.h"

#include <glib/gstdio.h>
#include <string.h>

#include "annotate/selector.h"
#include "cases.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"

#define FIRST "The harbour of Lindesund reopened on Tuesday after nine days."
#define SECOND "Два крана ещё ремонтируют, и корабли ждут у мола."
#define THIRD "The insurers put the damage at 41 million crowns."

static const char text[] = FIRST "\n" SECOND "\n" THIRD;

typedef struct {
  const char *name;
  const char *quote;    /* in the text above */
  const char *new_text; /* as it is shown from now on */
  const char *found;    /* what the highlight stands on there; NULL: it is an orphan */
} Case;

static const Case cases[] = {
    {"the-same-text", "nine days", text, "nine days"},
    {"a-paragraph-came-before", "nine days", "A correction.\n" FIRST "\n" THIRD,
     "nine days"},
    {"the-paragraphs-changed-places", "41 million crowns", THIRD "\n" FIRST,
     "41 million crowns"},
    {"other-scripts-are-code-points", "корабли ждут", "…\n" SECOND, "корабли ждут"},
    {"a-word-was-corrected-beside-it", "at 41 million crowns",
     FIRST "\nThe insurers estimate the damage at 41 million crowns.",
     "at 41 million crowns"},
    {"the-passage-is-gone", "41 million crowns", FIRST "\n" SECOND, NULL},
    {"everything-is-gone", "nine days", "Access to this page was denied.", NULL},
    {"nothing-is-there", "nine days", "", NULL},
};

/* A library with one clipping of the text. */
typedef struct {
  char *folder;
  StoreDb *db;
  int64_t clip_id, capture_id;
} Fixture;

static void
begin (Fixture *self)
{
  g_assert_true (store_db_begin (self->db, NULL));
}

static void
commit (Fixture *self)
{
  g_assert_true (store_db_commit (self->db, NULL));
}

static void
set_up (Fixture *self)
{
  g_autofree char *path = NULL;
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Capture) capture = capture_new ();

  self->folder = g_dir_make_tmp ("cuttings-test-XXXXXX", NULL);
  path = g_build_filename (self->folder, "library.db", NULL);
  self->db = store_db_open (path, STORE_OPEN_WRITE, NULL);
  g_free (clip->title);
  clip->title = g_strdup ("Harbour");
  g_free (capture->article->text);
  capture->article->text = g_strdup (text);
  g_free (capture->article->html);
  capture->article->html = g_strdup ("<p>" FIRST "</p><p>" SECOND "</p><p>" THIRD);
  begin (self);
  g_assert_true (store_clips_insert (self->db, clip, NULL));
  g_assert_true (store_captures_insert (self->db, clip->id, capture, NULL));
  commit (self);
  self->clip_id = clip->id;
  self->capture_id = capture->id;
}

static void
tear_down (Fixture *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  store_db_close (self->db);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static void
add_highlight (Fixture *self, const char *quote)
{
  g_autoptr (Highlight) highlight = highlight_new ();
  const char *at = strstr (text, quote);
  TextSpan span = {text_offset_of_byte (text, (size_t)(at - text)), 0};

  span.end = span.start + text_length (quote);
  highlight->clip_id = self->clip_id;
  highlight->capture_id = self->capture_id;
  g_assert_true (selector_make (text, span, &highlight->made));
  highlight->span = highlight->made.span;
  begin (self);
  g_assert_true (store_highlights_insert (self->db, highlight, NULL));
  commit (self);
}

static void
reanchor (Fixture *self, const char *new_text)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  reanchor_clip (self->db, self->clip_id, new_text, &error);
  g_assert_no_error (error);
  commit (self);
}

static GPtrArray *
load (Fixture *self)
{
  return store_highlights_load_all (self->db, self->clip_id, NULL);
}

static void
assert_stands_on (const Highlight *highlight, const char *new_text, const char *words)
{
  g_assert_cmpint (highlight->orphan, ==, words == NULL);
  if (words != NULL) {
    g_autofree char *there = text_slice (new_text, highlight->span);

    g_assert_cmpstr (there, ==, words);
    g_assert_cmpfloat (highlight->confidence, >, 0.5);
  }
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  Fixture fixture;
  g_autoptr (GPtrArray) highlights = NULL;
  const Highlight *highlight;

  set_up (&fixture);
  add_highlight (&fixture, row->quote);
  reanchor (&fixture, row->new_text);
  highlights = load (&fixture);
  g_assert_cmpuint (highlights->len, ==, 1);
  highlight = g_ptr_array_index (highlights, 0);
  assert_stands_on (highlight, row->new_text, row->found);
  /* What was highlighted stays known whatever becomes of the page. */
  g_assert_cmpstr (highlight->made.exact, ==, row->quote);
  tear_down (&fixture);
}

/* A page that was gone for a while, with the passage in it again. */
static void
test_comes_back (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) highlights = NULL;

  set_up (&fixture);
  add_highlight (&fixture, "nine days");
  reanchor (&fixture, "Access to this page was denied.");
  reanchor (&fixture, THIRD "\n" FIRST);
  highlights = load (&fixture);
  assert_stands_on (g_ptr_array_index (highlights, 0), THIRD "\n" FIRST, "nine days");
  tear_down (&fixture);
}

static void
test_several (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) highlights = NULL;
  unsigned n_orphans = 0;

  set_up (&fixture);
  add_highlight (&fixture, "nine days");
  add_highlight (&fixture, "days.\nДва крана");
  add_highlight (&fixture, "41 million");
  reanchor (&fixture, FIRST "\n" SECOND);
  highlights = load (&fixture);
  g_assert_cmpuint (highlights->len, ==, 3);
  for (guint i = 0; i < highlights->len; i++)
    n_orphans += ((const Highlight *)g_ptr_array_index (highlights, i))->orphan;
  g_assert_cmpuint (n_orphans, ==, 1);
  tear_down (&fixture);
}

static void
test_none (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) highlights = NULL;

  set_up (&fixture);
  reanchor (&fixture, "Another text.");
  highlights = load (&fixture);
  g_assert_cmpuint (highlights->len, ==, 0);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/reanchor", cases, test_case);
  g_test_add_func ("/reanchor/a-passage-that-comes-back", test_comes_back);
  g_test_add_func ("/reanchor/several-highlights-one-of-them-lost", test_several);
  g_test_add_func ("/reanchor/a-clipping-without-highlights", test_none);
  return g_test_run ();
}
