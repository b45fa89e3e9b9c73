/* extract-claims-names.c: the names under which pages claim things, in <meta> and microdata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks say whom to believe: what a page writes for readers of its feeds and for
 * libraries is cleaner than what it writes for a share dialog.
 */

#include "extract/extract-claims-names.h"

#include <string.h>

static const ClaimName meta_names[] = {
    /* Open Graph, and what social networks added */
    {"og:title", CLAIM_TITLE, 1},
    {"og:site_name", CLAIM_SITE, 0},
    {"og:description", CLAIM_EXCERPT, 1},
    {"og:image", CLAIM_IMAGE, 0},
    {"og:image:url", CLAIM_IMAGE, 1},
    {"og:image:secure_url", CLAIM_IMAGE, 1},
    {"og:url", CLAIM_CANONICAL, 1},
    {"og:locale", CLAIM_LANGUAGE, 2},
    {"og:type", CLAIM_TYPE, 0},
    {"og:author", CLAIM_AUTHOR, 3},
    {"og:published_time", CLAIM_PUBLISHED, 1},
    {"og:pubdate", CLAIM_PUBLISHED, 1},
    {"og:article:author", CLAIM_AUTHOR, 3},
    {"og:article:published_time", CLAIM_PUBLISHED, 1},
    {"og:article:modified_time", CLAIM_MODIFIED, 1},
    {"og:updated_time", CLAIM_MODIFIED, 2},
    {"og:modified_time", CLAIM_MODIFIED, 2},
    {"og:release_date", CLAIM_PUBLISHED, 2},
    {"article:author", CLAIM_AUTHOR, 3},
    {"article:author_name", CLAIM_AUTHOR, 2},
    {"article:author:name", CLAIM_AUTHOR, 2},
    {"article:publisher", CLAIM_SITE, 5},
    {"article:published_time", CLAIM_PUBLISHED, 0},
    {"article:published", CLAIM_PUBLISHED, 0},
    {"article:published_date", CLAIM_PUBLISHED, 0},
    {"article:publicationdate", CLAIM_PUBLISHED, 1},
    {"article:post_date", CLAIM_PUBLISHED, 1},
    {"article:modified_time", CLAIM_MODIFIED, 0},
    {"article:modified", CLAIM_MODIFIED, 0},
    {"twitter:title", CLAIM_TITLE, 2},
    {"twitter:description", CLAIM_EXCERPT, 3},
    {"twitter:image", CLAIM_IMAGE, 2},
    {"twitter:image:src", CLAIM_IMAGE, 2},
    {"twitter:url", CLAIM_CANONICAL, 3},
    {"shareaholic:article_author_name", CLAIM_AUTHOR, 2},
    {"shareaholic:article_published_time", CLAIM_PUBLISHED, 1},
    {"shareaholic:article_modified_time", CLAIM_MODIFIED, 1},
    {"shareaholic:site_name", CLAIM_SITE, 2},
    /* newsroom tools */
    {"parsely-title", CLAIM_TITLE, 0},
    {"parsely-author", CLAIM_AUTHOR, 1},
    {"parsely-pub-date", CLAIM_PUBLISHED, 0},
    {"parsely-image-url", CLAIM_IMAGE, 2},
    {"parsely-link", CLAIM_CANONICAL, 3},
    {"sailthru:title", CLAIM_TITLE, 0},
    {"sailthru:author", CLAIM_AUTHOR, 1},
    {"sailthru:date", CLAIM_PUBLISHED, 1},
    {"sailthru:description", CLAIM_EXCERPT, 2},
    {"sailthru:image:full", CLAIM_IMAGE, 2},
    {"cxenseparse:title", CLAIM_TITLE, 1},
    {"cxenseparse:author", CLAIM_AUTHOR, 1},
    {"cxenseparse:recs:publishtime", CLAIM_PUBLISHED, 1},
    {"cxenseparse:publishtime", CLAIM_PUBLISHED, 1},
    {"bt:author", CLAIM_AUTHOR, 2},
    {"bt:pubdate", CLAIM_PUBLISHED, 1},
    {"bt:moddate", CLAIM_MODIFIED, 1},
    {"byl", CLAIM_AUTHOR, 1},
    {"byline", CLAIM_AUTHOR, 1},
    {"pdate", CLAIM_PUBLISHED, 2},
    {"ptime", CLAIM_PUBLISHED, 1},
    {"utime", CLAIM_MODIFIED, 1},
    {"pubdate", CLAIM_PUBLISHED, 1},
    {"pub_date", CLAIM_PUBLISHED, 1},
    {"publishdate", CLAIM_PUBLISHED, 1},
    {"publish-date", CLAIM_PUBLISHED, 1},
    {"publish_date", CLAIM_PUBLISHED, 1},
    {"publish_time", CLAIM_PUBLISHED, 1},
    {"publishedtime", CLAIM_PUBLISHED, 1},
    {"publication_date", CLAIM_PUBLISHED, 1},
    {"publication-date", CLAIM_PUBLISHED, 1},
    {"published_at", CLAIM_PUBLISHED, 1},
    {"published-date", CLAIM_PUBLISHED, 1},
    {"article_date_original", CLAIM_PUBLISHED, 1},
    {"article_date_updated", CLAIM_MODIFIED, 1},
    {"article:created", CLAIM_CREATED, 1},
    {"originalpublicationdate", CLAIM_PUBLISHED, 0},
    {"displaydate", CLAIM_PUBLISHED, 2},
    {"release_date", CLAIM_PUBLISHED, 2},
    {"rnews:datepublished", CLAIM_PUBLISHED, 1},
    {"datepublished", CLAIM_PUBLISHED, 1},
    {"datemodified", CLAIM_MODIFIED, 1},
    {"datecreated", CLAIM_CREATED, 1},
    {"lastmod", CLAIM_MODIFIED, 2},
    {"last-modified", CLAIM_MODIFIED, 2},
    {"modified", CLAIM_MODIFIED, 2},
    {"revised", CLAIM_MODIFIED, 2},
    {"date_published", CLAIM_PUBLISHED, 1},
    {"date_modified", CLAIM_MODIFIED, 1},
    {"article:updated", CLAIM_MODIFIED, 1},
    {"date", CLAIM_CREATED, 0},
    {"created", CLAIM_CREATED, 1},
    /* libraries */
    {"dc:title", CLAIM_TITLE, 0},
    {"dcterms:title", CLAIM_TITLE, 0},
    {"dc:creator", CLAIM_AUTHOR, 1},
    {"dcterms:creator", CLAIM_AUTHOR, 1},
    {"dcterm:creator", CLAIM_AUTHOR, 1},
    {"dc:description", CLAIM_EXCERPT, 0},
    {"dcterms:description", CLAIM_EXCERPT, 0},
    {"dc:language", CLAIM_LANGUAGE, 1},
    {"dcterms:language", CLAIM_LANGUAGE, 1},
    {"dc:publisher", CLAIM_SITE, 3},
    {"dcterms:publisher", CLAIM_SITE, 3},
    {"dc:date:issued", CLAIM_PUBLISHED, 1},
    {"dc:date:published", CLAIM_PUBLISHED, 1},
    {"dcterms:issued", CLAIM_PUBLISHED, 1},
    {"dcterms:available", CLAIM_PUBLISHED, 2},
    {"dc:date", CLAIM_CREATED, 0},
    {"dcterms:date", CLAIM_CREATED, 0},
    {"dc:date:created", CLAIM_CREATED, 0},
    {"dcterms:created", CLAIM_CREATED, 0},
    {"dc:date:modified", CLAIM_MODIFIED, 1},
    {"dcterms:modified", CLAIM_MODIFIED, 1},
    {"citation_title", CLAIM_TITLE, 0},
    {"citation_author", CLAIM_AUTHOR, 0},
    {"citation_authors", CLAIM_AUTHOR, 0},
    {"citation_date", CLAIM_PUBLISHED, 2},
    {"citation_publication_date", CLAIM_PUBLISHED, 1},
    {"citation_online_date", CLAIM_PUBLISHED, 1},
    {"citation_journal_title", CLAIM_SITE, 1},
    {"citation_language", CLAIM_LANGUAGE, 1},
    {"eprints:creators_name", CLAIM_AUTHOR, 1},
    {"prism:publicationdate", CLAIM_PUBLISHED, 1},
    {"prism:publicationname", CLAIM_SITE, 1},
    /* plain HTML */
    {"title", CLAIM_TITLE, 3},
    {"author", CLAIM_AUTHOR, 2},
    {"authors", CLAIM_AUTHOR, 2},
    {"creator", CLAIM_AUTHOR, 3},
    {"article_author", CLAIM_AUTHOR, 2},
    {"mediator_author", CLAIM_AUTHOR, 2},
    {"description", CLAIM_EXCERPT, 2},
    {"application-name", CLAIM_SITE, 4},
    {"apple-mobile-web-app-title", CLAIM_SITE, 6},
    {"publisher", CLAIM_SITE, 5},
    {"thumbnail", CLAIM_IMAGE, 3},
    {"image", CLAIM_IMAGE, 3},
    {"language", CLAIM_LANGUAGE, 1},
    {"content-language", CLAIM_LANGUAGE, 0},
};

static const ClaimName item_names[] = {
    {"headline", CLAIM_TITLE, 1},
    {"alternativeHeadline", CLAIM_TITLE, 4},
    {"author", CLAIM_AUTHOR, 2},
    {"creator", CLAIM_AUTHOR, 3},
    {"datePublished", CLAIM_PUBLISHED, 1},
    {"dateModified", CLAIM_MODIFIED, 1},
    {"dateCreated", CLAIM_CREATED, 1},
    {"uploadDate", CLAIM_PUBLISHED, 2},
    {"image", CLAIM_IMAGE, 4},
    {"thumbnailUrl", CLAIM_IMAGE, 4},
    {"inLanguage", CLAIM_LANGUAGE, 1},
};

/* A dash at either end is the border of a word, as in extract-words.c. */
const ExtractPhrases extract_claims_mark_words[] = {
    {MARK_TITLE,
     "headline|-post-title-|-entry-title-|-article-title-|-articletitle-|-page-title-|"
     "-pagetitle-|-story-title-|-news-title-|-content-title-|-main-title-|-title-|"
     "-titulo-|-titre-|-titolo-|-titel-|-ueberschrift-|-schlagzeile-"},

    {MARK_AUTHOR,
     "author|byline|-by-line-|-writer-|-writers-|-written-by-|-posted-by-|-contributor-|"
     "-contributors-|-autor-|-autoren-|-autores-|-autora-|-autore-|-auteur-|-auteurs-|"
     "-autorin-|-verfasser-|-redakteur-|-redaktor-|-skribent-|-firma-|-signature-|"
     "-creator-|-vcard-|-username-|-user-name-|-postedby-"},
    {MARK_META,
     "-entry-meta-|-post-meta-|-postmeta-|-postmetadata-|-article-meta-|-meta-|-metadata-"
     "|"
     "-submitted-|-post-info-|-article-info-|-articleinfo-|-page-header-|-blog-info-|"
     "-post-header-|-entry-header-|-article-header-|-post-details-|-story-meta-"},

    {MARK_DATE,
     "-date-|-dates-|-datetime-|-dateline-|-time-|-timestamp-|-time-stamp-|-datum-|"
     "-fecha-|-data-|-dato-|-datestamp-|-articledate-"},
    {MARK_DATE | MARK_PUBLISHED,
     "-postdate-|-entry-date-|-post-date-|pubdate|publish|-posted-|-posted-on-|"
     "-publication-date-|-creation-date-"},
    {MARK_DATE | MARK_MODIFIED,
     "-updated-|-update-time-|-modified-|lastmod|-last-update-|-modified-date-"},

    {MARK_FOREIGN,
     "-comments-|-comment-|-commentlist-|-comment-list-|-disqus-|-kommentare-|-related-|"
     "-recommended-|-recommendations-|-sidebar-|-widget-area-|-most-read-|-trending-|"
     "-site-footer-|-page-footer-|-main-footer-|-global-footer-|-colophon-|-navigation-|"
     "-popular-|-latest-|-breadcrumb-|-breadcrumbs-|-newsletter-|-copyright-"},
    {0, NULL},
};

const ExtractPhrases extract_claims_author_folders[] = {
    {MARK_AUTHOR_LINK,
     "/author/|/authors/|/autor/|/autoren/|/autores/|/auteur/|/auteurs/|/autore/|/byline/"
     "|"
     "/writers/|/writer/|/people/|/profile/|/profiles/|/journalist|/reporter|/staff/|"
     "/contributor|/redaktion/|/producers/|/columnist|/editors/|author="},
    {0, NULL},
};

static bool
equals_meta_name (HtmlSlice slice, const char *name)
{
  for (size_t i = 0; i < slice.length; i++) {
    char c = slice.data[i] == '.' ? ':' : g_ascii_tolower (slice.data[i]);

    if (c != name[i])
      return false;
  }
  return name[slice.length] == '\0';
}

/* Whether the name speaks of a date of publication in words of its own. */
static bool
is_publication_date (HtmlSlice name)
{
  g_autofree char *lower = g_ascii_strdown (name.data, (gssize)name.length);

  return g_str_equal (lower, "published") ||
         (strstr (lower, "publi") != NULL &&
          (strstr (lower, "date") != NULL || strstr (lower, "time") != NULL));
}

const ClaimName *
extract_claims_name_of_meta (HtmlSlice name)
{
  static const ClaimName publication = {"", CLAIM_PUBLISHED, 3};

  for (size_t i = 0; i < G_N_ELEMENTS (meta_names); i++) {
    if (equals_meta_name (name, meta_names[i].name))
      return &meta_names[i];
  }
  return is_publication_date (name) ? &publication : NULL;
}

const ClaimName *
extract_claims_name_of_item (HtmlSlice name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (item_names); i++) {
    if (html_slice_equal (name, item_names[i].name))
      return &item_names[i];
  }
  return NULL;
}
