/* readers.h: the readers, each in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "import/import-reader.h"

extern const ImportReader read_address_list;
extern const ImportReader read_web_annotations;
extern const ImportReader read_bookmarks;
extern const ImportReader read_clipper_markdown;
extern const ImportReader read_csl;
extern const ImportReader read_hypothesis;
extern const ImportReader read_instapaper;
extern const ImportReader read_markdown_note;
extern const ImportReader read_obsidian_highlights;
extern const ImportReader read_omnivore;
extern const ImportReader read_page;
extern const ImportReader read_pocket_annotations;
extern const ImportReader read_pocket_csv;
extern const ImportReader read_pocket_html;
extern const ImportReader read_raindrop;
extern const ImportReader read_readwise_highlights;
extern const ImportReader read_readwise_reader;
extern const ImportReader read_wallabag;
extern const ImportReader read_zotero_rdf;
