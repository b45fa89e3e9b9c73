/* annotations-item.c: a highlight as an item of the list in the annotations pane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/annotations-item.h"

#include <string.h>

struct _CuttingsAnnotationsItem {
  GObject parent_instance;

  Highlight *highlight;
  bool first_orphan;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CuttingsAnnotationsItem, cuttings_annotations_item, G_TYPE_OBJECT)

static void
item_finalize (GObject *object)
{
  g_clear_pointer (&CUTTINGS_ANNOTATIONS_ITEM (object)->highlight, highlight_free);
  G_OBJECT_CLASS (cuttings_annotations_item_parent_class)->finalize (object);
}

static void
cuttings_annotations_item_class_init (CuttingsAnnotationsItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = item_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
cuttings_annotations_item_init (CuttingsAnnotationsItem *self)
{
}

CuttingsAnnotationsItem *
cuttings_annotations_item_new (const Highlight *highlight)
{
  CuttingsAnnotationsItem *self = g_object_new (CUTTINGS_TYPE_ANNOTATIONS_ITEM, NULL);

  self->highlight = highlight_copy (highlight);
  return self;
}

const Highlight *
cuttings_annotations_item_get_highlight (CuttingsAnnotationsItem *self)
{
  return self->highlight;
}

static bool
same_tags (const GPtrArray *one, const GPtrArray *other)
{
  if (one->len != other->len)
    return false;
  for (guint i = 0; i < one->len; i++)
    if (!g_str_equal (g_ptr_array_index (one, i), g_ptr_array_index (other, i)))
      return false;
  return true;
}

/* Whether a row would look the same. */
static bool
same_look (const Highlight *one, const Highlight *other)
{
  return one->color == other->color && one->orphan == other->orphan &&
         g_str_equal (one->note, other->note) &&
         g_strcmp0 (one->made.exact, other->made.exact) == 0 &&
         same_tags (one->tags, other->tags);
}

void
cuttings_annotations_item_set_highlight (CuttingsAnnotationsItem *self,
                                         const Highlight *highlight)
{
  bool same = same_look (self->highlight, highlight);

  highlight_free (self->highlight);
  self->highlight = highlight_copy (highlight);
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

bool
cuttings_annotations_item_is_first_orphan (CuttingsAnnotationsItem *self)
{
  return self->first_orphan;
}

void
cuttings_annotations_item_set_first_orphan (CuttingsAnnotationsItem *self, bool first)
{
  if (self->first_orphan == first)
    return;
  self->first_orphan = first;
  g_signal_emit (self, signals[CHANGED], 0);
}
