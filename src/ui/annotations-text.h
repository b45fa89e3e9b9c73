/* annotations-text.h: a text of several lines that is cheap to measure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list measures two hundred rows before it shows ten.  A GtkLabel that wraps looks for
 * widths that suit it, which takes it most of a millisecond; this takes the width it is
 * given.
 */

#pragma once

#include <gtk/gtk.h>

#define CUTTINGS_TYPE_ANNOTATIONS_TEXT (cuttings_annotations_text_get_type ())
G_DECLARE_FINAL_TYPE (CuttingsAnnotationsText, cuttings_annotations_text, CUTTINGS,
                      ANNOTATIONS_TEXT, GtkWidget)

/* Properties: "lines" (int): the most that are shown; 0 is all of them. */
void cuttings_annotations_text_set_text (CuttingsAnnotationsText *self, const char *text);
/* The same with markup of Pango. */
void cuttings_annotations_text_set_markup (CuttingsAnnotationsText *self,
                                           const char *markup);

const char *cuttings_annotations_text_get_text (CuttingsAnnotationsText *self);
