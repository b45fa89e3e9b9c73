/* test-reader-page.c: what the page shows: paint, themes, selections, matches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With clippings that are in no library; what is stored is test-reader's matter.
 */

#include "display/display.h"

#include <string.h>
#include <webkit/webkit.h>

#include "ui/highlight-bar.h"
#include "ui/reader-style.h"

/* Text in all the boxes that it can stand in: WebKit has its own ideas about some. */
#define ALL_BOXES                                                                              \
  "loose <div>beside<p>a block</p>and after</div><ul><li>an "                                  \
  "item<ul><li>nested</li></ul>"                                                               \
  "</li></ul><p><ruby>佐藤<rt>さとう</rt></ruby>さん</p><table><tr><td>cell<p>in</p></" \
  "td>"                                                                                        \
  "<th>head</th></tr></table><dl><dt>term</dt><dd>text<p>block</p></dd></dl><details "         \
  "open>"                                                                                      \
  "<summary>more</summary>detail</details><blockquote>quote<p>block</p></blockquote>"          \
  "<figure>figure<figcaption>caption<p>block</p></figcaption></figure><pre>code\nlines"        \
  "</pre><h2>head <em>line</em></h2><p><a href='https://a.example/'>link</a> "                 \
  "<b>bold</b>"                                                                                \
  " <code>x</code> <sup>1</sup></p>"

#define STORY                                                                                   \
  "<p>The wall was inspected in 2003, 2011 and 2019.</p><p>The budget for it was cut in"        \
  " 2012, and nobody noticed until the <em>crane</em> moved. The wall – an ‘old’ one –" \
  " held.</p>"

static CuttingsReader *reader;
static GtkWindow *window;
static GtkWidget *elsewhere; /* for the keyboard */
static GSettings *settings;
static unsigned n_toasts;

static LibraryClip *
show (const char *html)
{
  static int64_t id = 0;
  LibraryClip *clip = display_make_clip (++id, html, "en");

  n_toasts = 0;
  cuttings_reader_show (reader, clip);
  display_wait_for_page (reader);
  return clip;
}

static GtkWidget *
find_bar (void)
{
  return display_find (GTK_WIDGET (reader), CUTTINGS_TYPE_HIGHLIGHT_BAR);
}

static void
repaint (LibraryClip *clip)
{
  LibraryClip *copy =
      display_make_clip (clip->clip->id, clip->capture->article->html, "en");

  for (guint i = 0; i < clip->highlights->len; i++)
    g_ptr_array_add (copy->highlights,
                     highlight_copy (g_ptr_array_index (clip->highlights, i)));
  cuttings_reader_show (reader, copy);
  display_settle (300);
}

/* ---- pixels ------------------------------------------------------------------------------ */

typedef struct {
  guchar *data;
  int width, height;
} Picture;

static void
snapshot_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Picture *picture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
      webkit_web_view_get_snapshot_finish (WEBKIT_WEB_VIEW (source), result, &error);

  g_assert_no_error (error);
  picture->width = gdk_texture_get_width (texture);
  picture->height = gdk_texture_get_height (texture);
  picture->data = g_malloc ((size_t)picture->width * (size_t)picture->height * 4);
  gdk_texture_download (texture, picture->data, (gsize)picture->width * 4);
}

static Picture
take_picture (void)
{
  Picture picture = {NULL, 0, 0};
  GtkWidget *view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);

  webkit_web_view_get_snapshot (WEBKIT_WEB_VIEW (view), WEBKIT_SNAPSHOT_REGION_VISIBLE,
                                WEBKIT_SNAPSHOT_OPTIONS_NONE, NULL, snapshot_cb,
                                &picture);
  WAIT_UNTIL (picture.data != NULL);
  return picture;
}

/* Whether any pixel of the box is plain paper; boxes are not made of whole pixels. */
static bool
shows_paper (const Picture *picture, const double *box)
{
  for (int y = (int)box[1] + 2; y < (int)(box[1] + box[3]) - 2; y++)
    for (int x = (int)box[0] + 2; x < (int)(box[0] + box[2]) - 2; x++) {
      const guchar *pixel = picture->data + ((size_t)y * picture->width + x) * 4;

      if (pixel[0] == 255 && pixel[1] == 255 && pixel[2] == 255)
        return true;
    }
  return false;
}

/* The first line of @lines, "left top width height letter", that is not painted over
 * entirely, or NULL. */
static const char *
find_unpainted (char **lines)
{
  Picture picture = take_picture ();
  const char *found = NULL;

  for (guint i = 0; lines[i] != NULL && found == NULL; i++) {
    g_auto (GStrv) fields = g_strsplit (lines[i], " ", 5);
    double box[4];

    for (int j = 0; j < 4; j++)
      box[j] = g_ascii_strtod (fields[j], NULL);
    g_assert_cmpfloat (box[1] + box[3], <, picture.height);
    if (shows_paper (&picture, box))
      found = lines[i];
  }
  g_free (picture.data);
  return found;
}

static void
test_every_box_is_painted (void)
{
  LibraryClip *clip;
  g_autofree char *boxes = NULL;
  g_auto (GStrv) lines = NULL;
  const char *unpainted;

  g_settings_set_uint (settings, "reader-size", 60); /* all of it is in sight */
  clip = show (ALL_BOXES);
  display_add_highlight (clip, 1, 0, text_length (clip->capture->article->text),
                         HIGHLIGHT_GREEN);
  repaint (clip);
  boxes = display_eval (reader,
                        "return [...Array (reader.text.length).keys ()].flatMap ((i) =>"
                        " reader.painter.rects (i, i + 1).map ((r) => [r.left, r.top,"
                        " r.width, r.height, reader.text.slice (i, i + 1)].join (' ')))"
                        ".join ('\\n')");
  lines = g_strsplit (boxes, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 100);
  for (int patience = 50; (unpainted = find_unpainted (lines)) != NULL && patience > 0;
       patience--)
    display_settle (100);
  g_assert_cmpstr (unpainted, ==, NULL);
  g_settings_reset (settings, "reader-size");
}

/* ---- highlights ---------------------------------------------------------------------------- */

static double
size_of (const char *name)
{
  g_autofree char *body =
      g_strdup_printf ("return CSS.highlights.get ('%s')?.size ?? -1", name);

  return display_eval_number (reader, body);
}

static void
test_overlaps (void)
{
  LibraryClip *clip = show (STORY);

  display_add_highlight (clip, 1, 0, 20, HIGHLIGHT_YELLOW);
  display_add_highlight (clip, 2, 4, 8, HIGHLIGHT_YELLOW);
  display_add_highlight (clip, 3, 10, 60, HIGHLIGHT_PINK);
  repaint (clip);
  g_assert_cmpfloat (size_of ("yellow-0"), ==, 1);
  g_assert_cmpfloat (size_of ("yellow-1"), ==, 1);
  g_assert_cmpfloat (size_of ("pink-0"), ==, 2); /* two paragraphs */
  g_assert_cmpfloat (size_of ("blue-0"), ==, 0);
}

static void
test_orphans_are_not_painted (void)
{
  LibraryClip *clip = show (STORY);

  display_add_highlight (clip, 1, 0, 20, HIGHLIGHT_BLUE);
  ((Highlight *)g_ptr_array_index (clip->highlights, 0))->orphan = true;
  repaint (clip);
  g_assert_cmpfloat (size_of ("blue-0"), ==, 0);
}

static void
on_toast (CuttingsReader *self, const char *text, gboolean undo, gpointer data)
{
  n_toasts++;
}

/* Offsets that were counted in another text would be painted anywhere. */
static void
test_other_text (void)
{
  LibraryClip *clip = display_make_clip (1000, STORY, "en");

  display_add_highlight (clip, 1, 0, 20, HIGHLIGHT_BLUE);
  g_free (clip->capture->article->text);
  clip->capture->article->text = g_strdup ("Another text.");
  n_toasts = 0;
  g_test_expect_message ("cuttings", G_LOG_LEVEL_WARNING,
                         "*is not what the library says*");
  cuttings_reader_show (reader, clip);
  WAIT_UNTIL (n_toasts == 1);
  g_test_assert_expected_messages ();
  g_assert_cmpfloat (size_of ("blue-0"), ==, 0);
}

/* ---- selections ----------------------------------------------------------------------------- */

static void
select_words (const char *first, const char *last)
{
  g_autofree char *body = g_strdup_printf (
      "const start = reader.text.string.indexOf ('%s');"
      "const end = reader.text.string.indexOf ('%s', start) + '%s'.length;"
      "const ranges = reader.text.ranges (start, end);"
      "getSelection ().setBaseAndExtent (ranges[0].startContainer,"
      " ranges[0].startOffset, ranges.at (-1).endContainer, ranges.at (-1).endOffset);"
      "return start + ' ' + end",
      first, last, last);

  g_free (display_eval (reader, body));
}

static void
test_bar (void)
{
  show (STORY);
  g_assert_false (gtk_widget_get_visible (find_bar ()));
  select_words ("budget", "cut");
  WAIT_UNTIL (gtk_widget_get_visible (find_bar ()));
  g_assert_nonnull (display_find_button (find_bar (), "Yellow: \u2068Claim\u2069 (1)"));
  g_free (display_eval (reader, "getSelection ().removeAllRanges ()"));
  WAIT_UNTIL (!gtk_widget_get_visible (find_bar ()));
}

static void
test_bar_leaves_with_the_clipping (void)
{
  show (STORY);
  select_words ("budget", "cut");
  WAIT_UNTIL (gtk_widget_get_visible (find_bar ()));
  show ("<p>Another.</p>");
  g_assert_false (gtk_widget_get_visible (find_bar ()));
}

/* [start, end) as code points of what is selected, in many ways. */
static const struct {
  const char *name;
  const char *html;
  const char *select;   /* statements; a is the article */
  const char *selected; /* the text, or "" */
} selections[] = {
    {"a-word", "<p>one two three</p>", "s.setBaseAndExtent (t (0), 4, t (0), 7)", "two"},
    {"backwards", "<p>one two three</p>", "s.setBaseAndExtent (t (0), 7, t (0), 4)",
     "two"},
    {"blanks-at-the-ends-are-left-out", "<p>one two three</p>",
     "s.setBaseAndExtent (t (0), 3, t (0), 8)", "two"},
    {"nothing-but-blanks-is-nothing", "<p>one two</p>",
     "s.setBaseAndExtent (t (0), 3, t (0), 4)", ""},
    {"a-whole-paragraph-ends-before-the-next", "<p>one</p><p>two</p>",
     "s.setBaseAndExtent (t (0), 0, a.children[1], 0)", "one"},
    {"across-paragraphs", "<p>one</p><p>two</p>",
     "s.setBaseAndExtent (t (0), 1, t (1), 2)", "ne\ntw"},
    {"by-elements", "<p>one</p><p>two</p><p>three</p>", "s.setBaseAndExtent (a, 1, a, 2)",
     "two"},
    {"everything-with-the-title-is-the-text", "<p>one</p><p>two</p>",
     "s.selectAllChildren (document.body)", "one\ntwo"},
    {"the-title-is-nothing", "<p>one</p>",
     "s.selectAllChildren (document.querySelector ('h1'))", ""},
    {"an-image-between", "<p>one<img src='x' alt='x'>two</p>",
     "s.setBaseAndExtent (t (0), 2, t (1), 1)", "et"},
    {"half-a-family-is-the-family", "<p>a 👩‍👩‍👧 b</p>",
     "s.setBaseAndExtent (t (0), 2, t (0), 5)", "👩‍👩‍👧"},
    {"half-a-flag-is-the-flag", "<p>🇫🇷🇩🇪</p>", "s.setBaseAndExtent (t (0), 4, t (0), 6)",
     "🇩🇪"},
    {"a-letter-without-its-mark-has-its-mark", "<p>cafe\u0301s</p>",
     "s.setBaseAndExtent (t (0), 0, t (0), 4)", "cafe\u0301"},
    {"a-mark-without-its-letter-has-its-letter", "<p>cafe\u0301s</p>",
     "s.setBaseAndExtent (t (0), 4, t (0), 6)", "e\u0301s"},
    {"a-ruby-is-its-base", "<p><ruby>佐藤<rt>さとう</rt></ruby>さん</p>",
     "s.selectAllChildren (a)", "佐藤さん"},
    {"cells", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
     "s.selectAllChildren (a.querySelector ('table'))", "1\n2\n3"},
};

static void
test_selection (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *body = g_strdup_printf (
      "const a = reader.text.root, s = getSelection ();"
      "const walker = document.createTreeWalker (a, NodeFilter.SHOW_TEXT), nodes = [];"
      "while (walker.nextNode ()) nodes.push (walker.currentNode);"
      "const t = (i) => nodes[i];"
      "%s; const span = reader.selector.span ();"
      "return span ? reader.text.slice (span.start, span.end) : ''",
      selections[i].select);
  g_autofree char *text = NULL;

  show (selections[i].html);
  text = display_eval (reader, body);
  g_assert_cmpstr (text, ==, selections[i].selected);
}

/* ---- themes and sizes ------------------------------------------------------------------------- */

static const struct {
  const char *name;
  ReaderTheme theme;
} themes[] = {
    {"light", READER_THEME_LIGHT},  {"sepia", READER_THEME_SEPIA},
    {"dark", READER_THEME_DARK},    {"contrast", READER_THEME_CONTRAST_LIGHT},
    {"system", READER_THEME_LIGHT},
};

/* The same page goes on: nothing is loaded, nothing selected or painted is lost. */
static void
test_theme (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  LibraryClip *clip = show (STORY);
  double serial = display_eval_number (reader, "return page.serial");
  g_autofree char *color = NULL;
  GdkRGBA shown, expected;

  display_add_highlight (clip, 1, 0, 20, HIGHLIGHT_BLUE);
  repaint (clip);
  select_words ("budget", "cut");
  g_settings_set_string (settings, "reader-theme", themes[i].name);
  display_settle (200);
  color = display_eval (
      reader, "return getComputedStyle (document.documentElement).backgroundColor");
  g_assert_true (gdk_rgba_parse (&shown, color));
  g_assert_true (gdk_rgba_parse (&expected, reader_style_background (themes[i].theme)));
  g_assert_true (gdk_rgba_equal (&shown, &expected));
  g_assert_cmpfloat (display_eval_number (reader, "return page.serial"), ==, serial);
  g_assert_cmpfloat (size_of ("blue-0"), ==, 1);
  g_assert_cmpfloat (display_eval_number (reader, "return +!getSelection ().isCollapsed"),
                     ==, 1);
  g_settings_reset (settings, "reader-theme");
}

static double
font_size (void)
{
  return display_eval_number (
      reader, "return parseFloat (getComputedStyle (reader.text.root).fontSize)");
}

static void
test_size (void)
{
  double normal;

  show (STORY);
  normal = font_size ();
  cuttings_reader_change_size (reader, 2);
  display_settle (200);
  g_assert_cmpfloat_with_epsilon (font_size (), normal * 1.2, 0.01);
  cuttings_reader_change_size (reader, 0);
  display_settle (200);
  g_assert_cmpfloat_with_epsilon (font_size (), normal, 0.01);
  cuttings_reader_change_size (reader, 100);
  g_assert_cmpuint (g_settings_get_uint (settings, "reader-size"), ==, 300);
  cuttings_reader_change_size (reader, -100);
  g_assert_cmpuint (g_settings_get_uint (settings, "reader-size"), ==, 60);
  cuttings_reader_change_size (reader, 0);
}

/* ---- places -------------------------------------------------------------------------------------- */

static char *
make_long_story (void)
{
  GString *html = g_string_new (NULL);

  for (int i = 0; i < 200; i++)
    g_string_append_printf (html, "<p>Paragraph %d: " STORY, i);
  return g_string_free (html, FALSE);
}

static void
test_jump (void)
{
  g_autofree char *html = make_long_story ();
  LibraryClip *clip = show (html);
  size_t length = text_length (clip->capture->article->text);

  display_add_highlight (clip, 1, length / 2, length / 2 + 40, HIGHLIGHT_BLUE);
  repaint (clip);
  g_assert_cmpfloat (display_eval_number (reader, "return scrollY"), ==, 0);
  cuttings_reader_jump (reader, 1);
  WAIT_UNTIL (display_eval_number (reader,
                                   "return reader.painter.box (...Object.values ("
                                   "(({start, end}) => ({start, end}))"
                                   "(reader.painter.byId.get (1)))) ? 1 : 0") > 0);
}

/* At another size it is the same sentence. */
static void
test_place_is_kept (void)
{
  g_autofree char *html = make_long_story ();
  LibraryClip *clip = show (html);
  LibraryClip *again = display_make_clip (clip->clip->id + 5000, html, "en");
  double first;

  g_free (display_eval (reader, "scrollTo (0, 5000)"));
  display_settle (200);
  first = display_eval_number (reader, "return reader.scroller.firstInSight ()");
  again->clip->progress =
      display_eval_number (reader, "return reader.scroller.progress ()");
  g_settings_set_uint (settings, "reader-size", 140);
  cuttings_reader_show (reader, again);
  display_wait_for_page (reader);
  g_assert_cmpfloat (first, >, 1000);
  g_assert_cmpfloat_with_epsilon (
      display_eval_number (reader, "return reader.scroller.firstInSight ()"), first, 80);
  g_settings_reset (settings, "reader-size");
}

/* ---- find ------------------------------------------------------------------------------------------ */

static const struct {
  const char *name;
  const char *query;
  bool match_case;
  const char *found; /* "position/count" */
} searches[] = {
    {"a-word-is-found-everywhere", "wall", false, "1/2"},
    {"capital-letters-do-not-matter", "THE", false, "1/4"},
    {"unless-they-are-to", "THE", true, "0/0"},
    {"and-then-they-do", "The", true, "1/3"},
    {"across-elements", "the crane moved", false, "1/1"},
    {"straight-quotes-find-curly-ones", "'old'", false, "1/1"},
    {"a-hyphen-finds-a-dash", "wall - an", false, "1/1"},
    {"a-blank-finds-a-new-paragraph", "2019. The", false, "1/1"},
    {"what-means-something-in-patterns-means-itself", "2019.", false, "1/1"},
    {"a-bracket-is-a-bracket", "(", false, "0/0"},
    {"nothing-finds-nothing", "   ", false, "0/0"},
    {"what-is-not-there-is-not-found", "harbour", false, "0/0"},
};

static void
test_search (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *body = g_strdup_printf (
      "const {position, count} = reader.finder.find (\"%s\", %s);"
      "return position + '/' + count + '/' + CSS.highlights.get ('found').size",
      searches[i].query, searches[i].match_case ? "true" : "false");
  g_autofree char *found = NULL;

  show (STORY);
  found = display_eval (reader, body);
  g_assert_true (g_str_has_prefix (found, searches[i].found));
}

static void
test_find_bar (void)
{
  GtkWidget *next;

  show (STORY);
  cuttings_reader_find (reader);
  display_settle (100);
  for (const char *key = "wall"; *key != '\0'; key++) {
    char name[] = {*key, '\0'};

    display_key (name);
  }
  WAIT_UNTIL (display_has_label (GTK_WIDGET (reader), "1 / 2"));
  next = display_find_button (GTK_WIDGET (reader), "Next Match (Enter)");
  gtk_widget_activate (next);
  WAIT_UNTIL (display_has_label (GTK_WIDGET (reader), "2 / 2"));
  display_key ("Return");
  WAIT_UNTIL (display_has_label (GTK_WIDGET (reader), "1 / 2"));
  display_key ("Escape");
  WAIT_UNTIL (size_of ("found") == 0);
}

/* ---- the keyboard ------------------------------------------------------------------------------------ */

/* Tab goes through the links of the page and out of it: it is no trap. */
static void
test_tab (void)
{
  GtkWidget *view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);
  int patience = 10;

  show (
      "<p><a href='https://a.example/'>one</a> <a href='https://b.example/'>two</a></p>");
  gtk_widget_grab_focus (GTK_WIDGET (reader));
  g_assert_true (gtk_widget_has_focus (view));
  while (gtk_widget_has_focus (view) && patience-- > 0)
    display_key ("Tab");
  g_assert_true (gtk_widget_has_focus (elsewhere));
}

/* ---- trouble ----------------------------------------------------------------------------------------- */

static void
test_process_dies (void)
{
  LibraryClip *clip = show (STORY);
  GtkWidget *view = display_find (GTK_WIDGET (reader), WEBKIT_TYPE_WEB_VIEW);

  display_add_highlight (clip, 1, 0, 20, HIGHLIGHT_ORANGE);
  repaint (clip);
  webkit_web_view_terminate_web_process (WEBKIT_WEB_VIEW (view));
  display_settle (100);
  display_wait_for_page (reader);
  g_assert_cmpfloat (size_of ("orange-0"), ==, 1);

  /* When it dies again, that is said, and the user may try. */
  webkit_web_view_terminate_web_process (WEBKIT_WEB_VIEW (view));
  WAIT_UNTIL (display_find_button (GTK_WIDGET (reader), "_Try Again") != NULL);
  WAIT_UNTIL (
      gtk_widget_get_mapped (display_find_button (GTK_WIDGET (reader), "_Try Again")));
  gtk_widget_activate (display_find_button (GTK_WIDGET (reader), "_Try Again"));
  display_wait_for_page (reader);
  g_assert_cmpfloat (size_of ("orange-0"), ==, 1);
}

static void
add_table_tests (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (selections); i++) {
    g_autofree char *path =
        g_strconcat ("/reader-page/selection/", selections[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_selection);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (themes); i++) {
    g_autofree char *path = g_strconcat ("/reader-page/theme/", themes[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_theme);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (searches); i++) {
    g_autofree char *path = g_strconcat ("/reader-page/find/", searches[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_search);
  }
}

int
main (int argc, char **argv)
{
  GtkWidget *box;
  int status;

  display_init (&argc, &argv);
  settings = g_settings_new ("org.cuttings.Cuttings");
  reader = g_object_new (CUTTINGS_TYPE_READER, NULL);
  g_signal_connect (reader, "toast", G_CALLBACK (on_toast), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_widget_set_vexpand (GTK_WIDGET (reader), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (reader));
  gtk_box_append (GTK_BOX (box), elsewhere);
  window = display_show (box, 900, 780);

  g_test_add_func ("/reader-page/text-in-every-box-is-painted",
                   test_every_box_is_painted);
  g_test_add_func ("/reader-page/overlaps-are-seen", test_overlaps);
  g_test_add_func ("/reader-page/orphans-are-not-painted", test_orphans_are_not_painted);
  g_test_add_func ("/reader-page/nothing-is-painted-on-another-text", test_other_text);
  g_test_add_func ("/reader-page/the-bar-comes-with-a-selection", test_bar);
  g_test_add_func ("/reader-page/the-bar-leaves-with-the-clipping",
                   test_bar_leaves_with_the_clipping);
  g_test_add_func ("/reader-page/the-size-goes-by-steps", test_size);
  g_test_add_func ("/reader-page/a-jump-brings-the-passage-into-sight", test_jump);
  g_test_add_func ("/reader-page/the-place-is-kept-at-another-size", test_place_is_kept);
  g_test_add_func ("/reader-page/the-find-bar-counts-and-steps", test_find_bar);
  g_test_add_func ("/reader-page/the-keyboard-gets-out-of-the-page", test_tab);
  add_table_tests ();
  g_test_add_func ("/reader-page/a-process-that-dies-is-started-again",
                   test_process_dies);
  status = g_test_run ();
  gtk_window_destroy (window);
  g_object_unref (settings);
  return status;
}
