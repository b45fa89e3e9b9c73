/* faulty-vfs.c: a disk under SQLite that fails, or loses what was not synced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faulty-vfs.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* A write that was not synced yet. */
typedef struct {
  sqlite3_int64 offset;
  GBytes *bytes;
} Write;

/* What is known of a file: its bytes at the last sync, and the writes since. */
typedef struct {
  GBytes *synced; /* NULL: it was never synced, and is not there after a power cut */
  GPtrArray *writes;
} Disk;

typedef struct {
  sqlite3_file base;
  char *path; /* NULL for a temporary file */
  sqlite3_file *real;
} File;

static struct {
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  GHashTable *disks; /* char * → Disk */
  FaultyKind kind;
  unsigned left; /* calls until the one that is struck */
  bool struck;
} faulty;

/* ---- striking ---- */

/* Counts a call.  Returns: whether it fails */
static bool
strikes (bool is_write)
{
  if (faulty.kind == FAULTY_NONE || (faulty.kind == FAULTY_FULL && !is_write))
    return false;
  if (faulty.struck)
    return faulty.kind == FAULTY_ERROR || faulty.kind == FAULTY_POWER;
  faulty.struck = --faulty.left == 0;
  return faulty.struck;
}

void
faulty_vfs_arm (FaultyKind kind, unsigned at)
{
  faulty.kind = kind;
  faulty.left = at;
  faulty.struck = false;
}

bool
faulty_vfs_disarm (void)
{
  faulty.kind = FAULTY_NONE;
  return faulty.struck;
}

/* The syncs that store/ makes by itself come here too. */
int
fdatasync (int file)
{
  if (!strikes (false))
    return 0;
  errno = EIO;
  return -1;
}

int
fsync (int file)
{
  return fdatasync (file);
}

/* ---- what is on the disk ---- */

static void
write_free (gpointer data)
{
  Write *self = data;

  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
disk_free (gpointer data)
{
  Disk *self = data;

  g_clear_pointer (&self->synced, g_bytes_unref);
  g_ptr_array_unref (self->writes);
  g_free (self);
}

static GBytes *
read_all (const char *path)
{
  char *bytes;
  gsize length;

  return g_file_get_contents (path, &bytes, &length, NULL)
             ? g_bytes_new_take (bytes, length)
             : NULL;
}

/* A file that was there before is on the disk as it is. */
static Disk *
disk_of (const char *path)
{
  Disk *disk = g_hash_table_lookup (faulty.disks, path);

  if (disk == NULL) {
    disk = g_new0 (Disk, 1);
    disk->writes = g_ptr_array_new_with_free_func (write_free);
    disk->synced = read_all (path);
    g_hash_table_insert (faulty.disks, g_strdup (path), disk);
  }
  return disk;
}

static void
note_write (const File *file, const void *bytes, int size, sqlite3_int64 offset)
{
  Write *write;

  if (file->path == NULL)
    return;
  write = g_new (Write, 1);
  *write = (Write){offset, g_bytes_new (bytes, (gsize)size)};
  g_ptr_array_add (disk_of (file->path)->writes, write);
}

static void
note_sync (const File *file)
{
  Disk *disk;

  if (file->path == NULL)
    return;
  disk = disk_of (file->path);
  g_clear_pointer (&disk->synced, g_bytes_unref);
  disk->synced = read_all (file->path);
  g_ptr_array_set_size (disk->writes, 0);
}

static void
apply (GByteArray *content, const Write *write)
{
  gsize size, offset = (gsize)write->offset;
  const guint8 *bytes = g_bytes_get_data (write->bytes, &size);

  if (content->len < offset + size) {
    guint before = content->len;

    g_byte_array_set_size (content, (guint)(offset + size));
    memset (content->data + before, 0, content->len - before);
  }
  memcpy (content->data + offset, bytes, size);
}

static void
cut (const char *path, const Disk *disk, GRand *rand)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  bool any = disk->synced != NULL;
  gsize size = 0;

  if (disk->synced != NULL) {
    const guint8 *bytes = g_bytes_get_data (disk->synced, &size);

    g_byte_array_append (content, bytes, (guint)size);
  }
  for (guint i = 0; rand != NULL && i < disk->writes->len; i++) {
    if (g_rand_boolean (rand)) {
      apply (content, g_ptr_array_index (disk->writes, i));
      any = true;
    }
  }
  if (!any)
    g_unlink (path);
  else
    g_assert_true (g_file_set_contents (path, (const char *)content->data,
                                        (gssize)content->len, NULL));
}

void
faulty_vfs_cut_power (unsigned seed)
{
  GHashTableIter iter;
  gpointer path, disk;
  GRand *rand = seed == 0 ? NULL : g_rand_new_with_seed (seed);

  g_hash_table_iter_init (&iter, faulty.disks);
  while (g_hash_table_iter_next (&iter, &path, &disk))
    cut (path, disk, rand);
  g_clear_pointer (&rand, g_rand_free);
  faulty_vfs_forget ();
}

void
faulty_vfs_forget (void)
{
  g_hash_table_remove_all (faulty.disks);
}

/* ---- files ---- */

static int
file_close (sqlite3_file *base)
{
  File *self = (File *)base;
  int code = self->real->pMethods->xClose (self->real);

  g_free (self->real);
  g_free (self->path);
  return code;
}

static int
file_read (sqlite3_file *base, void *bytes, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xRead (real, bytes, size, offset);
}

static int
file_write (sqlite3_file *base, const void *bytes, int size, sqlite3_int64 offset)
{
  File *self = (File *)base;

  if (strikes (true))
    return faulty.kind == FAULTY_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  note_write (self, bytes, size, offset);
  return self->real->pMethods->xWrite (self->real, bytes, size, offset);
}

/* As if it were synced at once: SQLite cuts files only when that does not matter. */
static int
file_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  File *self = (File *)base;
  int code;

  if (strikes (false))
    return SQLITE_IOERR_TRUNCATE;
  code = self->real->pMethods->xTruncate (self->real, size);
  note_sync (self);
  return code;
}

static int
file_sync (sqlite3_file *base, int flags)
{
  if (strikes (false))
    return SQLITE_IOERR_FSYNC;
  note_sync ((File *)base);
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *base, sqlite3_int64 *size)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xFileSize (real, size);
}

static int
file_lock (sqlite3_file *base, int lock)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xLock (real, lock);
}

static int
file_unlock (sqlite3_file *base, int lock)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xUnlock (real, lock);
}

static int
file_check_lock (sqlite3_file *base, int *locked)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xCheckReservedLock (real, locked);
}

static int
file_control (sqlite3_file *base, int what, void *data)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xFileControl (real, what, data);
}

static int
file_sector_size (sqlite3_file *base)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xSectorSize (real);
}

/* A disk that promises nothing. */
static int
file_characteristics (sqlite3_file *base)
{
  return 0;
}

static int
file_shm_map (sqlite3_file *base, int page, int size, int extend, void volatile **map)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xShmMap (real, page, size, extend, map);
}

static int
file_shm_lock (sqlite3_file *base, int offset, int n, int flags)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xShmLock (real, offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *base)
{
  sqlite3_file *real = ((File *)base)->real;

  real->pMethods->xShmBarrier (real);
}

static int
file_shm_unmap (sqlite3_file *base, int remove)
{
  sqlite3_file *real = ((File *)base)->real;

  return real->pMethods->xShmUnmap (real, remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

/* ---- the VFS ---- */

static int
vfs_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out)
{
  File *self = (File *)base;
  int code;

  *self = (File){.real = g_malloc0 ((gsize)faulty.real->szOsFile)};
  if (path != NULL)
    disk_of (path);
  code = faulty.real->xOpen (faulty.real, path, self->real, flags, out);
  if (code != SQLITE_OK) {
    g_clear_pointer (&self->real, g_free);
    return code;
  }
  self->path = g_strdup (path);
  self->base.pMethods = &methods;
  return SQLITE_OK;
}

/* Durable at once: what a deletion that is lost would leave is what a power cut before
 * it leaves, which is tried as well. */
static int
vfs_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  if (strikes (false))
    return SQLITE_IOERR_DELETE;
  g_hash_table_remove (faulty.disks, path);
  return faulty.real->xDelete (faulty.real, path, 0);
}

void
faulty_vfs_register (void)
{
  faulty.disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
  faulty.real = sqlite3_vfs_find (NULL);
  faulty.vfs = *faulty.real;
  faulty.vfs.zName = "faulty";
  faulty.vfs.szOsFile = sizeof (File);
  faulty.vfs.pNext = NULL;
  faulty.vfs.xOpen = vfs_open;
  faulty.vfs.xDelete = vfs_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty.vfs, 1), ==, SQLITE_OK);
}
