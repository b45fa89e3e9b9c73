/* sanitize-attributes.c: takes the attributes away that are not allowed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sanitize/sanitize-attributes.h"

#include <string.h>

#include "sanitize/sanitize-rules.h"

#define MAX_LANG 35  /* RFC 5646, section 4.4.1 */
#define MAX_CLASS 40 /* of "language-" and a name */

static const char *const scopes[] = {"row", "col", "rowgroup", "colgroup", NULL};
static const char *const directions[] = {"ltr", "rtl", "auto", NULL};

/* A value's normal form, or NULL for one that is not allowed. */
typedef char *(*Check) (const SanitizeAttribute *rule, HtmlSlice value,
                        const SanitizeBase *base);

static char *
check_text (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  char *text = html_slice_dup (value);

  for (char *at = text; *at != '\0'; at++) {
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  }
  return text;
}

static char *
check_lang (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  if (value.length == 0 || value.length > MAX_LANG)
    return NULL;
  for (size_t i = 0; i < value.length; i++) {
    if (!g_ascii_isalnum (value.data[i]) && value.data[i] != '-')
      return NULL;
  }
  return html_slice_dup (value);
}

static char *
check_word (const char *const words[], HtmlSlice value)
{
  for (size_t i = 0; words[i] != NULL; i++) {
    if (html_slice_equal_nocase (value, words[i]))
      return g_strdup (words[i]);
  }
  return NULL;
}

static char *
check_dir (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  return check_word (directions, value);
}

static char *
check_scope (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  return check_word (scopes, value);
}

static char *
check_link (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  return sanitize_address_link (value, base);
}

static char *
check_image (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  return sanitize_address_image (value, base);
}

/* "Rules for parsing integers" of the HTML standard; what follows the number is cut. */
static bool
parse_number (HtmlSlice value, int limit, int *number)
{
  g_autofree char *text = g_strndup (value.data, MIN (value.length, 16));
  char *end = NULL;
  gint64 parsed = g_ascii_strtoll (text, &end, 10);

  if (end == text)
    return false;
  *number = (int)CLAMP (parsed, -limit, limit);
  return true;
}

static char *
check_number (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  int number;

  return parse_number (value, rule->limit, &number) ? g_strdup_printf ("%d", number)
                                                    : NULL;
}

static char *
check_span (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  int number;

  if (!parse_number (value, rule->limit, &number) || number < 2)
    return NULL;
  return g_strdup_printf ("%d", number);
}

static char *
check_flag (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  return g_strdup ("");
}

static char *
check_counter (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  if (value.length != 1 || strchr ("1aAiI", value.data[0]) == NULL)
    return NULL;
  return html_slice_dup (value);
}

/* Of all classes, the one that names the language of code: "language-c", "lang-c". */
static char *
check_code (const SanitizeAttribute *rule, HtmlSlice value, const SanitizeBase *base)
{
  g_autofree char *text = html_slice_dup (value);
  g_auto (GStrv) classes = g_strsplit_set (text, " \t\n\f\r", -1);

  for (size_t i = 0; classes[i] != NULL; i++) {
    const char *name = classes[i];

    if (strlen (name) > MAX_CLASS)
      continue;
    if (g_str_has_prefix (name, "language-"))
      name += strlen ("language-");
    else if (g_str_has_prefix (name, "lang-"))
      name += strlen ("lang-");
    else
      continue;
    if (*name != '\0' &&
        strspn (name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "+#-_.") == strlen (name))
      return g_strconcat ("language-", name, NULL);
  }
  return NULL;
}

/* Whether a value is in its normal form already, where that is quickly told. */
static bool
is_normal (SanitizeValue kind, HtmlSlice value)
{
  if (kind == SANITIZE_VALUE_LINK || kind == SANITIZE_VALUE_IMAGE)
    return sanitize_address_is_normal (value);
  if (kind != SANITIZE_VALUE_TEXT)
    return false;
  for (size_t i = 0; i < value.length; i++) {
    if (g_ascii_iscntrl (value.data[i]))
      return false;
  }
  return true;
}

static const Check checks[] = {
    [SANITIZE_VALUE_TEXT] = check_text,   [SANITIZE_VALUE_LANG] = check_lang,
    [SANITIZE_VALUE_DIR] = check_dir,     [SANITIZE_VALUE_LINK] = check_link,
    [SANITIZE_VALUE_IMAGE] = check_image, [SANITIZE_VALUE_NUMBER] = check_number,
    [SANITIZE_VALUE_SPAN] = check_span,   [SANITIZE_VALUE_FLAG] = check_flag,
    [SANITIZE_VALUE_SCOPE] = check_scope, [SANITIZE_VALUE_COUNTER] = check_counter,
    [SANITIZE_VALUE_CODE] = check_code,
};

/* Whether the attribute stays, with its value in normal form. */
static bool
keep_attribute (HtmlDoc *doc, HtmlNode *element, const HtmlAttr *attr,
                const SanitizeBase *base)
{
  const SanitizeAttribute *rule =
      sanitize_rules_attribute ((HtmlTag)element->tag, attr->name);
  g_autofree char *value = NULL;

  if (rule == NULL)
    return false;
  if (is_normal (rule->value, attr->value))
    return true;
  value = checks[rule->value](rule, attr->value, base);
  if (value == NULL)
    return false;
  return html_slice_equal (attr->value, value) ||
         html_node_set_attr (doc, element, attr->name, value);
}

static int
span_of (const HtmlNode *cell, HtmlAttrName name)
{
  const HtmlAttr *attr = html_node_attr (cell, name);
  int number = 1;

  return attr != NULL && parse_number (attr->value, G_MAXINT, &number) ? number : 1;
}

/* Takes the cell's spans from the budget; when it does not reach, from the cell. */
static void
spend_spans (HtmlNode *cell, SanitizeBudget *budget)
{
  int covered = span_of (cell, HTML_ATTR_COLSPAN) * span_of (cell, HTML_ATTR_ROWSPAN) - 1;

  if (covered <= budget->cells) {
    budget->cells -= covered;
    return;
  }
  html_node_remove_attr (cell, HTML_ATTR_COLSPAN);
  html_node_remove_attr (cell, HTML_ATTR_ROWSPAN);
}

void
sanitize_attributes (HtmlDoc *doc, HtmlNode *element, const SanitizeBase *base,
                     SanitizeBudget *budget)
{
  HtmlAttr **link = &element->attrs;

  while (*link != NULL) {
    if (keep_attribute (doc, element, *link, base))
      link = &(*link)->next;
    else
      *link = (*link)->next;
  }
  if (element->attrs != NULL &&
      (element->tag == HTML_TAG_TD || element->tag == HTML_TAG_TH))
    spend_spans (element, budget);
}
