/* extract-refresh.c: where a page sends its reader by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-refresh.h"

#include <stdlib.h>
#include <string.h>

#include "base/uri.h"
#include "html/html-walk.h"

/* Seconds: nobody reads an article in less, and no page of news moves on in more. */
#define MAX_DELAY 5

static const char *
skip_blanks (const char *at)
{
  return at + strspn (at, " \t\n\r\f");
}

/* The address in "0; url='…'", or NULL. (transfer full) */
static char *
read_content (const char *content)
{
  char *at;
  long delay = strtol (content, &at, 10);
  const char *rest = at + strspn (at, ".0123456789"), *end;

  if (at == content || delay < 0 || delay > MAX_DELAY)
    return NULL;
  rest = skip_blanks (rest);
  if (*rest == ';' || *rest == ',')
    rest = skip_blanks (rest + 1);
  if (g_ascii_strncasecmp (rest, "url", 3) == 0 && *skip_blanks (rest + 3) == '=')
    rest = skip_blanks (skip_blanks (rest + 3) + 1);
  if (*rest == '\'' || *rest == '"') {
    end = strchr (rest + 1, *rest);
    return end == NULL ? g_strdup (rest + 1)
                       : g_strndup (rest + 1, (gsize)(end - rest - 1));
  }
  return *rest == '\0' ? NULL : g_strdup (rest);
}

static bool
is_refresh (const HtmlNode *node)
{
  const HtmlAttr *kind = html_node_is (node, HTML_TAG_META)
                             ? html_node_attr (node, HTML_ATTR_HTTP_EQUIV)
                             : NULL;

  return kind != NULL && html_slice_equal_nocase (kind->value, "refresh");
}

char *
extract_refresh_address (const HtmlDoc *doc, const char *address)
{
  const HtmlNode *root = html_doc_root (doc);
  g_autofree char *own_key = uri_key (address);

  for (const HtmlNode *node = html_walk_next (root, root); node != NULL;
       node = html_walk_next (node, root)) {
    g_autofree char *content =
        is_refresh (node) ? html_node_dup_attr (node, HTML_ATTR_CONTENT) : NULL;
    g_autofree char *reference = content == NULL ? NULL : read_content (content);
    g_autofree char *target = reference == NULL ? NULL : uri_resolve (address, reference);
    g_autofree char *key = target == NULL ? NULL : uri_key (target);

    if (key != NULL && !g_str_equal (key, own_key))
      return g_steal_pointer (&target);
  }
  return NULL;
}
