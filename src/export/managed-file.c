/* managed-file.c: a file in which both Cuttings and the user write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/managed-file.h"

#include <string.h>

#include "export/managed-marks.h"
#include "export/yaml.h"

/* How the id is called in YAML, and in Logseq, whose names have no "_". */
static const char *const id_keys[] = {"clip_id", "clip-id"};
static const char *const list_keys[] = {"tags", "tags_original", "keywords"};

/* By PropertiesStyle. */
static const struct {
  const char *deleted_key, *deleted_line;
} flags[] = {
    [PROPERTIES_NONE] = {"", ""},
    [PROPERTIES_YAML] = {"deleted", "deleted: true\n"},
    [PROPERTIES_LOGSEQ] = {"deleted", "deleted:: true\n"},
};

#define BOM "\xef\xbb\xbf"

/* ---- line ends ---- */

/* What the user's editor has made of line ends and the beginning of the file. */
typedef struct {
  bool bom, crlf;
} Dress;

/* (transfer full): @text without it */
static char *
undress (const char *text, Dress *dress)
{
  const char *feed = strchr (text, '\n');
  GString *out;

  dress->bom = g_str_has_prefix (text, BOM);
  dress->crlf = feed != NULL && feed > text && feed[-1] == '\r';
  out = g_string_new (text + (dress->bom ? strlen (BOM) : 0));
  if (dress->crlf)
    g_string_replace (out, "\r\n", "\n", 0);
  return g_string_free (out, FALSE);
}

static char *
dress_again (char *text, const Dress *dress)
{
  GString *out = g_string_new (text);

  g_free (text);
  if (dress->crlf)
    g_string_replace (out, "\n", "\r\n", 0);
  if (dress->bom)
    g_string_prepend (out, BOM);
  return g_string_free (out, FALSE);
}

/* ---- properties ---- */

static void
append_span (GString *out, const char *from, const char *to)
{
  g_string_append_len (out, from, to - from);
}

static bool
is_one_of (const char *key, const char *const *keys, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    if (g_str_equal (keys[i], key))
      return true;
  }
  return false;
}

static bool
is_id (const char *key)
{
  return is_one_of (key, id_keys, G_N_ELEMENTS (id_keys));
}

static const char *
written_of (const ManagedMarks *marks, const char *key)
{
  g_autofree char *name = g_strconcat (".", key, NULL);

  return managed_marks_get_written (marks, name);
}

static bool
has_value (const GPtrArray *values, const char *value)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)values, value, g_str_equal, NULL);
}

/* Whether the value was in the list as it was last written. */
static bool
was_written (const char *written, const char *value)
{
  g_autofree char *hash = managed_marks_hash (value, strlen (value));

  return written != NULL && strstr (written, hash) != NULL;
}

/* What the user has, without what we took away, with what we added since. */
static GPtrArray *
merge_values (const Property *theirs, const Property *ours, const char *written)
{
  GPtrArray *merged = g_ptr_array_new ();

  for (guint i = 0; i < theirs->values->len; i++) {
    char *value = g_ptr_array_index (theirs->values, i);

    if (has_value (ours->values, value) || !was_written (written, value))
      g_ptr_array_add (merged, value);
  }
  for (guint i = 0; i < ours->values->len; i++) {
    char *value = g_ptr_array_index (ours->values, i);

    if (!has_value (theirs->values, value) && !was_written (written, value))
      g_ptr_array_add (merged, value);
  }
  return merged;
}

static bool
same_values (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return false;
  for (guint i = 0; i < a->len; i++) {
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return false;
  }
  return true;
}

static void
append_list (GString *out, PropertiesStyle style, const char *key, GPtrArray *values)
{
  if (style == PROPERTIES_YAML) {
    yaml_list (out, key, values);
    return;
  }
  g_string_append_printf (out, "%s:: ", key);
  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            (char *)g_ptr_array_index (values, i));
  g_string_append_c (out, '\n');
}

/* A property that both have. */
static void
append_merged (GString *out, PropertiesStyle style, const Property *theirs,
               const Property *ours, const char *written)
{
  g_autofree char *now = managed_marks_hash_values (theirs->values);

  if (is_one_of (ours->key, list_keys, G_N_ELEMENTS (list_keys))) {
    g_autoptr (GPtrArray) merged = merge_values (theirs, ours, written);

    if (same_values (merged, theirs->values))
      g_string_append (out, theirs->lines);
    else
      append_list (out, style, ours->key, merged);
  } else if (same_values (theirs->values, ours->values)) {
    g_string_append (out, theirs->lines);
  } else if (is_id (ours->key) || g_strcmp0 (now, written) == 0) {
    g_string_append (out, ours->lines);
  } else {
    g_string_append (out, theirs->lines);
  }
}

/* A property that only the file has: the user's own, or one of ours that is over. */
static void
append_theirs (GString *out, const Property *theirs, const char *written,
               PropertiesStyle style)
{
  g_autofree char *now = managed_marks_hash_values (theirs->values);

  if (g_str_equal (theirs->key, flags[style].deleted_key))
    return;
  if (written == NULL || !g_str_equal (now, written))
    g_string_append (out, theirs->lines);
}

/* Ours that the file has not, from @from up to the next that it has: new ones, not those
 * that the user took out. */
static void
append_new (GString *out, const ManagedMarks *existing, const Properties *ours,
            guint from)
{
  for (guint i = from; i < ours->all->len; i++) {
    const Property *property = g_ptr_array_index (ours->all, i);

    if (properties_find (existing->properties, property->key) != NULL)
      return;
    if (is_id (property->key) || written_of (existing, property->key) == NULL)
      g_string_append (out, property->lines);
  }
}

static guint
index_of (const Properties *self, const char *key)
{
  for (guint i = 0; i < self->all->len; i++) {
    const Property *property = g_ptr_array_index (self->all, i);

    if (g_str_equal (property->key, key))
      return i;
  }
  return G_MAXUINT;
}

static void
append_properties (GString *out, const char *text, const ManagedMarks *existing,
                   const ManagedMarks *fresh)
{
  const Properties *theirs = existing->properties, *ours = fresh->properties;
  const bool is_yaml = ours->style == PROPERTIES_YAML;

  /* A file keeps the kind of properties that it has. */
  if (theirs->style != PROPERTIES_NONE && theirs->style != ours->style) {
    append_span (out, text, text + theirs->length);
    return;
  }
  g_string_append (out, is_yaml ? "---\n" : "");
  append_new (out, existing, ours, 0);
  for (guint i = 0; i < theirs->all->len; i++) {
    const Property *property = g_ptr_array_index (theirs->all, i);
    const char *written = written_of (existing, property->key);
    guint at = index_of (ours, property->key);

    if (at == G_MAXUINT) {
      append_theirs (out, property, written, ours->style);
      continue;
    }
    append_merged (out, ours->style, property, g_ptr_array_index (ours->all, at),
                   written);
    append_new (out, existing, ours, at + 1);
  }
  g_string_append (out, is_yaml ? "---\n" : "");
}

/* ---- regions ---- */

static bool
same_content (const ManagedRegion *a, const ManagedRegion *b)
{
  gsize length = (gsize)(a->behind - a->content);

  return length == (gsize)(b->behind - b->content) &&
         memcmp (a->content, b->content, length) == 0;
}

/* Whether the user has changed what stands in @region. */
static bool
is_edited (const ManagedMarks *existing, const ManagedRegion *region)
{
  g_autofree char *now =
      managed_marks_hash (region->content, (gsize)(region->behind - region->content));

  return g_strcmp0 (managed_marks_get_written (existing, region->name), now) != 0;
}

/* A region of the file: as it is now, or not at all any more. */
static void
append_region (GString *out, const ManagedMarks *existing, const ManagedRegion *theirs,
               const ManagedRegion *ours, bool *conflict)
{
  if (ours == NULL || !same_content (theirs, ours))
    *conflict |= is_edited (existing, theirs);
  if (ours != NULL)
    append_span (out, ours->begin, ours->end);
  else if (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
}

/* Regions of ours from @from up to the next that the file has, without those that the user
 * took out. */
static void
append_new_regions (GString *out, const ManagedMarks *existing, const ManagedMarks *fresh,
                    guint from)
{
  for (guint i = from; i < fresh->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (fresh->regions, i);

    if (managed_marks_find (existing, region->name) != NULL)
      return;
    if (managed_marks_get_written (existing, region->name) != NULL && !existing->damaged)
      continue;
    g_string_append (out,
                     out->len > 0 && !g_str_has_suffix (out->str, "---\n") ? "\n" : "");
    append_span (out, region->begin, region->end);
  }
}

static guint
region_index (const ManagedMarks *self, const char *name)
{
  for (guint i = 0; i < self->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (self->regions, i);

    if (g_str_equal (region->name, name))
      return i;
  }
  return G_MAXUINT;
}

/* What is the user's: without the line that we write last. */
static void
append_outside (GString *out, const ManagedMarks *existing, const char *from,
                const char *to)
{
  const char *written = existing->written_begin;

  if (written != NULL && written >= from && written < to) {
    append_span (out, from, written);
    from = existing->written_end;
  }
  append_span (out, from, to);
}

/* Everything below the properties, and where in @out the written line belongs. */
static gsize
append_body (GString *out, const ManagedMarks *existing, const ManagedMarks *fresh,
             const char *text, bool *conflict)
{
  const char *at = text + existing->properties->length;
  gsize sealed_at;

  if (existing->regions->len == 0 ||
      region_index (fresh, ((ManagedRegion *)existing->regions->pdata[0])->name) > 0)
    append_new_regions (out, existing, fresh, 0);
  sealed_at = out->len;
  for (guint i = 0; i < existing->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (existing->regions, i);
    const ManagedRegion *ours = managed_marks_find (fresh, region->name);

    append_outside (out, existing, at, region->begin);
    append_region (out, existing, region, ours, conflict);
    if (ours != NULL)
      append_new_regions (out, existing, fresh, region_index (fresh, region->name) + 1);
    at = region->end;
    sealed_at = out->len;
  }
  append_outside (out, existing, at, at + strlen (at));
  return sealed_at;
}

static bool
is_paired (const ManagedMarks *marks, const char *line)
{
  for (guint i = 0; i < marks->regions->len; i++) {
    const ManagedRegion *region = g_ptr_array_index (marks->regions, i);

    if (line == region->begin || line == region->behind)
      return true;
  }
  return false;
}

/* Marks that lack their other half are no marks any more; the text stays. */
static char *
without_single_marks (const char *text, const ManagedMarks *marks)
{
  GString *out = g_string_new (NULL);
  const char *next;

  for (const char *line = text; *line != '\0'; line = next) {
    const char *end = strchr (line, '\n');

    next = end == NULL ? line + strlen (line) : end + 1;
    if (is_paired (marks, line) || (!g_str_has_prefix (line, MANAGED_BEGIN) &&
                                    !g_str_has_prefix (line, MANAGED_END)))
      append_span (out, line, next);
  }
  return g_string_free (out, FALSE);
}

static char *
merge_marks (const char *text, const ManagedMarks *existing, const ManagedMarks *fresh,
             bool *conflict)
{
  g_autofree char *written = managed_marks_format_written (fresh);
  GString *out = g_string_new (NULL);
  gsize sealed_at;

  append_properties (out, text, existing, fresh);
  sealed_at = append_body (out, existing, fresh, text, conflict);
  g_string_insert (out, (gssize)sealed_at, written);
  return g_string_free (out, FALSE);
}

char *
managed_file_merge (const char *existing, const char *fresh, bool *conflict)
{
  Dress dress;
  g_autofree char *text = undress (existing, &dress);
  g_autoptr (ManagedMarks) theirs = managed_marks_read (text);
  g_autoptr (ManagedMarks) ours = managed_marks_read (fresh);

  *conflict = theirs->damaged;
  if (theirs->damaged) {
    g_autofree char *whole = without_single_marks (text, theirs);
    g_autoptr (ManagedMarks) again = managed_marks_read (whole);

    again->damaged = true;
    return dress_again (merge_marks (whole, again, ours, conflict), &dress);
  }
  return dress_again (merge_marks (text, theirs, ours, conflict), &dress);
}

char *
managed_file_seal (const char *fresh)
{
  g_autoptr (ManagedMarks) marks = managed_marks_read (fresh);
  g_autofree char *written = managed_marks_format_written (marks);

  return g_strconcat (fresh, written, NULL);
}

/* ---- the whole file ---- */

/* @text with each property of its head as @change has it: other lines, "" for none, NULL
 * for the same; and @last after them.  (transfer full) */
static char *
rewrite_head (const char *existing,
              const char *(*change) (const Property *, GString *, PropertiesStyle),
              const char *last)
{
  Dress dress;
  g_autofree char *text = undress (existing, &dress);
  g_autoptr (Properties) head = properties_read (text);
  const char *border = head->style == PROPERTIES_YAML ? "---\n" : "";
  g_autoptr (GString) scratch = g_string_new (NULL);
  GString *out = g_string_new (border);

  for (guint i = 0; i < head->all->len; i++) {
    const Property *property = g_ptr_array_index (head->all, i);
    const char *lines = change (property, scratch, head->style);

    g_string_append (out, lines == NULL ? property->lines : lines);
  }
  g_string_append (out, last == NULL ? "" : flags[head->style].deleted_line);
  g_string_append (out, border);
  g_string_append (out, text + head->length);
  return dress_again (g_string_free (out, FALSE), &dress);
}

static const char *
rename_id (const Property *property, GString *scratch, PropertiesStyle style)
{
  if (!is_id (property->key))
    return NULL;
  g_string_printf (scratch, "conflict_of%s", property->lines + strlen (property->key));
  return scratch->str;
}

static const char *
drop_flag (const Property *property, GString *scratch, PropertiesStyle style)
{
  return g_str_equal (property->key, flags[style].deleted_key) ? "" : NULL;
}

char *
managed_file_conflict_copy (const char *existing)
{
  return rewrite_head (existing, rename_id, NULL);
}

char *
managed_file_set_deleted (const char *existing, bool deleted)
{
  return rewrite_head (existing, drop_flag, deleted ? "" : NULL);
}

char *
managed_file_find_id (const char *text)
{
  Dress dress;
  g_autofree char *plain = undress (text, &dress);
  g_autoptr (Properties) head = properties_read (plain);

  for (size_t i = 0; i < G_N_ELEMENTS (id_keys); i++) {
    const char *id = properties_get (head, id_keys[i]);

    if (id != NULL && g_uuid_string_is_valid (id))
      return g_strdup (id);
  }
  return NULL;
}
