/* display.c: what tests of widgets and of the page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "display/display.h"

#include <glib/gstdio.h>
#include <string.h>
#include <webkit/webkit.h>

#include "html/html-text.h"
#include "html/html-tree.h"
#include "sanitize/sanitize.h"
#include "ui/annotations-text.h"
#include "ui/reader-view.h"

/* ---- main loop and widgets ---------------------------------------------------------- */

void
display_init (int *argc, char ***argv)
{
  GtkCssProvider *provider;

  g_test_init (argc, argv, NULL);
  adw_init ();
  /* Without a window manager the window may lose the keyboard without being told, which
   * a blinking cursor would complain of. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, APP_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
  gtk_icon_theme_add_resource_path (
      gtk_icon_theme_get_for_display (gdk_display_get_default ()), APP_PATH "/icons");
}

void
display_iterate (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (2000);
}

void
display_settle (unsigned ms)
{
  gint64 end = g_get_monotonic_time () + (gint64)ms * 1000;

  while (g_get_monotonic_time () < end)
    display_iterate ();
}

void
display_wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock;
  gint64 now;

  WAIT_UNTIL ((clock = gtk_widget_get_frame_clock (widget)) != NULL);
  now = gdk_frame_clock_get_frame_counter (clock);
  gtk_widget_queue_resize (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  WAIT_UNTIL (gdk_frame_clock_get_frame_counter (clock) > now);
}

GtkWindow *
display_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_mapped (child));
  display_wait_for_frame (child);
  display_settle (50);
  return GTK_WINDOW (window);
}

GtkWidget *
display_next_widget (GtkWidget *widget, GtkWidget *root)
{
  GtkWidget *next = gtk_widget_get_first_child (widget);

  while (next == NULL && widget != root) {
    next = gtk_widget_get_next_sibling (widget);
    widget = gtk_widget_get_parent (widget);
  }
  return next;
}

GtkWidget *
display_find (GtkWidget *root, GType type)
{
  for (GtkWidget *widget = root; widget != NULL;
       widget = display_next_widget (widget, root))
    if (g_type_is_a (G_OBJECT_TYPE (widget), type))
      return widget;
  return NULL;
}

static bool
is_named (GtkWidget *widget, const char *name)
{
  const char *label = GTK_IS_BUTTON (widget)
                          ? gtk_button_get_label (GTK_BUTTON (widget))
                          : gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));

  return g_strcmp0 (label, name) == 0 ||
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0;
}

GtkWidget *
display_find_button (GtkWidget *root, const char *name)
{
  for (GtkWidget *widget = root; widget != NULL;
       widget = display_next_widget (widget, root))
    if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) &&
        gtk_widget_is_visible (widget) && is_named (widget, name))
      return widget;
  return NULL;
}

static const char *
text_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (CUTTINGS_IS_ANNOTATIONS_TEXT (widget))
    return cuttings_annotations_text_get_text (CUTTINGS_ANNOTATIONS_TEXT (widget));
  return NULL;
}

bool
display_has_label (GtkWidget *root, const char *text)
{
  for (GtkWidget *widget = root; widget != NULL;
       widget = display_next_widget (widget, root))
    if (gtk_widget_is_visible (widget) && g_strcmp0 (text_of (widget), text) == 0)
      return true;
  return false;
}

/* ---- pointer and keyboard -------------------------------------------------------------- */

static void
run_xdotool (const char *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strconcat ("xdotool ", command, NULL);
  int status = -1;

  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  display_settle (100);
}

/* Without a window manager the window is at the origin of the screen. */
static void
move_pointer (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double native_x, native_y, at_x, at_y;
  g_autofree char *command = NULL;

  gtk_native_get_surface_transform (native, &native_x, &native_y);
  g_assert_true (
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &at_x, &at_y));
  command =
      g_strdup_printf ("mousemove %d %d", (int)(at_x + native_x), (int)(at_y + native_y));
  run_xdotool (command);
}

void
display_click (GtkWidget *widget, double x, double y)
{
  move_pointer (widget, x, y);
  run_xdotool ("click 1");
}

/* A drag that is too fast selects nothing, and one that rests nowhere is not dropped: it
 * begins with the second move, and the last two make sure that what is below has heard
 * of it. */
void
display_drag (GtkWidget *widget, double from_x, double from_y, double to_x, double to_y)
{
  move_pointer (widget, from_x, from_y);
  run_xdotool ("mousedown 1");
  for (int i = 1; i <= 4; i++)
    move_pointer (widget, from_x + (to_x - from_x) * i / 4,
                  from_y + (to_y - from_y) * i / 4);
  move_pointer (widget, to_x + 1, to_y);
  move_pointer (widget, to_x, to_y);
  run_xdotool ("mouseup 1");
}

void
display_key (const char *name)
{
  g_autofree char *command = g_strconcat ("key ", name, NULL);

  run_xdotool (command);
}

/* ---- the page --------------------------------------------------------------------------- */

typedef struct {
  char *answer;
  GError *error;
} Answer;

static void
eval_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autoptr (JSCValue) value = webkit_web_view_call_async_javascript_function_finish (
      WEBKIT_WEB_VIEW (source), result, &answer->error);

  if (value != NULL)
    answer->answer = jsc_value_to_string (value);
}

static Answer
eval (GtkWidget *view, const char *body)
{
  Answer answer = {NULL, NULL};

  webkit_web_view_call_async_javascript_function (
      WEBKIT_WEB_VIEW (view), body, -1, NULL, READER_WORLD, NULL, NULL, eval_cb, &answer);
  WAIT_UNTIL (answer.answer != NULL || answer.error != NULL);
  return answer;
}

char *
display_eval (CuttingsReader *reader, const char *body)
{
  GtkWidget *view = NULL;
  Answer answer;

  WAIT_UNTIL ((view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW)) != NULL);
  answer = eval (view, body);
  g_assert_no_error (answer.error);
  return answer.answer;
}

double
display_eval_number (CuttingsReader *reader, const char *body)
{
  g_autofree char *answer = display_eval (reader, body);

  return g_ascii_strtod (answer, NULL);
}

/* While a page gives way to the next one, asking may fail. */
static bool
is_page_there (CuttingsReader *reader)
{
  GtkWidget *view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);
  Answer answer;
  bool there;

  if (view == NULL || webkit_web_view_is_loading (WEBKIT_WEB_VIEW (view)))
    return false;
  answer = eval (view, "return String (globalThis.reader?.trusted)");
  there = g_strcmp0 (answer.answer, "true") == 0;
  g_free (answer.answer);
  g_clear_error (&answer.error);
  return there;
}

void
display_wait_for_page (CuttingsReader *reader)
{
  display_settle (20);
  WAIT_UNTIL (is_page_there (reader));
  display_settle (50);
}

static LibraryClip *
make_clip (int64_t id, const char *html, const char *language)
{
  LibraryClip *self = g_new0 (LibraryClip, 1);
  g_autoptr (HtmlDoc) doc =
      html_parse_fragment (html, strlen (html), HTML_NS_HTML, "body", false, NULL, NULL);

  self->clip = clip_new ();
  self->clip->id = id;
  self->clip->uuid = g_strdup_printf ("00000000-0000-4000-8000-%012d", (int)id);
  self->clip->title = g_strdup ("A Title");
  self->clip->address = g_strdup ("https://news.example/a");
  self->clip->language = g_strdup (language);
  self->capture = capture_new ();
  g_clear_pointer (&self->capture->article, article_free);
  self->capture->article = article_new ();
  self->capture->article->html = g_strdup (html);
  self->capture->article->text = html_text (html_doc_root (doc));
  self->highlights = g_ptr_array_new_with_free_func ((GDestroyNotify)highlight_free);
  self->n_captures = 1;
  return self;
}

LibraryClip *
display_make_clip (int64_t id, const char *html, const char *language)
{
  g_autofree char *clean = sanitize_html (html, "https://news.example/a");

  return make_clip (id, clean, language);
}

LibraryClip *
display_make_hostile_clip (int64_t id, const char *html)
{
  return make_clip (id, html, "en");
}

void
display_add_highlight (LibraryClip *clip, int64_t id, size_t start, size_t end,
                       HighlightColor color)
{
  Highlight *highlight = highlight_new ();

  highlight->id = id;
  highlight->clip_id = clip->clip->id;
  highlight->span = (TextSpan){start, end};
  highlight->color = color;
  highlight->confidence = 1;
  highlight->made.exact = text_slice (clip->capture->article->text, highlight->span);
  highlight->made.prefix = g_strdup ("");
  highlight->made.suffix = g_strdup ("");
  highlight->made.span = highlight->span;
  g_ptr_array_add (clip->highlights, highlight);
}

/* ---- files ---- */

void
display_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      display_remove_folder (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}
