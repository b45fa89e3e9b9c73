/* import-readers.c: the table of readers, and which of them knows a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-readers.h"

#include <string.h>

#include "import/readers.h"

const ImportReader *const import_readers[] = {
    &read_markdown_note,
    &read_omnivore,
    &read_pocket_csv,
    &read_pocket_annotations,
    &read_instapaper,
    &read_raindrop,
    &read_readwise_reader,
    &read_readwise_highlights,
    &read_wallabag,
    &read_hypothesis,
    &read_web_annotations,
    &read_obsidian_highlights,
    &read_clipper_markdown,
    &read_csl,
    &read_zotero_rdf,
    &read_bookmarks,
    &read_pocket_html,
    &read_page,
    &read_address_list,
    NULL,
};

/* Endings of what exports are made of: a file of this kind that no reader knows is
 * something that the user may miss. */
static const char *const endings[] = {".csv",   ".json",  ".html", ".htm",
                                      ".xhtml", ".mhtml", ".mht",  ".md",
                                      ".rdf",   ".txt",   ".xml",  ".jsonld"};

const ImportReader *
import_readers_find (ImportSource *source)
{
  for (size_t i = 0; import_readers[i] != NULL; i++) {
    if (import_readers[i]->whole != import_source_is_file (source) &&
        import_readers[i]->detect (source))
      return import_readers[i];
  }
  return NULL;
}

static bool
is_of_interest (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++) {
    if (g_str_has_suffix (lower, endings[i]))
      return true;
  }
  return false;
}

/* What browsers keep beside a saved page: "Title.html" and "Title_files/". */
static bool
is_beside_a_page (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  for (guint i = 0; parts[i] != NULL && parts[i + 1] != NULL; i++) {
    if (g_str_has_suffix (parts[i], "_files"))
      return true;
  }
  return false;
}

static bool
fail_unknown (const char *name, GError **error)
{
  g_set_error (error, IMPORT_ERROR, IMPORT_ERROR_UNKNOWN,
               "“%s” is nothing that can be imported", name);
  return false;
}

static bool
read_file (ImportSource *source, size_t file, ImportSink *sink, GError **error)
{
  g_autoptr (ImportSource) view = import_source_view (source, file, error);
  const ImportReader *reader = view == NULL ? NULL : import_readers_find (view);

  if (view == NULL)
    return false;
  if (reader == NULL)
    return fail_unknown (import_source_name (source, file), error);
  return reader->read (view, sink, error);
}

static void
read_files (ImportSource *source, ImportSink *sink)
{
  for (size_t i = 0; i < import_source_n_files (source); i++) {
    const char *name = import_source_name (source, i);
    GError *error = NULL;

    if (!is_of_interest (name) || is_beside_a_page (name))
      continue;
    if (!read_file (source, i, sink, &error))
      import_sink_refuse_file (sink, name, error);
  }
}

bool
import_readers_read (ImportSource *source, ImportSink *sink, GError **error)
{
  const ImportReader *reader = import_readers_find (source);

  if (reader != NULL)
    return reader->read (source, sink, error);
  if (import_source_is_file (source))
    return fail_unknown (import_source_name (source, 0), error);
  read_files (source, sink);
  if (sink->clips->len > 0 || sink->problems->len > 0)
    return true;
  g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_UNKNOWN,
                       "There is nothing in it that can be imported");
  return false;
}
