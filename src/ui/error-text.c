/* error-text.c: says what went wrong, and what the reader can do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "library/library.h"

static const char *const sentences[N_LIBRARY_ERRORS] = {
    [LIBRARY_ERROR_TIMEOUT] = N_ ("The site did not answer in time. Try again later."),
    [LIBRARY_ERROR_TOO_LARGE] = N_ (
        "The page is too large to be saved. Copy the article in the browser and paste "
        "it instead."),
    [LIBRARY_ERROR_TRUNCATED] =
        N_ ("The page broke off before its end, so nothing was saved. Try again."),
    [LIBRARY_ERROR_BAD_ENCODING] =
        N_ ("The page came in a form that cannot be unpacked. Copy the article in the "
            "browser and paste it instead."),
    [LIBRARY_ERROR_BAD_RESPONSE] =
        N_ ("The site sent an answer that makes no sense. Try again later."),
    [LIBRARY_ERROR_RESET] = N_ ("The site closed the connection. Try again."),
    [LIBRARY_ERROR_REDIRECT_LOOP] = N_ (
        "The site sends this address round in a circle. Open the page in the browser, "
        "then copy the article and paste it."),
    [LIBRARY_ERROR_TOO_MANY_REDIRECTS] =
        N_ ("The site sends this address on too many times. Open the page in the browser "
            "and copy the address from there."),
    [LIBRARY_ERROR_BAD_REDIRECT] =
        N_ ("The site sends this address on to a place that cannot be fetched. Open the "
            "page in the browser and copy the address from there."),
    [LIBRARY_ERROR_UNSUPPORTED_SCHEME] = N_ (
        "Only web addresses can be saved: those that begin with http:// or https://."),
    [LIBRARY_ERROR_INVALID_URL] =
        N_ ("This is not a web address. Check it for mistakes."),
    [LIBRARY_ERROR_BLOCKED_ADDRESS] = N_ (
        "The site sends this address on to a machine in the local network, which is not "
        "allowed."),
    [LIBRARY_ERROR_DNS] = N_ (
        "There is no site of this name, or the network is down. Check the address and "
        "the connection."),
    [LIBRARY_ERROR_REFUSED] =
        N_ ("The site cannot be reached. Check the connection, or try again later."),
    [LIBRARY_ERROR_TLS] =
        N_ ("A secure connection to the site was not possible: its certificate cannot be "
            "trusted. Try again later, or copy the article in the browser and paste it."),
    [LIBRARY_ERROR_HTTP_STATUS] = N_ (
        "The site answered with an error instead of the page. Check the address, or try "
        "again later."),
    [LIBRARY_ERROR_UNSUPPORTED_TYPE] =
        N_ ("This is not a web page or a text, so there is no article to save."),
    [LIBRARY_ERROR_EMPTY] = N_ ("There is nothing in it to save."),
    [LIBRARY_ERROR_NO_ARTICLE] = N_ (
        "No article was found in the page. Select the text in the browser, copy it and "
        "paste it instead."),
    [LIBRARY_ERROR_UNKNOWN_EXPORT] = N_ (
        "Cuttings does not know this kind of file. It reads exports of Omnivore, Pocket, "
        "Instapaper, wallabag, Raindrop.io, Readwise, Hypothes.is, Obsidian Web "
        "Clipper and Zotero, bookmarks, lists of addresses and saved pages."),
    [LIBRARY_ERROR_EXPORT_TOO_LARGE] =
        N_ ("The file is, or unpacks to, far more than an export would be. Nothing of it "
            "was imported."),
    [LIBRARY_ERROR_UNSAFE_ARCHIVE] =
        N_ ("The archive names places outside itself, as no export does. Nothing of it "
            "was imported."),
    [LIBRARY_ERROR_CUT_OFF] = N_ (
        "The file ends in the middle, so nothing of it was imported. Download or copy it "
        "again."),
    [LIBRARY_ERROR_DAMAGED] =
        N_ ("The file is damaged, so nothing of it was imported. Download it again."),
    [LIBRARY_ERROR_NO_ADDRESS] = N_ ("It has neither a web address nor a text."),
    [LIBRARY_ERROR_BAD_ENTRY] = N_ ("It is not written as this kind of file asks for."),
    [LIBRARY_ERROR_TOO_COMPLEX] =
        N_ ("The page is too complex to be read. Select the text in the browser, copy it "
            "and paste it instead."),
    [LIBRARY_ERROR_NOT_FOUND] = N_ ("It is not in the library any more."),
    [LIBRARY_ERROR_INVALID_VALUE] = N_ ("This cannot be stored. Check it for mistakes."),
    [LIBRARY_ERROR_CONFLICT] =
        N_ ("It was changed since, so the change cannot be taken back."),
    [LIBRARY_ERROR_CANNOT_READ] =
        N_ ("The file cannot be read. Check that it exists and who may read it."),
    [LIBRARY_ERROR_CANNOT_WRITE] =
        N_ ("The file cannot be written. Choose another folder, or check who may write "
            "there."),
    [LIBRARY_ERROR_CANNOT_OPEN] = N_ (
        "The library cannot be opened. Check that its folder exists and who may use it."),
    [LIBRARY_ERROR_READ_ONLY] = N_ (
        "The library can be read but not changed. Check who may write to its file and "
        "folder."),
    [LIBRARY_ERROR_CORRUPT] =
        N_ ("The library file is damaged. Nothing in it was changed."),
    [LIBRARY_ERROR_TOO_NEW] = N_ (
        "The library was written by a newer version of Cuttings. Update Cuttings to open "
        "it."),
    [LIBRARY_ERROR_NOT_A_LIBRARY] = N_ ("The file is not a library of Cuttings."),
    [LIBRARY_ERROR_BUSY] =
        N_ ("Another program is using the library. Try again in a moment."),
    [LIBRARY_ERROR_DISK_FULL] = N_ ("The disk is full. Free some space and try again."),
    [LIBRARY_ERROR_FAILED] = N_ ("Something unexpected went wrong. Try again."),
};

char *
error_text (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == LIBRARY_ERROR && error->code >= 0 &&
      error->code < N_LIBRARY_ERRORS)
    return g_strdup (_ (sentences[error->code]));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_ ("It was cancelled, and nothing was changed."));
  /* GIO's messages are translated, and end without a full stop or with one. */
  return g_strdup_printf (_ ("Something unexpected went wrong: %s"), error->message);
}
