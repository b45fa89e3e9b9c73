/* import-record.h: what a reader makes of an entry, whatever program wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-source.h"
#include "model/clip.h"
#include "model/highlight.h"

/* A passage as the other program kept it. */
typedef struct {
  char *quote;  /* UTF-8, never empty */
  char *prefix; /* words before it and after it; NULL when not known */
  char *suffix;
  TextSpan span; /* code points in the text that the program saw; 0, 0 when not known */
  HighlightColor color;
  char *note;         /* Markdown; NULL when there is none */
  GPtrArray *tags;    /* char *, as written there; never NULL */
  int64_t created_at; /* µs since the epoch, UTC; 0 when not known */
} ImportedHighlight;

ImportedHighlight *imported_highlight_new (const char *quote);
void imported_highlight_free (ImportedHighlight *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportedHighlight, imported_highlight_free)

/* What the words of a clipping are, where they came along. */
typedef enum {
  IMPORT_CONTENT_NONE,    /* the clipping waits for its page */
  IMPORT_CONTENT_PAGE,    /* a whole page as a site serves it: the article is in it */
  IMPORT_CONTENT_ARCHIVE, /* MHTML */
  IMPORT_CONTENT_ARTICLE, /* HTML of the article and nothing else */
  IMPORT_CONTENT_TEXT,    /* plain text */
} ImportContent;

/* Strings are owned UTF-8, NULL when not known, and as hostile as the file. */
typedef struct {
  char *address; /* as written there */
  char *title;
  char *byline;
  char *site;
  char *language;
  char *excerpt;
  Date published;
  int64_t saved_at; /* µs since the epoch, UTC; 0 when not known */
  ClipState state;
  bool starred;
  bool is_read;
  double progress; /* 0 to 1 */
  char *note;      /* Markdown */
  GPtrArray *tags; /* char *, as written there; never NULL */

  ImportContent content;
  GBytes *bytes;        /* of the content; or else they are in: */
  ImportSource *source; /* a file of it */
  size_t file;

  GPtrArray *highlights; /* ImportedHighlight, in their order; never NULL */

  char *from;    /* the file that it stands in, for messages */
  unsigned line; /* where in it, from 1; 0 when not known */
} ImportedClip;

ImportedClip *imported_clip_new (void);
void imported_clip_free (ImportedClip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportedClip, imported_clip_free)

/* Adds the tags that @list names, parted by any of @separators. */
void imported_tags_add_list (GPtrArray *tags, const char *list, const char *separators);

/* Adds a paragraph to a note; NULL and blanks add nothing. */
void imported_note_add (char **note, const char *paragraph);

/**
 * imported_time:
 * @text: (nullable): seconds, milliseconds or microseconds since the epoch, or a date
 *   that date_parse() reads
 *
 * Returns: µs since the epoch, 0 when it is neither
 */
int64_t imported_time (const char *text);
