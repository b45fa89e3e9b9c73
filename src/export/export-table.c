/* export-table.c: every format that clippings leave in, a row each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/export-table.h"

#include "export/export-annotations.h"
#include "export/export-bibtex.h"
#include "export/export-bookmarks.h"
#include "export/export-csl.h"
#include "export/export-csv.h"
#include "export/export-epub.h"
#include "export/export-html.h"
#include "export/export-ris.h"
#include "export/export-warc.h"
#include "export/markdown-writer.h"
#include "export/review-writers.h"

/* The words are found here and translated where they are shown. */
#define N_(text) text

static const ExportRow rows[] = {
    {
        .format = {"markdown", N_ ("Markdown for Obsidian"),
                   N_ ("Notes with properties, highlights and images"), "md",
                   EXPORT_FILE_EACH},
        .open = markdown_writer_open_obsidian,
        .open_review = review_markdown_open,
    },
    {
        .format = {"markdown-logseq", N_ ("Markdown for Logseq"),
                   N_ ("Pages with properties and highlights that can be referred to"),
                   "md", EXPORT_FILE_EACH},
        .open = markdown_writer_open_logseq,
    },
    {
        .format = {"markdown-pandoc", N_ ("Markdown for Pandoc and Zettlr"),
                   N_ ("Metadata and highlights under the names that Pandoc reads"), "md",
                   EXPORT_FILE_EACH},
        .open = markdown_writer_open_pandoc,
    },
    {
        .format = {"markdown-plain", N_ ("Plain Markdown"),
                   N_ ("The article and what was written on it, without metadata"), "md",
                   EXPORT_FILE_EACH},
        .open = markdown_writer_open_plain,
    },
    {
        .format = {"html", N_ ("Web Page"),
                   N_ ("One file with images and highlights, for any browser"), "html",
                   EXPORT_FILE_EACH},
        .open = export_html_open,
        .open_review = review_html_open,
    },
    {
        .format = {"epub", N_ ("Book (EPUB)"),
                   N_ ("A chapter for each clipping, for e-book readers"), "epub",
                   EXPORT_ONE_FILE},
        .open = export_epub_open,
        .open_review = review_epub_open,
    },
    {
        .format = {"csv", N_ ("Table of Highlights (CSV)"),
                   N_ ("A row for each highlight, for Readwise and spreadsheets"), "csv",
                   EXPORT_ONE_FILE},
        .pieces = &export_csv,
    },
    {
        .format = {"annotations", N_ ("Web Annotations"),
                   N_ ("Every highlight by the W3C standard, with its place in the text"),
                   "jsonld", EXPORT_ONE_FILE},
        .pieces = &export_annotations,
    },
    {
        .format = {"bibtex", N_ ("BibTeX"), N_ ("Citations for LaTeX"), "bib",
                   EXPORT_ONE_FILE},
        .pieces = &export_bibtex,
    },
    {
        .format = {"csl-json", N_ ("CSL-JSON"), N_ ("Citations for Zotero and pandoc"),
                   "csl.json", EXPORT_ONE_FILE},
        .pieces = &export_csl,
    },
    {
        .format = {"ris", N_ ("RIS"), N_ ("Citations for EndNote, Mendeley and others"),
                   "ris", EXPORT_ONE_FILE},
        .pieces = &export_ris,
    },
    {
        .format = {"bookmarks", N_ ("Bookmarks"),
                   N_ ("Addresses and tags, for browsers and bookmark services"), "html",
                   EXPORT_ONE_FILE},
        .pieces = &export_bookmarks,
    },
    {
        .format = {"warc", N_ ("Web Archive (WARC)"),
                   N_ ("The pages as they were received, for web archives"), "warc.gz",
                   EXPORT_ONE_FILE},
        .open = export_warc_open,
    },
};

const ExportRow *
export_table_nth (size_t index)
{
  return index < G_N_ELEMENTS (rows) ? &rows[index] : NULL;
}

const ExportRow *
export_table_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].format.id, id))
      return &rows[i];
  return NULL;
}

ExportWriter *
export_table_open (const ExportRow *row, const ExportTarget *target, GError **error)
{
  return row->pieces != NULL ? export_pieces_open (row->pieces, target, error)
                             : row->open (target, error);
}
