/* markdown-check.c: reads a written block back and compares it with what was meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both sides become a signature: for every stretch of one style and link, its marks and
 * its text.  Equal signatures are equal blocks.
 */

#include "render/markdown-check.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <string.h>

#include "base/text.h"

struct MarkdownCheck {
  const MarkdownOptions *options;
  cmark_syntax_extension *strikethrough;
  GString *meant; /* reused from block to block */
  GString *read;
};

MarkdownCheck *
markdown_check_new (const MarkdownOptions *options)
{
  MarkdownCheck *self = g_new0 (MarkdownCheck, 1);

  cmark_gfm_core_extensions_ensure_registered ();
  self->options = options;
  self->strikethrough = cmark_find_syntax_extension ("strikethrough");
  self->meant = g_string_new (NULL);
  self->read = g_string_new (NULL);
  return self;
}

void
markdown_check_free (MarkdownCheck *self)
{
  g_string_free (self->meant, TRUE);
  g_string_free (self->read, TRUE);
  g_free (self);
}

/* ---- signatures ---- */

/* The state before the next character of a signature. */
typedef struct {
  GString *out;
  unsigned style;
  GString *link; /* destination and title; empty outside a link */
  bool fresh;    /* nothing since the last change of state */
} Signer;

#define SEPARATOR "\x1f"

static void
sign_state (Signer *self, unsigned style, const char *link)
{
  if (!self->fresh && style == self->style && g_str_equal (link, self->link->str))
    return;
  self->style = style;
  g_string_assign (self->link, link);
  g_string_append_printf (self->out, SEPARATOR "%x" SEPARATOR "%s" SEPARATOR, style,
                          link);
  self->fresh = false;
}

/* Nobody sees the style of a blank, so it may have either. */
static void
sign_text (Signer *self, unsigned style, const char *link, const char *text, gsize length)
{
  for (gsize at = 0; at < length;) {
    gsize end = at;

    while (end < length && text[end] != ' ')
      end++;
    if (end > at)
      sign_state (self, style, link);
    while (end < length && text[end] == ' ')
      end++;
    g_string_append_len (self->out, text + at, (gssize)(end - at));
    at = end;
  }
}

static void
signer_init (Signer *self, GString *out)
{
  g_string_truncate (out, 0);
  *self = (Signer){.out = out, .link = g_string_new (NULL), .fresh = true};
}

static void
signer_clear (Signer *self)
{
  g_string_free (self->link, TRUE);
}

/* An address as cmark gives it back: what was percent-encoded stays so. */
static void
append_target (GString *out, const char *address, const char *title)
{
  for (const char *at = address; *at != '\0'; at++) {
    if ((guchar)*at <= 0x20 || *at == 0x7f || strchr ("<>\\|`", *at) != NULL)
      g_string_append_printf (out, "%%%02X", (guchar)*at);
    else
      g_string_append_c (out, *at);
  }
  g_string_append_c (out, '\x1e');
  for (const char *at = title == NULL ? "" : title; *at != '\0'; at++)
    g_string_append_c (out, strchr ("\n\r\t", *at) != NULL ? ' ' : *at);
}

/* ---- what was meant ---- */

static void
sign_image (Signer *self, const MarkdownRun *run, const char *link,
            const MarkdownOptions *options)
{
  g_autofree char *address = markdown_inline_image_address (run->node, options);
  g_autofree char *title = html_node_dup_attr (run->node, HTML_ATTR_TITLE);
  g_autofree char *given = html_node_dup_attr (run->node, HTML_ATTR_ALT);
  g_autofree char *alt = text_collapse (given == NULL ? "" : given);

  sign_state (self, run->style, link);
  g_string_append (self->out, "\x1d");
  append_target (self->out, address, title);
  g_string_append_printf (self->out, "\x1d%s\x1d", alt);
}

static void
sign_run (Signer *self, const MarkdownRun *run, const MarkdownOptions *options)
{
  g_autoptr (GString) link = g_string_new (NULL);

  if (run->link != NULL) {
    g_autofree char *address = markdown_inline_link_address (run->link);
    g_autofree char *title = html_node_dup_attr (run->link, HTML_ATTR_TITLE);
    append_target (link, address, title);
  }
  switch (run->kind) {
  case MARKDOWN_RUN_TEXT:
    sign_text (self, run->style, link->str, run->text->str, run->text->len);
    break;
  case MARKDOWN_RUN_BREAK:
    sign_text (self, run->style, link->str, "\n", 1);
    break;
  case MARKDOWN_RUN_IMAGE:
    sign_image (self, run, link->str, options);
    break;
  }
}

/* ---- what was read ---- */

/* Tags that the writer uses, and what they stand for. */
static const struct {
  const char *tag;
  unsigned style;
} tags[] = {
    {"strong", MARKDOWN_STRONG}, {"em", MARKDOWN_EM},
    {"del", MARKDOWN_DEL},       {"mark", MARKDOWN_MARK},
    {"sup", MARKDOWN_SUP},       {"sub", MARKDOWN_SUB},
    {"kbd", MARKDOWN_KBD},       {"ins", MARKDOWN_INS},
    {"u", MARKDOWN_UNDERLINE},   {"code", MARKDOWN_CODE},
    {"span", MARKDOWN_MARK},     {MARKDOWN_SPAN_TAG, MARKDOWN_MARK},
};

typedef struct {
  Signer signer;
  unsigned style; /* of the nodes and tags that are open */
  GString *link;
  bool in_image;
  GString *alt;
  const char *equals; /* "==", or NULL when it is no mark */
} Reader;

/* The styles of a kind of node, from the outside in. */
typedef struct {
  unsigned levels[3];
} Levels;

static Levels
levels_of (cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_STRONG)
    return (Levels){{MARKDOWN_STRONG, MARKDOWN_STRONG_AGAIN, MARKDOWN_STRONG_THIRD}};
  if (type == CMARK_NODE_EMPH)
    return (Levels){{MARKDOWN_EM, MARKDOWN_EM_AGAIN, 0}};
  if (strcmp (cmark_node_get_type_string (node), "strikethrough") == 0)
    return (Levels){{MARKDOWN_DEL, 0, 0}};
  return (Levels){{0}};
}

static unsigned
opened_style (unsigned style, cmark_node *node)
{
  Levels levels = levels_of (node);
  unsigned level = 0;

  while (level < 2 && (style & levels.levels[level]) != 0)
    level++;
  return style | levels.levels[level];
}

static unsigned
closed_style (unsigned style, cmark_node *node)
{
  Levels levels = levels_of (node);
  unsigned level = 2;

  while (level > 0 && (style & levels.levels[level]) == 0)
    level--;
  return style & ~levels.levels[level];
}

static void
read_tag (Reader *self, const char *html)
{
  bool closing = html[1] == '/';
  const char *name = html + (closing ? 2 : 1);

  if (strcmp (html, "<br>") == 0) {
    sign_text (&self->signer, self->style, self->link->str, "\n", 1);
    return;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (tags); i++) {
    size_t length = strlen (tags[i].tag);

    if (strncmp (name, tags[i].tag, length) == 0 && name[length] == '>') {
      self->style = closing ? self->style & ~tags[i].style : self->style | tags[i].style;
      return;
    }
  }
  /* A tag that nobody wrote: it was text. */
  sign_text (&self->signer, self->style, self->link->str, "\x1c", 1);
}

/* Stands for "\=" while the block is parsed: afterwards nobody could tell an escaped sign
 * from a mark.  Text that has it itself reads as different and is written with more care. */
#define ESCAPED_EQUALS '\x02'

static char *
hide_escaped_equals (const char *markdown)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = markdown; *at != '\0'; at++) {
    if (at[0] == '\\' && at[1] == '=') {
      g_string_append_c (out, ESCAPED_EQUALS);
      at++;
    } else {
      g_string_append_c (out, *at);
      if (at[0] == '\\' && at[1] != '\0')
        g_string_append_c (out, *++at);
    }
  }
  return g_strdup (out->str);
}

/* @shown: what an escaped sign is here. (transfer full) */
static char *
reveal_escaped_equals (const char *text, gsize length, const char *shown)
{
  const char hidden[] = {ESCAPED_EQUALS, '\0'};
  g_autoptr (GString) out = g_string_new_len (text, (gssize)length);

  g_string_replace (out, hidden, shown, 0);
  return g_strdup (out->str);
}

static void
sign_read (Reader *self, const char *text, gsize length, unsigned style,
           const char *escaped_equals)
{
  g_autofree char *shown = reveal_escaped_equals (text, length, escaped_equals);

  sign_text (&self->signer, style, self->link->str, shown, strlen (shown));
}

/* "==" opens and closes a mark where the option says so. */
static void
read_text (Reader *self, const char *text)
{
  while (self->equals != NULL && g_str_has_prefix (text, self->equals)) {
    self->style ^= MARKDOWN_MARK;
    text += 2;
  }
  while (*text != '\0') {
    const char *mark = self->equals == NULL ? NULL : strstr (text, self->equals);
    gsize length = mark == NULL ? strlen (text) : (gsize)(mark - text);

    sign_read (self, text, length, self->style, "=");
    text += length;
    if (mark != NULL) {
      self->style ^= MARKDOWN_MARK;
      text += 2;
    }
  }
}

static void
append_alt (Reader *self, const char *text)
{
  g_autofree char *shown = reveal_escaped_equals (text, strlen (text), "=");

  g_string_append (self->alt, shown);
}

static void
end_image (Reader *self, cmark_node *node)
{
  sign_state (&self->signer, self->style, self->link->str);
  g_string_append (self->signer.out, "\x1d");
  append_target (self->signer.out, cmark_node_get_url (node),
                 cmark_node_get_title (node));
  g_string_append_printf (self->signer.out, "\x1d%s\x1d", self->alt->str);
  self->in_image = false;
}

static void
enter_node (Reader *self, cmark_node *node)
{
  const char *literal = cmark_node_get_literal (node);

  switch ((int)cmark_node_get_type (node)) {
  case CMARK_NODE_TEXT:
    if (self->in_image)
      append_alt (self, literal);
    else
      read_text (self, literal);
    break;
  case CMARK_NODE_CODE:
    sign_read (self, literal, strlen (literal), self->style | MARKDOWN_CODE, "\\=");
    break;
  case CMARK_NODE_LINEBREAK:
    sign_text (&self->signer, self->style, self->link->str, "\n", 1);
    break;
  case CMARK_NODE_SOFTBREAK:
    sign_text (&self->signer, self->style, self->link->str, "\x1b", 1);
    break;
  case CMARK_NODE_HTML_INLINE:
    read_tag (self, literal);
    break;
  case CMARK_NODE_LINK:
    append_target (self->link, cmark_node_get_url (node), cmark_node_get_title (node));
    break;
  case CMARK_NODE_IMAGE:
    self->in_image = true;
    g_string_truncate (self->alt, 0);
    break;
  default:
    self->style = opened_style (self->style, node);
  }
}

static void
leave_node (Reader *self, cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_LINK)
    g_string_truncate (self->link, 0);
  else if (type == CMARK_NODE_IMAGE)
    end_image (self, node);
  else
    self->style = closed_style (self->style, node);
}

/* A block that reads as several, or as something else, says so in its signature. */
static void
read_block (Reader *self, cmark_node *document)
{
  cmark_node *block = cmark_node_first_child (document);
  cmark_iter *iter;
  cmark_event_type event;

  if (block == NULL)
    return;
  if (cmark_node_next (block) != NULL ||
      (cmark_node_get_type (block) != CMARK_NODE_PARAGRAPH &&
       cmark_node_get_type (block) != CMARK_NODE_HEADING)) {
    g_string_append (self->signer.out, "\x1a");
    return;
  }
  iter = cmark_iter_new (block);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    if (event == CMARK_EVENT_ENTER)
      enter_node (self, cmark_iter_get_node (iter));
    else
      leave_node (self, cmark_iter_get_node (iter));
  }
  cmark_iter_free (iter);
}

static cmark_node *
parse (const MarkdownCheck *self, const char *markdown)
{
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  g_autofree char *hidden = hide_escaped_equals (markdown);
  cmark_node *document;

  if (self->strikethrough != NULL)
    cmark_parser_attach_syntax_extension (parser, self->strikethrough);
  cmark_parser_feed (parser, hidden, strlen (hidden));
  document = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  return document;
}

bool
markdown_check_line (MarkdownCheck *self, const char *markdown, const MarkdownLine *line)
{
  cmark_node *document = parse (self, markdown);
  Reader reader = {
      .link = g_string_new (NULL),
      .alt = g_string_new (NULL),
      .equals = self->options->marks == MARKDOWN_MARKS_EQUALS ? "==" : NULL,
  };
  Signer meant;

  signer_init (&reader.signer, self->read);
  read_block (&reader, document);
  signer_clear (&reader.signer);
  g_string_free (reader.link, TRUE);
  g_string_free (reader.alt, TRUE);
  cmark_node_free (document);

  signer_init (&meant, self->meant);
  for (guint i = 0; i < line->runs->len; i++)
    sign_run (&meant, &g_array_index (line->runs, MarkdownRun, i), self->options);
  signer_clear (&meant);
  return g_string_equal (self->meant, self->read);
}
