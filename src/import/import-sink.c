/* import-sink.c: where a reader puts what it finds, and what it cannot use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-sink.h"

#include "base/text.h"
#include "base/uri.h"

/* Code points of a title made of a passage. */
#define MAX_TITLE 100

void
import_problem_free (ImportProblem *self)
{
  g_free (self->from);
  g_error_free (self->error);
  g_free (self);
}

void
import_sink_init (ImportSink *self)
{
  self->clips = g_ptr_array_new_with_free_func ((GDestroyNotify)imported_clip_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)import_problem_free);
}

void
import_sink_clear (ImportSink *self)
{
  g_clear_pointer (&self->clips, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

static void
add_problem (ImportSink *self, const char *from, unsigned line, GError *error)
{
  ImportProblem *problem = g_new (ImportProblem, 1);

  *problem = (ImportProblem){.from = g_strdup (from), .line = line, .error = error};
  g_ptr_array_add (self->problems, problem);
}

void
import_sink_refuse (ImportSink *self, const char *from, unsigned line,
                    ImportErrorCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_problem (self, from, line,
               g_error_new_valist (IMPORT_ERROR, (int)code, format, args));
  va_end (args);
}

void
import_sink_refuse_file (ImportSink *self, const char *from, GError *error)
{
  add_problem (self, from, 0, error);
}

/* Something to keep even if nobody knows where it came from: what the user wrote. */
static bool
has_words_of_the_user (const ImportedClip *clip)
{
  return clip->highlights->len > 0 || (clip->note != NULL && clip->title != NULL);
}

/* What a clipping without title and address is called. */
static char *
title_for (const ImportedClip *clip, const char *named)
{
  const ImportedHighlight *first = g_ptr_array_index (clip->highlights, 0);

  return *named != '\0' ? g_strdup (named) : text_truncate (first->quote, MAX_TITLE);
}

void
import_sink_add (ImportSink *self, ImportedClip *clip, const char *from, unsigned line)
{
  g_autofree char *given = g_steal_pointer (&clip->address);
  const char *named = given == NULL ? "" : given;

  clip->address = uri_from_input (named);
  if (clip->address == NULL && clip->content == IMPORT_CONTENT_NONE &&
      !has_words_of_the_user (clip)) {
    import_sink_refuse (self, from, line, IMPORT_ERROR_NO_ADDRESS,
                        "“%s” is no web address", named);
    imported_clip_free (clip);
    return;
  }
  if (clip->address == NULL && clip->content == IMPORT_CONTENT_NONE &&
      clip->title == NULL)
    clip->title = title_for (clip, named);
  clip->from = g_strdup (from);
  clip->line = line;
  g_ptr_array_add (self->clips, clip);
}
