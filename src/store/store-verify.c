/* store-verify.c: whether a library is as it was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-verify.h"

#include "store/store-blobs.h"
#include "store/store-captures.h"
#include "store/store-counts.h"
#include "store/store-index-check.h"
#include "store/store-sql.h"

enum {
  CHECK_FILE,
  CHECK_ORPHANS,
  COUNT_CLIPS,
  COUNT_CAPTURES,
  COUNT_BLOBS,
  LIST_CAPTURES,
  LIST_BLOBS,
};

static const char *const statements[] = {
    [CHECK_FILE] = "PRAGMA integrity_check (100)",
    [CHECK_ORPHANS] = "SELECT \"table\" || ' → ' || parent FROM pragma_foreign_key_check",
    [COUNT_CLIPS] = "SELECT count (*) FROM clip",
    [COUNT_CAPTURES] = "SELECT count (*) FROM capture",
    [COUNT_BLOBS] = "SELECT count (*) FROM blob",
    [LIST_CAPTURES] = "SELECT id FROM capture ORDER BY id",
    [LIST_BLOBS] = "SELECT sha256 FROM blob ORDER BY sha256",
};

typedef struct {
  StoreDb *db;
  VerifyReport *report;
  StoreProgressFunc progress;
  gpointer data;
  uint64_t done, total;
} Verify;

static bool
go_on (Verify *self, GError **error)
{
  if (self->progress == NULL || self->progress (self->done, self->total, self->data))
    return true;
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_INTERRUPTED, "It was interrupted");
  return false;
}

/* Damage is what this is about: it is noted (and @problem taken), all else is a failure. */
static bool
note_damage (Verify *self, VerifyKind kind, GError *problem, GError **error)
{
  if (!g_error_matches (problem, STORE_ERROR, STORE_ERROR_CORRUPT)) {
    g_propagate_error (error, problem);
    return false;
  }
  verify_report_add (self->report, kind, problem->message);
  g_error_free (problem);
  return true;
}

/* ---- the file, and rows that belong together ---- */

/* Each row that is not "ok" is something wrong. */
static bool
note_rows (Verify *self, int statement, VerifyKind kind, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    const char *text = (const char *)sqlite3_column_text (stmt, 0);

    if (g_strcmp0 (text, "ok") != 0)
      verify_report_add (self->report, kind, text);
  }
  return store_sql_end (stmt, error);
}

static bool
check_file (Verify *self, GError **error)
{
  return note_rows (self, CHECK_FILE, VERIFY_FILE, error);
}

static bool
check_orphans (Verify *self, GError **error)
{
  return note_rows (self, CHECK_ORPHANS, VERIFY_ORPHANS, error);
}

/* ---- what is stored under a hash ---- */

static bool
check_capture (Verify *self, sqlite3_stmt *row, GError **error)
{
  GError *problem = NULL;
  g_autoptr (Capture) capture =
      store_captures_load (self->db, sqlite3_column_int64 (row, 0), &problem);

  return capture != NULL || note_damage (self, VERIFY_CAPTURES, problem, error);
}

static bool
check_blob (Verify *self, sqlite3_stmt *row, GError **error)
{
  const char *sha256 = (const char *)sqlite3_column_text (row, 0);
  GError *problem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  bool there;

  if (!store_blobs_is_there (self->db, sha256, &there, error))
    return false;
  if (!there) {
    verify_report_add (self->report, VERIFY_MISSING, sha256);
    return true;
  }
  bytes = store_blobs_load (self->db, sha256, NULL, &problem);
  return bytes != NULL || note_damage (self, VERIFY_DAMAGED, problem, error);
}

static bool
check_each (Verify *self, int statement,
            bool (*check) (Verify *, sqlite3_stmt *, GError **), GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  while (store_sql_next (stmt)) {
    self->done++;
    if (!check (self, stmt, error) || !go_on (self, error))
      return false;
  }
  return store_sql_end (stmt, error);
}

static bool
check_captures (Verify *self, GError **error)
{
  return check_each (self, LIST_CAPTURES, check_capture, error);
}

static bool
check_blobs (Verify *self, GError **error)
{
  return check_each (self, LIST_BLOBS, check_blob, error);
}

static bool
check_unnamed (Verify *self, GError **error)
{
  return store_blobs_count_garbage (self->db, &self->report->n_found[VERIFY_UNNAMED],
                                    error);
}

/* ---- what follows from it ---- */

static bool
check_counts (Verify *self, GError **error)
{
  return store_counts_check (self->db, &self->report->n_found[VERIFY_COUNTS], error);
}

static bool
on_index_progress (uint64_t done, uint64_t total, gpointer data)
{
  const Verify *self = data;

  return self->progress == NULL ||
         self->progress (self->done + done, self->total, self->data);
}

static bool
check_index (Verify *self, GError **error)
{
  int64_t first;
  uint64_t n_wrong;

  if (!store_index_check (self->db, &n_wrong, &first, on_index_progress, self, error))
    return false;
  self->report->n_found[VERIFY_INDEX] = n_wrong;
  if (n_wrong > 0)
    self->report->example[VERIFY_INDEX] = g_strdup_printf ("%" G_GINT64_FORMAT, first);
  return true;
}

/* ---- all of it ---- */

static bool
count (Verify *self, int statement, uint64_t *n, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt =
      store_sql_prepare (self->db, statements[statement], error);

  if (stmt == NULL)
    return false;
  *n = store_sql_next (stmt) ? (uint64_t)sqlite3_column_int64 (stmt, 0) : 0;
  return store_sql_end (stmt, error);
}

static bool
count_all (Verify *self, GError **error)
{
  VerifyReport *report = self->report;

  if (!count (self, COUNT_CLIPS, &report->n_clips, error) ||
      !count (self, COUNT_CAPTURES, &report->n_captures, error) ||
      !count (self, COUNT_BLOBS, &report->n_blobs, error))
    return false;
  self->total = report->n_clips + report->n_captures + report->n_blobs;
  return true;
}

static bool (*const checks[]) (Verify *self, GError **error) = {
    count_all,   check_file,    check_orphans, check_captures,
    check_blobs, check_unnamed, check_counts,  check_index,
};

VerifyReport *
store_verify (StoreDb *db, StoreProgressFunc progress, gpointer data, GError **error)
{
  g_autoptr (VerifyReport) report = verify_report_new ();
  Verify verify = {.db = db, .report = report, .progress = progress, .data = data};

  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++) {
    GError *problem = NULL;

    /* A page that cannot be read ends a check, and is damage of the file. */
    if (!checks[i](&verify, &problem) &&
        !note_damage (&verify, VERIFY_FILE, problem, error))
      return NULL;
    if (!go_on (&verify, error))
      return NULL;
  }
  return g_steal_pointer (&report);
}
