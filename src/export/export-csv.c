/* export-csv.c: highlights as a table, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-csv.h"

#include <string.h>

/* What a row is made of.  @highlight is NULL in the row of the clipping itself. */
typedef struct {
  const Clip *clip;
  const Highlight *highlight;
} Row;

static char *
join (const GPtrArray *tags)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "," : "",
                            (const char *)g_ptr_array_index (tags, i));
  return g_strdup (all->str);
}

static char *
passage (const Row *row)
{
  return g_strdup (row->highlight != NULL ? row->highlight->made.exact : "");
}

static char *
title (const Row *row)
{
  return g_strdup (row->clip->title);
}

static char *
author (const Row *row)
{
  return g_strdup (row->clip->byline);
}

static char *
address (const Row *row)
{
  return g_strdup (row->clip->address);
}

static char *
note (const Row *row)
{
  return g_strdup (row->highlight != NULL ? row->highlight->note : row->clip->note);
}

/* Where the highlight is in the text: a number to sort by. */
static char *
location (const Row *row)
{
  if (row->highlight == NULL || row->highlight->orphan)
    return NULL;
  return g_strdup_printf ("%zu", row->highlight->span.start);
}

static char *
moment (const Row *row)
{
  int64_t us = row->highlight != NULL ? row->highlight->created_at : row->clip->saved_at;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%d %H:%M:%S+00:00");
}

static char *
color (const Row *row)
{
  return row->highlight != NULL ? g_strdup (highlight_color_name (row->highlight->color))
                                : NULL;
}

static char *
tags (const Row *row)
{
  return row->highlight != NULL ? join (row->highlight->tags) : NULL;
}

static char *
document_tags (const Row *row)
{
  return join (row->clip->tags);
}

/* The columns and what stands in them.  (transfer full) (nullable) */
#define HEAD "Highlight,Title,Author,URL,Note,Location,Date,Color,Tags,Document tags\r\n"
static char *(*const columns[]) (const Row *row) = {
    passage, title, author, address, note, location, moment, color, tags, document_tags,
};

/* Blanks at the ends belong to a field (RFC 4180 section 2.4), but not every reader
 * leaves them alone. */
static void
append_field (GString *out, const char *value)
{
  size_t length = strlen (value);

  if (strpbrk (value, ",\"\r\n") == NULL && *value != ' ' &&
      (length == 0 || value[length - 1] != ' ')) {
    g_string_append (out, value);
    return;
  }
  g_string_append_c (out, '"');
  for (const char *at = value; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

static void
append_row (GString *out, const Row *row)
{
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autofree char *value = columns[i](row);

    if (i > 0)
      g_string_append_c (out, ',');
    append_field (out, value != NULL ? value : "");
  }
  g_string_append (out, "\r\n");
}

static void
append (GString *out, const ExportClip *clip)
{
  for (guint i = 0; i < clip->highlights->len; i++)
    append_row (out, &(Row){clip->clip, g_ptr_array_index (clip->highlights, i)});
  if (*clip->clip->note != '\0' || clip->highlights->len == 0)
    append_row (out, &(Row){clip->clip, NULL});
}

const ExportPieces export_csv = {.head = HEAD, .append = append};
