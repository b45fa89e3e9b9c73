/* html-foreign.c: SVG and MathML inside HTML (section 13.2.6.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "html/html-foreign.h"

#include <stdlib.h>
#include <string.h>

/* SVG is case-sensitive, its authors are not: names are given back their capitals.
 * Each list holds the names as the standard writes them, sorted without regard to
 * case. */
static const char *const svg_elements[] = {
    "altGlyph",
    "altGlyphDef",
    "altGlyphItem",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "clipPath",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "foreignObject",
    "glyphRef",
    "linearGradient",
    "radialGradient",
    "textPath",
};

static const char *const svg_attrs[] = {
    "attributeName",
    "attributeType",
    "baseFrequency",
    "baseProfile",
    "calcMode",
    "clipPathUnits",
    "diffuseConstant",
    "edgeMode",
    "filterUnits",
    "glyphRef",
    "gradientTransform",
    "gradientUnits",
    "kernelMatrix",
    "kernelUnitLength",
    "keyPoints",
    "keySplines",
    "keyTimes",
    "lengthAdjust",
    "limitingConeAngle",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "numOctaves",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "preserveAlpha",
    "preserveAspectRatio",
    "primitiveUnits",
    "refX",
    "refY",
    "repeatCount",
    "repeatDur",
    "requiredExtensions",
    "requiredFeatures",
    "specularConstant",
    "specularExponent",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "stitchTiles",
    "surfaceScale",
    "systemLanguage",
    "tableValues",
    "targetX",
    "targetY",
    "textLength",
    "viewBox",
    "viewTarget",
    "xChannelSelector",
    "yChannelSelector",
    "zoomAndPan",
};

static const char *const mathml_attrs[] = {"definitionURL"};

/* Start tags that never mean anything but HTML. */
static const bool breaks_out[HTML_N_TAGS] = {
    [HTML_TAG_B] = true,       [HTML_TAG_BIG] = true,  [HTML_TAG_BLOCKQUOTE] = true,
    [HTML_TAG_BODY] = true,    [HTML_TAG_BR] = true,   [HTML_TAG_CENTER] = true,
    [HTML_TAG_CODE] = true,    [HTML_TAG_DD] = true,   [HTML_TAG_DIV] = true,
    [HTML_TAG_DL] = true,      [HTML_TAG_DT] = true,   [HTML_TAG_EM] = true,
    [HTML_TAG_EMBED] = true,   [HTML_TAG_H1] = true,   [HTML_TAG_H2] = true,
    [HTML_TAG_H3] = true,      [HTML_TAG_H4] = true,   [HTML_TAG_H5] = true,
    [HTML_TAG_H6] = true,      [HTML_TAG_HEAD] = true, [HTML_TAG_HR] = true,
    [HTML_TAG_I] = true,       [HTML_TAG_IMG] = true,  [HTML_TAG_LI] = true,
    [HTML_TAG_LISTING] = true, [HTML_TAG_MENU] = true, [HTML_TAG_META] = true,
    [HTML_TAG_NOBR] = true,    [HTML_TAG_OL] = true,   [HTML_TAG_P] = true,
    [HTML_TAG_PRE] = true,     [HTML_TAG_RUBY] = true, [HTML_TAG_S] = true,
    [HTML_TAG_SMALL] = true,   [HTML_TAG_SPAN] = true, [HTML_TAG_STRONG] = true,
    [HTML_TAG_STRIKE] = true,  [HTML_TAG_SUB] = true,  [HTML_TAG_SUP] = true,
    [HTML_TAG_TABLE] = true,   [HTML_TAG_TT] = true,   [HTML_TAG_U] = true,
    [HTML_TAG_UL] = true,      [HTML_TAG_VAR] = true,
};

bool
html_foreign_applies (const HtmlBuild *self, const HtmlToken *token)
{
  const HtmlNode *node = html_build_adjusted_current (self);
  bool is_text = token->type == HTML_TOKEN_TEXT;
  bool is_start = token->type == HTML_TOKEN_START;

  if (node->ns == HTML_NS_HTML || token->type == HTML_TOKEN_EOF)
    return false;
  if ((is_text || is_start) && html_element_is_html_point (node))
    return false;
  if (html_element_is_mathml_text_point (node))
    return !is_text && !(is_start && token->tag != HTML_TAG_MGLYPH &&
                         token->tag != HTML_TAG_MALIGNMARK);
  return !(is_start && token->tag == HTML_TAG_SVG && node->ns == HTML_NS_MATHML &&
           node->tag == HTML_TAG_ANNOTATION_XML);
}

static int
compare_name (const void *key, const void *row)
{
  const HtmlSlice *name = key;
  const char *other = *(const char *const *)row;
  int order = g_ascii_strncasecmp (name->data, other, name->length);

  return order != 0 ? order : -(other[name->length] != '\0');
}

static void
adjust_name (HtmlSlice *name, const char *const *names, size_t n)
{
  const char *const *found = bsearch (name, names, n, sizeof *names, compare_name);

  if (found != NULL)
    name->data = *found;
}

void
html_foreign_insert (HtmlBuild *self, HtmlToken *token, HtmlNamespace ns)
{
  HtmlNode *node = html_doc_new_node (self->doc, HTML_NODE_ELEMENT);

  g_assert (node != NULL);
  if (ns == HTML_NS_SVG)
    adjust_name (&token->text, svg_elements, G_N_ELEMENTS (svg_elements));
  for (HtmlAttr *attr = token->attrs; attr != NULL; attr = attr->next)
    if (ns == HTML_NS_SVG)
      adjust_name (&attr->spelling, svg_attrs, G_N_ELEMENTS (svg_attrs));
    else
      adjust_name (&attr->spelling, mathml_attrs, G_N_ELEMENTS (mathml_attrs));
  node->tag = (uint16_t)token->tag;
  node->ns = (uint8_t)ns;
  node->text = token->text;
  node->attrs = token->attrs;
  html_build_open (self, node);
  if (token->is_closed)
    html_stack_pop (&self->open);
}

static bool
has_attr (const HtmlToken *token, const char *name)
{
  for (const HtmlAttr *attr = token->attrs; attr != NULL; attr = attr->next)
    if (html_slice_equal (attr->spelling, name))
      return true;
  return false;
}

static bool
breaks_out_of_foreign (const HtmlToken *token)
{
  if (token->type == HTML_TOKEN_END)
    return token->tag == HTML_TAG_BR || token->tag == HTML_TAG_P;
  if (token->tag == HTML_TAG_FONT)
    return has_attr (token, "color") || has_attr (token, "face") ||
           has_attr (token, "size");
  return breaks_out[token->tag];
}

static bool
break_out (HtmlBuild *self, HtmlToken *token)
{
  const HtmlNode *node = html_build_current (self);

  while (self->open.n > 1 && node->ns != HTML_NS_HTML &&
         !html_element_is_html_point (node) &&
         !html_element_is_mathml_text_point (node)) {
    html_stack_pop (&self->open);
    node = html_build_current (self);
  }
  return html_build_using (self, self->mode, token);
}

static bool
text (HtmlBuild *self, HtmlToken *token)
{
  static const char replacement[] = "\xEF\xBF\xBD";

  if (token->is_nul)
    token->text = (HtmlSlice){replacement, strlen (replacement)};
  else if (!html_build_is_blank (token->text))
    self->frameset_ok = false;
  html_build_text (self, token->text);
  return true;
}

static bool
start (HtmlBuild *self, HtmlToken *token)
{
  if (breaks_out_of_foreign (token))
    return break_out (self, token);
  html_foreign_insert (self, token, html_build_adjusted_current (self)->ns);
  return true;
}

static bool
end (HtmlBuild *self, HtmlToken *token)
{
  if (breaks_out_of_foreign (token))
    return break_out (self, token);
  for (uint32_t i = self->open.n - 1; i > 0; i--) {
    const HtmlNode *node = self->open.nodes[i];

    if (node->ns == HTML_NS_HTML)
      return html_build_using (self, self->mode, token);
    if (node->text.length == token->text.length &&
        g_ascii_strncasecmp (node->text.data, token->text.data, token->text.length) ==
            0) {
      html_stack_cut (&self->open, i);
      return true;
    }
  }
  return true;
}

bool
html_foreign_process (HtmlBuild *self, HtmlToken *token)
{
  static const HtmlRule rules[] = {
      [HTML_TOKEN_TEXT] = text,
      [HTML_TOKEN_START] = start,
      [HTML_TOKEN_END] = end,
      [HTML_TOKEN_COMMENT] = html_build_insert_comment,
      [HTML_TOKEN_DOCTYPE] = html_build_ignore,
  };

  return rules[token->type](self, token);
}
