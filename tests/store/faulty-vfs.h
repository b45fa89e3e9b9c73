/* faulty-vfs.h: a disk under SQLite that fails, or loses what was not synced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Becomes SQLite's default VFS, over the one that was.  Calls that change a file or make
 * it durable are counted: writes, truncations, syncs and deletions, and the syncs that
 * store/ makes by itself.  Nothing is really synced, which would take time and show
 * nothing; what a sync promises is remembered instead.
 */

#pragma once

#include <stdbool.h>

typedef enum {
  FAULTY_NONE,
  FAULTY_ONCE,  /* one call fails with an I/O error */
  FAULTY_FULL,  /* one write finds no room on the disk */
  FAULTY_ERROR, /* a call fails with an I/O error, and all after it */
  FAULTY_POWER, /* likewise; then faulty_vfs_cut_power() */
} FaultyKind;

/* Once, for as long as the process. */
void faulty_vfs_register (void);

/* From now on, the @at-th call (1 is the next) is struck by @kind. */
void faulty_vfs_arm (FaultyKind kind, unsigned at);

/* Calls work again.  Returns: whether one was struck */
bool faulty_vfs_disarm (void);

/**
 * faulty_vfs_cut_power:
 * @seed: 0 for none of the writes that were not synced; else which of them had reached the
 *   disk, in whatever order
 *
 * Every file becomes what a power cut would have left of it.  None of them is open.
 */
void faulty_vfs_cut_power (unsigned seed);

/* Forgets all files: those of the next test are others. */
void faulty_vfs_forget (void);
