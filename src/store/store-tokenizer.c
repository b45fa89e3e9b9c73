/* store-tokenizer.c: the words of store-words.h as FTS5's tokenizer "cuttings"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tokenizer.h"

#include <string.h>

#include "store/store-words.h"

typedef int (*TokenFunc) (void *context, int flags, const char *token, int length,
                          int start, int end);

/* A call of FTS5 on its way through store_words_each(). */
typedef struct {
  void *context;
  TokenFunc token;
  int code;
} Call;

static int
create (void *fold, const char **args, int n_args, Fts5Tokenizer **tokenizer)
{
  *tokenizer = fold;
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *tokenizer)
{
  /* It belongs to the connection. */
}

static bool
pass_on (const StoreWord *word, gpointer data)
{
  Call *call = data;

  call->code = call->token (call->context, 0, word->text, (int)word->length,
                            (int)word->start, (int)word->end);
  return call->code == SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
          int length, TokenFunc token)
{
  Call call = {context, token, SQLITE_OK};
  StoreWordsUse use =
      (flags & FTS5_TOKENIZE_QUERY) ? STORE_WORDS_OF_QUERY : STORE_WORDS_OF_TEXT;

  store_words_each ((StoreFold *)tokenizer, text, (size_t)length, use, pass_on, &call);
  return call.code;
}

fts5_api *
store_tokenizer_get_fts5 (sqlite3 *sqlite)
{
  fts5_api *api = NULL;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (sqlite, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK) {
    sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step (stmt);
  }
  sqlite3_finalize (stmt);
  return api;
}

bool
store_tokenizer_register (sqlite3 *sqlite, StoreFold *fold, GError **error)
{
  fts5_tokenizer methods = {create, destroy, tokenize};
  fts5_api *api = store_tokenizer_get_fts5 (sqlite);

  if (api == NULL) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_FAILED,
                         "This SQLite has no full-text search (FTS5)");
    return false;
  }
  return api->xCreateTokenizer (api, "cuttings", fold, &methods, NULL) == SQLITE_OK ||
         store_sql_fail (sqlite, error);
}
