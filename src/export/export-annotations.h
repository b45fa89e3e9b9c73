/* export-annotations.h: highlights as W3C Web Annotations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of annotations in JSON-LD, each complete by itself, after the Web Annotation Data
 * Model (https://www.w3.org/TR/annotation-model/, W3C Recommendation of 2017):
 *   id                urn:uuid: of the highlight
 *   motivation        highlighting; commenting with a note, tagging with tags
 *   body              TextualBody: the note (Markdown), each tag
 *   target.source     the page's address, or urn:uuid: of the clipping without one
 *   target.selector   TextQuoteSelector and TextPositionSelector, as they were made
 *   target.styleClass the name of the colour; stylesheet says what it looks like
 * What the model has no words for is in a vocabulary of our own, under "cuttings:": the
 * clipping, its title, and where the passage is now when it has moved or is lost.
 * import/read-web-annotations reads it back.
 */

#pragma once

#include "export/export-pieces.h"

extern const ExportPieces export_annotations;
