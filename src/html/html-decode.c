/* html-decode.c: the bytes of a page become UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-decode.h"

#include <string.h>

#include "base/text.h"
#include "html/html-encoding-convert.h"
#include "html/html-encoding-detect.h"
#include "html/html-encoding-meta.h"
#include "html/html-encoding-pairs.h"
#include "html/html-encoding.h"
#include "html/html-tree.h"

/* Where the standard looks for a <meta>; and where browsers go on to look while they
 * parse, for pages with a long head. */
#define PRESCAN_BYTES 1024
#define HEAD_BYTES (64 * 1024)

/* The page, and what has been found out about it. */
typedef struct {
  const char *bytes;
  size_t length;
  bool is_utf_8;      /* all of it; otherwise: */
  size_t n_sequences; /* of well-formed UTF-8 beyond ASCII */
  size_t n_damaged;   /* bytes beyond ASCII outside of them */
} Page;

/* What a page is taken to be in. */
typedef struct {
  const HtmlEncoding *encoding;
  HtmlEncodingSource source;
} Choice;

static const struct {
  const char *bytes;
  size_t length;
  const char *encoding;
} marks[] = {
    {"\xef\xbb\xbf", 3, "UTF-8"},
    {"\xfe\xff", 2, "UTF-16BE"},
    {"\xff\xfe", 2, "UTF-16LE"},
};

static void
count_damaged (Page *page)
{
  const char *at = page->bytes, *end = at + page->length;

  while (at < end) {
    gunichar c = (*at & 0x80) == 0 ? 0 : g_utf8_get_char_validated (at, end - at);

    if (c == 0) {
      at++;
    } else if (c == (gunichar)-2) { /* the page is cut inside a character */
      page->n_damaged++;
      break;
    } else if (c == (gunichar)-1) {
      page->n_damaged++;
      at++;
    } else {
      page->n_sequences++;
      at = g_utf8_next_char (at);
    }
  }
}

/* Whether the page has that many characters beyond ASCII, if it is UTF-8: then every
 * byte from 0xC2 on begins one. */
static bool
has_sequences (const Page *page, size_t wanted)
{
  if (!page->is_utf_8)
    return page->n_sequences >= wanted;
  for (size_t i = 0; i < page->length && wanted > 0; i++)
    wanted -= (unsigned char)page->bytes[i] >= 0xc2;
  return wanted == 0;
}

/* Bad bytes that do not yet make a label of UTF-8 wrong. */
#define FEW_DAMAGED 3

/* UTF-8 in spite of some damage: a cut sequence, a pasted byte, a truncated end. */
static bool
is_mostly_utf_8 (const Page *page)
{
  return page->is_utf_8 || page->n_sequences >= 4 * page->n_damaged;
}

/* Whether the bytes say that they are not in the encoding that a label names. */
static bool
contradicts (const Page *page, const HtmlEncoding *claimed)
{
  switch (claimed->kind) {
  case HTML_ENCODING_KIND_UTF_8:
    return !is_mostly_utf_8 (page);
  case HTML_ENCODING_KIND_UTF_16BE:
  case HTML_ENCODING_KIND_UTF_16LE:
    return page->is_utf_8;
  case HTML_ENCODING_KIND_SINGLE_BYTE:
  case HTML_ENCODING_KIND_USER_DEFINED:
    /* Text in these is UTF-8 by chance for a sequence or two, hardly for three. */
    return page->is_utf_8 && has_sequences (page, 3);
  case HTML_ENCODING_KIND_MULTI_BYTE:
  case HTML_ENCODING_KIND_EUC_JP:
    return (page->is_utf_8 && has_sequences (page, 4)) ||
           html_encoding_pairs_misfit (claimed, page->bytes, page->length) > 40;
  case HTML_ENCODING_KIND_ISO_2022_JP:
  case HTML_ENCODING_KIND_REPLACEMENT:
    return has_sequences (page, 1) || page->n_damaged > 0;
  }
  g_assert_not_reached ();
}

static const HtmlEncoding *
find_meta (const Page *page)
{
  const HtmlEncoding *claimed =
      html_encoding_meta (page->bytes, MIN (page->length, PRESCAN_BYTES));

  if (claimed == NULL && page->length > PRESCAN_BYTES && !page->is_utf_8)
    claimed = html_encoding_meta (page->bytes, MIN (page->length, HEAD_BYTES));
  return claimed;
}

/* The order of the standards: transport, <meta>, then what the bytes look like. */
static Choice
choose (const Page *page, const char *transport)
{
  const Choice claims[] = {
      {transport != NULL ? html_encoding_find (transport, strlen (transport)) : NULL,
       HTML_ENCODING_TRANSPORT},
      {find_meta (page), HTML_ENCODING_META},
  };
  Choice detected = {NULL, HTML_ENCODING_DETECTED};

  for (size_t i = 0; i < G_N_ELEMENTS (claims); i++) {
    if (claims[i].encoding != NULL && !contradicts (page, claims[i].encoding))
      return claims[i];
  }
  /* A few bad bytes are too little to say that nothing but detection is right. */
  for (size_t i = 0; page->n_damaged <= FEW_DAMAGED && i < G_N_ELEMENTS (claims); i++) {
    if (claims[i].encoding != NULL &&
        claims[i].encoding->kind == HTML_ENCODING_KIND_UTF_8)
      return claims[i];
  }
  detected.encoding = html_encoding_detect_escapes (page->bytes, page->length);
  if (detected.encoding == NULL && is_mostly_utf_8 (page))
    detected.encoding = html_encoding_named ("UTF-8");
  if (detected.encoding == NULL)
    detected.encoding = html_encoding_detect (page->bytes, page->length);
  return detected;
}

/* The encoding that a byte order mark tells, which is then past. */
static const HtmlEncoding *
take_mark (Page *page)
{
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (page->length >= marks[i].length &&
        memcmp (page->bytes, marks[i].bytes, marks[i].length) == 0) {
      page->bytes += marks[i].length;
      page->length -= marks[i].length;
      return html_encoding_named (marks[i].encoding);
    }
  }
  return NULL;
}

/* The choice's encoding is NULL when the bytes are no text. */
static Choice
find_encoding (Page *page, const char *transport)
{
  Choice choice = {take_mark (page), HTML_ENCODING_BOM};

  if (choice.encoding == NULL)
    choice = (Choice){html_encoding_detect_wide (page->bytes, page->length),
                      HTML_ENCODING_DETECTED};
  if (choice.encoding != NULL && choice.encoding->kind != HTML_ENCODING_KIND_UTF_8)
    return choice;

  page->is_utf_8 = text_is_valid (page->bytes, page->length);
  if (!page->is_utf_8)
    count_damaged (page);
  if (choice.encoding != NULL || html_encoding_detect_binary (page->bytes, page->length))
    return choice;
  return choose (page, transport);
}

static bool
convert (const Page *page, const HtmlEncoding *encoding, HtmlDecoded *decoded)
{
  g_autoptr (GString) text = NULL;

  if (encoding->kind == HTML_ENCODING_KIND_UTF_8 && page->is_utf_8) {
    decoded->text = g_malloc (page->length + 1);
    memcpy (decoded->text, page->bytes, page->length);
    decoded->text[page->length] = '\0';
    decoded->length = page->length;
    return true;
  }
  text =
      html_encoding_convert (encoding, page->bytes, page->length, &decoded->n_replaced);
  if (text == NULL)
    return false;
  decoded->length = text->len;
  decoded->text = g_string_free (g_steal_pointer (&text), FALSE);
  return true;
}

void
html_decoded_clear (HtmlDecoded *self)
{
  g_clear_pointer (&self->text, g_free);
  self->length = 0;
}

bool
html_decode (const char *bytes, size_t length, const char *transport,
             HtmlDecoded *decoded, GError **error)
{
  Page page = {.bytes = length > 0 ? bytes : "", .length = length};
  Choice choice = find_encoding (&page, transport);
  HtmlDecoded result = {0};

  if (choice.encoding == NULL) {
    g_set_error (error, HTML_ERROR, HTML_ERROR_BAD_ENCODING,
                 "The page is no text: its bytes are those of another kind of file");
    return false;
  }
  if (!convert (&page, choice.encoding, &result)) {
    g_set_error (error, HTML_ERROR, HTML_ERROR_BAD_ENCODING,
                 "The page's encoding, %s, cannot be read", choice.encoding->name);
    return false;
  }
  result.encoding = choice.encoding->name;
  result.source = choice.source;
  *decoded = result;
  return true;
}
