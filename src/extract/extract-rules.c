/* extract-rules.c: the lists of data/rules, which the program carries in itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-rules.h"

#include <glib.h>
#include <string.h>

/* rules_text: one string for each file, in the order of ExtractRules. */
#include "extract-rules-text.h"

/* Every list begins with a remark, so a break stands before each of its lines. */
static bool
has_line (const char *list, const char *line)
{
  g_autofree char *whole = g_strconcat ("\n", line, "\n", NULL);

  return strstr (list, whole) != NULL;
}

bool
extract_rules_have_host (ExtractRules rules, const char *host)
{
  const char *dot;

  for (; (dot = strchr (host, '.')) != NULL; host = dot + 1) {
    if (has_line (rules_text[rules], host))
      return true;
  }
  return false;
}

bool
extract_rules_have_beginning (ExtractRules rules, const char *text)
{
  const char *next;

  for (const char *line = rules_text[rules]; *line != '\0'; line = next) {
    size_t length = strcspn (line, "\n");

    next = line[length] == '\n' ? line + length + 1 : line + length;
    if (length > 0 && *line != '#' && strncmp (text, line, length) == 0)
      return true;
  }
  return false;
}
