/* extract-removal.c: pieces that passes take out of the tree, and what marks their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-removal.h"

#include "html/html-walk.h"

void
extract_removal_take (HtmlDoc *doc, HtmlNode *node, RemovalReason reason,
                      GArray *removals)
{
  ExtractRemoval removal = {.reason = reason, .node = node};
  HtmlNode *marker = html_doc_new_element (doc, HTML_TAG_X_REMOVED);

  if (marker != NULL) {
    marker->removal = removals->len + 1;
    html_node_replace (node, marker);
  } else {
    html_node_detach (node);
  }
  g_array_append_val (removals, removal);
}

/* Markers whose pieces are still to be numbered, the next one last. */
static void
push_markers (GPtrArray *stack, HtmlNode *root)
{
  guint first = stack->len;

  for (HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    if (node->removal > 0)
      g_ptr_array_add (stack, node);
  }
  for (guint low = first, high = stack->len; low + 1 < high; low++, high--) {
    gpointer swapped = stack->pdata[low];

    stack->pdata[low] = stack->pdata[high - 1];
    stack->pdata[high - 1] = swapped;
  }
}

void
extract_removal_sort (HtmlNode *body, GArray *removals)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  g_autofree bool *taken = g_new0 (bool, removals->len);

  push_markers (stack, body);
  while (stack->len > 0) {
    HtmlNode *marker = g_ptr_array_steal_index (stack, stack->len - 1);
    guint number = marker->removal - 1;
    ExtractRemoval removal = g_array_index (removals, ExtractRemoval, number);

    taken[number] = true;
    g_array_append_val (sorted, removal);
    marker->removal = sorted->len;
    push_markers (stack, removal.node);
  }
  for (guint i = 0; i < removals->len; i++) {
    if (!taken[i])
      g_array_append_val (sorted, g_array_index (removals, ExtractRemoval, i));
  }
  g_array_set_size (removals, 0);
  g_array_append_vals (removals, sorted->data, sorted->len);
}
