/* test-store-sql.c: values in and out of statements, and what errors mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-sql.h"

#include "fixture.h"

static const char echo[] = "SELECT ?1, typeof (?1)";

static sqlite3_stmt *
prepare (Fixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = store_sql_prepare (self->db, sql, &error);

  g_assert_no_error (error);
  return stmt;
}

static void
assert_type (sqlite3_stmt *stmt, const char *type)
{
  g_assert_true (store_sql_next (stmt));
  g_assert_cmpstr ((const char *)sqlite3_column_text (stmt, 1), ==, type);
}

static void
test_values (Fixture *self, gconstpointer data)
{
  sqlite3_stmt *stmt = prepare (self, echo);
  g_autoptr (GBytes) bytes = g_bytes_new ("a\0b", 3);
  g_autoptr (GBytes) nothing = g_bytes_new ("", 0);
  g_autoptr (GBytes) read = NULL;
  g_autofree char *text = NULL;

  store_sql_bind (stmt, 1, G_MAXINT64);
  assert_type (stmt, "integer");
  g_assert_cmpint (sqlite3_column_int64 (stmt, 0), ==, G_MAXINT64);
  store_sql_release (stmt);
  store_sql_bind (stmt, 1, 0.5);
  assert_type (stmt, "real");
  store_sql_release (stmt);
  store_sql_bind (stmt, 1, "größe");
  assert_type (stmt, "text");
  text = store_sql_dup_text (stmt, 0);
  g_assert_cmpstr (text, ==, "größe");
  store_sql_release (stmt);
  store_sql_bind (stmt, 1, bytes);
  assert_type (stmt, "blob");
  read = store_sql_dup_bytes (stmt, 0);
  g_assert_true (g_bytes_equal (read, bytes));
  store_sql_release (stmt);
  store_sql_bind (stmt, 1, nothing);
  assert_type (stmt, "blob");
  store_sql_release (stmt);
}

static void
test_nothing_is_null (Fixture *self, gconstpointer data)
{
  sqlite3_stmt *stmt = prepare (self, echo);

  store_sql_bind (stmt, 1, (const char *)NULL);
  assert_type (stmt, "null");
  g_assert_null (store_sql_dup_text (stmt, 0));
  store_sql_release (stmt);
  store_sql_bind (stmt, 1, (GBytes *)NULL);
  assert_type (stmt, "null");
  g_assert_null (store_sql_dup_bytes (stmt, 0));
  store_sql_release (stmt);
  assert_type (stmt, "null");
  store_sql_release (stmt);
}

static void
test_prepared_once (Fixture *self, gconstpointer data)
{
  g_assert_true (prepare (self, echo) == prepare (self, echo));
}

/* A released statement holds no read transaction. */
static void
test_release (Fixture *self, gconstpointer data)
{
  {
    g_autoptr (sqlite3_stmt) stmt = prepare (self, "SELECT name FROM sqlite_schema");

    g_assert_true (store_sql_next (stmt));
    g_assert_true (sqlite3_stmt_busy (stmt));
  }
  g_assert_nonnull (sqlite3_next_stmt (self->db->sqlite, NULL));
  for (sqlite3_stmt *stmt = sqlite3_next_stmt (self->db->sqlite, NULL); stmt != NULL;
       stmt = sqlite3_next_stmt (self->db->sqlite, stmt))
    g_assert_false (sqlite3_stmt_busy (stmt));
}

typedef struct {
  const char *name;
  const char *sql;
  StoreErrorCode expected;
} ErrorCase;

static const ErrorCase error_cases[] = {
    {"a-taken-key-is-a-constraint", "INSERT INTO state_count VALUES ('inbox', 0, 0, 0)",
     STORE_ERROR_CONSTRAINT},
    {"a-wrong-type-is-a-constraint", "INSERT INTO state_count VALUES ('x', 'y', 0, 0)",
     STORE_ERROR_CONSTRAINT},
    {"a-missing-parent-is-a-constraint", "INSERT INTO clip_tag VALUES (1, 1)",
     STORE_ERROR_CONSTRAINT},
    {"an-index-of-search-cannot-be-changed-by-hand", "DELETE FROM word_index_data",
     STORE_ERROR_FAILED},
};

static void
test_error (Fixture *self, gconstpointer data)
{
  const ErrorCase *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (store_sql_exec (self->db->sqlite, row->sql, &error));
  g_assert_error (error, STORE_ERROR, (int)row->expected);
}

static void
test_bad_statement (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_sql_prepare (self->db, "SELECT FROM", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
}

static void
test_run (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int64_t value = 0;

  g_assert_true (store_sql_run (prepare (self, "PRAGMA table_info (clip)"), &error));
  g_assert_no_error (error);
  g_assert_true (store_sql_get_int (self->db->sqlite, "SELECT 6 * 7", &value, &error));
  g_assert_cmpint (value, ==, 42);
  g_assert_false (
      store_sql_get_int (self->db->sqlite, "SELECT 1 FROM nowhere", &value, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
      {"values", test_values},
      {"nothing-is-null", test_nothing_is_null},
      {"prepared-once", test_prepared_once},
      {"release", test_release},
      {"a-bad-statement", test_bad_statement},
      {"run", test_run},
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *name = g_strconcat ("/store-sql/", tests[i].name, NULL);
    g_test_add (name, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (error_cases); i++) {
    g_autofree char *name = g_strconcat ("/store-sql/", error_cases[i].name, NULL);
    g_test_add (name, Fixture, &error_cases[i], fixture_set_up, test_error,
                fixture_tear_down);
  }
  return g_test_run ();
}
