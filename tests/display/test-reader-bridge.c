/* test-reader-bridge.c: what comes from the page is checked before it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-bridge.h"

#include "display/display.h"
#include "ui/reader-view.h"

static WebKitWebView *view;
static ReaderBridge *bridge;
static GString *told; /* what was told, in the order it came */

static void
on_ready (bool trusted, size_t length, gpointer data)
{
  g_string_append_printf (told, "ready %d %zu;", trusted, length);
}

static void
on_selected (TextSpan span, const GdkRectangle *box, gpointer data)
{
  g_string_append_printf (told, "selected %zu %zu [%d %d %d %d];", span.start, span.end,
                          box->x, box->y, box->width, box->height);
}

static void
on_pressed (const int64_t *ids, size_t n, const GdkRectangle *box, gpointer data)
{
  g_string_append_printf (told, "pressed %zu %d;", n, n > 0 ? (int)ids[0] : 0);
}

static void
on_placed (double progress, int64_t current, gpointer data)
{
  g_string_append_printf (told, "placed %d%% %d;", (int)(progress * 100), (int)current);
}

static void
on_left (bool forward, gpointer data)
{
  g_string_append_printf (told, "left %d;", forward);
}

static void
on_resized (int64_t id, TextSpan span, gpointer data)
{
  g_string_append_printf (told, "resized %d %zu %zu;", (int)id, span.start, span.end);
}

static void
on_link (const char *address, gpointer data)
{
  g_string_append_printf (told, "link %s;", address != NULL ? address : "none");
}

static void
on_found (unsigned position, unsigned count, bool more, gpointer data)
{
  g_string_append_printf (told, "found %u %u %d;", position, count, more);
}

static const ReaderBridgeEvents events = {on_ready, on_selected, on_pressed, on_placed,
                                          on_left,  on_resized,  on_link,    on_found};

static const struct {
  const char *name;
  const char *message; /* without the serial, which is put in */
  const char *told;
} messages[] = {
    {"ready", "'type':'ready','trusted':true,'length':12", "ready 1 12;"},
    {"ready-without-a-word-is-not-trusted", "'type':'ready'", "ready 0 0;"},
    {"a-selection", "'type':'selection','start':3,'end':9,'box':[1,2.6,30,40]",
     "selected 3 9 [1 2 30 40];"},
    {"a-selection-out-of-sight", "'type':'selection','start':3,'end':9,'box':[]",
     "selected 3 9 [0 0 0 0];"},
    {"a-selection-that-ends-before-it-begins", "'type':'selection','start':9,'end':3",
     ""},
    {"a-negative-offset-is-none", "'type':'selection','start':-5,'end':3",
     "selected 0 3 [0 0 0 0];"},
    {"an-offset-beyond-all-bounds-is-none", "'type':'selection','start':0,'end':1e300",
     "selected 0 0 [0 0 0 0];"},
    {"a-box-beyond-all-bounds-has-bounds",
     "'type':'selection','start':0,'end':1,'box':[-1e99,0,1e99,5]",
     "selected 0 1 [-32767 0 32767 5];"},
    {"a-press", "'type':'press','ids':[7,8],'box':[1,2,3,4]", "pressed 2 7;"},
    {"a-press-beside", "'type':'press','ids':[]", "pressed 0 0;"},
    {"a-press-on-nothing-that-is-a-list", "'type':'press','ids':'x'", "pressed 0 0;"},
    {"a-place", "'type':'place','progress':0.25,'current':3", "placed 25% 3;"},
    {"a-place-beyond-the-end", "'type':'place','progress':7", "placed 100% 0;"},
    {"tab-beyond-the-end", "'type':'leave','forward':true", "left 1;"},
    {"a-passage-of-another-length", "'type':'resized','id':7,'start':2,'end':5",
     "resized 7 2 5;"},
    {"a-passage-of-no-length", "'type':'resized','id':7,'start':5,'end':5", ""},
    {"the-keyboard-at-a-link", "'type':'link','address':'https://a.example/'",
     "link https://a.example/;"},
    {"the-keyboard-at-no-link", "'type':'link','address':''", "link none;"},
    {"a-search", "'type':'found','position':2,'count':5,'more':true", "found 2 5 1;"},
    {"an-unknown-type", "'type':'format-disk'", ""},
    {"no-type", "'start':1", ""},
    {"a-type-that-is-no-text", "'type':null", ""},
};

static void
post (const char *javascript)
{
  webkit_web_view_evaluate_javascript (view, javascript, -1, READER_WORLD, NULL, NULL,
                                       NULL, NULL);
}

/* Whatever the message did, this one comes after it. */
static void
wait_for_end (void)
{
  post ("webkit.messageHandlers.reader.postMessage ("
        "'{\"serial\": 5, \"type\": \"found\", \"count\": 99}')");
  WAIT_UNTIL (g_str_has_suffix (told->str, "found 0 99 0;"));
  g_string_truncate (told, told->len - strlen ("found 0 99 0;"));
}

static void
test_message (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *javascript =
      g_strdup_printf ("webkit.messageHandlers.reader.postMessage (\"{'serial':5,%s}\""
                       ".replaceAll (\"'\", '\"'))",
                       messages[i].message);

  g_string_truncate (told, 0);
  post (javascript);
  wait_for_end ();
  g_assert_cmpstr (told->str, ==, messages[i].told);
}

static const char *const nonsense[] = {
    "'{'",
    "''",
    "'[]'",
    "'null'",
    "42",
    "null",
    "{}",
    "'\"x\"'",
    "'{\"type\": \"ready\"}'",
    "'{\"serial\": 4, \"type\": \"ready\"}'", /* of an earlier page */
    "'{\"serial\": \"5\", \"type\": \"ready\"}'",
};

static void
test_nonsense (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (nonsense); i++) {
    g_autofree char *javascript =
        g_strdup_printf ("webkit.messageHandlers.reader.postMessage (%s)", nonsense[i]);

    g_string_truncate (told, 0);
    post (javascript);
    wait_for_end ();
    g_assert_cmpstr (told->str, ==, "");
  }
}

/* Text that means something in JavaScript, JSON or HTML is just text. */
static void
test_search_text (void)
{
  g_string_truncate (told, 0);
  post ("globalThis.reader = {find (query, matchCase) {"
        "  webkit.messageHandlers.reader.postMessage (JSON.stringify ({serial: 5,"
        "    type: 'found', position: query.length, count: [...query].length,"
        "    more: matchCase})); }}");
  reader_bridge_find (bridge, "\"'\\</script>\n\u2028${x}`👍", true);
  WAIT_UNTIL (told->len > 0);
  g_assert_cmpstr (told->str, ==, "found 21 20 1;");
}

int
main (int argc, char **argv)
{
  const ReaderWord words[] = {{NULL, NULL}};
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const ReaderPage page = {.serial = 5, .highlights = none, .words = words};
  GtkWindow *window;
  int status;

  display_init (&argc, &argv);
  told = g_string_new (NULL);
  view = WEBKIT_WEB_VIEW (webkit_web_view_new ());
  bridge = reader_bridge_new (view, &events, NULL);
  reader_bridge_prepare (bridge, &page);
  window = display_show (GTK_WIDGET (view), 400, 300);
  webkit_web_view_load_html (view, "<article></article>", NULL);
  WAIT_UNTIL (!webkit_web_view_is_loading (view));
  display_settle (300);
  for (size_t i = 0; i < G_N_ELEMENTS (messages); i++) {
    g_autofree char *path = g_strconcat ("/reader-bridge/", messages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_message);
  }
  g_test_add_func ("/reader-bridge/nonsense-is-not-told", test_nonsense);
  g_test_add_func ("/reader-bridge/text-arrives-as-it-is", test_search_text);
  status = g_test_run ();
  reader_bridge_free (bridge);
  gtk_window_destroy (window);
  g_string_free (told, TRUE);
  return status;
}
