/* fuzz-paste.c: no letter of a pasted text is lost, whatever is made of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <string.h>

#include "extract/extract-removal.h"
#include "extract/paste.h"
#include "html/html-walk.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
append_letters (GString *out, const char *text, size_t length)
{
  for (const char *end = text + length; text < end; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (g_unichar_isalpha (c))
      g_string_append_unichar (out, c);
  }
}

/* Puts every piece back where its marker stands. */
static void
restore (HtmlNode *body, const GArray *removals)
{
  HtmlNode *next;

  for (HtmlNode *node = body; node != NULL; node = next) {
    if (node->removal > 0) {
      HtmlNode *piece = g_array_index (removals, ExtractRemoval, node->removal - 1).node;

      html_node_replace (node, piece);
      node = piece;
    }
    next = html_walk_next (node, body);
  }
}

static void
check_letters (const char *text, HtmlNode *body)
{
  g_autoptr (GString) given = g_string_new (NULL);
  g_autoptr (GString) made = g_string_new (NULL);

  append_letters (given, text, strlen (text));
  for (const HtmlNode *node = body; node != NULL; node = html_walk_next (node, body)) {
    if (node->type == HTML_NODE_TEXT)
      append_letters (made, node->text.data, node->text.length);
  }
  g_assert_cmpstr (made->str, ==, given->str);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *)data, (gssize)size);
  g_autoptr (Article) article = article_new ();
  g_autoptr (GArray) removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  HtmlNode *body;
  g_autoptr (HtmlDoc) doc = paste_read (text, article, &body, removals, NULL);

  g_assert_nonnull (doc);
  restore (body, removals);
  check_letters (text, body);
  return 0;
}
