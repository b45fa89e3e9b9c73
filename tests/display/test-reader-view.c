/* test-reader-view.c: a page can run nothing and reach nothing, clicks included
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages come here as they are: what the sanitiser would have taken out is in them,
 * so that the other walls are tried without it.
 */

#include "display/display.h"

#include <string.h>
#include <webkit/webkit.h>

#include "ui/reader-view.h"

/* @ stands for an address at the server that must not be reached. */
static const char *const vectors[] = {
    "<img src=@><img srcset='@ 2x'><picture><source srcset=@><img></picture>",
    "<link rel=stylesheet href=@><style>@import '@'; body { background: url(@) }</style>",
    "<div style='background-image: url(@)'>x</div><p style='content: url(@)'>x</p>",
    "<style>@font-face { font-family: f; src: url(@) } p { font-family: f }</style><p>x",
    "<link rel=preconnect href=@><link rel=dns-prefetch href=@><link rel=prefetch "
    "href=@>",
    "<link rel=preload as=image href=@><link rel=modulepreload href=@><link rel=icon "
    "href=@>",
    "<link rel=manifest href=@><link rel=prerender href=@><link rel=next href=@>",
    "<script src=@></script><script>fetch ('@'); new Image ().src = '@'</script>",
    "<script type=module>import '@'</script><script>new WebSocket ('@')</script>",
    "<script>navigator.sendBeacon ('@'); new EventSource ('@')</script>",
    "<script>location = '@'; window.open ('@')</script>",
    "<img src=x onerror=\"fetch ('@')\"><svg onload=\"fetch ('@')\"></svg>",
    "<iframe src=@></iframe><iframe srcdoc='<img src=@>'></iframe>",
    "<iframe src='data:text/html,<img src=@>'></iframe><frameset><frame "
    "src=@></frameset>",
    "<object data=@></object><embed src=@><applet code=@></applet>",
    "<video src=@ poster=@ autoplay></video><audio src=@ autoplay></audio>",
    "<video autoplay><source src=@><track src=@ default></video>",
    "<svg><image href=@ /><use href='@#x'/><feImage href=@ /></svg>",
    "<svg><script href=@ /><style>@import '@';</style></svg>",
    "<math><mi href=@>x</mi><annotation-xml><img src=@></annotation-xml></math>",
    "<meta http-equiv=refresh content='0; url=@'><base href=@><img src=relative>",
    "<meta http-equiv=Content-Security-Policy content=\"default-src *\"><img src=@>",
    "<table background=@><tr><td background=@>x</table><body background=@>",
    "<input type=image src=@><button formaction=@>x</button><isindex action=@>",
    "<form action=@ id=f><input autofocus onfocus='f.submit ()'></form>",
    "<details open ontoggle=\"fetch ('@')\">x</details><marquee onstart=\"fetch "
    "('@')\">x",
    "<img src='cuttings-image:../../etc/passwd'><img src='file:///etc/passwd'>",
    "<iframe src='cuttings-page:/1'></iframe><img src='cuttings-page:/1'>",
    "<blockquote cite=@>x</blockquote><q cite=@>x</q><img longdesc=@ usemap=@>",
    "<template shadowrootmode=open><img src=@></template><portal src=@></portal>",
};

/* Links of all kinds, which are clicked. */
static const struct {
  const char *name;
  const char *html;   /* an element with the id "it" */
  const char *opened; /* the address that the window is asked to open, or NULL */
} links[] = {
    {"a-link-is-handed-to-the-window", "<a id=it href='@/a?b=c#d'>x</a>", "@/a?b=c#d"},
    {"a-link-to-a-new-window-is-too", "<a id=it target=_blank href='@/a'>x</a>", "@/a"},
    {"so-is-an-address-of-mail", "<a id=it href='mailto:a@b.example'>x</a>",
     "mailto:a@b.example"},
    {"a-link-with-a-ping-tells-nobody", "<a id=it ping='@/ping' href='@/a'>x</a>", "@/a"},
    {"a-download-is-a-link-like-any", "<a id=it download href='@/a.zip'>x</a>",
     "@/a.zip"},
    {"a-script-is-not-run", "<a id=it href=\"javascript:fetch ('@')\">x</a>", NULL},
    {"a-file-is-not-opened", "<a id=it href='file:///etc/passwd'>x</a>", NULL},
    {"data-is-not-shown", "<a id=it href='data:text/html,<img src=@>'>x</a>", NULL},
    {"another-program-is-not-started", "<a id=it href='tel:+1234'>x</a>", NULL},
    {"an-earlier-page-is-not-shown", "<a id=it href='cuttings-page:/1'>x</a>", NULL},
    {"a-form-is-not-sent", "<form action='@/a'><button id=it>x</button></form>", NULL},
    {"a-form-posts-nothing",
     "<form method=post action='@/a' target=_blank><button id=it>x</button></form>",
     NULL},
    {"an-image-map-is-a-link",
     "<svg width=50 height=50><a href='@/a'><rect id=it width=50 height=50 /></a></svg>",
     "@/a"},
};

typedef struct {
  GSocketListener *listener;
  char *address;
  unsigned n_connections;
  GtkWindow *window;
  CuttingsReader *reader;
  char *opened;
  unsigned n_opened;
} Fixture;

static Fixture fixture;

/* ---- a server that nobody may come to ------------------------------------------------- */

static void
accept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GSocketConnection) connection =
      g_socket_listener_accept_finish (G_SOCKET_LISTENER (source), result, NULL, NULL);

  if (connection == NULL)
    return;
  fixture.n_connections++;
  g_socket_listener_accept_async (G_SOCKET_LISTENER (source), NULL, accept_cb, NULL);
}

static void
start_server (void)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) got = NULL;
  g_autoptr (GError) error = NULL;

  fixture.listener = g_socket_listener_new ();
  g_socket_listener_add_address (fixture.listener, wanted, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &got, &error);
  g_assert_no_error (error);
  fixture.address =
      g_strdup_printf ("http://127.0.0.1:%d",
                       g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (got)));
  g_socket_listener_accept_async (fixture.listener, NULL, accept_cb, NULL);
}

/* The server counts: else the tests would hold of any program. */
static void
test_server (void)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection =
      g_socket_client_connect_to_uri (client, fixture.address, 80, NULL, NULL);

  g_assert_nonnull (connection);
  WAIT_UNTIL (fixture.n_connections == 1);
  fixture.n_connections = 0;
}

/* ---- showing pages ----------------------------------------------------------------------- */

/* "@" becomes the server's address; "@font-face", "@import" and mail stay. */
static char *
fill_in (const char *html)
{
  GString *out = g_string_new (NULL);

  for (const char *at = html; *at != '\0'; at++) {
    bool mail = at > html && at[0] == '@' && g_ascii_isalpha (at[-1]);

    if (*at == '@' && !mail && !g_str_has_prefix (at, "@font") &&
        !g_str_has_prefix (at, "@import"))
      g_string_append (out, fixture.address);
    else
      g_string_append_c (out, *at);
  }
  return g_string_free (out, FALSE);
}

/* The body may make the page's text another than the library's: it is not waited for. */
static void
show (const char *html)
{
  static int64_t id = 0;
  g_autofree char *filled = fill_in (html);
  GtkWidget *view;

  cuttings_reader_show (fixture.reader, display_make_hostile_clip (++id, filled));
  WAIT_UNTIL ((view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW)) !=
              NULL);
  display_settle (50);
  WAIT_UNTIL (!webkit_web_view_is_loading (WEBKIT_WEB_VIEW (view)));
}

static void
test_vector (gconstpointer data)
{
  GtkWidget *view;

  fixture.n_opened = 0;
  show (data);
  display_settle (250);
  view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW);
  g_assert_cmpuint (fixture.n_connections, ==, 0);
  g_assert_cmpuint (fixture.n_opened, ==, 0);
  g_assert_true (g_str_has_prefix (webkit_web_view_get_uri (WEBKIT_WEB_VIEW (view)),
                                   "cuttings-page:"));
}

/* The page's own scripts do not run: none leaves a trace in the document. */
static void
test_scripts (void)
{
  g_autofree char *trace = NULL;

  show ("<p id=p>x</p><script>document.title = 'ran'</script>"
        "<img src=x onerror=\"document.title = 'ran'\">"
        "<svg onload=\"document.title = 'ran'\"></svg>");
  display_settle (200);
  trace = display_eval (fixture.reader, "return document.title");
  g_assert_cmpstr (trace, ==, "A Title");
}

/* The policy alone would keep them from running; the setting does too. */
static void
test_setting (void)
{
  GtkWidget *view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW);

  g_assert_false (webkit_settings_get_enable_javascript_markup (
      webkit_web_view_get_settings (WEBKIT_WEB_VIEW (view))));
}

/* Under the policy not even the page's own styles count. */
static void
test_policy (void)
{
  g_autofree char *color = NULL;

  show ("<p id=p style='color: rgb(1, 2, 3)'>x</p>");
  color = display_eval (fixture.reader,
                        "return getComputedStyle (document.getElementById ('p')).color");
  g_assert_cmpstr (color, !=, "rgb(1, 2, 3)");
}

static void
on_resource_load (WebKitWebView *view, WebKitWebResource *resource,
                  WebKitURIRequest *request, gpointer data)
{
  if (!g_str_has_prefix (webkit_uri_request_get_uri (request), "cuttings-"))
    ++*(unsigned *)data;
}

/* Our own code could: a policy does not bind it.  The filter does: such a load does not
 * even begin, and the dead proxy has nothing to do. */
static void
test_own_world (void)
{
  g_autofree char *body = fill_in (
      "const outcomes = await Promise.allSettled (["
      "  fetch ('@/fetch', {mode: 'no-cors'}),"
      "  new Promise ((yes, no) => { const image = new Image (); image.onload = yes;"
      "    image.onerror = no; image.src = '@/image'; })]);"
      "return outcomes.map (({status}) => status).join ()");
  g_autofree char *outcome = NULL;
  GtkWidget *view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW);
  unsigned n_loads = 0;
  gulong handler;

  show ("<p>x</p>");
  handler = g_signal_connect (view, "resource-load-started",
                              G_CALLBACK (on_resource_load), &n_loads);
  outcome = display_eval (fixture.reader, body);
  display_settle (200);
  g_signal_handler_disconnect (view, handler);
  g_assert_cmpstr (outcome, ==, "rejected,rejected");
  g_assert_cmpuint (n_loads, ==, 0);
  g_assert_cmpuint (fixture.n_connections, ==, 0);
}

/* Neither sees the page our code, nor the handler that our code speaks to. */
static void
test_main_world (void)
{
  GtkWidget *view;
  bool settled = false;

  show ("<p>x</p>");
  view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW);
  webkit_web_view_evaluate_javascript (
      WEBKIT_WEB_VIEW (view),
      "document.title = typeof reader + ',' + typeof page + ','"
      " + typeof window.webkit?.messageHandlers?.reader",
      -1, NULL, NULL, NULL, NULL, &settled);
  WAIT_UNTIL (g_strcmp0 (webkit_web_view_get_title (WEBKIT_WEB_VIEW (view)),
                         "undefined,undefined,undefined") == 0);
}

/* ---- links -------------------------------------------------------------------------------- */

static void
on_open_address (CuttingsReader *reader, const char *address, gpointer data)
{
  g_free (fixture.opened);
  fixture.opened = g_strdup (address);
  fixture.n_opened++;
}

static void
click_it (void)
{
  g_autofree char *place =
      display_eval (fixture.reader, "const r = document.getElementById ('it')"
                                    ".getBoundingClientRect ();"
                                    "return (r.left + 3) + ' ' + (r.top + r.height / 2)");
  g_auto (GStrv) numbers = g_strsplit (place, " ", 2);
  GtkWidget *view = display_find (GTK_WIDGET (fixture.reader), WEBKIT_TYPE_WEB_VIEW);

  display_click (view, g_ascii_strtod (numbers[0], NULL),
                 g_ascii_strtod (numbers[1], NULL));
}

static void
test_link (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *expected = links[i].opened != NULL ? fill_in (links[i].opened) : NULL;

  fixture.n_opened = 0;
  g_clear_pointer (&fixture.opened, g_free);
  show (links[i].html);
  click_it ();
  display_settle (300);
  g_assert_cmpstr (fixture.opened, ==, expected);
  g_assert_cmpuint (fixture.n_opened, ==, expected != NULL ? 1 : 0);
  g_assert_cmpuint (fixture.n_connections, ==, 0);
}

/* A click that no hand made opens nothing.  WebKit takes what a program evaluates for a
 * hand's doing, and forgets that in timers of more than a second. */
static void
test_no_gesture (void)
{
  fixture.n_opened = 0;
  show ("<a id=it href='@/a'>x</a>");
  g_free (display_eval (fixture.reader,
                        "await new Promise ((done) => setTimeout (() => {"
                        "  document.getElementById ('it').click (); done (); }, 1200))"));
  display_settle (200);
  g_assert_cmpuint (fixture.n_opened, ==, 0);
  g_assert_cmpuint (fixture.n_connections, ==, 0);
}

/* A note at the foot of the page is reached, and is no address to open. */
static void
test_place_in_page (void)
{
  fixture.n_opened = 0;
  show ("<a id=it href='#note'>1</a><div style='height: 4000px'></div><p id=note>x</p>");
  g_free (display_eval (fixture.reader,
                        "document.querySelector ('#note')"
                        ".previousElementSibling.style.height = '4000px'"));
  click_it ();
  WAIT_UNTIL (display_eval_number (fixture.reader, "return scrollY") > 1000);
  g_assert_cmpuint (fixture.n_opened, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  display_init (&argc, &argv);
  start_server ();
  fixture.reader = g_object_new (CUTTINGS_TYPE_READER, NULL);
  g_signal_connect (fixture.reader, "open-address", G_CALLBACK (on_open_address), NULL);
  fixture.window = display_show (GTK_WIDGET (fixture.reader), 800, 600);

  g_test_add_func ("/reader-view/the-server-counts-who-comes", test_server);
  for (size_t i = 0; i < G_N_ELEMENTS (vectors); i++) {
    g_autofree char *path = g_strdup_printf ("/reader-view/vector-%02zu", i + 1);

    g_test_add_data_func (path, vectors[i], test_vector);
  }
  g_test_add_func ("/reader-view/scripts-of-the-page-do-not-run", test_scripts);
  g_test_add_func ("/reader-view/scripts-of-pages-are-turned-off", test_setting);
  g_test_add_func ("/reader-view/styles-of-the-page-do-not-count", test_policy);
  g_test_add_func ("/reader-view/our-own-code-reaches-nothing", test_own_world);
  g_test_add_func ("/reader-view/the-page-does-not-see-our-code", test_main_world);
  for (size_t i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *path = g_strconcat ("/reader-view/", links[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_link);
  }
  g_test_add_func ("/reader-view/a-click-by-a-script-opens-nothing", test_no_gesture);
  g_test_add_func ("/reader-view/a-place-in-the-page-is-gone-to", test_place_in_page);
  status = g_test_run ();
  gtk_window_destroy (fixture.window);
  g_free (fixture.opened);
  g_free (fixture.address);
  g_object_unref (fixture.listener);
  return status;
}
