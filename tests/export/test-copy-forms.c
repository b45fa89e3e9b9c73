/* test-copy-forms.c: a clipping for the clipboard, the same in three forms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/copy-forms.h"

#include <string.h>

#include "export-fixture.h"

#define CITATION                                                                         \
  "Jane Doe, Ana Müller: Quay & pier. The Wire, 2024-01-15. "                           \
  "https://example.org/harbour?id=1 (accessed 2024-02-01)"

static ClipCopy *
make (ClipCopyKind kind, const Sample *sample)
{
  const ExportClip clip = sample_clip (sample);

  return copy_forms_make (kind, &clip);
}

static void
test_a_citation_links_to_the_page (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay & pier", "<p>Ships came in.</p>");
  g_autoptr (ClipCopy) copy = make (CLIP_COPY_CITATION, sample);

  g_assert_cmpstr (copy->plain, ==, CITATION);
  g_assert_true (
      g_str_has_prefix (copy->markdown, "[Jane Doe, Ana Müller: Quay & pier."));
  g_assert_true (
      g_str_has_suffix (copy->markdown, "](https://example.org/harbour?id=1)"));
  g_assert_true (g_str_has_prefix (copy->html, "<a href=\"https://example.org/harbour?"
                                               "id=1\">Jane Doe, Ana Müller: Quay &amp; "
                                               "pier."));
}

static void
test_without_an_address_there_is_no_link (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autoptr (ClipCopy) copy = NULL;

  sample_set (&sample->clip->address, NULL);
  copy = make (CLIP_COPY_CITATION, sample);
  g_assert_cmpstr (copy->markdown, ==, copy->plain);
  g_assert_null (strstr (copy->html, "<a"));
}

static void
test_a_quote_is_what_is_highlighted (void)
{
  g_autoptr (Sample) sample =
      sample_new ("Quay & pier", "<p>Ships came in.</p><p>Planes *went*.</p>");
  g_autoptr (ClipCopy) copy = NULL;

  sample_highlight (sample, "in.\nPlanes *went*", "");
  copy = make (CLIP_COPY_QUOTE, sample);
  g_assert_cmpstr (copy->plain, ==, "“in.\nPlanes *went*”\n\n— " CITATION);
  g_assert_true (
      g_str_has_prefix (copy->markdown, "> in.\n>\n> Planes \\*went\\*\n\n— [Jane Doe"));
  g_assert_true (g_str_has_prefix (
      copy->html,
      "<blockquote><p>in.</p><p>Planes *went*</p></blockquote><p>— <a href="));
}

static void
test_without_highlights_the_excerpt_is_quoted (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autoptr (ClipCopy) copy = NULL;

  sample_set (&sample->clip->excerpt, "Ships came.");
  copy = make (CLIP_COPY_QUOTE, sample);
  g_assert_true (g_str_has_prefix (copy->plain, "“Ships came.”\n\n— "));
}

static void
test_markdown_is_the_whole_clipping (void)
{
  g_autoptr (Sample) sample = sample_new ("Quay", "<p>Ships came in.</p>");
  g_autoptr (ClipCopy) copy = make (CLIP_COPY_MARKDOWN, sample);

  g_assert_true (g_str_has_prefix (copy->markdown, "---\n"));
  g_assert_nonnull (strstr (copy->markdown, "Ships came in."));
  g_assert_cmpstr (copy->plain, ==, copy->markdown);
  g_assert_nonnull (strstr (copy->html, "<p>Ships came in.</p>"));
}

#define ADD(name, func) g_test_add_func ("/copy-forms/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-citation-links-to-the-page", test_a_citation_links_to_the_page);
  ADD ("without-an-address-there-is-no-link", test_without_an_address_there_is_no_link);
  ADD ("a-quote-is-what-is-highlighted", test_a_quote_is_what_is_highlighted);
  ADD ("without-highlights-the-excerpt-is-quoted",
       test_without_highlights_the_excerpt_is_quoted);
  ADD ("markdown-is-the-whole-clipping", test_markdown_is_the_whole_clipping);
  return g_test_run ();
}
