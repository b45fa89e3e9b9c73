/* passage-links.c: where each highlight of a clipping is on the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/passage-links.h"

#include "annotate/fragment.h"

GPtrArray *
passage_links (const Clip *clip, const Article *article, const GPtrArray *highlights)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < highlights->len; i++) {
    const Highlight *highlight = g_ptr_array_index (highlights, i);
    char *link = NULL;

    if (clip->address != NULL && !highlight->orphan)
      link = fragment_link (clip->address, article->text, highlight->span);
    g_ptr_array_add (links, link);
  }
  return links;
}
