/* sanitize-rules.c: the allow-list: elements and attributes, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader needs: words and their emphasis, links, lists, tables, pictures.
 * Everything that lays out a page becomes <div>, so that its text stays apart from
 * its neighbours'; everything that runs, loads, asks or plays is dropped.
 */

#include "sanitize/sanitize-rules.h"

#define KEEP(from) [HTML_TAG_##from] = {SANITIZE_KEEP, HTML_TAG_##from, false, false}
#define VOID(from) [HTML_TAG_##from] = {SANITIZE_KEEP, HTML_TAG_##from, false, true}
#define BLOCK(from) [HTML_TAG_##from] = {SANITIZE_KEEP, HTML_TAG_##from, true, false}
#define BECOMES(from, to) [HTML_TAG_##from] = {SANITIZE_KEEP, HTML_TAG_##to, false, false}
#define BECOMES_BLOCK(from, to)                                                          \
  [HTML_TAG_##from] = {SANITIZE_KEEP, HTML_TAG_##to, true, false}
#define DROP(from) [HTML_TAG_##from] = {SANITIZE_DROP, HTML_TAG_UNKNOWN, false, false}

/* Elements without a row are unwrapped. */
/* clang-format off */
static const SanitizeRule rules[HTML_N_TAGS] = {
  /* Words. */
  KEEP (A), KEEP (ABBR), KEEP (B), KEEP (BDI), KEEP (BDO), KEEP (CITE), KEEP (CODE),
  KEEP (DEL), KEEP (DFN), KEEP (EM), KEEP (I), KEEP (INS), KEEP (KBD), KEEP (MARK),
  KEEP (Q), KEEP (RP), KEEP (RT), KEEP (RUBY), KEEP (S), KEEP (SAMP), KEEP (SMALL),
  KEEP (SPAN), KEEP (STRONG), KEEP (SUB), KEEP (SUP), KEEP (TIME), KEEP (U), KEEP (VAR),
  VOID (BR), VOID (IMG), VOID (WBR),
  BECOMES (ACRONYM, ABBR), BECOMES (STRIKE, S), BECOMES (TT, CODE),

  /* Blocks. */
  BLOCK (BLOCKQUOTE), BLOCK (DETAILS), BLOCK (DIV), BLOCK (DL), BLOCK (FIGCAPTION),
  BLOCK (FIGURE), BLOCK (H1), BLOCK (H2), BLOCK (H3), BLOCK (H4), BLOCK (H5), BLOCK (H6),
  BLOCK (OL), BLOCK (P), BLOCK (PRE), BLOCK (SUMMARY), BLOCK (TABLE), BLOCK (UL),
  BLOCK (LI), BLOCK (DD), BLOCK (DT),
  [HTML_TAG_HR] = { SANITIZE_KEEP, HTML_TAG_HR, true, true },
  BECOMES_BLOCK (ADDRESS, DIV), BECOMES_BLOCK (ARTICLE, DIV), BECOMES_BLOCK (ASIDE, DIV),
  BECOMES_BLOCK (CENTER, DIV), BECOMES_BLOCK (FIELDSET, DIV), BECOMES_BLOCK (FOOTER, DIV),
  BECOMES_BLOCK (FORM, DIV), BECOMES_BLOCK (HEADER, DIV), BECOMES_BLOCK (HGROUP, DIV),
  BECOMES_BLOCK (LEGEND, DIV), BECOMES_BLOCK (MAIN, DIV), BECOMES_BLOCK (NAV, DIV),
  BECOMES_BLOCK (SEARCH, DIV), BECOMES_BLOCK (SECTION, DIV),
  BECOMES_BLOCK (DIR, UL), BECOMES_BLOCK (MENU, UL),
  BECOMES_BLOCK (LISTING, PRE), BECOMES_BLOCK (PLAINTEXT, PRE), BECOMES_BLOCK (XMP, PRE),

  /* Tables. */
  KEEP (CAPTION), KEEP (TBODY), KEEP (TD), KEEP (TFOOT), KEEP (TH), KEEP (THEAD),
  KEEP (TR),
  DROP (COL), DROP (COLGROUP), /* they hold nothing but widths */

  /* What runs, loads, asks or plays, and what stands in for it. */
  DROP (APPLET), DROP (AREA), DROP (AUDIO), DROP (BASE), DROP (BASEFONT), DROP (BGSOUND),
  DROP (BUTTON), DROP (CANVAS), DROP (DATALIST), DROP (DIALOG), DROP (EMBED), DROP (FRAME),
  DROP (FRAMESET), DROP (HEAD), DROP (IFRAME), DROP (IMAGE), DROP (INPUT), DROP (KEYGEN),
  DROP (LINK), DROP (MAP), DROP (MATH), DROP (META), DROP (METER), DROP (NOEMBED),
  DROP (NOFRAMES), DROP (NOSCRIPT), DROP (OBJECT), DROP (OPTGROUP), DROP (OPTION),
  DROP (OUTPUT), DROP (PARAM), DROP (PROGRESS), DROP (SCRIPT), DROP (SELECT),
  DROP (SOURCE), DROP (STYLE), DROP (SVG), DROP (TEMPLATE), DROP (TEXTAREA), DROP (TITLE),
  DROP (TRACK), DROP (VIDEO),
};

#define ON(tag, name, value, limit)                                                      \
  { HTML_TAG_##tag, HTML_ATTR_##name, SANITIZE_VALUE_##value, limit }

/* Limits: WebKit does not come back from layouts with spans of 65,534 (measured). */
static const SanitizeAttribute attributes[] = {
  ON (UNKNOWN, LANG, LANG, 0),
  ON (UNKNOWN, DIR, DIR, 0),
  ON (A, HREF, LINK, 0),
  ON (A, TITLE, TEXT, 0),
  ON (ABBR, TITLE, TEXT, 0),
  ON (BLOCKQUOTE, CITE, LINK, 0),
  ON (CODE, CLASS, CODE, 0),
  ON (DEL, CITE, LINK, 0),
  ON (DEL, DATETIME, TEXT, 0),
  ON (DFN, TITLE, TEXT, 0),
  ON (IMG, ALT, TEXT, 0),
  ON (IMG, HEIGHT, NUMBER, 100000),
  ON (IMG, SRC, IMAGE, 0),
  ON (IMG, TITLE, TEXT, 0),
  ON (IMG, WIDTH, NUMBER, 100000),
  ON (INS, CITE, LINK, 0),
  ON (INS, DATETIME, TEXT, 0),
  ON (LI, VALUE, NUMBER, 1000000000),
  ON (OL, REVERSED, FLAG, 0),
  ON (OL, START, NUMBER, 1000000000),
  ON (OL, TYPE, COUNTER, 0),
  ON (PRE, CLASS, CODE, 0),
  ON (Q, CITE, LINK, 0),
  ON (TD, COLSPAN, SPAN, 100),
  ON (TD, ROWSPAN, SPAN, 1000),
  ON (TH, ABBR, TEXT, 0),
  ON (TH, COLSPAN, SPAN, 100),
  ON (TH, ROWSPAN, SPAN, 1000),
  ON (TH, SCOPE, SCOPE, 0),
  ON (TIME, DATETIME, TEXT, 0),
};
/* clang-format on */

SanitizeRule
sanitize_rules_element (const HtmlNode *element)
{
  if (element->ns != HTML_NS_HTML)
    return rules[HTML_TAG_SVG];
  return rules[element->tag];
}

const SanitizeAttribute *
sanitize_rules_attribute (HtmlTag tag, HtmlAttrName name)
{
  if (name == HTML_ATTR_UNKNOWN)
    return NULL;
  for (size_t i = 0; i < G_N_ELEMENTS (attributes); i++) {
    if (attributes[i].name == name &&
        (attributes[i].tag == tag || attributes[i].tag == HTML_TAG_UNKNOWN))
      return &attributes[i];
  }
  return NULL;
}
