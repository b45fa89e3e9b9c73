/* test-save-order.c: what was asked is kept, in the form that the steps need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/save-order.h"

#include "cases.h"

static const struct {
  const char *name;
  const char *typed;
  const char *address;
} address_cases[] = {
    {"an-address-stays", "https://example.org/a?b=c", "https://example.org/a?b=c"},
    {"a-host-alone-is-an-address", "example.org/a", "https://example.org/a"},
    {"blanks-around-it-go", "  https://example.org/a\n", "https://example.org/a"},
    {"what-is-no-web-address-goes-on-as-it-is", "ftp://example.org/a",
     "ftp://example.org/a"},
    {"none-stays-none", NULL, NULL},
};

static void
test_address (gconstpointer data)
{
  const typeof (address_cases[0]) *row = data;
  SaveOrder *order =
      save_order_new (&(LibrarySaveRequest){.address = row->typed, .text = "x"});

  g_assert_cmpstr (order->address, ==, row->address);
  save_order_free (order);
}

/* The request belongs to the caller, who may change it at once. */
static void
test_copy (void)
{
  char text[] = "Eins", title[] = "Zwei", tag[] = "#a / b";
  const char *tags[] = {tag, " / ", NULL};
  g_autoptr (GBytes) html = g_bytes_new_static ("<p>x", 4);
  g_autoptr (GFile) file = g_file_new_for_path ("/x.html");
  const LibrarySaveRequest request = {.text = text,
                                      .html = html,
                                      .file = file,
                                      .title = title,
                                      .tags = tags,
                                      .if_saved = LIBRARY_IF_SAVED_CAPTURE};
  SaveOrder *order = save_order_new (&request);

  text[0] = title[0] = tag[0] = '!';
  tags[0] = NULL;
  g_assert_cmpstr (order->text, ==, "Eins");
  g_assert_cmpstr (order->title, ==, "Zwei");
  g_assert_cmpstr (order->tags[0], ==, "a/b");
  g_assert_null (order->tags[1]);
  g_assert_true (order->html == html);
  g_assert_true (g_file_equal (order->file, file));
  g_assert_cmpint (order->if_saved, ==, LIBRARY_IF_SAVED_CAPTURE);
  g_assert_null (order->capture);
  save_order_free (order);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/save-order/address", address_cases, test_address);
  g_test_add_func ("/save-order/all-of-it-is-copied", test_copy);
  return g_test_run ();
}
