/* html-names.c: the element and attribute names that are small integers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name is looked up among the few that begin with its letter.
 */

#include "html/html-names.h"

#include <string.h>

/* The longest name is "selectedcontent". */
typedef struct {
  uint8_t length;
  char spelling[16];
} Name;

#define X(name, spelling) {sizeof (spelling) - 1, spelling},
static const Name tags[HTML_N_TAGS] = {{0, ""}, HTML_TAGS (X)};
static const Name attrs[HTML_N_ATTRS] = {{0, ""}, HTML_ATTRS (X)};
#undef X

#define N_LETTERS 26

/* The first name of each letter, or of the next letter that has one. */
static const uint8_t first_tags[N_LETTERS + 1] = {
    HTML_TAG_A,    HTML_TAG_B,        HTML_TAG_CANVAS, HTML_TAG_DATA,
    HTML_TAG_EM,   HTML_TAG_FIELDSET, HTML_TAG_H1,     HTML_TAG_H1,
    HTML_TAG_I,    HTML_TAG_KBD,      HTML_TAG_KBD,    HTML_TAG_LABEL,
    HTML_TAG_MAIN, HTML_TAG_NAV,      HTML_TAG_OBJECT, HTML_TAG_P,
    HTML_TAG_Q,    HTML_TAG_RB,       HTML_TAG_S,      HTML_TAG_TABLE,
    HTML_TAG_U,    HTML_TAG_VAR,      HTML_TAG_WBR,    HTML_TAG_X_REMOVED,
    HTML_N_TAGS,   HTML_N_TAGS,       HTML_N_TAGS,
};

static const uint8_t first_attrs[N_LETTERS + 1] = {
    HTML_ATTR_ABBR,   HTML_ATTR_CHARSET, HTML_ATTR_CHARSET,  HTML_ATTR_DATA_LAZY_SRC,
    HTML_ATTR_HEIGHT, HTML_ATTR_HEIGHT,  HTML_ATTR_HEIGHT,   HTML_ATTR_HEIGHT,
    HTML_ATTR_ID,     HTML_ATTR_LANG,    HTML_ATTR_LANG,     HTML_ATTR_LANG,
    HTML_ATTR_N,      HTML_ATTR_N,       HTML_ATTR_PROPERTY, HTML_ATTR_PROPERTY,
    HTML_ATTR_REL,    HTML_ATTR_REL,     HTML_ATTR_SCOPE,    HTML_ATTR_TARGET,
    HTML_ATTR_VALUE,  HTML_ATTR_VALUE,   HTML_ATTR_WIDTH,    HTML_N_ATTRS,
    HTML_N_ATTRS,     HTML_N_ATTRS,      HTML_N_ATTRS,
};

static size_t
find (const Name *names, const uint8_t *first, const char *name, size_t length)
{
  size_t letter = (size_t)(unsigned char)name[0] - 'a';

  if (length == 0 || letter >= N_LETTERS)
    return 0;
  for (size_t i = first[letter]; i < first[letter + 1]; i++)
    if (names[i].length == length && names[i].spelling[length - 1] == name[length - 1] &&
        memcmp (names[i].spelling, name, length) == 0)
      return i;
  return 0;
}

HtmlTag
html_tag_from_name (const char *name, size_t length)
{
  return (HtmlTag)find (tags, first_tags, name, length);
}

HtmlAttrName
html_attr_from_name (const char *name, size_t length)
{
  return (HtmlAttrName)find (attrs, first_attrs, name, length);
}

const char *
html_tag_name (HtmlTag tag)
{
  return tags[tag].spelling;
}

const char *
html_attr_name (HtmlAttrName name)
{
  return attrs[name].spelling;
}
