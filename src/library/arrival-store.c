/* arrival-store.c: puts an entry of an import into the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/arrival-store.h"

#include "base/uri.h"
#include "library/arrival-highlights.h"
#include "library/reanchor.h"
#include "store/store-captures.h"
#include "store/store-clips.h"
#include "store/store-tags.h"

/* Code points of an excerpt taken from the text, where there is none. */
#define EXCERPT_LENGTH 300

/* ---- a new clipping ---- */

/* A page without a headline is known by its first words; one without words by where it
 * is, or by the file that named it. (transfer full) */
static char *
title_of (const Arrival *self)
{
  const Article *article = self->capture->article;

  if (article->title != NULL)
    return g_strdup (article->title);
  if (*article->text != '\0')
    return text_truncate (article->text, 100);
  return g_strdup (self->clip->address != NULL ? self->clip->address : self->clip->from);
}

static void
describe (const Arrival *self, Clip *clip)
{
  const Article *article = self->capture->article;

  const char *address =
      self->clip->address != NULL ? self->clip->address : self->capture->final_address;

  g_free (clip->title);
  clip->title = title_of (self);
  clip->address = address == NULL ? NULL : uri_without_tracking (address);
  clip->byline = g_strdup (article->byline);
  clip->site = article->site != NULL   ? g_strdup (article->site)
               : clip->address != NULL ? uri_site (clip->address)
                                       : NULL;
  clip->language = g_strdup (article->language);
  clip->direction = g_strdup (article->direction);
  clip->excerpt = article->excerpt != NULL ? g_strdup (article->excerpt)
                  : *article->text != '\0' ? text_truncate (article->text, EXCERPT_LENGTH)
                                           : NULL;
  clip->published = article->published;
  clip->modified = article->modified;
  clip->words = (unsigned)text_count_words (article->text);
}

static Clip *
clip_from (const Arrival *self)
{
  const ImportedClip *imported = self->clip;
  Clip *clip = clip_new ();

  describe (self, clip);
  clip->saved_at = imported->saved_at;
  clip->state = imported->state;
  clip->trashed_at = imported->state == CLIP_TRASH ? g_get_real_time () : 0;
  clip->starred = imported->starred;
  clip->unread = !imported->is_read;
  clip->progress = CLAMP (imported->progress, 0, 1);
  g_free (clip->note);
  clip->note = g_strdup (imported->note == NULL ? "" : imported->note);
  arrival_add_new_tags (clip->tags, imported->tags);
  return clip;
}

static bool
insert (StoreDb *db, Arrival *self, ArrivalFate *fate, GError **error)
{
  g_autoptr (Clip) clip = clip_from (self);
  bool changed = true;

  if (!store_clips_insert (db, clip, error) ||
      !store_captures_insert (db, clip->id, self->capture, error))
    return false;
  fate->outcome = ARRIVAL_ADDED;
  fate->clip_id = clip->id;
  return arrival_store_highlights (db, self->clip->highlights, clip->id, self->capture,
                                   &fate->n_highlights, &fate->n_waiting, &changed,
                                   error);
}

/* ---- one that is there ---- */

static bool
fill (char **field, const char *value)
{
  if (*field != NULL || value == NULL)
    return false;
  *field = g_strdup (value);
  return true;
}

/* What the clipping does not know of itself; whether there was something. */
static bool
fill_metadata (Clip *clip, const Article *article)
{
  bool filled = fill (&clip->byline, article->byline);

  /* One that nobody gave a title is called by its address. */
  if (g_strcmp0 (clip->title, clip->address) == 0 && article->title != NULL &&
      g_strcmp0 (article->title, clip->title) != 0) {
    g_free (clip->title);
    clip->title = g_strdup (article->title);
    filled = true;
  }
  filled |= fill (&clip->language, article->language);
  filled |= fill (&clip->excerpt, article->excerpt);
  if (clip->published.precision == DATE_NONE &&
      article->published.precision != DATE_NONE) {
    clip->published = article->published;
    filled = true;
  }
  return filled;
}

static bool
merge_metadata (StoreDb *db, const Arrival *self, Clip *clip, bool *changed,
                GError **error)
{
  bool filled = fill_metadata (clip, self->capture->article);

  *changed |= filled;
  return !filled || store_clips_update (db, clip, error);
}

static bool
merge_note (StoreDb *db, const ImportedClip *imported, Clip *clip, bool *changed,
            GError **error)
{
  if (!arrival_add_to_note (&clip->note, imported->note))
    return true;
  *changed = true;
  return store_clips_set_note (db, clip->id, clip->note, error);
}

static bool
merge_tags (StoreDb *db, const ImportedClip *imported, Clip *clip, bool *changed,
            GError **error)
{
  guint had = clip->tags->len;

  if (arrival_add_new_tags (clip->tags, imported->tags) == 0)
    return true;
  *changed = true;
  g_ptr_array_add (clip->tags, NULL);
  return store_tags_change (db, &clip->id, 1,
                            (const char *const *)&clip->tags->pdata[had], NULL, error);
}

static bool
merge_marks (StoreDb *db, const ImportedClip *imported, Clip *clip, bool *changed,
             GError **error)
{
  if (imported->starred && !clip->starred) {
    *changed = true;
    if (!store_clips_set_starred (db, &clip->id, 1, true, error))
      return false;
  }
  if (imported->progress > 0 && clip->progress <= 0)
    return store_clips_set_progress (db, clip->id, MIN (imported->progress, 1), error);
  return true;
}

/* The article that the clipping waits for came with the import. */
static bool
bring_article (StoreDb *db, Arrival *self, Clip *clip, GError **error)
{
  clip->words = (unsigned)text_count_words (self->capture->article->text);
  return store_captures_insert (db, clip->id, self->capture, error) &&
         store_clips_update (db, clip, error) &&
         reanchor_clip (db, clip->id, self->capture->article->text, error);
}

static bool
merge_article (StoreDb *db, Arrival *self, Clip *clip, Capture **latest, bool *changed,
               GError **error)
{
  *latest = store_captures_load_latest (db, clip->id, error);
  if (*latest == NULL)
    return false;
  if (*(*latest)->article->text != '\0' || !arrival_has_article (self))
    return true;
  *changed = true;
  capture_free (*latest);
  *latest = NULL;
  if (!bring_article (db, self, clip, error))
    return false;
  *latest = store_captures_load_latest (db, clip->id, error);
  return *latest != NULL;
}

static bool
merge (StoreDb *db, Arrival *self, Clip *clip, ArrivalFate *fate, GError **error)
{
  g_autoptr (Capture) latest = NULL;
  bool changed = false;

  fate->clip_id = clip->id;
  fate->outcome = ARRIVAL_SKIPPED;
  if (clip->state == CLIP_TRASH)
    return true;
  if (!merge_article (db, self, clip, &latest, &changed, error) ||
      !merge_metadata (db, self, clip, &changed, error) ||
      !merge_note (db, self->clip, clip, &changed, error) ||
      !merge_tags (db, self->clip, clip, &changed, error) ||
      !merge_marks (db, self->clip, clip, &changed, error) ||
      !arrival_store_highlights (db, self->clip->highlights, clip->id, latest,
                                 &fate->n_highlights, &fate->n_waiting, &changed, error))
    return false;
  if (changed)
    fate->outcome = ARRIVAL_MERGED;
  return true;
}

/* ---- finding it ---- */

/* Text without an address is that of the clipping only if it is the same. */
static bool
is_its_text (StoreDb *db, int64_t id, const Arrival *self, bool *is, GError **error)
{
  g_autoptr (Capture) latest = NULL;

  *is = !arrival_has_article (self);
  if (*is)
    return true;
  latest = store_captures_load_latest (db, id, error);
  if (latest == NULL)
    return false;
  *is = g_str_equal (latest->article->text, self->capture->article->text);
  return true;
}

static bool
find_by_title (StoreDb *db, const Arrival *self, int64_t *id, GError **error)
{
  g_autofree char *title = title_of (self);
  bool is;

  if (title == NULL || !store_clips_find_title (db, title, id, error))
    return title == NULL;
  if (*id == 0)
    return true;
  if (!is_its_text (db, *id, self, &is, error))
    return false;
  if (!is)
    *id = 0;
  return true;
}

static bool
find (StoreDb *db, const Arrival *self, int64_t *id, GError **error)
{
  const char *address =
      self->clip->address != NULL ? self->clip->address : self->capture->final_address;

  *id = 0;
  return address != NULL ? store_clips_find_address (db, address, id, error)
                         : find_by_title (db, self, id, error);
}

bool
arrival_store (StoreDb *db, Arrival *self, ArrivalFate *fate, GError **error)
{
  g_autoptr (Clip) clip = NULL;
  int64_t id;

  *fate = (ArrivalFate){0};
  if (!find (db, self, &id, error))
    return false;
  if (id == 0)
    return insert (db, self, fate, error);
  clip = store_clips_load (db, id, error);
  return clip != NULL && merge (db, self, clip, fate, error);
}
