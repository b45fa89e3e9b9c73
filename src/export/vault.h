/* vault.h: a folder of notes that Cuttings and the user both write in, on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every file appears whole or not at all, and is written only when its bytes differ.  What
 * has no clipping's UUID in its properties is never touched; hidden files and folders and
 * links are not looked into.  One thread at a time.
 */

#pragma once

#include <stdbool.h>

#include "export/sync-plan.h"

typedef struct Vault Vault;

/* @dry_run: nothing is written, all is answered as if it were.  The folder may be missing;
 * it is made with the first file. */
Vault *vault_open (const char *path, bool dry_run, GError **error);
void vault_free (Vault *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Vault, vault_free)

/* The preset of the last sync, NULL when there was none.  With another one, every file is
 * looked at again. */
const char *vault_get_preset (const Vault *self);
void vault_set_preset (Vault *self, const char *preset);

/* The clippings' files.  (transfer full) (element-type SyncFile) */
GPtrArray *vault_scan (Vault *self, GError **error);

/* What came of a file. */
typedef enum { VAULT_SAME, VAULT_WRITTEN, VAULT_CONFLICT } VaultOutcome;

/**
 * vault_create:
 * @names: the names that the file may have, the nicest first, without ".md"
 * @path: (out): the path within the folder of the file that is new
 */
bool vault_create (Vault *self, char **names, const SyncClip *clip, const char *fresh,
                   char **path, GError **error);

/**
 * vault_update:
 * @fresh: what the file is to say, as markdown_file() makes it
 * @copy: (out): with VAULT_CONFLICT, the path of the copy that keeps the user's edits
 */
bool vault_update (Vault *self, const SyncFile *file, const SyncClip *clip,
                   const char *fresh, VaultOutcome *outcome, char **copy, GError **error);

/* Says in the file that its clipping is deleted. */
bool vault_flag (Vault *self, const SyncFile *file, VaultOutcome *outcome,
                 GError **error);

/* The file stays as it is, and is known next time. */
void vault_keep (Vault *self, const SyncFile *file);

/* ".." as often as it takes from the folder of @file to the top; "" at the top. */
char *vault_way_up (const SyncFile *file);

/* Writes down what was done so far, when it is different. */
bool vault_save (Vault *self, GError **error);
