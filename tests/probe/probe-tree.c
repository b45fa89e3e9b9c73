/* probe-tree.c: the command "tree": what the parser makes of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "probe.h"

#include "html/html-tree.h"

#include "html/tree-format.h"

typedef struct {
  char *fragment;
  gboolean scripting;
} Options;

static void
answer (char *record, size_t length, GString *out, gpointer user_data)
{
  const Options *options = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *tree = NULL;
  g_autoptr (HtmlDoc) doc =
      options->fragment != NULL
          ? html_parse_fragment (record, length, HTML_NS_HTML, options->fragment,
                                 options->scripting, NULL, &error)
          : html_parse (record, length, options->scripting, NULL, &error);

  if (doc == NULL) {
    g_string_append_printf (out, "error: %s\n", error->message);
    return;
  }
  tree = tree_format (html_doc_root (doc));
  g_string_append (out, tree);
}

int
probe_tree (int argc, char **argv)
{
  Options options = {0};
  const GOptionEntry entries[] = {
      {"fragment", 0, 0, G_OPTION_ARG_STRING, &options.fragment,
       "The page is what stands in this element", "CONTEXT"},
      {"scripting", 0, 0, G_OPTION_ARG_NONE, &options.scripting,
       "Parse as a browser with scripts on", NULL},
      {0},
  };
  int status = 2;

  if (probe_parse_options (&argc, &argv, entries))
    status = probe_each_record ('\0', answer, &options);
  g_free (options.fragment);
  return status;
}
