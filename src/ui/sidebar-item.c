/* sidebar-item.c: the lines of the sidebar, made from an overview of the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/sidebar-item.h"

#include <glib/gi18n.h>
#include <stdbool.h>
#include <string.h>

struct _CuttingsSidebarItem {
  GObject parent_instance;

  Place *place;
  char *label;
  unsigned count;
  unsigned depth;
  int color;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsSidebarItem, cuttings_sidebar_item, G_TYPE_OBJECT)

static void
cuttings_sidebar_item_finalize (GObject *object)
{
  CuttingsSidebarItem *self = CUTTINGS_SIDEBAR_ITEM (object);

  g_clear_pointer (&self->place, place_free);
  g_free (self->label);
  G_OBJECT_CLASS (cuttings_sidebar_item_parent_class)->finalize (object);
}

static void
cuttings_sidebar_item_class_init (CuttingsSidebarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cuttings_sidebar_item_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", CUTTINGS_TYPE_SIDEBAR_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_sidebar_item_init (CuttingsSidebarItem *self)
{
  self->color = TAG_NO_COLOR;
}

const Place *
cuttings_sidebar_item_get_place (CuttingsSidebarItem *self)
{
  return self->place;
}

const char *
cuttings_sidebar_item_get_label (CuttingsSidebarItem *self)
{
  return self->label;
}

unsigned
cuttings_sidebar_item_get_count (CuttingsSidebarItem *self)
{
  return self->count;
}

void
cuttings_sidebar_item_set_count (CuttingsSidebarItem *self, unsigned count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_signal_emit (self, signals[CHANGED], 0);
}

int
cuttings_sidebar_item_get_color (CuttingsSidebarItem *self)
{
  return self->color;
}

/* An overview does not count what searches find: they keep theirs until it is known. */
void
cuttings_sidebar_item_follow (CuttingsSidebarItem *self, CuttingsSidebarItem *newer)
{
  bool other_color = self->color != newer->color;

  self->color = newer->color;
  if (self->place != NULL && self->place->kind != PLACE_SEARCH &&
      self->count != newer->count)
    cuttings_sidebar_item_set_count (self, newer->count);
  else if (other_color)
    g_signal_emit (self, signals[CHANGED], 0);
}

unsigned
cuttings_sidebar_item_get_depth (CuttingsSidebarItem *self)
{
  return self->depth;
}

/* ---- making them ---- */

static CuttingsSidebarItem *
add_item (GPtrArray *items, Place *place, const char *label, unsigned count)
{
  CuttingsSidebarItem *item = g_object_new (CUTTINGS_TYPE_SIDEBAR_ITEM, NULL);

  item->place = place;
  item->label = g_strdup (label);
  item->count = count;
  g_ptr_array_add (items, item);
  return item;
}

static void
add_places (GPtrArray *items, const LibraryOverview *overview)
{
  const struct {
    PlaceKind kind;
    unsigned count;
  } places[] = {
      {PLACE_INBOX, overview->n_inbox},
      {PLACE_STARRED, overview->n_starred},
      {PLACE_ARCHIVE, overview->n_archive},
      {PLACE_HIGHLIGHTS, overview->n_highlights},
      {PLACE_ALL, overview->n_inbox + overview->n_archive},
      {PLACE_TRASH, overview->n_trash},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    Place *place = place_new (places[i].kind, NULL);

    add_item (items, place, place_title (place), places[i].count);
  }
}

static void
add_searches (GPtrArray *items, const GPtrArray *searches)
{
  if (searches->len > 0)
    add_item (items, NULL, _ ("Saved Searches"), 0);
  for (guint i = 0; i < searches->len; i++) {
    const SavedSearch *search = g_ptr_array_index (searches, i);

    add_item (items, place_new_search (search), search->name, 0);
  }
}

/* Level by level, so that what is nested follows at once what it is nested in. */
static int
compare_tags (gconstpointer a, gconstpointer b)
{
  const Tag *const *tags[] = {a, b};
  g_auto (GStrv) left = g_strsplit ((*tags[0])->name, "/", -1);
  g_auto (GStrv) right = g_strsplit ((*tags[1])->name, "/", -1);
  int order = 0;

  for (size_t i = 0; order == 0; i++) {
    if (left[i] == NULL || right[i] == NULL)
      return (left[i] != NULL) - (right[i] != NULL);
    order = g_utf8_collate (left[i], right[i]);
    if (order == 0)
      order = strcmp (left[i], right[i]);
  }
  return order;
}

/* Length of the levels of @name that @previous has too, with the "/" after them. */
static size_t
shared_levels (const char *name, const char *previous)
{
  size_t i, length = 0;

  for (i = 0; name[i] != '\0' && name[i] == previous[i]; i++)
    if (name[i] == '/')
      length = i + 1;
  return name[i] == '/' && previous[i] == '\0' ? i + 1 : length;
}

static unsigned
count_levels (const char *name, size_t length)
{
  unsigned n = 0;

  for (size_t i = 0; i < length; i++)
    n += name[i] == '/';
  return n;
}

static void
add_level (GPtrArray *items, const char *name, size_t begin, unsigned count,
           GHashTable *colors)
{
  CuttingsSidebarItem *item =
      add_item (items, place_new (PLACE_TAG, name), name + begin, count);

  item->depth = count_levels (name, begin);
  item->color = tag_colors_find (colors, name);
}

/* Adds a tag, and a line for each level above it that @previous did not have. */
static void
add_tag (GPtrArray *items, const Tag *tag, const char *previous, GHashTable *colors)
{
  size_t begin = shared_levels (tag->name, previous);
  const char *slash;

  while ((slash = strchr (tag->name + begin, '/')) != NULL) {
    g_autofree char *level = g_strndup (tag->name, (size_t)(slash - tag->name));

    add_level (items, level, begin, 0, colors);
    begin = (size_t)(slash - tag->name) + 1;
  }
  add_level (items, tag->name, begin, tag->n_clips, colors);
}

static void
add_tags (GPtrArray *items, GPtrArray *tags, GHashTable *colors)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  const char *previous = "";

  g_ptr_array_extend (sorted, tags, NULL, NULL);
  g_ptr_array_sort (sorted, compare_tags);
  if (sorted->len > 0)
    add_item (items, NULL, _ ("Tags"), 0);
  for (guint i = 0; i < sorted->len; i++) {
    const Tag *tag = g_ptr_array_index (sorted, i);

    add_tag (items, tag, previous, colors);
    previous = tag->name;
  }
}

static void
add_sites (GPtrArray *items, const GPtrArray *sites)
{
  if (sites->len > 0)
    add_item (items, NULL, _ ("Sources"), 0);
  for (guint i = 0; i < sites->len; i++) {
    const Tag *site = g_ptr_array_index (sites, i);

    add_item (items, place_new (PLACE_SITE, site->name), site->name, site->n_clips);
  }
}

GPtrArray *
sidebar_items_new (const LibraryOverview *overview)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_places (items, overview);
  add_searches (items, overview->searches);
  add_tags (items, overview->tags, overview->tag_colors);
  add_sites (items, overview->sites);
  return items;
}
