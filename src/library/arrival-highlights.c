/* arrival-highlights.c: brings the highlights of an import to a clipping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/arrival-highlights.h"

#include <string.h>

#include "annotate/anchor.h"
#include "annotate/selector.h"
#include "library/quote-find.h"
#include "model/tag.h"
#include "store/store-highlights.h"

/* ---- notes and tags ---- */

/* Whether @tags have one that differs from @name at most in case. */
static bool
has_tag (const GPtrArray *tags, const char *name)
{
  g_autofree char *key = tag_key (name);

  for (guint i = 0; i < tags->len; i++) {
    g_autofree char *other = tag_key (g_ptr_array_index (tags, i));

    if (g_str_equal (key, other))
      return true;
  }
  return false;
}

guint
arrival_add_new_tags (GPtrArray *to, const GPtrArray *from)
{
  guint before = to->len;

  for (guint i = 0; i < from->len; i++) {
    g_autofree char *name = tag_normalize (g_ptr_array_index (from, i));

    if (name != NULL && !has_tag (to, name))
      g_ptr_array_add (to, g_steal_pointer (&name));
  }
  return to->len - before;
}

bool
arrival_add_to_note (char **note, const char *paragraph)
{
  if (paragraph == NULL || strstr (*note, paragraph) != NULL)
    return false;
  imported_note_add (note, paragraph);
  return true;
}

/* ---- one highlight ---- */

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text == NULL ? "" : text);
}

/* Where the text says the very words, the highlight is as if it was made there; else the
 * words stay as they came. */
static void
place (Highlight *highlight, const char *text)
{
  TextSpan span;
  Selector made;

  highlight->orphan =
      !quote_find (&highlight->made, text, &span, &highlight->confidence) ||
      highlight->confidence < ANCHOR_UNSURE;
  if (highlight->orphan) {
    highlight->confidence = 0;
    return;
  }
  highlight->span = span;
  if (highlight->confidence < 1 || !selector_make (text, span, &made))
    return;
  selector_clear (&highlight->made);
  highlight->made = made;
  highlight->span = made.span;
}

/* (transfer full) */
static Highlight *
highlight_from (const ImportedHighlight *imported, int64_t clip_id,
                const Capture *capture)
{
  Highlight *highlight = highlight_new ();

  highlight->clip_id = clip_id;
  highlight->capture_id = capture->id;
  highlight->made = (Selector){
      .exact = g_strdup (imported->quote),
      .prefix = dup_or_empty (imported->prefix),
      .suffix = dup_or_empty (imported->suffix),
      .span = imported->span,
  };
  highlight->span = imported->span;
  highlight->color = imported->color;
  highlight->created_at = imported->created_at;
  g_free (highlight->note);
  highlight->note = dup_or_empty (imported->note);
  arrival_add_new_tags (highlight->tags, imported->tags);
  place (highlight, capture->article->text);
  return highlight;
}

static bool
says_the_same (const Highlight *highlight, const char *quote)
{
  g_autofree char *one = text_collapse (highlight->made.exact);
  g_autofree char *other = text_collapse (quote);

  return g_str_equal (one, other);
}

/* The first of @present that says the same and was not yet taken. */
static Highlight *
find_present (const GPtrArray *present, GHashTable *taken, const char *quote)
{
  for (guint i = 0; i < present->len; i++) {
    Highlight *highlight = g_ptr_array_index (present, i);

    if (!g_hash_table_contains (taken, highlight) && says_the_same (highlight, quote))
      return highlight;
  }
  return NULL;
}

/* Gives a highlight that was there what the import knows more. */
static bool
enrich (StoreDb *db, Highlight *present, const ImportedHighlight *imported, bool *changed,
        GError **error)
{
  bool has_more = arrival_add_to_note (&present->note, imported->note);

  has_more |= arrival_add_new_tags (present->tags, imported->tags) > 0;
  *changed |= has_more;
  return !has_more || store_highlights_update (db, present, error);
}

bool
arrival_store_highlights (StoreDb *db, const GPtrArray *imported, int64_t clip_id,
                          const Capture *capture, unsigned *n_new, unsigned *n_waiting,
                          bool *changed, GError **error)
{
  g_autoptr (GPtrArray) present = store_highlights_load_all (db, clip_id, error);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  if (present == NULL)
    return false;
  for (guint i = 0; i < imported->len; i++) {
    const ImportedHighlight *wanted = g_ptr_array_index (imported, i);
    Highlight *same = find_present (present, taken, wanted->quote);
    g_autoptr (Highlight) made = NULL;

    if (same != NULL) {
      g_hash_table_add (taken, same);
      if (!enrich (db, same, wanted, changed, error))
        return false;
      continue;
    }
    made = highlight_from (wanted, clip_id, capture);
    if (!store_highlights_insert (db, made, error))
      return false;
    (*n_new)++;
    *n_waiting += made->orphan;
    *changed = true;
  }
  return true;
}
