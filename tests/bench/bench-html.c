/* bench-html.c: how fast pages become trees, beside libxml2 where that is installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-html [--rounds=N] FOLDER; takes every page (.html, .html.gz) below it.
 * Both parsers get the same UTF-8 in memory, page by page in turn, and free what they
 * made; the time is that of the processor, the median of the rounds.
 */

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "html/html-decode.h"
#include "html/html-tree.h"

#ifdef HAVE_LIBXML2
#include <libxml/HTMLparser.h>
#endif

typedef void (*Parse) (const char *text, size_t length);

typedef struct {
  const char *name;
  Parse parse;
} Parser;

static void
parse_ours (const char *text, size_t length)
{
  html_doc_free (html_parse (text, length, false, NULL, NULL));
}

#ifdef HAVE_LIBXML2
static void
parse_libxml2 (const char *text, size_t length)
{
  xmlFreeDoc (
      htmlReadMemory (text, (int)length, NULL, "UTF-8",
                      HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER));
}
#endif

static const Parser parsers[] = {
    {"cuttings", parse_ours},
#ifdef HAVE_LIBXML2
    {"libxml2", parse_libxml2},
#endif
};

/* ---- pages ---- */

static char *
read_file (GFile *file, size_t *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *name = g_file_get_basename (file);

  g_assert_no_error (error);
  if (g_str_has_suffix (name, ".gz")) {
    g_autoptr (GConverter) gunzip =
        G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));

    stream = g_converter_input_stream_new (raw, gunzip);
  } else {
    stream = g_object_ref (raw);
  }
  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                          &error);
  g_assert_no_error (error);
  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
add_page (GPtrArray *pages, GFile *file)
{
  size_t length;
  g_autofree char *bytes = read_file (file, &length);
  HtmlDecoded *page = g_new0 (HtmlDecoded, 1);

  if (html_decode (bytes, length, NULL, page, NULL))
    g_ptr_array_add (pages, page);
  else
    g_free (page);
}

static void
add_folder (GPtrArray *pages, GFile *folder)
{
  g_autoptr (GQueue) folders = g_queue_new ();

  g_queue_push_tail (folders, g_object_ref (folder));
  while (!g_queue_is_empty (folders)) {
    g_autoptr (GFile) next = g_queue_pop_head (folders);
    g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
        next, "standard::name,standard::type", G_FILE_QUERY_INFO_NONE, NULL, NULL);
    GFileInfo *info;
    GFile *child;

    while (children != NULL &&
           g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
           info != NULL) {
      const char *name = g_file_info_get_name (info);

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        g_queue_push_tail (folders, g_object_ref (child));
      else if (g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".html.gz"))
        add_page (pages, child);
    }
  }
}

/* ---- time ---- */

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int
compare_times (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *times, int n)
{
  qsort (times, (size_t)n, sizeof *times, compare_times);
  return times[n / 2];
}

/* One time over all pages; adds the time that each parser took. */
static void
run_round (const GPtrArray *pages, double totals[G_N_ELEMENTS (parsers)])
{
  for (guint i = 0; i < pages->len; i++) {
    const HtmlDecoded *page = pages->pdata[i];

    for (size_t j = 0; j < G_N_ELEMENTS (parsers); j++) {
      double start = cpu_ms ();

      parsers[j].parse (page->text, page->length);
      totals[j] += cpu_ms () - start;
    }
  }
}

static void
print_results (const GPtrArray *pages, double *times[], int rounds)
{
  double medians[G_N_ELEMENTS (parsers)], bytes = 0;

  for (guint i = 0; i < pages->len; i++)
    bytes += (double)((const HtmlDecoded *)pages->pdata[i])->length;
  printf ("%u pages, %.1f MB, %d rounds\n", pages->len, bytes / 1e6, rounds);
  for (size_t j = 0; j < G_N_ELEMENTS (parsers); j++) {
    medians[j] = median (times[j], rounds);
    printf ("%-10s %7.3f ms per page  %7.1f MB/s\n", parsers[j].name,
            medians[j] / pages->len, bytes / 1e3 / medians[j]);
  }
  for (size_t j = 1; j < G_N_ELEMENTS (parsers); j++)
    printf ("%.2f times as fast as %s\n", medians[j] / medians[0], parsers[j].name);
}

static void
page_free (gpointer data)
{
  html_decoded_clear (data);
  g_free (data);
}

int
main (int argc, char **argv)
{
  int rounds = 7;
  const GOptionEntry entries[] = {
      {"rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "How often all pages are read", "N"},
      {0},
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (page_free);
  g_autoptr (GFile) folder = NULL;
  double *times[G_N_ELEMENTS (parsers)];

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc != 2 || rounds < 1) {
    fputs ("Usage: bench-html [--rounds=N] FOLDER\n", stderr);
    return 2;
  }
  folder = g_file_new_for_commandline_arg (argv[1]);
  add_folder (pages, folder);
  if (pages->len == 0) {
    fputs ("bench-html: no pages\n", stderr);
    return 1;
  }
  for (size_t j = 0; j < G_N_ELEMENTS (parsers); j++)
    times[j] = g_new0 (double, rounds);
  for (int i = 0; i < rounds; i++) {
    double totals[G_N_ELEMENTS (parsers)] = {0};

    run_round (pages, totals);
    for (size_t j = 0; j < G_N_ELEMENTS (parsers); j++)
      times[j][i] = totals[j];
  }
  print_results (pages, times, rounds);
  for (size_t j = 0; j < G_N_ELEMENTS (parsers); j++)
    g_free (times[j]);
  return 0;
}
