/* extract-phrases.c: how lines begin that are not the article's, in many languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lower case, as ExtractOpening has them.  A phrase counts where a word ends; CUE_SURE
 * marks those that no sentence of an article begins with.  The others need more:
 * a colon, nothing behind them, or a link.
 */

#include "extract/extract-cues.h"

#define SURE_RELATED (CUE_RELATED | CUE_SURE)
#define SURE_NEWSLETTER (CUE_NEWSLETTER | CUE_SURE)
#define SURE_SHARE (CUE_SHARE | CUE_SURE)
#define SURE_COMMENTS (CUE_COMMENTS | CUE_SURE)
#define SURE_COPYRIGHT (CUE_COPYRIGHT | CUE_SURE)
#define SURE_AD (CUE_AD | CUE_SURE)

const ExtractPhrases extract_phrases_openings[] = {
    /* English */
    {CUE_RELATED, "read more|read also|read next|read this next|read the full|also read|"
                  "must read|see also|see more|see related|learn more|find out more|"
                  "further reading|keep reading|related|related articles|related article|"
                  "related content|related coverage|related links|related news|"
                  "related posts|related post|related reading|related stories|"
                  "related story|related topics|related video|related videos|"
                  "related resources|more stories|more news|more from|more on|"
                  "more on this story|more about|more like this|more articles|more posts|"
                  "more coverage|most read|most popular|most viewed|trending|"
                  "trending now|latest news|latest stories|latest posts|latest articles|"
                  "recent posts|recent articles|recent news|popular posts|"
                  "popular articles|top stories|other articles|other stories|other posts|"
                  "other news|similar articles|similar posts|similar stories|"
                  "you may like|you might like|you'll also like|you may have missed|"
                  "in case you missed it|recommended|recommended for you|"
                  "recommended reading|recommended articles|recommended stories|"
                  "editor's picks|editors' picks|editor’s picks|editor's choice|"
                  "don't miss|don’t miss|up next|what to read next|"
                  "what others are reading|people also read|people are reading|"
                  "around the web|from around the web|from the web|promoted stories|"
                  "sponsored stories|sponsored links|sponsored content|watch more|"
                  "watch now|watch below|watch|listen|click here|click here to read|"
                  "view the full|view all|view more|show more|load more|all posts|"
                  "all articles"},
    {SURE_RELATED, "you may also like|you might also like|you may also be interested|"
                   "you might also be interested|you may be interested"},
    {CUE_NEWSLETTER, "newsletter|newsletters|newsletter sign|sign up for|sign up to|"
                     "sign up for the|sign up here|sign up now|sign up today|sign up|"
                     "subscribe|subscribe to the|subscribe now|subscribe today|"
                     "subscribe here|join our community|get the latest|get breaking news|"
                     "get updates|get email|receive our|never miss|stay up to date|"
                     "stay informed|stay connected|stay in the know|download our app|"
                     "download the app|enter your email|your email|email address|"
                     "support our work|support independent|become a member|by signing up|"
                     "by subscribing|by submitting"},
    {SURE_NEWSLETTER, "sign up for our|subscribe to our|join our newsletter|"
                      "join our mailing list|get our newsletter|get the newsletter|"
                      "support our journalism|thank you for subscribing|"
                      "thanks for subscribing|thank you for signing up"},
    {CUE_SHARE, "share|share on|share this|share this article|share this story|"
                "share this post|share this page|share this entry|share article|"
                "share via|share with|spread the love|spread the word|like this|"
                "loading...|tweet|tweet this|facebook|twitter|whatsapp|linkedin|"
                "pinterest|instagram|telegram|reddit|copy link|link copied|email this|"
                "print this|print|follow us|follow me on|follow on|join us on|"
                "connect with us|contact us"},
    {SURE_SHARE, "follow us on|follow him on twitter|follow her on twitter|find us on|"
                 "like us on"},
    {CUE_COMMENTS,
     "comment|comments|comments off|no comments|add a comment|add comment|"
     "leave a comment|leave comment|post a comment|write a comment|"
     "view comments|show comments|join the conversation|join the discussion|"
     "cancel reply|reader comments|what do you think"},
    {SURE_COMMENTS, "comments are closed|leave a reply|"
                    "your email address will not be published"},
    {CUE_TAGS, "tags|tagged|tagged with|tagged in|tagged as|topics|topic|keywords|"
               "categories|category|filed under|filed in|posted in|published in|"
               "explore more"},
    {CUE_AUTHOR, "contact|contacts|contact us|media contact|media contacts|press "
                 "contact|kontakt|pressekontakt|contacto|contatti|about the author|about "
                 "author|about the authors|about the writer"},
    {CUE_BYLINE, "written by|posted by|reported by|reviewed by|edited by|author:|author|"
                 "reporting by|editing by"},
    {CUE_COPYRIGHT, "copyright"},
    {SURE_COPYRIGHT, "all rights reserved|© 0|© copyright|copyright ©|"
                     "this material may not be"},
    {CUE_CREDIT, "photo|photos|photo by|photos by|photo credit|photo courtesy|"
                 "photograph by|photograph|image|image credit|image courtesy|"
                 "image source|featured image|picture|credit|file photo|getty images"},
    {CUE_DATE, "published|published on|published at|first published|posted|posted on|"
               "posted at|posted by|updated|updated on|last updated|last modified|"
               "last edited|modified|created|reading time|estimated reading time|"
               "time to read|views"},
    {CUE_AD, "advertisement|advertisements|advertising|sponsored|continue reading"},
    {SURE_AD, "story continues|story continues below|article continues|"
              "continue reading the main story|continue reading below|"
              "this article continues|scroll to continue|please enable javascript"},
    {CUE_NAVIGATION,
     "back to top|go to top|skip to|next article|next post|next story|"
     "next page|previous article|previous post|previous story|previous page|"
     "previous|next|prev"},
    {CUE_CONTENTS, "table of contents|contents|in this article|jump to|on this page"},

    /* counters, and the labels of things to operate */
    {CUE_NAVIGATION | CUE_SURE, "image 0 of 0|photo 0 of 0|slide 0 of 0|page 0 of 0|"
                                "bild 0 von 0|foto 0 von 0|seite 0 von 0|imagen 0 de 0|"
                                "foto 0 de 0|photo 0 sur 0|foto 0 di 0|foto 0 van 0"},
    {CUE_NAVIGATION, "close|show less|read less|expand|collapse|explore further|"
                     "view gallery|open gallery|full screen|fullscreen|play video|"
                     "0 of 0|0 / 0|zoom in|enlarge image|schließen|bild schließen|"
                     "bild anzeigen|vergrößern|fermer|cerrar|fechar|chiudi|sluiten"},
    {CUE_COMMENTS, "0 comments|0 comment|0 replies|0 responses|0 kommentare|"
                   "0 commentaires|0 comentarios|0 comentários|0 commenti|0 reacties"},
    {CUE_DATE, "0 min read|0 minute read|0 minutes read|0 min. read|min read|"
               "0 min lesezeit|0 min lecture|0 min de lectura|0 min|0 views|0 shares|"
               "0 hours ago|0 days ago|0 minutes ago"},

    /* German */
    {SURE_RELATED, "lesen sie auch|lesen sie mehr|lies auch|lest auch|"
                   "das könnte sie auch interessieren|das könnte dich auch interessieren|"
                   "das könnte ihnen auch gefallen|das könnte dir auch gefallen|"
                   "das könnte sie interessieren|dies könnte sie auch interessieren|"
                   "sie könnten auch an"},
    {CUE_RELATED, "zum weiterlesen|schon gelesen|weitere aktuelle|verwandte "
                  "themenbereiche|zusatzinformationen|lesen sie hier|lesen sie "
                  "dazu|lesen sie weiter|auch interessant|"
                  "mehr zum thema|mehr dazu|mehr zu|mehr aus|mehr von|mehr lesen|"
                  "mehr erfahren|mehr infos|weitere informationen|weitere artikel|"
                  "weitere beiträge|weitere themen|weitere meldungen|weitere nachrichten|"
                  "weitere links|weiterlesen|weiterführende|ähnliche artikel|"
                  "ähnliche beiträge|ähnliche themen|verwandte artikel|verwandte themen|"
                  "verwandte beiträge|passend zum thema|siehe auch|zum thema|links zum|"
                  "links zum thema|neueste beiträge|letzte beiträge|meistgelesen|"
                  "empfehlungen|empfohlen"},
    {CUE_NEWSLETTER, "newsletter abonnieren|abonnieren|abonnieren sie|jetzt abonnieren|"
                     "melden sie sich|jetzt anmelden"},
    {CUE_SHARE, "teilen|teilen mit|artikel teilen|beitrag teilen|diesen artikel teilen|"
                "diesen beitrag teilen|diesen artikel|drucken|artikel drucken|"
                "gefällt mir|gefällt mir:|merken"},
    {SURE_SHARE, "folgen sie uns|folge uns|folgt uns"},
    {CUE_COMMENTS, "kommentar|kommentare|kommentar schreiben|kommentar verfassen|"
                   "kommentar hinterlassen|keine kommentare|antworten abbrechen|"
                   "diskutieren sie"},
    {SURE_COMMENTS, "schreibe einen kommentar|schreiben sie einen kommentar|"
                    "hinterlasse einen kommentar|hinterlasse eine antwort|"
                    "deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht"},
    {CUE_TAGS, "schlagwörter|schlagworte|stichwörter|stichworte|kategorie|kategorien|"
               "themen|veröffentlicht in"},
    {CUE_AUTHOR, "über den autor|über die autorin|zur person|zum autor"},
    {CUE_BYLINE, "geschrieben von|autor:"},
    {SURE_COPYRIGHT, "alle rechte vorbehalten"},
    {CUE_CREDIT,
     "beitragsbild|titelbild|headerbild|teaserbild|header image|title image|imagen "
     "destacada|foto|fotos|foto:|bild:|bilder:|bildquelle|bildnachweis|symbolbild"},
    {CUE_DATE, "veröffentlicht|veröffentlicht am|veröffentlicht von|erstellt am|"
               "aktualisiert|stand:|lesezeit"},
    {CUE_AD, "anzeige|werbung"},
    {CUE_NAVIGATION, "nach oben|zum seitenanfang|zurück|zurück zur|vorheriger|nächster"},
    {CUE_CONTENTS, "inhaltsverzeichnis"},

    /* French */
    {SURE_RELATED, "lire aussi|lire également|à lire aussi|à lire également|à voir aussi|"
                   "voir aussi|vous aimerez aussi|vous pourriez aussi aimer|"
                   "ces articles peuvent vous intéresser"},
    {CUE_RELATED, "lire la suite|à lire|voir également|sur le même sujet|"
                  "sur le même thème|articles liés|articles similaires|articles connexes|"
                  "en savoir plus|pour aller plus loin|plus d'articles|plus d’articles|"
                  "les plus lus|notre sélection"},
    {CUE_NAVIGATION, "article précédent|article suivant|haut de page"},
    {CUE_NEWSLETTER, "abonnez-vous|s'abonner|inscrivez-vous|recevez"},
    {CUE_SHARE, "partager|partager sur|partagez|imprimer"},
    {SURE_SHARE, "suivez-nous"},
    {CUE_COMMENTS, "commentaires|ajouter un commentaire|réagir"},
    {SURE_COMMENTS, "laisser un commentaire|laissez un commentaire|"
                    "votre adresse e-mail ne sera pas"},
    {CUE_TAGS, "mots-clés|étiquettes|thèmes|catégories"},
    {CUE_AUTHOR, "à propos de l'auteur|à propos de l’auteur"},
    {SURE_COPYRIGHT, "tous droits réservés"},
    {CUE_CREDIT, "crédit photo|crédits photo|photo :"},
    {CUE_DATE, "publié le|publié par|mis à jour|temps de lecture"},
    {CUE_AD, "publicité"},
    {CUE_CONTENTS, "sommaire"},

    /* Spanish */
    {SURE_RELATED, "lee también|lea también|leer también|te puede interesar|"
                   "le puede interesar|te podría interesar|también te puede interesar|"
                   "quizás te interese"},
    {CUE_RELATED, "leer más|lee más|lea más|ver también|ver más|noticias relacionadas|"
                  "artículos relacionados|entradas relacionadas|contenido relacionado|"
                  "más noticias|más información|más sobre|lo más leído|lo más visto|"
                  "relacionado|relacionadas"},
    {CUE_NEWSLETTER, "suscríbete|suscríbase|regístrate"},
    {CUE_SHARE, "compartir|comparte"},
    {SURE_SHARE, "síguenos|síganos"},
    {CUE_COMMENTS, "comentarios"},
    {SURE_COMMENTS, "deja un comentario|deja una respuesta|"
                    "tu dirección de correo electrónico no será"},
    {CUE_TAGS, "etiquetas|temas|palabras clave|categorías|archivado en"},
    {CUE_AUTHOR, "sobre el autor"},
    {SURE_COPYRIGHT, "todos los derechos reservados"},
    {CUE_DATE, "publicado el|publicado por|actualizado"},
    {CUE_AD, "publicidad|anuncio"},

    /* Portuguese */
    {SURE_RELATED, "leia também|veja também|você também pode gostar"},
    {CUE_RELATED, "leia mais|leia ainda|veja mais|saiba mais|confira também|"
                  "você pode gostar|notícias relacionadas|artigos relacionados|"
                  "posts relacionados|mais notícias|mais lidas|mais lidos|recomendado"},
    {CUE_NEWSLETTER, "assine|inscreva-se|receba|cadastre-se"},
    {CUE_SHARE, "compartilhe|compartilhar|partilhar|curtir isso"},
    {SURE_SHARE, "siga-nos"},
    {CUE_COMMENTS, "comentários"},
    {SURE_COMMENTS, "deixe um comentário|deixe uma resposta|deixe o seu comentário|"
                    "o seu endereço de e-mail não será"},
    {CUE_TAGS, "tópicos|assuntos"},
    {CUE_AUTHOR, "sobre o autor"},
    {SURE_COPYRIGHT, "todos os direitos reservados"},
    {CUE_DATE, "publicado em|atualizado em"},
    {CUE_AD, "publicidade"},
    {SURE_AD, "continua depois da publicidade|continua após a publicidade"},

    /* Italian */
    {SURE_RELATED, "leggi anche|potrebbe interessarti|ti potrebbe interessare|"
                   "potrebbero interessarti"},
    {CUE_RELATED, "leggi tutto|leggi di più|vedi anche|guarda anche|articoli correlati|"
                  "articoli simili|notizie correlate|per approfondire|approfondimenti|"
                  "altri articoli|i più letti"},
    {CUE_NEWSLETTER, "iscriviti|abbonati"},
    {CUE_SHARE, "condividi|condividi su|stampa"},
    {SURE_SHARE, "seguici"},
    {CUE_COMMENTS, "commenti"},
    {SURE_COMMENTS, "lascia un commento|il tuo indirizzo email non sarà"},
    {CUE_TAGS, "argomenti|parole chiave"},
    {CUE_AUTHOR, "l'autore"},
    {SURE_COPYRIGHT, "tutti i diritti riservati|riproduzione riservata|"
                     "© riproduzione riservata"},
    {CUE_DATE, "pubblicato il|aggiornato il"},
    {CUE_AD, "pubblicità"},

    /* Dutch */
    {SURE_RELATED, "lees ook"},
    {CUE_RELATED, "lees meer|lees verder|lees hier|bekijk ook|zie ook|meer over|"
                  "gerelateerd|gerelateerde artikelen|meest gelezen"},
    {CUE_NEWSLETTER, "schrijf je in|meld je aan"},
    {CUE_SHARE, "delen|deel dit"},
    {SURE_SHARE, "volg ons"},
    {CUE_COMMENTS, "reacties"},
    {SURE_COMMENTS, "laat een reactie achter|geef een reactie"},
    {CUE_TAGS, "trefwoorden"},
    {CUE_AUTHOR, "over de auteur"},
    {SURE_COPYRIGHT, "alle rechten voorbehouden"},
    {CUE_DATE, "geplaatst op|gepubliceerd"},
    {CUE_AD, "advertentie"},

    /* Swedish, Danish, Norwegian, Finnish */
    {SURE_RELATED, "läs också|läs även|læs også|les også|lue myös"},
    {CUE_RELATED, "läs mer|relaterade artiklar|läs vidare|mest lästa|læs mere|"
                  "relaterede artikler|mest læste|les mer|relaterte artikler|mest lest|"
                  "lue lisää|katso myös|luetuimmat"},
    {CUE_NEWSLETTER, "prenumerera|tilmeld dig"},
    {CUE_SHARE, "dela artikeln"},
    {SURE_SHARE, "följ oss|følg os|følg oss"},
    {CUE_COMMENTS, "kommentarer|kommentit"},
    {CUE_AD, "annons|annonce|annonse|mainos"},

    /* Polish, Czech, Slovak, Croatian, Slovenian */
    {SURE_RELATED, "czytaj także|czytaj też|czytaj również|przeczytaj także|"
                   "przeczytaj również|zobacz także|zobacz też|zobacz również|čtěte také|"
                   "čtěte více|přečtěte si|prečítajte si|čítajte aj|pročitajte|"
                   "pročitajte i|preberite tudi|pročitajte još"},
    {CUE_RELATED, "czytaj więcej|czytaj dalej|zobacz więcej|powiązane artykuły|polecane|"
                  "polecamy|najczęściej czytane|související články|související|"
                  "nejčtenější|súvisiace články|povezane vijesti|vezane vijesti"},
    {CUE_NEWSLETTER, "zapisz się"},
    {CUE_SHARE, "udostępnij|podziel się|sdílet|zdieľať"},
    {CUE_COMMENTS, "komentarze|diskuze"},
    {SURE_COMMENTS, "dodaj komentarz"},
    {CUE_TAGS, "tagi|štítky"},
    {CUE_AUTHOR, "o autorze"},
    {SURE_COPYRIGHT, "wszelkie prawa zastrzeżone|všechna práva vyhrazena"},
    {CUE_AD, "reklama"},

    /* Hungarian, Romanian, Turkish, Lithuanian, Latvian, Estonian */
    {SURE_RELATED, "olvassa el|olvasd el|citește și|citeşte şi|citiți și|"
                   "bunlar da ilginizi çekebilir|ilginizi çekebilir|ayrıca okuyun|"
                   "taip pat skaitykite|skaitykite taip pat|lasi arī|loe ka"},
    {CUE_RELATED, "kapcsolódó cikkek|kapcsolódó|vezi și|articole similare|"
                  "articole asemănătoare|ilgili haberler|ilgili haber|benzer haberler|"
                  "loe lisaks"},
    {CUE_SHARE, "megosztás|distribuie|paylaş"},
    {CUE_AD, "hirdetés|reklam"},
    {CUE_COMMENTS, "hozzászólások|comentarii|yorumlar|yorum yap"},
    {SURE_COPYRIGHT, "toate drepturile rezervate|tüm hakları saklıdır"},
    {CUE_TAGS, "etiketler"},

    /* Russian, Ukrainian, Bulgarian, Serbian, Greek */
    {SURE_RELATED,
     "читайте также|читать также|читайте ещё|читайте по теме|смотрите также|"
     "читайте також|дивіться також|прочетете още|прочитајте и|"
     "διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης"},
    {CUE_RELATED, "читать далее|по теме|материалы по теме|похожие статьи|похожие записи|"
                  "другие новости|още по темата|διαβάστε περισσότερα|σχετικά άρθρα"},
    {CUE_NEWSLETTER, "подписывайтесь|подпишитесь|підписуйтесь"},
    {CUE_SHARE, "поделиться|поділитися"},
    {CUE_COMMENTS, "комментарии|коментарі|σχόλια"},
    {SURE_COMMENTS, "оставить комментарий"},
    {CUE_TAGS, "теги|метки"},
    {CUE_AUTHOR, "об авторе"},
    {SURE_COPYRIGHT, "все права защищены"},
    {CUE_CREDIT, "фото:"},
    {CUE_AD, "реклама"},

    /* Arabic, Persian, Hebrew, Hindi, Bengali */
    {SURE_RELATED, "اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|إقرأ أيضا|قد يعجبك أيضا|بیشتر بخوانید|"
                   "קראו גם|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন"},
    {CUE_RELATED, "اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|مطالب مرتبط|"
                  "اخبار مرتبط|קרא עוד|כתבות נוספות|और पढ़ें"},
    {CUE_SHARE, "شارك"},
    {CUE_COMMENTS, "تعليقات|יש לך מה להגיד"},
    {SURE_COPYRIGHT, "جميع الحقوق محفوظة"},
    {CUE_AD, "إعلان"},

    /* Chinese, Japanese, Korean */
    {CUE_RELATED, "相关阅读|相关新闻|相关文章|相关推荐|延伸阅读|推荐阅读|更多新闻|"
                  "相關新聞|相關文章|延伸閱讀|推薦閱讀|更多新聞|関連記事|"
                  "関連ニュース|関連リンク|関連する記事|おすすめ記事|人気記事|관련 "
                  "글|관련기사|관련 기사|관련뉴스|많이 본"},
    {CUE_NAVIGATION, "上一篇|下一篇|次の記事|前の記事"},
    {CUE_SHARE, "分享到|シェア|공유하기"},
    {CUE_BYLINE, "责任编辑|責任編輯"},
    {SURE_COPYRIGHT, "版权所有|版權所有"},
    {CUE_COMMENTS, "评论|コメント|댓글"},
    {CUE_TAGS, "标签|標籤|タグ"},
    {SURE_RELATED, "あわせて読みたい|合わせて読みたい|こちらもおすすめ"},
    {CUE_COPYRIGHT, "無断転載|저작권자"},
    {CUE_AD, "広告"},

    /* Indonesian, Malay, Vietnamese, Thai */
    {SURE_RELATED, "baca juga|xem thêm|đọc thêm"},
    {CUE_RELATED, "baca selengkapnya|artikel terkait|berita terkait|lihat juga|"
                  "tin liên quan|bài viết liên quan|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|"
                  "อ่านต่อ"},
    {CUE_SHARE, "bagikan|chia sẻ"},
    {CUE_COMMENTS, "komentar|bình luận"},
    {CUE_AD, "iklan"},
    {CUE_TAGS, "từ khóa"},
    /* what introduces the author or the company, in all of them */
    {CUE_ABOUT, "about|about us|about the company|über|über uns|sobre|acerca de|"
                "quem somos|à propos|à propos de|a propos de|qui sommes-nous|chi siamo|"
                "informazioni su|o autorze|o firmie|o nas|over ons|om oss|o společnosti|"
                "hakkında|о компании|об авторе|关于我们|會社概要|会社概要|회사 소개"},
    {0, NULL},
};

const ExtractPhrases extract_phrases_asides[] = {
    {CUE_DATE, "this entry was posted|dieser eintrag wurde|der beitrag wurde am|"
               "dieser beitrag wurde|bookmark the permalink|permalink|permanentlink|"
               "cet article a été publié|cette entrée a été publiée|"
               "esta entrada fue publicada|questo articolo è stato pubblicato|"
               "dit bericht is geplaatst|last modified|last updated|zuletzt aktualisiert|"
               "suggested citation|zitiervorschlag|cite this article"},
    {CUE_BYLINE, "contributed to this|contributed reporting|contributed to the report|"
                 "reporting by |editing by |mit material von|mit dpa|con información de|"
                 "con informazioni di|avec afp|with inputs from|inputs from agencies"},
    {CUE_SHARE,
     "was this article helpful|war dieser artikel hilfreich|war der artikel nützlich|"
     "artikel teilen?|gefällt dir|hat dir der artikel|like what you read|"
     "if you enjoyed|if you liked|si te gustó|se hai apprezzato|"
     "follow us on|follow him on|follow her on|follow them on|follow me on|follow on|"
     "on twitter at|on twitter @|on twitter:|on facebook at|like us on facebook|"
     "find us on facebook|follow @|folgen sie uns|folge uns|folgt uns|suivez-nous|"
     "suivez nous|síguenos|siga-nos|seguici su|volg ons|följ oss|takip edin|"
     "подписывайтесь на|follow our|join us on|reach the reporter|can be reached at|"
     "reached at |email the author|contact the author|have a tip|send tips to"},
    {CUE_NEWSLETTER,
     "newsletter|sign up for|sign up here|subscribe to|subscribe for|subscribe now|"
     "subscribe today|get the latest|delivered to your inbox|in your inbox|"
     "to your inbox|download our app|download the app|breaking news alerts|"
     "free trial|abonnieren sie|jetzt abonnieren|abonnez-vous|inscrivez-vous|"
     "suscríbete|suscríbase|inscreva-se|assine|iscriviti|zapisz się|"
     "support our journalism|become a member|make a donation|whatsapp channel"},
    {CUE_COPYRIGHT,
     "all rights reserved|alle rechte vorbehalten|tous droits réservés|"
     "todos los derechos reservados|todos os direitos reservados|"
     "tutti i diritti riservati|riproduzione riservata|may not be published, broadcast|"
     "may not be reproduced|reproduced without permission|copyright ©|© copyright|"
     "copyrighted property|无断転載|無断転載|무단전재|무단 전재|版权所有|未经授权|"
     "все права защищены|wszelkie prawa zastrzeżone"},
    {CUE_RELATED,
     "originally appeared|originally published|first appeared|appeared first on|"
     "first published on|read more about|for more information, visit|"
     "click here to read|read the full story|read our full|full coverage"},
    {CUE_COMMENTS, "your email address will not be published|comments are moderated|"
                   "leave a comment|join the conversation|post a comment|"
                   "in the comments below|let us know in the comments|"
                   "deine e-mail-adresse wird nicht"},
    {0, NULL},
};

const ExtractPhrases extract_phrases_walls[] = {
    {1,
     "just a moment|checking your browser|verify you are human|verifying you are human|"
     "are you a robot|you are a robot|you're not a robot|you are not a robot|"
     "enable javascript and cookies|please enable javascript|please enable cookies|"
     "javascript is disabled|unusual traffic|access denied|access to this page has been|"
     "attention required|request blocked|you have been blocked|security check|"
     "complete the captcha|pardon our interruption|ddos protection"},
    {1, "page not found|page cannot be found|page can't be found|page can’t be found|"
        "page could not be found|page doesn't exist|page doesn’t exist|0 not found|"
        "error 0|not found|internal server error|service unavailable|bad gateway|"
        "gateway timeout|site can't be reached|temporarily unavailable|"
        "under maintenance|no longer available"},
    {1, "seite nicht gefunden|zugriff verweigert|page introuvable|page non trouvée|"
        "accès refusé|página no encontrada|acceso denegado|página não encontrada|"
        "acesso negado|pagina non trovata|accesso negato|pagina niet gevonden|"
        "nie znaleziono strony|strona nie istnieje|страница не найдена|"
        "доступ запрещен|sayfa bulunamadı|页面不存在|找不到页面|页面未找到|"
        "ページが見つかりません|페이지를 찾을 수 없습니다|الصفحة غير موجودة"},
    {0, NULL},
};
