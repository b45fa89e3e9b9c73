/* reader-view.c: a web view that can run nothing of the page and reach nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/reader-view.h"

#include <stdbool.h>
#include <string.h>

/* A port that nothing listens on: tcpmux (RFC 1078) was never in common use. */
#define DEAD_PROXY "http://127.0.0.1:1"

/* Blocks everything, then lets our own two schemes through. */
static const char filter_rules[] =
    "[{\"trigger\": {\"url-filter\": \".*\"}, \"action\": {\"type\": \"block\"}},"
    " {\"trigger\": {\"url-filter\": \"^" READER_PAGE_SCHEME ":\"},"
    "  \"action\": {\"type\": \"ignore-previous-rules\"}},"
    " {\"trigger\": {\"url-filter\": \"^" READER_IMAGE_SCHEME ":\"},"
    "  \"action\": {\"type\": \"ignore-previous-rules\"}}]";

/* Features of the engine that open connections or devices, some before anybody is
 * asked.  A name that a version of WebKit does not know is one less to turn off. */
static const char *const features_off[] = {
    "BeaconAPI",
    "FullScreen",
    "Gamepads",
    "GeolocationAPI",
    "LinkDNSPrefetch",
    "LinkPreconnect",
    "LinkPreconnectEarlyHints",
    "LinkPrefetch",
    "LinkPreload",
    "Media",
    "MediaDevices",
    "MediaSession",
    "Notifications",
    "ServiceWorkers",
    "SharedWorker",
    "SpeechSynthesisAPI",
    "WebSocket",
    "WebTransport",
};

static const char *const link_schemes[] = {"http", "https", "mailto"};

/* What the view's signal handlers need; owned by the view. */
typedef struct {
  ReaderScheme *scheme;
  ReaderLinkFunc func;
  gpointer data;
} Door;

static void
door_free (gpointer data)
{
  Door *self = data;

  reader_scheme_unref (self->scheme);
  g_free (self);
}

/* ---- where the view may go --------------------------------------------------- */

static bool
is_link (const char *address)
{
  const char *scheme = g_uri_peek_scheme (address);

  for (size_t i = 0; i < G_N_ELEMENTS (link_schemes); i++)
    if (g_strcmp0 (scheme, link_schemes[i]) == 0)
      return true;
  return false;
}

/* Only the page itself, and places within it. */
static bool
is_page (const Door *door, const char *address)
{
  const char *page = reader_scheme_get_address (door->scheme);
  size_t length = strlen (page);

  return strncmp (address, page, length) == 0 &&
         (address[length] == '\0' || address[length] == '#');
}

static void
decide_navigation (const Door *door, WebKitNavigationPolicyDecision *decision)
{
  WebKitNavigationAction *action =
      webkit_navigation_policy_decision_get_navigation_action (decision);
  const char *address =
      webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));

  if (address != NULL && is_page (door, address)) {
    webkit_policy_decision_use (WEBKIT_POLICY_DECISION (decision));
    return;
  }
  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));
  if (address != NULL && is_link (address) &&
      webkit_navigation_action_is_user_gesture (action) &&
      webkit_navigation_action_get_navigation_type (action) ==
          WEBKIT_NAVIGATION_TYPE_LINK_CLICKED)
    door->func (address, door->data);
}

static void
decide_response (const Door *door, WebKitResponsePolicyDecision *decision)
{
  WebKitURIRequest *request = webkit_response_policy_decision_get_request (decision);

  if (is_page (door, webkit_uri_request_get_uri (request)))
    webkit_policy_decision_use (WEBKIT_POLICY_DECISION (decision));
  else
    webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));
}

static gboolean
on_decide_policy (WebKitWebView *view, WebKitPolicyDecision *decision,
                  WebKitPolicyDecisionType type, gpointer data)
{
  const Door *door = data;

  switch (type) {
  case WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION:
  case WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION:
    decide_navigation (door, WEBKIT_NAVIGATION_POLICY_DECISION (decision));
    return TRUE;
  case WEBKIT_POLICY_DECISION_TYPE_RESPONSE:
    decide_response (door, WEBKIT_RESPONSE_POLICY_DECISION (decision));
    return TRUE;
  }
  webkit_policy_decision_ignore (decision);
  return TRUE;
}

static gboolean
on_permission_request (WebKitWebView *view, WebKitPermissionRequest *request,
                       gpointer data)
{
  webkit_permission_request_deny (request);
  return TRUE;
}

/* What was refused is no failure that deserves a page of its own. */
static gboolean
on_load_failed (WebKitWebView *view, WebKitLoadEvent event, const char *address,
                GError *error, gpointer data)
{
  return TRUE;
}

/* ---- making it --------------------------------------------------------------- */

static bool
is_feature_off (const char *identifier)
{
  for (size_t i = 0; i < G_N_ELEMENTS (features_off); i++)
    if (g_str_equal (features_off[i], identifier))
      return true;
  return false;
}

static void
turn_features_off (WebKitSettings *settings)
{
  WebKitFeatureList *features = webkit_settings_get_all_features ();

  for (gsize i = 0; i < webkit_feature_list_get_length (features); i++) {
    WebKitFeature *feature = webkit_feature_list_get (features, i);

    if (is_feature_off (webkit_feature_get_identifier (feature)))
      webkit_settings_set_feature_enabled (settings, feature, FALSE);
  }
  webkit_feature_list_unref (features);
}

/* enable-javascript-markup is what keeps the page's scripts from running; with
 * enable-javascript off our own code would not hear a click. */
static WebKitSettings *
make_settings (void)
{
  WebKitSettings *settings = webkit_settings_new ();

  g_object_set (settings, "enable-javascript", TRUE, "enable-javascript-markup", FALSE,
                "enable-media", FALSE, "enable-webgl", FALSE, "enable-webaudio", FALSE,
                "enable-html5-database", FALSE, "enable-html5-local-storage", FALSE,
                "enable-page-cache", FALSE, "enable-back-forward-navigation-gestures",
                FALSE, "allow-modal-dialogs", FALSE, "enable-smooth-scrolling", TRUE,
                "auto-load-images", TRUE, "enable-tabs-to-links", TRUE, NULL);
  turn_features_off (settings);
  return settings;
}

static WebKitNetworkSession *
make_session (void)
{
  WebKitNetworkSession *session = webkit_network_session_new_ephemeral ();
  WebKitNetworkProxySettings *proxy =
      webkit_network_proxy_settings_new (DEAD_PROXY, NULL);

  webkit_network_session_set_proxy_settings (session, WEBKIT_NETWORK_PROXY_MODE_CUSTOM,
                                             proxy);
  webkit_network_proxy_settings_free (proxy);
  return session;
}

/* WebKit keeps a text view inside, which knows the key bindings of texts.  Nothing is
 * seen of it, so Tab must not stop there. */
static void
hide_from_keyboard (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_can_focus (child, FALSE);
}

WebKitWebView *
reader_view_new (ReaderScheme *scheme, ReaderLinkFunc func, gpointer data)
{
  g_autoptr (WebKitWebContext) context = webkit_web_context_new ();
  g_autoptr (WebKitNetworkSession) session = make_session ();
  g_autoptr (WebKitSettings) settings = make_settings ();
  Door *door = g_new0 (Door, 1);
  WebKitWebView *view;

  reader_scheme_register (scheme, context);
  view = g_object_new (WEBKIT_TYPE_WEB_VIEW, "web-context", context, "network-session",
                       session, "settings", settings, NULL);
  hide_from_keyboard (GTK_WIDGET (view));
  door->scheme = reader_scheme_ref (scheme);
  door->func = func;
  door->data = data;
  g_object_set_data_full (G_OBJECT (view), "reader-door", door, door_free);
  g_signal_connect (view, "decide-policy", G_CALLBACK (on_decide_policy), door);
  g_signal_connect (view, "permission-request", G_CALLBACK (on_permission_request), NULL);
  g_signal_connect (view, "load-failed", G_CALLBACK (on_load_failed), NULL);
  return view;
}

/* ---- the filter -------------------------------------------------------------- */

/* The rules' own hash: a change of the rules is compiled anew. */
static char *
filter_name (void)
{
  g_autofree char *hash =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, filter_rules, -1);

  return g_strconcat ("reader-", hash, NULL);
}

static void
finish_seal (GTask *task, WebKitUserContentFilter *filter, GError *error)
{
  WebKitWebView *view = g_task_get_source_object (task);

  if (filter == NULL) {
    g_task_return_error (task, error);
    return;
  }
  webkit_user_content_manager_add_filter (webkit_web_view_get_user_content_manager (view),
                                          filter);
  webkit_user_content_filter_unref (filter);
  g_task_return_boolean (task, TRUE);
}

static void
save_filter_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  WebKitUserContentFilter *filter = webkit_user_content_filter_store_save_finish (
      WEBKIT_USER_CONTENT_FILTER_STORE (source), result, &error);

  finish_seal (task, filter, error);
}

static void
load_filter_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  WebKitUserContentFilterStore *store = WEBKIT_USER_CONTENT_FILTER_STORE (source);
  WebKitUserContentFilter *filter =
      webkit_user_content_filter_store_load_finish (store, result, NULL);
  g_autoptr (GBytes) rules = NULL;
  g_autofree char *name = NULL;

  if (filter != NULL) {
    finish_seal (task, filter, NULL);
    return;
  }
  rules = g_bytes_new_static (filter_rules, sizeof filter_rules - 1);
  name = filter_name ();
  webkit_user_content_filter_store_save (store, name, rules,
                                         g_task_get_cancellable (task), save_filter_cb,
                                         g_object_ref (task));
}

void
reader_view_seal_async (WebKitWebView *view, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (view, cancellable, callback, data);
  g_autofree char *folder =
      g_build_filename (g_get_user_cache_dir (), "cuttings", "filters", NULL);
  g_autoptr (WebKitUserContentFilterStore) store =
      webkit_user_content_filter_store_new (folder);
  g_autofree char *name = filter_name ();

  g_task_set_source_tag (task, reader_view_seal_async);
  webkit_user_content_filter_store_load (store, name, cancellable, load_filter_cb,
                                         g_object_ref (task));
}

bool
reader_view_seal_finish (WebKitWebView *view, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
