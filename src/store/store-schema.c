/* store-schema.c: the tables of the library, and how an old file gets them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

bool
store_schema_look (const char *path, bool *is_new, GError **error)
{
  uint8_t header[HEADER_SIZE];
  struct stat about;
  ssize_t length;
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int reason = errno;

  if (file < 0 && reason == ENOENT) {
    *is_new = true;
    return true;
  }
  if (file < 0)
    return fail_cannot_open (path, reason, error);
  if (fstat (file, &about) == 0 && !S_ISREG (about.st_mode)) {
    close (file);
    return fail_cannot_open (path, S_ISDIR (about.st_mode) ? EISDIR : EINVAL, error);
  }
  length = pread (file, header, sizeof header, 0);
  reason = errno;
  close (file);
  if (length < 0)
    return fail_cannot_open (path, reason, error);
  *is_new = length == 0;
  return length == 0 || look_at_header (path, header, (size_t)length, error);
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
