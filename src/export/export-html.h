/* export-html.h: the writer of HTML: a file for each clipping that needs no other file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Images are in the file itself, highlights are <mark> elements, and nothing is fetched or
 * run: the file says so to the browser.  Several clippings are a folder with an index;
 * there nothing of somebody else is overwritten.
 */

#pragma once

#include "export/export-writer.h"

ExportWriter *export_html_open (const ExportTarget *target, GError **error);
