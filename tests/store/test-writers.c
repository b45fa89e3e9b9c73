/* test-writers.c: two programs write into one library at once, and neither is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "store/store-clips.h"
#include "store/store-tags.h"

#define N_TRANSACTIONS 200

/* Each transaction reads before it writes, as most do.  Returns: how many failed */
static int
write_many (const char *path, const char *tag)
{
  const char *const add[] = {tag, NULL};
  Fixture self = {.path = (char *)path};
  g_autoptr (GError) error = NULL;
  int n_failed = 0;

  self.db = store_db_open (path, STORE_OPEN_WRITE, &error);
  if (self.db == NULL)
    return N_TRANSACTIONS;
  for (int i = 0; i < N_TRANSACTIONS; i++) {
    g_autoptr (GPtrArray) tags = NULL;
    int64_t id = 1;

    if (!store_db_begin (self.db, NULL)) {
      n_failed++;
      continue;
    }
    tags = store_tags_list (self.db, NULL);
    fixture_add (&self, "Title", NULL, "Some text.");
    store_clips_set_starred (self.db, &id, 1, i % 2, NULL);
    if (tags == NULL || !store_tags_change (self.db, &id, 1, add, NULL, NULL) ||
        !store_db_commit (self.db, NULL))
      n_failed++;
  }
  store_db_close (self.db);
  return n_failed;
}

static void
test_two_processes (Fixture *self, gconstpointer data)
{
  int status;
  pid_t child;

  fixture_save (self, "First", NULL, "Text.");
  g_clear_pointer (&self->db, store_db_close);
  child = fork ();
  if (child == 0) {
    /* What UUIDs are made of has been copied by fork(). */
    g_random_set_seed ((guint32)getpid ());
    _exit (write_many (self->path, "child"));
  }
  g_assert_cmpint (write_many (self->path, "parent"), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==,
                   1 + 2 * N_TRANSACTIONS);
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip_tag"), ==, 2);
  self->db = store_db_open (self->path, STORE_OPEN_WRITE, NULL);
  g_assert_true (store_db_check (self->db, NULL));
  fixture_assert_index_is_right (self);
}

typedef struct {
  Fixture *fixture;
  const char *tag;
  int n_failed;
} Writer;

static gpointer
write_thread (gpointer data)
{
  Writer *self = data;

  self->n_failed = write_many (self->fixture->path, self->tag);
  return NULL;
}

static void
test_two_threads (Fixture *self, gconstpointer data)
{
  Writer writers[] = {{self, "one", 0}, {self, "two", 0}};
  GThread *threads[2];

  fixture_save (self, "First", NULL, "Text.");
  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new ("writer", write_thread, &writers[i]);
  for (int i = 0; i < 2; i++) {
    g_thread_join (threads[i]);
    g_assert_cmpint (writers[i].n_failed, ==, 0);
  }
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==,
                   1 + 2 * N_TRANSACTIONS);
}

/* Both make the library: one of them does. */
static void
test_two_make_it (Fixture *self, gconstpointer data)
{
  Writer writers[] = {{self, "one", 0}, {self, "two", 0}};
  GThread *threads[2];

  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new ("writer", write_thread, &writers[i]);
  for (int i = 0; i < 2; i++) {
    g_thread_join (threads[i]);
    g_assert_cmpint (writers[i].n_failed, ==, 0);
  }
  g_assert_cmpint (fixture_ask (self, "SELECT count (*) FROM clip"), ==,
                   2 * N_TRANSACTIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/writers/two-processes", Fixture, NULL, fixture_set_up, test_two_processes,
              fixture_tear_down);
  g_test_add ("/writers/two-threads", Fixture, NULL, fixture_set_up, test_two_threads,
              fixture_tear_down);
  g_test_add ("/writers/two-make-the-library", Fixture, NULL, fixture_set_up_empty,
              test_two_make_it, fixture_tear_down);
  return g_test_run ();
}
