/* origin-text.c: where what a clipping says came from, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/origin-text.h"

#include <glib/gi18n.h>

/* The rules of extract-date and paste-head. */
static const struct {
  const char *rule;
  const char *text;
} rules[] = {
    {"json-ld", N_ ("From the structured data of the page")},
    {"meta", N_ ("From the metadata of the page")},
    {"time", N_ ("From a date that the page marks as one")},
    {"text", N_ ("From a date in the text")},
    {"address", N_ ("From the address of the page")},
};

static const char *const captures[] = {
    [CAPTURE_ADDRESS] = N_ ("Fetched from the web"),
    [CAPTURE_FILE] = N_ ("Opened from a file"),
    [CAPTURE_CLIPBOARD_HTML] = N_ ("Pasted from a browser"),
    [CAPTURE_PASTED_TEXT] = N_ ("Pasted as text"),
    [CAPTURE_IMPORT] = N_ ("Imported from another program"),
};

const char *
origin_text_rule (const char *rule)
{
  for (size_t i = 0; rule != NULL && i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].rule, rule))
      return _ (rules[i].text);
  return NULL;
}

const char *
origin_text_capture (CaptureOrigin origin)
{
  g_return_val_if_fail (origin < G_N_ELEMENTS (captures), NULL);
  return _ (captures[origin]);
}
