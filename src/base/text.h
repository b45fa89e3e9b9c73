/* text.h: UTF-8 text counted in code points, words and lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offsets into an article are Unicode code points (W3C Web Annotation Data Model,
 * section 4.2.4).  This is the one place that turns them into bytes and back.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A half-open range of code points, [start, end). */
typedef struct {
  size_t start;
  size_t end;
} TextSpan;

/**
 * text_slice:
 * @text: valid UTF-8
 * @span: code points; a span past the end is cut there
 *
 * Cost: linear in @span.end.
 *
 * Returns: (transfer full): the text of the span
 */
char *text_slice (const char *text, TextSpan span);

/* Code points in @text, which is valid UTF-8. */
size_t text_length (const char *text);

/* Byte offset of the code point @offset; the length in bytes when it is past the end. */
size_t text_byte_offset (const char *text, size_t offset);

/* Code point offset of the byte @byte of @text. */
size_t text_offset_of_byte (const char *text, size_t byte);

/**
 * text_collapse:
 *
 * Turns runs of TAB, LF, FF, CR and SPACE into one U+0020 and removes them from
 * both ends (DESIGN: canonical text).  Other spaces stay.
 *
 * Returns: (transfer full): the collapsed text
 */
char *text_collapse (const char *text);

/**
 * text_count_words:
 *
 * Counts words as a reader would: runs between spaces and punctuation; in scripts
 * that are written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) each
 * character counts as one.
 */
size_t text_count_words (const char *text);

/**
 * text_truncate:
 * @max_chars: code points that may remain, the ellipsis included
 *
 * Cuts at the end of a word where there is one, and appends "…" when it cut.
 *
 * Returns: (transfer full): the shortened text
 */
char *text_truncate (const char *text, size_t max_chars);

/* Whether every byte sequence is well-formed UTF-8 without U+0000. */
bool text_is_valid (const char *bytes, size_t length);
