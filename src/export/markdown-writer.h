/* markdown-writer.h: the writer of Markdown, one file or a folder with an index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-writer.h"

/* One for each of markdown-preset.h. */
ExportWriter *markdown_writer_open_obsidian (const ExportTarget *target, GError **error);
ExportWriter *markdown_writer_open_logseq (const ExportTarget *target, GError **error);
ExportWriter *markdown_writer_open_pandoc (const ExportTarget *target, GError **error);
ExportWriter *markdown_writer_open_plain (const ExportTarget *target, GError **error);
