/* window-toasts.c: what the window says in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/error-text.h"

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return adw_toast_new (markup);
}

static void
on_undo_toast_gone (gpointer data, GObject *toast)
{
  CUTTINGS_WINDOW (data)->undo_toast = NULL;
}

/* Undo takes back the last change: a toast about an earlier one must not offer it. */
void
window_drop_undo_toast (CuttingsWindow *self)
{
  AdwToast *toast = self->undo_toast;

  if (toast == NULL)
    return;
  g_object_weak_unref (G_OBJECT (toast), on_undo_toast_gone, self);
  self->undo_toast = NULL;
  adw_toast_dismiss (toast);
}

void
window_tell (CuttingsWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, new_toast (text));
}

void
cuttings_window_tell (CuttingsWindow *self, const char *text)
{
  g_return_if_fail (CUTTINGS_IS_WINDOW (self));
  window_tell (self, text);
}

void
cuttings_window_tell_error (CuttingsWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = error_text (error);
  window_tell (self, text);
}

void
window_tell_action (CuttingsWindow *self, const char *text, const char *label,
                    const char *action_name)
{
  AdwToast *toast = new_toast (text);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action_name);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
window_tell_clip (CuttingsWindow *self, const char *text, int64_t clip_id)
{
  AdwToast *toast = new_toast (text);

  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-clip");
  adw_toast_set_action_target (toast, "x", (gint64)clip_id);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
window_tell_undo (CuttingsWindow *self, const char *text)
{
  AdwToast *toast = new_toast (text);

  window_drop_undo_toast (self);
  self->undo_toast = toast;
  g_object_weak_ref (G_OBJECT (toast), on_undo_toast_gone, self);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
