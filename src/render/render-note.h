/* render-note.h: what the user wrote in Markdown, as HTML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * render_note:
 * @markdown: CommonMark, as it was typed
 *
 * Tags in it are shown as they were typed, for they may be words; links with a scheme
 * that could run something lead nowhere.  Line ends that were typed are line ends.
 *
 * Returns: (transfer full): blocks of HTML that are XML as well
 */
char *render_note (const char *markdown);
