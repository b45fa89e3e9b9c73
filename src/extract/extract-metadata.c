/* extract-metadata.c: what a page says about itself: headline, names, dates, outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-metadata.h"

#include <string.h>

#include "base/text.h"
#include "base/uri.h"
#include "extract/extract-byline.h"
#include "extract/extract-claims.h"
#include "extract/extract-date.h"
#include "extract/extract-jsonld.h"
#include "extract/extract-language.h"
#include "extract/extract-line.h"
#include "extract/extract-title.h"
#include "html/html-walk.h"

/* Bytes of paragraphs that are enough to tell a language. */
#define DETECT_BYTES 1500

static void
set (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

/* (transfer full) (nullable): the best claim of that kind, as a line. */
static char *
dup_best (const Claims *claims, ClaimKind kind)
{
  const Claim *claim = extract_claims_best (claims, kind);
  g_autofree char *line = NULL;

  if (claim == NULL)
    return NULL;
  line = extract_line_of_markup (claim->value.data, claim->value.length);
  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* ---- outlet ---- */

/* What <meta> calls the outlet. */
static char *
claimed_site (const Claims *claims)
{
  char *line = dup_best (claims, CLAIM_SITE);
  char *host;

  if (line == NULL || !uri_is_web (line))
    return line;
  host = uri_site (line);
  g_free (line);
  return host;
}

/* The publisher of the article is the outlet; og:site_name may be the shop that many
 * outlets are in, or have a motto behind it. */
static const char *
choose_site (const JsonLd *jsonld, const char *claimed)
{
  if (jsonld->site != NULL && (jsonld->is_article || claimed == NULL))
    return jsonld->site;
  return claimed;
}

/* ---- language ---- */

/* Text of paragraphs, as a sample of the language. */
static char *
sample_text (const HtmlNode *root)
{
  GString *sample = g_string_new (NULL);

  for (const HtmlNode *node = html_walk_find (root, HTML_TAG_P);
       node != NULL && sample->len < DETECT_BYTES; node = html_walk_next (node, root)) {
    if (html_node_is (node, HTML_TAG_P)) {
      g_autofree char *line = extract_line_of_node (node, DETECT_BYTES);

      g_string_append (sample, line);
      g_string_append_c (sample, '\n');
    }
  }
  return g_string_free (sample, FALSE);
}

static char *
detect_language (const Claims *claims)
{
  g_autofree char *sample = sample_text (claims->root);

  return g_strdup (extract_language_detect (sample));
}

static char *
choose_language (const Claims *claims, const JsonLd *jsonld)
{
  g_autofree char *declared = g_strndup (claims->language.data, claims->language.length);
  g_autofree char *claimed = dup_best (claims, CLAIM_LANGUAGE);
  const char *sources[] = {declared, claimed, jsonld->language};

  for (size_t i = 0; i < G_N_ELEMENTS (sources); i++) {
    char *language = sources[i] != NULL ? extract_language_normalise (sources[i]) : NULL;

    if (language != NULL)
      return language;
  }
  return detect_language (claims);
}

/* Overrules a declaration that the headline gives the lie. */
static void
check_language (const Claims *claims, const char *title, char **language)
{
  char *detected;

  if (*language == NULL || title == NULL || extract_language_fits (*language, title))
    return;
  detected = detect_language (claims);
  if (detected != NULL)
    set (language, detected);
}

static char *
choose_direction (const Claims *claims, const char *language)
{
  static const char *const directions[] = {"ltr", "rtl"};

  for (size_t i = 0; i < G_N_ELEMENTS (directions); i++) {
    if (html_slice_equal_nocase (claims->direction, directions[i]))
      return g_strdup (directions[i]);
  }
  return language != NULL ? g_strdup (extract_language_direction (language)) : NULL;
}

/* ---- addresses ---- */

static char *
resolve (const Claims *claims, const char *reference)
{
  g_autofree char *base = g_strndup (claims->base.data, claims->base.length);
  g_autofree char *absolute = *base != '\0' ? uri_resolve (claims->address, base) : NULL;

  return uri_resolve (absolute != NULL ? absolute : claims->address, reference);
}

static bool
is_front_page (const char *address)
{
  const char *host = strstr (address, "://");
  const char *path = host != NULL ? strchr (host + 3, '/') : NULL;

  return path == NULL || path[1] == '\0';
}

/* Some sites call their front page the canonical address of every page. */
static char *
choose_canonical (const Claims *claims)
{
  g_autofree char *claimed = dup_best (claims, CLAIM_CANONICAL);
  g_autofree char *address = claimed != NULL ? resolve (claims, claimed) : NULL;

  if (address == NULL || !uri_is_web (address))
    return NULL;
  if (claims->address != NULL && is_front_page (address) &&
      !is_front_page (claims->address))
    return NULL;
  return g_steal_pointer (&address);
}

static char *
choose_image (const Claims *claims, const JsonLd *jsonld)
{
  g_autofree char *claimed = dup_best (claims, CLAIM_IMAGE);
  const char *reference = claimed != NULL ? claimed : jsonld->image;
  g_autofree char *address = reference != NULL ? resolve (claims, reference) : NULL;

  return address != NULL && uri_is_web (address) ? g_steal_pointer (&address) : NULL;
}

/* ---- the rest ---- */

static char *
choose_excerpt (const Claims *claims, const JsonLd *jsonld)
{
  return jsonld->excerpt != NULL && jsonld->is_article ? g_strdup (jsonld->excerpt)
                                                       : dup_best (claims, CLAIM_EXCERPT);
}

static bool
is_article (const Claims *claims, const JsonLd *jsonld)
{
  g_autofree char *type = dup_best (claims, CLAIM_TYPE);

  return jsonld->is_article ||
         (type != NULL && g_ascii_strcasecmp (type, "article") == 0);
}

void
extract_metadata (const HtmlDoc *doc, const char *address, Article *article,
                  PageWitness *witness)
{
  g_auto (Claims) claims = {0};
  g_auto (JsonLd) jsonld = {0};
  g_auto (Site) site = {0};
  g_auto (Title) title = {0};
  g_autofree char *claimed = NULL;
  PageDates dates;

  *witness = (PageWitness){0};
  extract_claims_init (&claims, doc, address);
  extract_jsonld_init (&jsonld, claims.scripts, address);

  claimed = claimed_site (&claims);
  set (&article->site, g_strdup (choose_site (&jsonld, claimed)));
  set (&article->canonical, choose_canonical (&claims));
  set (&article->lead_image, choose_image (&claims, &jsonld));
  set (&article->excerpt, choose_excerpt (&claims, &jsonld));

  extract_site_init (&site, article->site, claimed, address);
  extract_title_choose (&claims, &jsonld, &site, &title);
  set (&article->language, choose_language (&claims, &jsonld));
  check_language (&claims, title.text, &article->language);
  set (&article->direction, choose_direction (&claims, article->language));
  set (&article->byline,
       extract_byline_choose (&claims, &jsonld, &title, &site, &witness->byline));
  dates = extract_date_choose (&claims, &jsonld, &title, article->language);
  article->published = dates.published;
  article->modified = dates.modified;
  set (&article->published_from, g_strdup (dates.from));
  set (&article->modified_from, g_strdup (dates.modified_from));
  set (&article->title, g_steal_pointer (&title.text));

  witness->title = title.node;
  witness->date = dates.node;
  witness->raw_title = g_steal_pointer (&title.raw);
  witness->description = g_strdup (article->excerpt);
  witness->body = g_steal_pointer (&jsonld.body);
  witness->is_article = is_article (&claims, &jsonld);
}

void
page_witness_clear (PageWitness *self)
{
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->raw_title, g_free);
}
