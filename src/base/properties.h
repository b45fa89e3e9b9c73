/* properties.h: the properties at the head of a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Either YAML front matter between lines of "---", of which a flat mapping is read (strings
 * plain or quoted, lists in both shapes, block scalars; YAML 1.2, sections 7.3, 7.4 and
 * 8.1), or Logseq's "key:: value" lines.  What is more than that, a mapping in a mapping
 * say, is a property without values: its lines are there, and can be kept.
 */

#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
  char *key;
  GPtrArray *values; /* char *; one for a plain value */
  bool is_list;
  char *lines; /* as they stand in the note, with their ends */
} Property;

typedef enum { PROPERTIES_NONE, PROPERTIES_YAML, PROPERTIES_LOGSEQ } PropertiesStyle;

typedef struct {
  PropertiesStyle style;
  GPtrArray *all; /* Property, in the order of the note */
  gsize length;   /* bytes of the block in the note, with its border lines */
} Properties;

void property_free (Property *self);

/* Line ends are "\n".  (transfer full): never NULL; without a block, of length 0 */
Properties *properties_read (const char *note);
void properties_free (Properties *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Properties, properties_free)

/* (transfer none) (nullable) */
const Property *properties_find (const Properties *self, const char *key);

/* The value of @key, of a list the first; (transfer none) (nullable). */
const char *properties_get (const Properties *self, const char *key);
