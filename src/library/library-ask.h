/* library-ask.h: a question to the library, answered by the reader's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library-private.h"

/* On the reader's thread.  (nullable): NULL: it failed */
typedef gpointer (*LibraryAnswerFunc) (StoreDb *db, gpointer question, GError **error);

/**
 * library_ask:
 * @question: (nullable) (transfer full): what @answer is given; freed by @free_question
 * @free_answer: frees what @answer gives when nobody takes it
 *
 * To be finished by library_ask_finish().  Cancelling interrupts what SQLite does.
 */
void library_ask (CuttingsLibrary *library, LibraryAnswerFunc answer,
                  GDestroyNotify free_answer, gpointer question,
                  GDestroyNotify free_question, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data);

/* (transfer full) (nullable) */
gpointer library_ask_finish (CuttingsLibrary *library, GAsyncResult *result,
                             GError **error);
