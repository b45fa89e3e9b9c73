/* paste.c: plain text as people paste it becomes the tree of an article
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste.h"

#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-language.h"
#include "extract/extract-removal.h"
#include "extract/junk.h"
#include "extract/paste-head.h"
#include "extract/paste-lines.h"
#include "extract/paste-tail.h"
#include "html/html-tree.h"

/* Bytes of text that are taken; the longest of novels has three million. */
#define MAX_TEXT (4u << 20)

/* Bytes of text that are enough to tell a language. */
#define DETECT_BYTES 3000

/* Code points of a line between paragraphs that is a heading, and of the paragraph that
 * must follow. */
#define MAX_HEADING 70
#define MIN_BELOW_HEADING 140

typedef struct {
  HtmlDoc *doc;
  HtmlNode *body;
  const GArray *blocks; /* PasteBlock */
  guint head;           /* blocks before this one are headline, byline and date */
  guint tail;           /* blocks from this one on are what the site added */
  GPtrArray *nodes;     /* HtmlNode: what each block became; NULL inside lists */
  bool full;            /* the arena is */
} Paste;

static const PasteBlock *
block_at (const Paste *self, guint i)
{
  return &g_array_index (self->blocks, PasteBlock, i);
}

/* ---- text with links ---- */

static HtmlNode *
append_element (Paste *self, HtmlNode *parent, HtmlTag tag)
{
  HtmlNode *node = html_doc_new_element (self->doc, tag);

  if (node != NULL)
    html_node_append (parent, node);
  self->full = self->full || node == NULL;
  return node;
}

static void
append_text (Paste *self, HtmlNode *parent, const char *text, size_t length)
{
  HtmlNode *node = length > 0 ? html_doc_new_text (self->doc, text, length) : NULL;

  if (node != NULL)
    html_node_append (parent, node);
  self->full = self->full || (length > 0 && node == NULL);
}

/* Where the next address begins; NULL when there is none. */
static const char *
find_address (const char *text)
{
  const char *at = text;

  while ((at = strstr (at, "://")) != NULL) {
    if (at - text >= 5 && g_ascii_strncasecmp (at - 5, "https", 5) == 0)
      return at - 5;
    if (at - text >= 4 && g_ascii_strncasecmp (at - 4, "http", 4) == 0)
      return at - 4;
    at += 3;
  }
  return NULL;
}

static bool
is_closed_inside (const char *address, size_t length)
{
  return memchr (address, '(', length) != NULL;
}

/* The length of the address: up to a blank, without the punctuation of the sentence. */
static size_t
address_length (const char *text)
{
  size_t length = strcspn (text, " \"<>");

  while (length > 0) {
    char last = text[length - 1];

    if (strchr (".,;:!?'", last) == NULL &&
        !(last == ')' && !is_closed_inside (text, length)))
      break;
    length--;
  }
  return length;
}

static void
append_link (Paste *self, HtmlNode *parent, const char *text, size_t length)
{
  g_autofree char *shown = g_strndup (text, length);
  g_autofree char *address = uri_resolve (NULL, shown);
  HtmlNode *link;

  if (address == NULL || !uri_is_web (address)) {
    append_text (self, parent, text, length);
    return;
  }
  link = append_element (self, parent, HTML_TAG_A);
  if (link == NULL)
    return;
  html_node_set_attr (self->doc, link, HTML_ATTR_HREF, address);
  append_text (self, link, text, length);
}

static void
append_linked_text (Paste *self, HtmlNode *parent, const char *text)
{
  const char *at;

  while (!self->full && (at = find_address (text)) != NULL) {
    size_t length = address_length (at);

    append_text (self, parent, text, (size_t)(at - text));
    append_link (self, parent, at, length);
    text = at + length;
  }
  append_text (self, parent, text, strlen (text));
}

/* ---- blocks ---- */

/* A short line without a full stop, right above a long paragraph. */
static bool
is_heading (const Paste *self, guint i)
{
  const PasteBlock *block = block_at (self, i), *next;

  if (block->kind != PASTE_PARAGRAPH || i < self->head || i + 1 >= self->tail || i == 0)
    return false;
  next = block_at (self, i + 1);
  return next->kind == PASTE_PARAGRAPH && text_length (block->text) <= MAX_HEADING &&
         text_length (next->text) >= MIN_BELOW_HEADING && !uri_is_web (block->text) &&
         !paste_lines_end_sentence (block->text) &&
         !g_str_has_suffix (block->text, ",") &&
         !g_unichar_islower (g_utf8_get_char (block->text));
}

static bool
goes_on (const Paste *self, guint i)
{
  const PasteBlock *block = block_at (self, i), *before = block_at (self, i - 1);

  return block->kind == before->kind && i != self->head && i != self->tail &&
         (block->kind == PASTE_BULLET || block->number == before->number + 1);
}

/* Appends a list with the items from @i on; gives the block behind it. */
static guint
append_list (Paste *self, guint i)
{
  bool numbered = block_at (self, i)->kind == PASTE_NUMBER;
  int start = block_at (self, i)->number;
  HtmlNode *list =
      append_element (self, self->body, numbered ? HTML_TAG_OL : HTML_TAG_UL);

  if (list != NULL && numbered && start != 1) {
    g_autofree char *value = g_strdup_printf ("%d", start);

    html_node_set_attr (self->doc, list, HTML_ATTR_START, value);
  }
  g_ptr_array_add (self->nodes, list);
  for (bool first = true; i < self->blocks->len && !self->full; first = false, i++) {
    HtmlNode *item;

    if (!first && !goes_on (self, i))
      break;
    item = append_element (self, list, HTML_TAG_LI);
    if (item != NULL)
      append_linked_text (self, item, block_at (self, i)->text);
    if (!first)
      g_ptr_array_add (self->nodes, NULL);
  }
  return i;
}

static guint
append_block (Paste *self, guint i)
{
  HtmlNode *node;

  if (block_at (self, i)->kind != PASTE_PARAGRAPH)
    return append_list (self, i);
  node =
      append_element (self, self->body, is_heading (self, i) ? HTML_TAG_H2 : HTML_TAG_P);
  if (node != NULL)
    append_linked_text (self, node, block_at (self, i)->text);
  g_ptr_array_add (self->nodes, node);
  return i + 1;
}

static void
take_blocks (Paste *self, guint first, guint end, RemovalReason reason, GArray *removals)
{
  for (guint i = first; i < end; i++) {
    HtmlNode *node = g_ptr_array_index (self->nodes, i);

    if (node != NULL)
      extract_removal_take (self->doc, node, reason, removals);
  }
}

/* ---- public ---- */

static void
detect_language (const char *text, Article *article)
{
  g_autofree char *sample =
      g_utf8_substring (text, 0, MIN (DETECT_BYTES / 2, g_utf8_strlen (text, -1)));
  const char *language = extract_language_detect (sample);

  article->language = g_strdup (language);
  if (language != NULL)
    article->direction = g_strdup (extract_language_direction (language));
}

static HtmlDoc *
refuse (GError **error)
{
  g_set_error_literal (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX, "The text is too long");
  return NULL;
}

HtmlDoc *
paste_read (const char *text, Article *article, HtmlNode **body, GArray *removals,
            GError **error)
{
  g_autoptr (GArray) blocks = NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (HtmlDoc) doc = html_parse ("", 0, false, NULL, error);
  Paste paste = {.doc = doc, .nodes = nodes};

  if (doc == NULL)
    return NULL;
  if (strlen (text) > MAX_TEXT)
    return refuse (error);
  paste.blocks = blocks = paste_lines_read (text);
  paste.body = html_doc_body (doc);
  detect_language (text, article);
  if (blocks->len > 0)
    paste.head = paste_head_read (blocks, article);
  paste.tail = paste_tail_find (blocks, paste.head);
  for (guint i = 0; i < blocks->len && !paste.full;)
    i = append_block (&paste, i);
  if (paste.full)
    return refuse (error);
  take_blocks (&paste, 0, paste.head, REMOVAL_METADATA, removals);
  take_blocks (&paste, paste.tail, blocks->len, REMOVAL_COPYRIGHT, removals);
  junk_remove_links (doc, paste.body, removals);
  extract_removal_sort (paste.body, removals);
  *body = paste.body;
  return g_steal_pointer (&doc);
}
