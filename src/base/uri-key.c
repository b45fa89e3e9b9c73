/* uri-key.c: when two addresses mean one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key that drops too little gives the reader a clipping twice; one that drops too
 * much keeps a page from being saved.  So it drops only what sites agree on.
 */

#include "base/uri.h"

#include <string.h>

#include "base/uri-parts.h"
#include "base/uri-tracking.h"

/* First labels of hosts that serve the same pages to other devices. */
static const char *const device_labels[] = {"www", "m", "mobile", "amp"};

/* Hosts, by their beginning or their end, that serve other sites' AMP pages.  After
 * the folder come "s/" when the page itself is https, and the page's host and path. */
static const struct {
  const char *host;
  const char *folder;
} amp_caches[] = {
    {".cdn.ampproject.org", "/c/"}, {".cdn.ampproject.org", "/v/"},
    {".bing-amp.com", "/c/"},       {"www.google.", "/amp/"},
    {"www.bing.com", "/amp/"},
};

/* What a server gives for a folder. */
static const char *const index_files[] = {
    "index.html", "index.htm",    "index.xhtml",  "index.shtml",
    "index.php",  "default.aspx", "default.html", "default.htm",
};

/* Parameters that only ask for the AMP form, and those that AMP caches add. */
static const char *const amp_parameters[] = {
    "amp",        "amp=1",         "amp=true", "amp=",        "outputtype=amp",
    "output=amp", "view=amp",      "amp=amp",  "amp_js_v=*",  "amp_gsa=*",
    "usqp=*",     "__amp_source*", "amp_r=*",  "amp_latest*", "amp_ct=*",
};

/* ---- hosts ---- */

static bool
is_cache_host (const char *host, const char *pattern)
{
  return *pattern == '.' ? g_str_has_suffix (host, pattern)
                         : g_str_has_prefix (host, pattern);
}

/* The address of the page that @parts, on an AMP cache, stand for; else NULL. */
static char *
address_behind_cache (const UriParts *parts)
{
  for (size_t i = 0; i < G_N_ELEMENTS (amp_caches); i++) {
    const char *folder = amp_caches[i].folder;
    const char *rest;

    if (!is_cache_host (parts->host, amp_caches[i].host) ||
        !g_str_has_prefix (parts->path, folder))
      continue;
    rest = parts->path + strlen (folder);
    if (g_str_has_prefix (rest, "s/"))
      rest += 2;
    return g_strconcat ("https://", rest, parts->query == NULL ? NULL : "?", parts->query,
                        NULL);
  }
  return NULL;
}

/* The length of the first label when it names a device, its dot included. */
static size_t
device_label_length (const char *host)
{
  for (size_t i = 0; i < G_N_ELEMENTS (device_labels); i++) {
    size_t length = strlen (device_labels[i]);

    if (strncmp (host, device_labels[i], length) == 0 && host[length] == '.' &&
        strchr (host + length + 1, '.') != NULL)
      return length + 1;
  }
  return 0;
}

/* Drops device labels in front, and one behind a label for the language, as in
 * "en.m.wikipedia.org". */
static char *
plain_host (const char *host)
{
  const char *second;
  size_t length;

  while ((length = device_label_length (host)) > 0)
    host += length;
  second = strchr (host, '.');
  if (second == NULL || !g_str_has_prefix (second, ".m.") ||
      strchr (second + 3, '.') == NULL)
    return g_strdup (host);
  return g_strdup_printf ("%.*s%s", (int)(second - host), host, second + 2);
}

/* ---- paths ---- */

static bool
is_unreserved (int byte)
{
  return byte >= 0 && (g_ascii_isalnum (byte) || (byte > 0 && strchr ("-._~", byte)));
}

static int
decode_byte (const char *escape)
{
  if (escape[0] != '%' || !g_ascii_isxdigit (escape[1]) || !g_ascii_isxdigit (escape[2]))
    return -1;
  return g_ascii_xdigit_value (escape[1]) << 4 | g_ascii_xdigit_value (escape[2]);
}

/* RFC 3986, section 6.2.2.2: what need not be encoded is not, the rest in upper case. */
static char *
normalise_encoding (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0') {
    int byte = decode_byte (text);

    if (byte < 0) {
      g_string_append_c (out, *text++);
      continue;
    }
    if (is_unreserved (byte))
      g_string_append_c (out, (char)byte);
    else
      g_string_append_printf (out, "%%%02X", (unsigned)byte);
    text += 3;
  }
  return g_string_free (out, FALSE);
}

static bool
cut_suffix (char *text, const char *suffix)
{
  if (!g_str_has_suffix (text, suffix))
    return false;
  text[strlen (text) - strlen (suffix)] = '\0';
  return true;
}

static void
cut_slashes (char *path)
{
  size_t length = strlen (path);

  while (length > 0 && path[length - 1] == '/')
    length--;
  path[length] = '\0';
}

static void
cut_index_file (char *path)
{
  char *name = strrchr (path, '/');

  for (size_t i = 0; name != NULL && i < G_N_ELEMENTS (index_files); i++) {
    if (g_ascii_strcasecmp (name + 1, index_files[i]) == 0)
      name[1] = '\0';
  }
}

/* Drops "/amp" at either end where something else remains, ".amp" and ".amp.html". */
static char *
cut_amp_marks (char *path)
{
  if (cut_suffix (path, ".amp.html"))
    return g_strconcat (path, ".html", NULL);
  if (strcmp (path, "/amp") != 0 && !cut_suffix (path, "/amp"))
    cut_suffix (path, ".amp");
  return g_strdup (g_str_has_prefix (path, "/amp/") ? path + 4 : path);
}

static char *
plain_path (const char *path)
{
  g_autofree char *plain = normalise_encoding (path);
  char *without_amp;

  cut_index_file (plain);
  cut_slashes (plain);
  without_amp = cut_amp_marks (plain);
  cut_slashes (without_amp);
  return without_amp;
}

/* ---- queries ---- */

static bool
is_amp_parameter (const char *parameter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (amp_parameters); i++) {
    const char *pattern = amp_parameters[i];
    size_t length = strlen (pattern);

    if (pattern[length - 1] == '*'
            ? g_ascii_strncasecmp (parameter, pattern, length - 1) == 0
            : g_ascii_strcasecmp (parameter, pattern) == 0)
      return true;
  }
  return false;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* (nullable): the parameters that matter, in order. */
static char *
plain_query (const char *query)
{
  g_autofree char *normal = normalise_encoding (query);
  g_auto (GStrv) all = g_strsplit (normal, "&", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (char **each = all; *each != NULL; each++) {
    if (**each != '\0' && !is_amp_parameter (*each) &&
        !uri_tracking_is_parameter (*each, strlen (*each)))
      g_ptr_array_add (kept, *each);
  }
  if (kept->len == 0)
    return NULL;
  g_ptr_array_sort (kept, compare_strings);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("&", (char **)kept->pdata);
}

/* ---- public ---- */

static char *
key_of_parts (const UriParts *parts)
{
  g_autofree char *host = plain_host (parts->host);
  g_autofree char *path = plain_path (parts->path);
  g_autofree char *query = parts->query == NULL ? NULL : plain_query (parts->query);
  GString *key = g_string_new (host);

  if (parts->port >= 0)
    g_string_append_printf (key, ":%d", parts->port);
  g_string_append (key, path);
  if (query != NULL)
    g_string_append_printf (key, "?%s", query);
  return g_string_free (key, FALSE);
}

char *
uri_key (const char *address)
{
  g_auto (UriParts) parts = {.port = -1};
  g_auto (UriParts) behind = {.port = -1};
  g_autofree char *page = NULL;

  if (!uri_parts_parse (NULL, address, &parts) || !uri_parts_is_web_scheme (parts.scheme))
    return g_strdup (address);
  page = address_behind_cache (&parts);
  if (page != NULL && uri_parts_parse (NULL, page, &behind))
    return key_of_parts (&behind);
  return key_of_parts (&parts);
}
