/* junk.c: links that advertising networks put into articles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/junk.h"

#include <stdlib.h>
#include <string.h>

#include "base/uri.h"
#include "extract/extract-removal.h"
#include "junk-hosts.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* ---- hosts ---- */

static int
compare_hosts (const void *wanted, const void *row)
{
  return strcmp (wanted, *(const char *const *)row);
}

bool
junk_is_ad_address (const char *address)
{
  g_autofree char *site = uri_site (address);

  for (const char *domain = site; domain != NULL && strchr (domain, '.') != NULL;
       domain = strchr (domain, '.') + 1) {
    if (bsearch (domain, junk_hosts, G_N_ELEMENTS (junk_hosts), sizeof junk_hosts[0],
                 compare_hosts) != NULL)
      return true;
  }
  return false;
}

/* ---- paragraphs that are nothing but a link ---- */

/* A paragraph that is one address and nothing else. */
typedef struct {
  HtmlNode *paragraph;
  char *address;
} BareLink;

static void
bare_link_clear (gpointer data)
{
  g_free (((BareLink *)data)->address);
}

static bool
has_block_inside (const HtmlNode *block)
{
  for (const HtmlNode *node = html_walk_next (block, block); node != NULL;
       node = html_walk_next (node, block)) {
    if (html_text_is_block (node) && !html_node_is (node, HTML_TAG_BR))
      return true;
  }
  return false;
}

/* The address that is the whole text of a paragraph, or NULL. */
static char *
bare_address (const HtmlNode *paragraph)
{
  g_autofree char *text = NULL;

  if (!html_text_is_block (paragraph) || has_block_inside (paragraph))
    return NULL;
  text = html_text (paragraph);
  if (!uri_is_web (text) || strpbrk (text, " \n") != NULL)
    return NULL;
  return g_steal_pointer (&text);
}

static GArray *
find_bare_links (HtmlNode *body)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (BareLink));

  g_array_set_clear_func (links, bare_link_clear);
  for (HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    BareLink link = {node, bare_address (node)};

    if (link.address != NULL)
      g_array_append_val (links, link);
  }
  return links;
}

static unsigned
count_address (const GArray *links, const char *address)
{
  unsigned n = 0;

  for (guint i = 0; i < links->len; i++)
    n += g_str_equal (g_array_index (links, BareLink, i).address, address);
  return n;
}

/* Times that @site is named in the text, its bare links included. */
static unsigned
count_site (const char *text, const char *site)
{
  unsigned n = 0;

  for (const char *at = strstr (text, site); at != NULL; at = strstr (at + 1, site))
    n++;
  return n;
}

/* The same bare link again and again, to a host that the text itself never names. */
static bool
is_repeated_and_foreign (const GArray *links, const char *address, const char *text)
{
  unsigned n = count_address (links, address);
  g_autofree char *site = uri_site (address);

  return n >= 2 && site != NULL && count_site (text, site) <= n;
}

/* ---- links inside sentences ---- */

static void
unlink_inside (HtmlNode *body)
{
  HtmlNode *node = html_walk_next (body, body);

  while (node != NULL) {
    HtmlNode *next = html_walk_next (node, body);
    g_autofree char *address = html_node_is (node, HTML_TAG_A)
                                   ? html_node_dup_attr (node, HTML_ATTR_HREF)
                                   : NULL;

    if (address != NULL && junk_is_ad_address (address))
      html_node_unwrap (node);
    node = next;
  }
}

void
junk_remove_links (HtmlDoc *doc, HtmlNode *body, GArray *removals)
{
  g_autoptr (GArray) links = find_bare_links (body);
  g_autofree char *text = links->len > 0 ? html_text (body) : NULL;

  for (guint i = 0; i < links->len; i++) {
    const BareLink *link = &g_array_index (links, BareLink, i);

    if (junk_is_ad_address (link->address) ||
        is_repeated_and_foreign (links, link->address, text))
      extract_removal_take (doc, link->paragraph, REMOVAL_AD_LINK, removals);
  }
  unlink_inside (body);
}
