/* test-render-quote.c: quotes say where they are from, in each format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/render-quote.h"

typedef struct {
  const char *name;
  const char *byline;
  const char *site;
  const char *published;
  const char *exact;
  const char *link;
  const char *expected[N_RENDER_QUOTE_FORMATS];
} Row;

static const Row rows[] = {
    {"all-is-known",
     "Jane Doe",
     "Daily",
     "2024-05-31",
     "It held.",
     "https://a.example/b#:~:text=It",
     {"“It held.”\n— Jane Doe, “A & B”, Daily, 2024-05-31, "
      "https://a.example/b#:~:text=It\n",
      "<blockquote><p>It held.</p></blockquote>\n<p>— Jane Doe, "
      "<a href=\"https://a.example/b#:~:text=It\">A &amp; B</a>, Daily, 2024-05-31</p>\n",
      "> It held.\n\n— Jane Doe, [A & B](https://a.example/b#:~:text=It), Daily, "
      "2024-05-31\n"}},
    {"nothing-is-known",
     NULL,
     NULL,
     NULL,
     "One *line*\nand <two>",
     NULL,
     {"“One *line*\nand <two>”\n— “A & B”\n",
      "<blockquote><p>One *line*</p><p>and &lt;two&gt;</p></blockquote>\n"
      "<p>— A &amp; B</p>\n",
      "> One \\*line\\*\n>\n> and \\<two>\n\n— A & B\n"}},
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Clip) clip = clip_new ();

  clip->title = g_strdup ("A & B");
  clip->byline = g_strdup (row->byline);
  clip->site = g_strdup (row->site);
  if (row->published != NULL)
    g_assert_true (date_parse (row->published, &clip->published));
  for (unsigned i = 0; i < N_RENDER_QUOTE_FORMATS; i++) {
    g_autofree char *quote =
        render_quote (clip, row->exact, row->link, (RenderQuoteFormat)i);

    g_assert_cmpstr (quote, ==, row->expected[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/render-quote/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  return g_test_run ();
}
