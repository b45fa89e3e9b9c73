/* test-help-text.c: the help is there in the language of the user, and can be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help-text.h"

#include <gio/gio.h>
#include <pango/pango.h>
#include <string.h>

#include "config.h"

/* The first line of a topic, by what the user's LANGUAGE says. */
static const struct {
  const char *name;
  const char *language;
  const char *title;
} languages[] = {
    {"the-language", "de", "= Tastatur"},
    {"a-country-of-the-language", "de_AT", "= Tastatur"},
    {"a-language-with-its-country", "zh_CN", "= 键盘"},
    {"the-first-that-is-there", "tlh:fr:de", "= Clavier"},
    {"none-that-is-there", "tlh", "= Keyboard"},
};

static const struct {
  const char *name;
  const char *line;
  HelpLineKind kind;
  const char *text;
} cases[] = {
    {"a-title", "= Saving", HELP_TITLE, "Saving"},
    {"a-heading", "== From a file", HELP_HEADING, "From a file"},
    {"an-item", "- <b>F6</b>", HELP_ITEM, "<b>F6</b>"},
    {"a-paragraph", "Words.", HELP_PARAGRAPH, "Words."},
    {"a-dash-within-a-paragraph", "-football", HELP_PARAGRAPH, "-football"},
};

static void
test_kind (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  const char *text;

  g_assert_cmpint (help_line_kind (cases[row].line, &text), ==, cases[row].kind);
  g_assert_cmpstr (text, ==, cases[row].text);
}

static void
test_language (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) lines = NULL;

  g_setenv ("LANGUAGE", languages[row].language, TRUE);
  lines = help_text_load_topic ("keyboard");
  g_assert_cmpstr (lines[0], ==, languages[row].title);
}

static void
check_topic (const char *topic)
{
  g_auto (GStrv) lines = help_text_load_topic (topic);
  const char *text;

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  g_assert_cmpint (help_line_kind (lines[0], &text), ==, HELP_TITLE);
  for (char **line = lines; *line != NULL; line++) {
    g_autoptr (GError) error = NULL;

    help_line_kind (*line, &text);
    pango_parse_markup (text, -1, 0, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
  }
}

static void
test_every_topic_has_a_title_and_right_markup (void)
{
  g_auto (GStrv) folders = g_resources_enumerate_children (
      APP_PATH "/help", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_cmpuint (g_strv_length (folders), >, 1);
  for (char **folder = folders; *folder != NULL; folder++) {
    g_autofree char *language = g_strndup (*folder, strcspn (*folder, "/"));

    g_setenv ("LANGUAGE", language, TRUE);
    for (const char *const *topic = help_topics (); *topic != NULL; topic++)
      check_topic (*topic);
  }
}

static void
test_a_file_is_loaded_as_it_is (void)
{
  g_autoptr (GBytes) sample = help_text_load ("sample.html");

  g_assert_true (g_str_has_prefix (g_bytes_get_data (sample, NULL), "<!doctype html>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/kind/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_kind);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *path = g_strconcat ("/language/", languages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_language);
  }
  g_test_add_func ("/every-topic-has-a-title-and-right-markup",
                   test_every_topic_has_a_title_and_right_markup);
  g_test_add_func ("/a-file-is-loaded-as-it-is", test_a_file_is_loaded_as_it_is);
  return g_test_run ();
}
