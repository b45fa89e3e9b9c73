/* read-page.c: a page that was saved as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * HTML of browsers, SingleFile, monolith and others, and MHTML; where it came from is in
 * it, as import-html.h says.  The last but one to be asked: much else is HTML too.
 */

#include <string.h>

#include "import/import-html.h"
#include "import/import-links.h"
#include "import/import-mhtml.h"
#include "import/readers.h"

/* What a page begins with; a fragment of HTML is none. */
static const char *const signs[] = {"<!doctype html", "<html", "<head"};

static bool
is_archive (ImportSource *source)
{
  g_autoptr (GBytes) bytes = import_source_load (source, 0, NULL);

  return bytes != NULL && import_mhtml_is (bytes);
}

static bool
detect (ImportSource *source)
{
  if (is_archive (source))
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (import_links_begin_with (source, signs[i]))
      return true;
  }
  return false;
}

static bool
read_archive (ImportSource *source, ImportedClip *clip, GError **error)
{
  g_autoptr (GBytes) bytes = import_source_load (source, 0, error);
  g_auto (MhtmlPage) page = {0};

  if (bytes == NULL || !import_mhtml_read (bytes, &page, error))
    return false;
  clip->content = IMPORT_CONTENT_ARCHIVE;
  clip->address = g_steal_pointer (&page.address);
  return true;
}

static bool
read_html (ImportSource *source, ImportedClip *clip, GError **error)
{
  size_t length;
  const char *text = import_source_text (source, &length, error);

  if (text == NULL)
    return false;
  clip->content = IMPORT_CONTENT_PAGE;
  clip->address = import_html_address (text, length);
  return true;
}

static bool
read_all (ImportSource *source, ImportSink *sink, GError **error)
{
  g_autoptr (ImportedClip) clip = imported_clip_new ();
  bool is_read = is_archive (source) ? read_archive (source, clip, error)
                                     : read_html (source, clip, error);

  if (!is_read)
    return false;
  clip->source = import_source_ref_whole (source, &clip->file);
  import_sink_add (sink, g_steal_pointer (&clip), import_source_name (source, 0), 0);
  return true;
}

const ImportReader read_page = {
    .id = "page",
    .name = "Saved page",
    .detect = detect,
    .read = read_all,
};
