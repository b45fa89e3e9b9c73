/* reading-time.c: how long an article is, in words and in minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/reading-time.h"

#include <glib/gi18n.h>
#include <string.h>

/* By the first two letters of the language; what they count is characters. */
static const struct {
  const char *language;
  unsigned per_minute;
} characters[] = {
    {"ja", 357},
    {"zh", 255},
};

/* The mean over the languages measured that write words. */
#define WORDS_PER_MINUTE 184

/* 0 where words are counted. */
static unsigned
characters_per_minute (const Clip *clip)
{
  for (size_t i = 0; clip->language != NULL && i < G_N_ELEMENTS (characters); i++)
    if (g_ascii_strncasecmp (clip->language, characters[i].language, 2) == 0)
      return characters[i].per_minute;
  return 0;
}

unsigned
reading_time_minutes (const Clip *clip)
{
  unsigned own = characters_per_minute (clip);
  unsigned speed = own > 0 ? own : WORDS_PER_MINUTE;

  return (clip->words + speed - 1) / speed;
}

char *
reading_time_text (const Clip *clip)
{
  unsigned minutes = reading_time_minutes (clip);
  g_autofree char *length =
      characters_per_minute (clip) > 0
          ? g_strdup_printf (ngettext ("%'u character", "%'u characters", clip->words),
                             clip->words)
          : g_strdup_printf (ngettext ("%'u word", "%'u words", clip->words),
                             clip->words);

  /* Translators: the length of an article and the time to read it: “812 words · 4 minutes to read” */
  return g_strdup_printf (
      ngettext ("%s · %u minute to read", "%s · %u minutes to read", minutes), length,
      minutes);
}
