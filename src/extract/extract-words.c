/* extract-words.c: words in classes and ids, in the languages that pages are built in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dash at either end is the border of a word: "-share-" is the word alone,
 * "newsletter" stands anywhere, also in "footernewsletterbox".  Words are kept that
 * mean one thing on nearly every page that uses them.
 */

#include "extract/extract-hints.h"

const ExtractPhrases extract_words_hints[] = {
    /* the text of an article */
    {HINT_BODY, "article-body|articlebody|article-content|articlecontent|article-text|"
                "articletext|article-copy|article-main|article-detail|story-body|"
                "storybody|story-content|story-text|storytext|entry-content|entry-body|"
                "entry-text|post-content|postcontent|post-body|postbody|post-text|"
                "post-entry|single-content|news-body|news-content|news-text|newstext|"
                "news-detail|blog-content|blog-post-body|blog-body|body-copy|body-text|"
                "bodytext|-rich-text-|-richtext-|-prose-|artikeltext|artikel-text|"
                "artikel-body|artikelinhalt|article-inhalt|texte-article|corps-article|"
                "contenu-article|cuerpo-noticia|cuerpo-articulo|texto-noticia|"
                "corpo-noticia|conteudo-noticia|testo-articolo|corpo-articolo|"
                "tresc-artykulu|haber-metni|haber-detay|mw-parser-output"},

    /* what readers wrote */
    {HINT_COMMENTS, "-comments-|-comment-|-commentlist-|-comment-list-|commentform|"
                    "commentaires|kommentare|-kommentar|comentarios|commenti-|komentarze|"
                    "komentare|-reacties-|-yorumlar-|disqus|-respond-|-replies-|"
                    "-discussion-|-trackback|-pingback|livefyre|-fb-comments-"},

    /* share bars */
    {HINT_SHARE, "-share-|-shares-|-sharing-|-sharebar|-sharethis|-sharedaddy-|"
                 "-sharebuttons|sharetool|socialshar|-social-|-socials-|-social-media-|"
                 "socialmedia|sociallinks|-shariff-|-addthis|-addtoany|-a2a-kit-|"
                 "-teilen-|-partage|-compartir-|-compartilh|-condividi-|-delen-|"
                 "-follow-us-|-follow-"},
    {HINT_RELATED, "-jp-relatedposts-"},

    /* other articles */
    {HINT_RELATED, "-related|related-|-recommend|-readmore-|-read-more-|-readalso-|"
                   "-read-also-|-more-stories-|-morestories-|-more-news-|-more-from-|"
                   "-more-on-|-most-read-|-mostread-|-most-popular-|-popular-posts-|"
                   "-popular-|-trending-|-recent-posts-|-latest-|-similar-|-see-also-|"
                   "-also-read-|-up-next-|-upnext-|-next-article|-you-may-|-youmaylike-|"
                   "-taboola|-outbrain|-zergnet|-revcontent|-mgid-|-yarpp|-crp-related|"
                   "-interlink|-relacionad|-a-lire-|-lire-aussi-|-articles-lies-|"
                   "-verwandt|-weiterlesen|-mehr-zum-thema-|-leia-|-correlati|"
                   "-gerelateerd|-powiazane|-polecane|-relaterad|-relatert|-ilgili-|"
                   "-promo-|-promos-"},

    /* calls to subscribe */
    {HINT_NEWSLETTER,
     "newsletter|-signup-|-sign-up-|-subscribe-|-subscription-|-mailchimp|"
     "-mc4wp-|-optin-|-opt-in-|-mailing-list-|-email-capture-|-cta-|"
     "-call-to-action-|-callout-cta-|-donate-|-donation-|-donate"},

    /* advertising */
    {HINT_AD, "-ads-|-advert|-adsbygoogle-|-adsense|-ad-slot-|-adslot|-ad-unit-|"
              "-ad-container-|-ad-wrapper-|-ad-label-|-dfp-|-gpt-ad-|-sponsor|"
              "-publicite|-publicidad|-publicidade|-pubblicita|-werbung|-anzeige-|"
              "-reklam|-partner-content-"},

    /* navigation */
    {HINT_NAVIGATION,
     "-nav-|-navi-|-navbar|-navigation|navigation-|-menu-|-submenu-|"
     "-megamenu-|-breadcrumb|-crumbs-|-pagination|-pager-|-paging-|-pagenav|"
     "-page-links-|-skip-link|-skiplink|-prev-next-|-prevnext-|"
     "-toolbar-|-topbar-|-back-to-top-|-backtotop-|-editsection-|"
     "-mw-editsection-|-navbox|-catlinks-|-jump-to-nav-"},

    /* keywords */
    {HINT_TAGS, "-tags-|-taglist-|-tag-list-|-tagcloud-|-tag-cloud-|-tag-links-|"
                "-tags-links-|-cat-links-|-post-tags-|-article-tags-|-keywords-|"
                "-topics-|-topic-list-|-categories-|-category-list-|-etiquetas-|"
                "-schlagwort|-schlagworte-|-mots-cles-|-hashtags-"},

    /* authors */
    {HINT_AUTHOR, "-author-|-authors-|-author|-bio-|-biography-|-autor-|-autoren-|"
                  "-auteur|-autore-|-vcard-|-contributor|-about-the-author-|-writer-"},
    {HINT_AUTHOR | HINT_META, "-byline|-by-line-"},

    /* dates and the like */
    {HINT_META, "-meta-|-metadata-|-postmeta|-entrymeta|-date-|-dateline-|-datetime-|"
                "-timestamp-|-time-|-posted-on-|-published-|-publish-date-|-pubdate-|"
                "-updated-|-datum-|-fecha-|-data-pub|-kicker-|-eyebrow-|-reading-time-|"
                "-read-time-|-readtime-|-view-count-|-views-|-postinfo-|-post-info-|"
                "-article-info-"},

    /* captions and credits */
    {HINT_CAPTION,
     "-caption|caption-|-legende-|-bildunterschrift|-bildtext-|-didascalia-|"
     "-pie-de-foto-|-piefoto-|-legenda-"},
    {HINT_CREDIT, "-credit-|-credits-|-photo-credit|-photocredit|-image-credit|"
                  "-img-credit|-photographer-|-bildquelle-"},
    {HINT_MEDIA, "-figure-|-gallery|-slideshow-|-galerie|bildergalerie|-galeria|-"
                 "diaporama|-fotostrecke|-video-|-lightbox-"},
    {HINT_MEDIA | HINT_CAPTION, "-wp-caption-"},

    /* the frame of the page */
    {HINT_FOOTER, "-footer-|-footer|-colophon-"},
    {HINT_COPYRIGHT, "-copyright|-disclaimer-|-legal-"},
    {HINT_SIDEBAR, "-sidebar|-side-bar-|-rail-|-right-rail-|-rightcol|-right-col|-aside-|"
                   "-secondary-|-widget-area-"},

    /* things to operate */
    {HINT_WIDGET, "-widget-|-poll-|-quiz-|-survey-|-rating-|-ratings-|-star-rating-|"
                  "-player-|-audio-player|-video-player|-jw-player|-jwplayer|-feedback-|"
                  "-login-|-search-form-|-searchform-|-search-|-print-button|"
                  "-listen-|-text-to-speech-|-bookmark-|-buttons-|-button-group-|"
                  "-weather-|-calendar-"},

    /* not seen by those who look at a screen */
    {HINT_UNSEEN, "-sr-only-|-visually-hidden-|-visuallyhidden-|-screen-reader-|"
                  "-screenreader-|-assistive-text-|-print-only-|-printonly-|"
                  "-visible-print|-d-none-|-element-invisible-|-offscreen-"},

    /* shown by the pointer */
    {HINT_HOVER,
     "-tooltip|-rollover|-popover|-hovercard|-hover-card-|-dropdown-|-dropdown-menu-"},

    /* in front of the page */
    {HINT_OVERLAY, "-cookie|-consent|-gdpr-|-onetrust|-modal-|-popup|-pop-up-|-overlay-|"
                   "-dialog-|-notification|-toast-|-alert-|-noscript-|-adblock"},

    {HINT_PAYWALL, "-paywall|-regwall-|-piano-|-premium-"},

    {HINT_EMBED, "-twitter-tweet-|-instagram-media-|-tiktok-embed-|-reddit-embed|"
                 "-fb-post-|-bluesky-embed-|-mastodon-embed-|-telegram-post-"},

    {HINT_CONTENTS, "-toc-|-toc-container-|-ez-toc|-table-of-contents-|-tableofcontents-|"
                    "-inhaltsverzeichnis-"},
    {HINT_LIVE, "liveblog|live-blog|-live-update|liveticker|live-ticker|"
                "live-entry|-timeline-entry-"},
    {HINT_COMMENTS,
     "-captcha|review-form|-reviews-|-newreview-|-leave-review|kommentieren|commentbox"},
    {HINT_SHARE, "-a2a-|-post-ratings|-wp-polls|-appstores-|-app-store"},
    {HINT_RELATED,
     "read-also|-explore-|-suggest|-recommended|-linkbox|-link-box-|-more-articles-|-"
     "other-articles-|-further-|-related-|relatedlinks|relatedarticles|relatedstories|-"
     "upsell|-weitere-|-crosslink|-interne-links|-flyout|-newsfeed-|-in-other-"
     "news|-blog-teaser|-news-teaser"},
    {HINT_NEWSLETTER, "newsle-|-steady-|-supporter|-membership-|-abo-|-abobox|-spenden"},
    {HINT_AUTHOR,
     "-profile-desc|-contactbox|-contact-box|-contact-person|ansprechpartner|-press-"
     "contact|-pressekontakt|-boilerplate-|-about-author|-authorbox|-author-box"},
    {HINT_META, "-entry-utility-|-postmetadata-|-entry-meta|-post-meta|-article-meta|-"
                "below-entry|-datetime"},
    {HINT_FOOTER, "entryfooter|postfooter|-article-foot-|-post-foot"},
    {HINT_CAPTION, "image-annotation|imagedescription|image-description|img-description|"
                   "image-legend|-legend-|bildlegende|foto-"
                   "leyenda|-photo-desc|-media-desc|-image-box"},
    {HINT_COPYRIGHT, "disclosure|-citate-|-citation-box|-suggested-citation"},
    {HINT_OVERLAY, "-external-content|-externer-inhalt|-embed-consent|-content-blocker|-"
                   "embedprivacy|-embed-privacy|-two-click|-2click"},
    {HINT_BUILDER, "elementor-widget|-wp-widget|dnd-widget|-widget-wrap|siteorigin-"
                   "widget|-so-widget|-sow-"},
    {HINT_QUOTE, "pullquote|pull-quote|-quote-|-blockquote-|-zitat-"},
    {HINT_FOLD,
     "accordion|-collapse|-collapsible|-faq|-tab-pane-|-tabpanel-|-tab-content-|"
     "-spoiler|-toggle-content|-toggle-body|-disclosure-panel"},
    {HINT_OVERLAY,
     "privacy-embed|third-party-services|-consent-placeholder|-gdpr-placeholder"},
    {HINT_CAPTION, "image-subtitle|-media-title-|-mediatitle|-bild-text-|photo-text"},
    {HINT_RELATED, "wp-embedded-content|-lesetipps|-related"},
    {HINT_AUTHOR, "-article-reviewed|-reviewed-by-|-expert-review"},
    {HINT_RECIPE, "ingredients|-ingredient-list|-zutaten|ingredientes|-ingredienti-|"
                  "-ingredienser-|-skladniki|-nutrition-facts"},
    {0, NULL},
};
