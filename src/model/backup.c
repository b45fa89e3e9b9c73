/* backup.c: a copy of the whole library, as it was at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/backup.h"

#define N_DAYS 7
#define N_WEEKS 4

static const char *const kind_names[N_BACKUP_KINDS] = {
    [BACKUP_DAILY] = "daily",
    [BACKUP_ASKED] = "asked",
    [BACKUP_BEFORE_UPDATE] = "before-update",
    [BACKUP_REPLACED] = "replaced",
};

void
backup_free (Backup *self)
{
  g_free (self->name);
  g_free (self);
}

const char *
backup_kind_name (BackupKind kind)
{
  return kind_names[kind];
}

bool
backup_kind_from_name (const char *name, BackupKind *kind)
{
  for (int i = 0; i < N_BACKUP_KINDS; i++) {
    if (g_str_equal (name, kind_names[i])) {
      *kind = (BackupKind)i;
      return true;
    }
  }
  return false;
}

/* Numbers that are the same for the same day, and for the same week (ISO 8601). */
static void
number_of (int64_t moment, GTimeZone *zone, int *day, int *week)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  *day = g_date_time_get_year (local) * 1000 + g_date_time_get_day_of_year (local);
  *week = g_date_time_get_week_numbering_year (local) * 100 +
          g_date_time_get_week_of_year (local);
}

GPtrArray *
backup_list_outdated (const GPtrArray *backups, GTimeZone *zone)
{
  GPtrArray *outdated = g_ptr_array_new ();
  int last_day = -1, last_week = -1, n_days = 0, n_weeks = 0;

  for (guint i = 0; i < backups->len; i++) {
    Backup *backup = g_ptr_array_index (backups, i);
    int day, week;

    if (backup->kind != BACKUP_DAILY)
      continue;
    number_of (backup->made_at, zone, &day, &week);
    if (day != last_day && n_days < N_DAYS)
      n_days++;
    else if (day != last_day && week != last_week && n_weeks < N_WEEKS)
      last_week = week, n_weeks++;
    else
      g_ptr_array_add (outdated, backup);
    last_day = day;
  }
  return outdated;
}
