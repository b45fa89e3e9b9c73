/* anchor.c: finds a highlighted passage again after its page has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "annotate/anchor.h"

#include "annotate/selector.h"

struct Anchoring {
  const char *new_text;
};

Anchoring *
anchoring_new (const char *old_text, const char *new_text)
{
  Anchoring *self = g_new0 (Anchoring, 1);

  self->new_text = new_text;
  return self;
}

void
anchoring_free (Anchoring *self)
{
  g_free (self);
}

bool
anchoring_map (Anchoring *self, const Selector *selector, TextSpan *span,
               double *confidence)
{
  return selector_find (selector, self->new_text, span, confidence);
}
