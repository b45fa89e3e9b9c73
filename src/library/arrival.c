/* arrival.c: an entry of an import, made ready to be stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/arrival.h"

#include "base/uri.h"
#include "library/save-source.h"
#include "sanitize/sanitize.h"

/* As for the metadata of pages. */
#define MAX_LINE 500
#define MAX_EXCERPT 2000

void
arrival_free (Arrival *self)
{
  g_clear_pointer (&self->clip, imported_clip_free);
  g_clear_pointer (&self->capture, capture_free);
  g_free (self);
}

bool
arrival_has_article (const Arrival *self)
{
  return *self->capture->article->text != '\0';
}

/* ---- making texts harmless ---- */

static void
clean_text (char **text)
{
  g_autofree char *dirty = g_steal_pointer (text);

  if (dirty != NULL)
    *text = g_utf8_make_valid (dirty, -1);
}

static void
clean_line (char **line, size_t max_chars)
{
  g_autofree char *dirty = NULL;

  clean_text (line);
  dirty = g_steal_pointer (line);
  if (dirty != NULL)
    *line = sanitize_line (dirty, max_chars);
}

static void
clean_tags (GPtrArray *tags)
{
  for (guint i = 0; i < tags->len; i++)
    clean_line ((char **)&g_ptr_array_index (tags, i), MAX_LINE);
  for (guint i = tags->len; i > 0; i--) {
    if (g_ptr_array_index (tags, i - 1) == NULL)
      g_ptr_array_remove_index (tags, i - 1);
  }
}

static void
clean (ImportedClip *clip)
{
  clean_line (&clip->title, MAX_LINE);
  clean_line (&clip->byline, MAX_LINE);
  clean_line (&clip->site, MAX_LINE);
  clean_line (&clip->language, 35); /* RFC 5646, section 4.4.1 */
  clean_line (&clip->excerpt, MAX_EXCERPT);
  clean_text (&clip->note);
  clean_tags (clip->tags);
  for (guint i = 0; i < clip->highlights->len; i++) {
    ImportedHighlight *highlight = g_ptr_array_index (clip->highlights, i);

    clean_text (&highlight->quote);
    clean_text (&highlight->prefix);
    clean_text (&highlight->suffix);
    clean_text (&highlight->note);
    clean_tags (highlight->tags);
  }
}

/* ---- the capture ---- */

static bool
load_bytes (ImportedClip *clip, GError **error)
{
  if (clip->bytes == NULL && clip->source != NULL)
    clip->bytes = import_source_load (clip->source, clip->file, error);
  return clip->bytes != NULL;
}

static Capture *
read_capture (const ImportedClip *clip, GError **error)
{
  g_autoptr (SaveSource) source =
      save_source_from_import (clip->address, clip->content, clip->bytes);
  CaptureDraft *draft = save_source_read (source, error);

  if (draft == NULL)
    return NULL;
  save_source_lend_images (source, capture_draft_peek (draft));
  return capture_steps_finish (draft);
}

/* A capture of what is known of a page that nobody has yet. */
static Capture *
empty_capture (const ImportedClip *clip)
{
  Capture *capture = capture_new ();

  capture->origin = CAPTURE_IMPORT;
  capture->address = g_strdup (clip->address);
  capture->final_address = g_strdup (clip->address);
  capture->captured_at = g_get_real_time ();
  capture->article->html = g_strdup ("");
  capture->article->text = g_strdup ("");
  return capture;
}

/* What the other program knew, it knew from the user or from the page. */
static void
prefer (char **field, const char *value)
{
  if (value == NULL)
    return;
  g_free (*field);
  *field = g_strdup (value);
}

static void
describe (const ImportedClip *clip, Article *article)
{
  prefer (&article->title, clip->title);
  prefer (&article->byline, clip->byline);
  prefer (&article->site, clip->site);
  prefer (&article->language, clip->language);
  prefer (&article->excerpt, clip->excerpt);
  if (clip->published.precision != DATE_NONE)
    article->published = clip->published;
}

Arrival *
arrival_new (ImportedClip *clip, GError **error)
{
  g_autoptr (Arrival) self = g_new0 (Arrival, 1);

  self->clip = clip;
  clean (clip);
  if (clip->content != IMPORT_CONTENT_NONE) {
    if (!load_bytes (clip, error))
      return NULL;
    self->capture = read_capture (clip, error);
    if (self->capture == NULL)
      return NULL;
  } else {
    self->capture = empty_capture (clip);
  }
  describe (clip, self->capture->article);
  return g_steal_pointer (&self);
}
