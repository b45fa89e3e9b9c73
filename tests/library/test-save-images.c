/* test-save-images.c: images are brought, and what cannot be had is no failure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-images.h"

#include <string.h>

#include "cases.h"
#include "served.h"

static const RawRoute routes[] = {
    SERVED_BYTES ("/a.png", "image/png", PNG_BYTES),
    SERVED_BYTES ("/b.gif", "image/gif", GIF_BYTES ("\x02")),
    {"/missing.png", NOT_FOUND},
    {"/cut.png", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nPNG"},
    {"/page.png", SERVED ("text/html") "<!doctype html><p>Log in first"},
    {"/slow.png", SERVED ("image/png"), RAW_HANG},
    {NULL},
};

/* A capture with images at @paths of a server, and how bringing them went. */
typedef struct {
  RawServer *server;
  FetchSession *session;
  Capture *capture;
  GCancellable *cancellable;
  GAsyncResult *result;
  unsigned n_calls;
  unsigned n_progress;
  size_t last_done, last_total;
  bool cancels; /* after the first image */
} Fixture;

static void
set_up (Fixture *self, const char *const *paths)
{
  g_autofree char *page = NULL;

  *self = (Fixture){.server = raw_server_new (routes)};
  page = raw_server_address (self->server, "/page");
  self->session = fetch_session_new (page);
  self->cancellable = g_cancellable_new ();
  self->capture = capture_new ();
  self->capture->final_address = g_strdup (page);
  for (; *paths != NULL; paths++) {
    CaptureImage *image = g_new0 (CaptureImage, 1);

    image->address =
        **paths == '/' ? raw_server_address (self->server, *paths) : g_strdup (*paths);
    g_ptr_array_add (self->capture->images, image);
  }
}

static void
tear_down (Fixture *self)
{
  fetch_session_free (self->session);
  capture_free (self->capture);
  g_object_unref (self->cancellable);
  g_clear_object (&self->result);
  raw_server_free (self->server);
}

static void
on_progress (size_t done, size_t total, gpointer data)
{
  Fixture *self = data;

  g_assert_cmpuint (done, >, self->last_done);
  g_assert_cmpuint (done, <=, total);
  self->n_progress++;
  self->last_done = done;
  self->last_total = total;
  if (self->cancels)
    g_cancellable_cancel (self->cancellable);
}

static void
brought_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  self->n_calls++;
  self->result = g_object_ref (result);
}

static bool
bring (Fixture *self, FetchSession *session, GError **error)
{
  save_images_async (self->capture, session, self->cancellable, on_progress, self,
                     brought_cb, self);
  g_assert_cmpuint (self->n_calls, ==, 0);
  while (self->n_calls == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->n_calls, ==, 1);
  return save_images_finish (self->result, error);
}

static const CaptureImage *
image_at (const Fixture *self, guint i)
{
  return g_ptr_array_index (self->capture->images, i);
}

/* ---- what comes of each ---- */

static const struct {
  const char *name;
  const char *path;
  const char *beginning; /* of its bytes; NULL: it was not to be had */
} cases[] = {
    {"an-image", "/a.png", "\x89PNG"},
    {"one-of-another-kind", "/b.gif", "GIF8"},
    {"one-that-is-not-there", "/missing.png", NULL},
    {"one-that-is-cut-off", "/cut.png", NULL},
    {"a-page-in-its-place", "/page.png", NULL},
    {"one-on-a-host-that-does-not-listen", "http://127.0.0.1:1/a.png", NULL},
    {"one-that-is-no-web-address", "ftp://127.0.0.1/a.png", NULL},
};

static void
test_case (gconstpointer data)
{
  const typeof (cases[0]) *row = data;
  const char *const paths[] = {row->path, NULL};
  Fixture fixture;
  const CaptureImage *image;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, paths);
  g_assert_true (bring (&fixture, fixture.session, &error));
  g_assert_no_error (error);
  image = image_at (&fixture, 0);
  g_assert_cmpint (image->bytes != NULL, ==, row->beginning != NULL);
  if (image->bytes != NULL)
    g_assert_cmpmem (g_bytes_get_data (image->bytes, NULL), 4, row->beginning, 4);
  tear_down (&fixture);
}

/* ---- many ---- */

#define N_IMAGES 20

static void
test_many (void)
{
  const char *paths[N_IMAGES + 1] = {NULL};
  Fixture fixture;

  for (int i = 0; i < N_IMAGES; i++)
    paths[i] = i % 2 == 0 ? "/a.png" : "/missing.png";
  set_up (&fixture, paths);
  g_assert_true (bring (&fixture, fixture.session, NULL));
  for (guint i = 0; i < N_IMAGES; i++)
    g_assert_cmpint (image_at (&fixture, i)->bytes != NULL, ==, i % 2 == 0);
  g_assert_cmpuint (fixture.n_progress, ==, N_IMAGES);
  g_assert_cmpuint (fixture.last_done, ==, N_IMAGES);
  g_assert_cmpuint (fixture.last_total, ==, N_IMAGES);
  tear_down (&fixture);
}

static void
test_referer (void)
{
  const char *const paths[] = {"/a.png", NULL};
  Fixture fixture;
  g_autofree char *request = NULL, *referer = NULL;

  set_up (&fixture, paths);
  referer = g_strdup_printf ("\r\nReferer: http://127.0.0.1:%u/",
                             raw_server_port (fixture.server));
  g_assert_true (bring (&fixture, fixture.session, NULL));
  request = raw_server_last_request (fixture.server, "/a.png");
  g_assert_nonnull (strstr (request, referer));
  tear_down (&fixture);
}

/* What is there is not asked for again. */
static void
test_there (void)
{
  const char *const paths[] = {"/a.png", "/b.gif", NULL};
  Fixture fixture;

  set_up (&fixture, paths);
  ((CaptureImage *)g_ptr_array_index (fixture.capture->images, 0))->bytes =
      g_bytes_new_static ("GIF", 3);
  g_assert_true (bring (&fixture, fixture.session, NULL));
  g_assert_cmpuint (raw_server_count (fixture.server, "/a.png"), ==, 0);
  g_assert_cmpuint (raw_server_count (fixture.server, "/b.gif"), ==, 1);
  tear_down (&fixture);
}

static void
test_without_network (void)
{
  const char *const paths[] = {"/a.png", "/b.gif", NULL};
  Fixture fixture;

  set_up (&fixture, paths);
  g_assert_true (bring (&fixture, NULL, NULL));
  g_assert_null (image_at (&fixture, 0)->bytes);
  g_assert_cmpuint (raw_server_count (fixture.server, "/a.png"), ==, 0);
  tear_down (&fixture);
}

static void
test_no_images (void)
{
  const char *const paths[] = {NULL};
  Fixture fixture;

  set_up (&fixture, paths);
  g_assert_true (bring (&fixture, fixture.session, NULL));
  g_assert_cmpuint (fixture.n_progress, ==, 0);
  tear_down (&fixture);
}

/* ---- cancelling ---- */

static void
test_cancelled_before (void)
{
  const char *const paths[] = {"/a.png", NULL};
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, paths);
  g_cancellable_cancel (fixture.cancellable);
  g_assert_false (bring (&fixture, fixture.session, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (raw_server_count (fixture.server, "/a.png"), ==, 0);
  tear_down (&fixture);
}

/* One hangs, and is let go. */
static void
test_cancelled_during (void)
{
  const char *const paths[] = {"/a.png", "/slow.png", "/slow.png", NULL};
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  set_up (&fixture, paths);
  fixture.cancels = true;
  g_assert_false (bring (&fixture, fixture.session, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/save-images", cases, test_case);
  g_test_add_func ("/save-images/many-are-counted-one-by-one", test_many);
  g_test_add_func ("/save-images/the-server-is-told-the-page", test_referer);
  g_test_add_func ("/save-images/what-is-there-is-not-asked-for", test_there);
  g_test_add_func ("/save-images/without-a-session-nothing-is-asked",
                   test_without_network);
  g_test_add_func ("/save-images/a-page-without-images", test_no_images);
  g_test_add_func ("/save-images/cancelled-before-it-begins", test_cancelled_before);
  g_test_add_func ("/save-images/cancelled-in-the-middle", test_cancelled_during);
  return g_test_run ();
}
