/* test-vault-cache.c: what a sync leaves is read back, or ignored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/vault-cache.h"

static void
test_round_trip (void)
{
  g_autoptr (VaultCache) cache = vault_cache_new ();
  g_autofree char *text = NULL, *again = NULL;
  g_autoptr (VaultCache) read = NULL;
  const VaultEntry *entry;

  cache->preset = g_strdup ("obsidian");
  vault_cache_add (cache,
                   &(VaultEntry){(char *)"x/A b\n.md", (char *)"u2", (char *)"s2", 7, 8});
  vault_cache_add (cache,
                   &(VaultEntry){(char *)"A.md", (char *)"u1", (char *)"old", 1, 2});
  vault_cache_add (cache,
                   &(VaultEntry){(char *)"A.md", (char *)"u1", (char *)"s1", 3, 4});
  text = vault_cache_format (cache);
  g_assert_cmpstr (text, ==,
                   "cuttings-sync 1 obsidian\nu1 s1 3 4 A.md\nu2 s2 7 8 x/A b\\n.md\n");
  read = vault_cache_parse (text);
  again = vault_cache_format (read);
  g_assert_cmpstr (again, ==, text);
  entry = g_hash_table_lookup (read->by_uuid, "u2");
  g_assert_cmpstr (entry->path, ==, "x/A b\n.md");
  g_assert_cmpint (entry->size, ==, 8);
}

static void
test_strange (void)
{
  static const char *const texts[] = {"", "cuttings-sync 2 obsidian\nu s 1 2 A.md\n",
                                      "cuttings-sync 1 x\nu s 1\n\n", "\xff\xfe"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (VaultCache) read = vault_cache_parse (texts[i]);
    g_assert_cmpuint (g_hash_table_size (read->by_path), ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault-cache/what-is-written-is-read", test_round_trip);
  g_test_add_func ("/vault-cache/what-is-strange-is-nothing", test_strange);
  return g_test_run ();
}
