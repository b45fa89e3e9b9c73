/* cli-list.h: prints the clippings that a query finds, for several commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli.h"

/* One line each, or JSON; latest first.  @query NULL: the library outside the trash. */
bool cli_list_print (Cli *cli, const char *query, GError **error);
