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
  bool has_role; /* a word of it is a role */
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
is_in (const char *list, const char *folded)
{
  g_autofree char *entry = g_strconcat ("|", folded, "|", NULL);

  return strstr (list, entry) != NULL;
}

static bool
is_particle (const char *folded)
{
  return is_in ("|von|van|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|bint|"
                "ibn|ben|zu|zur|vom|ter|ten|af|av|y|e|i|mc|st|abu|dr|dr.|prof|prof.|",
                folded);
}

static bool
looks_like_address (const char *text)
{
  static const char *const signs[] = {"@", "://", "www.", "{", "}", "<", ">", "=", "%"};

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

/* "page.head.author" is what a broken template leaves behind. */
static bool
has_dots_inside (const char *name)
{
  const char *dot = strchr (name, '.');

  return dot != NULL && strchr (name, ' ') == NULL && g_ascii_islower (*name) &&
         strchr (dot + 1, '.') != NULL;
}

static bool
is_name (const Reader *self, const char *name)
{
  size_t letters = count_letters (name);

  if (letters == 0 || (letters == 1 && (unsigned char)*name < 0x80) ||
      strlen (name) > MAX_NAME_BYTES || self->n_words > MAX_NAME_WORDS ||
      looks_like_address (name) || (self->has_role && self->names->len > 0))
    return false;
  if (self->n_words == 1 && self->names->len > 0 &&
      strchr (g_ptr_array_index (self->names, 0), ' ') != NULL)
    return false;
  if (self->trust == BYLINE_CLAIMED)
    return !has_dots_inside (name);
  if (self->trust == BYLINE_LINKED)
    return !self->has_role;
  return !self->has_role &&
         (self->introduced || self->n_words > 1 || (unsigned char)*name >= 0x80);
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

/* "Jane Doe Jane Doe" is what a picture's text and the name itself make together. */
static void
cut_repetition (char *name)
{
  size_t length = strlen (name), half = length / 2;

  if (length % 2 == 1 && name[half] == ' ' && strncmp (name, name + half + 1, half) == 0)
    name[half] = '\0';
}

/* Closes the name that was being put together; false when it was none. */
static bool
finish_name (Reader *self)
{
  g_autofree char *name = g_strdup (self->name->str);
  bool taken;

  g_strstrip (name);
  cut_repetition (name);
  taken = self->n_words > 0 && is_name (self, name);
  if (taken && !is_known (self, name) && self->names->len < MAX_NAMES)
    g_ptr_array_add (self->names, g_steal_pointer (&name));
  g_string_truncate (self->name, 0);
  self->n_words = 0;
  self->has_role = false;
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
               {"-", BORDER_END},   {"»", BORDER_END},   {"→", BORDER_END},
               {"›", BORDER_END},   {")", BORDER_NONE}};

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (g_str_has_suffix (word, signs[i].sign)) {
      word[strlen (word) - strlen (signs[i].sign)] = '\0';
      return signs[i].border;
    }
  }
  return BORDER_NONE;
}

/* "Jr." and "PhD" belong to the name before the comma. */
static bool
append_suffix (Reader *self, const char *word, const char *folded)
{
  g_autofree char *name = NULL;
  char **last;

  if (self->names->len == 0 || self->n_words > 0 ||
      !(extract_byline_words_is_degree (folded) ||
        is_in ("|jr|jr.|sr|sr.|ii|iii|iv|", folded)))
    return false;
  last = (char **)&g_ptr_array_index (self->names, self->names->len - 1);
  name = *last;
  *last = g_strconcat (name, " ", word, NULL);
  return true;
}

/* What was taken for a name was, or ended with, the month of a date: "Jane Doe May 5". */
static void
cut_month (Reader *self)
{
  const char *blank = strrchr (self->name->str, ' ');
  const char *last = blank != NULL ? blank + 1 : self->name->str;
  g_autofree char *folded = extract_fold (last, strcspn (last, "."));

  if (self->n_words == 2 || extract_date_words_month (folded, NULL) == 0)
    return;
  g_string_truncate (self->name, blank != NULL ? (gsize)(blank - self->name->str) : 0);
  self->n_words--;
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

  if (strchr ("([|/", *word) != NULL || (*word == '@' && self->n_words > 0) ||
      g_str_has_prefix (word, "•"))
    return BORDER_END;
  if (extract_byline_words_is_joiner (folded) && (lower || strlen (folded) > 2) &&
      self->n_words > 0)
    return BORDER_JOIN;
  if (self->trust == BYLINE_CLAIMED)
    return self->n_words > 1 && g_str_equal (folded, "for") ? BORDER_END : BORDER_NONE;
  if (extract_byline_words_is_stop (folded) || has_digit (word))
    return BORDER_END;
  if (lower && !is_particle (folded) &&
      !(self->trust == BYLINE_LINKED && self->n_words == 0))
    return BORDER_END;
  return BORDER_NONE;
}

/* Puts a word of a name to those before; an agency behind a slash is no part of it. */
static void
add_word (Reader *self, char *word)
{
  char *slash = self->n_words > 0 ? strchr (word, '/') : NULL;

  if (slash != NULL)
    *slash = '\0';
  if (*word == '\0')
    return;
  if (self->n_words > 0)
    g_string_append_c (self->name, ' ');
  g_string_append (self->name, word);
  self->n_words++;
}

/* A role before a name is passed over; one behind it ends the name. */
static bool
take_role (Reader *self, char *word, Border after)
{
  if (self->trust == BYLINE_CLAIMED) {
    self->has_role = true;
    add_word (self, word);
    return after == BORDER_NONE || (finish_name (self) && after == BORDER_JOIN);
  }
  if (self->n_words > 0)
    return !finish_name (self) && after != BORDER_END;
  return self->names->len == 0 && after != BORDER_END;
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
  here = judge_word (self, word, folded);
  if (here == BORDER_END) {
    if (has_digit (word))
      cut_month (self);
    finish_name (self);
    return false;
  }
  if (here == BORDER_JOIN)
    return finish_name (self) || self->names->len > 0;
  if (extract_byline_words_is_role (folded))
    return take_role (self, word, after);
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

/* NFC, every kind of blank a blank; (transfer full) (nullable). */
static char *
plain_line (const char *line)
{
  g_autofree char *composed = g_utf8_normalize (line, -1, G_NORMALIZE_NFC);
  GString *out;

  if (composed == NULL)
    return NULL;
  out = g_string_sized_new (strlen (composed));
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isspace (c))
      g_string_append_c (out, ' ');
    else if (c != 0x200b && c != 0xfeff)
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

static void
read_line (Reader *self, const char *line)
{
  g_autofree char *plain = plain_line (line);
  g_auto (GStrv) words = NULL;

  if (plain == NULL)
    return;
  words = g_strsplit (skip_prefix (self, g_strchug (plain)), " ", -1);
  for (char **word = words; *word != NULL; word++) {
    if (**word != '\0' && !take_word (self, *word)) {
      g_string_truncate (self->name, 0);
      self->n_words = 0;
      self->has_role = false;
      return;
    }
  }
  finish_name (self);
}

/* Whether the names go on in the next line: "Jane Doe\nand\nJohn Roe". */
static bool
goes_on (const char *line, const char *next)
{
  const char *blank = strrchr (line, ' ');
  const char *last = blank != NULL ? blank + 1 : line;
  g_autofree char *before = extract_fold (last, strlen (last));
  g_autofree char *after = extract_fold (next, strcspn (next, " "));

  return g_str_has_suffix (line, ",") || extract_byline_words_is_joiner (before) ||
         extract_byline_words_is_joiner (after) || *next == ',';
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

/* The line from its first "by" or the like on; NULL when it has none. */
static const char *
find_introduction (const char *plain, const char *folded)
{
  while (plain != NULL && folded != NULL) {
    if (extract_byline_words_introduces (folded))
      return plain;
    plain = strchr (plain, ' ');
    folded = strchr (folded, ' ');
    plain = plain != NULL ? plain + 1 : NULL;
    folded = folded != NULL ? folded + 1 : NULL;
  }
  return NULL;
}

bool
extract_byline_names_find (const char *lines, GPtrArray *names)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (char **line = all; *line != NULL; line++) {
    g_autofree char *plain = plain_line (*line);
    g_autofree char *spaced = g_strconcat (plain, " ", NULL);
    g_autofree char *folded = extract_fold (spaced, strlen (spaced));
    const char *from = find_introduction (spaced, folded);
    g_autofree char *joined = NULL;

    if (from == NULL)
      continue;
    joined = g_strconcat (from, "\n", line[1], NULL);
    if (extract_byline_names_read (joined, BYLINE_SHOWN, names) && names->len > 0)
      return true;
  }
  return false;
}
