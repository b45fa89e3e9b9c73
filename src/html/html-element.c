/* html-element.c: the kinds of elements that the rules of parsing tell apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-element.h"

#define SPECIAL HTML_KIND_SPECIAL
#define SCOPE (HTML_KIND_SPECIAL | HTML_KIND_SCOPE)
#define IMPLIED (HTML_KIND_IMPLIED_END | HTML_KIND_IMPLIED_END_TABLE)
#define HEADING (HTML_KIND_SPECIAL | HTML_KIND_HEADING)
#define VOID (HTML_KIND_SPECIAL | HTML_KIND_VOID)
#define RAW (HTML_KIND_SPECIAL | HTML_KIND_RAW)
#define TABLE_PART (HTML_KIND_SPECIAL | HTML_KIND_IMPLIED_END_TABLE)
#define EVERY_SCOPE (SCOPE | HTML_KIND_TABLE_SCOPE)
#define EVERY_CONTEXT (EVERY_SCOPE | HTML_KIND_BODY_CONTEXT | HTML_KIND_ROW_CONTEXT)

const uint16_t html_element_kinds[HTML_N_TAGS] = {
    [HTML_TAG_ADDRESS] = SPECIAL,
    [HTML_TAG_APPLET] = SCOPE,
    [HTML_TAG_AREA] = VOID,
    [HTML_TAG_ARTICLE] = SPECIAL,
    [HTML_TAG_ASIDE] = SPECIAL,
    [HTML_TAG_BASE] = VOID,
    [HTML_TAG_BASEFONT] = VOID,
    [HTML_TAG_BGSOUND] = VOID,
    [HTML_TAG_BLOCKQUOTE] = SPECIAL,
    [HTML_TAG_BODY] = SPECIAL,
    [HTML_TAG_BR] = VOID,
    [HTML_TAG_BUTTON] = SPECIAL | HTML_KIND_BUTTON_SCOPE,
    [HTML_TAG_CAPTION] = SCOPE | HTML_KIND_IMPLIED_END_TABLE,
    [HTML_TAG_CENTER] = SPECIAL,
    [HTML_TAG_COL] = VOID,
    [HTML_TAG_COLGROUP] = TABLE_PART,
    [HTML_TAG_DD] = SPECIAL | IMPLIED,
    [HTML_TAG_DETAILS] = SPECIAL,
    [HTML_TAG_DIR] = SPECIAL,
    [HTML_TAG_DIV] = SPECIAL,
    [HTML_TAG_DL] = SPECIAL,
    [HTML_TAG_DT] = SPECIAL | IMPLIED,
    [HTML_TAG_EMBED] = VOID,
    [HTML_TAG_FIELDSET] = SPECIAL,
    [HTML_TAG_FIGCAPTION] = SPECIAL,
    [HTML_TAG_FIGURE] = SPECIAL,
    [HTML_TAG_FOOTER] = SPECIAL,
    [HTML_TAG_FORM] = SPECIAL,
    [HTML_TAG_FRAME] = VOID,
    [HTML_TAG_FRAMESET] = SPECIAL,
    [HTML_TAG_H1] = HEADING,
    [HTML_TAG_H2] = HEADING,
    [HTML_TAG_H3] = HEADING,
    [HTML_TAG_H4] = HEADING,
    [HTML_TAG_H5] = HEADING,
    [HTML_TAG_H6] = HEADING,
    [HTML_TAG_HEAD] = SPECIAL,
    [HTML_TAG_HEADER] = SPECIAL,
    [HTML_TAG_HGROUP] = SPECIAL,
    [HTML_TAG_HR] = VOID,
    [HTML_TAG_HTML] = EVERY_CONTEXT,
    [HTML_TAG_IFRAME] = RAW,
    [HTML_TAG_IMG] = VOID,
    [HTML_TAG_INPUT] = VOID,
    [HTML_TAG_KEYGEN] = VOID,
    [HTML_TAG_LI] = SPECIAL | IMPLIED,
    [HTML_TAG_LINK] = VOID,
    [HTML_TAG_LISTING] = SPECIAL,
    [HTML_TAG_MAIN] = SPECIAL,
    [HTML_TAG_MARQUEE] = SCOPE,
    [HTML_TAG_MENU] = SPECIAL,
    [HTML_TAG_META] = VOID,
    [HTML_TAG_NAV] = SPECIAL,
    [HTML_TAG_NOEMBED] = RAW,
    [HTML_TAG_NOFRAMES] = RAW,
    [HTML_TAG_NOSCRIPT] = SPECIAL,
    [HTML_TAG_OBJECT] = SCOPE,
    [HTML_TAG_OL] = SPECIAL | HTML_KIND_LIST_SCOPE,
    [HTML_TAG_OPTGROUP] = IMPLIED,
    [HTML_TAG_OPTION] = IMPLIED,
    [HTML_TAG_P] = SPECIAL | IMPLIED,
    [HTML_TAG_PARAM] = VOID,
    [HTML_TAG_PLAINTEXT] = RAW,
    [HTML_TAG_PRE] = SPECIAL,
    [HTML_TAG_RB] = IMPLIED,
    [HTML_TAG_RP] = IMPLIED,
    [HTML_TAG_RT] = IMPLIED,
    [HTML_TAG_RTC] = IMPLIED,
    [HTML_TAG_SCRIPT] = RAW,
    [HTML_TAG_SEARCH] = SPECIAL,
    [HTML_TAG_SECTION] = SPECIAL,
    [HTML_TAG_SELECT] = SCOPE,
    [HTML_TAG_SOURCE] = VOID,
    [HTML_TAG_STYLE] = RAW,
    [HTML_TAG_SUMMARY] = SPECIAL,
    [HTML_TAG_TABLE] = EVERY_SCOPE | HTML_KIND_FOSTER,
    [HTML_TAG_TBODY] = TABLE_PART | HTML_KIND_BODY_CONTEXT | HTML_KIND_FOSTER,
    [HTML_TAG_TD] = SCOPE | HTML_KIND_IMPLIED_END_TABLE,
    [HTML_TAG_TEMPLATE] = EVERY_CONTEXT,
    [HTML_TAG_TEXTAREA] = SPECIAL,
    [HTML_TAG_TFOOT] = TABLE_PART | HTML_KIND_BODY_CONTEXT | HTML_KIND_FOSTER,
    [HTML_TAG_TH] = SCOPE | HTML_KIND_IMPLIED_END_TABLE,
    [HTML_TAG_THEAD] = TABLE_PART | HTML_KIND_BODY_CONTEXT | HTML_KIND_FOSTER,
    [HTML_TAG_TITLE] = SPECIAL,
    [HTML_TAG_TR] = TABLE_PART | HTML_KIND_ROW_CONTEXT | HTML_KIND_FOSTER,
    [HTML_TAG_TRACK] = VOID,
    [HTML_TAG_UL] = SPECIAL | HTML_KIND_LIST_SCOPE,
    [HTML_TAG_WBR] = VOID,
    [HTML_TAG_XMP] = RAW,
};

static unsigned
svg_kind (HtmlTag tag)
{
  switch ((int)tag) {
  case HTML_TAG_FOREIGNOBJECT:
  case HTML_TAG_DESC:
  case HTML_TAG_TITLE:
    return SCOPE;
  default:
    return 0;
  }
}

static unsigned
mathml_kind (HtmlTag tag)
{
  switch ((int)tag) {
  case HTML_TAG_MI:
  case HTML_TAG_MO:
  case HTML_TAG_MN:
  case HTML_TAG_MS:
  case HTML_TAG_MTEXT:
  case HTML_TAG_ANNOTATION_XML:
    return SCOPE;
  default:
    return 0;
  }
}

unsigned
html_element_foreign_kind (const HtmlNode *self)
{
  return self->ns == HTML_NS_SVG ? svg_kind (self->tag) : mathml_kind (self->tag);
}

bool
html_element_is_html_point (const HtmlNode *self)
{
  const HtmlAttr *encoding;

  if (self->ns == HTML_NS_SVG)
    return svg_kind (self->tag) != 0;
  if (self->ns != HTML_NS_MATHML || self->tag != HTML_TAG_ANNOTATION_XML)
    return false;
  encoding = html_node_attr_named (self, "encoding");
  return encoding != NULL &&
         (html_slice_equal_nocase (encoding->value, "text/html") ||
          html_slice_equal_nocase (encoding->value, "application/xhtml+xml"));
}

bool
html_element_is_mathml_text_point (const HtmlNode *self)
{
  return self->ns == HTML_NS_MATHML && self->tag != HTML_TAG_ANNOTATION_XML &&
         mathml_kind (self->tag) != 0;
}
