/* extract-byline.c: who wrote a page, of all the names that it gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline.h"

#include <string.h>

#include "extract/extract-byline-names.h"
#include "extract/extract-byline-words.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"
#include "html/html-text.h"
#include "html/html-walk.h"

/* Bytes of an element that may be a byline; longer ones are the author's life. */
#define MAX_BYLINE 300

/* Bytes of a byline that is nothing but a name. */
#define MAX_BARE_NAME 30

/* Bytes of a line that begins with "Written by". */
#define MAX_SIGNATURE 60

/* Elements looked at; pages of teasers have hundreds. */
#define MAX_TRIES 40

/* Nodes between headline and byline that are still "beside". */
#define NEAR 150

/* How far a set of names is to be believed. */
enum {
  WORTH_ORGANISATION = 10,
  WORTH_FAR = 30,
  WORTH_LINE = 55,   /* introduced by a word, beside the headline */
  WORTH_NEAR = 62,   /* by its class, beside the headline */
  WORTH_MARKED = 80, /* microdata, rel=author */
  WORTH_META = 90,
  WORTH_JSONLD = 100,
};

typedef struct {
  GPtrArray *names;
  int worth;
  const HtmlNode *node;
} Byline;

typedef struct {
  const Claims *claims;
  const Title *title;
  const Site *site;
  Byline best;
} Search;

/* ---- judging ---- */

/* Desks, companies, hosts and what publishing systems call everybody write nothing. */
static bool
is_nobody (const char *name)
{
  static const char *const marks[] = {
      " GmbH",  " Ltd",     " Inc",     " LLC", " e.V", "edaktion", "edacción",
      "edação", "edazione", "édaction", "dmin", "[at]", ".com"};
  g_autofree char *letters = extract_fold_letters (name);
  const char *dot = strrchr (name, '.');

  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (strstr (name, marks[i]) != NULL)
      return true;
  }
  if (extract_byline_words_is_generic (letters))
    return true;
  return dot != NULL && dot > name + 1 && strchr (name, ' ') == NULL &&
         g_ascii_islower (dot[1]) && strlen (dot) <= 4;
}

static void
drop_nobodies (const Search *self, GPtrArray *names)
{
  for (guint i = names->len; i > 0; i--) {
    const char *name = g_ptr_array_index (names, i - 1);

    if (is_nobody (name) || (extract_site_is (self->site, name) &&
                             (names->len > 1 || strchr (name, ' ') == NULL)))
      g_ptr_array_remove_index (names, i - 1);
  }
}

/* What people are called in a publishing system rather than on paper. */
static bool
is_account (const char *name)
{
  return strchr (name, ' ') == NULL &&
         (g_ascii_islower (*name) || strpbrk (name, "_.0123456789") != NULL);
}

/* A name in one word may be an account's, or short for the whole; one that the outlet
 * bears too stands behind all others. */
static int
doubt (const Search *self, const GPtrArray *names)
{
  const char *first = g_ptr_array_index (names, 0);

  if (names->len == 1 && extract_site_is (self->site, first))
    return 70;
  if (names->len > 1 || (unsigned char)*first >= 0x80)
    return 0;
  return is_account (first) ? 45 : strchr (first, ' ') == NULL ? 25 : 0;
}

static bool
holds_all (const GPtrArray *names, const GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++) {
    bool found = false;

    for (guint k = 0; k < names->len && !found; k++)
      found = extract_fold_same_letters (g_ptr_array_index (names, k),
                                         g_ptr_array_index (others, i));
    if (!found)
      return false;
  }
  return true;
}

/* "Brett" in full is "Brett Larkin". */
static bool
is_in_full (const GPtrArray *names, const GPtrArray *others)
{
  const char *whole = g_ptr_array_index (names, 0);
  const char *part = g_ptr_array_index (others, 0);
  size_t length = strlen (part);

  return names->len == 1 && others->len == 1 && strchr (part, ' ') == NULL &&
         g_str_has_prefix (whole, part) && whole[length] == ' ';
}

/* Takes @names, and keeps them when they are worth more than those before, or are the
 * same with others beside them. */
static void
offer (Search *self, GPtrArray *names, int worth, const HtmlNode *node)
{
  const GPtrArray *before = self->best.names;
  bool better;

  drop_nobodies (self, names);
  if (names->len > 0)
    worth = MAX (worth - doubt (self, names), 1);
  better = names->len > 0 && worth > self->best.worth;
  if (before != NULL && names->len > 0 && worth > WORTH_FAR)
    better = better || is_in_full (names, before) ||
             (names->len > before->len && holds_all (names, before));
  if (!better) {
    g_ptr_array_unref (names);
    return;
  }
  g_clear_pointer (&self->best.names, g_ptr_array_unref);
  self->best = (Byline){names, MAX (worth, self->best.worth), node};
}

/* ---- claims ---- */

/* Whether the words behind a comma may be given names: neither roles nor degrees. */
static bool
are_given_names (const char *words)
{
  g_autofree char *folded = extract_fold (words, strlen (words));
  g_auto (GStrv) each = g_strsplit (folded, " ", -1);

  for (char **word = each; *word != NULL; word++) {
    if (extract_byline_words_is_role (*word) || extract_byline_words_is_degree (*word) ||
        extract_byline_words_is_stop (*word))
      return false;
  }
  return g_strv_length (each) <= 3;
}

/* "Doe, Jane" as libraries write it is one name, and the family's comes first. */
static char *
turn_name (const char *name)
{
  const char *comma = strchr (name, ',');
  const char *given = comma != NULL ? comma + strspn (comma, ", ") : "";

  if (*given == '\0' || strpbrk (given, ",;&") != NULL ||
      memchr (name, ' ', (size_t)(comma - name)) != NULL || !are_given_names (given))
    return g_strdup (name);
  return g_strdup_printf ("%s %.*s", given, (int)(comma - name), name);
}

static void
offer_strings (Search *self, const GPtrArray *strings, int worth)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < strings->len; i++)
    extract_byline_names_read (g_ptr_array_index (strings, i), BYLINE_CLAIMED, names);
  offer (self, names, worth, NULL);
}

/* The claims of one rank together: citation_author stands once for each. */
static void
offer_claims (Search *self, uint8_t rank)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  const GArray *claims = self->claims->claims;

  for (guint i = 0; i < claims->len; i++) {
    const Claim *claim = &g_array_index (claims, Claim, i);
    g_autofree char *line = NULL;

    if (claim->kind != CLAIM_AUTHOR || claim->rank != rank)
      continue;
    line = extract_line_of_markup (claim->value.data, claim->value.length);
    g_ptr_array_add (strings, turn_name (line));
  }
  if (strings->len > 0)
    offer_strings (self, strings, WORTH_META - 2 * rank);
}

/* ---- elements ---- */

static bool
is_near (const Search *self, uint32_t position)
{
  int distance = (int)position - (int)self->title->position;

  return self->title->position > 0 && distance >= -NEAR / 2 && distance <= NEAR;
}

/* The element that holds the name alone, in what microdata calls a person. */
static const HtmlNode *
name_inside (const HtmlNode *person)
{
  for (const HtmlNode *node = html_walk_next (person, person); node != NULL;
       node = html_walk_next (node, person)) {
    const HtmlAttr *prop = html_node_attr (node, HTML_ATTR_ITEMPROP);

    if (prop != NULL && html_slice_equal (prop->value, "name"))
      return node;
  }
  return person;
}

/* What the marks of an element make of it: how far to believe, and how to read it. */
static int
worth_of_mark (const Search *self, const Mark *mark, BylineTrust *trust)
{
  bool near = is_near (self, mark->position);

  *trust = BYLINE_SHOWN;
  if ((mark->bits & MARK_REL_AUTHOR) != 0 ||
      ((mark->bits & MARK_AUTHOR) != 0 && (mark->bits & MARK_ITEMPROP) != 0)) {
    *trust = BYLINE_CLAIMED;
    return near ? WORTH_MARKED : WORTH_MARKED - 20;
  }
  if ((mark->bits & MARK_AUTHOR_LINK) != 0) {
    *trust = BYLINE_LINKED;
    return near ? WORTH_NEAR + 2 : 0;
  }
  if ((mark->bits & MARK_AUTHOR) != 0)
    return near ? WORTH_NEAR : WORTH_FAR;
  return near ? WORTH_LINE : 0;
}

/* Gives false when the element cannot be a byline where it stands. */
static bool
offer_mark (Search *self, const Mark *mark)
{
  bool is_item = (mark->bits & MARK_ITEMPROP) != 0;
  const HtmlNode *node = is_item ? name_inside (mark->node) : mark->node;
  g_autofree char *lines = NULL;
  BylineTrust trust;
  int worth = worth_of_mark (self, mark, &trust);
  GPtrArray *names;

  if (worth == 0)
    return false;
  lines = extract_line_of_node (node, MAX_BYLINE);
  if (strlen (lines) >= MAX_BYLINE)
    return true;
  if (worth == WORTH_NEAR && strlen (lines) <= MAX_BARE_NAME)
    trust = BYLINE_LINKED;
  names = g_ptr_array_new_with_free_func (g_free);
  if (worth == WORTH_LINE)
    extract_byline_names_find (lines, names);
  else if (extract_byline_names_read (lines, trust, names))
    worth += 6;
  offer (self, names, worth, mark->node);
  return true;
}

/* A part of the page that is not the article's may still name its author, as asides
 * beside the headline do. */
static bool
is_sure_place (const Search *self, const Mark *mark)
{
  return is_near (self, mark->position) &&
         (mark->bits & (MARK_REL_AUTHOR | MARK_ITEMPROP | MARK_AUTHOR_LINK)) != 0;
}

static void
offer_marks (Search *self)
{
  static const uint32_t wanted =
      MARK_AUTHOR | MARK_REL_AUTHOR | MARK_AUTHOR_LINK | MARK_META;
  const GArray *marks = self->claims->marks;
  int tries = 0;

  for (guint i = 0; i < marks->len && tries < MAX_TRIES; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);

    if ((mark->bits & wanted) == 0 || (mark->bits & MARK_HIDDEN) != 0 ||
        ((mark->bits & MARK_FOREIGN) != 0 && !is_sure_place (self, mark)))
      continue;
    tries += offer_mark (self, mark);
  }
}

/* The nearest block around @text that holds more than "By". */
static char *
lines_around (const HtmlNode *text)
{
  const HtmlNode *node = text->parent;

  for (int level = 0; level < 4 && node->parent != NULL; level++) {
    g_autofree char *lines = NULL;

    while (node->parent != NULL && !html_text_is_block (node))
      node = node->parent;
    lines = extract_line_of_node (node, MAX_BYLINE);
    if (lines[strcspn (lines, "\n")] != '\0' || strlen (lines) > text->text.length + 3)
      return g_steal_pointer (&lines);
    node = node->parent;
  }
  return g_strdup ("");
}

static void
offer_line (Search *self, const HtmlNode *text, int worth)
{
  g_autofree char *lines = lines_around (text);
  GPtrArray *names;

  if (strlen (lines) >= MAX_BYLINE)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  extract_byline_names_find (lines, names);
  if (names->len > 0 && strchr (g_ptr_array_index (names, 0), ' ') == NULL)
    g_ptr_array_set_size (names, 0);
  offer (self, names, worth, text->parent);
}

/* Lines that begin with "By" beside the headline, or with "Written by" anywhere. */
static void
offer_lines (Search *self)
{
  const HtmlNode *root = self->claims->root;
  uint32_t position = 0;

  for (const HtmlNode *node = root; node != NULL; node = html_walk_next (node, root)) {
    g_autofree char *folded = NULL;
    bool near = is_near (self, ++position);

    if (node->type != HTML_NODE_TEXT || node->text.length < 2 ||
        node->text.length > (near ? MAX_BYLINE / 2 : MAX_SIGNATURE))
      continue;
    folded = extract_fold (node->text.data, MIN (node->text.length, 40));
    if (near ? extract_byline_words_introduces (g_strchug (folded))
             : extract_byline_words_signs (g_strchug (folded)))
      offer_line (self, node, near ? WORTH_LINE : WORTH_FAR);
  }
}

/* ---- public ---- */

static char *
join_names (const GPtrArray *names)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    g_string_append (out, g_ptr_array_index (names, i));
  }
  return g_string_free (out, FALSE);
}

char *
extract_byline_choose (const Claims *claims, const JsonLd *jsonld, const Title *title,
                       const Site *site, const HtmlNode **node)
{
  Search search = {.claims = claims, .title = title, .site = site};
  char *byline = NULL;

  offer_strings (&search, jsonld->persons, WORTH_JSONLD);
  for (uint8_t rank = 0; rank <= 3; rank++)
    offer_claims (&search, rank);
  offer_marks (&search);
  if (search.best.worth < WORTH_FAR)
    offer_lines (&search);
  offer_strings (&search, jsonld->organisations, WORTH_ORGANISATION);
  if (search.best.names != NULL) {
    byline = join_names (search.best.names);
    *node = search.best.node;
    g_ptr_array_unref (search.best.names);
  }
  return byline;
}
