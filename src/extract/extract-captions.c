/* extract-captions.c: text that belongs to a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-captions.h"

#include <string.h>

#include "extract/extract-blocks.h"
#include "extract/extract-cues.h"
#include "extract/extract-drop.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* More than this is a paragraph that has a picture in it. */
#define MAX_BESIDE_IMAGE 200

/* A paragraph in a box that is named a caption may be longer than one. */
#define MAX_NAMED 420

/* Where no picture is, a longer text is none of a picture, unless many such texts wait
 * for the pictures that a script brings. */
#define MAX_CAPTION 200
#define MANY_BLOCKS 5

/* A gallery that holds more of the article's text than this is the article, unless so
 * many letters of sentences are left beside it. */
#define MAX_GALLERY 0.5f
#define ENOUGH_BESIDE_GALLERY 500

/* Whether an inline element that is named a caption has nearly all of the block. */
static bool
holds_caption (const ExtractRun *run, const HtmlNode *block)
{
  uint32_t own = extract_run_measure (run, block)->own;

  for (const HtmlNode *child = extract_run_next (run, block, block); child != NULL;
       child = extract_run_next (run, child, block)) {
    const ExtractMeasure *measure = extract_run_measure (run, child);

    if ((measure->hints & (HINT_CAPTION | HINT_CREDIT)) && measure->text * 10 >= own * 8)
      return true;
  }
  return false;
}

/* The outermost element around @node that is named a gallery or the like; one is. */
static const HtmlNode *
gallery_around (const ExtractRun *run, const HtmlNode *node)
{
  const HtmlNode *result = run->body;

  for (; node != run->body; node = node->parent) {
    if (extract_run_measure (run, node)->hints & HINT_MEDIA)
      result = node;
  }
  return result;
}

static bool
is_in_gallery (const ExtractRun *run, const ExtractBlock *block)
{
  const ExtractMeasure *whole = extract_run_measure (run, run->body), *gallery;

  if (!(block->hints & HINT_MEDIA))
    return false;
  gallery = extract_run_measure (run, gallery_around (run, block->node));
  if (gallery->images == 0 && gallery->blocks < MANY_BLOCKS &&
      extract_run_measure (run, block->node)->own > MAX_CAPTION)
    return false;
  return (float)gallery->text <= MAX_GALLERY * (float)whole->text ||
         whole->prose >= gallery->prose + ENOUGH_BESIDE_GALLERY;
}

static bool
is_caption (const ExtractRun *run, const ExtractBlock *block)
{
  const ExtractMeasure *measure = extract_run_measure (run, block->node);

  if (block->kind == BLOCK_CODE || block->kind == BLOCK_QUOTE ||
      (block->hints & HINT_EMBED))
    return false;
  if (block->kind == BLOCK_HEADING)
    return is_in_gallery (run, block);
  if (html_node_is (block->node, HTML_TAG_CAPTION))
    return false;
  if (block->kind == BLOCK_CAPTION)
    return true;
  if ((block->hints & (HINT_CAPTION | HINT_CREDIT)) && measure->own <= MAX_NAMED)
    return true;
  if (measure->images > 0 && measure->own <= MAX_BESIDE_IMAGE && !block->prose &&
      block->kind == BLOCK_LINE)
    return true;
  return is_in_gallery (run, block) || holds_caption (run, block->node);
}

static bool
has_image (const ExtractRun *run, const HtmlNode *node)
{
  return node != NULL && node->type == HTML_NODE_ELEMENT &&
         !extract_run_is_out (run, node) && extract_run_measure (run, node)->images > 0;
}

/* The nearest element with the picture in it, and hardly any text but the caption's. */
static HtmlNode *
frame_of (const ExtractRun *run, HtmlNode *caption)
{
  uint32_t own = extract_run_measure (run, caption)->own;

  for (HtmlNode *node = caption; node != run->body; node = node->parent) {
    const ExtractMeasure *measure = extract_run_measure (run, node);

    if (html_node_is (node, HTML_TAG_FIGURE))
      return node;
    if (measure->text > own * 2)
      return NULL;
    if (measure->images > 0)
      return node;
  }
  return NULL;
}

/* A block before the caption that is nothing but a picture. */
static HtmlNode *
picture_before (const ExtractRun *run, const HtmlNode *caption)
{
  HtmlNode *before = caption->prev;

  while (before != NULL && before->type != HTML_NODE_ELEMENT)
    before = before->prev;
  return has_image (run, before) && extract_run_measure (run, before)->text == 0 ? before
                                                                                 : NULL;
}

/* Brings the picture and its caption into a figure. */
static void
join (ExtractRun *run, HtmlNode *picture, HtmlNode *caption)
{
  HtmlNode *figure = html_doc_new_element (run->doc, HTML_TAG_FIGURE);

  if (figure == NULL)
    return;
  html_node_insert_before (picture->parent, figure, picture);
  html_node_append (figure, picture);
  html_node_append (figure, caption);
  html_node_rename (caption, HTML_TAG_FIGCAPTION);
}

/* The text of a block that holds its picture too moves into a caption of its own. */
static void
separate (ExtractRun *run, HtmlNode *block)
{
  HtmlNode *caption = html_doc_new_element (run->doc, HTML_TAG_FIGCAPTION);

  if (caption == NULL)
    return;
  for (HtmlNode *child = block->first_child, *next; child != NULL; child = next) {
    next = child->next;
    if (html_node_is (child, HTML_TAG_BR))
      html_node_detach (child);
    else if (!has_image (run, child) && !html_node_is (child, HTML_TAG_IMG))
      html_node_append (caption, child);
  }
  html_node_append (block, caption);
  html_node_rename (block, HTML_TAG_FIGURE);
}

static bool
can_be_figure (const HtmlNode *node)
{
  return html_node_is (node, HTML_TAG_DIV) || html_node_is (node, HTML_TAG_P) ||
         html_node_is (node, HTML_TAG_CENTER) || html_node_is (node, HTML_TAG_SECTION) ||
         html_node_is (node, HTML_TAG_ASIDE);
}

static void
settle (ExtractRun *run, HtmlNode *caption)
{
  HtmlNode *frame = frame_of (run, caption);
  HtmlNode *before = picture_before (run, caption);

  if (frame == caption)
    separate (run, caption);
  else if (frame != NULL) {
    if (can_be_figure (frame))
      html_node_rename (frame, HTML_TAG_FIGURE);
    if (frame != caption)
      html_node_rename (caption, HTML_TAG_FIGCAPTION);
  } else if (before != NULL)
    join (run, before, caption);
  else
    extract_drop (run, caption, REMOVAL_METADATA);
}

void
extract_captions (ExtractRun *run, GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    ExtractBlock *block = &g_array_index (blocks, ExtractBlock, i);

    if (extract_run_is_out (run, block->node) || block->node == run->body ||
        !is_caption (run, block))
      continue;
    block->kind = BLOCK_CAPTION;
    settle (run, block->node);
    extract_run_grow (run);
  }
}
