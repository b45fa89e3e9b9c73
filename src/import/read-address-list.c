/* read-address-list.c: addresses, one a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Empty lines and those that begin with "#" say nothing.  A title may follow the
 * address after a tab or " | ", as OneTab writes it.
 */

#include <string.h>

#include "base/uri.h"
#include "import/readers.h"

/* How many lines are looked at to tell a list from prose. */
#define MAX_LINES_TO_JUDGE 20

/* The next line without blanks around it, NULL at the end. (transfer full) */
static char *
next_line (const char **at)
{
  size_t length = strcspn (*at, "\r\n");
  char *line;

  if (**at == '\0')
    return NULL;
  line = g_strstrip (g_strndup (*at, length));
  *at += length;
  if (**at == '\r')
    (*at)++;
  if (**at == '\n')
    (*at)++;
  return line;
}

static bool
says_nothing (const char *line)
{
  return *line == '\0' || *line == '#';
}

static bool
is_address (const char *line)
{
  return g_str_has_prefix (line, "http://") || g_str_has_prefix (line, "https://");
}

/* Most lines that say something begin with a web address, the first of them too. */
static bool
detect (ImportSource *source)
{
  size_t length;
  const char *at = import_source_text (source, &length, NULL);
  unsigned n = 0, n_addresses = 0;

  while (at != NULL && n < MAX_LINES_TO_JUDGE) {
    g_autofree char *line = next_line (&at);

    if (line == NULL)
      break;
    if (says_nothing (line))
      continue;
    n++;
    n_addresses += is_address (line);
    if (n_addresses == 0)
      return false;
  }
  return n_addresses * 2 > n;
}

/* Where the title begins, NULL when there is none; @line then ends before it. */
static const char *
split_title (char *line)
{
  char *tab = strchr (line, '\t');
  char *bar = strstr (line, " | ");

  if (tab != NULL) {
    *tab = '\0';
    return tab + 1;
  }
  if (bar != NULL) {
    *bar = '\0';
    return bar + 3;
  }
  return NULL;
}

static void
read_line (char *line, const char *from, unsigned number, ImportSink *sink)
{
  ImportedClip *clip = imported_clip_new ();
  const char *title = split_title (line);

  clip->address = g_strstrip (g_strdup (line));
  if (title != NULL && *title != '\0')
    clip->title = g_strstrip (g_strdup (title));
  import_sink_add (sink, clip, from, number);
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  size_t length;
  const char *at = import_source_text (source, &length, error);
  const char *from = import_source_name (source, 0);
  unsigned number = 0;

  if (at == NULL)
    return false;
  for (;;) {
    g_autofree char *line = next_line (&at);

    if (line == NULL)
      return true;
    number++;
    if (!says_nothing (line))
      read_line (line, from, number, sink);
  }
}

const ImportReader read_address_list = {
    .id = "address-list",
    .name = "Addresses",
    .detect = detect,
    .read = read_all,
};
