/* query-help.c: the query language in the reader's own: what can be typed, what is wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/query-help.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/query.h"

/* ---- what can be typed ---- */

/* The query language is the same in every language; what it means is said in the reader's. */
static const struct {
  const char *example;
  const char *inserted; /* NULL: the example */
  const char *meaning;
} operators[] = {
    {"central bank", NULL, N_ ("both words")},
    {"\"central bank\"", NULL, N_ ("the words in this order")},
    {"bank*", NULL, N_ ("words that begin so")},
    {"storm OR flood", " OR ", N_ ("one of them")},
    {"-football", "-", N_ ("not this word")},
    {"(a OR b) c", "(", N_ ("parentheses keep together")},
    {"tag:climate", "tag:", N_ ("a tag, and those below it")},
    {"hltag:quote", "hltag:", N_ ("a tag on a highlight")},
    {"site:example.org", "site:", N_ ("a source or its address")},
    {"author:smith", "author:", N_ ("who wrote it")},
    {"lang:pt", "lang:", N_ ("the language")},
    {"has:note", "has:", N_ ("note, highlight or image")},
    {"is:starred", "is:", N_ ("inbox, archived, trashed, starred, unread or read")},
    {"color:yellow", "color:", N_ ("a highlight of this color")},
    {"words:>800", "words:", N_ ("how long it is")},
    {"saved:2024-10", "saved:", N_ ("when it was saved")},
    {"published:2024", "published:", N_ ("when it was published")},
    {"after:7d", "after:", N_ ("saved since then: a date, or 7d, 2w, 3m, 1y ago")},
    {"before:2024", "before:", N_ ("saved before then")},
};

static GtkWidget *
make_row (size_t i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *example = gtk_label_new (operators[i].example);
  GtkWidget *meaning = gtk_label_new (_ (operators[i].meaning));

  gtk_label_set_xalign (GTK_LABEL (example), 0);
  gtk_label_set_xalign (GTK_LABEL (meaning), 0);
  gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
  gtk_widget_add_css_class (example, "monospace");
  gtk_widget_add_css_class (meaning, "caption");
  gtk_widget_add_css_class (meaning, "dim-label");
  gtk_box_append (GTK_BOX (box), example);
  gtk_box_append (GTK_BOX (box), meaning);
  return box;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  int i = gtk_list_box_row_get_index (row);
  const char *text =
      operators[i].inserted != NULL ? operators[i].inserted : operators[i].example;

  gtk_widget_activate_action (GTK_WIDGET (list), "search.insert", "s", text);
}

GtkWidget *
query_help_new (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "query-help");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Can Be Searched"), -1);
  for (size_t i = 0; i < G_N_ELEMENTS (operators); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (i));
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 380);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scrolled), 280);
  return scrolled;
}

/* ---- what is wrong ---- */

#define A_DATE N_ ("needs a date such as 2024, 2024-10, 2024-10-05, 7d or today")

static const struct {
  const char *field;
  const char *need;
} needs[] = {
    {"tag", N_ ("needs a tag")},
    {"hltag", N_ ("needs a tag")},
    {"site", N_ ("needs a source or an address")},
    {"author", N_ ("needs a name")},
    {"lang", N_ ("needs a language such as en")},
    {"has", N_ ("needs note, highlight or image")},
    {"is", N_ ("needs inbox, archived, trashed, starred, unread or read")},
    {"color", N_ ("needs yellow, green, blue, pink, purple or orange")},
    {"words", N_ ("needs a number such as >800 or 500..800")},
    {"saved", A_DATE},
    {"published", A_DATE},
    {"after", A_DATE},
    {"before", A_DATE},
};

/* What the value of the field at the beginning of @part must be, or NULL. */
static const char *
find_need (const char *part)
{
  for (size_t i = 0; i < G_N_ELEMENTS (needs); i++) {
    size_t length = strlen (needs[i].field);

    if (g_ascii_strncasecmp (part, needs[i].field, length) == 0 && part[length] == ':')
      return _ (needs[i].need);
  }
  return NULL;
}

/* As the parser says it.  (nullable) */
static const char *
find_reason (const char *part, const GError *error)
{
  static const struct {
    QueryErrorCode code;
    const char *text;
  } reasons[] = {
      {QUERY_ERROR_FIELD,
       N_ ("there is no such field; a word with a colon must be in quotes")},
      {QUERY_ERROR_QUOTE, N_ ("the quote is not closed")},
      {QUERY_ERROR_PARENTHESIS, N_ ("the parentheses do not match")},
      {QUERY_ERROR_OR, N_ ("something must stand before and after OR")},
      {QUERY_ERROR_NOT, N_ ("something must follow “-”")},
      {QUERY_ERROR_SIZE, N_ ("the search is too long")},
  };

  if (error->code == QUERY_ERROR_VALUE)
    return find_need (part);
  for (size_t i = 0; i < G_N_ELEMENTS (reasons); i++) {
    if (error->code == (int)reasons[i].code)
      return _ (reasons[i].text);
  }
  return NULL;
}

char *
query_help_explain (const char *part, const GError *error)
{
  const char *reason = find_reason (part, error);

  if (reason == NULL)
    /* Translators: %s is the part of a search that is wrong, such as “before:x” */
    return g_strdup_printf (_ ("“\u2068%s\u2069” is not understood"), part);
  /* Translators: the first %s is the part of a search that is wrong, such as “before:x”, the
   * second says why, such as “needs a date” */
  return g_strdup_printf (_ ("“\u2068%s\u2069”: %s"), part, reason);
}
