/* extract-doubt.c: whether what was found is an article at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-doubt.h"

#include "extract/extract-cues.h"
#include "html/html-walk.h"

/* Forty words, with their blanks. */
#define SHORT_ARTICLE 160

/* A page that says "access denied" and goes on for longer tells a story of it. */
#define LONG_WALL 900

/* Letters beside a form to log in that make the form the lesser part. */
#define LONG_BESIDE_LOGIN 160

static bool
asks_for_password (const ExtractRun *run)
{
  const HtmlNode *body = html_doc_body (run->doc);

  for (const HtmlNode *node = body; node != NULL; node = html_walk_next (node, body)) {
    const HtmlAttr *type;

    if (!html_node_is (node, HTML_TAG_INPUT))
      continue;
    type = html_node_attr (node, HTML_ATTR_TYPE);
    if (type != NULL && html_slice_equal_nocase (type->value, "password"))
      return true;
  }
  return false;
}

static bool
has_wall_phrase (const ExtractMatcher *phrases, const HtmlNode *node)
{
  ExtractOpening line;

  if (node == NULL)
    return false;
  extract_cues_read (&line, node);
  return extract_matcher_scan (phrases, line.text, line.length) != 0;
}

/* The title or the first words say that something else should stand here. */
static bool
is_wall (const ExtractRun *run)
{
  g_autoptr (ExtractMatcher) phrases = extract_matcher_new (extract_phrases_walls);
  const HtmlNode *head = html_doc_head (run->doc);

  return (head != NULL &&
          has_wall_phrase (phrases, html_walk_find (head, HTML_TAG_TITLE))) ||
         has_wall_phrase (phrases, run->body);
}

bool
extract_doubt (const ExtractRun *run)
{
  const ExtractMeasure *measure = extract_run_measure (run, run->body);

  if (measure->text < LONG_WALL && is_wall (run))
    return true;
  if (measure->prose < LONG_BESIDE_LOGIN && measure->text < LONG_WALL &&
      asks_for_password (run))
    return true;
  return measure->prose < SHORT_ARTICLE && measure->links > 2 &&
         measure->linked * 2 > measure->text;
}
