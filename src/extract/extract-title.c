/* extract-title.c: the headline of a page, without the name of the outlet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-title.h"

#include <string.h>

#include "base/text.h"
#include "extract/extract-fold.h"
#include "extract/extract-line.h"
#include "html/html-walk.h"

/* Bytes of a heading; longer ones are paragraphs in disguise. */
#define MAX_HEADING 400
#define MAX_CLAIM 2000

/* Headings looked at below h1; pages of teasers have hundreds. */
#define MAX_TRIES 40

/* A heading that is worth so much need not be compared with others. */
#define SURE_WORTH 1.0

/* How much of a heading and a claim must be the same for them to be one headline. */
#define MIN_LIKENESS 0.45

/* ---- the outlet's name ---- */

static const char *const separators[] = {
    " | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • ", " ~ ", " / ",
    " < ", " > ", " ‹ ", " › ", " ‖ ", "｜",  "_",   " |",   "| ",  " ― ", " ● "};

/* Where the first or the last separator of @title begins; NULL when there is none. */
static const char *
find_separator (const char *title, bool last, size_t *length)
{
  const char *found = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (separators); i++) {
    const char *at =
        last ? g_strrstr (title, separators[i]) : strstr (title, separators[i]);

    if (at != NULL && at != title && at[strlen (separators[i])] != '\0' &&
        (found == NULL || (last ? at > found : at < found))) {
      found = at;
      *length = strlen (separators[i]);
    }
  }
  return found;
}

/* Takes one part off one end when it names the outlet; NULL when it does not. */
static char *
strip_once (const char *title, bool last, const Site *site)
{
  size_t length = 0;
  const char *at = find_separator (title, last, &length);
  g_autofree char *part = NULL;

  if (at == NULL)
    return NULL;
  part = last ? g_strdup (at + length) : g_strndup (title, (gsize)(at - title));
  if (!extract_site_is_named_by (site, part))
    return NULL;
  return last ? g_strndup (title, (gsize)(at - title)) : g_strdup (at + length);
}

char *
extract_title_strip (const char *title, const Site *site)
{
  g_autofree char *left = g_strdup (title);
  bool changed = true;

  while (changed) {
    changed = false;
    for (int last = 1; last >= 0; last--) {
      char *shorter = strip_once (left, last == 1, site);

      if (shorter != NULL) {
        g_free (left);
        left = shorter;
        changed = true;
      }
    }
  }
  return text_collapse (left);
}

/* What remains of <title> when nobody says how the outlet is called: the part in front,
 * when it is clearly more than what stands behind it. */
static char *
strip_unknown (const char *title)
{
  size_t length = 0;
  const char *at = find_separator (title, true, &length);
  g_autofree char *head = NULL;
  size_t n_head, n_tail;

  if (at == NULL)
    return g_strdup (title);
  head = g_strndup (title, (gsize)(at - title));
  n_head = text_count_words (head);
  n_tail = text_count_words (at + length);
  if (n_tail > 5 || n_head < 3 || n_head < 2 * n_tail)
    return g_strdup (title);
  return g_steal_pointer (&head);
}

/* ---- likeness ---- */

#define MAX_WORDS 60

typedef struct {
  guint words[MAX_WORDS]; /* hashes; each character of scripts without blanks is one */
  size_t n;
} Words;

static bool
is_whole_word (gunichar c)
{
  return c >= 0x2e80 && c < 0xac00;
}

static Words
words_of (const char *text)
{
  g_autofree char *folded = extract_fold (text, strlen (text));
  Words self = {.n = 0};
  guint hash = 0;

  for (const char *at = folded; self.n < MAX_WORDS; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    bool letter = g_unichar_isalnum (c) || g_unichar_ismark (c);

    if (hash != 0 && (!letter || is_whole_word (c))) {
      self.words[self.n++] = hash;
      hash = 0;
    }
    if (*at == '\0')
      break;
    if (letter)
      hash = hash * 33 + c;
  }
  return self;
}

static size_t
count_shared (const Words *a, const Words *b)
{
  bool taken[MAX_WORDS] = {false};
  size_t shared = 0;

  for (size_t i = 0; i < a->n; i++) {
    for (size_t k = 0; k < b->n; k++) {
      if (!taken[k] && a->words[i] == b->words[k]) {
        taken[k] = true;
        shared++;
        break;
      }
    }
  }
  return shared;
}

/* Dice's coefficient of the words: 1 when they are the same. */
static double
likeness (const Words *a, const Words *b)
{
  return a->n + b->n == 0 ? 0 : 2.0 * (double)count_shared (a, b) / (double)(a->n + b->n);
}

/* ---- claims ---- */

typedef struct {
  char *text; /* the outlet's name is off it */
  char *raw;
  Words words;
} TitleClaim;

static void
title_claim_clear (gpointer data)
{
  TitleClaim *self = data;

  g_free (self->text);
  g_free (self->raw);
}

static void
add_claim (GArray *claims, const char *raw, const Site *site, bool may_cut)
{
  g_autofree char *stripped = NULL;
  TitleClaim claim = {NULL};

  if (strlen (raw) > 2 * MAX_CLAIM)
    return;
  claim.raw = g_strdup (raw);
  stripped = extract_title_strip (raw, site);
  if (*stripped == '\0')
    stripped = (g_free (stripped), g_strdup (raw));
  claim.text = may_cut && g_str_equal (stripped, raw) ? strip_unknown (raw)
                                                      : g_steal_pointer (&stripped);
  claim.words = words_of (claim.text);
  if (claim.words.n > 0 && !extract_site_is_named_by (site, claim.text))
    g_array_append_val (claims, claim);
  else
    title_claim_clear (&claim);
}

/* The headlines that the page claims, the most trustworthy first. */
static GArray *
gather_claims (const Claims *claims, const JsonLd *jsonld, const Site *site)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TitleClaim));

  g_array_set_clear_func (found, title_claim_clear);
  if (jsonld->title != NULL && jsonld->is_article)
    add_claim (found, jsonld->title, site, false);
  for (uint8_t rank = 0; rank < 5; rank++) {
    for (guint i = 0; i < claims->claims->len; i++) {
      const Claim *claim = &g_array_index (claims->claims, Claim, i);

      if (claim->kind == CLAIM_TITLE && claim->rank == rank) {
        g_autofree char *line =
            extract_line_of_markup (claim->value.data, claim->value.length);

        add_claim (found, line, site, false);
      }
    }
  }
  if (claims->page_title != NULL) {
    g_autofree char *line = extract_line_of_node (claims->page_title, MAX_CLAIM);
    g_autofree char *title = text_collapse (line);

    add_claim (found, title, site, true);
  }
  return found;
}

/* ---- headings ---- */

static double
best_likeness (const Words *words, const GArray *claims)
{
  double best = 0;

  for (guint i = 0; i < claims->len; i++)
    best = MAX (best, likeness (words, &g_array_index (claims, TitleClaim, i).words));
  return best;
}

/* "/", "https://example.org" and "https://example.org/" are front pages. */
static bool
is_front_page (HtmlSlice address)
{
  g_autofree char *text = html_slice_dup (address);
  const char *host = strstr (text, "://");
  const char *path = host != NULL ? strchr (host + 3, '/') : text;

  return path == NULL || g_str_equal (path, "/");
}

/* A heading that is a link to the front page is the outlet's, whatever it says. */
static bool
leads_home (const HtmlNode *heading)
{
  const HtmlNode *link = html_walk_find (heading, HTML_TAG_A);
  const HtmlAttr *href;

  if (link == NULL)
    link = html_walk_ancestor (heading, HTML_TAG_A);
  href = link != NULL ? html_node_attr (link, HTML_ATTR_HREF) : NULL;
  return href != NULL && href->value.length > 0 && is_front_page (href->value);
}

/* What speaks for the element by itself. */
static double
worth_of_mark (const Mark *mark)
{
  double worth = 0;

  worth += (mark->bits & MARK_HEADING) != 0 ? 0.30 : 0;
  worth += (mark->bits & MARK_SUBHEADING) != 0 ? 0.05 : 0;
  worth += (mark->bits & MARK_TITLE) != 0 ? 0.05 : 0;
  worth += (mark->bits & MARK_ITEMPROP) != 0 ? 0.10 : 0;
  worth -= (mark->bits & MARK_FOREIGN) != 0 ? 0.50 : 0;
  worth -= (mark->bits & MARK_HIDDEN) != 0 ? 0.40 : 0;
  return worth;
}

typedef struct {
  const GArray *claims; /* TitleClaim */
  const Site *site;
  double best;
  Title title;
  char *first_line; /* of the heading that title.text is from */
} Search;

/* Manuals put a sign behind a heading that is a link to it. */
static void
cut_anchor (char *text)
{
  static const char *const anchors[] = {" ¶", "¶", " #"};

  for (size_t i = 0; i < G_N_ELEMENTS (anchors); i++) {
    if (g_str_has_suffix (text, anchors[i]))
      text[strlen (text) - strlen (anchors[i])] = '\0';
  }
}

/* Titles begin with the headline; what stands behind it is the part of the site. */
static bool
begins_claim (const GArray *claims, const char *text)
{
  for (guint i = 0; i < claims->len; i++) {
    if (g_str_has_prefix (g_array_index (claims, TitleClaim, i).text, text))
      return true;
  }
  return false;
}

/* How much speaks for a heading that says @text; 0: it is not the headline. */
static double
worth_of_heading (const Search *self, const Mark *mark, const char *text)
{
  Words words = words_of (text);
  bool alone = (mark->bits & MARK_HEADING) != 0 && words.n > 1;
  double like;

  if (words.n == 0 || strlen (text) >= MAX_HEADING ||
      extract_site_is_named_by (self->site, text) || leads_home (mark->node))
    return 0;
  like = best_likeness (&words, self->claims);
  if (like < MIN_LIKENESS && !alone)
    return 0;
  return like + worth_of_mark (mark) + (begins_claim (self->claims, text) ? 0.1 : 0);
}

static void
consider (Search *self, const Mark *mark)
{
  g_autofree char *lines = extract_line_of_node (mark->node, MAX_HEADING);
  g_autofree char *text = text_collapse (lines);
  double worth;

  cut_anchor (text);
  worth = worth_of_heading (self, mark, text);
  if (worth <= self->best + 0.001)
    return;
  self->best = worth;
  g_free (self->title.text);
  self->title.text = extract_title_strip (text, self->site);
  g_free (self->first_line);
  self->first_line = g_strndup (lines, strcspn (lines, "\n"));
  self->title.node = mark->node;
  self->title.position = mark->position;
}

static void
consider_all (Search *self, const Claims *claims, uint32_t bits)
{
  int tries = 0;

  for (guint i = 0; i < claims->marks->len && tries < MAX_TRIES; i++) {
    const Mark *mark = &g_array_index (claims->marks, Mark, i);

    if ((mark->bits & bits) != 0 && (mark->bits & MARK_FOREIGN) == 0) {
      consider (self, mark);
      tries++;
    }
  }
}

static bool
is_shouted (const char *text)
{
  bool any = false;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (g_unichar_islower (c))
      return false;
    any |= g_unichar_isupper (c);
  }
  return any;
}

/* Where @tail begins in @text, which it ends; NULL when it does not, or is all of it. */
static const char *
find_tail (const char *text, const char *tail)
{
  size_t length = strlen (text), n = strlen (tail);

  return n < length && g_str_has_suffix (text, tail) ? text + length - n : NULL;
}

/* Headings hold kickers and dates before the headline, and second lines behind it, that
 * claims leave out. */
static bool
cut_to_claim (Search *self, const TitleClaim *claim)
{
  const char *tail = find_tail (self->title.text, claim->text);

  bool is_first_line = strcmp (self->first_line, claim->text) == 0 &&
                       strlen (self->first_line) < strlen (self->title.text);

  if (claim->words.n < 3 || ((tail == NULL || tail[-1] != ' ') && !is_first_line))
    return false;
  g_free (self->title.text);
  self->title.text = g_strdup (claim->text);
  return true;
}

/* A claim with the same words is better than a heading in capitals. */
static void
prefer_claim (Search *self)
{
  for (guint i = 0; i < self->claims->len; i++) {
    const TitleClaim *claim = &g_array_index (self->claims, TitleClaim, i);

    if (cut_to_claim (self, claim))
      return;
    if (is_shouted (self->title.text) && !is_shouted (claim->text) &&
        extract_fold_same_letters (self->title.text, claim->text)) {
      g_free (self->title.text);
      self->title.text = g_strdup (claim->text);
      return;
    }
  }
}

/* A page about its own outlet has nothing but the outlet's name. */
static char *
name_of_page (const Claims *claims)
{
  for (guint i = 0; i < claims->marks->len; i++) {
    const Mark *mark = &g_array_index (claims->marks, Mark, i);

    if ((mark->bits & MARK_HEADING) != 0 && (mark->bits & MARK_FOREIGN) == 0) {
      g_autofree char *lines = extract_line_of_node (mark->node, MAX_HEADING);

      if (*lines != '\0')
        return g_steal_pointer (&lines);
    }
  }
  return claims->page_title != NULL
             ? extract_line_of_node (claims->page_title, MAX_HEADING)
             : NULL;
}

/* One line, without what only typesetting needs, and without a separator that parts it
 * from nothing; NULL when nothing is left. */
static char *
tidy (char *title)
{
  g_autofree char *dirty = title;
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char *line = NULL;
  size_t length;

  for (const char *at = dirty; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0xa0)
      g_string_append_c (clean, ' ');
    else if (c != 0xad && c != 0x200b && c != 0xfeff)
      g_string_append_unichar (clean, c);
  }
  line = text_collapse (clean->str);
  length = strlen (line);
  while (length > 1 && strchr ("|-", line[length - 1]) != NULL && line[length - 2] == ' ')
    line[length -= 2] = '\0';
  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

void
extract_title_choose (const Claims *claims, const JsonLd *jsonld, const Site *site,
                      Title *title)
{
  g_autoptr (GArray) found = gather_claims (claims, jsonld, site);
  Search search = {.claims = found, .site = site};
  const TitleClaim *first = found->len > 0 ? &g_array_index (found, TitleClaim, 0) : NULL;

  consider_all (&search, claims, MARK_HEADING);
  if (search.best < SURE_WORTH)
    consider_all (&search, claims, MARK_TITLE | MARK_SUBHEADING);
  if (search.title.text != NULL)
    prefer_claim (&search);
  else
    search.title.text = first != NULL ? g_strdup (first->text) : name_of_page (claims);
  search.title.text = tidy (search.title.text);
  search.title.raw = g_strdup (first != NULL ? first->raw : NULL);
  g_free (search.first_line);
  *title = search.title;
}

void
extract_title_clear (Title *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->raw, g_free);
}
