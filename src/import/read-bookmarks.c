/* read-bookmarks.c: bookmarks as browsers have exported them since Netscape
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Also what Pinboard, Shaarli, Karakeep and Raindrop.io call HTML.  Folders, lists in
 * lists with a heading each, become nested tags; a <DD> after a link is its note.
 */

#include <string.h>

#include "html/html-text.h"
#include "html/html-walk.h"
#include "import/import-links.h"
#include "import/readers.h"

/* Marks of the folders that every browser has: being in them says nothing. */
static const char *const own_folders[] = {"personal_toolbar_folder",
                                          "unfiled_bookmarks_folder"};

/* What these folders are called where they have no mark. */
static const char *const own_names[] = {"Bookmarks",
                                        "Bookmarks Menu",
                                        "Bookmarks Bar",
                                        "Bookmarks bar",
                                        "Favorites bar",
                                        "Other Bookmarks",
                                        "Other bookmarks",
                                        "Mobile Bookmarks",
                                        "Unsorted",
                                        "Mobile bookmarks",
                                        NULL};

static bool
detect (ImportSource *source)
{
  return import_links_begin_with (source, "<!doctype netscape-bookmark-file-1>");
}

/* The last thing before a node, blanks and paragraphs apart. */
static const HtmlNode *
thing_before (const HtmlNode *node)
{
  const HtmlNode *before = node->prev;

  while (before != NULL &&
         (html_node_is_blank (before) || html_node_is (before, HTML_TAG_P)))
    before = before->prev;
  return before;
}

/* The heading of a list, which is before it; a description of the folder, a <DD> that the
 * list is then in or after, may come between. */
static const HtmlNode *
heading_of (const HtmlNode *list)
{
  const HtmlNode *before = thing_before (list);

  if (before != NULL && html_node_is (before, HTML_TAG_H3))
    return before;
  if (html_node_is (list->parent, HTML_TAG_DD))
    before = thing_before (list->parent);
  else if (before != NULL && html_node_is (before, HTML_TAG_DD))
    before = thing_before (before);
  return before != NULL && html_node_is (before, HTML_TAG_DT)
             ? html_walk_find (before, HTML_TAG_H3)
             : NULL;
}

/* (transfer full) (nullable): NULL when the folder is the browser's own */
static char *
folder_name (const HtmlNode *heading)
{
  g_autofree char *name = html_text (heading);

  for (size_t i = 0; i < G_N_ELEMENTS (own_folders); i++) {
    if (html_node_attr_named (heading, own_folders[i]) != NULL)
      return NULL;
  }
  if (*name == '\0' || g_strv_contains (own_names, name))
    return NULL;
  /* The slash parts levels. */
  return g_strdelimit (g_steal_pointer (&name), "/\n", ' ');
}

/* "Work/Transport"; (transfer full): empty when the link is in no folder */
static char *
folders_of (const HtmlNode *a)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (const HtmlNode *list = html_walk_ancestor (a, HTML_TAG_DL); list != NULL;
       list = html_walk_ancestor (list, HTML_TAG_DL)) {
    const HtmlNode *heading = heading_of (list);
    g_autofree char *name = heading == NULL ? NULL : folder_name (heading);

    if (name == NULL)
      continue;
    if (path->len > 0)
      g_string_prepend_c (path, '/');
    g_string_prepend (path, name);
  }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* The <DD> after the <DT> of the link, as far as it is text. */
static char *
note_of (const HtmlNode *a)
{
  const HtmlNode *term = html_walk_ancestor (a, HTML_TAG_DT);
  const HtmlNode *next = term == NULL ? NULL : term->next;
  g_autoptr (GString) note = g_string_new (NULL);

  while (next != NULL && html_node_is_blank (next))
    next = next->next;
  if (next == NULL || !html_node_is (next, HTML_TAG_DD))
    return NULL;
  for (const HtmlNode *piece = next->first_child; piece != NULL; piece = piece->next) {
    if (piece->type == HTML_NODE_TEXT)
      g_string_append_len (note, piece->text.data, (gssize)piece->text.length);
  }
  g_strstrip (note->str);
  return *note->str == '\0' ? NULL : g_strdup (note->str);
}

static bool
is_for_browsers (const HtmlNode *a)
{
  g_autofree char *address = import_links_dup (a, "href");

  return address != NULL && (g_ascii_strncasecmp (address, "javascript:", 11) == 0 ||
                             g_ascii_strncasecmp (address, "place:", 6) == 0 ||
                             g_ascii_strncasecmp (address, "about:", 6) == 0 ||
                             g_ascii_strncasecmp (address, "chrome:", 7) == 0);
}

static ImportedClip *
read_link (const HtmlNode *a, gpointer data)
{
  ImportedClip *clip;
  g_autofree char *tags = import_links_dup (a, "tags");
  g_autofree char *folders = NULL;

  if (is_for_browsers (a))
    return NULL;
  clip = imported_clip_new ();
  folders = folders_of (a);
  clip->saved_at = import_links_time (a, "add_date");
  clip->note = note_of (a);
  imported_tags_add_list (clip->tags, tags, ",");
  if (*folders != '\0')
    g_ptr_array_add (clip->tags, g_steal_pointer (&folders));
  return clip;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  return import_links_read (source, sink, read_link, NULL, error);
}

const ImportReader read_bookmarks = {
    .id = "bookmarks",
    .name = "Bookmarks",
    .detect = detect,
    .read = read_all,
};
