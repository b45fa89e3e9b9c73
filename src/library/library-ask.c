/* library-ask.c: a question to the library, answered by the reader's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-ask.h"

typedef struct {
  LibraryAnswerFunc answer;
  GDestroyNotify free_answer;
  gpointer question;
  GDestroyNotify free_question;
} Ask;

static void
ask_free (Ask *self)
{
  if (self->question != NULL)
    self->free_question (self->question);
  g_free (self);
}

static void
on_cancelled (GCancellable *cancellable, gpointer db)
{
  store_db_interrupt (db);
}

static void
ask_thread (gpointer data, GTask *task)
{
  StoreDb *db = library_side_begin (data, task);
  const Ask *ask = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  gulong handler = 0;
  GError *error = NULL;
  gpointer answer;

  if (db == NULL)
    return;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), db, NULL);
  answer = ask->answer (db, ask->question, &error);
  g_cancellable_disconnect (cancellable, handler);
  if (answer == NULL)
    library_task_fail (task, error);
  else
    g_task_return_pointer (task, answer, ask->free_answer);
}

void
library_ask (CuttingsLibrary *library, LibraryAnswerFunc answer,
             GDestroyNotify free_answer, gpointer question, GDestroyNotify free_question,
             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = library_task_new (library, cancellable, callback, data, library_ask);
  Ask *ask = g_new (Ask, 1);

  *ask = (Ask){answer, free_answer, question, free_question};
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, ask, (GDestroyNotify)ask_free);
  library_side_push (&library->reader, task, ask_thread);
}

gpointer
library_ask_finish (CuttingsLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
