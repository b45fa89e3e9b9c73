/* markdown-writer.h: the writer of Markdown, one file or a folder with an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-writer.h"

ExportWriter *markdown_writer_open (const ExportTarget *target, GError **error);
