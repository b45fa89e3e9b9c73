/* extract-byline-names.c: reads the names of people out of a byline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "extract/extract-byline-names.h"

#include <string.h>

#include "extract/extract-byline-words.h"
#include "extract/extract-date-words.h"
#include "extract/extract-fold.h"

/* Longer than "Maria del Carmen García-Pérez de la Fuente y Sotomayor" is no name. */
#define MAX_NAME_WORDS 7
#define MAX_NAME_BYTES 90

/* A text with more people than that is no byline. */
#define MAX_NAMES 12

/* What a word ends with, or is, that parts it from the next. */
typedef enum {
  BORDER_NONE,
  BORDER_JOIN, /* another name may follow */
  BORDER_END,  /* what follows is no name */
} Border;

typedef struct {
  BylineTrust trust;
  GPtrArray *names;
  GString *name; /* the name that is being put together */
  int n_words;
  bool introduced;
} Reader;

/* ---- one name ---- */

/* Letters that begin names: capitals, and all of scripts that have none. */
static bool
begins_name (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  return g_unichar_isalpha (c) && !g_unichar_islower (c);
}

static bool
is_particle (const char *folded)
{
  static const char particles[] = "|von|van|der|den|de|del|della|di|da|do|dos|das|du|la|"
                                  "le|el|al|bin|bint|ibn|ben|zu|zur|vom|ter|ten|af|av|"
                                  "y|e|i|und|mc|st|abu|dr|dr.|prof|prof.|";
  g_autofree char *entry = g_strconcat ("|", folded, "|", NULL);

  return strstr (particles, entry) != NULL;
}

static bool
looks_like_address (const char *text)
{
  static const char *const signs[] = {"@", "://", "www.", ".com", ".org", ".de/", ".net",
                                      "{", "}",   "<",    ">",    "=",    "%"};

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (strstr (text, signs[i]) != NULL)
      return true;
  }
  return false;
}

static size_t
count_letters (const char *text)
{
  size_t n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_isalpha (g_utf8_get_char (text));
  return n;
}

static bool
is_name (const Reader *self, const char *name)
{
  size_t letters = count_letters (name);

  if (letters == 0 || (letters == 1 && (unsigned char)*name < 0x80) ||
      strlen (name) > MAX_NAME_BYTES || self->n_words > MAX_NAME_WORDS ||
      looks_like_address (name))
    return false;
  if (self->trust == BYLINE_CLAIMED)
    return true;
  return self->introduced || self->n_words > 1 || (unsigned char)*name >= 0x80;
}

static bool
is_known (const Reader *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++) {
    if (extract_fold_same_letters (g_ptr_array_index (self->names, i), name))
      return true;
  }
  return false;
}

/* Closes the name that was being put together; false when it was none. */
static bool
finish_name (Reader *self)
{
  g_autofree char *name = g_strdup (self->name->str);
  bool taken;

  g_strstrip (name);
  taken = self->n_words > 0 && is_name (self, name);
  if (taken && !is_known (self, name) && self->names->len < MAX_NAMES)
    g_ptr_array_add (self->names, g_steal_pointer (&name));
  g_string_truncate (self->name, 0);
  self->n_words = 0;
  return taken;
}

/* ---- words ---- */

/* Takes punctuation off the end of the word, and says what it means. */
static Border
cut_border (char *word)
{
  static const struct {
    const char *sign;
    Border border;
  } signs[] = {{",", BORDER_JOIN},  {";", BORDER_JOIN},  {"、", BORDER_JOIN},
               {"，", BORDER_JOIN}, {"；", BORDER_JOIN}, {"،", BORDER_JOIN},
               {"|", BORDER_END},   {":", BORDER_END},   {"•", BORDER_END},
               {"·", BORDER_END},   {"–", BORDER_END},   {"—", BORDER_END},
               {"-", BORDER_END},   {")", BORDER_NONE},  {"»", BORDER_END}};

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (g_str_has_suffix (word, signs[i].sign)) {
      word[strlen (word) - strlen (signs[i].sign)] = '\0';
      return signs[i].border;
    }
  }
  return BORDER_NONE;
}

/* "Jr." belongs to the name before the comma. */
static bool
append_suffix (Reader *self, const char *word, const char *folded)
{
  static const char suffixes[] = "|jr|jr.|sr|sr.|ii|iii|iv|";
  g_autofree char *entry = g_strconcat ("|", folded, "|", NULL);
  g_autofree char *name = NULL;
  char **last;

  if (self->names->len == 0 || self->n_words > 0 || strstr (suffixes, entry) == NULL)
    return false;
  last = (char **)&g_ptr_array_index (self->names, self->names->len - 1);
  name = *last;
  *last = g_strconcat (name, " ", word, NULL);
  return true;
}

/* The name was followed by a date: "Jane Doe May 5". */
static void
cut_month (Reader *self)
{
  const char *blank = strrchr (self->name->str, ' ');
  g_autofree char *folded = NULL;

  if (blank == NULL || self->n_words < 3)
    return;
  folded = extract_fold (blank + 1, strcspn (blank + 1, "."));
  if (extract_date_words_month (folded, NULL) > 0)
    g_string_truncate (self->name, (gsize)(blank - self->name->str));
}

static bool
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/* A word that cannot stand in a name, and what it makes of the line. */
static Border
judge_word (const Reader *self, const char *word, const char *folded)
{
  bool lower = !begins_name (word);

  if (*word == '(' || *word == '[' || *word == '|' || *word == '/' ||
      (*word == '@' && self->n_words > 0) || g_str_has_prefix (word, "•"))
    return BORDER_END;
  if (extract_byline_words_is_joiner (folded) && (lower || strlen (folded) > 2) &&
      self->n_words > 0)
    return BORDER_JOIN;
  if (extract_byline_words_is_stop (folded) && (self->n_words > 0 || lower))
    return BORDER_END;
  if (self->trust == BYLINE_SHOWN &&
      (has_digit (word) || (lower && !is_particle (folded))))
    return BORDER_END;
  return BORDER_NONE;
}

static void
add_word (Reader *self, const char *word)
{
  if (*word == '\0')
    return;
  if (self->n_words > 0)
    g_string_append_c (self->name, ' ');
  g_string_append (self->name, word);
  self->n_words++;
}

/* Puts one word where it belongs; false when the line has no more names. */
static bool
take_word (Reader *self, char *word)
{
  g_autofree char *folded = NULL;
  Border after = cut_border (word), here;

  folded = extract_fold (word, strlen (word));
  if (append_suffix (self, word, folded))
    return after != BORDER_END;
  if (self->names->len > 0 && self->n_words == 0 &&
      extract_byline_words_is_degree (folded))
    return after != BORDER_END;
  here = judge_word (self, word, folded);
  if (here == BORDER_END) {
    if (has_digit (word))
      cut_month (self);
    finish_name (self);
    return false;
  }
  if (here == BORDER_JOIN)
    return finish_name (self) || self->names->len > 0;
  if (extract_byline_words_is_role (folded)) {
    bool ended = self->n_words > 0 && finish_name (self);

    return !ended && after != BORDER_END;
  }
  add_word (self, word);
  if (after == BORDER_NONE)
    return true;
  return finish_name (self) && after == BORDER_JOIN;
}

/* ---- lines ---- */

/* Where the names begin, behind what introduces them. */
static const char *
skip_prefix (Reader *self, const char *line)
{
  for (int n = 0; n < 2; n++) {
    g_autofree char *folded = extract_fold (line, strlen (line));
    size_t bytes = extract_byline_words_prefix (folded);

    if (bytes == 0)
      break;
    self->introduced = true;
    line = g_utf8_offset_to_pointer (line,
                                     g_utf8_pointer_to_offset (folded, folded + bytes));
  }
  return line;
}

static void
read_line (Reader *self, const char *line)
{
  g_autofree char *composed = g_utf8_normalize (line, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = NULL;

  if (composed == NULL)
    return;
  words = g_strsplit_set (skip_prefix (self, composed), " \t", -1);
  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0' && !take_word (self, *word)) {
      g_string_truncate (self->name, 0);
      self->n_words = 0;
      return;
    }
  }
  finish_name (self);
}

/* Whether the names go on in the next line: "Jane Doe\nand\nJohn Roe". */
static bool
goes_on (const char *line, const char *next)
{
  g_autofree char *last = NULL, *first = NULL;
  const char *blank = strrchr (line, ' ');

  last = extract_fold (blank != NULL ? blank + 1 : line,
                       strlen (blank != NULL ? blank + 1 : line));
  first = extract_fold (next, strcspn (next, " "));
  return g_str_has_suffix (line, ",") || extract_byline_words_is_joiner (last) ||
         extract_byline_words_is_joiner (first) || *next == ',';
}

/* A line that is nothing but "By" or "Author:" introduces the next one. */
static bool
is_only_prefix (const char *line)
{
  g_autofree char *folded = extract_fold (line, strlen (line));
  g_autofree char *spaced = g_strconcat (folded, " ", NULL);

  return extract_byline_words_prefix (spaced) == strlen (spaced);
}

bool
extract_byline_names_read (const char *lines, BylineTrust trust, GPtrArray *names)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);
  g_autoptr (GString) name = g_string_new (NULL);
  Reader reader = {.trust = trust, .names = names, .name = name};
  guint before = names->len;

  for (char **line = all; *line != NULL; line++) {
    if (**line == '\0')
      continue;
    if (is_only_prefix (*line)) {
      reader.introduced = true;
      continue;
    }
    read_line (&reader, **line == ',' ? *line + 1 : *line);
    if (names->len > before && (line[1] == NULL || !goes_on (*line, line[1])))
      break;
  }
  return reader.introduced;
}
