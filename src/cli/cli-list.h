/* cli-list.h: prints the clippings that a query finds, for several commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli.h"

/* One line each, or JSON; in the order of the options --sort and --reverse, or latest
 * first.  @text: a query; NULL: the library outside the trash. */
bool cli_list_print (Cli *cli, const char *text, const CliArgs *args, GError **error);

/* Prints a line for each of a few clippings, or adds them to @all with --json. */
bool cli_list_print_rows (Cli *cli, const int64_t *ids, size_t n, JsonArray *all,
                          GError **error);
