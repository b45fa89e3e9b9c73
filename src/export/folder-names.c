/* folder-names.c: which name a clipping's file gets in a folder that others write to as well
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/folder-names.h"

#include <string.h>

#include "export/file-name.h"

/* Digits of the UUID that tell two clippings of one title and outlet apart. */
#define ID_DIGITS 8

struct FolderNames {
  char *path;
  char *extension;
  GHashTable *taken; /* by this export, case-folded */
};

/* Whose a file is. */
typedef enum { NOBODYS, OURS, FOREIGN } Owner;

FolderNames *
folder_names_new (const char *path, const char *extension)
{
  FolderNames *self = g_new (FolderNames, 1);

  self->path = g_strdup (path);
  self->extension = g_strdup (extension);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
folder_names_free (FolderNames *self)
{
  g_free (self->path);
  g_free (self->extension);
  g_hash_table_unref (self->taken);
  g_free (self);
}

char *
folder_names_path (const FolderNames *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".", self->extension, NULL);

  return g_build_filename (self->path, file, NULL);
}

static Owner
owner_of (const char *path, const char *mark)
{
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL))
    return strstr (contents, mark) != NULL ? OURS : FOREIGN;
  return g_file_test (path, G_FILE_TEST_EXISTS) ? FOREIGN : NOBODYS;
}

static const char *
find (FolderNames *self, const char *const *names, Owner owner, const char *mark)
{
  for (; *names != NULL; names++) {
    g_autofree char *path = folder_names_path (self, *names);

    if (owner_of (path, mark) == owner &&
        g_hash_table_add (self->taken, g_utf8_casefold (*names, -1)))
      return *names;
  }
  return NULL;
}

const char *
folder_names_take (FolderNames *self, const char *const *names, const char *mark)
{
  const char *name = find (self, names, OURS, mark);

  return name != NULL ? name : find (self, names, NOBODYS, mark);
}

char *
folder_names_choose (FolderNames *self, const Clip *clip, const char *mark)
{
  g_autofree char *base = file_name_from_title (clip->title);
  g_autofree char *id = g_strndup (clip->uuid, ID_DIGITS);
  g_auto (GStrv) names = file_name_candidates (base, clip->site, id);
  const char *name = folder_names_take (self, (const char *const *)names, mark);

  return g_strdup (name != NULL ? name : clip->uuid);
}
