/* library-error.h: the errors of the rooms below, as one list of what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

/* Turns an error of any room into LIBRARY_ERROR, in place; a cancellation stays
 * G_IO_ERROR_CANCELLED.  Returns @error. */
GError *library_error_take (GError *error);

/* Ends @task with @error, which is taken and turned as above. */
void library_task_fail (GTask *task, GError *error);
