/* html-quirks.c: whether a doctype asks for the tables of the 1990s
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-quirks.h"

#include <string.h>

static const char *const public_ids[] = {
    "-//W3O//DTD W3 HTML Strict 3.0//EN//",
    "-/W3C/DTD HTML 4.0 Transitional/EN",
    "HTML",
};

static const char ibm_system_id[] =
    "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

static const char *const public_prefixes[] = {
    "+//Silmaril//dtd html Pro v0r11 19970101//",
    "-//AS//DTD HTML 3.0 asWedit + extensions//",
    "-//AdvaSoft Ltd//DTD HTML 3.0 asWedit + extensions//",
    "-//IETF//DTD HTML 2.0 Level 1//",
    "-//IETF//DTD HTML 2.0 Level 2//",
    "-//IETF//DTD HTML 2.0 Strict Level 1//",
    "-//IETF//DTD HTML 2.0 Strict Level 2//",
    "-//IETF//DTD HTML 2.0 Strict//",
    "-//IETF//DTD HTML 2.0//",
    "-//IETF//DTD HTML 2.1E//",
    "-//IETF//DTD HTML 3.0//",
    "-//IETF//DTD HTML 3.2 Final//",
    "-//IETF//DTD HTML 3.2//",
    "-//IETF//DTD HTML 3//",
    "-//IETF//DTD HTML Level 0//",
    "-//IETF//DTD HTML Level 1//",
    "-//IETF//DTD HTML Level 2//",
    "-//IETF//DTD HTML Level 3//",
    "-//IETF//DTD HTML Strict Level 0//",
    "-//IETF//DTD HTML Strict Level 1//",
    "-//IETF//DTD HTML Strict Level 2//",
    "-//IETF//DTD HTML Strict Level 3//",
    "-//IETF//DTD HTML Strict//",
    "-//IETF//DTD HTML//",
    "-//Metrius//DTD Metrius Presentational//",
    "-//Microsoft//DTD Internet Explorer 2.0 HTML Strict//",
    "-//Microsoft//DTD Internet Explorer 2.0 HTML//",
    "-//Microsoft//DTD Internet Explorer 2.0 Tables//",
    "-//Microsoft//DTD Internet Explorer 3.0 HTML Strict//",
    "-//Microsoft//DTD Internet Explorer 3.0 HTML//",
    "-//Microsoft//DTD Internet Explorer 3.0 Tables//",
    "-//Netscape Comm. Corp.//DTD HTML//",
    "-//Netscape Comm. Corp.//DTD Strict HTML//",
    "-//O'Reilly and Associates//DTD HTML 2.0//",
    "-//O'Reilly and Associates//DTD HTML Extended 1.0//",
    "-//O'Reilly and Associates//DTD HTML Extended Relaxed 1.0//",
    "-//SQ//DTD HTML 2.0 HoTMetaL + extensions//",
    "-//SoftQuad Software//DTD HoTMetaL PRO 6.0::19990601::extensions to HTML 4.0//",
    "-//SoftQuad//DTD HoTMetaL PRO 4.0::19971010::extensions to HTML 4.0//",
    "-//Spyglass//DTD HTML 2.0 Extended//",
    "-//Sun Microsystems Corp.//DTD HotJava HTML//",
    "-//Sun Microsystems Corp.//DTD HotJava Strict HTML//",
    "-//W3C//DTD HTML 3 1995-03-24//",
    "-//W3C//DTD HTML 3.2 Draft//",
    "-//W3C//DTD HTML 3.2 Final//",
    "-//W3C//DTD HTML 3.2//",
    "-//W3C//DTD HTML 3.2S Draft//",
    "-//W3C//DTD HTML 4.0 Frameset//",
    "-//W3C//DTD HTML 4.0 Transitional//",
    "-//W3C//DTD HTML Experimental 19960712//",
    "-//W3C//DTD HTML Experimental 970421//",
    "-//W3C//DTD W3 HTML//",
    "-//W3O//DTD W3 HTML 3.0//",
    "-//WebTechs//DTD Mozilla HTML 2.0//",
    "-//WebTechs//DTD Mozilla HTML//",
};

/* Only without a system identifier. */
static const char *const bare_public_prefixes[] = {
    "-//W3C//DTD HTML 4.01 Frameset//",
    "-//W3C//DTD HTML 4.01 Transitional//",
};

static const HtmlSlice *
find_id (const HtmlToken *doctype, const char *spelling)
{
  for (const HtmlAttr *attr = doctype->attrs; attr != NULL; attr = attr->next)
    if (html_slice_equal (attr->spelling, spelling))
      return &attr->value;
  return NULL;
}

static bool
has_prefix (HtmlSlice id, const char *const *prefixes, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    size_t length = strlen (prefixes[i]);

    if (id.length >= length && g_ascii_strncasecmp (id.data, prefixes[i], length) == 0)
      return true;
  }
  return false;
}

static bool
is_quirky_public_id (HtmlSlice id, bool has_system_id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (public_ids); i++)
    if (html_slice_equal_nocase (id, public_ids[i]))
      return true;
  return has_prefix (id, public_prefixes, G_N_ELEMENTS (public_prefixes)) ||
         (!has_system_id &&
          has_prefix (id, bare_public_prefixes, G_N_ELEMENTS (bare_public_prefixes)));
}

bool
html_quirks_of (const HtmlToken *doctype)
{
  const HtmlSlice *public_id = find_id (doctype, "public");
  const HtmlSlice *system_id = find_id (doctype, "system");

  return doctype->forces_quirks || !html_slice_equal (doctype->text, "html") ||
         (public_id != NULL && is_quirky_public_id (*public_id, system_id != NULL)) ||
         (system_id != NULL && html_slice_equal_nocase (*system_id, ibm_system_id));
}
