/* anchor-fixture.c: two short texts as words that can be paired, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor-fixture.h"

#include <string.h>

void
anchor_fixture_init (AnchorFixture *self, const char *old_text, const char *new_text)
{
  self->words = anchor_words_new ();
  anchor_text_init (&self->old_text, self->words, old_text);
  anchor_text_init (&self->new_text, self->words, new_text);
  self->alignment = anchor_alignment_new (&self->old_text, &self->new_text);
}

void
anchor_fixture_clear (AnchorFixture *self)
{
  anchor_alignment_free (self->alignment);
  anchor_text_clear (&self->old_text);
  anchor_text_clear (&self->new_text);
  anchor_words_free (self->words);
}

char *
anchor_fixture_images (const AnchorFixture *self)
{
  g_autoptr (GString) images = g_string_new (NULL);

  for (guint i = 0; i < self->old_text.tokens->len; i++) {
    int image = self->alignment->image[i];

    if (i > 0)
      g_string_append_c (images, ' ');
    if (image < 0)
      g_string_append_c (images, '-');
    else
      g_string_append_printf (images, "%d%s", image,
                              self->alignment->pair[i] == ANCHOR_PAIR_REPLACED ? "~"
                                                                               : "");
  }
  return g_strdup (images->str);
}

void
anchor_fixture_pair (AnchorFixture *self, int old_start, int new_start, int length)
{
  AnchorAlignment *words = self->alignment;

  for (int i = 0; i < length; i++) {
    bool same = words->old_ids[old_start + i] == words->new_ids[new_start + i];

    words->image[old_start + i] = new_start + i;
    words->pair[old_start + i] = same ? ANCHOR_PAIR_SAME : ANCHOR_PAIR_REPLACED;
  }
  anchor_alignment_note_origins (words);
}

TextSpan
anchor_fixture_find (const char *text, const char *quote)
{
  const char *at = strstr (text, quote);
  size_t start;

  g_assert_nonnull (at);
  start = text_offset_of_byte (text, (size_t)(at - text));
  return (TextSpan){start, start + text_length (quote)};
}

char *
anchor_fixture_quote (const char *text, TextSpan span)
{
  return g_utf8_substring (text, (glong)span.start, (glong)span.end);
}
