/* probe-clean.c: pasted text without what advertising and sites put into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headline, byline and date, which an article holds as metadata, stand in the answer
 * where they stood in the text.
 */

#include "probe.h"

#include "extract/extract.h"
#include "html/html-decode.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Puts what became metadata back to where its markers stand. */
static void
restore_metadata (Extraction *extraction)
{
  HtmlNode *next;

  for (HtmlNode *node = extraction->body; node != NULL; node = next) {
    const ExtractRemoval *removal;

    next = html_walk_next (node, extraction->body);
    if (node->removal == 0)
      continue;
    removal = &g_array_index (extraction->removals, ExtractRemoval, node->removal - 1);
    if (removal->reason == REMOVAL_METADATA)
      html_node_replace (node, removal->node);
  }
}

static void
answer_text (char *record, size_t length, GString *answer, gpointer user_data)
{
  g_auto (HtmlDecoded) decoded = {0};
  g_autoptr (HtmlDoc) doc = NULL;
  g_autoptr (Extraction) extraction = NULL;
  g_autofree char *text = NULL;

  if (!html_decode (record, length, "utf-8", &decoded, NULL))
    return;
  extraction = extract_pasted (decoded.text, &doc, NULL);
  if (extraction == NULL)
    return;
  restore_metadata (extraction);
  text = html_text (extraction->body);
  g_string_append (answer, text);
}

int
probe_clean (int argc, char **argv)
{
  return probe_each_record ('\0', answer_text, NULL);
}
