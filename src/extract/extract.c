/* extract.c: from the tree of a page to its article, pass by pass
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract.h"

#include "extract/extract-blocks.h"
#include "extract/extract-captions.h"
#include "extract/extract-cards.h"
#include "extract/extract-container.h"
#include "extract/extract-cut.h"
#include "extract/extract-doubt.h"
#include "extract/extract-hidden.h"
#include "extract/extract-images.h"
#include "extract/extract-join.h"
#include "extract/extract-lines.h"
#include "extract/extract-metadata.h"
#include "extract/extract-names.h"
#include "extract/extract-prune.h"
#include "extract/extract-run.h"
#include "extract/extract-second.h"
#include "extract/extract-tidy.h"
#include "extract/junk.h"
#include "extract/paste.h"
#include "html/html-walk.h"

G_DEFINE_QUARK (extract_error, extract_error)

void
extraction_free (Extraction *self)
{
  if (self == NULL)
    return;
  article_free (self->article);
  g_array_unref (self->removals);
  g_free (self);
}

static Extraction *
extraction_new (ExtractRun *run, Article *article)
{
  Extraction *self = g_new0 (Extraction, 1);

  self->article = article;
  self->body = run->body;
  self->removals = g_steal_pointer (&run->removals);
  return self;
}

/* What the article is: passes that judge, in their order. */
static void
run_judges (ExtractRun *run)
{
  g_autoptr (GArray) blocks = NULL;

  extract_images_reveal (run);
  extract_hidden (run);
  extract_cards (run);
  extract_names_weigh (run);
  run->body = extract_container_find (run);
  extract_join (run);
  extract_lines (run);
  extract_second (run);
  extract_cards_release (run);
  extract_prune_names (run);
  extract_prune_links (run);
  blocks = extract_blocks_list (run);
  extract_captions (run, blocks);
  extract_prune_repeats (run, blocks);
  extract_prune_lines (run, blocks);
  extract_prune_link_lines (run, blocks);
  extract_prune_head (run, blocks);
  extract_prune_tail (run, blocks);
  extract_prune_witness (run, blocks);
}

/* What becomes of it: passes that change the tree, in their order. */
static void
run_hands (ExtractRun *run)
{
  extract_cut (run);
  extract_images_resolve (run);
  extract_tidy (run);
  junk_remove_links (run->doc, run->body, run->removals);
  extract_removal_sort (run->body, run->removals);
}

/* Letters that are less than a word, and that are too few where scripts may bring more. */
#define FEWEST_LETTERS 4
#define FEW_LETTERS 20

/* A page that makes its text with scripts is not empty in a browser. */
static bool
has_scripts (const HtmlDoc *doc)
{
  return html_walk_find (html_doc_root (doc), HTML_TAG_SCRIPT) != NULL;
}

static bool
has_article (const ExtractRun *run, GError **error)
{
  uint32_t letters = extract_run_measure (run, run->body)->text;
  bool scripts = has_scripts (run->doc);

  if (run->page_text == 0 && !scripts) {
    g_set_error_literal (error, EXTRACT_ERROR, EXTRACT_ERROR_EMPTY, "There is no text");
    return false;
  }
  if (letters < (scripts ? FEW_LETTERS : FEWEST_LETTERS) || extract_doubt (run)) {
    g_set_error_literal (error, EXTRACT_ERROR, EXTRACT_ERROR_NO_ARTICLE,
                         "There is nothing that reads like an article");
    return false;
  }
  return true;
}

Extraction *
extract_page (HtmlDoc *doc, const char *address, GError **error)
{
  g_auto (ExtractRun) run = {0};
  g_auto (PageWitness) witness = {0};
  g_autoptr (Article) article = article_new ();

  if (html_doc_body (doc) == NULL) {
    g_set_error_literal (error, EXTRACT_ERROR, EXTRACT_ERROR_EMPTY, "There is no text");
    return NULL;
  }
  extract_metadata (doc, address, article, &witness);
  extract_run_init (&run, doc);
  run.article = article;
  run.witness = &witness;
  run_judges (&run);
  if (!has_article (&run, error))
    return NULL;
  run_hands (&run);
  return extraction_new (&run, g_steal_pointer (&article));
}

Extraction *
extract_pasted (const char *text, HtmlDoc **doc, GError **error)
{
  g_autoptr (Extraction) self = g_new0 (Extraction, 1);
  g_autoptr (HtmlDoc) made = NULL;

  self->article = article_new ();
  self->removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  made = paste_read (text, self->article, &self->body, self->removals, error);
  if (made == NULL)
    return NULL;
  if (self->article->title == NULL) {
    g_set_error_literal (error, EXTRACT_ERROR, EXTRACT_ERROR_EMPTY, "There is no text");
    return NULL;
  }
  *doc = g_steal_pointer (&made);
  return g_steal_pointer (&self);
}

Extraction *
extract_whole (HtmlDoc *doc)
{
  Extraction *self = g_new0 (Extraction, 1);

  self->article = article_new ();
  self->body = html_doc_body (doc);
  self->removals = g_array_new (FALSE, FALSE, sizeof (ExtractRemoval));
  return self;
}
