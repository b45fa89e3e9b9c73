/* test-backup.c: which backups are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "model/backup.h"

/* ---- which are kept ---- */

/* Backups, newest first: of which kind, and when. */
typedef struct {
  const char *name;
  BackupKind kind;
  const char *const moments[24]; /* ISO 8601; one that ends in "-" goes */
} Case;

static const Case cases[] = {
    {"one-a-day-for-a-week",
     BACKUP_DAILY,
     {"2024-11-24T10:00Z", "2024-11-23T10:00Z", "2024-11-22T10:00Z", "2024-11-21T10:00Z",
      "2024-11-20T10:00Z", "2024-11-19T10:00Z", "2024-11-18T10:00Z"}},
    {"of-a-day-the-newest",
     BACKUP_DAILY,
     {"2024-11-24T10:00Z", "2024-11-24T09:00Z-", "2024-11-23T10:00Z",
      "2024-11-23T00:00Z-"}},
    {"a-day-begins-where-the-user-lives",
     BACKUP_DAILY,
     /* 01:00 of the 24th and 23:00 of the 23rd, five hours east */
     {"2024-11-23T20:00Z", "2024-11-23T18:00Z"}},
    {"days-without-a-backup-do-not-count",
     BACKUP_DAILY,
     {"2024-11-24T10:00Z", "2024-10-23T10:00Z", "2024-09-22T10:00Z", "2024-08-21T10:00Z",
      "2024-07-20T10:00Z", "2024-06-19T10:00Z", "2024-05-18T10:00Z"}},
    {"then-one-of-each-of-four-weeks",
     BACKUP_DAILY,
     {"2024-11-24T10:00Z", "2024-11-23T10:00Z", "2024-11-22T10:00Z", "2024-11-21T10:00Z",
      "2024-11-20T10:00Z", "2024-11-19T10:00Z", "2024-11-18T10:00Z", "2024-11-17T10:00Z",
      "2024-11-16T10:00Z-", "2024-11-11T10:00Z-", "2024-11-10T10:00Z",
      "2024-11-04T10:00Z-", "2024-11-01T10:00Z", "2024-10-27T10:00Z",
      "2024-10-26T10:00Z-", "2024-10-20T10:00Z-", "2024-01-01T10:00Z-"}},
    {"what-was-asked-for-stays",
     BACKUP_ASKED,
     {"2024-11-24T10:00Z", "2024-11-24T09:00Z", "2024-11-24T08:00Z",
      "2020-01-01T10:00Z"}},
    {"what-was-replaced-stays",
     BACKUP_REPLACED,
     {"2024-11-24T10:00Z", "2024-11-24T09:00Z", "2020-01-01T10:00Z"}},
    {"none", BACKUP_DAILY, {NULL}},
};

static int64_t
moment_of (const char *text)
{
  g_autofree char *iso = g_strndup (text, strlen ("2024-11-24T10:00"));
  g_autofree char *full = g_strconcat (iso, ":00Z", NULL);
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (full, NULL);

  return g_date_time_to_unix (when) * (int64_t)G_USEC_PER_SEC;
}

static void
test_kept (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GPtrArray) backups =
      g_ptr_array_new_with_free_func ((GDestroyNotify)backup_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (5 * 60 * 60);
  g_autoptr (GPtrArray) outdated = NULL;
  guint n = 0;

  for (size_t i = 0; row->moments[i] != NULL; i++) {
    Backup *backup = g_new0 (Backup, 1);

    backup->kind = row->kind;
    backup->made_at = moment_of (row->moments[i]);
    g_ptr_array_add (backups, backup);
  }
  outdated = backup_list_outdated (backups, zone);
  for (guint i = 0; i < backups->len; i++) {
    bool goes = g_str_has_suffix (row->moments[i], "-");

    g_assert_cmpint (g_ptr_array_find (outdated, backups->pdata[i], NULL), ==, goes);
    n += goes;
  }
  g_assert_cmpuint (outdated->len, ==, n);
}

/* ---- names ---- */

static void
test_kinds_have_names (void)
{
  BackupKind kind;

  for (int i = 0; i < N_BACKUP_KINDS; i++) {
    g_assert_true (backup_kind_from_name (backup_kind_name ((BackupKind)i), &kind));
    g_assert_cmpint (kind, ==, i);
  }
  g_assert_false (backup_kind_from_name ("monthly", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/backup/kept/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_kept);
  }
  g_test_add_func ("/backup/kinds-have-names", test_kinds_have_names);
  return g_test_run ();
}
