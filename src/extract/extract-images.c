/* extract-images.c: pictures that pages hide until a script has run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-images.h"

#include <stdlib.h>
#include <string.h>

#include "html/html-walk.h"

/* A picture wider than this is wider than the reader's column on any screen. */
#define MAX_WIDTH 2000

/* A picture that is no larger either way counts visitors, or keeps a distance. */
#define MAX_PIXEL 2

/* Attributes that hold the address for a script, the commonest first. */
static const char *const lazy_attrs[] = {
    "data-src",      "data-lazy-src",  "data-original", "data-original-src",
    "data-url",      "data-image",     "data-img-src",  "data-hi-res-src",
    "data-full-src", "data-src-large", "data-echo",     "data-actualsrc",
};

static const char *const lazy_sets[] = {"data-srcset", "data-lazy-srcset",
                                        "data-original-set", "data-src-set"};

/* ---- revealing ---- */

/* The element before or after @node, blanks aside. */
static HtmlNode *
neighbour (const HtmlNode *node, bool after)
{
  HtmlNode *next = after ? node->next : node->prev;

  while (next != NULL && html_node_is_blank (next))
    next = after ? next->next : next->prev;
  return next;
}

/* The picture in @node if it holds one and nothing else. */
static HtmlNode *
only_image (HtmlNode *node)
{
  HtmlNode *image = NULL;

  for (HtmlNode *child = node; child != NULL; child = html_walk_next (child, node)) {
    if (html_node_is (child, HTML_TAG_IMG)) {
      if (image != NULL)
        return NULL;
      image = child;
    } else if (child->type == HTML_NODE_TEXT && !html_node_is_blank (child)) {
      return NULL;
    }
  }
  return image;
}

/* The picture without scripts replaces the one that waits for them. */
static void
reveal_noscript (HtmlNode *noscript)
{
  HtmlNode *image = only_image (noscript);
  HtmlNode *before = neighbour (noscript, false), *after = neighbour (noscript, true);

  if (image == NULL)
    return;
  html_node_insert_before (noscript->parent, image, noscript);
  if (before != NULL && before->type == HTML_NODE_ELEMENT && only_image (before) != NULL)
    html_node_detach (before);
  else if (after != NULL && after->type == HTML_NODE_ELEMENT &&
           html_node_is (after, HTML_TAG_IMG))
    html_node_detach (after);
}

static void
rename_to_image (HtmlNode *node)
{
  node->tag = HTML_TAG_IMG;
  node->text = (HtmlSlice){"img", sizeof "img" - 1};
}

void
extract_images_reveal (ExtractRun *run)
{
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    HtmlNode *next = html_walk_next (node, run->body);

    if (html_node_is (node, HTML_TAG_NOSCRIPT)) {
      next = html_walk_skip (node, run->body);
      if (next != NULL && next == neighbour (node, true))
        next = html_walk_next (next, run->body);
      reveal_noscript (node);
    } else if (node->tag == HTML_TAG_UNKNOWN && node->type == HTML_NODE_ELEMENT &&
               (html_slice_equal (node->text, "amp-img") ||
                html_slice_equal (node->text, "amp-anim"))) {
      rename_to_image (node);
    }
    node = next;
  }
}

/* ---- resolving ---- */

/* A run of bytes of an attribute, without blanks around. */
static char *
trimmed (const char *text, size_t length)
{
  return g_strstrip (g_strndup (text, length));
}

static bool
looks_like_address (const char *text)
{
  return *text != '\0' && !g_str_has_prefix (text, "data:") &&
         !g_str_has_prefix (text, "about:") && strpbrk (text, "{}<>") == NULL &&
         (strchr (text, '/') != NULL || strchr (text, '.') != NULL);
}

/* Names that stand for "not yet" in the addresses of placeholders. */
static bool
is_placeholder (const char *address)
{
  static const char *const names[] = {
      "placeholder", "spacer.",  "blank.",    "transparent.", "1x1.",
      "pixel.",      "loading.", "lazyload.", "grey.gif",     "lazy."};
  g_autofree char *folded = g_ascii_strdown (address, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strstr (folded, names[i]) != NULL)
      return true;
  }
  return false;
}

/* What one entry of a srcset weighs: its width; a density counts a thousand each, and no
 * descriptor is a density of one. */
static double
entry_weight (const char *descriptor, size_t length)
{
  char *end;
  double number = g_ascii_strtod (descriptor, &end);

  if (end == descriptor || end > descriptor + length)
    return 1000;
  return end < descriptor + length && *end == 'x' ? number * 1000 : number;
}

/* (transfer full) (nullable): the widest that is not wider than any screen, else the
 * narrowest.  HTML standard, section 4.8.4.2.2. */
static char *
best_of_set (HtmlSlice set)
{
  g_autofree char *text = trimmed (set.data, set.length);
  g_autofree char *best = NULL;
  double best_weight = -1;
  const char *at = text;

  while (*at != '\0') {
    size_t skip = strspn (at, " \t\n\r\f,");
    size_t address_length = strcspn (at + skip, " \t\n\r\f");
    const char *address = at + skip, *descriptor = address + address_length;
    bool ended = address_length > 0 && descriptor[-1] == ',';
    size_t rest = ended ? 0 : strcspn (descriptor, ",");
    double weight = entry_weight (descriptor, rest);
    bool fits = weight <= MAX_WIDTH;

    if (address_length > 0 &&
        (best == NULL || (fits && (weight > best_weight || best_weight > MAX_WIDTH)) ||
         (!fits && best_weight > MAX_WIDTH && weight < best_weight))) {
      g_free (best);
      best = g_strndup (address, address_length);
      g_strdelimit (best + strlen (best) - 1, ",", '\0');
      best_weight = weight;
    }
    at = descriptor + rest;
  }
  return g_steal_pointer (&best);
}

static char *
take_if_address (char *candidate)
{
  g_autofree char *owned = candidate;

  return owned != NULL && looks_like_address (owned) && !is_placeholder (owned)
             ? g_steal_pointer (&owned)
             : NULL;
}

static char *
from_set (const HtmlAttr *attr)
{
  return attr != NULL ? take_if_address (best_of_set (attr->value)) : NULL;
}

static char *
from_address (const HtmlAttr *attr)
{
  return attr != NULL ? take_if_address (trimmed (attr->value.data, attr->value.length))
                      : NULL;
}

/* The first of the sets that the page has for the picture. */
static char *
address_in_sets (const HtmlNode *image)
{
  char *address = from_set (html_node_attr (image, HTML_ATTR_SRCSET));

  for (guint i = 0; address == NULL && i < G_N_ELEMENTS (lazy_sets); i++)
    address = from_set (html_node_attr_named (image, lazy_sets[i]));
  return address;
}

static char *
address_in_sources (const HtmlNode *image)
{
  char *address = NULL;

  if (image->parent == NULL || !html_node_is (image->parent, HTML_TAG_PICTURE))
    return NULL;
  for (const HtmlNode *source = image->parent->first_child;
       source != NULL && address == NULL; source = source->next) {
    if (html_node_is (source, HTML_TAG_SOURCE))
      address = address_in_sets (source);
  }
  return address;
}

static char *
lazy_address (const HtmlNode *image)
{
  char *address = NULL;

  for (guint i = 0; address == NULL && i < G_N_ELEMENTS (lazy_attrs); i++)
    address = from_address (html_node_attr_named (image, lazy_attrs[i]));
  return address;
}

static char *
best_address (const HtmlNode *image)
{
  char *address = address_in_sets (image);

  if (address == NULL)
    address = lazy_address (image);
  if (address == NULL)
    address = from_address (html_node_attr (image, HTML_ATTR_SRC));
  return address != NULL ? address : address_in_sources (image);
}

static bool
is_tiny (const HtmlNode *image, HtmlAttrName name)
{
  g_autofree char *value = html_node_dup_attr (image, name);

  return value != NULL && g_ascii_isdigit (*value) && atoi (value) <= MAX_PIXEL;
}

static bool
is_pixel (const HtmlNode *image)
{
  return is_tiny (image, HTML_ATTR_WIDTH) && is_tiny (image, HTML_ATTR_HEIGHT);
}

/* A picture that is in the page itself needs no address. */
static bool
is_inline_data (const HtmlNode *image)
{
  g_autofree char *src = html_node_dup_attr (image, HTML_ATTR_SRC);

  /* A placeholder of some pixels takes fewer bytes. */
  return src != NULL && g_str_has_prefix (src, "data:image/") && strlen (src) > 1000;
}

void
extract_images_resolve (ExtractRun *run)
{
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    HtmlNode *image = node;
    g_autofree char *address = NULL;

    node = html_walk_next (node, run->body);
    if (!html_node_is (image, HTML_TAG_IMG))
      continue;
    address = best_address (image);
    if (is_pixel (image) || (address == NULL && !is_inline_data (image)))
      html_node_detach (image);
    else if (address != NULL)
      html_node_set_attr (run->doc, image, HTML_ATTR_SRC, address);
  }
}
