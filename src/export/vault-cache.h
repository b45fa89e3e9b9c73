/* vault-cache.h: what the last sync left in a folder, so that the next can be quick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hidden file in the folder.  Nothing but time is lost with it: whose a file is and what
 * was written there stands in the file itself.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define VAULT_CACHE_NAME ".cuttings-sync"

typedef struct {
  char *path; /* within the folder */
  char *uuid; /* of the clipping */
  char *stamp;
  int64_t changed_ns; /* of the file on the disk, as it was left */
  int64_t size;
} VaultEntry;

typedef struct {
  char *preset;        /* of the last sync; NULL when there was none */
  GHashTable *by_path; /* VaultEntry */
  GHashTable *by_uuid; /* the same */
} VaultCache;

VaultCache *vault_cache_new (void);

/* Lines that cannot be read, and files of another version, give nothing. */
VaultCache *vault_cache_parse (const char *text);
char *vault_cache_format (const VaultCache *self); /* the same for the same entries */

/* Takes the place of an entry of the same path.  Strings are copied. */
void vault_cache_add (VaultCache *self, const VaultEntry *entry);

void vault_cache_free (VaultCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VaultCache, vault_cache_free)
