/* store-merge.c: several clippings become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/store-merge.h"

#include <string.h>

#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-index.h"
#include "store/store-sql.h"

/* What ?2 has goes to ?1; the row itself is the last to go. */
static const char *const moves[] = {
    "UPDATE capture SET clip_id = ?1 WHERE clip_id = ?2",
    "UPDATE highlight SET clip_id = ?1 WHERE clip_id = ?2",
    "INSERT OR IGNORE INTO clip_tag SELECT tag_id, ?1 FROM clip_tag WHERE clip_id = ?2",
    "DELETE FROM clip_tag WHERE clip_id = ?2",
    ("INSERT OR IGNORE INTO clip_address "
     "SELECT address_key, ?1 FROM clip_address WHERE clip_id = ?2"),
    "DELETE FROM clip_address WHERE clip_id = ?2",
    "UPDATE clip_alias SET clip_id = ?1 WHERE clip_id = ?2",
    "INSERT INTO clip_alias SELECT uuid, ?1 FROM clip WHERE id = ?2",
    /* ?2 may be the one whose page is shown from now on. */
    ("UPDATE clip SET images = (SELECT count (*) FROM image WHERE sha256 IS NOT NULL "
     "AND capture_id = (SELECT max (id) FROM capture WHERE clip_id = ?1)) WHERE id = ?1"),
    "DELETE FROM clip WHERE id = ?2",
};

/* ?1 was imported without its page and holds an empty capture, which would be shown
 * instead of the article of ?2 when it is the later one. */
static const char *const fillings[] = {
    ("UPDATE highlight SET capture_id = (SELECT max (id) FROM capture "
     "WHERE clip_id = ?2) WHERE clip_id = ?1"),
    "DELETE FROM capture WHERE clip_id = ?1",
    "UPDATE clip SET waiting = 0 WHERE id = ?1",
};

static void
free_clip (gpointer clip)
{
  clip_free (clip);
}

/* The clippings, @id first, as they are before the merge. */
static GPtrArray *
load_all (StoreDb *db, int64_t id, const int64_t *others, size_t n, GError **error)
{
  g_autoptr (GPtrArray) clips = g_ptr_array_new_with_free_func (free_clip);

  for (size_t i = 0; i <= n; i++) {
    int64_t next = i == 0 ? id : others[i - 1];
    Clip *clip = store_clips_load (db, next, error);

    if (clip == NULL || !store_index_touch (db, next, error)) {
      clip_free (clip);
      return NULL;
    }
    g_ptr_array_add (clips, clip);
  }
  return g_steal_pointer (&clips);
}

/* The one of @clips with the latest capture.  @shown: (out) (transfer none) */
static bool
find_shown (StoreDb *db, const GPtrArray *clips, const Clip **shown, GError **error)
{
  int64_t latest = -1;

  for (guint i = 0; i < clips->len; i++) {
    const Clip *clip = g_ptr_array_index (clips, i);
    g_autoptr (GArray) captures = store_captures_list (db, clip->id, error);
    int64_t last;

    if (captures == NULL)
      return false;
    last = captures->len == 0 ? 0 : g_array_index (captures, int64_t, captures->len - 1);
    if (last > latest) {
      latest = last;
      *shown = clip;
    }
  }
  return true;
}

static bool
move_all (StoreDb *db, int64_t id, int64_t other, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (moves); i++) {
    if (!store_sql_run_pair (db, moves[i], id, other, error))
      return false;
  }
  return true;
}

/* What waits for its page, waits no longer when one of the others has it. */
static bool
fill_waiting (StoreDb *db, const GPtrArray *clips, GError **error)
{
  const Clip *there = NULL;

  for (guint i = 0; i < clips->len && there == NULL; i++) {
    const Clip *clip = g_ptr_array_index (clips, i);

    there = clip->waiting ? NULL : clip;
  }
  for (guint i = 0; there != NULL && i < clips->len; i++) {
    const Clip *clip = g_ptr_array_index (clips, i);

    for (size_t s = 0; clip->waiting && s < G_N_ELEMENTS (fillings); s++) {
      if (!store_sql_run_pair (db, fillings[s], clip->id, there->id, error))
        return false;
    }
  }
  return true;
}

/* ---- what is said of it ---- */

static void
set_string (char **to, const char *from)
{
  char *copy = g_strdup (from);

  g_free (*to);
  *to = copy;
}

static void
add_paragraph (GString *note, const char *text)
{
  if (text == NULL || *text == '\0' || strstr (note->str, text) != NULL)
    return;
  g_string_append_printf (note, "%s%s", note->len > 0 ? "\n\n" : "", text);
}

/* A field is as the first of @clips says that corrected it, or else as @shown says. */
static void
merge_field (Clip *merged, const GPtrArray *clips, const Clip *shown, ClipField field,
             GString *note)
{
  const Clip *said = NULL;

  for (guint i = 0; i < clips->len; i++) {
    const Clip *clip = g_ptr_array_index (clips, i);

    if ((clip->edited & field) == 0)
      continue;
    if (said == NULL)
      said = clip;
    else if (clip_get_text (clip, field) != NULL &&
             g_strcmp0 (clip_get_text (clip, field), clip_get_text (said, field)) != 0)
      add_paragraph (note, clip_get_text (clip, field));
  }
  clip_copy_field (merged, said == NULL ? shown : said, field);
  if (said != NULL)
    merged->edited |= field;
}

static Clip *
merge_metadata (const GPtrArray *clips, const Clip *shown, GString *note)
{
  Clip *merged = clip_copy (g_ptr_array_index (clips, 0));

  for (unsigned bit = CLIP_FIELD_TITLE; bit <= CLIP_FIELD_ADDRESS; bit <<= 1)
    merge_field (merged, clips, shown, (ClipField)bit, note);
  set_string (&merged->direction, shown->direction);
  set_string (&merged->lead_image, shown->lead_image);
  merged->words = shown->words;
  return merged;
}

/* Out of the trash when one is outside, starred when one is, read when one is. */
static bool
store_marks (StoreDb *db, const GPtrArray *clips, const char *note, GError **error)
{
  const Clip *first = g_ptr_array_index (clips, 0);
  ClipState state = first->state;
  bool starred = false, unread = true;
  double progress = 0;

  for (guint i = 0; i < clips->len; i++) {
    const Clip *clip = g_ptr_array_index (clips, i);

    if (state == CLIP_TRASH)
      state = clip->state;
    starred = starred || clip->starred;
    unread = unread && clip->unread;
    progress = MAX (progress, clip->progress);
  }
  return store_clips_set_state (db, &first->id, 1, state, error) &&
         store_clips_set_starred (db, &first->id, 1, starred, error) &&
         store_clips_set_unread (db, &first->id, 1, unread, error) &&
         store_clips_set_progress (db, first->id, progress, error) &&
         store_clips_set_note (db, first->id, note, error);
}

bool
store_merge_clips (StoreDb *db, int64_t id, const int64_t *others, size_t n,
                   GError **error)
{
  g_autoptr (GPtrArray) clips = load_all (db, id, others, n, error);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (Clip) merged = NULL;
  const Clip *shown = NULL;

  g_assert (db->in_transaction);
  if (clips == NULL || !fill_waiting (db, clips, error) ||
      !find_shown (db, clips, &shown, error))
    return false;
  for (guint i = 0; i < clips->len; i++)
    add_paragraph (note, ((const Clip *)g_ptr_array_index (clips, i))->note);
  merged = merge_metadata (clips, shown, note);
  for (size_t i = 0; i < n; i++) {
    if (!move_all (db, id, others[i], error))
      return false;
  }
  return store_clips_update (db, merged, error) &&
         store_marks (db, clips, note->str, error);
}
