/* test-extract-claims-names.c: the names under which pages claim things
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-claims-names.h"

#include "cases.h"

typedef struct {
  const char *name;
  const char *meta;
  int kind; /* ClaimKind; -1: it claims nothing */
} NameCase;

static const NameCase meta_cases[] = {
    {"open-graph", "og:title", CLAIM_TITLE},
    {"any-case", "OG:Title", CLAIM_TITLE},
    {"dots-are-colons", "DC.creator", CLAIM_AUTHOR},
    {"colons-are-dots", "dcterms:issued", CLAIM_PUBLISHED},
    {"library-names", "citation_author", CLAIM_AUTHOR},
    {"newsroom-names", "parsely-pub-date", CLAIM_PUBLISHED},
    {"plain-html", "author", CLAIM_AUTHOR},
    {"a-change", "article:modified_time", CLAIM_MODIFIED},
    {"a-date-of-which-nothing-is-said", "date", CLAIM_CREATED},
    {"a-date-of-publication-in-other-words", "x-news-publication-date", CLAIM_PUBLISHED},
    {"publication-without-a-date", "publisher-id", -1},
    {"unknown-names", "viewport", -1},
    {"a-name-that-only-begins-alike", "og:title:alt", -1},
    {"part-of-a-name", "og:titl", -1},
    {"nothing", "", -1},
};

static void
test_meta (gconstpointer data)
{
  const NameCase *row = data;
  const ClaimName *found =
      extract_claims_name_of_meta ((HtmlSlice){row->meta, strlen (row->meta)});

  g_assert_cmpint (found != NULL ? (int)found->kind : -1, ==, row->kind);
}

static void
test_ranks (void)
{
  const ClaimName *best =
      extract_claims_name_of_meta ((HtmlSlice){"citation_author", 15});
  const ClaimName *worst =
      extract_claims_name_of_meta ((HtmlSlice){"article:author", 14});

  g_assert_cmpuint (best->rank, <, worst->rank);
}

static const NameCase item_cases[] = {
    {"a-headline", "headline", CLAIM_TITLE},
    {"a-date", "datePublished", CLAIM_PUBLISHED},
    {"another-case-is-another-name", "datepublished", -1},
    {"names-of-people-are-no-claims", "name", -1},
};

static void
test_item (gconstpointer data)
{
  const NameCase *row = data;
  const ClaimName *found =
      extract_claims_name_of_item ((HtmlSlice){row->meta, strlen (row->meta)});

  g_assert_cmpint (found != NULL ? (int)found->kind : -1, ==, row->kind);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/extract-claims-names/meta", meta_cases, test_meta);
  ADD_CASES ("/extract-claims-names/item", item_cases, test_item);
  g_test_add_func ("/extract-claims-names/libraries-are-believed-before-share-dialogs",
                   test_ranks);
  return g_test_run ();
}
