/* store-tokenizer.c: the words of store-words.h as FTS5's tokenizer "cuttings"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-tokenizer.h"

#include <string.h>

#include "store/store-words.h"

typedef int (*TokenFunc) (void *context, int flags, const char *token, int length,
                          int start, int end);

/* Words that a text has had so far, by a hash of 64 bits: that two of a thousand words
 * share one happens once in 10^14 texts, and costs that text a beginning of a word. */
typedef struct {
  uint64_t *hashes; /* open addressing; 0 is empty */
  size_t size;      /* a power of two */
  size_t n;
} Seen;

/* One for each table that uses it. */
typedef struct {
  StoreFold *fold; /* of the connection */
  bool distinct;   /* every word once, where positions are not kept */
  Seen seen;
} Tokenizer;

/* A call of FTS5 on its way through store_words_each(). */
typedef struct {
  void *context;
  TokenFunc token;
  Seen *seen; /* NULL: every word as often as it comes */
  int code;
} Call;

/* ---- words once ---- */

#define MIN_SEEN 1024

static void
seen_reset (Seen *self)
{
  if (self->hashes == NULL) {
    self->size = MIN_SEEN;
    self->hashes = g_new (uint64_t, self->size);
  }
  memset (self->hashes, 0, self->size * sizeof self->hashes[0]);
  self->n = 0;
}

/* FNV-1a */
static uint64_t
hash_word (const char *text, size_t length)
{
  uint64_t hash = UINT64_C (0xcbf29ce484222325);

  for (size_t i = 0; i < length; i++)
    hash = (hash ^ (uint8_t)text[i]) * UINT64_C (0x100000001b3);
  return hash == 0 ? 1 : hash;
}

static void
seen_grow (Seen *self)
{
  Seen larger = {g_new0 (uint64_t, self->size * 2), self->size * 2, self->n};

  for (size_t i = 0; i < self->size; i++) {
    size_t at = self->hashes[i] & (larger.size - 1);

    while (self->hashes[i] != 0 && larger.hashes[at] != 0)
      at = (at + 1) & (larger.size - 1);
    if (self->hashes[i] != 0)
      larger.hashes[at] = self->hashes[i];
  }
  g_free (self->hashes);
  *self = larger;
}

/* Whether the word is new; then it is no longer. */
static bool
seen_add (Seen *self, uint64_t hash)
{
  size_t at = hash & (self->size - 1);

  while (self->hashes[at] != 0) {
    if (self->hashes[at] == hash)
      return false;
    at = (at + 1) & (self->size - 1);
  }
  self->hashes[at] = hash;
  if (++self->n > self->size / 2)
    seen_grow (self);
  return true;
}

/* ---- what FTS5 calls ---- */

static int
create (void *fold, const char **args, int n_args, Fts5Tokenizer **tokenizer)
{
  Tokenizer *self = g_new0 (Tokenizer, 1);

  self->fold = fold;
  self->distinct = n_args > 0 && g_str_equal (args[0], "distinct");
  *tokenizer = (Fts5Tokenizer *)self;
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *tokenizer)
{
  Tokenizer *self = (Tokenizer *)tokenizer;

  g_free (self->seen.hashes);
  g_free (self);
}

static bool
pass_on (const StoreWord *word, gpointer data)
{
  Call *call = data;

  if (call->seen != NULL && !seen_add (call->seen, hash_word (word->text, word->length)))
    return true;
  call->code = call->token (call->context, 0, word->text, (int)word->length,
                            (int)word->start, (int)word->end);
  return call->code == SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
          int length, TokenFunc token)
{
  Tokenizer *self = (Tokenizer *)tokenizer;
  bool is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  Call call = {context, token, self->distinct && !is_query ? &self->seen : NULL,
               SQLITE_OK};

  if (call.seen != NULL)
    seen_reset (call.seen);
  store_words_each (self->fold, text, (size_t)length,
                    is_query ? STORE_WORDS_OF_QUERY : STORE_WORDS_OF_TEXT, pass_on,
                    &call);
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
