/* store-labels.c: tags and source of a clipping as words of the search index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-labels.h"

#include <string.h>

/* The last character of the last private use area. */
#define MARK "\xf4\x8f\xbf\xbd"

static const char load[] =
    "SELECT 'h', tag_id FROM highlight JOIN highlight_tag ON highlight_id = highlight.id "
    "WHERE clip_id = ?1 "
    "UNION SELECT 's', source_count.id FROM clip "
    "JOIN source_count USING (site_key, host) WHERE clip.id = ?1 "
    "UNION SELECT 't', tag_id FROM clip_tag WHERE clip_id = ?1 ORDER BY 1, 2";

GArray *
store_labels_load (StoreDb *db, int64_t clip_id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = store_sql_prepare (db, load, error);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (StoreLabel));

  if (stmt == NULL)
    return NULL;
  store_sql_bind (stmt, 1, clip_id);
  while (store_sql_next (stmt)) {
    StoreLabel label = {(StoreLabelKind)sqlite3_column_text (stmt, 0)[0],
                        sqlite3_column_int64 (stmt, 1)};

    g_array_append_val (labels, label);
  }
  return store_sql_end (stmt, error) ? g_steal_pointer (&labels) : NULL;
}

static int
compare (StoreLabel a, StoreLabel b)
{
  if (a.kind != b.kind)
    return a.kind < b.kind ? -1 : 1;
  return (a.id > b.id) - (a.id < b.id);
}

GArray *
store_labels_subtract (const GArray *labels, const GArray *others)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (StoreLabel));
  guint at = 0;

  for (guint i = 0; i < labels->len; i++) {
    StoreLabel label = g_array_index (labels, StoreLabel, i);

    while (at < others->len &&
           compare (g_array_index (others, StoreLabel, at), label) < 0)
      at++;
    if (at == others->len || compare (g_array_index (others, StoreLabel, at), label) != 0)
      g_array_append_val (rest, label);
  }
  return rest;
}

void
store_labels_blank (char *text)
{
  for (char *at = strstr (text, MARK); at != NULL; at = strstr (at, MARK))
    memset (at, ' ', strlen (MARK));
}

void
store_labels_append_text (const GArray *labels, GString *text)
{
  for (guint i = 0; i < labels->len; i++) {
    StoreLabel label = g_array_index (labels, StoreLabel, i);

    g_string_append_printf (text, " " MARK "%c%" G_GINT64_FORMAT, (char)label.kind,
                            (gint64)label.id);
  }
}

void
store_labels_append_fts5 (StoreLabel label, GString *expression)
{
  g_string_append_printf (expression, "\"" MARK "%c%" G_GINT64_FORMAT "\"",
                          (char)label.kind, (gint64)label.id);
}
