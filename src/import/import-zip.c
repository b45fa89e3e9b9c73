/* import-zip.c: the files of a zip, read in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libarchive walks the entries in their order; going backward begins again.
 */

#include "import/import-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "import/import-error.h"

/* How much is unpacked at a time while the archive is checked. */
#define BLOCK 65536

/* What an archive may unpack to whatever its size: the ratio says nothing of a small one. */
#define FREE_BYTES (16 * 1024 * 1024)

typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

static void
archive_close (Archive *archive)
{
  archive_read_free (archive);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_close)

struct ImportZip {
  char *path;    /* NULL when it is */
  GBytes *bytes; /* in memory */
  ImportLimits limits;
  Archive *archive; /* NULL until something is loaded */
  size_t next;      /* the file that the archive comes to next */
};

bool
import_zip_is (const void *bytes, size_t length)
{
  /* A local file header, or the end record of an empty archive (APPNOTE 4.3). */
  return length >= 4 &&
         (memcmp (bytes, "PK\3\4", 4) == 0 || memcmp (bytes, "PK\5\6", 4) == 0);
}

/* libarchive has a number for its kind of failure only; its words name a file that ends
 * too early. */
static bool
fail (Archive *archive, GError **error)
{
  const char *words = archive == NULL ? NULL : archive_error_string (archive);
  bool is_cut = words != NULL && strstr (words, "runcated") != NULL;

  g_set_error (error, IMPORT_ERROR, is_cut ? IMPORT_ERROR_CUT_OFF : IMPORT_ERROR_DAMAGED,
               "The archive cannot be unpacked: %s", words == NULL ? "damaged" : words);
  return false;
}

/* (transfer full) (nullable) */
static Archive *
start (const ImportZip *self, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  int code;

  archive_read_support_format_zip_seekable (archive);
  if (self->path != NULL) {
    code = archive_read_open_filename (archive, self->path, BLOCK);
  } else {
    gsize size;
    const void *data = g_bytes_get_data (self->bytes, &size);

    code = archive_read_open_memory (archive, data, size);
  }
  if (code < ARCHIVE_OK) {
    fail (archive, error);
    return NULL;
  }
  return g_steal_pointer (&archive);
}

/* Names that lead out of a folder, on any system. */
static bool
is_safe (const char *name)
{
  g_auto (GStrv) parts = NULL;

  if (*name == '\0' || *name == '/' || strchr (name, '\\') != NULL ||
      (g_ascii_isalpha (name[0]) && name[1] == ':'))
    return false;
  parts = g_strsplit (name, "/", -1);
  return !g_strv_contains ((const char *const *)parts, "..");
}

/* libarchive drops names that the locale cannot spell; this one can spell all. */
static int
read_header (Archive *archive, ArchiveEntry **entry)
{
  locale_t utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 == (locale_t)0 ? (locale_t)0 : uselocale (utf8);
  int code = archive_read_next_header (archive, entry);

  if (utf8 != (locale_t)0) {
    uselocale (before);
    freelocale (utf8);
  }
  return code;
}

/* Goes to the next file.  @entry is NULL at the end. */
static bool
next_file (Archive *archive, ArchiveEntry **entry, GError **error)
{
  for (;;) {
    int code = read_header (archive, entry);

    if (code == ARCHIVE_EOF) {
      *entry = NULL;
      return true;
    }
    if (code < ARCHIVE_WARN)
      return fail (archive, error);
    if (archive_entry_filetype (*entry) != AE_IFDIR)
      return true;
  }
}

/* (transfer full) (nullable): NULL when it may not be used */
static char *
name_of (ArchiveEntry *entry, GError **error)
{
  const char *name = archive_entry_pathname (entry);

  if (name == NULL || !is_safe (name) || archive_entry_filetype (entry) != AE_IFREG) {
    g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_UNSAFE,
                 "The archive names a place outside itself: %s",
                 name == NULL ? "?" : name);
    return NULL;
  }
  return g_utf8_make_valid (name, -1);
}

static bool
fail_too_large (GError **error)
{
  g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_TOO_LARGE,
                       "The archive unpacks to far more than an export would");
  return false;
}

/* Unpacks the file that the archive is at, to @into or to nowhere. */
static bool
unpack (Archive *archive, uint64_t max_bytes, GByteArray *into, uint64_t *unpacked,
        GError **error)
{
  g_autofree uint8_t *block = g_malloc (BLOCK);
  uint64_t size = 0;

  for (;;) {
    la_ssize_t got = archive_read_data (archive, block, BLOCK);

    if (got < 0)
      return fail (archive, error);
    if (got == 0)
      break;
    size += (uint64_t)got;
    if (size > max_bytes)
      return fail_too_large (error);
    if (into != NULL)
      g_byte_array_append (into, block, (guint)got);
  }
  *unpacked = size;
  return true;
}

static uint64_t
packed_size (const ImportZip *self)
{
  GStatBuf status;

  if (self->bytes != NULL)
    return g_bytes_get_size (self->bytes);
  return g_stat (self->path, &status) == 0 ? (uint64_t)status.st_size : 0;
}

static uint64_t
total_limit (const ImportZip *self)
{
  uint64_t by_ratio = packed_size (self) * self->limits.max_ratio;

  return MIN (self->limits.max_total_bytes, MAX (by_ratio, FREE_BYTES));
}

static bool
check (ImportZip *self, GPtrArray *names, GError **error)
{
  g_autoptr (Archive) archive = start (self, error);
  uint64_t total = 0, limit = total_limit (self);
  ArchiveEntry *entry;

  if (archive == NULL)
    return false;
  while (next_file (archive, &entry, error)) {
    uint64_t size = 0;
    char *name;

    if (entry == NULL)
      return true;
    name = name_of (entry, error);
    if (name == NULL)
      return false;
    g_ptr_array_add (names, name);
    if (names->len > self->limits.max_files ||
        (archive_entry_size_is_set (entry) &&
         (uint64_t)archive_entry_size (entry) > self->limits.max_file_bytes))
      return fail_too_large (error);
    if (!unpack (archive, MIN (self->limits.max_file_bytes, limit - total), NULL, &size,
                 error))
      return false;
    total += size;
  }
  return false;
}

ImportZip *
import_zip_open (const char *path, GBytes *bytes, const ImportLimits *limits,
                 GPtrArray *names, GError **error)
{
  g_autoptr (ImportZip) self = g_new0 (ImportZip, 1);

  g_assert ((path == NULL) != (bytes == NULL));
  self->path = g_strdup (path);
  self->bytes = bytes == NULL ? NULL : g_bytes_ref (bytes);
  self->limits = *limits;
  return check (self, names, error) ? g_steal_pointer (&self) : NULL;
}

void
import_zip_free (ImportZip *self)
{
  g_clear_pointer (&self->archive, archive_close);
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Brings the archive to the file @file. */
static bool
seek (ImportZip *self, size_t file, GError **error)
{
  ArchiveEntry *entry = NULL;

  if (self->archive == NULL || file < self->next) {
    g_clear_pointer (&self->archive, archive_close);
    self->archive = start (self, error);
    self->next = 0;
  }
  if (self->archive == NULL)
    return false;
  for (; self->next <= file; self->next++) {
    if (!next_file (self->archive, &entry, error))
      return false;
    if (entry == NULL)
      return fail (NULL, error);
  }
  return true;
}

GBytes *
import_zip_load (ImportZip *self, size_t file, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  uint64_t size;

  if (!seek (self, file, error) ||
      !unpack (self->archive, self->limits.max_file_bytes, content, &size, error)) {
    g_clear_pointer (&self->archive, archive_close);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
