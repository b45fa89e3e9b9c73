/* import-links.c: what all readers of lists of links in HTML have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-links.h"

#include <string.h>

#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"

/* Where the sign of a format is looked for. */
#define MAX_LOOK 4096

/* A browser's bookmarks of twenty years are 50,000 links in 15 MB. */
static HtmlLimits
limits (void)
{
  HtmlLimits limits = html_default_limits;

  limits.max_bytes = 128 * 1024 * 1024;
  limits.max_arena = (size_t)1024 * 1024 * 1024;
  limits.max_nodes = 8 * 1000 * 1000;
  return limits;
}

bool
import_links_begin_with (ImportSource *source, const char *sign)
{
  size_t length;
  const char *text = import_source_text (source, &length, NULL);
  g_autofree char *begin =
      text == NULL ? NULL : g_ascii_strdown (text, (gssize)MIN (length, MAX_LOOK));
  g_autofree char *lower = g_ascii_strdown (sign, -1);

  return begin != NULL && strstr (begin, lower) != NULL;
}

char *
import_links_dup (const HtmlNode *node, const char *attribute)
{
  const HtmlAttr *attr = html_node_attr_named (node, attribute);
  g_autofree char *value =
      attr == NULL ? NULL : g_strstrip (html_slice_dup (attr->value));

  return value == NULL || *value == '\0' ? NULL : g_steal_pointer (&value);
}

int64_t
import_links_time (const HtmlNode *node, const char *attribute)
{
  g_autofree char *value = import_links_dup (node, attribute);

  return imported_time (value);
}

bool
import_links_read (ImportSource *source, ImportSink *sink, ImportLinkFunc func,
                   gpointer data, GError **error)
{
  const HtmlLimits wide = limits ();
  size_t length;
  const char *text = import_source_text (source, &length, error);
  g_autoptr (HtmlDoc) doc =
      text == NULL ? NULL : html_parse (text, length, false, &wide, error);
  const HtmlNode *root = doc == NULL ? NULL : html_doc_root (doc);
  unsigned n = 0;

  if (doc == NULL)
    return false;
  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    ImportedClip *clip;

    if (!html_node_is (node, HTML_TAG_A) || html_node_attr_named (node, "href") == NULL)
      continue;
    n++;
    clip = func (node, data);
    if (clip == NULL)
      continue;
    clip->address = import_links_dup (node, "href");
    clip->title = html_text (node);
    import_sink_add (sink, clip, import_source_name (source, 0), n);
  }
  return true;
}
