/* test-managed-file.c: what the user wrote stays, whatever Cuttings has to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export/managed-file.h"

#include <string.h>

#include "cases.h"

#define ID "0b5a1c52-7d0c-4c8e-9f6e-3a1b2c3d4e5f"
#define HEAD_OF(title, tags)                                                             \
  "---\ntitle: \"" title "\"\ntags:\n" tags "clip_id: \"" ID "\"\n---\n"
#define TAGS "  - \"clippings\"\n  - \"sea\"\n"
#define REGION(name, text)                                                               \
  "<!-- clip:begin " name " -->\n" text "\n<!-- clip:end " name " -->\n"
#define BODY REGION ("head", "# One") "\n" REGION ("article", "## Article")

static const char fresh[] = HEAD_OF ("One", TAGS) BODY;

/* What the user does to a file, and what then has to be in it after the next time. */
static const struct {
  const char *name;
  const char *replace, *by; /* in the file as written first */
  const char *next;         /* what Cuttings says then; NULL: the same again */
  const char *has, *has_not;
  bool conflict;
} cases[] = {
    {"text-above-the-head-stays", "<!-- clip:begin head", "Mine.\n\n<!-- clip:begin head",
     HEAD_OF ("Two", TAGS) BODY, "---\nMine.\n\n<!-- clip:begin head", "\"One\"", false},
    {"text-at-the-end-stays", "clip:written", "clip:written", NULL, "## Article", "\r",
     false},
    {"a-property-of-the-user-stays", "tags:", "rating: 5\ntags:",
     HEAD_OF ("Two", TAGS) BODY, "title: \"Two\"\nrating: 5\ntags:", "\"One\"", false},
    {"a-title-that-the-user-changed-stays", "title: \"One\"", "title: Mine",
     HEAD_OF ("Two", TAGS) BODY, "title: Mine\n", "title: \"Two\"", false},
    {"a-title-that-an-editor-quoted-otherwise-is-ours", "title: \"One\"", "title: One",
     HEAD_OF ("Two", TAGS) BODY, "title: \"Two\"\n", "title: One", false},
    {"a-property-that-the-user-removed-stays-away", "title: \"One\"\n", "",
     HEAD_OF ("Two", TAGS) BODY, "tags:", "title:", false},
    {"a-tag-of-the-user-stays", "  - \"sea\"\n", "  - \"sea\"\n  - mine\n",
     HEAD_OF ("One", TAGS "  - \"ice\"\n") BODY,
     "  - \"clippings\"\n  - \"sea\"\n  - \"mine\"\n  - \"ice\"\n", NULL, false},
    {"a-tag-that-the-user-removed-stays-away", "  - \"sea\"\n", "",
     HEAD_OF ("One", TAGS "  - \"ice\"\n") BODY, "- \"ice\"", "- \"sea\"", false},
    {"a-tag-that-cuttings-removed-goes", "  - \"sea\"\n", "  - \"sea\"\n  - mine\n",
     HEAD_OF ("One", "  - \"clippings\"\n") BODY, "mine", "- \"sea\"", false},
    {"tags-on-one-line-are-a-list-too", "tags:\n" TAGS, "tags: [clippings, sea, mine]\n",
     NULL, "tags: [clippings, sea, mine]\n", NULL, false},
    {"a-region-that-changed-is-replaced", "One", "One",
     HEAD_OF ("One", TAGS) REGION ("head", "# Two") "\n" REGION ("article", "## Article"),
     "# Two", "# One", false},
    {"an-edit-inside-a-region-is-a-conflict", "## Article", "## My article", NULL,
     "## Article", "My article", true},
    {"an-edit-that-is-the-same-as-ours-is-none", "# One", "# Two",
     HEAD_OF ("One", TAGS) REGION ("head", "# Two") "\n" REGION ("article", "## Article"),
     "# Two", "# One", false},
    {"a-region-that-the-user-took-out-stays-out", REGION ("head", "# One") "\n", "",
     HEAD_OF ("One", TAGS) REGION ("head", "# Two") "\n" REGION ("article", "## Article"),
     "## Article", "# Two", false},
    {"a-region-that-is-new-stands-in-its-place", "\n<!-- clip:begin article",
     "\nMine.\n\n<!-- clip:begin article",
     HEAD_OF ("One", TAGS) REGION ("head", "# One") "\n" REGION (
         "note", "n") "\n" REGION ("article", "## Article"),
     "<!-- clip:end head -->\n\n<!-- clip:begin note -->\nn\n<!-- clip:end note -->\n"
     "\nMine.\n",
     NULL, false},
    {"a-region-that-is-over-goes", "One", "One",
     HEAD_OF ("One", TAGS) REGION ("article", "## Article"), "## Article", "head", false},
    {"a-mark-without-its-end-is-a-conflict", "<!-- clip:end head -->\n", "", NULL,
     "# One\n\n<!-- clip:begin article", NULL, true},
    {"without-the-last-line-nothing-is-known", "<!-- clip:written", "<!-- ", NULL,
     "<!-- clip:written head=", NULL, false},
    {"a-deleted-clipping-that-is-back-has-no-flag", "clip_id", "deleted: true\nclip_id",
     NULL, "clip_id", "deleted", false},
};

static char *
replace (const char *text, const char *find, const char *by)
{
  GString *out = g_string_new (text);

  g_assert_cmpuint (g_string_replace (out, find, by, 1), ==, 1);
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const __typeof__ (cases[0]) *row = data;
  const char *next = row->next == NULL ? fresh : row->next;
  g_autofree char *first = managed_file_seal (fresh);
  g_autofree char *edited = replace (first, row->replace, row->by);
  bool conflict, again;
  g_autofree char *merged = managed_file_merge (edited, next, &conflict);
  g_autofree char *twice = managed_file_merge (merged, next, &again);

  g_assert_nonnull (strstr (merged, row->has));
  if (row->has_not != NULL)
    g_assert_null (strstr (merged, row->has_not));
  g_assert_cmpint (conflict, ==, row->conflict);
  g_assert_cmpstr (twice, ==, merged);
  g_assert_false (again);
}

static void
test_same (void)
{
  g_autofree char *first = managed_file_seal (fresh);
  bool conflict;
  g_autofree char *second = managed_file_merge (first, fresh, &conflict);

  g_assert_cmpstr (second, ==, first);
  g_assert_false (conflict);
}

static void
test_dress (void)
{
  g_autofree char *first = managed_file_seal (fresh);
  GString *windows = g_string_new (first);
  g_autofree char *merged = NULL, *id = NULL;
  bool conflict;

  g_string_replace (windows, "\n", "\r\n", 0);
  g_string_prepend (windows, "\xef\xbb\xbf");
  merged = managed_file_merge (windows->str, fresh, &conflict);
  g_assert_cmpstr (merged, ==, windows->str);
  g_assert_false (conflict);
  id = managed_file_find_id (windows->str);
  g_assert_cmpstr (id, ==, ID);
  g_string_free (windows, TRUE);
}

static void
test_conflict_copy (void)
{
  g_autofree char *copy = managed_file_conflict_copy (fresh);
  g_autofree char *id = managed_file_find_id (copy);

  g_assert_null (id);
  g_assert_nonnull (strstr (copy, "\nconflict_of: \"" ID "\"\n---\n" BODY));
}

static void
test_deleted (void)
{
  g_autofree char *flagged = managed_file_set_deleted (fresh, true);
  g_autofree char *twice = managed_file_set_deleted (flagged, true);
  g_autofree char *back = managed_file_set_deleted (twice, false);

  g_assert_nonnull (strstr (flagged, ID "\"\ndeleted: true\n---\n"));
  g_assert_cmpstr (twice, ==, flagged);
  g_assert_cmpstr (back, ==, fresh);
}

static const struct {
  const char *name;
  const char *text;
  const char *id;
} ids[] = {
    {"in-quotes", "---\nclip_id: \"" ID "\"\n---\n", ID},
    {"bare", "---\na: 1\nclip_id: " ID "\n---\n", ID},
    {"of-logseq", "title:: x\nclip-id:: " ID "\n\ntext", ID},
    {"not-in-the-text", "---\na: 1\n---\nclip_id: " ID "\n", NULL},
    {"not-without-an-end", "---\nclip_id: " ID "\n", NULL},
    {"no-uuid-is-none", "---\nclip_id: 12\n---\n", NULL},
};

static void
test_id (gconstpointer data)
{
  const __typeof__ (ids[0]) *row = data;
  g_autofree char *id = managed_file_find_id (row->text);

  g_assert_cmpstr (id, ==, row->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/managed-file", cases, test_case);
  ADD_CASES ("/managed-file/id", ids, test_id);
  g_test_add_func ("/managed-file/the-same-again-is-the-same", test_same);
  g_test_add_func ("/managed-file/line-ends-and-byte-order-mark-stay", test_dress);
  g_test_add_func ("/managed-file/a-conflict-copy-is-no-clipping", test_conflict_copy);
  g_test_add_func ("/managed-file/a-deleted-clipping-is-flagged", test_deleted);
  return g_test_run ();
}
