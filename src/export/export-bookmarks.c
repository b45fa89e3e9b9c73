/* export-bookmarks.c: clippings as bookmarks, for browsers and bookmark services
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-bookmarks.h"

#define HEAD                                                                             \
  "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"                                                \
  "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n"            \
  "<TITLE>Bookmarks</TITLE>\n"                                                           \
  "<H1>Bookmarks</H1>\n"                                                                 \
  "<DL><p>\n"

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_tags (GString *out, const GPtrArray *tags)
{
  if (tags->len == 0)
    return;
  g_string_append (out, " TAGS=\"");
  for (guint i = 0; i < tags->len; i++) {
    g_string_append (out, i > 0 ? "," : "");
    append_escaped (out, g_ptr_array_index (tags, i));
  }
  g_string_append_c (out, '"');
}

static void
append_address (GString *out, const Clip *clip)
{
  if (clip->address != NULL)
    append_escaped (out, clip->address);
  else
    g_string_append_printf (out, "cuttings://clipping/%s", clip->uuid);
}

static void
append (GString *out, const ExportClip *self)
{
  const Clip *clip = self->clip;

  g_string_append (out, "    <DT><A HREF=\"");
  append_address (out, clip);
  g_string_append_printf (out, "\" ADD_DATE=\"%" G_GINT64_FORMAT "\"",
                          clip->saved_at / G_USEC_PER_SEC);
  if (clip->changed_at != 0)
    g_string_append_printf (out, " LAST_MODIFIED=\"%" G_GINT64_FORMAT "\"",
                            clip->changed_at / G_USEC_PER_SEC);
  g_string_append (out, clip->unread ? " TOREAD=\"1\"" : "");
  append_tags (out, clip->tags);
  g_string_append_c (out, '>');
  append_escaped (out, clip->title);
  g_string_append (out, "</A>\n");
  if (*clip->note != '\0') {
    g_string_append (out, "    <DD>");
    append_escaped (out, clip->note);
    g_string_append_c (out, '\n');
  }
}

const ExportPieces export_bookmarks = {
    .head = HEAD, .tail = "</DL><p>\n", .append = append};
