/* vault-cache.c: what the last sync left in a folder, so that the next can be quick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/vault-cache.h"

#include <string.h>

/* Raised when lines are to be read differently, or files to be written differently. */
#define HEADER "cuttings-sync 1 "

static void
entry_free (gpointer data)
{
  VaultEntry *entry = data;

  g_free (entry->path);
  g_free (entry->uuid);
  g_free (entry->stamp);
  g_free (entry);
}

VaultCache *
vault_cache_new (void)
{
  VaultCache *self = g_new0 (VaultCache, 1);

  self->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
vault_cache_free (VaultCache *self)
{
  g_hash_table_unref (self->by_uuid);
  g_hash_table_unref (self->by_path);
  g_free (self->preset);
  g_free (self);
}

static void
take_entry (VaultCache *self, VaultEntry *entry)
{
  const VaultEntry *old = g_hash_table_lookup (self->by_path, entry->path);

  if (old != NULL && g_hash_table_lookup (self->by_uuid, old->uuid) == old)
    g_hash_table_remove (self->by_uuid, old->uuid);
  g_hash_table_replace (self->by_path, entry->path, entry);
  g_hash_table_replace (self->by_uuid, entry->uuid, entry);
}

void
vault_cache_add (VaultCache *self, const VaultEntry *entry)
{
  VaultEntry *copy = g_new (VaultEntry, 1);

  *copy = *entry;
  copy->path = g_strdup (entry->path);
  copy->uuid = g_strdup (entry->uuid);
  copy->stamp = g_strdup (entry->stamp);
  take_entry (self, copy);
}

/* ---- as text ---- */

/* "uuid stamp changed size path"; the path is last and has its odd characters escaped. */
static void
parse_line (VaultCache *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 5);
  VaultEntry *entry;

  if (g_strv_length (words) != 5)
    return;
  entry = g_new (VaultEntry, 1);
  *entry = (VaultEntry){
      .uuid = g_strdup (words[0]),
      .stamp = g_strdup (words[1]),
      .changed_ns = g_ascii_strtoll (words[2], NULL, 10),
      .size = g_ascii_strtoll (words[3], NULL, 10),
      .path = g_strcompress (words[4]),
  };
  take_entry (self, entry);
}

VaultCache *
vault_cache_parse (const char *text)
{
  VaultCache *self = vault_cache_new ();
  g_auto (GStrv) lines = NULL;

  if (!g_str_has_prefix (text, HEADER))
    return self;
  lines = g_strsplit (text, "\n", -1);
  self->preset = g_strdup (lines[0] + strlen (HEADER));
  for (char **line = lines + 1; *line != NULL; line++)
    parse_line (self, *line);
  return self;
}

static int
by_path (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

char *
vault_cache_format (const VaultCache *self)
{
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (self->by_path), by_path);
  GString *out = g_string_new (HEADER);

  g_string_append_printf (out, "%s\n", self->preset == NULL ? "" : self->preset);
  for (GList *at = paths; at != NULL; at = at->next) {
    const VaultEntry *entry = g_hash_table_lookup (self->by_path, at->data);
    g_autofree char *path = g_strescape (entry->path, NULL);

    g_string_append_printf (out, "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n",
                            entry->uuid, entry->stamp, (gint64)entry->changed_ns,
                            (gint64)entry->size, path);
  }
  return g_string_free (out, FALSE);
}
