/* markdown-text.c: plain text and addresses as pieces of Markdown that show them as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text goes the way that articles go, as HTML, and so is read back and compared too.
 */

#include "render/markdown-text.h"

#include <string.h>

#include "html/html-serialize.h"
#include "render/markdown-escape.h"
#include "render/render-markdown.h"

/* @text inside the element that @html ends with. */
static char *
render_inside (GString *html, const char *text)
{
  const MarkdownOptions options = {.marks = MARKDOWN_MARKS_EQUALS, .inert = true};

  html_serialize_escape (html, text, strlen (text), false);
  return g_strchomp (render_markdown (html->str, NULL, &options));
}

char *
markdown_text_line (const char *text)
{
  g_autoptr (GString) html = g_string_new ("<p>");

  return render_inside (html, text);
}

char *
markdown_text_quote (const char *text)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *escaped = markdown_text_line (*line);

    g_string_append_printf (out, "%s> %s\n", line > lines ? ">\n" : "", escaped);
  }
  return g_string_free (out, FALSE);
}

char *
markdown_text_heading (const char *text, unsigned level)
{
  g_autoptr (GString) html = g_string_new (NULL);

  g_string_printf (html, "<h%u>", level);
  return render_inside (html, text);
}

char *
markdown_text_link (const char *text, const char *address)
{
  g_autoptr (GString) html = g_string_new ("<a href=\"");

  html_serialize_escape (html, address, strlen (address), true);
  g_string_append (html, "\">");
  return render_inside (html, text);
}

char *
markdown_text_destination (const char *address)
{
  g_autoptr (GString) out = g_string_new (NULL);

  markdown_escape_destination (out, address);
  return g_strdup (out->str);
}
