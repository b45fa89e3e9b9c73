/* backup.h: a copy of the whole library, as it was at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum {
  BACKUP_DAILY,         /* made by itself; old ones go by themselves */
  BACKUP_ASKED,         /* the user asked for it */
  BACKUP_BEFORE_UPDATE, /* before a newer program changed the tables */
  BACKUP_REPLACED,      /* the library that was there before a backup was restored */
  N_BACKUP_KINDS
} BackupKind;

typedef struct {
  char *name; /* of its folder: what a person names it by */
  BackupKind kind;
  int64_t made_at; /* µs since the epoch, UTC */
  int64_t n_clips; /* -1 when it could not be counted: the library was damaged */
  uint64_t size;   /* bytes of all its files, those included that others share */
} Backup;

void backup_free (Backup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Backup, backup_free)

/* "daily", "asked", …: stable, in files and JSON. */
const char *backup_kind_name (BackupKind kind);
bool backup_kind_from_name (const char *name, BackupKind *kind);

/**
 * backup_list_outdated:
 * @backups: (element-type Backup): newest first
 * @zone: where days and weeks begin
 *
 * Of the daily ones, the newest of each of the last seven days that have one stays,
 * and before these the newest of each of four weeks.  All other kinds stay.
 *
 * Returns: (transfer container) (element-type Backup): those that are not kept
 */
GPtrArray *backup_list_outdated (const GPtrArray *backups, GTimeZone *zone);
