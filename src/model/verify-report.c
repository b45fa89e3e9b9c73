/* verify-report.c: what a library that was verified is like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/verify-report.h"

static const char *const kind_names[N_VERIFY_KINDS] = {
    [VERIFY_FILE] = "file",         [VERIFY_ORPHANS] = "orphans",
    [VERIFY_CAPTURES] = "captures", [VERIFY_DAMAGED] = "damaged",
    [VERIFY_MISSING] = "missing",   [VERIFY_UNNAMED] = "unnamed",
    [VERIFY_COUNTS] = "counts",     [VERIFY_INDEX] = "index",
};

VerifyReport *
verify_report_new (void)
{
  return g_new0 (VerifyReport, 1);
}

void
verify_report_free (VerifyReport *self)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++)
    g_free (self->example[i]);
  g_free (self);
}

const char *
verify_kind_name (VerifyKind kind)
{
  return kind_names[kind];
}

void
verify_report_add (VerifyReport *self, VerifyKind kind, const char *example)
{
  self->n_found[kind]++;
  if (self->example[kind] == NULL)
    self->example[kind] = g_strdup (example);
}

uint64_t
verify_report_count_open (const VerifyReport *self)
{
  uint64_t n = 0;

  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    if (i != VERIFY_UNNAMED)
      n += self->n_found[i] - self->n_repaired[i];
  }
  return n;
}

uint64_t
verify_report_count_repaired (const VerifyReport *self)
{
  uint64_t n = 0;

  for (int i = 0; i < N_VERIFY_KINDS; i++)
    n += self->n_repaired[i];
  return n;
}

bool
verify_report_has_found (const VerifyReport *self)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++) {
    if (self->n_found[i] > 0)
      return true;
  }
  return false;
}

void
verify_report_set_repaired (VerifyReport *before, const VerifyReport *after)
{
  for (int i = 0; i < N_VERIFY_KINDS; i++)
    before->n_repaired[i] =
        before->n_found[i] - MIN (before->n_found[i], after->n_found[i]);
}
