/* store-schema.c: the tables of the library, and how an old file gets them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-schema.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "store-schema-sql.h"

/* Database file format of SQLite, section 1.3: the header and what we read in it. */
#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

int
store_schema_version (void)
{
  return G_N_ELEMENTS (schema_sql);
}

static bool
fail_too_new (int64_t version, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_TOO_NEW,
               "The library is of version %d, this program knows up to %d", (int)version,
               store_schema_version ());
  return false;
}

static bool
fail_not_a_library (const char *path, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_NOT_A_LIBRARY, "“%s” is no library", path);
  return false;
}

static uint32_t
read_uint32 (const uint8_t *header, size_t at)
{
  return (uint32_t)header[at] << 24 | (uint32_t)header[at + 1] << 16 |
         (uint32_t)header[at + 2] << 8 | header[at + 3];
}

/* A library that has lost its header still has its folder of blobs beside it. */
static bool
was_a_library (const char *path)
{
  g_autofree char *blobs = g_strconcat (path, "-blobs", NULL);

  return g_file_test (blobs, G_FILE_TEST_IS_DIR);
}

static bool
look_at_header (const char *path, const uint8_t *header, size_t length, GError **error)
{
  if (length < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0) {
    if (!was_a_library (path))
      return fail_not_a_library (path, error);
    g_set_error (error, STORE_ERROR, STORE_ERROR_CORRUPT, "“%s” has lost its beginning",
                 path);
    return false;
  }
  if (read_uint32 (header, HEADER_APPLICATION_ID) != STORE_SCHEMA_APPLICATION_ID)
    return fail_not_a_library (path, error);
  if (read_uint32 (header, HEADER_USER_VERSION) > (uint32_t)store_schema_version ())
    return fail_too_new (read_uint32 (header, HEADER_USER_VERSION), error);
  return true;
}

static bool
fail_cannot_open (const char *path, int reason, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_CANNOT_OPEN, "“%s” cannot be opened: %s",
               path, g_strerror (reason));
  return false;
}

/* The file is read by the handle that SQLite keeps of it.  Closing any other descriptor
 * would take away the locks that the program's connections hold (fcntl(2): they belong
 * to the process and the file), and the next program to close the library would remove
 * the "-wal" under them with what is committed there. */
static bool
read_header (const char *path, uint8_t *header, size_t *length, GError **error)
{
  sqlite3 *sqlite = NULL;
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  bool done =
      sqlite3_open_v2 (path, &sqlite, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) ==
          SQLITE_OK &&
      sqlite3_file_control (sqlite, "main", SQLITE_FCNTL_FILE_POINTER, &file) ==
          SQLITE_OK &&
      file->pMethods->xFileSize (file, &size) == SQLITE_OK &&
      file->pMethods->xRead (file, header, (int)MIN (size, HEADER_SIZE), 0) == SQLITE_OK;
  int reason = sqlite3_system_errno (sqlite);

  sqlite3_close (sqlite);
  *length = (size_t)MIN (size, HEADER_SIZE);
  return done || fail_cannot_open (path, reason, error);
}

bool
store_schema_look (const char *path, bool *is_new, GError **error)
{
  uint8_t header[HEADER_SIZE];
  struct stat about;
  size_t length;

  if (stat (path, &about) != 0) {
    *is_new = errno == ENOENT;
    return *is_new || fail_cannot_open (path, errno, error);
  }
  if (!S_ISREG (about.st_mode))
    return fail_cannot_open (path, S_ISDIR (about.st_mode) ? EISDIR : EINVAL, error);
  if (!read_header (path, header, &length, error))
    return false;
  *is_new = length == 0;
  return length == 0 || look_at_header (path, header, length, error);
}

bool
store_schema_get_version (sqlite3 *sqlite, int *version, GError **error)
{
  int64_t found;

  if (!store_sql_get_int (sqlite, "PRAGMA user_version", &found, error))
    return false;
  if (found > store_schema_version ())
    return fail_too_new (found, error);
  *version = (int)found;
  return true;
}

/* Another program may have been faster: the version is read again under the lock. */
static bool
migrate_one (sqlite3 *sqlite, GError **error)
{
  g_autofree char *stamp = NULL;
  int version;

  if (!store_schema_get_version (sqlite, &version, error))
    return false;
  if (version == store_schema_version ())
    return true;
  stamp = g_strdup_printf ("PRAGMA user_version = %d", version + 1);
  return store_sql_exec (sqlite, schema_sql[version], error) &&
         store_sql_exec (sqlite, stamp, error);
}

bool
store_schema_migrate (sqlite3 *sqlite, GError **error)
{
  int version;

  for (;;) {
    if (!store_schema_get_version (sqlite, &version, error))
      return false;
    if (version == store_schema_version ())
      return true;
    if (!store_sql_exec (sqlite, "BEGIN IMMEDIATE", error))
      return false;
    if (!migrate_one (sqlite, error) || !store_sql_exec (sqlite, "COMMIT", error)) {
      sqlite3_exec (sqlite, "ROLLBACK", NULL, NULL, NULL);
      return false;
    }
  }
}
