/* clip-drawing.c: what a row of the list looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is a line with source and date, and below it a block of a fixed number of
 * lines: the title takes up to two, tags take one, what follows gets the rest.  The
 * lead image stands at the end of the block, whose texts then get less width.
 * Everything is placed from the start edge and mirrored at the end, in place().
 */

#include "ui/clip-drawing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/date-text.h"
#include "ui/highlight-color.h"
#include "ui/toolkit.h"

/* Lengths in pixels; texts are measured by their fonts. */
#define MARGIN_X 18
#define MARGIN_Y 10
#define SPACING 6
#define LINE_SPACING 3
#define DOT_SIZE 8
#define STAR_SIZE 14
#define PILL_PADDING 7
#define PILL_SPACING 4
#define IMAGE_SPACING 12
#define IMAGE_RADIUS 6
#define PROGRESS_WIDTH 28
#define PROGRESS_HEIGHT 3

/* Lines of the block below the source, and how many of them the title may take. */
#define LINES 3
#define COMPACT_LINES 1
#define TITLE_LINES 2

/* How much of the text's colour secondary text keeps, and in high contrast. */
#define DIM 0.62f
#define DIM_HIGH_CONTRAST 0.9f
#define PILL_ALPHA 0.1f
#define COLORED_PILL_ALPHA 0.35f
#define IMAGE_ALPHA 0.06f /* of the place of an image that is not there */
#define TRACK_ALPHA 0.15f

/* Reading that has hardly begun, or is all but over, is not shown: few scroll past the
 * last lines, which are the sources and the author. */
#define PROGRESS_BEGUN 0.02
#define PROGRESS_DONE 0.95

/* A row narrower than this many images shows none. */
#define MIN_WIDTH_IN_IMAGES 4

/* Of a line of Latin text.  (The metrics of the font are no help: they answer for its
 * fallbacks too, which are taller.) */
static int
line_height (GtkWidget *widget, double scale)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Ag");
  PangoAttrList *attributes = pango_attr_list_new ();
  int height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* Of secondary text, as the style class "caption" has it. */
#define CAPTION_SCALE 0.9

static int
n_lines (bool compact)
{
  return compact ? COMPACT_LINES : LINES;
}

int
clip_drawing_height (GtkWidget *widget, bool compact)
{
  return 2 * MARGIN_Y + LINE_SPACING + line_height (widget, CAPTION_SCALE) +
         n_lines (compact) * line_height (widget, 1);
}

static int
text_width (GtkWidget *widget)
{
  return gtk_widget_get_width (widget) - 2 * MARGIN_X;
}

/* ---- drawing ---- */

/* What drawing a row needs to know, and how far down it has come. */
typedef struct {
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  CuttingsThumbnails *thumbnails;
  int width;      /* between the margins */
  int text_width; /* of the block: beside the image */
  int y;
  int row_height; /* of a line of the block */
  GdkRGBA color;
  GdkRGBA dim;
  GdkRGBA accent;
} Drawing;

/* The left edge of what begins @start pixels after the margin and is @width wide. */
static int
place (const Drawing *drawing, int start, int width)
{
  if (gtk_widget_get_direction (drawing->widget) == GTK_TEXT_DIR_RTL)
    return MARGIN_X + drawing->width - start - width;
  return MARGIN_X + start;
}

static PangoLayout *
new_layout (const Drawing *drawing, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (drawing->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Gives @layout a width, and lines it up with the start edge of the interface even
 * where its own script runs the other way: Pango swaps the edges there. */
static void
fit_layout (const Drawing *drawing, PangoLayout *layout, int width, int lines)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  bool rtl = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;

  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
  pango_layout_set_height (layout, -lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
draw_layout (const Drawing *drawing, PangoLayout *layout, int start, int width, int y,
             const GdkRGBA *color)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (
      drawing->snapshot,
      &GRAPHENE_POINT_INIT ((float)place (drawing, start, width), (float)y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, color);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_dot (const Drawing *drawing, int line)
{
  int x = place (drawing, -SPACING - DOT_SIZE + 2, DOT_SIZE);
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (
      &dot,
      &GRAPHENE_RECT_INIT ((float)x, (float)(drawing->y + (line - DOT_SIZE) / 2),
                           DOT_SIZE, DOT_SIZE),
      DOT_SIZE / 2);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &dot);
  gtk_snapshot_append_color (drawing->snapshot, &drawing->accent, &dot.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_star (const Drawing *drawing, int start, int line)
{
  GtkIconTheme *theme =
      gtk_icon_theme_get_for_display (gtk_widget_get_display (drawing->widget));
  g_autoptr (GtkIconPaintable) star = gtk_icon_theme_lookup_icon (
      theme, "starred-symbolic", NULL, STAR_SIZE,
      gtk_widget_get_scale_factor (drawing->widget),
      gtk_widget_get_direction (drawing->widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (
      drawing->snapshot,
      &GRAPHENE_POINT_INIT ((float)place (drawing, start, STAR_SIZE),
                            (float)(drawing->y + (line - STAR_SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (star),
                                            drawing->snapshot, STAR_SIZE, STAR_SIZE,
                                            &drawing->color, 1);
  gtk_snapshot_restore (drawing->snapshot);
}

char *
clip_drawing_dup_source (const Clip *clip)
{
  if (clip->site != NULL)
    return g_strdup (clip->site);
  return g_strdup_printf (ngettext ("%'u word", "%'u words", clip->words), clip->words);
}

bool
clip_drawing_shows_progress (const Clip *clip)
{
  return clip->progress > PROGRESS_BEGUN && clip->progress < PROGRESS_DONE;
}

static void
draw_bar (const Drawing *drawing, int start, int width, int line, const GdkRGBA *color)
{
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (
      &bar,
      &GRAPHENE_RECT_INIT ((float)place (drawing, start, width),
                           (float)(drawing->y + (line - PROGRESS_HEIGHT) / 2),
                           (float)width, PROGRESS_HEIGHT),
      PROGRESS_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &bar);
  gtk_snapshot_append_color (drawing->snapshot, color, &bar.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

/* How far it was read. */
static void
draw_progress (const Drawing *drawing, double progress, int start, int line)
{
  GdkRGBA track = drawing->color;

  track.alpha *= TRACK_ALPHA;
  draw_bar (drawing, start, PROGRESS_WIDTH, line, &track);
  draw_bar (drawing, start, MAX ((int)(PROGRESS_WIDTH * progress), PROGRESS_HEIGHT), line,
            &drawing->dim);
}

/* The first line: an unread mark, the source, how far it is read, the star, the date. */
static void
draw_source (Drawing *drawing, const Clip *clip)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = date_text_short (clip->saved_at, now);
  g_autofree char *from = clip_drawing_dup_source (clip);
  g_autoptr (PangoLayout) date =
      new_layout (drawing, when, CAPTION_SCALE, PANGO_WEIGHT_NORMAL);
  g_autoptr (PangoLayout) source =
      new_layout (drawing, from, CAPTION_SCALE, PANGO_WEIGHT_NORMAL);
  int line = line_height (drawing->widget, CAPTION_SCALE);
  int date_width, end;

  pango_layout_get_pixel_size (date, &date_width, NULL);
  end = drawing->width - date_width;
  draw_layout (drawing, date, end, date_width, drawing->y, &drawing->dim);
  if (clip->starred) {
    end -= SPACING + STAR_SIZE;
    draw_star (drawing, end, line);
  }
  if (clip_drawing_shows_progress (clip)) {
    end -= SPACING + PROGRESS_WIDTH;
    draw_progress (drawing, clip->progress, end, line);
  }
  if (clip->unread)
    draw_dot (drawing, line);
  fit_layout (drawing, source, end - SPACING, 1);
  draw_layout (drawing, source, 0, end - SPACING, drawing->y, &drawing->dim);
  drawing->y += line + LINE_SPACING;
}

static bool
is_tagged (const LibraryRow *row, int lines)
{
  return row->clip->tags->len > 0 && lines > 1;
}

/* A search wants to see where the words are; without one the title comes first. */
static PangoLayout *
layout_title (const Drawing *drawing, const LibraryRow *row, int lines)
{
  PangoLayout *title =
      new_layout (drawing, row->clip->title, 1,
                  row->clip->unread ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);

  fit_layout (
      drawing, title, drawing->text_width,
      MIN (row->snippet != NULL ? 1 : TITLE_LINES, lines - is_tagged (row, lines)));
  return title;
}

static void
draw_title (Drawing *drawing, const LibraryRow *row, int lines)
{
  g_autoptr (PangoLayout) title = layout_title (drawing, row, lines);
  int height;

  draw_layout (drawing, title, 0, drawing->text_width, drawing->y, &drawing->color);
  pango_layout_get_pixel_size (title, NULL, &height);
  drawing->y += height + LINE_SPACING;
}

static void
draw_pill (const Drawing *drawing, PangoLayout *label, int color, int start, int width)
{
  int text_height, x = place (drawing, start, width);
  GdkRGBA back = drawing->color;
  GskRoundedRect pill;

  pango_layout_get_pixel_size (label, NULL, &text_height);
  if (color != TAG_NO_COLOR)
    highlight_color_rgba ((HighlightColor)color, &back);
  back.alpha *= color != TAG_NO_COLOR ? COLORED_PILL_ALPHA : PILL_ALPHA;
  gsk_rounded_rect_init_from_rect (&pill,
                                   &GRAPHENE_RECT_INIT ((float)x, (float)drawing->y + 1,
                                                        (float)width,
                                                        (float)drawing->row_height - 2),
                                   (float)drawing->row_height / 2 - 1);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &pill);
  gtk_snapshot_append_color (drawing->snapshot, &back, &pill.bounds);
  gtk_snapshot_pop (drawing->snapshot);
  draw_layout (drawing, label, start + PILL_PADDING, width - 2 * PILL_PADDING,
               drawing->y + (drawing->row_height - text_height) / 2, &drawing->color);
}

/* As many tags as fit; the last one is cut rather than left out. */
static void
draw_tags (Drawing *drawing, const LibraryRow *row)
{
  const GPtrArray *tags = row->clip->tags;
  int start = 0;

  for (guint i = 0; i < tags->len; i++) {
    g_autoptr (PangoLayout) label = new_layout (
        drawing, g_ptr_array_index (tags, i), CAPTION_SCALE * 0.95, PANGO_WEIGHT_NORMAL);
    int width, room = drawing->text_width - start - 2 * PILL_PADDING;

    if (room < 3 * drawing->row_height / 2)
      break;
    pango_layout_get_pixel_size (label, &width, NULL);
    if (width > room) {
      width = room;
      fit_layout (drawing, label, width, 1);
    }
    draw_pill (drawing, label, row->tag_colors[i], start, width + 2 * PILL_PADDING);
    start += width + 2 * PILL_PADDING + PILL_SPACING;
  }
  drawing->y += drawing->row_height + LINE_SPACING;
}

/* The parts of @text that match the search stand out by weight and colour. */
static void
mark_matches (PangoLayout *layout, const char *text, const GArray *marks,
              const GdkRGBA *color)
{
  g_autoptr (PangoAttrList) attributes =
      pango_attr_list_copy (pango_layout_get_attributes (layout));

  for (guint i = 0; i < marks->len; i++) {
    TextSpan span = g_array_index (marks, TextSpan, i);
    PangoAttribute *matched[] = {
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
        pango_attr_foreground_new ((guint16)(color->red * G_MAXUINT16),
                                   (guint16)(color->green * G_MAXUINT16),
                                   (guint16)(color->blue * G_MAXUINT16)),
    };

    for (size_t j = 0; j < G_N_ELEMENTS (matched); j++) {
      matched[j]->start_index = (guint)text_byte_offset (text, span.start);
      matched[j]->end_index = (guint)text_byte_offset (text, span.end);
      pango_attr_list_change (attributes, matched[j]);
    }
  }
  pango_layout_set_attributes (layout, attributes);
}

/* The lines of a layout are counted for each paragraph, so there must be one only.
 * Nothing is moved: marks count in the text. */
static char *
as_one_paragraph (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\r", ' ');
}

/* As many lines as there is room for: those of some scripts are taller. */
static void
draw_excerpt (Drawing *drawing, const LibraryRow *row, int bottom)
{
  int lines = (bottom - drawing->y) / drawing->row_height, height;
  const char *source = row->snippet != NULL ? row->snippet : row->clip->excerpt;
  g_autofree char *text = source != NULL ? as_one_paragraph (source) : NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || lines <= 0)
    return;
  layout = new_layout (drawing, text, CAPTION_SCALE, PANGO_WEIGHT_NORMAL);
  if (row->marks != NULL)
    mark_matches (layout, text, row->marks, &drawing->color);
  fit_layout (drawing, layout, drawing->text_width, lines);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (lines > 1 && drawing->y + height > bottom)
    fit_layout (drawing, layout, drawing->text_width, lines - 1);
  draw_layout (drawing, layout, 0, drawing->text_width, drawing->y + 1, &drawing->dim);
}

/* The edge of the lead image, or 0 where none is shown.  Known before the image has
 * come, so that nothing moves when it does. */
static int
image_size (const Clip *clip, int width, int lines, int row_height)
{
  int size = MIN (lines * row_height, THUMBNAIL_SIZE);

  return clip->lead_image == NULL || lines == COMPACT_LINES ||
                 width < MIN_WIDTH_IN_IMAGES * size
             ? 0
             : size;
}

static void
draw_image (const Drawing *drawing, const Clip *clip, int size)
{
  GdkTexture *texture =
      cuttings_thumbnails_get (drawing->thumbnails, clip->lead_image,
                               gtk_widget_get_scale_factor (drawing->widget));
  int x = place (drawing, drawing->width - size, size);
  GdkRGBA back = drawing->color;
  GskRoundedRect frame;

  back.alpha *= IMAGE_ALPHA;
  gsk_rounded_rect_init_from_rect (
      &frame, &GRAPHENE_RECT_INIT ((float)x, (float)drawing->y, (float)size, (float)size),
      IMAGE_RADIUS);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &frame);
  gtk_snapshot_append_color (drawing->snapshot, &back, &frame.bounds);
  if (texture != NULL)
    gtk_snapshot_append_texture (drawing->snapshot, texture, &frame.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

static int
text_width_beside (int width, int size)
{
  return size == 0 ? width : width - size - IMAGE_SPACING;
}

static void
draw_row (Drawing *drawing, const LibraryRow *row, int lines)
{
  int size = image_size (row->clip, drawing->width, lines, drawing->row_height);
  int bottom;

  drawing->text_width = text_width_beside (drawing->width, size);
  draw_source (drawing, row->clip);
  if (size > 0)
    draw_image (drawing, row->clip, size);
  bottom = drawing->y + lines * (drawing->row_height + LINE_SPACING);
  draw_title (drawing, row, lines);
  if (is_tagged (row, lines))
    draw_tags (drawing, row);
  draw_excerpt (drawing, row, bottom);
}

/* ---- the doors ---- */

void
clip_drawing_draw (GtkWidget *widget, GtkSnapshot *snapshot, const LibraryRow *row,
                   CuttingsThumbnails *thumbnails, bool compact)
{
  bool high_contrast =
      adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  Drawing drawing = {
      .widget = widget,
      .snapshot = snapshot,
      .thumbnails = thumbnails,
      .width = text_width (widget),
      .y = MARGIN_Y,
      .row_height = line_height (widget, 1),
  };

  toolkit_get_color (widget, &drawing.color);
  toolkit_lookup_color (widget, "accent_color", &drawing.accent);
  drawing.dim = drawing.color;
  drawing.dim.alpha *= high_contrast ? DIM_HIGH_CONTRAST : DIM;
  draw_row (&drawing, row, n_lines (compact));
}

bool
clip_drawing_cuts_title (GtkWidget *widget, const LibraryRow *row, bool compact)
{
  Drawing drawing = {.widget = widget, .width = text_width (widget)};
  int size =
      image_size (row->clip, drawing.width, n_lines (compact), line_height (widget, 1));
  g_autoptr (PangoLayout) title = NULL;

  drawing.text_width = text_width_beside (drawing.width, size);
  title = layout_title (&drawing, row, n_lines (compact));
  return pango_layout_is_ellipsized (title);
}
