/* capture-steps.c: from bytes to a capture, in the order that the design names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/capture-steps.h"

#include <string.h>

#include "base/uri.h"
#include "extract/extract-refresh.h"
#include "extract/extract.h"
#include "html/html-decode.h"
#include "html/html-serialize.h"
#include "html/html-text.h"
#include "html/html-tree.h"
#include "html/html-walk.h"
#include "library/duplicates.h"
#include "library/image-type.h"
#include "sanitize/sanitize.h"

/* Code points of a metadata line; more is nobody's title. */
#define MAX_LINE 500
#define MAX_EXCERPT 2000

/* Images fetched for one page; a gallery of more is read on the web. */
#define MAX_IMAGES 60

struct CaptureDraft {
  Capture *capture;
  HtmlDoc *doc;
  Extraction *extraction;
  char *refresh; /* where the page sends its reader; NULL */
};

void
capture_draft_free (CaptureDraft *self)
{
  g_clear_pointer (&self->capture, capture_free);
  g_clear_pointer (&self->extraction, extraction_free);
  g_clear_pointer (&self->doc, html_doc_free);
  g_free (self->refresh);
  g_free (self);
}

Capture *
capture_draft_peek (CaptureDraft *self)
{
  return self->capture;
}

const char *
capture_draft_get_refresh (const CaptureDraft *self)
{
  return self->refresh;
}

/* ---- reading ---- */

static bool
parse_and_extract (CaptureDraft *self, const CaptureSource *source, GError **error)
{
  g_auto (HtmlDecoded) decoded = {0};
  gsize length;
  const char *bytes = g_bytes_get_data (source->page, &length);

  if (length == 0) {
    g_set_error_literal (error, EXTRACT_ERROR, EXTRACT_ERROR_EMPTY, "There is no text");
    return false;
  }
  if (!html_decode (bytes, length, source->charset, &decoded, error))
    return false;
  if (source->plain_text) {
    self->extraction = extract_pasted (decoded.text, &self->doc, error);
    return self->extraction != NULL;
  }
  self->doc = html_parse (decoded.text, decoded.length, false, NULL, error);
  if (self->doc == NULL)
    return false;
  if (source->is_article) {
    self->extraction = extract_whole (self->doc);
    return true;
  }
  if (source->follows_refresh)
    self->refresh = extract_refresh_address (self->doc, source->address);
  if (self->refresh == NULL)
    self->extraction = extract_page (self->doc, source->address, error);
  return self->refresh != NULL || self->extraction != NULL;
}

static void
clean_line (char **field, size_t max_chars)
{
  g_autofree char *dirty = g_steal_pointer (field);

  if (dirty != NULL)
    *field = sanitize_line (dirty, max_chars);
}

static void
clean_address (char **field)
{
  if (*field != NULL && !uri_is_web (*field))
    g_clear_pointer (field, g_free);
}

/* Every field of the metadata is as hostile as the page. */
static void
sanitize_metadata (Article *article)
{
  clean_line (&article->title, MAX_LINE);
  clean_line (&article->byline, MAX_LINE);
  clean_line (&article->site, MAX_LINE);
  clean_line (&article->language, 35); /* RFC 5646, section 4.4.1 */
  clean_line (&article->excerpt, MAX_EXCERPT);
  clean_line (&article->published_from, MAX_LINE);
  clean_line (&article->modified_from, MAX_LINE);
  clean_address (&article->canonical);
  clean_address (&article->lead_image);
}

static void
take_removals (CaptureDraft *self, const char *base)
{
  GArray *found = self->extraction->removals;

  for (guint i = 0; i < found->len; i++) {
    const ExtractRemoval *piece = &g_array_index (found, ExtractRemoval, i);
    HtmlNode *holder = html_doc_new_element (self->doc, HTML_TAG_DIV);
    Removal *removal = g_new0 (Removal, 1);

    removal->number = i;
    removal->reason = piece->reason;
    if (holder != NULL) {
      html_node_append (holder, piece->node);
      sanitize_tree (self->doc, holder, base);
      removal->html = html_serialize_inner (holder);
      removal->text = html_text (holder);
    } else {
      removal->html = g_strdup ("");
      removal->text = g_strdup ("");
    }
    g_ptr_array_add (self->capture->article->removals, removal);
  }
}

static bool
has_image (const Capture *capture, const char *address)
{
  for (guint i = 0; i < capture->images->len; i++) {
    const CaptureImage *image = g_ptr_array_index (capture->images, i);
    if (g_str_equal (image->address, address))
      return true;
  }
  return false;
}

static void
add_image (Capture *capture, const char *address)
{
  CaptureImage *image;

  if (capture->images->len >= MAX_IMAGES || has_image (capture, address))
    return;
  image = g_new0 (CaptureImage, 1);
  image->address = g_strdup (address);
  image->bytes = image_type_decode_data_address (address);
  g_ptr_array_add (capture->images, image);
}

static void
list_images (CaptureDraft *self)
{
  const HtmlNode *body = self->extraction->body;
  const char *lead = self->capture->article->lead_image;

  for (const HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    g_autofree char *address = NULL;

    if (!html_node_is (node, HTML_TAG_IMG))
      continue;
    address = html_node_dup_attr (node, HTML_ATTR_SRC);
    if (address != NULL)
      add_image (self->capture, address);
  }
  if (lead != NULL)
    add_image (self->capture, lead);
}

CaptureDraft *
capture_steps_read (const CaptureSource *source, GError **error)
{
  g_autoptr (CaptureDraft) self = g_new0 (CaptureDraft, 1);
  Article *article;

  if (!parse_and_extract (self, source, error))
    return NULL;
  if (self->refresh != NULL)
    return g_steal_pointer (&self);
  self->capture = capture_new ();
  self->capture->origin = source->origin;
  self->capture->raw = g_bytes_ref (source->raw);
  self->capture->raw_sha256 =
      g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source->raw);
  article = g_steal_pointer (&self->extraction->article);
  article_free (self->capture->article);
  self->capture->article = article;

  sanitize_metadata (article);
  sanitize_tree (self->doc, self->extraction->body, source->address);
  take_removals (self, source->address);
  list_images (self);
  return g_steal_pointer (&self);
}

/* ---- finishing ---- */

static void
identify_image (CaptureImage *image)
{
  const char *media_type =
      image->bytes == NULL
          ? NULL
          : image_type_sniff (image->bytes, &image->width, &image->height);

  g_clear_pointer (&image->sha256, g_free);
  g_clear_pointer (&image->media_type, g_free);
  if (media_type == NULL) {
    g_clear_pointer (&image->bytes, g_bytes_unref);
    return;
  }
  image->media_type = g_strdup (media_type);
  image->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image->bytes);
}

static void
point_to_stored (CaptureDraft *self, HtmlNode *img, GHashTable *by_address)
{
  g_autofree char *address = html_node_dup_attr (img, HTML_ATTR_SRC);
  const CaptureImage *image =
      address == NULL ? NULL : g_hash_table_lookup (by_address, address);

  if (image != NULL && image->sha256 != NULL) {
    g_autofree char *stored = g_strconcat ("cuttings-image:", image->sha256, NULL);
    html_node_set_attr (self->doc, img, HTML_ATTR_SRC, stored);
  }
}

static void
point_images_to_stored (CaptureDraft *self)
{
  g_autoptr (GHashTable) by_address = g_hash_table_new (g_str_hash, g_str_equal);
  HtmlNode *body = self->extraction->body;

  for (guint i = 0; i < self->capture->images->len; i++) {
    CaptureImage *image = g_ptr_array_index (self->capture->images, i);
    identify_image (image);
    g_hash_table_insert (by_address, image->address, image);
  }
  for (HtmlNode *node = html_walk_next (body, body); node != NULL;
       node = html_walk_next (node, body)) {
    if (html_node_is (node, HTML_TAG_IMG))
      point_to_stored (self, node, by_address);
  }
}

Capture *
capture_steps_finish (CaptureDraft *self)
{
  g_autoptr (CaptureDraft) draft = self;
  Article *article = draft->capture->article;

  point_images_to_stored (draft);
  article->html = html_serialize_inner (draft->extraction->body);
  article->text = html_text (draft->extraction->body);
  duplicates_prepare (draft->capture);
  return g_steal_pointer (&draft->capture);
}
