/* html-encoding-letters.h: tells the encodings of one byte a letter from each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "html/html-encoding.h"

/**
 * html_encoding_letters_detect:
 * @text: bytes of running text, without markup
 *
 * Reads the text in each encoding and asks how probable the letters are that come out,
 * side by side, in the languages that are written in it.
 *
 * Returns: the encoding; windows-1252 when nothing speaks for another
 */
const HtmlEncoding *html_encoding_letters_detect (const char *text, size_t length);
