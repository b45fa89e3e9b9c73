/* html-slice.c: pieces of text that stand in the arena, compared and copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-node.h"

#include <string.h>

bool
html_slice_equal (HtmlSlice self, const char *text)
{
  size_t length = strlen (text);

  return self.length == length && (length == 0 || memcmp (self.data, text, length) == 0);
}

bool
html_slice_equal_nocase (HtmlSlice self, const char *text)
{
  size_t length = strlen (text);

  return self.length == length &&
         (length == 0 || g_ascii_strncasecmp (self.data, text, length) == 0);
}

char *
html_slice_dup (HtmlSlice self)
{
  return self.length > 0 ? g_strndup (self.data, self.length) : g_strdup ("");
}
