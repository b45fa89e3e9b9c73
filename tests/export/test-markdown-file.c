/* test-markdown-file.c: a clipping as one file, whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/markdown-file.h"

#include <locale.h>
#include <string.h>

#include "cases.h"

#define SAVED_AT                                                                         \
  (G_GINT64_CONSTANT (1706778030) * G_USEC_PER_SEC) /* 2024-02-01 09:00:30Z */

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static Clip *
clip_of (const char *title)
{
  Clip *clip = clip_new ();

  set (&clip->uuid, "0f0e0d0c-0b0a-4908-8706-050403020100");
  set (&clip->title, title);
  set (&clip->address, "https://example.org/harbour?id=1&x=(2");
  set (&clip->site, "The Wire");
  set (&clip->byline, "Ana [desk]");
  set (&clip->language, "en");
  clip->saved_at = SAVED_AT;
  clip->words = 5;
  return clip;
}

static Highlight *
highlight_of (const char *quote, const char *note)
{
  Highlight *highlight = highlight_new ();

  set (&highlight->uuid, "abcdef01-2345-4678-89ab-cdef01234567");
  set (&highlight->made.exact, quote);
  set (&highlight->note, note);
  highlight->color = HIGHLIGHT_GREEN;
  highlight->created_at = SAVED_AT;
  return highlight;
}

/* What follows the front matter. (transfer full) */
static char *
body_of (const MarkdownFile *file)
{
  g_autofree char *whole = markdown_file (file);
  const char *end = strstr (whole + 3, "\n---\n");

  g_assert_true (g_str_has_prefix (whole, "---\n"));
  g_assert_nonnull (end);
  g_assert_true (g_utf8_validate (whole, -1, NULL));
  g_assert_true (g_str_has_suffix (whole, "\n"));
  g_assert_false (g_str_has_suffix (whole, "\n\n"));
  return g_strdup (end + strlen ("\n---\n"));
}

static void
test_whole (void)
{
  g_autoptr (Clip) clip = clip_of ("Harbour: open #1");
  g_autoptr (GPtrArray) highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  Highlight *found = highlight_of ("came in\nfrom 3 * 4", "Ask *Ana*.");
  Highlight *lost = highlight_of ("消えた", "");
  g_autofree char *body = NULL;

  found->span = (TextSpan){6, 13};
  g_ptr_array_add (found->tags, g_strdup ("sea/ships"));
  lost->orphan = true;
  g_ptr_array_add (highlights, found);
  g_ptr_array_add (highlights, lost);
  g_ptr_array_add (links, (gpointer) "https://example.org/harbour#:~:text=came%20in");
  g_ptr_array_add (links, NULL);
  set (&clip->note, "See also\n\n- the *other* one");
  body = body_of (&(MarkdownFile){clip, "<p>Ships came in.</p>", highlights, links,
                                  markdown_preset_nth (0), NULL, NULL});
  g_assert_cmpstr (
      body, ==,
      "<!-- clip:begin head -->\n"
      "# Harbour: open #1\n\n"
      "[The Wire](https://example.org/harbour?id=1&x=\\(2) · Ana [desk]\n"
      "<!-- clip:end head -->\n\n"
      "<!-- clip:begin note -->\n"
      "## Note\n\n"
      "See also\n\n- the *other* one\n"
      "<!-- clip:end note -->\n\n"
      "<!-- clip:begin highlights -->\n"
      "## Highlights\n\n"
      "> came in\n>\n> from 3 * 4\n\n"
      "Ask *Ana*.\n\n"
      "[Open in page](https://example.org/harbour#:~:text=came%20in) · green "
      "· 2024-02-01 09:00:30Z · #sea/ships\n\n"
      "^h-abcdef01\n\n"
      "> 消えた\n\n"
      "green · 2024-02-01 09:00:30Z · not in the text any more\n\n"
      "^h-abcdef01\n"
      "<!-- clip:end highlights -->\n\n"
      "<!-- clip:begin article -->\n"
      "## Article\n\n"
      "Ships ==came in==.\n"
      "<!-- clip:end article -->\n");
}

/* ---- the headline, by what is known ---- */

typedef struct {
  const char *name;
  const char *title;
  const char *address;
  const char *site;
  const char *byline;
  const char *published;
  const char *head; /* between its marks */
} HeadCase;

static const HeadCase head_cases[] = {
    {"all-of-it", "Le port", "https://example.org/a", "The Wire", "Ana", "2024-01-15",
     "# Le port\n\n[The Wire](https://example.org/a) · Ana · 2024-01-15\n"},
    {"an-address-without-a-site-names-itself", "T", "https://example.org/a", NULL, NULL,
     NULL, "# T\n\n[https://example.org/a](https://example.org/a)\n"},
    {"a-site-without-an-address-is-no-link", "T", NULL, "The Wire", "Ana", NULL,
     "# T\n\nThe Wire · Ana\n"},
    {"a-byline-alone", "T", NULL, NULL, "Ольга", NULL, "# T\n\nОльга\n"},
    {"nothing-but-a-title", "港口重新开放", NULL, NULL, NULL, NULL, "# 港口重新开放\n\n"},
    {"a-title-is-no-markup", "# 1 *a* <b> [c](d)", NULL, NULL, NULL, NULL,
     "# # 1 \\*a\\* \\<b> \\[c](d)\n\n"},
};

static char *
head_of (const char *body)
{
  const char *start = strstr (body, "<!-- clip:begin head -->\n");
  const char *end = strstr (body, "<!-- clip:end head -->\n");

  g_assert_true (start == body && end != NULL);
  start += strlen ("<!-- clip:begin head -->\n");
  return g_strndup (start, (gsize)(end - start));
}

static void
test_head (gconstpointer data)
{
  const HeadCase *row = data;
  g_autoptr (Clip) clip = clip_of (row->title);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *body = NULL, *head = NULL;

  set (&clip->address, row->address);
  set (&clip->site, row->site);
  set (&clip->byline, row->byline);
  if (row->published != NULL)
    g_assert_true (date_parse (row->published, &clip->published));
  body = body_of (
      &(MarkdownFile){clip, "<p>x</p>", none, none, markdown_preset_nth (0), NULL, NULL});
  head = head_of (body);
  g_assert_cmpstr (head, ==, row->head);
  g_assert_null (strstr (body, "## Note"));
  g_assert_null (strstr (body, "## Highlights"));
}

/* ---- the same at any time and place ---- */

static void
test_places (void)
{
  static const char *const zones[] = {"UTC", "Asia/Tokyo", "America/St_Johns"};
  g_autoptr (Clip) clip = clip_of ("İstanbul'da I");
  g_autoptr (GPtrArray) highlights =
      g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  const MarkdownFile file = {clip,  "<p>Ships came in.</p>", highlights,
                             links, markdown_preset_nth (0), NULL,
                             NULL};
  g_autofree char *first = NULL;

  g_ptr_array_add (highlights, highlight_of ("Ships", ""));
  g_ptr_array_add (links, NULL);
  first = markdown_file (&file);
  for (size_t i = 0; i < G_N_ELEMENTS (zones); i++) {
    g_autofree char *again = NULL;

    g_setenv ("TZ", zones[i], TRUE);
    setlocale (LC_ALL, "tr_TR.UTF-8");
    again = markdown_file (&file);
    g_assert_cmpstr (again, ==, first);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown-file/the-whole-file", test_whole);
  ADD_CASES ("/markdown-file/head", head_cases, test_head);
  g_test_add_func ("/markdown-file/no-time-and-no-place-is-in-it", test_places);
  return g_test_run ();
}
