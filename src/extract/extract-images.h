/* extract-images.h: pictures that pages hide until a script has run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/extract-run.h"

/* Before anything is judged: pictures in <noscript> take the place of the placeholder
 * beside them, and those of AMP pages become <img>.  Cost: one walk. */
void extract_images_reveal (ExtractRun *run);

/* Inside run->body: each picture gets the best of the addresses that the page has for
 * it; counting pixels and spacers go. */
void extract_images_resolve (ExtractRun *run);
