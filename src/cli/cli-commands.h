/* cli-commands.h: the commands of cuttings-cli, each in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli.h"

extern const CliCommand cli_save_command;
extern const CliCommand cli_list_command;
extern const CliCommand cli_show_command;
extern const CliCommand cli_search_command;
extern const CliCommand cli_tag_command;
extern const CliCommand cli_note_command;
extern const CliCommand cli_edit_command;
extern const CliCommand cli_highlight_command;
extern const CliCommand cli_highlights_command;
extern const CliCommand cli_export_command;
extern const CliCommand cli_review_command;
extern const CliCommand cli_import_command;
extern const CliCommand cli_fetch_missing_command;
extern const CliCommand cli_sync_command;
extern const CliCommand cli_delete_command;
extern const CliCommand cli_restore_command;
extern const CliCommand cli_backup_command;
extern const CliCommand cli_verify_command;
extern const CliCommand cli_searches_command;
extern const CliCommand cli_related_command;
extern const CliCommand cli_duplicates_command;
extern const CliCommand cli_merge_command;
extern const CliCommand cli_tags_command;
extern const CliCommand cli_rules_command;
