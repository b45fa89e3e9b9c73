/* library.h: everything that the window and the command line can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One CuttingsLibrary is made in main and handed down.  All of it lives on the
 * thread that made it; every _async hands its work to the writer, the reader or a
 * task pool and calls back exactly once: on success, failure, cancellation, and
 * when the library could not be opened.
 */

#pragma once

#include <gio/gio.h>

#include "model/capture.h"
#include "model/clip-copy.h"
#include "model/clip.h"
#include "model/export-format.h"
#include "model/highlight.h"
#include "model/query.h"
#include "model/review.h"
#include "model/saved-search.h"
#include "model/tag.h"
#include "model/tag-color.h"

#define CUTTINGS_TYPE_LIBRARY (cuttings_library_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsLibrary, cuttings_library, CUTTINGS, LIBRARY, GObject)

#define LIBRARY_ERROR (library_error_quark ())
GQuark library_error_quark (void);

/* Codes by what can be done about it.  Errors of fetching, extracting and storing
 * are turned into these; the name is what --json prints as error kind. */
typedef enum {
  LIBRARY_ERROR_TIMEOUT,
  LIBRARY_ERROR_TOO_LARGE,
  LIBRARY_ERROR_TRUNCATED,
  LIBRARY_ERROR_BAD_ENCODING,
  LIBRARY_ERROR_BAD_RESPONSE,
  LIBRARY_ERROR_RESET,
  LIBRARY_ERROR_REDIRECT_LOOP,
  LIBRARY_ERROR_TOO_MANY_REDIRECTS,
  LIBRARY_ERROR_BAD_REDIRECT,
  LIBRARY_ERROR_UNSUPPORTED_SCHEME,
  LIBRARY_ERROR_INVALID_URL,
  LIBRARY_ERROR_BLOCKED_ADDRESS,
  LIBRARY_ERROR_DNS,
  LIBRARY_ERROR_REFUSED,
  LIBRARY_ERROR_TLS,
  LIBRARY_ERROR_HTTP_STATUS,
  LIBRARY_ERROR_UNSUPPORTED_TYPE,
  LIBRARY_ERROR_EMPTY,
  LIBRARY_ERROR_NO_ARTICLE,
  LIBRARY_ERROR_UNKNOWN_EXPORT,   /* a file to import that nobody knows */
  LIBRARY_ERROR_EXPORT_TOO_LARGE, /* or that is, or unpacks to, too much */
  LIBRARY_ERROR_UNSAFE_ARCHIVE,   /* or that names places outside itself */
  LIBRARY_ERROR_CUT_OFF,          /* or that ends in the middle */
  LIBRARY_ERROR_DAMAGED,          /* or that cannot be unpacked or parsed */
  LIBRARY_ERROR_NO_ADDRESS,       /* an entry of it without address and text */
  LIBRARY_ERROR_BAD_ENTRY,        /* or one that makes no sense */
  LIBRARY_ERROR_TOO_COMPLEX,
  LIBRARY_ERROR_NOT_FOUND,     /* no such clipping, highlight, image */
  LIBRARY_ERROR_INVALID_VALUE, /* a date that is none, an empty title */
  LIBRARY_ERROR_CONFLICT,      /* what is to be undone was changed since */
  LIBRARY_ERROR_CANNOT_READ,   /* a file the user named */
  LIBRARY_ERROR_CANNOT_WRITE,  /* likewise */
  LIBRARY_ERROR_CANNOT_OPEN,   /* the library file: permissions, missing folder */
  LIBRARY_ERROR_READ_ONLY,     /* the library can be read, not written */
  LIBRARY_ERROR_CORRUPT,       /* the library is damaged */
  LIBRARY_ERROR_TOO_NEW,       /* written by a newer version of the program */
  LIBRARY_ERROR_NOT_A_LIBRARY, /* some other file */
  LIBRARY_ERROR_BUSY,          /* another program holds it */
  LIBRARY_ERROR_DISK_FULL,
  LIBRARY_ERROR_FAILED,
  N_LIBRARY_ERRORS
} LibraryErrorCode;

/* "timeout", "too_large", …; stable. */
const char *library_error_name (LibraryErrorCode code);

/* The library of the user: $XDG_DATA_HOME/cuttings/library.db; (transfer full). */
char *cuttings_library_default_path (void);

/* Signals:
 *   "changed" (guint64 generation): something stored has changed, here or by another
 *     program; lists and open clippings are asked again */
CuttingsLibrary *cuttings_library_new (const char *path);

/* Creates the file when there is none, migrates an older one. */
void cuttings_library_open_async (CuttingsLibrary *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_open_finish (CuttingsLibrary *self, GAsyncResult *result,
                                   GError **error);

/* Keeps the library in order from now on, in small steps while nobody waits: removes files
 * that no capture names, joins the pieces of the index, makes a backup each day
 * (library-backup.h).  For a program that stays open. */
void cuttings_library_tend (CuttingsLibrary *self);

/* Clippings that have been in the trash for so many days are removed for good by a library
 * that is kept in order; 0, as it is at first: they stay. */
void cuttings_library_set_trash_days (CuttingsLibrary *self, unsigned days);

/* Waits for what was begun, closes the file.  The object is of no use afterwards. */
void cuttings_library_close (CuttingsLibrary *self);

const char *cuttings_library_get_path (CuttingsLibrary *self);
bool cuttings_library_is_read_only (CuttingsLibrary *self);

/* ---- saving ---------------------------------------------------------------- */

typedef enum {
  LIBRARY_IF_SAVED_REPORT,  /* tell, save nothing */
  LIBRARY_IF_SAVED_CAPTURE, /* add a capture to the clipping */
  LIBRARY_IF_SAVED_NEW,     /* a second clipping of the same page */
} LibraryIfSaved;

/* What to save.  Exactly one of @address alone (fetch it), @text, @html, @file. */
typedef struct {
  const char *address;     /* to fetch; or where @text, @html or @file came from */
  const char *text;        /* pasted plain text, UTF-8 */
  GBytes *html;            /* from the clipboard, bytes of any encoding */
  GFile *file;             /* .html .htm .xhtml .mhtml .txt */
  const char *title;       /* overrules what is found; NULL */
  const char *const *tags; /* NULL */
  LibraryIfSaved if_saved;
  const char *step; /* of undo that it becomes a part of; NULL: it is one by itself */
} LibrarySaveRequest;

typedef enum {
  LIBRARY_SAVE_FETCHING,
  LIBRARY_SAVE_EXTRACTING,
  LIBRARY_SAVE_IMAGES,
  LIBRARY_SAVE_STORING,
} LibrarySaveStep;

typedef enum {
  LIBRARY_SAVED_NEW,
  LIBRARY_SAVED_CAPTURE,
  LIBRARY_SAVED_BEFORE, /* it was there, nothing was saved */
} LibrarySaved;

typedef struct {
  LibrarySaved outcome;
  int64_t clip_id;
  char *uuid;
  char *title;
  int64_t saved_at; /* of the clipping; for LIBRARY_SAVED_BEFORE: when it was */
  unsigned n_removed[N_REMOVAL_REASONS];
  unsigned n_images_missing; /* images of the article that could not be fetched */
} LibrarySaveResult;

void library_save_result_free (LibrarySaveResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibrarySaveResult, library_save_result_free)

/* @fraction is 0 to 1, or -1 when it cannot be known. */
typedef void (*LibraryProgressFunc) (LibrarySaveStep step, double fraction,
                                     gpointer data);

/* @request is copied.  Stores all or nothing, in one transaction. */
void cuttings_library_save_async (CuttingsLibrary *self,
                                  const LibrarySaveRequest *request,
                                  GCancellable *cancellable, LibraryProgressFunc progress,
                                  gpointer progress_data, GAsyncReadyCallback callback,
                                  gpointer data);
LibrarySaveResult *cuttings_library_save_finish (CuttingsLibrary *self,
                                                 GAsyncResult *result, GError **error);

/* ---- reading --------------------------------------------------------------- */

/* A clipping with all that the reader shows. */
typedef struct {
  Clip *clip;
  Capture *capture;      /* the latest: article and images, without the bytes */
  GPtrArray *highlights; /* Highlight, in text order, orphans last */
  unsigned n_captures;
  char *page; /* what render_page() gives, when it was made already; NULL */
} LibraryClip;

void library_clip_free (LibraryClip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibraryClip, library_clip_free)

void cuttings_library_load_async (CuttingsLibrary *self, int64_t clip_id,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data);
LibraryClip *cuttings_library_load_finish (CuttingsLibrary *self, GAsyncResult *result,
                                           GError **error);

/* The clipping that a person names: its UUID, or a beginning of it of at least four
 * characters that no other has.  Fails with LIBRARY_ERROR_NOT_FOUND. */
void cuttings_library_find_async (CuttingsLibrary *self, const char *name,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data);
int64_t cuttings_library_find_finish (CuttingsLibrary *self, GAsyncResult *result,
                                      GError **error); /* 0 on failure */

/* The reader's page, as render-page makes it: complete, self-contained but for
 * "cuttings-image:SHA256" addresses.  Pure; for the thread that holds @clip. */
char *library_clip_render_page (const LibraryClip *clip);

/* The same with elements for the highlights, and with the notes: for paper. */
char *library_clip_render_marked (const LibraryClip *clip);

/* Where a passage is on the web: a text fragment that names it alone, by the WICG's rules.
 * (transfer full) (nullable): NULL without an address, or when no fragment does */
char *library_clip_passage_link (const LibraryClip *clip, TextSpan span);

/* The sentence that an orphan is most like, for the user to judge; empty: none is. */
TextSpan library_clip_suggest_place (const LibraryClip *clip, const Highlight *orphan);

typedef enum {
  LIBRARY_QUOTE_PLAIN,
  LIBRARY_QUOTE_HTML,
  LIBRARY_QUOTE_MARKDOWN,
} LibraryQuoteFormat;

/* A passage with where it is from; @span: empty for one that is not in the text.
 * (transfer full) */
char *library_clip_quote (const LibraryClip *clip, const char *exact, TextSpan span,
                          LibraryQuoteFormat format);

/* A note, which is Markdown, as markup of Pango; (transfer full). */
char *library_note_markup (const char *note);

/* The reader's page of the latest capture as it came, through the sanitiser: what the
 * article was made of.  LIBRARY_ERROR_NOT_FOUND when the bytes were not kept. */
void cuttings_library_load_original_async (CuttingsLibrary *self, int64_t clip_id,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);
char *cuttings_library_load_original_finish (CuttingsLibrary *self, GAsyncResult *result,
                                             GError **error);

/* A stored image; the media type comes with it. */
void cuttings_library_load_image_async (CuttingsLibrary *self, const char *sha256,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);
GBytes *cuttings_library_load_image_finish (CuttingsLibrary *self, GAsyncResult *result,
                                            char **media_type, GError **error);

/* Ids of the clippings that @query asks for, in order: array of int64_t. */
void cuttings_library_query_async (CuttingsLibrary *self, const Query *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
GArray *cuttings_library_query_finish (CuttingsLibrary *self, GAsyncResult *result,
                                       GError **error);

/* Rows for the list, in the order of @ids; an id that is gone gives NULL.  With
 * @term each hit gets a snippet.  (element-type LibraryRow) */
typedef struct {
  Clip *clip;
  char *snippet;   /* NULL without a search: the excerpt is shown */
  GArray *marks;   /* TextSpan into @snippet: the matches; NULL likewise */
  int *tag_colors; /* of the tags of @clip: HighlightColor, or TAG_NO_COLOR */
} LibraryRow;

void library_row_free (LibraryRow *self);

void cuttings_library_rows_async (CuttingsLibrary *self, const int64_t *ids, size_t n_ids,
                                  const QueryTerm *term, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
GPtrArray *cuttings_library_rows_finish (CuttingsLibrary *self, GAsyncResult *result,
                                         GError **error);

/* Every tag (Tag, sorted by name), and how many clippings each place holds. */
typedef struct {
  GPtrArray *tags;
  GPtrArray *sites;       /* Tag: name and n_clips */
  GPtrArray *languages;   /* char *: of the clippings, sorted */
  GHashTable *tag_colors; /* see tag-color.h */
  GPtrArray *searches;    /* SavedSearch, in their order; see library-searches.h */
  unsigned n_inbox, n_starred, n_archive, n_trash, n_highlights;
} LibraryOverview;

void library_overview_free (LibraryOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LibraryOverview, library_overview_free)

void cuttings_library_overview_async (CuttingsLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);
LibraryOverview *cuttings_library_overview_finish (CuttingsLibrary *self,
                                                   GAsyncResult *result, GError **error);

/* ---- changing -------------------------------------------------------------- */

/* Every change is one transaction and one step of undo.  @clip_ids are @n of them. */
void cuttings_library_set_state_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                       size_t n, ClipState state,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer data);
void cuttings_library_set_starred_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                         size_t n, bool starred,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
void cuttings_library_set_unread_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                        size_t n, bool unread, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer data);
void cuttings_library_change_tags_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                         size_t n, const char *const *add,
                                         const char *const *remove,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
void cuttings_library_set_note_async (CuttingsLibrary *self, int64_t clip_id,
                                      const char *note, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer data);

/* A correction of the metadata.  @value NULL goes back to what the page says; "" says
 * that there is none.  Dates are ISO 8601. */
typedef struct {
  ClipField field;
  const char *value;
} LibraryEdit;

/* All @n @edits (copied) or, with LIBRARY_ERROR_INVALID_VALUE, none of them. */
void cuttings_library_edit_async (CuttingsLibrary *self, int64_t clip_id,
                                  const LibraryEdit *edits, size_t n,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer data);

/* Whether @value can be stored in @field, as edit_async() would. */
bool library_edit_is_valid (ClipField field, const char *value);

/* How far it was read, 0 to 1.  Not a step of undo. */
void cuttings_library_set_progress_async (CuttingsLibrary *self, int64_t clip_id,
                                          double progress, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);

/* Removes clippings that are in the trash for good; others are left alone. */
void cuttings_library_delete_async (CuttingsLibrary *self, const int64_t *clip_ids,
                                    size_t n, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer data);

/* Shows removed pieces again, or hides them again.  Highlights keep their places. */
void cuttings_library_restore_removals_async (CuttingsLibrary *self, int64_t clip_id,
                                              const unsigned *numbers, size_t n,
                                              bool restored, GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer data);

/* For all of the above: whether it was done. */
bool cuttings_library_change_finish (CuttingsLibrary *self, GAsyncResult *result,
                                     GError **error);

/* @span: code points of the canonical text of the latest capture. */
void cuttings_library_add_highlight_async (CuttingsLibrary *self, int64_t clip_id,
                                           TextSpan span, HighlightColor color,
                                           const char *note, const char *const *tags,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer data);

/* The same for a quote, which must occur in the text (LIBRARY_ERROR_NOT_FOUND). */
void cuttings_library_add_quote_async (CuttingsLibrary *self, int64_t clip_id,
                                       const char *quote, HighlightColor color,
                                       const char *note, const char *const *tags,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer data);

/* (transfer full): the highlight as stored; for both of the above. */
Highlight *cuttings_library_add_highlight_finish (CuttingsLibrary *self,
                                                  GAsyncResult *result, GError **error);

/* Stores colour, note, tags and span of @highlight (copied); change_finish. */
void cuttings_library_update_highlight_async (CuttingsLibrary *self,
                                              const Highlight *highlight,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer data);

/* Puts a highlight elsewhere in the text: another length, or the place of an orphan.
 * Fails with LIBRARY_ERROR_NOT_FOUND when there is no text in @span; change_finish. */
void cuttings_library_place_highlight_async (CuttingsLibrary *self, int64_t highlight_id,
                                             TextSpan span, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer data);
void cuttings_library_delete_highlight_async (CuttingsLibrary *self, int64_t highlight_id,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer data);

/* Takes the last change of this session back, or makes it again; change_finish. */
void cuttings_library_undo_async (CuttingsLibrary *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
void cuttings_library_redo_async (CuttingsLibrary *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
bool cuttings_library_can_undo (CuttingsLibrary *self);
bool cuttings_library_can_redo (CuttingsLibrary *self);

/* ---- leaving --------------------------------------------------------------- */

typedef void (*LibraryCountFunc) (size_t done, size_t total, gpointer data);

/* The formats, in the order in which they are offered; NULL past the last. */
const ExportFormat *library_format_nth (size_t index);

/* By its id, or by the end of a file's name; NULL when there is none. */
const ExportFormat *library_format_find (const char *id);
const ExportFormat *library_format_of_file (const char *name);

/* What is to leave, how, and where to. */
typedef struct {
  const ExportFormat *format;
  const int64_t *clip_ids;
  size_t n;
  GFile *target;        /* the file, or the folder; NULL with @stream */
  int stream;           /* an open file to write to instead; 0 for none */
  bool to_folder;       /* as library_format_makes_folder() says; never with @review */
  const Review *review; /* what stands around them in a press review; NULL for none */
} LibraryExportRequest;

/* Whether a press review can be made in the format. */
bool library_format_has_review (const ExportFormat *format);

/* Whether @n clippings in the format are a folder rather than one file. */
bool library_format_makes_folder (const ExportFormat *format, size_t n);

/* @request is copied.  A file replaces @target only when all is written; an export that
 * fails or is cancelled leaves nothing half written under a final name. */
void cuttings_library_export_async (CuttingsLibrary *self,
                                    const LibraryExportRequest *request,
                                    GCancellable *cancellable, LibraryCountFunc progress,
                                    gpointer progress_data, GAsyncReadyCallback callback,
                                    gpointer data);
bool cuttings_library_export_finish (CuttingsLibrary *self, GAsyncResult *result,
                                     GError **error);

/* One clipping for the clipboard or the terminal; (transfer full). */
void cuttings_library_copy_async (CuttingsLibrary *self, int64_t clip_id,
                                  ClipCopyKind kind, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
ClipCopy *cuttings_library_copy_finish (CuttingsLibrary *self, GAsyncResult *result,
                                        GError **error);
