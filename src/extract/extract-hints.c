/* extract-hints.c: what the names of classes and ids say about an element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are brought into one form: "articleBody", "article_body" and "article body"
 * all become "-article-body-".
 */

#include "extract/extract-hints.h"

/* Longer values are lists of layout classes; the telling names come first. */
#define MAX_NAMES 256

/* "comments-and-discussion" names a part, "share-your-thoughts-with-us" a chapter. */
#define SLUG_DASHES 3

typedef struct {
  char text[MAX_NAMES];
  size_t length;
} Names;

static void
add_dash (Names *self)
{
  if (self->text[self->length - 1] != '-' && self->length < MAX_NAMES)
    self->text[self->length++] = '-';
}

static void
add_names (Names *self, HtmlSlice value)
{
  bool was_lower = false;

  for (size_t i = 0; i < value.length && self->length + 2 < MAX_NAMES; i++) {
    char c = value.data[i];
    bool upper = g_ascii_isupper (c);

    if (!g_ascii_isalnum (c) && (unsigned char)c < 0x80) {
      add_dash (self);
      was_lower = false;
      continue;
    }
    if (upper && was_lower)
      add_dash (self);
    self->text[self->length++] = upper ? g_ascii_tolower (c) : c;
    was_lower = !upper;
  }
  add_dash (self);
}

/* An id of many words is a headline, there to be linked to. */
static bool
is_slug (HtmlSlice id)
{
  int dashes = 0;

  for (size_t i = 0; i < id.length; i++)
    dashes += id.data[i] == '-';
  return dashes >= SLUG_DASHES;
}

static bool
is_telling (const HtmlAttr *attr)
{
  return attr->name == HTML_ATTR_CLASS || attr->name == HTML_ATTR_ITEMPROP ||
         attr->name == HTML_ATTR_ROLE ||
         (attr->name == HTML_ATTR_ID && !is_slug (attr->value));
}

uint32_t
extract_hints_of (const ExtractMatcher *words, const HtmlNode *element)
{
  Names names;
  uint32_t hints = 0;

  names.text[0] = '-';
  names.length = 1;
  for (const HtmlAttr *attr = element->attrs; attr != NULL; attr = attr->next) {
    if (is_telling (attr))
      add_names (&names, attr->value);
  }
  if (names.length > 1)
    hints = extract_matcher_scan (words, names.text, names.length);
  return hints & HINT_BUILDER ? hints & ~(uint32_t)HINT_WIDGET : hints;
}
