/* cli-show.c: cuttings-cli show: one clipping with its text and highlights
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "cli/cli-commands.h"
#include "cli/cli-json.h"

static void
print_field (const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    /* Translators: what a line of a clipping holds, then the line: “Source: example.org” */
    g_print (_ ("%s: %s\n"), label, value);
}

static void
print_date (const char *label, const Date *date)
{
  g_autofree char *text = date_format (date);

  print_field (label, text);
}

static void
print_highlight (const Highlight *highlight)
{
  g_print ("\n[%.8s %s] %s\n", highlight->uuid, highlight_color_name (highlight->color),
           highlight->made.exact);
  if (*highlight->note != '\0')
    g_print ("  %s\n", highlight->note);
}

static void
print_clip (const LibraryClip *loaded)
{
  const Clip *clip = loaded->clip;

  g_print ("%s\n", clip->title);
  print_field (_ ("Address"), clip->address);
  print_field (_ ("By"), clip->byline);
  print_field (_ ("Source"), clip->site);
  print_date (_ ("Published"), &clip->published);
  print_date (_ ("Changed"), &clip->modified);
  for (guint i = 0; i < clip->tags->len; i++)
    print_field (_ ("Tag"), g_ptr_array_index (clip->tags, i));
  print_field (_ ("Note"), clip->note);
  g_print ("\n%s\n", loaded->capture->article->text);
  for (guint i = 0; i < loaded->highlights->len; i++)
    print_highlight (g_ptr_array_index (loaded->highlights, i));
}

static bool
run (Cli *cli, const CliArgs *args, GError **error)
{
  const char *name = cli_args_operand (args, 0, N_ ("ID"), error);
  int64_t id = name == NULL ? 0 : cli_find_clip (cli, name, error);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LibraryClip) clip = NULL;

  if (id == 0)
    return false;
  cuttings_library_load_async (cli->library, id, cli->cancellable, cli_answered_cb, cli);
  answer = cli_wait (cli);
  clip = cuttings_library_load_finish (cli->library, answer, error);
  if (clip == NULL)
    return false;
  if (cli->json)
    cli_json_print (cli_json_loaded_clip (clip));
  else
    print_clip (clip);
  return true;
}

const CliCommand cli_show_command = {
    .name = "show",
    .usage = N_ ("ID"),
    .summary = N_ ("Shows a clipping: its text, note and highlights"),
    .example = "show 1f0c2a9e",
    .run = run,
};
