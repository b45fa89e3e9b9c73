/* read-pocket-html.c: ril_export.html, as Pocket exported it until 2024
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lists of links, headed "Unread" and "Read Archive"; each link has time_added (s)
 * and tags, parted by commas.
 */

#include "html/html-text.h"
#include "html/html-walk.h"
#include "import/import-links.h"
#include "import/readers.h"

static bool
detect (ImportSource *source)
{
  return import_links_begin_with (source, "time_added=") &&
         import_links_begin_with (source, "<a ");
}

/* The heading before the list that the link is in. */
static bool
is_archived (const HtmlNode *a)
{
  const HtmlNode *list = html_walk_ancestor (a, HTML_TAG_UL);
  const HtmlNode *before = list == NULL ? NULL : list->prev;
  g_autofree char *heading = NULL;

  while (before != NULL && !html_node_is (before, HTML_TAG_H1))
    before = before->prev;
  if (before == NULL)
    return false;
  heading = html_text (before);
  return g_str_equal (heading, "Read Archive");
}

static ImportedClip *
read_link (const HtmlNode *a, gpointer data)
{
  ImportedClip *clip = imported_clip_new ();
  g_autofree char *tags = import_links_dup (a, "tags");

  clip->saved_at = import_links_time (a, "time_added");
  imported_tags_add_list (clip->tags, tags, ",");
  clip->is_read = is_archived (a);
  clip->state = clip->is_read ? CLIP_ARCHIVE : CLIP_INBOX;
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_links_read (source, sink, read_link, NULL, error);
}

const ImportReader read_pocket_html = {
    .id = "pocket-html",
    .name = "Pocket",
    .detect = detect,
    .read = read_all,
};
