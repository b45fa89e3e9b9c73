/* test-paste-head.c: headline, byline and date at the top of a pasted text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/paste-head.h"

#include "cases.h"
#include "extract/paste-lines.h"

#define TEXT                                                                             \
  "The council decided on Tuesday evening that the ferry between the mainland and the "  \
  "island will be replaced by a vessel that needs no diesel at all."

typedef struct {
  const char *name;
  const char *text;
  const char *title, *byline, *published;
  guint taken;
} HeadCase;

static const HeadCase head_cases[] = {
    {"a-first-line-that-reads-like-a-headline", "Ferry to be replaced\n" TEXT,
     "Ferry to be replaced", NULL, "", 1},
    {"a-headline-may-ask", "Who pays for the ferry?\n" TEXT, "Who pays for the ferry?",
     NULL, "", 1},
    {"a-headline-in-quotes", "“Nobody asked me”\n" TEXT, "“Nobody asked me”", NULL, "",
     1},
    {"a-headline-in-japanese", "島のフェリー、来春に交代へ\n" TEXT,
     "島のフェリー、来春に交代へ", NULL, "", 1},
    {"a-headline-in-arabic", "استبدال العبارة في الربيع\n" TEXT,
     "استبدال العبارة في الربيع", NULL, "", 1},
    {"a-line-that-is-a-sentence-is-none", "It rained.\n" TEXT, "It rained.", NULL, "", 0},
    {"a-line-in-lower-case-is-none", "as they say\n" TEXT, "as they say", NULL, "", 0},
    {"a-line-alone-is-no-headline", "Ferry to be replaced", "Ferry to be replaced", NULL,
     "", 0},
    {"lines-that-are-all-short-have-none", "Bread\nSalt\nOil", "Bread", NULL, "", 0},
    {"a-long-first-sentence-is-cut-at-a-word", TEXT,
     "The council decided on Tuesday evening that the ferry between the mainland and the "
     "island will be…",
     NULL, "", 0},
    {"a-short-first-sentence-is-taken-whole",
     "The council decided on Tuesday evening. " TEXT,
     "The council decided on Tuesday evening.", NULL, "", 0},
    {"an-abbreviation-is-no-sentence", "Dr. Tolland keeps a list of appointments. " TEXT,
     "Dr. Tolland keeps a list of appointments.", NULL, "", 0},
    {"a-first-sentence-in-chinese",
     "市议会周二决定更换渡轮。新船将于明年投入使用，乘客可以"
     "在船上看到整个海港的风景。",
     "市议会周二决定更换渡轮。", NULL, "", 0},
    {"a-link-in-front-is-no-title", "https://a.example/x\n" TEXT " It rained.",
     "The council decided on Tuesday evening that the ferry between the mainland and the "
     "island will be…",
     NULL, "", 0},
    {"a-byline-below-the-headline", "Ferry to be replaced\nBy Karin Aldersund\n" TEXT,
     "Ferry to be replaced", "Karin Aldersund", "", 2},
    {"several-names", "Ferry to be replaced\nVon Karin Aldersund und Emre Tolland\n" TEXT,
     "Ferry to be replaced", "Karin Aldersund, Emre Tolland", "", 2},
    {"a-date-below-the-headline", "Ferry to be replaced\n5 May 2024\n" TEXT,
     "Ferry to be replaced", NULL, "2024-05-05", 2},
    {"a-date-with-weekday-and-time",
     "Ferry to be replaced\nSunday, May 5, 2024, 10:20\n" TEXT, "Ferry to be replaced",
     NULL, "2024-05-05T10:20", 2},
    {"a-date-that-is-introduced", "Ferry to be replaced\nPublished on 5 May 2024\n" TEXT,
     "Ferry to be replaced", NULL, "2024-05-05", 2},
    {"byline-and-date-in-lines",
     "Ferry to be replaced\nBy Karin Aldersund\n5 May 2024\n" TEXT,
     "Ferry to be replaced", "Karin Aldersund", "2024-05-05", 3},
    {"byline-and-date-in-one-line",
     "Ferry to be replaced\nBy Karin Aldersund | 5 May 2024\n" TEXT,
     "Ferry to be replaced", "Karin Aldersund", "2024-05-05", 2},
    {"a-sentence-with-a-date-is-text",
     "Ferry to be replaced\nOn 5 May 2024 the council met for the last time.\n" TEXT,
     "Ferry to be replaced", NULL, "", 1},
    {"a-sentence-that-begins-with-by-is-text",
     "Ferry to be replaced\nBy Sunday the crew will know more about it.\n" TEXT,
     "Ferry to be replaced", NULL, "", 1},
    {"a-name-without-by-is-text", "Ferry to be replaced\nKarin Aldersund\n" TEXT,
     "Ferry to be replaced", NULL, "", 1},
    {"an-old-date-is-still-a-date", "Ferry to be replaced\n5 May 1987\n" TEXT,
     "Ferry to be replaced", NULL, "1987-05-05", 2},
};

static void
test_head (gconstpointer data)
{
  const HeadCase *row = data;
  g_autoptr (GArray) blocks = paste_lines_read (row->text);
  g_autoptr (Article) article = article_new ();
  guint taken = paste_head_read (blocks, article);
  g_autofree char *published = date_format (&article->published);

  g_assert_cmpstr (article->title, ==, row->title);
  g_assert_cmpstr (article->byline, ==, row->byline);
  g_assert_cmpstr (published, ==, row->published);
  g_assert_cmpuint (taken, ==, row->taken);
}

static void
test_updated (void)
{
  g_autoptr (GArray) blocks = paste_lines_read (
      "Ferry to be replaced\nPublished: 5 May 2024\nUpdated: 6 May 2024\n" TEXT);
  g_autoptr (Article) article = article_new ();
  g_autofree char *published = NULL, *modified = NULL;

  g_assert_cmpuint (paste_head_read (blocks, article), ==, 3);
  published = date_format (&article->published);
  modified = date_format (&article->modified);
  g_assert_cmpstr (published, ==, "2024-05-05");
  g_assert_cmpstr (modified, ==, "2024-05-06");
  g_assert_cmpstr (article->published_from, ==, "text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/paste-head/read", head_cases, test_head);
  g_test_add_func ("/paste-head/an-update-is-told-from-publication", test_updated);
  return g_test_run ();
}
