/* cli-json.h: clippings as JSON, for --json
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "library/library-wanted.h"
#include "library/library-relate.h"
#include "model/backup.h"
#include "model/highlight-query.h"
#include "model/tag-rule.h"
#include "model/verify-report.h"

/* All (transfer full).  What is unknown is null; times are ISO 8601 in UTC. */
JsonNode *cli_json_clip (const Clip *clip);
JsonNode *cli_json_loaded_clip (const LibraryClip *clip); /* with text and highlights */
JsonNode *cli_json_highlight (const Highlight *highlight);
JsonNode *cli_json_hit (const HighlightHit *hit); /* with what names its clipping */
JsonNode *cli_json_saved (const LibrarySaveResult *result);
JsonNode *cli_json_backup (const Backup *backup);
JsonNode *cli_json_backups (const GPtrArray *backups);
JsonNode *cli_json_imported (const LibraryImportResult *result);
JsonNode *cli_json_fetched (const LibraryFetchResult *result);
JsonNode *cli_json_verified (const VerifyReport *report);
JsonNode *cli_json_rule (const TagRule *rule);
JsonNode *cli_json_tag (const Tag *tag, const char *color);
JsonNode *cli_json_search (const SavedSearch *search, size_t n_clips);
JsonNode *cli_json_relatives (const GPtrArray *relatives);
JsonNode *cli_json_error (const char *kind, const char *message);

/* Prints an array; it stays the caller's. */
void cli_json_print_array (JsonArray *array);

/* Prints a document on standard output, with a line end; @node is taken. */
void cli_json_print (JsonNode *node);
