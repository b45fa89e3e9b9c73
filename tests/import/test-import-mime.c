/* test-import-mime.c: heads, transfer encodings and parts of MIME messages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-mime.h"

#include <string.h>

static ImportMimeEntity
entity_of (const char *text)
{
  return import_mime_entity ((ImportMimeSlice){text, strlen (text)});
}

/* ---- heads ---- */

typedef struct {
  const char *name;
  const char *message;
  const char *header;
  const char *expected;
} HeaderCase;

static const HeaderCase header_cases[] = {
    {"a-header", "A: b\r\nC: d\r\n\r\nbody", "C", "d"},
    {"line-feeds-alone-end-lines", "A: b\nC: d\n\nbody", "C", "d"},
    {"names-in-any-case", "content-TYPE: a\r\n\r\n", "Content-Type", "a"},
    {"blanks-around-the-value", "A: \t b \r\n\r\n", "A", "b"},
    {"blanks-before-the-colon", "A : b\r\n\r\n", "A", "b"},
    {"folded-lines-are-joined", "A: b;\r\n\tc;\r\n d\r\nE: f\r\n\r\n", "A", "b;\tc; d"},
    {"the-first-of-two", "A: b\r\nA: c\r\n\r\n", "A", "b"},
    {"an-empty-value", "A:\r\nB: c\r\n\r\n", "A", ""},
    {"a-colon-in-the-value", "A: b:c\r\n\r\n", "A", "b:c"},
    {"a-head-without-a-body", "A: b", "A", "b"},
    {"a-name-that-only-begins-alike", "AB: c\r\n\r\n", "A", NULL},
    {"a-line-without-a-colon", "A b\r\n\r\n", "A", NULL},
    {"what-is-in-the-body", "A: b\r\n\r\nC: d\r\n", "C", NULL},
    {"nothing", "", "A", NULL},
};

static void
test_header (gconstpointer data)
{
  const HeaderCase *row = data;
  ImportMimeEntity entity = entity_of (row->message);
  g_autofree char *value = import_mime_header (&entity, row->header);

  g_assert_cmpstr (value, ==, row->expected);
}

static const HeaderCase parameter_cases[] = {
    {"a-parameter", "Content-Type: text/html; charset=utf-8\n\n", "charset", "utf-8"},
    {"a-quoted-one", "Content-Type: a/b; boundary=\"- x;y=z\"\n\n", "boundary",
     "- x;y=z"},
    {"an-escaped-quote", "Content-Type: a/b; c=\"d\\\"e\"\n\n", "c", "d\"e"},
    {"the-second-of-two", "Content-Type: a/b; c=d; e=f\n\n", "e", "f"},
    {"on-a-line-of-its-own", "Content-Type: a/b;\n\tc=d;\n\te=f\n\n", "e", "f"},
    {"no-blank-before-it", "Content-Type: a/b;c=d\n\n", "c", "d"},
    {"a-name-in-capitals", "Content-Type: a/b; CharSet=d\n\n", "charset", "d"},
    {"a-name-inside-a-value", "Content-Type: a/b; x=\";c=d\"; c=e\n\n", "c", "e"},
    {"a-parameter-without-a-value", "Content-Type: a/b; c; d=e\n\n", "d", "e"},
    {"an-empty-value", "Content-Type: a/b; c=\n\n", "c", ""},
    {"an-open-quote", "Content-Type: a/b; c=\"d\n\n", "c", "d"},
    {"no-such-parameter", "Content-Type: a/b; c=d\n\n", "e", NULL},
    {"no-parameters", "Content-Type: a/b\n\n", "c", NULL},
    {"no-type", "A: b\n\n", "c", NULL},
};

static void
test_parameter (gconstpointer data)
{
  const HeaderCase *row = data;
  ImportMimeEntity entity = entity_of (row->message);
  g_autofree char *value = import_mime_parameter (&entity, row->header);

  g_assert_cmpstr (value, ==, row->expected);
}

static void
test_type (void)
{
  ImportMimeEntity given = entity_of ("Content-Type: Text/HTML ; charset=utf-8\n\n");
  ImportMimeEntity missing = entity_of ("A: b\n\n");
  g_autofree char *type = import_mime_type (&given);
  g_autofree char *fallback = import_mime_type (&missing);

  g_assert_cmpstr (type, ==, "text/html");
  g_assert_cmpstr (fallback, ==, "text/plain");
}

/* ---- transfer encodings ---- */

typedef struct {
  const char *name;
  const char *encoding;
  const char *body;
  const char *expected;
} DecodeCase;

static const DecodeCase decode_cases[] = {
    {"eight-bits", "8bit", "caf\xc3\xa9=3D\r\n", "caf\xc3\xa9=3D\r\n"},
    {"binary", "binary", "a\r\nb", "a\r\nb"},
    {"an-unknown-encoding", "x-uuencode", "a=3D", "a=3D"},
    {"base64", "base64", "aGVsbG8=", "hello"},
    {"base64-in-lines", "Base64", "aGVs\r\nbG8g\r\nd29y\r\nbGQ=\r\n", "hello world"},
    {"base64-without-padding", "base64", "aGVsbG8", "hello"},
    {"base64-with-bytes-of-others", "base64", "aG?Vs!bG8=", "hello"},
    {"base64-of-nothing", "base64", "", ""},
    {"quoted-printable", "quoted-printable", "caf=C3=A9 =3D x", "caf\xc3\xa9 = x"},
    {"small-letters", "Quoted-Printable", "caf=c3=a9", "caf\xc3\xa9"},
    {"a-soft-line-break", "quoted-printable", "long=\r\n line", "long line"},
    {"a-soft-line-break-with-line-feed-alone", "quoted-printable", "long=\n line",
     "long line"},
    {"blanks-after-a-soft-line-break", "quoted-printable", "long= \t\r\n line",
     "long line"},
    {"a-soft-line-break-at-the-end", "quoted-printable", "long=", "long"},
    {"hard-line-breaks-stay", "quoted-printable", "a\r\nb", "a\r\nb"},
    {"what-is-no-code-stays", "quoted-printable", "a=zz=4 =G0", "a=zz=4 =G0"},
    {"half-a-code-at-the-end-stays", "quoted-printable", "a=4", "a=4"},
};

static void
test_decode (gconstpointer data)
{
  const DecodeCase *row = data;
  g_autofree char *message =
      g_strdup_printf ("Content-Transfer-Encoding: %s\n\n%s", row->encoding, row->body);
  ImportMimeEntity entity = entity_of (message);
  g_autoptr (GBytes) decoded = import_mime_decode (&entity);
  g_autofree char *text =
      g_strndup (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded));

  g_assert_cmpstr (text, ==, row->expected);
}

/* ---- parts ---- */

/* Bodies of the parts, "|" after whole ones and "?" after cut ones; NULL when the
 * message is not multipart. */
static char *
describe_parts (const char *message)
{
  ImportMimeEntity entity = entity_of (message), part;
  g_auto (ImportMimeParts) parts = {0};
  GString *text;
  bool is_whole;

  if (!import_mime_parts_init (&parts, &entity))
    return NULL;
  text = g_string_new (NULL);
  while (import_mime_parts_next (&parts, &part, &is_whole)) {
    g_string_append_len (text, part.body.data, (gssize)part.body.length);
    g_string_append_c (text, is_whole ? '|' : '?');
  }
  return g_string_free (text, FALSE);
}

#define MULTIPART "Content-Type: multipart/related; boundary=\"xx\"\r\n\r\n"

typedef struct {
  const char *name;
  const char *message;
  const char *expected;
} PartsCase;

static const PartsCase parts_cases[] = {
    {"two-parts", MULTIPART "--xx\r\n\r\none\r\n--xx\r\n\r\ntwo\r\n--xx--\r\n",
     "one|two|"},
    {"line-feeds-alone",
     "Content-Type: multipart/related; boundary=xx\n\n--xx\n\none\n--xx--\n", "one|"},
    {"a-preamble-and-an-epilogue",
     MULTIPART "before\r\n--xx\r\n\r\none\r\n--xx--\r\nafter\r\n--xx\r\n\r\nno\r\n--xx--",
     "one|"},
    {"only-the-last-line-end-belongs-to-the-delimiter",
     MULTIPART "--xx\r\n\r\none\r\n\r\n--xx--", "one\r\n|"},
    {"a-delimiter-inside-a-line-is-text", MULTIPART "--xx\r\n\r\na --xx\r\n--xx--",
     "a --xx|"},
    {"a-longer-delimiter-is-another-one", MULTIPART "--xx\r\n\r\na\r\n--xxy\r\n--xx--",
     "a\r\n--xxy|"},
    {"an-empty-part", MULTIPART "--xx\r\n\r\n--xx--", "|"},
    {"a-part-with-a-head", MULTIPART "--xx\r\nA: b\r\n\r\none\r\n--xx--", "one|"},
    {"blanks-after-a-delimiter", MULTIPART "--xx  \r\n\r\none\r\n--xx--", "one|"},
    {"a-file-that-ends-within-a-part", MULTIPART "--xx\r\n\r\none\r\n--xx\r\n\r\ntw",
     "one|tw?"},
    {"a-file-that-ends-after-a-delimiter", MULTIPART "--xx\r\n\r\none\r\n--xx\r\n",
     "one|?"},
    {"no-parts-at-all", MULTIPART "text", ""},
    {"a-last-delimiter-alone", MULTIPART "--xx--\r\n", ""},
    {"another-type", "Content-Type: text/html; boundary=xx\r\n\r\n--xx\r\n", NULL},
    {"no-boundary", "Content-Type: multipart/related\r\n\r\n--\r\n", NULL},
    {"an-empty-boundary", "Content-Type: multipart/related; boundary=\r\n\r\n--\r\n",
     NULL},
    {"a-boundary-of-71-bytes",
     "Content-Type: multipart/related; boundary="
     "12345678901234567890123456789012345678901234567890123456789012345678901\r\n\r\n",
     NULL},
};

static void
test_parts (gconstpointer data)
{
  const PartsCase *row = data;
  g_autofree char *text = describe_parts (row->message);

  g_assert_cmpstr (text, ==, row->expected);
}

/* Megabytes of what looks like delimiters, headers or codes are read in one pass. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {"--xx\n", "--x", "-",     "\n",
                                       "=",      "=\n", "A:\n ", ":"};

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) message =
        g_string_new ("Content-Transfer-Encoding: quoted-printable\n"
                      "Content-Type: multipart/related; boundary=\"xx\"\n\n--xx\n");
    gint64 start = g_get_monotonic_time ();
    ImportMimeEntity entity;
    g_autoptr (GBytes) decoded = NULL;
    g_autofree char *parts = NULL;

    while (message->len < 4 << 20)
      g_string_append (message, pieces[i]);
    entity = entity_of (message->str);
    decoded = import_mime_decode (&entity);
    parts = describe_parts (message->str);
    g_assert_nonnull (parts);
    g_assert_cmpuint (g_bytes_get_size (decoded), <=, message->len);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  }
}

#define ADD_CASES(path, cases, function)                                                 \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {                                    \
    g_autofree char *name = g_strconcat (path "/", cases[i].name, NULL);                 \
    g_test_add_data_func (name, &cases[i], function);                                    \
  }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/import-mime/header", header_cases, test_header);
  ADD_CASES ("/import-mime/parameter", parameter_cases, test_parameter);
  g_test_add_func ("/import-mime/type", test_type);
  ADD_CASES ("/import-mime/decode", decode_cases, test_decode);
  ADD_CASES ("/import-mime/parts", parts_cases, test_parts);
  g_test_add_func ("/import-mime/megabytes-are-read-in-one-pass", test_hostile);
  return g_test_run ();
}
