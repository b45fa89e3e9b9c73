/* save-store.c: puts a finished capture into the library, as one transaction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-store.h"

#include "base/text.h"
#include "base/uri.h"
#include "library/reanchor.h"
#include "library/tag-rules.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-highlights.h"
#include "store/store-tags.h"

/* Code points of an excerpt taken from the text, where the page has none. */
#define EXCERPT_LENGTH 300

/* ---- is it there? ---- */

static LibrarySaveResult *
result_for (const Clip *clip, LibrarySaved outcome)
{
  LibrarySaveResult *result = g_new0 (LibrarySaveResult, 1);

  result->outcome = outcome;
  result->clip_id = clip->id;
  result->uuid = g_strdup (clip->uuid);
  result->title = g_strdup (clip->title);
  result->saved_at = clip->saved_at;
  return result;
}

/* Any of the addresses that the page goes by; 0 in @id when none is known. */
static bool
find_by_addresses (StoreDb *db, const SaveOrder *order, int64_t *id, GError **error)
{
  const Capture *capture = order->capture;
  const char *const addresses[] = {
      order->address,
      capture == NULL ? NULL : capture->final_address,
      capture == NULL ? NULL : capture->article->canonical,
  };

  *id = 0;
  for (size_t i = 0; i < G_N_ELEMENTS (addresses) && *id == 0; i++) {
    if (addresses[i] != NULL && uri_is_web (addresses[i]) &&
        !store_clips_find_address (db, addresses[i], id, error))
      return false;
  }
  return true;
}

bool
save_store_find (StoreDb *db, const SaveOrder *order, LibrarySaveResult **before,
                 GError **error)
{
  g_autoptr (Clip) clip = NULL;
  int64_t id;

  *before = NULL;
  if (order->if_saved != LIBRARY_IF_SAVED_REPORT)
    return true;
  if (!find_by_addresses (db, order, &id, error))
    return false;
  if (id == 0)
    return true;
  clip = store_clips_load (db, id, error);
  if (clip == NULL)
    return false;
  /* What was imported without its page is not saved yet. */
  if (!clip->waiting)
    *before = result_for (clip, LIBRARY_SAVED_BEFORE);
  return true;
}

/* ---- the clipping ---- */

static const char *
lead_image (const Capture *capture)
{
  const CaptureImage *first = NULL;

  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);

    if (image->sha256 == NULL)
      continue;
    if (g_strcmp0 (image->address, capture->article->lead_image) == 0)
      return image->sha256;
    if (first == NULL)
      first = image;
  }
  return first == NULL ? NULL : first->sha256;
}

static void
set_string (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

/* A page without a headline is known by its first words; one without words by where it
 * is. (transfer full) */
static char *
title_of (const SaveOrder *order)
{
  const Article *article = order->capture->article;

  if (order->title != NULL && *order->title != '\0')
    return g_strdup (order->title);
  if (article->title != NULL)
    return g_strdup (article->title);
  if (*article->text != '\0')
    return text_truncate (article->text, 100);
  return g_strdup (order->capture->final_address);
}

static char *
site_of (const Capture *capture)
{
  if (capture->article->site != NULL)
    return g_strdup (capture->article->site);
  return capture->final_address == NULL ? NULL : uri_site (capture->final_address);
}

/* The address that the page gives itself, where that is the same page on the same site. */
static const char *
best_address (const Capture *capture)
{
  g_autofree char *own = NULL, *declared = NULL;

  if (capture->final_address == NULL || capture->article->canonical == NULL)
    return capture->final_address != NULL ? capture->final_address
                                          : capture->article->canonical;
  own = uri_site (capture->final_address);
  declared = uri_site (capture->article->canonical);
  return g_strcmp0 (own, declared) == 0 ? capture->article->canonical
                                        : capture->final_address;
}

/* It is handed on in links and citations; the capture keeps the one that was fetched. */
static char *
address_of (const Capture *capture)
{
  const char *address = best_address (capture);

  return address == NULL ? NULL : uri_without_tracking (address);
}

/* Whether the clipping keeps what it has: the user corrected it, or it came with an import
 * and the page says nothing of it. */
static bool
keeps (const Clip *clip, ClipField field, bool is_said)
{
  return (clip->edited & field) != 0 || (clip->waiting && !is_said);
}

/* Fills what the capture says. */
static void
fill_clip (Clip *clip, const SaveOrder *order)
{
  const Capture *capture = order->capture;
  const Article *article = capture->article;
  g_autofree char *title = title_of (order), *site = site_of (capture);
  g_autofree char *address = address_of (capture);
  g_autofree char *beginning = text_truncate (article->text, EXCERPT_LENGTH);
  const struct {
    ClipField field;
    char **to;
    const char *value;
  } fields[] = {
      {CLIP_FIELD_TITLE, &clip->title, title},
      {CLIP_FIELD_BYLINE, &clip->byline, article->byline},
      {CLIP_FIELD_SITE, &clip->site, site},
      {CLIP_FIELD_LANGUAGE, &clip->language, article->language},
      {CLIP_FIELD_ADDRESS, &clip->address, address},
      {CLIP_FIELD_EXCERPT, &clip->excerpt,
       article->excerpt != NULL ? article->excerpt : beginning},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (!keeps (clip, fields[i].field, fields[i].value != NULL))
      set_string (fields[i].to, fields[i].value);
  }
  if (!keeps (clip, CLIP_FIELD_PUBLISHED, article->published.precision != DATE_NONE))
    clip->published = article->published;
  if (!keeps (clip, CLIP_FIELD_MODIFIED, article->modified.precision != DATE_NONE))
    clip->modified = article->modified;
  set_string (&clip->direction, article->direction);
  set_string (&clip->lead_image, lead_image (capture));
  clip->words = (unsigned)text_count_words (article->text);
  if (order->title != NULL && *order->title != '\0')
    clip->edited |= CLIP_FIELD_TITLE;
}

static void
add_tags (Clip *clip, char **tags)
{
  for (char **tag = tags; *tag != NULL; tag++)
    g_ptr_array_add (clip->tags, g_strdup (*tag));
}

static Clip *
insert_new (StoreDb *db, SaveOrder *order, GError **error)
{
  g_autoptr (Clip) clip = clip_new ();

  fill_clip (clip, order);
  clip->unread = true;
  add_tags (clip, order->tags);
  if (!store_clips_insert (db, clip, error) ||
      !store_captures_insert (db, clip->id, order->capture, error))
    return NULL;
  return g_steal_pointer (&clip);
}

static Clip *
add_capture (StoreDb *db, int64_t id, SaveOrder *order, GError **error)
{
  g_autoptr (Clip) clip = store_clips_load (db, id, error);

  if (clip == NULL)
    return NULL;
  fill_clip (clip, order);
  if (!store_captures_insert (db, id, order->capture, error) ||
      !store_clips_update (db, clip, error) ||
      !reanchor_clip (db, id, order->capture->article->text, error) ||
      !store_tags_change (db, &id, 1, (const char *const *)order->tags, NULL, error))
    return NULL;
  return g_steal_pointer (&clip);
}

static void
count (LibrarySaveResult *result, const Capture *capture)
{
  const GPtrArray *removals = capture->article->removals;

  for (guint i = 0; i < removals->len; i++) {
    const Removal *removal = g_ptr_array_index (removals, i);
    result->n_removed[removal->reason]++;
  }
  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);
    result->n_images_missing += image->sha256 == NULL;
  }
}

/* Inside the transaction: what was not there when the save began may be there now. */
static LibrarySaveResult *
store_in_transaction (StoreDb *db, SaveOrder *order, GError **error)
{
  LibrarySaveResult *result = NULL;
  g_autoptr (Clip) clip = NULL;
  int64_t id = 0;

  if (!save_store_find (db, order, &result, error) || result != NULL)
    return result;
  if (order->if_saved != LIBRARY_IF_SAVED_NEW &&
      !find_by_addresses (db, order, &id, error))
    return NULL;
  clip = id == 0 ? insert_new (db, order, error) : add_capture (db, id, order, error);
  if (clip == NULL || !tag_rules_apply (db, clip->id, error))
    return NULL;
  result = result_for (clip, id == 0 ? LIBRARY_SAVED_NEW : LIBRARY_SAVED_CAPTURE);
  count (result, order->capture);
  return result;
}

static bool
begin (StoreDb *db, StoreUndo *undo, const SaveOrder *order, GError **error)
{
  return order->step == NULL ? store_undo_begin (undo, db, "save", error)
                             : store_undo_begin_joined (undo, db, order->step, error);
}

LibrarySaveResult *
save_store (StoreDb *db, StoreUndo *undo, SaveOrder *order, GError **error)
{
  g_autoptr (LibrarySaveResult) result = NULL;

  if (!store_captures_write_files (db, order->capture, error) ||
      !begin (db, undo, order, error))
    return NULL;
  result = store_in_transaction (db, order, error);
  if (result == NULL) {
    store_undo_rollback (undo, db);
    return NULL;
  }
  if (!store_undo_commit (undo, db, error))
    return NULL;
  return g_steal_pointer (&result);
}
