/* markdown-blocks.c: blocks inside quotes and lists, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/markdown-blocks.h"

#include <string.h>

typedef enum { ROOT, QUOTE, LIST, ITEM } Kind;

typedef struct {
  Kind kind;
  char first[24];     /* what its first line begins with; an item's marker */
  char rest[24];      /* what every other line begins with */
  bool first_pending; /* the first line is still to come */
  bool tight;
  unsigned n_blocks; /* blocks in it so far; items of a list */
  char last_list;    /* marker of the list that was its last block, or 0 */
  char marker;       /* a list's: "-" "*" "." ")" */
  unsigned number;   /* of the next item */
} Container;

struct MarkdownBlocks {
  GString *out;
  GArray *containers; /* Container, outermost first */
};

/* Highest number that CommonMark (section 5.2) reads as a list marker. */
#define MAX_NUMBER 999999999u

static Container *
top (const MarkdownBlocks *self)
{
  return &g_array_index (self->containers, Container, self->containers->len - 1);
}

static Container *
push (MarkdownBlocks *self, Kind kind)
{
  Container container = {.kind = kind};

  g_array_append_val (self->containers, container);
  return top (self);
}

MarkdownBlocks *
markdown_blocks_new (void)
{
  MarkdownBlocks *self = g_new0 (MarkdownBlocks, 1);

  self->out = g_string_new (NULL);
  self->containers = g_array_new (FALSE, FALSE, sizeof (Container));
  push (self, ROOT);
  return self;
}

char *
markdown_blocks_free (MarkdownBlocks *self)
{
  char *written = g_string_free (self->out, FALSE);

  g_array_unref (self->containers);
  g_free (self);
  return written;
}

/* ---- lines ---- */

static void
write_prefix (MarkdownBlocks *self)
{
  for (guint i = 0; i < self->containers->len; i++) {
    Container *container = &g_array_index (self->containers, Container, i);

    g_string_append (self->out,
                     container->first_pending ? container->first : container->rest);
    container->first_pending = false;
  }
}

static void
trim_line (MarkdownBlocks *self)
{
  while (self->out->len > 0 && self->out->str[self->out->len - 1] == ' ')
    g_string_truncate (self->out, self->out->len - 1);
}

static void
write_line (MarkdownBlocks *self, const char *line, gsize length)
{
  write_prefix (self);
  if (length == 0)
    trim_line (self);
  g_string_append_len (self->out, line, (gssize)length);
  g_string_append_c (self->out, '\n');
}

static void
separate (MarkdownBlocks *self)
{
  Container *container = top (self);

  if (container->n_blocks > 0 && !container->tight)
    write_line (self, "", 0);
  container->n_blocks++;
}

void
markdown_blocks_add (MarkdownBlocks *self, const char *lines)
{
  bool own_item = markdown_blocks_in_list (self);

  if (own_item)
    markdown_blocks_open_item (self, "");
  separate (self);
  top (self)->last_list = 0;
  for (;;) {
    gsize length = strcspn (lines, "\n");

    write_line (self, lines, length);
    if (lines[length] == '\0')
      break;
    lines += length + 1;
  }
  if (own_item)
    markdown_blocks_close (self);
}

/* ---- containers ---- */

bool
markdown_blocks_in_list (const MarkdownBlocks *self)
{
  return top (self)->kind == LIST;
}

void
markdown_blocks_open_quote (MarkdownBlocks *self)
{
  Container *quote;

  separate (self);
  top (self)->last_list = 0;
  quote = push (self, QUOTE);
  quote->first_pending = true;
  strcpy (quote->first, "> ");
  strcpy (quote->rest, "> ");
}

/* Two lists that follow each other would be one if their markers were the same. */
static Container *
open_list (MarkdownBlocks *self, bool tight, char marker, char other)
{
  char last = top (self)->last_list;
  Container *list;

  separate (self);
  list = push (self, LIST);
  list->tight = tight;
  list->marker = last == marker ? other : marker;
  return list;
}

void
markdown_blocks_open_bullets (MarkdownBlocks *self, bool tight)
{
  open_list (self, tight, '-', '*');
}

void
markdown_blocks_open_numbers (MarkdownBlocks *self, bool tight, unsigned start)
{
  open_list (self, tight, '.', ')')->number = start;
}

static bool
is_numbered (const Container *list)
{
  return list->marker == '.' || list->marker == ')';
}

void
markdown_blocks_open_item (MarkdownBlocks *self, const char *marker_suffix)
{
  Container *list = top (self), *item;
  char marker[16];

  g_assert (list->kind == LIST);
  separate (self);
  if (is_numbered (list))
    g_snprintf (marker, sizeof marker, "%u%c ", MIN (list->number, MAX_NUMBER),
                list->marker);
  else
    g_snprintf (marker, sizeof marker, "%c ", list->marker);
  list->number++;
  item = push (self, ITEM);
  item->tight =
      g_array_index (self->containers, Container, self->containers->len - 2).tight;
  item->first_pending = true;
  g_snprintf (item->first, sizeof item->first, "%s%s", marker, marker_suffix);
  memset (item->rest, ' ', strlen (marker));
}

void
markdown_blocks_close (MarkdownBlocks *self)
{
  Container closed = *top (self);

  g_assert (closed.kind != ROOT);
  /* A container that stayed empty is there all the same. */
  if (closed.first_pending)
    write_line (self, "", 0);
  g_array_set_size (self->containers, self->containers->len - 1);
  if (closed.kind == LIST && closed.n_blocks > 0)
    top (self)->last_list = closed.marker;
}
