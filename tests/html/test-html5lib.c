/* test-html5lib.c: the parser against the tree construction tests of html5lib
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: test-html5lib FOLDER; the folder holds the .dat files.  A test that does not
 * say whether scripts are on is run both ways; one whose scripts must really run is
 * left out, as nothing here runs them.
 */

#include "html/html-tree.h"

#include <string.h>

#include "tree-format.h"

typedef enum { SCRIPT_OFF = 1, SCRIPT_ON = 2, SCRIPT_BOTH = 3 } Scripting;

typedef struct {
  GString *data;
  char *context; /* NULL for a whole page; "svg path" */
  GString *document;
  Scripting scripting;
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_string_free (self->data, TRUE);
  g_string_free (self->document, TRUE);
  g_free (self->context);
  g_free (self);
}

static HtmlDoc *
parse_fragment (const Case *self, bool scripting, GError **error)
{
  const char *name = self->context;
  HtmlNamespace ns = HTML_NS_HTML;

  if (g_str_has_prefix (name, "svg ")) {
    ns = HTML_NS_SVG;
    name += strlen ("svg ");
  } else if (g_str_has_prefix (name, "math ")) {
    ns = HTML_NS_MATHML;
    name += strlen ("math ");
  }
  return html_parse_fragment (self->data->str, self->data->len, ns, name, scripting, NULL,
                              error);
}

static void
check (const Case *self, bool scripting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tree = NULL;
  g_autoptr (HtmlDoc) doc =
      self->context != NULL
          ? parse_fragment (self, scripting, &error)
          : html_parse (self->data->str, self->data->len, scripting, NULL, &error);

  g_assert_no_error (error);
  tree = tree_format (html_doc_root (doc));
  if (strcmp (tree, self->document->str) != 0)
    g_test_message ("of %s", self->data->str);
  g_assert_cmpstr (tree, ==, self->document->str);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;

  if ((self->scripting & SCRIPT_OFF) != 0)
    check (self, false);
  if ((self->scripting & SCRIPT_ON) != 0)
    check (self, true);
}

/* Takes a line and its line feed from the file. */
static bool
next_line (const char **at, const char *end, HtmlSlice *line)
{
  const char *feed = *at < end ? memchr (*at, '\n', (size_t)(end - *at)) : NULL;

  if (*at >= end)
    return false;
  if (feed == NULL)
    feed = end;
  *line = (HtmlSlice){*at, (size_t)(feed - *at)};
  *at = feed + 1;
  return true;
}

/* The line feed before the next section is not part of this one. */
static void
drop_last_feed (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
}

/* Scripts are said to be on, and there is one. */
static bool
needs_scripts (const Case *self)
{
  return self->scripting == SCRIPT_ON && strstr (self->data->str, "<script") != NULL;
}

static void
add_case (const char *file, guint number, Case *self)
{
  g_autofree char *name = g_strdup_printf ("/html5lib/%s/%u", file, number);

  if (needs_scripts (self)) {
    case_free (self);
    return;
  }
  drop_last_feed (self->data);
  while (g_str_has_suffix (self->document->str, "\n\n"))
    drop_last_feed (self->document);
  g_test_add_data_func_full (name, self, test_case, case_free);
}

static Case *
new_case (void)
{
  Case *self = g_new0 (Case, 1);

  self->data = g_string_new (NULL);
  self->document = g_string_new (NULL);
  self->scripting = SCRIPT_BOTH;
  return self;
}

/* One line of a section. */
static void
read_line (Case *self, const char *section, HtmlSlice line)
{
  GString *text = strcmp (section, "#data") == 0       ? self->data
                  : strcmp (section, "#document") == 0 ? self->document
                                                       : NULL;

  if (text != NULL) {
    g_string_append_len (text, line.data, (gssize)line.length);
    g_string_append_c (text, '\n');
  } else if (strcmp (section, "#document-fragment") == 0) {
    g_free (self->context);
    self->context = html_slice_dup (line);
  }
}

static guint
add_file (const char *folder, const char *name)
{
  static const char *const sections[] = {
      "#data",       "#errors",    "#new-errors", "#document-fragment",
      "#script-off", "#script-on", "#document",
  };
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  const char *at, *section = NULL;
  Case *open = NULL;
  HtmlSlice line;
  guint n = 0;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  at = content;
  while (next_line (&at, content + length, &line)) {
    const char *begun = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS (sections); i++)
      if (html_slice_equal (line, sections[i]))
        begun = sections[i];
    if (begun == NULL) {
      read_line (open, section, line);
      continue;
    }
    section = begun;
    if (strcmp (section, "#data") == 0) {
      if (open != NULL)
        add_case (name, ++n, open);
      open = new_case ();
    }
    if (strcmp (section, "#script-off") == 0)
      open->scripting = SCRIPT_OFF;
    else if (strcmp (section, "#script-on") == 0)
      open->scripting = SCRIPT_ON;
  }
  add_case (name, ++n, open);
  return n;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".dat"))
      n += add_file (argv[1], name);
  g_assert_cmpuint (n, >, 0);
  return g_test_run ();
}
