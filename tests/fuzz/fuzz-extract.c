/* fuzz-extract.c: whatever a page is, each piece that left its article has its marker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <string.h>

#include "extract/extract.h"
#include "html/html-serialize.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "sanitize/sanitize.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Sentences that make an article of anything that stands between them. */
static const char before[] =
    "<title>A ferry</title><h1>A ferry</h1><p>The ferry sails again from Monday, nine "
    "years after the last boat was sold for scrap, and the town is glad.</p>";
static const char after[] =
    "<p>Tickets cost less than the bus over the bridge, the harbour master said, and "
    "children ride free until the end of the summer holidays.</p>";

/* Counts each marker in @root; a second one of the same number is a mistake. */
static void
count_markers (const HtmlNode *root, bool *seen, guint n_removals)
{
  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    if (node->removal == 0)
      continue;
    g_assert_cmpuint (node->removal, <=, n_removals);
    g_assert_false (seen[node->removal - 1]);
    seen[node->removal - 1] = true;
  }
}

static void
check (const Extraction *extraction)
{
  GArray *removals = extraction->removals;
  g_autofree bool *seen = g_new0 (bool, removals->len);

  count_markers (extraction->body, seen, removals->len);
  for (guint i = 0; i < removals->len; i++)
    count_markers (g_array_index (removals, ExtractRemoval, i).node, seen, removals->len);
  for (guint i = 0; i < removals->len; i++)
    g_assert_true (seen[i]);
}

static void
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtmlDoc) doc = html_parse (html, strlen (html), false, NULL, NULL);
  g_autoptr (Extraction) extraction = NULL;
  g_autofree char *out = NULL;

  g_assert_nonnull (doc);
  extraction = extract_page (doc, "https://news.example/a.html", &error);
  if (extraction == NULL) {
    g_assert_nonnull (error);
    return;
  }
  check (extraction);
  sanitize_tree (doc, extraction->body, NULL);
  out = html_serialize_inner (extraction->body);
  g_assert_nonnull (out);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *html = g_utf8_make_valid ((const char *)data, (gssize)size);
  g_autofree char *between = g_strconcat (before, html, after, NULL);

  read_page (html);
  read_page (between);
  return 0;
}
