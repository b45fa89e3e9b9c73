/* html-error.c: the error domain of html/
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-tree.h"

GQuark
html_error_quark (void)
{
  return g_quark_from_static_string ("html-error-quark");
}
