/* test-front-matter.c: what is known about a clipping, in an order that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/front-matter.h"

#include "cases.h"

static Clip *
example (void)
{
  Clip *clip = clip_new ();

  clip->uuid = g_strdup ("1f0c2a9e-0000-4000-8000-000000000001");
  clip->title = g_strdup ("Climate: what the “no” vote means");
  clip->address = g_strdup ("https://example.org/a?id=1#top");
  clip->byline = g_strdup ("Jane Doe, O'Neil");
  clip->site = g_strdup ("Example News");
  g_assert_true (date_parse ("2024-01-15", &clip->published));
  g_assert_true (date_parse ("2024-01-16T10:20:00+01:00", &clip->modified));
  clip->saved_at = INT64_C (1706779230) * G_USEC_PER_SEC;
  clip->excerpt = g_strdup ("Line one\nLine two");
  clip->language = g_strdup ("en");
  clip->words = 812;
  clip->n_highlights = 2;
  return clip;
}

static void
test_all_fields (void)
{
  g_autoptr (Clip) clip = example ();
  g_autoptr (GString) out = g_string_new (NULL);

  g_ptr_array_add (clip->tags, g_strdup ("climate change"));
  g_ptr_array_add (clip->tags, g_strdup ("eu/politics"));
  front_matter_append (out, clip, FRONT_MATTER_OBSIDIAN);
  g_assert_cmpstr (
      out->str, ==,
      "---\n"
      "title: \"Climate: what the “no” vote means\"\n"
      "source: \"https://example.org/a?id=1#top\"\n"
      "author:\n  - \"Jane Doe\"\n  - \"O'Neil\"\n"
      "site: \"Example News\"\n"
      "published: 2024-01-15\n"
      "modified: 2024-01-16T10:20:00+01:00\n"
      "created: 2024-02-01T09:20:30Z\n"
      "description: \"Line one\\nLine two\"\n"
      "language: \"en\"\n"
      "tags:\n  - \"clippings\"\n  - \"climate-change\"\n  - \"eu/politics\"\n"
      "tags_original:\n  - \"climate change\"\n  - \"eu/politics\"\n"
      "state: \"inbox\"\n"
      "starred: false\n"
      "word_count: 812\n"
      "highlights: 2\n"
      "clip_id: \"1f0c2a9e-0000-4000-8000-000000000001\"\n"
      "export_format: 1\n"
      "---\n");
}

static void
test_unknown_fields (void)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  clip->uuid = g_strdup ("1f0c2a9e-0000-4000-8000-000000000001");
  clip->title = g_strdup ("no");
  g_ptr_array_add (clip->tags, g_strdup ("2024"));
  front_matter_append (out, clip, FRONT_MATTER_OBSIDIAN);
  g_assert_cmpstr (out->str, ==,
                   "---\n"
                   "title: \"no\"\n"
                   "created: 1970-01-01T00:00:00Z\n"
                   "tags:\n  - \"clippings\"\n  - \"_2024\"\n"
                   "tags_original:\n  - \"2024\"\n"
                   "state: \"inbox\"\n"
                   "starred: false\n"
                   "word_count: 0\n"
                   "highlights: 0\n"
                   "clip_id: \"1f0c2a9e-0000-4000-8000-000000000001\"\n"
                   "export_format: 1\n"
                   "---\n");
}

typedef struct {
  const char *name;
  const char *tag;
  const char *written;
} TagCase;

static const TagCase tag_cases[] = {
    {"levels-stay", "eu/politics_1-a", "eu/politics_1-a"},
    {"a-blank-joins", "climate change", "climate-change"},
    {"an-ideographic-blank-joins", "\346\227\245\343\200\200\346\234\254",
     "\346\227\245-\346\234\254"},
    {"a-narrow-blank-joins", "10\342\200\257km", "10-km"},
    {"a-number-is-none", "2024/11", "_2024/11"},
    {"nor-is-one-with-a-sign", "2024?", "_2024"},
    {"signs-alone", "!!!", "_"},
};

static void
test_tag (gconstpointer data)
{
  const TagCase *row = data;
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *expected =
      g_strdup_printf ("tags:\n  - \"clippings\"\n  - \"%s\"\n", row->written);

  clip->uuid = g_strdup ("1f0c2a9e-0000-4000-8000-000000000001");
  clip->title = g_strdup ("no");
  g_ptr_array_add (clip->tags, g_strdup (row->tag));
  front_matter_append (out, clip, FRONT_MATTER_OBSIDIAN);
  g_assert_nonnull (strstr (out->str, expected));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/front-matter/every-field-in-its-place", test_all_fields);
  g_test_add_func ("/front-matter/what-is-not-known-is-not-there", test_unknown_fields);
  ADD_CASES ("/front-matter/tag", tag_cases, test_tag);
  return g_test_run ();
}
