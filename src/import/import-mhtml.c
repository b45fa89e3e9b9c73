/* import-mhtml.c: reads a page that a browser saved as one file, with its images
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-mhtml.h"

#include <string.h>

#include "base/uri.h"
#include "import/import-error.h"
#include "import/import-mime.h"

/* Multipart in multipart: related, alternative, and one to spare. */
#define MAX_DEPTH 3

/* A page of a thousand pictures is as much as anybody saved. */
#define MAX_PARTS 4000

/* How far the head of a file may reach, for telling what it is. */
#define MAX_HEAD_BYTES (64 * 1024)

/* One part that is no multipart itself. */
typedef struct {
  ImportMimeEntity entity;
  bool is_whole;
  char *type;
  char *location; /* as written; NULL */
  char *id;       /* without angle brackets; NULL */
} Part;

static void
part_free (Part *self)
{
  g_free (self->type);
  g_free (self->location);
  g_free (self->id);
  g_free (self);
}

static void
resource_free (MhtmlResource *self)
{
  g_free (self->media_type);
  g_bytes_unref (self->bytes);
  g_free (self);
}

void
mhtml_page_clear (MhtmlPage *self)
{
  g_clear_pointer (&self->html, g_bytes_unref);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->resources, g_hash_table_unref);
}

/* ---- parts ---- */

/* Addresses are folded like other headers, but have no blanks (RFC 2557, 4.4.2). */
static char *
dup_address_header (const ImportMimeEntity *entity, const char *name)
{
  char *value = import_mime_header (entity, name);
  char *out = value;

  for (const char *at = value; at != NULL && *at != '\0'; at++) {
    if (*at != ' ' && *at != '\t')
      *out++ = *at;
  }
  if (out != NULL)
    *out = '\0';
  return value;
}

/* "<id>" without its brackets; (nullable). */
static char *
dup_bare_id (char *id)
{
  g_autofree char *owned = id;
  size_t length = id == NULL ? 0 : strlen (id);

  if (length >= 2 && id[0] == '<' && id[length - 1] == '>')
    return g_strndup (id + 1, length - 2);
  return g_steal_pointer (&owned);
}

static Part *
part_new (ImportMimeEntity entity, bool is_whole)
{
  Part *self = g_new (Part, 1);

  *self = (Part){.entity = entity,
                 .is_whole = is_whole,
                 .type = import_mime_type (&entity),
                 .location = dup_address_header (&entity, "Content-Location"),
                 .id = dup_bare_id (import_mime_header (&entity, "Content-ID"))};
  return self;
}

/* Appends the parts of @entity, multipart ones opened, in the order of the file. */
static bool
collect_parts (const ImportMimeEntity *message, GPtrArray *parts, GError **error)
{
  ImportMimeParts open[MAX_DEPTH] = {0};
  unsigned depth = 0;
  bool ok = true;

  if (import_mime_parts_init (&open[0], message))
    depth = 1;
  else
    g_ptr_array_add (parts, part_new (*message, true));
  while (ok && depth > 0 && parts->len < MAX_PARTS) {
    ImportMimeEntity entity;
    ImportMimeParts inner;
    bool is_whole;

    if (!import_mime_parts_next (&open[depth - 1], &entity, &is_whole)) {
      import_mime_parts_clear (&open[--depth]);
    } else if (!import_mime_parts_init (&inner, &entity)) {
      g_ptr_array_add (parts, part_new (entity, is_whole));
    } else if (depth < MAX_DEPTH) {
      open[depth++] = inner;
    } else {
      import_mime_parts_clear (&inner);
      ok = false;
    }
  }
  while (depth > 0)
    import_mime_parts_clear (&open[--depth]);
  if (!ok)
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_TOO_COMPLEX,
                         "The file is nested too deeply");
  return ok;
}

static bool
is_page (const Part *part)
{
  return g_str_equal (part->type, "text/html") ||
         g_str_equal (part->type, "application/xhtml+xml");
}

/* The part that "start" names (RFC 2387, section 3.2), else the first page. */
static Part *
find_root (const ImportMimeEntity *message, GPtrArray *parts)
{
  g_autofree char *start = dup_bare_id (import_mime_parameter (message, "start"));
  Part *first = NULL;

  for (guint i = 0; i < parts->len; i++) {
    Part *part = g_ptr_array_index (parts, i);

    if (!is_page (part))
      continue;
    if (start != NULL && g_strcmp0 (part->id, start) == 0)
      return part;
    if (first == NULL)
      first = part;
  }
  return first;
}

/* ---- the page ---- */

/* Where the page was: as the browser noted it, else as its part is called. */
static char *
find_address (const ImportMimeEntity *message, const Part *root)
{
  g_autofree char *snapshot = dup_address_header (message, "Snapshot-Content-Location");
  g_autofree char *outer = dup_address_header (message, "Content-Location");
  const char *const candidates[] = {snapshot, root->location, outer};

  for (size_t i = 0; i < G_N_ELEMENTS (candidates); i++) {
    g_autofree char *address =
        candidates[i] == NULL ? NULL : uri_resolve (outer, candidates[i]);

    if (address != NULL && uri_is_web (address))
      return g_steal_pointer (&address);
  }
  return NULL;
}

/* What the page calls @part; (transfer full) (nullable). */
static char *
name_of (const Part *part, const char *page_address)
{
  g_autofree char *address = NULL;

  if (part->location != NULL) {
    address = uri_resolve (page_address, part->location);
    return address != NULL ? g_steal_pointer (&address) : g_strdup (part->location);
  }
  return part->id == NULL ? NULL : g_strconcat ("cid:", part->id, NULL);
}

static void
add_resource (MhtmlPage *page, const Part *part)
{
  MhtmlResource *resource;
  char *name = name_of (part, page->address);

  if (name == NULL || g_hash_table_contains (page->resources, name)) {
    g_free (name);
    return;
  }
  resource = g_new (MhtmlResource, 1);
  *resource = (MhtmlResource){.media_type = g_strdup (part->type),
                              .bytes = import_mime_decode (&part->entity)};
  g_hash_table_insert (page->resources, name, resource);
}

static void
fill_page (const ImportMimeEntity *message, GPtrArray *parts, const Part *root,
           MhtmlPage *page)
{
  *page = (MhtmlPage){
      .html = import_mime_decode (&root->entity),
      .charset = import_mime_parameter (&root->entity, "charset"),
      .address = find_address (message, root),
      .resources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify)resource_free),
  };
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = g_ptr_array_index (parts, i);

    if (part != root && part->is_whole)
      add_resource (page, part);
  }
}

static ImportMimeEntity
message_of (GBytes *file)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);

  return import_mime_entity ((ImportMimeSlice){data, length});
}

bool
import_mhtml_is (GBytes *file)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  ImportMimeEntity beginning =
      import_mime_entity ((ImportMimeSlice){data, MIN (length, MAX_HEAD_BYTES)});
  g_autofree char *version = import_mime_header (&beginning, "MIME-Version");
  g_autofree char *type = import_mime_header (&beginning, "Content-Type");

  return version != NULL && type != NULL;
}

bool
import_mhtml_read (GBytes *file, MhtmlPage *page, GError **error)
{
  g_autoptr (GPtrArray) parts =
      g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  ImportMimeEntity message = message_of (file);
  const Part *root;

  if (!import_mhtml_is (file)) {
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_FORMAT,
                         "The file is no web archive");
    return false;
  }
  if (!collect_parts (&message, parts, error))
    return false;
  root = find_root (&message, parts);
  if (root == NULL) {
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_NO_PAGE,
                         "There is no page in the file");
    return false;
  }
  if (!root->is_whole) {
    g_set_error_literal (error, IMPORT_ERROR, IMPORT_ERROR_TRUNCATED,
                         "The file ends in the middle of the page");
    return false;
  }
  fill_page (&message, parts, root, page);
  return true;
}
