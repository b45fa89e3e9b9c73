/* sanitize.h: the one door for foreign markup: what is not allowed is not there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An allow-list over the tree, applied last, after every pass that could bring
 * something in.  Elements that are not allowed give way to their children, or go
 * with all they hold; attributes and address schemes that are not allowed go.
 * sanitize (sanitize (x)) == sanitize (x).
 */

#pragma once

#include "html/html-node.h"

/**
 * sanitize_tree:
 * @doc: owner of the tree
 * @root: its children are cleaned; itself it is left alone
 * @base: (nullable): makes relative addresses absolute
 *
 * Keeps nodes whose @removal is set (they become <x-removed n="…">), and no other
 * element of that name: what comes back from storage with its markers was cleaned
 * before and must not be cleaned again.
 *
 * What remains reads back as it is written.  Identifiers go, but for those that a link
 * of the same tree leads to (footnotes): they become "note-1", "note-2", …
 */
void sanitize_tree (HtmlDoc *doc, HtmlNode *root, const char *base);

/**
 * sanitize_seal:
 * @root: a clean tree
 *
 * Takes out the pictures that are neither stored ("cuttings-image:") nor part of their
 * own address: what remains can be shown without touching the network.
 */
void sanitize_seal (HtmlNode *root);

/* HTML to clean HTML, for imported fragments; empty when it is past the parser's
 * limits.  (transfer full) */
char *sanitize_html (const char *html, const char *base);

/**
 * sanitize_line:
 *
 * A metadata field as one line of plain text: control and bidirectional control
 * characters removed, blanks collapsed, at most @max_chars code points.
 *
 * Returns: (transfer full) (nullable): NULL when nothing is left
 */
char *sanitize_line (const char *text, size_t max_chars);
