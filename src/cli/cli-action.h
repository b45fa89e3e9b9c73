/* cli-action.h: commands that do several things: "searches add", "tags rename"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli.h"

typedef struct {
  const char *name; /* the first operand; the first action of a table is the usual one */
  bool (*run) (Cli *cli, const CliArgs *args, GError **error);
} CliAction;

/* Runs the action that the first operand names, or the first one without any. */
bool cli_action_run (const CliAction *actions, size_t n, Cli *cli, const CliArgs *args,
                     GError **error);
