/* html-tree.c: parses HTML into a tree, as browsers do, within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts the input into tokens and gives each to the insertion mode that is on.
 */

#include "html/html-tree.h"

#include <string.h>

#include "html/html-build.h"
#include "html/html-foreign.h"
#include "html/html-mode-after.h"
#include "html/html-mode-body.h"
#include "html/html-mode-head.h"
#include "html/html-mode-table.h"
#include "html/html-mode-template.h"
#include "html/html-select.h"

/* The largest of 1,000 news pages has 4 MB, 40,000 nodes and a depth of 60.  The depth
 * is that of browsers. */
const HtmlLimits html_default_limits = {
    .max_bytes = 16 * 1024 * 1024,
    .max_arena = 192 * 1024 * 1024,
    .max_nodes = 1100 * 1000,
    .max_depth = 512,
    .max_attrs = 256,
};

/* <html>, <head> and <body>, and one in them. */
#define MIN_DEPTH 4

/* More than one token can make: each formatting element is opened again, some of them
 * several times over, each with all its attributes. */
#define NODES_PER_TOKEN 256

static const HtmlModeRules *const modes[HTML_N_MODES] = {
    [HTML_MODE_INITIAL] = &html_mode_head_initial,
    [HTML_MODE_BEFORE_HTML] = &html_mode_head_before_html,
    [HTML_MODE_BEFORE_HEAD] = &html_mode_head_before,
    [HTML_MODE_IN_HEAD] = &html_mode_head_in,
    [HTML_MODE_IN_HEAD_NOSCRIPT] = &html_mode_head_in_noscript,
    [HTML_MODE_AFTER_HEAD] = &html_mode_head_after,
    [HTML_MODE_IN_BODY] = &html_mode_body_in,
    [HTML_MODE_TEXT] = &html_mode_head_text,
    [HTML_MODE_IN_TABLE] = &html_mode_table_in,
    [HTML_MODE_IN_TABLE_TEXT] = &html_mode_table_text,
    [HTML_MODE_IN_CAPTION] = &html_mode_table_in_caption,
    [HTML_MODE_IN_COLUMN_GROUP] = &html_mode_table_in_column_group,
    [HTML_MODE_IN_TABLE_BODY] = &html_mode_table_in_body,
    [HTML_MODE_IN_ROW] = &html_mode_table_in_row,
    [HTML_MODE_IN_CELL] = &html_mode_table_in_cell,
    [HTML_MODE_IN_TEMPLATE] = &html_mode_template_in,
    [HTML_MODE_AFTER_BODY] = &html_mode_after_body,
    [HTML_MODE_IN_FRAMESET] = &html_mode_after_in_frameset,
    [HTML_MODE_AFTER_FRAMESET] = &html_mode_after_frameset,
    [HTML_MODE_AFTER_AFTER_BODY] = &html_mode_after_after_body,
    [HTML_MODE_AFTER_AFTER_FRAMESET] = &html_mode_after_after_frameset,
};

/* Copies the input with each CR LF and each CR made an LF.  Returns the length. */
static size_t
copy_lines (char *copy, const char *text, size_t length)
{
  const char *end = text + length, *cr;
  char *write = copy;

  while ((cr = memchr (text, '\r', (size_t)(end - text))) != NULL) {
    write = mempcpy (write, text, (size_t)(cr - text));
    *write++ = '\n';
    text = cr + 1;
    if (text < end && *text == '\n')
      text++;
  }
  write = mempcpy (write, text, (size_t)(end - text));
  *write = '\0';
  return (size_t)(write - copy);
}

static size_t
arena_per_token (const HtmlLimits *limits)
{
  return NODES_PER_TOKEN * (sizeof (HtmlNode) + limits->max_attrs * sizeof (HtmlAttr));
}

static void
build_clear (HtmlBuild *self)
{
  html_stack_clear (&self->open);
  html_formatting_clear (&self->formatting);
  html_grow_clear (&self->grow);
  g_clear_pointer (&self->template_modes, g_byte_array_unref);
  g_clear_pointer (&self->table_text, g_array_unref);
  g_clear_pointer (&self->doc, html_doc_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HtmlBuild, build_clear)

/* False when the limits leave no room for the input. */
static bool
build_init (HtmlBuild *self, const char *text, size_t length, bool scripting,
            const HtmlLimits *limits)
{
  char *copy;

  if (length > limits->max_bytes)
    return false;
  self->doc = html_doc_new (limits->max_arena + arena_per_token (limits),
                            limits->max_nodes + NODES_PER_TOKEN);
  copy = arena_alloc (self->doc->arena, length + 1);
  if (copy == NULL)
    return false;
  html_tokenizer_init (&self->tokenizer, self->doc->arena, copy,
                       copy_lines (copy, text, length), limits->max_attrs);
  html_stack_init (&self->open, MAX (limits->max_depth, MIN_DEPTH));
  self->modes = modes;
  self->template_modes = g_byte_array_new ();
  self->table_text = g_array_new (false, false, sizeof (HtmlSlice));
  self->scripting = scripting;
  self->frameset_ok = true;
  return true;
}

/* The line feed behind <pre> is not part of it. */
static void
skip_line_feed (HtmlBuild *self, HtmlToken *token)
{
  self->skips_line_feed = false;
  if (token->type == HTML_TOKEN_TEXT && token->text.data[0] == '\n') {
    token->text.data++;
    token->text.length--;
  }
}

static void
process (HtmlBuild *self, HtmlToken *token)
{
  bool is_done = false;

  while (!is_done) {
    if (self->open.n > 0 && html_foreign_applies (self, token))
      is_done = html_foreign_process (self, token);
    else
      is_done = html_build_using (self, self->mode, token);
  }
}

static bool
is_within (const HtmlBuild *self, const HtmlLimits *limits)
{
  return self->doc->node_count <= limits->max_nodes &&
         arena_size (self->doc->arena) <= limits->max_arena &&
         !arena_is_full (self->doc->arena);
}

/* Reads all tokens.  False when a limit is met. */
static bool
build_run (HtmlBuild *self, const HtmlLimits *limits)
{
  while (!self->is_done) {
    HtmlToken token;

    self->tokenizer.allows_cdata =
        self->open.n > 0 && html_build_adjusted_current (self)->ns != HTML_NS_HTML;
    html_tokenizer_next (&self->tokenizer, &token);
    if (self->skips_line_feed)
      skip_line_feed (self, &token);
    if (token.type != HTML_TOKEN_TEXT || token.text.length > 0)
      process (self, &token);
    if (!is_within (self, limits))
      return false;
  }
  return !self->has_selectedcontent || html_select_fill (self->doc);
}

static void
set_error (GError **error)
{
  g_set_error_literal (error, HTML_ERROR, HTML_ERROR_TOO_COMPLEX,
                       "The page is too large or too complex");
}

HtmlDoc *
html_parse (const char *text, size_t length, bool scripting, const HtmlLimits *limits,
            GError **error)
{
  g_auto (HtmlBuild) self = {0};

  if (limits == NULL)
    limits = &html_default_limits;
  if (!build_init (&self, text, length, scripting, limits) ||
      !build_run (&self, limits)) {
    set_error (error);
    return NULL;
  }
  return g_steal_pointer (&self.doc);
}

/* ---- fragments -------------------------------------------------------------- */

static HtmlNode *
new_context (HtmlBuild *self, HtmlNamespace ns, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  size_t length = strlen (name);
  HtmlNode *node = html_doc_new_node (self->doc, HTML_NODE_ELEMENT);
  const char *copy = arena_strndup (self->doc->arena, name, length);

  g_assert (node != NULL && copy != NULL);
  node->tag = (uint16_t)html_tag_from_name (lower, length);
  node->ns = (uint8_t)ns;
  node->text = (HtmlSlice){copy, length};
  return node;
}

/* How a context is read that is not read as markup. */
static void
set_content (HtmlBuild *self)
{
  HtmlTokenizer *tokenizer = &self->tokenizer;
  HtmlTag tag = self->context->ns == HTML_NS_HTML ? self->context->tag : HTML_TAG_UNKNOWN;

  if (tag == HTML_TAG_TITLE || tag == HTML_TAG_TEXTAREA)
    html_tokenizer_set_content (tokenizer, HTML_TOKENIZER_RCDATA, NULL);
  else if (tag == HTML_TAG_NOSCRIPT ? self->scripting
                                    : (html_element_kinds[tag] & HTML_KIND_RAW) != 0)
    html_tokenizer_set_content (tokenizer, HTML_TOKENIZER_RAWTEXT, NULL);
}

static void
begin_fragment (HtmlBuild *self, HtmlNamespace ns, const char *context)
{
  HtmlNode *html = html_doc_new_element (self->doc, HTML_TAG_HTML);
  uint8_t mode = HTML_MODE_IN_TEMPLATE;

  g_assert (html != NULL);
  html_node_append (self->doc->root, html);
  html_stack_push (&self->open, html);
  self->context = new_context (self, ns, context);
  set_content (self);
  if (html_node_is (self->context, HTML_TAG_TEMPLATE))
    g_byte_array_append (self->template_modes, &mode, 1);
  if (html_node_is (self->context, HTML_TAG_FORM))
    self->form = self->context;
  html_build_reset_mode (self);
}

HtmlDoc *
html_parse_fragment (const char *text, size_t length, HtmlNamespace ns,
                     const char *context, bool scripting, const HtmlLimits *limits,
                     GError **error)
{
  g_auto (HtmlBuild) self = {0};

  if (limits == NULL)
    limits = &html_default_limits;
  if (!build_init (&self, text, length, scripting, limits)) {
    set_error (error);
    return NULL;
  }
  begin_fragment (&self, ns, context);
  if (!build_run (&self, limits)) {
    set_error (error);
    return NULL;
  }
  html_node_unwrap (self.open.nodes[0]);
  return g_steal_pointer (&self.doc);
}
