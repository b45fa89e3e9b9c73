/* test-html-entity.c: what character references stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-entity.h"

#include <glib.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  const char *expected;
  const char *in_attribute; /* NULL when it is the same there */
} Case;

static const Case cases[] = {
    {"a-name-with-its-semicolon", "&eacute;x", "éx", NULL},
    {"the-first-name-of-the-table", "&AElig;", "Æ", NULL},
    {"the-last-name-of-the-table", "&zwnj;", "\xe2\x80\x8c", NULL},
    {"the-longest-name", "&CounterClockwiseContourIntegral;", "∳", NULL},
    {"two-characters-for-one-name", "&nGt;", "≫⃒", NULL},
    {"beyond-the-first-plane", "&Afr;", "𝔄", NULL},
    {"case-counts", "&Eacute;&EACUTE;", "É&EACUTE;", NULL},
    {"an-old-name-without-semicolon", "&eacute x", "é x", NULL},
    {"an-old-name-before-letters", "&copy2024", "©2024", "&copy2024"},
    {"an-old-name-before-an-equals-sign", "&copy=1", "©=1", "&copy=1"},
    {"an-old-name-before-a-sign", "&amp?", "&?", NULL},
    {"the-longest-old-name-wins", "&notit;", "¬it;", "&notit;"},
    {"a-longer-new-name-wins", "&notin;", "∉", NULL},
    {"a-new-name-needs-its-semicolon", "&check", "&check", NULL},
    {"an-unknown-name-stays", "&nonsense;", "&nonsense;", NULL},
    {"an-ampersand-alone-stays", "& &; &&", "& &; &&", NULL},
    {"decimal", "&#233;&#0233;", "éé", NULL},
    {"hexadecimal", "&#xE9;&#Xe9;", "éé", NULL},
    {"a-number-without-semicolon", "&#233x", "éx", NULL},
    {"no-digits-stay", "&#; &#x; &#xg;", "&#; &#x; &#xg;", NULL},
    {"zero-is-replaced", "&#0;", "\xef\xbf\xbd", NULL},
    {"a-surrogate-is-replaced", "&#xD800;&#xDFFF;", "\xef\xbf\xbd\xef\xbf\xbd", NULL},
    {"beyond-unicode-is-replaced", "&#x110000;", "\xef\xbf\xbd", NULL},
    {"far-beyond-unicode-is-replaced", "&#99999999999999999999;", "\xef\xbf\xbd", NULL},
    {"the-last-character", "&#x10FFFF;", "\xf4\x8f\xbf\xbf", NULL},
    {"c1-means-windows-1252", "&#128;&#x93;&#159;", "€“Ÿ", NULL},
    {"c1-without-meaning-stays", "&#129;", "\xc2\x81", NULL},
};

static char *
decode (const char *text, bool in_attribute)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0') {
    char bytes[HTML_ENTITY_MAX];
    size_t n_bytes;

    if (*text != '&') {
      g_string_append_c (out, *text++);
      continue;
    }
    text += html_entity_decode (text, in_attribute, bytes, &n_bytes);
    g_string_append_len (out, bytes, (gssize)n_bytes);
  }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *text = decode (row->text, false);
  g_autofree char *value = decode (row->text, true);

  g_assert_cmpstr (text, ==, row->expected);
  g_assert_cmpstr (value, ==,
                   row->in_attribute != NULL ? row->in_attribute : row->expected);
}

/* The table is sorted, so each of its names is found. */
#define E(name, first, second) {#name, first, second},
#define L(name, first) {#name, first, 0},
static const struct {
  const char *name;
  gunichar first, second;
} entities[] = {
#include "html/html-entities.inc"
};

static void
test_every_name (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (entities), ==, 2125);
  for (size_t i = 0; i < G_N_ELEMENTS (entities); i++) {
    g_autofree char *text = g_strdup_printf ("&%s;", entities[i].name);
    g_autofree char *decoded = decode (text, true);
    const char *second = g_utf8_next_char (decoded);

    g_assert_cmpuint (g_utf8_get_char (decoded), ==, entities[i].first);
    g_assert_cmpuint (g_utf8_get_char (second), ==, entities[i].second);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/html-entity/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_case);
  }
  g_test_add_func ("/html-entity/every-name-of-the-table-is-found", test_every_name);
  return g_test_run ();
}
