/* window-copy.c: the selected clipping to the clipboard, as quote, citation or Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window-private.h"

#include <glib/gi18n.h>

#include "ui/clipboard-forms.h"

static const char *const told[] = {
    [CLIP_COPY_MARKDOWN] = N_ ("Copied as Markdown"),
    [CLIP_COPY_QUOTE] = N_ ("Copied as quote"),
    [CLIP_COPY_CITATION] = N_ ("Copied as citation"),
};

typedef struct {
  CuttingsWindow *window;
  ClipCopyKind kind;
} CopyQuestion;

void
window_copied_markdown (CuttingsWindow *self, const char *markdown)
{
  clipboard_forms_put (GTK_WIDGET (self), markdown, markdown, NULL);
  window_tell (self, _ ("Copied as Markdown"));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CopyQuestion *question = data;
  g_autoptr (CuttingsWindow) self = question->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipCopy) copy =
      cuttings_library_copy_finish (CUTTINGS_LIBRARY (source), result, &error);

  if (copy != NULL) {
    clipboard_forms_put (GTK_WIDGET (self), copy->plain, copy->markdown, copy->html);
    window_tell (self, _ (told[question->kind]));
  } else {
    cuttings_window_tell_error (self, error);
  }
  g_free (question);
}

static void
copy_selected (CuttingsWindow *self, ClipCopyKind kind)
{
  CopyQuestion *question = g_new (CopyQuestion, 1);
  ClipsSelection selection;

  *question = (CopyQuestion){g_object_ref (self), kind};
  cuttings_clips_view_get_selection (self->clips, &selection);
  cuttings_library_copy_async (self->library, selection.id, kind, NULL, copied_cb,
                               question);
}

void
window_copy_markdown (CuttingsWindow *self, GVariant *parameter)
{
  copy_selected (self, CLIP_COPY_MARKDOWN);
}

void
window_copy_quote (CuttingsWindow *self, GVariant *parameter)
{
  copy_selected (self, CLIP_COPY_QUOTE);
}

void
window_copy_citation (CuttingsWindow *self, GVariant *parameter)
{
  copy_selected (self, CLIP_COPY_CITATION);
}
