/* html-entity.c: what character references ("&eacute;", "&#233;") stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-entity.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

/* All names in one piece, so that a row holds an offset instead of a pointer. */
#define E(name, first, second) char name_##name[sizeof #name];
#define L(name, first) char name_##name[sizeof #name];
typedef struct {
#include "html/html-entities.inc"
} Names;
#undef E
#undef L

#define E(name, first, second) #name,
#define L(name, first) #name,
static const Names names = {
#include "html/html-entities.inc"
};
#undef E
#undef L

typedef struct {
  uint16_t name;
  uint8_t length;
  bool is_legacy; /* counts without its semicolon */
  uint32_t first;
  uint16_t second;
} Entity;

#define E(name, first, second)                                                           \
  {offsetof (Names, name_##name), sizeof #name - 1, false, first, second},
#define L(name, first) {offsetof (Names, name_##name), sizeof #name - 1, true, first, 0},
static const Entity entities[] = {
#include "html/html-entities.inc"
};
#undef E
#undef L

/* The longest name that counts without its semicolon: "frac12", "Aacute" … */
#define MAX_LEGACY_LENGTH 6

/* What the numbers 0x80 to 0x9F mean: Windows code page 1252, where it has a character
 * for them. */
static const uint16_t c1_replacements[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

static int
compare (const Entity *self, const char *name, size_t length)
{
  int order =
      memcmp ((const char *)&names + self->name, name, MIN (self->length, length));

  return order != 0 ? order : (int)self->length - (int)length;
}

static const Entity *
find (const char *name, size_t length)
{
  size_t low = 0, high = G_N_ELEMENTS (entities);

  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = compare (&entities[middle], name, length);

    if (order == 0)
      return &entities[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* The longest name that @name begins with and that counts without a semicolon. */
static const Entity *
find_legacy (const char *name, size_t length)
{
  for (size_t n = MIN (length, MAX_LEGACY_LENGTH); n >= 2; n--) {
    const Entity *entity = find (name, n);

    if (entity != NULL && entity->is_legacy)
      return entity;
  }
  return NULL;
}

static size_t
put (uint32_t character, char *bytes)
{
  return (size_t)g_unichar_to_utf8 (character, bytes);
}

static uint32_t
replace_number (uint32_t number)
{
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
    return 0xFFFD;
  if (number >= 0x80 && number <= 0x9F)
    return c1_replacements[number - 0x80];
  return number;
}

/* @text is at "&#".  0 when no digit follows. */
static size_t
decode_number (const char *text, char *bytes, size_t *n_bytes)
{
  bool is_hex = (text[2] | 0x20) == 'x';
  uint32_t base = is_hex ? 16 : 10, number = 0;
  size_t first = is_hex ? 3 : 2, at = first;

  for (; is_hex ? g_ascii_isxdigit (text[at]) : g_ascii_isdigit (text[at]); at++)
    if (number <= 0x10FFFF)
      number = number * base + (uint32_t)g_ascii_xdigit_value (text[at]);
  if (at == first)
    return 0;
  *n_bytes = put (replace_number (number), bytes);
  return text[at] == ';' ? at + 1 : at;
}

static size_t
decode_name (const char *text, bool in_attribute, char *bytes, size_t *n_bytes)
{
  const char *name = text + 1;
  const Entity *entity = NULL;
  size_t length = 0, used;

  while (g_ascii_isalnum (name[length]))
    length++;
  if (name[length] == ';')
    entity = find (name, length);
  used = length + 2;
  if (entity == NULL) {
    entity = find_legacy (name, length);
    if (entity == NULL)
      return 0;
    used = entity->length + (size_t)1;
    if (in_attribute && (text[used] == '=' || g_ascii_isalnum (text[used])))
      return 0;
  }
  *n_bytes = put (entity->first, bytes);
  if (entity->second != 0)
    *n_bytes += put (entity->second, bytes + *n_bytes);
  return used;
}

size_t
html_entity_decode (const char *text, bool in_attribute, char bytes[HTML_ENTITY_MAX],
                    size_t *n_bytes)
{
  size_t used = text[1] == '#' ? decode_number (text, bytes, n_bytes)
                               : decode_name (text, in_attribute, bytes, n_bytes);

  if (used > 0)
    return used;
  bytes[0] = '&';
  *n_bytes = 1;
  return 1;
}
