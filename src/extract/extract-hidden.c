/* extract-hidden.c: what a reader of the page never sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-hidden.h"

#include <string.h>

#include "extract/extract-measure.h"
#include "extract/extract-drop.h"
#include "html/html-walk.h"

/* A page shows at least this share of its sentences. */
#define MIN_VISIBLE 0.1f

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

/* Sections that a click unfolds are read all the same. */
static bool
unfolds (const HtmlNode *node, uint32_t hints)
{
  const HtmlAttr *role = html_node_attr (node, HTML_ATTR_ROLE);

  return (hints & HINT_FOLD) ||
         (role != NULL && (html_slice_equal_nocase (role->value, "region") ||
                           html_slice_equal_nocase (role->value, "tabpanel")));
}

static bool
is_hidden (const HtmlNode *node, uint32_t hints)
{
  if (unfolds (node, hints))
    return false;
  if ((hints & HINT_UNSEEN) && !(hints & HINT_BODY))
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

/* An element that goes if the page can do without it. */
typedef struct {
  HtmlNode *node;
  RemovalReason reason;
} Suspect;

static bool
is_suspect (const HtmlNode *node, uint32_t hints, RemovalReason *reason)
{
  switch (node->ns == HTML_NS_HTML ? tag_kinds[node->tag] : TAG_OTHER) {
  case TAG_WIDGET:
    *reason = REMOVAL_WIDGET;
    return true;
  case TAG_NAVIGATION:
    *reason = REMOVAL_NAVIGATION;
    return true;
  default:
    *reason = REMOVAL_HIDDEN;
    return is_hidden (node, hints);
  }
}

static void
look_at (ExtractRun *run, HtmlNode *node, GArray *suspects)
{
  ExtractMeasure *measure = extract_run_measure (run, node);
  Suspect suspect = {.node = node};

  if (tag_kinds[node->tag] == TAG_TRIVIAL && node->ns == HTML_NS_HTML) {
    measure->verdict = VERDICT_TRIVIAL;
    return;
  }
  measure->hints = extract_hints_of (run->hint_words, node);
  if (is_suspect (node, measure->hints, &suspect.reason))
    g_array_append_val (suspects, suspect);
}

static bool
is_inside_dropped (const ExtractRun *run, const HtmlNode *node)
{
  for (node = node->parent; node != run->body; node = node->parent) {
    if (extract_run_is_out (run, node))
      return true;
  }
  return false;
}

/* Pages hide themselves until a script has run, and some never close a <nav>: what
 * holds most of the text is not hidden. */
static void
judge (ExtractRun *run, const GArray *suspects)
{
  uint32_t prose = extract_run_measure (run, run->body)->prose;

  for (guint i = 0; i < suspects->len; i++) {
    const Suspect *suspect = &g_array_index (suspects, Suspect, i);
    const ExtractMeasure *measure = extract_run_measure (run, suspect->node);

    if ((float)(prose - measure->prose) < MIN_VISIBLE * (float)prose ||
        is_inside_dropped (run, suspect->node))
      continue;
    extract_drop (run, suspect->node, suspect->reason);
  }
}

void
extract_hidden (ExtractRun *run)
{
  g_autoptr (GArray) suspects = g_array_new (FALSE, FALSE, sizeof (Suspect));
  HtmlNode *node = html_walk_next (run->body, run->body);

  while (node != NULL) {
    if (node->type == HTML_NODE_COMMENT)
      extract_run_measure (run, node)->verdict = VERDICT_TRIVIAL;
    else if (node->type == HTML_NODE_ELEMENT)
      look_at (run, node, suspects);
    node = extract_run_is_out (run, node) ? html_walk_skip (node, run->body)
                                          : html_walk_next (node, run->body);
  }
  extract_measure (run, run->body);
  run->page_text = extract_run_measure (run, run->body)->text;
  judge (run, suspects);
}
