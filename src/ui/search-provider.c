/* search-provider.c: clippings among the results of GNOME Shell's search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result is named by the id of its clipping.
 */

#include "ui/search-provider.h"

#include "config.h"
#include "model/query-parse.h"

/* The Shell shows five of a program, and "more" opens the window. */
#define MAX_RESULTS 20

/* How long a program that was started for a search alone stays for the next letter. */
#define LINGER_MS (30 * 1000)

static const char interface_xml[] =
    "<node><interface name='org.gnome.Shell.SearchProvider2'>"
    "<method name='GetInitialResultSet'>"
    "<arg type='as' name='terms' direction='in'/>"
    "<arg type='as' name='results' direction='out'/></method>"
    "<method name='GetSubsearchResultSet'>"
    "<arg type='as' name='previous_results' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/>"
    "<arg type='as' name='results' direction='out'/></method>"
    "<method name='GetResultMetas'>"
    "<arg type='as' name='identifiers' direction='in'/>"
    "<arg type='aa{sv}' name='metas' direction='out'/></method>"
    "<method name='ActivateResult'>"
    "<arg type='s' name='identifier' direction='in'/>"
    "<arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/></method>"
    "<method name='LaunchSearch'>"
    "<arg type='as' name='terms' direction='in'/>"
    "<arg type='u' name='timestamp' direction='in'/></method>"
    "</interface></node>";

struct _CuttingsSearchProvider {
  GObject parent_instance;

  GApplication *application;
  GDBusConnection *connection;
  unsigned registration;

  CuttingsLibrary *library; /* NULL while none is open */
  bool settled;
  GPtrArray *waiting;        /* Question: asked before the library was open */
  GCancellable *cancellable; /* of the search under way; NULL */
  QueryTerm *term;           /* of the last search: what snippets show; NULL */
};

G_DEFINE_FINAL_TYPE (CuttingsSearchProvider, cuttings_search_provider, G_TYPE_OBJECT)

typedef struct Question Question;

/* A call that is to be answered. */
struct Question {
  CuttingsSearchProvider *provider;
  GDBusMethodInvocation *invocation;
  void (*ask) (Question *self);
  void (*answer_nothing) (Question *self);
  GArray *ids; /* int64_t: of the results that are asked about */
  char *text;  /* of a search */
};

static void
question_free (Question *self)
{
  g_application_release (self->provider->application);
  g_object_unref (self->provider);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->text);
  g_free (self);
}

/* ---- searching ---- */

static void
answer_ids (Question *self, const GArray *ids)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("(as)"));

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; ids != NULL && i < MIN (ids->len, MAX_RESULTS); i++)
    g_variant_builder_add_value (
        &builder, g_variant_new_take_string (g_strdup_printf (
                      "%" G_GINT64_FORMAT, g_array_index (ids, int64_t, i))));
  g_variant_builder_close (&builder);
  g_dbus_method_invocation_return_value (self->invocation,
                                         g_variant_builder_end (&builder));
  question_free (self);
}

static void
answer_no_ids (Question *self)
{
  answer_ids (self, NULL);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GArray) ids =
      cuttings_library_query_finish (CUTTINGS_LIBRARY (source), result, NULL);

  answer_ids (data, ids);
}

/* What is typed into the Shell is a search as it is typed into the window; a mistake in it
 * finds nothing. */
static void
ask_for_ids (Question *self)
{
  CuttingsSearchProvider *provider = self->provider;
  g_auto (Query) query = {.sort = QUERY_SORT_RELEVANCE};
  TextSpan mistake;

  g_cancellable_cancel (provider->cancellable);
  g_clear_object (&provider->cancellable);
  g_clear_pointer (&provider->term, query_term_free);
  if (!query_parse (self->text, g_get_real_time (), true, &query.term, &mistake, NULL) ||
      query.term == NULL) {
    answer_ids (self, NULL);
    return;
  }
  provider->term = query_term_copy (query.term);
  provider->cancellable = g_cancellable_new ();
  cuttings_library_query_async (provider->library, &query, provider->cancellable,
                                found_cb, self);
}

/* ---- describing ---- */

static void
add_meta (GVariantBuilder *metas, const LibraryRow *row)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (APP_ID);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);
  const char *description = row->snippet != NULL ? row->snippet : row->clip->excerpt;

  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (
      metas, "{sv}", "id",
      g_variant_new_take_string (g_strdup_printf ("%" G_GINT64_FORMAT, row->clip->id)));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (row->clip->title));
  g_variant_builder_add (metas, "{sv}", "description",
                         g_variant_new_string (description != NULL ? description : ""));
  g_variant_builder_add (metas, "{sv}", "icon", serialized);
  g_variant_builder_close (metas);
}

/* A clipping that is gone has no row, and no description. */
static void
answer_metas (Question *self, const GPtrArray *rows)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("(aa{sv})"));

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    if (rows->pdata[i] != NULL)
      add_meta (&builder, rows->pdata[i]);
  }
  g_variant_builder_close (&builder);
  g_dbus_method_invocation_return_value (self->invocation,
                                         g_variant_builder_end (&builder));
  question_free (self);
}

static void
answer_no_metas (Question *self)
{
  answer_metas (self, NULL);
}

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) rows =
      cuttings_library_rows_finish (CUTTINGS_LIBRARY (source), result, NULL);

  answer_metas (data, rows);
}

static void
ask_for_metas (Question *self)
{
  CuttingsSearchProvider *provider = self->provider;

  cuttings_library_rows_async (provider->library,
                               (const int64_t *)(gpointer)self->ids->data, self->ids->len,
                               provider->term, NULL, rows_cb, self);
}

/* ---- questions ---- */

static void
put (Question *self)
{
  if (self->provider->library != NULL)
    self->ask (self);
  else if (self->provider->settled)
    self->answer_nothing (self);
  else
    g_ptr_array_add (self->provider->waiting, self);
}

static Question *
question_new (CuttingsSearchProvider *provider, GDBusMethodInvocation *invocation)
{
  Question *self = g_new0 (Question, 1);

  /* Started as a service, the program ends between two letters otherwise. */
  if (g_application_get_flags (provider->application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (provider->application, LINGER_MS);
  g_application_hold (provider->application);
  self->provider = g_object_ref (provider);
  self->invocation = invocation;
  return self;
}

static void
search (CuttingsSearchProvider *self, GVariant *terms, GDBusMethodInvocation *invocation)
{
  Question *question = question_new (self, invocation);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);

  question->ask = ask_for_ids;
  question->answer_nothing = answer_no_ids;
  question->text = g_strjoinv (" ", (char **)words);
  put (question);
}

static void
describe (CuttingsSearchProvider *self, GVariant *names,
          GDBusMethodInvocation *invocation)
{
  Question *question = question_new (self, invocation);
  g_autofree const char **ids = g_variant_get_strv (names, NULL);

  question->ask = ask_for_metas;
  question->answer_nothing = answer_no_metas;
  question->ids = g_array_new (FALSE, FALSE, sizeof (int64_t));
  for (size_t i = 0; ids[i] != NULL; i++) {
    int64_t id = g_ascii_strtoll (ids[i], NULL, 10);

    g_array_append_val (question->ids, id);
  }
  put (question);
}

/* ---- the interface ---- */

static void
get_initial_result_set (CuttingsSearchProvider *self, GVariant *arguments,
                        GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (arguments, 0);

  search (self, terms, invocation);
}

/* More letters may stand for other words: what was found before says nothing. */
static void
get_subsearch_result_set (CuttingsSearchProvider *self, GVariant *arguments,
                          GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (arguments, 1);

  search (self, terms, invocation);
}

static void
get_result_metas (CuttingsSearchProvider *self, GVariant *arguments,
                  GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) names = g_variant_get_child_value (arguments, 0);

  describe (self, names, invocation);
}

static void
activate_result (CuttingsSearchProvider *self, GVariant *arguments,
                 GDBusMethodInvocation *invocation)
{
  const char *name;

  g_variant_get_child (arguments, 0, "&s", &name);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "show-clipping",
                                  g_variant_new_int64 (g_ascii_strtoll (name, NULL, 10)));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
launch_search (CuttingsSearchProvider *self, GVariant *arguments,
               GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (arguments, 0);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **)words);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "search",
                                  g_variant_new_string (text));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const struct {
  const char *name;
  void (*call) (CuttingsSearchProvider *self, GVariant *arguments,
                GDBusMethodInvocation *invocation);
} methods[] = {
    {"GetInitialResultSet", get_initial_result_set},
    {"GetSubsearchResultSet", get_subsearch_result_set},
    {"GetResultMetas", get_result_metas},
    {"ActivateResult", activate_result},
    {"LaunchSearch", launch_search},
};

/* Names and types are those of the interface: GDBus has refused all others. */
static void
on_call (GDBusConnection *connection, const char *sender, const char *path,
         const char *interface, const char *method, GVariant *arguments,
         GDBusMethodInvocation *invocation, gpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_equal (methods[i].name, method))
      methods[i].call (data, arguments, invocation);
  }
}

static const GDBusInterfaceVTable vtable = {.method_call = on_call};

bool
cuttings_search_provider_export (CuttingsSearchProvider *self,
                                 GDBusConnection *connection, const char *path,
                                 GError **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  if (node == NULL)
    return false;
  self->registration = g_dbus_connection_register_object (
      connection, path, node->interfaces[0], &vtable, self, NULL, error);
  if (self->registration == 0)
    return false;
  g_set_object (&self->connection, connection);
  return true;
}

void
cuttings_search_provider_unexport (CuttingsSearchProvider *self)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}

/* ---- life ---- */

void
cuttings_search_provider_set_library (CuttingsSearchProvider *self,
                                      CuttingsLibrary *library, bool settled)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new ();
  self->settled = settled;
  g_set_object (&self->library, library);
  for (guint i = 0; i < waiting->len; i++)
    put (g_ptr_array_index (waiting, i));
}

static void
cuttings_search_provider_finalize (GObject *object)
{
  CuttingsSearchProvider *self = CUTTINGS_SEARCH_PROVIDER (object);

  cuttings_search_provider_unexport (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_pointer (&self->term, query_term_free);
  g_ptr_array_unref (self->waiting);
  G_OBJECT_CLASS (cuttings_search_provider_parent_class)->finalize (object);
}

static void
cuttings_search_provider_class_init (CuttingsSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cuttings_search_provider_finalize;
}

static void
cuttings_search_provider_init (CuttingsSearchProvider *self)
{
  self->waiting = g_ptr_array_new ();
}

CuttingsSearchProvider *
cuttings_search_provider_new (GApplication *application)
{
  CuttingsSearchProvider *self = g_object_new (CUTTINGS_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}
