/* name-uuid.c: a UUID for what has a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/name-uuid.h"

#define SHA1_BYTES 20

char *
name_uuid (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 d[SHA1_BYTES];
  gsize length = sizeof d;

  g_checksum_update (checksum, (const guchar *)name, -1);
  g_checksum_get_digest (checksum, d, &length);
  d[6] = (guint8)((d[6] & 0x0f) | 0x50); /* version 5 */
  d[8] = (guint8)((d[8] & 0x3f) | 0x80); /* variant of the RFC */
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
                          "%02x%02x%02x%02x%02x%02x",
                          d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9],
                          d[10], d[11], d[12], d[13], d[14], d[15]);
}
