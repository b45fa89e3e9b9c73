/* test-fetch-decoder.c: content encodings undone, whole, in pieces, cut and broken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetch/fetch-decoder.h"

#include <string.h>

#include "cases.h"
#include "fetch/compressed.h"

#define TEXT_BYTES 100000

typedef struct {
  const char *name;
  const char *compression;
  const char *encoding;
} EncodingCase;

static const EncodingCase encoding_cases[] = {
    {"gzip", "gzip", "gzip"},
    {"x-gzip", "gzip", "x-gzip"},
    {"gzip-in-capitals", "gzip", "GZIP"},
    {"deflate-with-a-header", "deflate", "deflate"},
    {"deflate-without-a-header", "deflate-raw", "deflate"},
    {"br", "br", "br"},
};

/* Text that compresses about as real text does. */
static GBytes *
make_text (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < TEXT_BYTES)
    g_string_append_printf (text, "the entry of day %d was short\n",
                            g_rand_int_range (random, 0, 1000));
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* Feeds @bytes in pieces; returns the last state, and the output in @decoded. */
static FetchDecoderState
decode (FetchDecoder *decoder, GBytes *bytes, size_t piece, size_t room,
        GByteArray *decoded)
{
  gsize length;
  const guint8 *input = g_bytes_get_data (bytes, &length);
  const guint8 *end = input + length;
  g_autofree guint8 *output = g_malloc (room);
  FetchDecoderState state = FETCH_DECODER_MORE;

  while (input < end && state != FETCH_DECODER_FAILED) {
    size_t left = MIN (piece, (size_t)(end - input));

    do {
      size_t written;

      state = fetch_decoder_step (decoder, &input, &left, output, room, &written);
      g_byte_array_append (decoded, output, (guint)written);
    } while (state == FETCH_DECODER_FULL || (state == FETCH_DECODER_DONE && left > 0));
  }
  return state;
}

static void
assert_decodes (const char *encoding, GBytes *compressed, GBytes *text)
{
  static const size_t pieces[] = {1, 2, 7, 1000, 1 << 20};

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (FetchDecoder) decoder = fetch_decoder_new (encoding);
    g_autoptr (GByteArray) decoded = g_byte_array_new ();
    gsize length;
    gconstpointer bytes = g_bytes_get_data (text, &length);

    g_assert_cmpint (decode (decoder, compressed, pieces[i], 64 + 100 * i, decoded), ==,
                     FETCH_DECODER_DONE);
    g_assert_true (fetch_decoder_is_at_end (decoder));
    g_assert_cmpuint (decoded->len, ==, length);
    g_assert_true (memcmp (decoded->data, bytes, length) == 0);
  }
}

static void
test_whole (gconstpointer data)
{
  const EncodingCase *row = data;
  g_autoptr (GBytes) text = make_text ();
  gsize length;
  gconstpointer bytes = g_bytes_get_data (text, &length);
  g_autoptr (GBytes) compressed = compressed_new (row->compression, bytes, length);

  assert_decodes (row->encoding, compressed, text);
}

/* However little is missing, the end is not reached, and nothing wrong comes out. */
static void
test_cut (gconstpointer data)
{
  const EncodingCase *row = data;
  g_autoptr (GBytes) text = make_text ();
  gsize length, whole;
  gconstpointer bytes = g_bytes_get_data (text, &length);
  g_autoptr (GBytes) compressed = compressed_new (row->compression, bytes, length);

  whole = g_bytes_get_size (compressed);
  for (gsize missing = 1; missing < whole; missing = missing * 2 + 1) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (compressed, 0, whole - missing);
    g_autoptr (FetchDecoder) decoder = fetch_decoder_new (row->encoding);
    g_autoptr (GByteArray) decoded = g_byte_array_new ();

    g_assert_cmpint (decode (decoder, cut, 1000, 4096, decoded), ==, FETCH_DECODER_MORE);
    g_assert_false (fetch_decoder_is_at_end (decoder));
    g_assert_true (memcmp (decoded->data, bytes, decoded->len) == 0);
  }
}

static void
test_garbage (gconstpointer data)
{
  const EncodingCase *row = data;
  g_autofree guint8 *noise = g_malloc (4096);
  g_autoptr (GBytes) garbage = NULL;
  g_autoptr (FetchDecoder) decoder = fetch_decoder_new (row->encoding);
  g_autoptr (GByteArray) decoded = g_byte_array_new ();

  memset (noise, 0xee, 4096);
  garbage = g_bytes_new (noise, 4096);
  g_assert_cmpint (decode (decoder, garbage, 1000, 4096, decoded), ==,
                   FETCH_DECODER_FAILED);
}

static GBytes *
join (GBytes *a, GBytes *b)
{
  GByteArray *both = g_byte_array_new ();

  g_byte_array_append (both, g_bytes_get_data (a, NULL), (guint)g_bytes_get_size (a));
  g_byte_array_append (both, g_bytes_get_data (b, NULL), (guint)g_bytes_get_size (b));
  return g_byte_array_free_to_bytes (both);
}

static void
test_members (void)
{
  g_autoptr (GBytes) one = compressed_new ("gzip", "one ", 4);
  g_autoptr (GBytes) two = compressed_new ("gzip", "two", 3);
  g_autoptr (GBytes) both = join (one, two);
  g_autoptr (GBytes) text = g_bytes_new_static ("one two", 7);

  assert_decodes ("gzip", both, text);
}

static void
test_padding (gconstpointer data)
{
  const EncodingCase *row = data;
  g_autoptr (GBytes) text = g_bytes_new_static ("hello", 5);
  g_autoptr (GBytes) compressed = compressed_new (row->compression, "hello", 5);
  g_autoptr (GBytes) zeros = g_bytes_new_static ("\0\0\0\0", 4);
  g_autoptr (GBytes) padded = join (compressed, zeros);

  assert_decodes (row->encoding, padded, text);
}

static void
test_unknown (void)
{
  g_assert_null (fetch_decoder_new ("compress"));
  g_assert_null (fetch_decoder_new ("gzip, br"));
  g_assert_null (fetch_decoder_new (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/fetch-decoder/whole", encoding_cases, test_whole);
  ADD_CASES ("/fetch-decoder/cut", encoding_cases, test_cut);
  ADD_CASES ("/fetch-decoder/garbage", encoding_cases, test_garbage);
  ADD_CASES ("/fetch-decoder/padding", encoding_cases, test_padding);
  g_test_add_func ("/fetch-decoder/several-members-of-gzip", test_members);
  g_test_add_func ("/fetch-decoder/unknown-encodings-are-none", test_unknown);
  return g_test_run ();
}
