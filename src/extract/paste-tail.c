/* paste-tail.c: what sites put behind a text when it is copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-tail.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-fold.h"
#include "extract/extract-rules.h"
#include "extract/paste-lines.h"

/* Code points of a block of the tail; notices of rights are wordy. */
#define MAX_TAIL 400

/* Blocks that a tail is made of. */
#define MAX_BLOCKS 5

static bool
is_tail (const char *text)
{
  g_autofree char *folded = NULL;

  if (text_length (text) > MAX_TAIL)
    return false;
  folded = extract_fold (text, strlen (text));
  if (extract_rules_have_beginning (EXTRACT_RULES_COPYRIGHT, folded))
    return true;
  return extract_rules_have_beginning (EXTRACT_RULES_READ_MORE, folded) &&
         (strstr (folded, "http") != NULL || strstr (folded, "www.") != NULL);
}

/* An address alone below such a line belongs to it. */
static bool
is_address (const char *text)
{
  return uri_is_web (text) && strchr (text, ' ') == NULL;
}

guint
paste_tail_find (const GArray *blocks, guint first)
{
  guint tail = blocks->len;

  for (guint i = blocks->len; i > first + 1 && blocks->len - i < MAX_BLOCKS; i--) {
    const char *text = g_array_index (blocks, PasteBlock, i - 1).text;

    if (is_tail (text))
      tail = i - 1;
    else if (!is_address (text))
      break;
  }
  return tail;
}
