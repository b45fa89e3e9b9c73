/* extract-hidden.c: what a reader of the page never sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-hidden.h"

#include <string.h>

#include "html/html-walk.h"

typedef enum { TAG_OTHER, TAG_TRIVIAL, TAG_WIDGET, TAG_NAVIGATION } TagKind;

/* Elements that hold no text of an article, whatever stands in them.  Images in
 * <noscript> have been brought out before. */
static const uint8_t tag_kinds[HTML_N_TAGS] = {
    [HTML_TAG_HEAD] = TAG_TRIVIAL,     [HTML_TAG_SCRIPT] = TAG_TRIVIAL,
    [HTML_TAG_STYLE] = TAG_TRIVIAL,    [HTML_TAG_LINK] = TAG_TRIVIAL,
    [HTML_TAG_META] = TAG_TRIVIAL,     [HTML_TAG_NOSCRIPT] = TAG_TRIVIAL,
    [HTML_TAG_TEMPLATE] = TAG_TRIVIAL, [HTML_TAG_IFRAME] = TAG_TRIVIAL,
    [HTML_TAG_OBJECT] = TAG_TRIVIAL,   [HTML_TAG_EMBED] = TAG_TRIVIAL,
    [HTML_TAG_CANVAS] = TAG_TRIVIAL,   [HTML_TAG_INPUT] = TAG_TRIVIAL,
    [HTML_TAG_AUDIO] = TAG_TRIVIAL,    [HTML_TAG_PROGRESS] = TAG_TRIVIAL,
    [HTML_TAG_DATALIST] = TAG_TRIVIAL, [HTML_TAG_BASE] = TAG_TRIVIAL,
    [HTML_TAG_BUTTON] = TAG_WIDGET,    [HTML_TAG_SELECT] = TAG_WIDGET,
    [HTML_TAG_TEXTAREA] = TAG_WIDGET,  [HTML_TAG_DIALOG] = TAG_WIDGET,
    [HTML_TAG_NAV] = TAG_NAVIGATION,   [HTML_TAG_MENU] = TAG_NAVIGATION,
};

/* Whether a style sets @property to @value; blanks are allowed as CSS allows them. */
static bool
style_says (HtmlSlice style, const char *property, const char *value)
{
  const char *end = style.data + style.length;
  size_t property_length = strlen (property), value_length = strlen (value);

  for (const char *at = style.data; (size_t)(end - at) > property_length; at++) {
    if (g_ascii_strncasecmp (at, property, property_length) != 0)
      continue;
    for (at += property_length; at < end && (*at == ' ' || *at == ':');)
      at++;
    return (size_t)(end - at) >= value_length &&
           g_ascii_strncasecmp (at, value, value_length) == 0;
  }
  return false;
}

static bool
is_hidden (const HtmlNode *node, uint32_t hints)
{
  if (hints & HINT_UNSEEN)
    return true;
  for (const HtmlAttr *attr = node->attrs; attr != NULL; attr = attr->next) {
    if (attr->name == HTML_ATTR_HIDDEN)
      return !html_slice_equal_nocase (attr->value, "until-found");
    if (attr->name == HTML_ATTR_ARIA_HIDDEN &&
        html_slice_equal_nocase (attr->value, "true"))
      return !html_node_is (node, HTML_TAG_IMG) && !html_node_is (node, HTML_TAG_FIGURE);
    if (attr->name == HTML_ATTR_STYLE &&
        (style_says (attr->value, "display", "none") ||
         style_says (attr->value, "visibility", "hidden")))
      return true;
  }
  return false;
}

static uint8_t
verdict_of (const HtmlNode *node, uint32_t hints)
{
  switch (node->ns == HTML_NS_HTML ? tag_kinds[node->tag] : TAG_OTHER) {
  case TAG_TRIVIAL:
    return VERDICT_TRIVIAL;
  case TAG_WIDGET:
    return REMOVAL_WIDGET + 1;
  case TAG_NAVIGATION:
    return REMOVAL_NAVIGATION + 1;
  default:
    return is_hidden (node, hints) ? REMOVAL_HIDDEN + 1 : VERDICT_KEEP;
  }
}

void
extract_hidden (ExtractRun *run)
{
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    ExtractMeasure *measure = extract_run_measure (run, node);

    if (node->type == HTML_NODE_COMMENT)
      measure->verdict = VERDICT_TRIVIAL;
    if (node->type == HTML_NODE_ELEMENT) {
      measure->hints = extract_hints_of (run->hint_words, node);
      measure->verdict = verdict_of (node, measure->hints);
    }
    node = measure->verdict != VERDICT_KEEP ? html_walk_skip (node, run->body)
                                            : html_walk_next (node, run->body);
  }
}
