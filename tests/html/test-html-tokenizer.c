/* test-html-tokenizer.c: HTML cut into tags, text, comments and doctypes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-tokenizer.h"

#include <string.h>

#define FFFD "\xef\xbf\xbd"

/* Tokens are written one after the other: <a b="c"> and </a>, text in brackets, {c} for
 * comments, and {doctype NAME "PUBLIC" "SYSTEM" quirks}. */
typedef struct {
  const char *name;
  const char *html;
  const char *expected;
} Case;

static const Case cases[] = {
    {"text-is-one-token", "a b\nc", "[a b\nc]"},
    {"references-are-decoded", "a&amp;b&eacute;c", "[a&béc]"},
    {"a-reference-longer-than-its-name", "a&nGt;b&nLt;", "[a≫⃒b≪⃒]"},
    {"a-bracket-that-opens-nothing", "1 < 2 <3 <", "[1 < 2 <3 <]"},
    {"a-bracket-and-slash-at-the-end", "a</", "[a</]"},

    {"a-start-tag", "<p>", "<p>"},
    {"names-become-lower-case", "<DiV CLASS=X>", "<div class=\"X\">"},
    {"a-closed-tag", "<br/><br / ><br a=b/>", "<br /><br><br a=\"b/\">"},
    {"an-end-tag-loses-its-attributes", "</p a=b>", "</p>"},
    {"an-end-tag-without-name-is-nothing", "a</>b", "[a][b]"},
    {"an-end-tag-that-is-none-is-a-comment", "</1a>b", "{1a}[b]"},
    {"strange-characters-belong-to-names", "<a<b c\"d>", "<a<b c\"d=\"\">"},
    {"a-tag-that-does-not-end-is-dropped", "a<b c=d", "[a]"},
    {"a-quote-that-does-not-end-drops-the-tag", "a<b c='d>e", "[a]"},

    {"attributes-without-value", "<a b c>", "<a b=\"\" c=\"\">"},
    {"three-kinds-of-quotes", "<a b=1 c='2\"' d=\"3'\">",
     "<a b=\"1\" c=\"2\"\" d=\"3'\">"},
    {"blanks-around-the-equals-sign", "<a b\n=\t1>", "<a b=\"1\">"},
    {"no-blank-between-attributes", "<a b='1'c='2'>", "<a b=\"1\" c=\"2\">"},
    {"no-value-behind-the-equals-sign", "<a b=>c", "<a b=\"\">[c]"},
    {"a-name-may-begin-with-equals", "<a =b=c>", "<a =b=\"c\">"},
    {"slashes-between-attributes", "<a/b/c=1/>", "<a b=\"\" c=\"1/\">"},
    {"the-first-of-a-name-counts", "<a b=1 B=2 href=3 href=4>", "<a b=\"1\" href=\"3\">"},
    {"references-in-values", "<a b='&lt;&copy=1&copy;' c=&amp;>",
     "<a b=\"<&copy=1©\" c=\"&\">"},
    {"a-long-reference-in-a-value", "<a b=&nGt;&nGt;>", "<a b=\"≫⃒≫⃒\">"},

    {"a-comment", "<!--a-b--c-->d", "{a-b--c}[d]"},
    {"comments-that-end-at-once", "<!--><!---><!---->", "{}{}{}"},
    {"a-comment-that-ends-with-a-bang", "<!--a--!>b", "{a}[b]"},
    {"a-comment-in-a-comment", "<!--a<!--b-->c-->", "{a<!--b}[c-->]"},
    {"a-comment-that-does-not-end", "<!--a--", "{a}"},
    {"a-comment-that-ends-in-a-bang", "<!--a--!", "{a}"},
    {"a-comment-that-ends-in-dashes", "<!--a---", "{a-}"},
    {"a-declaration-is-a-comment", "<!a>b<!", "{a}[b]{}"},
    {"an-instruction-is-a-comment", "<?xml a?>b", "{?xml a?}[b]"},
    {"cdata-in-html-is-a-comment", "<![CDATA[a]]>", "{[CDATA[a]]}"},

    {"a-doctype", "<!DOCTYPE html>", "{doctype html}"},
    {"a-doctype-in-any-case", "<!docTYPE  HTML >", "{doctype html}"},
    {"a-doctype-with-identifiers", "<!DOCTYPE html PUBLIC \"p\" 's'>",
     "{doctype html public=\"p\" system=\"s\"}"},
    {"a-doctype-with-a-system-identifier", "<!DOCTYPE html SYSTEM 's'x>",
     "{doctype html system=\"s\"}"},
    {"identifiers-without-blanks", "<!DOCTYPE html PUBLIC'p''s'>",
     "{doctype html public=\"p\" system=\"s\"}"},
    {"a-doctype-without-name", "<!DOCTYPE>", "{doctype  quirks}"},
    {"a-doctype-with-more", "<!DOCTYPE html x>", "{doctype html quirks}"},
    {"a-doctype-that-does-not-end", "<!DOCTYPE html", "{doctype html quirks}"},
    {"an-identifier-that-ends-with-the-tag", "<!DOCTYPE html PUBLIC 'p>a",
     "{doctype html public=\"p\" quirks}[a]"},

    {"a-title-holds-no-tags", "<title>a<b>&lt;</title>c", "<title>[a<b><]</title>[c]"},
    {"a-style-holds-no-references", "<style>&lt;<!--</style>",
     "<style>[&lt;<!--]</style>"},
    {"an-end-tag-of-another-name", "<style></styles></STYLE >",
     "<style>[</styles>]</style>"},
    {"raw-text-that-does-not-end", "<title>a</tit", "<title>[a</tit]"},
    {"a-script-ends-at-its-end-tag", "<script>a<b</script>c",
     "<script>[a<b]</script>[c]"},
    {"an-escape-hides-no-end-tag", "<script><!--</script>a",
     "<script>[<!--]</script>[a]"},
    {"a-script-in-an-escape-hides-one", "<script><!--<script></script>--></script>a",
     "<script>[<!--<script></script>-->]</script>[a]"},
    {"an-escape-that-ends-at-once", "<script><!--><script></script>a",
     "<script>[<!--><script>]</script>[a]"},
    {"an-escape-that-ends-hides-nothing", "<script><!-- --><script></script>a",
     "<script>[<!-- --><script>]</script>[a]"},
    {"a-longer-name-is-no-script", "<script><!--<scripts></script>a",
     "<script>[<!--<scripts>]</script>[a]"},
    {"plain-text-has-no-end", "<plaintext>a</plaintext>", "<plaintext>[a</plaintext>]"},
};

/* Input with U+0000 in it, written as "~". */
static const Case nul_cases[] = {
    {"in-text-it-stands-alone", "a~~b", "[a]~~[b]"},
    {"in-names-it-is-replaced", "<a~ b~=c>", "<a" FFFD " b" FFFD "=\"c\">"},
    {"in-values-it-is-replaced", "<a b=~ c='x~y'>",
     "<a b=\"" FFFD "\" c=\"x" FFFD "y\">"},
    {"in-comments-it-is-replaced", "<!--a~-->", "{a" FFFD "}"},
    {"in-raw-text-it-is-replaced", "<title>a~b", "<title>[a][" FFFD "][b]"},
    {"in-doctypes-it-is-replaced", "<!DOCTYPE ~>", "{doctype " FFFD "}"},
};

static void
append_attrs (GString *out, const HtmlAttr *attr)
{
  for (; attr != NULL; attr = attr->next)
    g_string_append_printf (out, " %.*s=\"%.*s\"", (int)attr->spelling.length,
                            attr->spelling.data, (int)attr->value.length,
                            attr->value.data);
}

static void
append_token (GString *out, const HtmlToken *token)
{
  int length = (int)token->text.length;
  const char *data = token->text.data;

  switch (token->type) {
  case HTML_TOKEN_TEXT:
    if (token->is_nul)
      g_string_append_c (out, '~');
    else
      g_string_append_printf (out, "[%.*s]", length, data);
    break;
  case HTML_TOKEN_START:
    g_string_append_printf (out, "<%.*s", length, data);
    append_attrs (out, token->attrs);
    g_string_append (out, token->is_closed ? " />" : ">");
    break;
  case HTML_TOKEN_END:
    g_string_append_printf (out, "</%.*s>", length, data);
    break;
  case HTML_TOKEN_COMMENT:
    g_string_append_printf (out, "{%.*s}", length, data);
    break;
  case HTML_TOKEN_DOCTYPE:
    g_string_append_printf (out, "{doctype %.*s", length, data);
    append_attrs (out, token->attrs);
    g_string_append (out, token->forces_quirks ? " quirks}" : "}");
    break;
  case HTML_TOKEN_EOF:
    break;
  }
}

/* What the tree construction does at these start tags. */
static void
set_content (HtmlTokenizer *tokenizer, const HtmlToken *token)
{
  static const struct {
    HtmlTag tag;
    HtmlTokenizerContent content;
  } contents[] = {
      {HTML_TAG_TITLE, HTML_TOKENIZER_RCDATA},
      {HTML_TAG_STYLE, HTML_TOKENIZER_RAWTEXT},
      {HTML_TAG_SCRIPT, HTML_TOKENIZER_SCRIPT},
      {HTML_TAG_PLAINTEXT, HTML_TOKENIZER_PLAINTEXT},
  };

  for (size_t i = 0; i < G_N_ELEMENTS (contents); i++)
    if (token->type == HTML_TOKEN_START && token->tag == contents[i].tag)
      html_tokenizer_set_content (tokenizer, contents[i].content, &token->text);
}

static char *
tokenize (char *html, size_t length, uint32_t max_attrs, bool allows_cdata)
{
  g_autoptr (Arena) arena = arena_new (1024 * 1024);
  GString *out = g_string_new (NULL);
  HtmlTokenizer tokenizer;
  HtmlToken token;

  html_tokenizer_init (&tokenizer, arena, html, length, max_attrs);
  tokenizer.allows_cdata = allows_cdata;
  do {
    html_tokenizer_next (&tokenizer, &token);
    append_token (out, &token);
    set_content (&tokenizer, &token);
  } while (token.type != HTML_TOKEN_EOF);
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *html = g_strdup (row->html);
  g_autofree char *tokens = tokenize (html, strlen (html), 256, false);

  g_assert_cmpstr (tokens, ==, row->expected);
}

static void
test_nul (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *html = g_strdup (row->html);
  size_t length = strlen (html);
  g_autofree char *tokens = NULL;

  for (size_t i = 0; i < length; i++)
    if (row->html[i] == '~')
      html[i] = '\0';
  tokens = tokenize (html, length, 256, false);
  g_assert_cmpstr (tokens, ==, row->expected);
}

static void
test_cdata (void)
{
  char html[] = "<![CDATA[a&lt;<b>]]]>c<![CDATA[]]><![CDATA[d";
  g_autofree char *tokens = tokenize (html, strlen (html), 256, true);

  g_assert_cmpstr (tokens, ==, "[a&lt;<b>]][c][d]");
}

static void
test_max_attrs (void)
{
  char html[] = "<a b=1 c=2 d=3>x</a>";
  g_autofree char *tokens = tokenize (html, strlen (html), 2, false);

  g_assert_cmpstr (tokens, ==, "<a b=\"1\" c=\"2\">[x]</a>");
}

/* Every beginning of a page is a page too: nothing may be read behind its end. */
static void
test_every_cut (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    for (size_t length = 0; length < strlen (cases[i].html); length++) {
      g_autofree char *html = g_strndup (cases[i].html, length);
      g_autofree char *tokens = tokenize (html, length, 256, i % 2 == 0);

      g_assert_nonnull (tokens);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/html-tokenizer/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], test_case);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (nul_cases); i++) {
    g_autofree char *name = g_strconcat ("/html-tokenizer/nul/", nul_cases[i].name, NULL);

    g_test_add_data_func (name, &nul_cases[i], test_nul);
  }
  g_test_add_func ("/html-tokenizer/cdata-in-foreign-elements-is-text", test_cdata);
  g_test_add_func ("/html-tokenizer/attributes-past-the-limit-are-dropped",
                   test_max_attrs);
  g_test_add_func ("/html-tokenizer/every-cut-page-can-be-read", test_every_cut);
  return g_test_run ();
}
