/* export-warc.h: the captures of clippings as a web archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * WARC 1.1 (ISO 28500:2017), one gzip member for each record, as readers of archives seek
 * in it.  A page that was fetched is a response with the headers that came with it; what
 * came from a file or the clipboard, and images, are resources.  Behind each page stands
 * what the library knows of it (metadata).
 */

#pragma once

#include "export/export-writer.h"

ExportWriter *export_warc_open (const ExportTarget *target, GError **error);
