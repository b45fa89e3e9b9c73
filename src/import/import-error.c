/* import-error.c: what may be wrong with a file that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import/import-error.h"

G_DEFINE_QUARK (cuttings - import - error, import_error)
