/* html-names.h: the element and attribute names that are small integers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list each, in alphabetical order.  A name is added by adding its row in its
 * place; one that becomes the first of its letter is also named in html-names.c (a test
 * fails until it is).
 * The elements are those of the HTML standard, the obsolete ones that its parsing
 * rules name, and the foreign ones that break out or integrate (section 13.2.6).
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* clang-format off */
#define HTML_TAGS(X)                                                                     \
  X (A, "a") X (ABBR, "abbr") X (ACRONYM, "acronym") X (ADDRESS, "address")              \
  X (ANNOTATION_XML, "annotation-xml") X (APPLET, "applet") X (AREA, "area")             \
  X (ARTICLE, "article") X (ASIDE, "aside") X (AUDIO, "audio") X (B, "b")                \
  X (BASE, "base") X (BASEFONT, "basefont") X (BDI, "bdi") X (BDO, "bdo")                \
  X (BGSOUND, "bgsound") X (BIG, "big") X (BLINK, "blink") X (BLOCKQUOTE, "blockquote")  \
  X (BODY, "body") X (BR, "br") X (BUTTON, "button") X (CANVAS, "canvas")                \
  X (CAPTION, "caption") X (CENTER, "center") X (CITE, "cite") X (CODE, "code")          \
  X (COL, "col") X (COLGROUP, "colgroup") X (DATA, "data") X (DATALIST, "datalist")      \
  X (DD, "dd") X (DEL, "del") X (DESC, "desc") X (DETAILS, "details") X (DFN, "dfn")     \
  X (DIALOG, "dialog") X (DIR, "dir") X (DIV, "div") X (DL, "dl") X (DT, "dt")           \
  X (EM, "em") X (EMBED, "embed") X (FIELDSET, "fieldset") X (FIGCAPTION, "figcaption")  \
  X (FIGURE, "figure") X (FONT, "font") X (FOOTER, "footer")                             \
  X (FOREIGNOBJECT, "foreignobject") X (FORM, "form") X (FRAME, "frame")                 \
  X (FRAMESET, "frameset") X (H1, "h1") X (H2, "h2") X (H3, "h3") X (H4, "h4")           \
  X (H5, "h5") X (H6, "h6") X (HEAD, "head") X (HEADER, "header") X (HGROUP, "hgroup")   \
  X (HR, "hr") X (HTML, "html") X (I, "i") X (IFRAME, "iframe") X (IMAGE, "image")       \
  X (IMG, "img") X (INPUT, "input") X (INS, "ins") X (KBD, "kbd") X (KEYGEN, "keygen")   \
  X (LABEL, "label") X (LEGEND, "legend") X (LI, "li") X (LINK, "link")                  \
  X (LISTING, "listing") X (MAIN, "main") X (MALIGNMARK, "malignmark") X (MAP, "map")    \
  X (MARK, "mark") X (MARQUEE, "marquee") X (MATH, "math") X (MENU, "menu")              \
  X (MENUITEM, "menuitem") X (META, "meta") X (METER, "meter") X (MGLYPH, "mglyph")      \
  X (MI, "mi") X (MN, "mn") X (MO, "mo") X (MS, "ms") X (MTEXT, "mtext") X (NAV, "nav")  \
  X (NOBR, "nobr") X (NOEMBED, "noembed") X (NOFRAMES, "noframes")                       \
  X (NOSCRIPT, "noscript") X (OBJECT, "object") X (OL, "ol") X (OPTGROUP, "optgroup")    \
  X (OPTION, "option") X (OUTPUT, "output") X (P, "p") X (PARAM, "param")                \
  X (PICTURE, "picture") X (PLAINTEXT, "plaintext") X (PRE, "pre")                       \
  X (PROGRESS, "progress") X (Q, "q") X (RB, "rb") X (RP, "rp") X (RT, "rt")             \
  X (RTC, "rtc") X (RUBY, "ruby") X (S, "s") X (SAMP, "samp") X (SCRIPT, "script")       \
  X (SEARCH, "search") X (SECTION, "section") X (SELECT, "select") X (SELECTEDCONTENT, "selectedcontent") X (SLOT, "slot")      \
  X (SMALL, "small") X (SOURCE, "source") X (SPAN, "span") X (STRIKE, "strike")          \
  X (STRONG, "strong") X (STYLE, "style") X (SUB, "sub") X (SUMMARY, "summary")          \
  X (SUP, "sup") X (SVG, "svg") X (TABLE, "table") X (TBODY, "tbody") X (TD, "td")       \
  X (TEMPLATE, "template") X (TEXTAREA, "textarea") X (TFOOT, "tfoot") X (TH, "th")      \
  X (THEAD, "thead") X (TIME, "time") X (TITLE, "title") X (TR, "tr")                    \
  X (TRACK, "track") X (TT, "tt") X (U, "u") X (UL, "ul") X (VAR, "var")                 \
  X (VIDEO, "video") X (WBR, "wbr") X (X_REMOVED, "x-removed") X (XMP, "xmp")

#define HTML_ATTRS(X)                                                                    \
  X (ABBR, "abbr") X (ALT, "alt") X (ARIA_HIDDEN, "aria-hidden") X (CHARSET, "charset")  \
  X (CITE, "cite") X (CLASS, "class") X (COLSPAN, "colspan") X (CONTENT, "content")      \
  X (DATA_LAZY_SRC, "data-lazy-src") X (DATA_ORIGINAL, "data-original")                  \
  X (DATA_SRC, "data-src") X (DATA_SRCSET, "data-srcset") X (DATETIME, "datetime")       \
  X (DIR, "dir") X (HEIGHT, "height") X (HIDDEN, "hidden") X (HREF, "href")              \
  X (HTTP_EQUIV, "http-equiv") X (ID, "id") X (ITEMPROP, "itemprop")                     \
  X (ITEMSCOPE, "itemscope") X (ITEMTYPE, "itemtype") X (LANG, "lang") X (N, "n")        \
  X (NAME, "name") X (PROPERTY, "property") X (REL, "rel") X (REVERSED, "reversed")      \
  X (ROLE, "role") X (ROWSPAN, "rowspan") X (SCOPE, "scope") X (SIZES, "sizes")          \
  X (SRC, "src") X (SRCSET, "srcset") X (START, "start") X (STYLE, "style")              \
  X (TARGET, "target") X (TITLE, "title") X (TYPE, "type") X (VALUE, "value")            \
  X (WIDTH, "width")
/* clang-format on */

typedef enum {
  HTML_TAG_UNKNOWN,
#define X(name, spelling) HTML_TAG_##name,
  HTML_TAGS (X)
#undef X
      HTML_N_TAGS
} HtmlTag;

typedef enum {
  HTML_ATTR_UNKNOWN,
#define X(name, spelling) HTML_ATTR_##name,
  HTML_ATTRS (X)
#undef X
      HTML_N_ATTRS
} HtmlAttrName;

/* Looks a lower-case name up; the UNKNOWN value when it is not in the list. */
HtmlTag html_tag_from_name (const char *name, size_t length);
HtmlAttrName html_attr_from_name (const char *name, size_t length);

/* The spelling; "" for the UNKNOWN value. */
const char *html_tag_name (HtmlTag tag);
const char *html_attr_name (HtmlAttrName name);
