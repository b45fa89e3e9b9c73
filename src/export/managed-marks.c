/* managed-marks.c: the marks between which Cuttings writes in a file of the user's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/managed-marks.h"

#include <string.h>

#define MARK "<!-- clip:"

/* 40 bits of a SHA-256: an edit is taken for none once in 10^12. */
#define HASH_DIGITS 10

/* ---- text that looks like a mark ---- */

static bool
looks_like_mark (const char *line)
{
  return g_str_has_prefix (line + strspn (line, " "), MARK);
}

void
managed_marks_append_guarded (GString *out, const char *text)
{
  for (const char *line = text; line != NULL;) {
    const char *end = strchr (line, '\n');

    if (looks_like_mark (line))
      g_string_append_c (out, ' ');
    g_string_append_len (out, line, end == NULL ? -1 : end + 1 - line);
    line = end == NULL ? NULL : end + 1;
  }
}

/* ---- hashes ---- */

char *
managed_marks_hash (const char *text, gsize length)
{
  g_autofree char *whole =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)text, length);

  return g_strndup (whole, HASH_DIGITS);
}

char *
managed_marks_hash_values (const GPtrArray *values)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++) {
    const char *value = g_ptr_array_index (values, i);
    g_autofree char *hash = managed_marks_hash (value, strlen (value));

    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", hash);
  }
  return g_string_free (out, FALSE);
}

/* ---- reading ---- */

static void
region_free (gpointer data)
{
  ManagedRegion *region = data;

  g_free (region->name);
  g_free (region);
}

void
managed_marks_free (ManagedMarks *self)
{
  properties_free (self->properties);
  g_ptr_array_unref (self->regions);
  g_clear_pointer (&self->written, g_hash_table_unref);
  g_free (self);
}

const ManagedRegion *
managed_marks_find (const ManagedMarks *self, const char *name)
{
  for (guint i = 0; i < self->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (self->regions, i);

    if (g_str_equal (region->name, name))
      return region;
  }
  return NULL;
}

const char *
managed_marks_get_written (const ManagedMarks *self, const char *name)
{
  return self->written == NULL ? NULL : g_hash_table_lookup (self->written, name);
}

/* What stands between @prefix and the closing of the comment, when the line is just that.
 * (transfer full) (nullable) */
static char *
inside_mark (const char *line, const char *prefix)
{
  g_autofree char *whole = g_strndup (line, strcspn (line, "\n"));

  if (!g_str_has_prefix (whole, prefix) ||
      !g_str_has_suffix (g_strchomp (whole), MANAGED_CLOSE))
    return NULL;
  return g_strndup (whole + strlen (prefix),
                    strlen (whole) - strlen (prefix) - strlen (MANAGED_CLOSE));
}

static void
read_written (ManagedMarks *self, const char *inside)
{
  g_auto (GStrv) words = g_strsplit (inside, " ", -1);

  g_clear_pointer (&self->written, g_hash_table_unref);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **word = words; *word != NULL; word++) {
    char *equals = strchr (*word, '=');

    if (equals != NULL)
      g_hash_table_insert (self->written, g_strndup (*word, (gsize)(equals - *word)),
                           g_strdup (equals + 1));
  }
}

/* A region that is open, until its end is found. */
static void
close_region (ManagedMarks *self, ManagedRegion **open, const char *name,
              const char *line, const char *next)
{
  ManagedRegion *region = *open;

  if (region == NULL || !g_str_equal (region->name, name) ||
      managed_marks_find (self, name) != NULL) {
    self->damaged = true;
    return;
  }
  region->behind = line;
  region->end = next;
  g_ptr_array_add (self->regions, g_steal_pointer (open));
}

static void
open_region (ManagedMarks *self, ManagedRegion **open, char *name, const char *line,
             const char *next)
{
  self->damaged |= *open != NULL;
  g_clear_pointer (open, region_free);
  *open = g_new0 (ManagedRegion, 1);
  (*open)->name = name;
  (*open)->begin = line;
  (*open)->content = next;
}

static void
read_line (ManagedMarks *self, ManagedRegion **open, const char *line, const char *next)
{
  g_autofree char *begun = NULL, *ended = NULL, *written = NULL;

  if (!g_str_has_prefix (line, MARK))
    return;
  begun = inside_mark (line, MANAGED_BEGIN);
  ended = inside_mark (line, MANAGED_END);
  written = inside_mark (line, MANAGED_WRITTEN);
  if (begun != NULL) {
    open_region (self, open, g_steal_pointer (&begun), line, next);
  } else if (ended != NULL) {
    close_region (self, open, ended, line, next);
  } else if (written != NULL) {
    read_written (self, written);
    self->written_begin = line;
    self->written_end = next;
  }
}

ManagedMarks *
managed_marks_read (const char *text)
{
  ManagedMarks *self = g_new0 (ManagedMarks, 1);
  ManagedRegion *open = NULL;
  const char *next;

  self->properties = properties_read (text);
  self->regions = g_ptr_array_new_with_free_func (region_free);
  for (const char *line = text + self->properties->length; *line != '\0'; line = next) {
    const char *end = strchr (line, '\n');

    next = end == NULL ? line + strlen (line) : end + 1;
    read_line (self, &open, line, next);
  }
  self->damaged |= open != NULL;
  g_clear_pointer (&open, region_free);
  return self;
}

/* ---- writing ---- */

char *
managed_marks_format_written (const ManagedMarks *self)
{
  GString *out = g_string_new (MARK "written");

  for (guint i = 0; i < self->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (self->regions, i);
    g_autofree char *hash =
        managed_marks_hash (region->content, (gsize)(region->behind - region->content));

    g_string_append_printf (out, " %s=%s", region->name, hash);
  }
  for (guint i = 0; i < self->properties->all->len; i++) {
    const Property *property = g_ptr_array_index (self->properties->all, i);
    g_autofree char *hash = managed_marks_hash_values (property->values);

    g_string_append_printf (out, " .%s=%s", property->key, hash);
  }
  g_string_append (out, MANAGED_CLOSE "\n");
  return g_string_free (out, FALSE);
}
