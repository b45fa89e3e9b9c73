/* test-markdown-preset.c: the same clipping in each dialect
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-preset.h"

#include <string.h>

#include "cases.h"
#include "export/markdown-file.h"

static const struct {
  const char *name;
  const char *has[7];
  const char *has_not[4];
} cases[] = {
    {"obsidian",
     {"---\ntitle: \"Harbour: open\"\n", "tags:\n  - \"clippings\"\n  - \"the-sea\"\n",
      "tags_original:\n  - \"the sea\"\n", "Ships ==came in==.", "\n^h-abcdef01\n",
      "yellow · 1970-01-01 00:00:01Z · #a-tag (a tag)\n", "<!-- clip:begin article -->"},
     {NULL}},
    {"logseq",
     {"title:: Harbour: open\n", "tags:: clippings, the-sea\n",
      "clip-id:: 1f0c2a9e-0000-4000-8000-000000000001\n", "Ships ==came in==.",
      "id:: abcdef01-0000-4000-8000-000000000001\n", "\n\n<!-- clip:begin head -->"},
     {"---", "^h-"}},
    {"pandoc",
     {"---\ntitle: \"Harbour: open\"\n", "keywords:\n  - \"clippings\"\n", "date: 2024\n",
      "lang: \"en\"\n", "Ships <span class=\"mark\">came in</span>.", " · a tag\n"},
     {"==", "^h-", "#a-tag"}},
    {"plain",
     {"# Harbour: open\n", "Ships came in.", "> came in\n"},
     {"---", "clip:", "^h-", "=="}},
};

static char *
write_as (const char *preset)
{
  g_autoptr (Clip) clip = clip_new ();
  g_autoptr (Highlight) highlight = highlight_new ();
  g_autoptr (GPtrArray) highlights = g_ptr_array_new (), links = g_ptr_array_new ();

  g_free (clip->title);
  clip->title = g_strdup ("Harbour: open");
  clip->uuid = g_strdup ("1f0c2a9e-0000-4000-8000-000000000001");
  clip->language = g_strdup ("en");
  g_ptr_array_add (clip->tags, g_strdup ("the sea"));
  g_assert_true (date_parse ("2024", &clip->published));
  highlight->uuid = g_strdup ("abcdef01-0000-4000-8000-000000000001");
  highlight->made.exact = g_strdup ("came in");
  highlight->span = (TextSpan){6, 13};
  highlight->created_at = G_USEC_PER_SEC;
  g_ptr_array_add (highlight->tags, g_strdup ("a tag"));
  g_ptr_array_add (highlights, highlight);
  g_ptr_array_add (links, NULL);
  return markdown_file (&(MarkdownFile){.clip = clip,
                                        .html = "<p>Ships came in.</p>",
                                        .highlights = highlights,
                                        .links = links,
                                        .preset = markdown_preset_find (preset)});
}

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  g_autofree char *text = write_as (row->name);

  for (size_t i = 0; i < G_N_ELEMENTS (row->has) && row->has[i] != NULL; i++) {
    if (strstr (text, row->has[i]) == NULL)
      g_error ("%s is not in:\n%s", row->has[i], text);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (row->has_not) && row->has_not[i] != NULL; i++) {
    if (strstr (text, row->has_not[i]) != NULL)
      g_error ("%s is in:\n%s", row->has_not[i], text);
  }
}

static void
test_find (void)
{
  size_t n = 0;

  while (markdown_preset_nth (n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
  g_assert_null (markdown_preset_find ("word"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/markdown-preset", cases, test_case);
  g_test_add_func ("/markdown-preset/every-one-is-known", test_find);
  return g_test_run ();
}
