/* article.c: what extraction makes of a page: metadata, clean body, what was removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/article.h"

static const char *const reason_names[N_REMOVAL_REASONS] = {
    [REMOVAL_AD_LINK] = "ad-link",       [REMOVAL_PROMO] = "promo",
    [REMOVAL_NEWSLETTER] = "newsletter", [REMOVAL_SHARE] = "share",
    [REMOVAL_COMMENTS] = "comments",     [REMOVAL_NAVIGATION] = "navigation",
    [REMOVAL_METADATA] = "metadata",     [REMOVAL_AUTHOR_BOX] = "author-box",
    [REMOVAL_COPYRIGHT] = "copyright",   [REMOVAL_HIDDEN] = "hidden",
    [REMOVAL_WIDGET] = "widget",         [REMOVAL_USER] = "user",
};

Article *
article_new (void)
{
  Article *self = g_new0 (Article, 1);

  self->removals = g_ptr_array_new_with_free_func ((GDestroyNotify)removal_free);
  return self;
}

void
article_free (Article *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->byline);
  g_free (self->site);
  g_free (self->language);
  g_free (self->direction);
  g_free (self->canonical);
  g_free (self->lead_image);
  g_free (self->excerpt);
  g_free (self->published_from);
  g_free (self->modified_from);
  g_free (self->html);
  g_free (self->text);
  g_ptr_array_unref (self->removals);
  g_free (self);
}

void
removal_free (Removal *self)
{
  if (self == NULL)
    return;
  g_free (self->html);
  g_free (self->text);
  g_free (self);
}

const char *
removal_reason_name (RemovalReason reason)
{
  g_assert (reason < N_REMOVAL_REASONS);
  return reason_names[reason];
}

bool
removal_reason_from_name (const char *name, RemovalReason *reason)
{
  for (unsigned i = 0; i < N_REMOVAL_REASONS; i++) {
    if (g_str_equal (name, reason_names[i])) {
      *reason = (RemovalReason)i;
      return true;
    }
  }
  return false;
}
