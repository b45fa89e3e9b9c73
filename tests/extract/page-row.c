/* page-row.c: a small page, the text of its article, and why the rest is not in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-row.h"

#include "cases.h"
#include "extract/extract.h"
#include "html/html-serialize.h"
#include "html/html-text.h"

static void
check_row (gconstpointer data)
{
  const PageRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtmlDoc) doc = parse_page (row->html);
  g_autoptr (Extraction) extraction = extract_page (doc, NULL, &error);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (extraction == NULL) {
    g_assert_cmpstr (error->message, ==, row->text);
    return;
  }
  text = html_text (extraction->body);
  g_assert_cmpstr (text, ==, row->text);
  for (guint i = 0; i < extraction->removals->len; i++)
    g_string_append_printf (
        removed, "%s ",
        removal_reason_name (
            g_array_index (extraction->removals, ExtractRemoval, i).reason));
  g_assert_cmpstr (removed->str, ==, row->removed);
}

void
page_row_add_all (const char *path, const PageRow *rows, size_t n_rows)
{
  for (size_t i = 0; i < n_rows; i++) {
    g_autofree char *name = g_strconcat (path, "/", rows[i].name, NULL);

    g_test_add_data_func (name, &rows[i], check_row);
  }
}

char *
page_row_html (const char *html)
{
  g_autoptr (HtmlDoc) doc = parse_page (html);
  g_autoptr (Extraction) extraction = extract_page (doc, NULL, NULL);

  g_assert_nonnull (extraction);
  return html_serialize_inner (extraction->body);
}

char *
page_row_html_between (const char *html)
{
  g_autofree char *page = g_strconcat (FIRST, html, LAST, NULL);
  g_autofree char *article = page_row_html (page);
  size_t first = strlen (FIRST), last = strlen (LAST), length = strlen (article);

  g_assert_cmpuint (length, >=, first + last);
  g_assert_true (g_str_has_prefix (article, FIRST));
  g_assert_true (g_str_has_suffix (article, LAST));
  return g_strndup (article + first, length - first - last);
}
