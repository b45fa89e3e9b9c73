/* encoding-samples.h: a short piece of news in many languages, to be encoded by tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

typedef struct {
  const char *language;
  const char *encodings; /* as iconv names them, separated by blanks */
  const char *text;
} EncodingSample;

/* Three sentences each: a row is tried with the first alone and with all of them. */
/* clang-format off */
static const EncodingSample encoding_samples[] = {
  { "French", "windows-1252",
    "Le maire a présenté jeudi un projet très attendu : la rénovation de la bibliothèque, fermée depuis l’été.|"
    "Les travaux dureront deux années et coûteront près de trois millions d’euros, dont la moitié payée par la région.|"
    "Des élèves de l’école voisine ont déjà dessiné les panneaux qui seront accrochés à l’entrée." },
  { "German", "windows-1252",
    "Die Bürgermeisterin kündigte am Donnerstag an, dass die Bücherei nach zwölf Jahren endlich größere Räume erhält.|"
    "Für die Brücke über den Fluss fehlt dagegen weiterhin das Geld, sagte ein Sprecher der Behörde.|"
    "Die Schüler müssen deshalb noch länger den weiten Weg über die Landstraße nehmen." },
  { "Spanish", "windows-1252",
    "La alcaldesa anunció el jueves que la biblioteca volverá a abrir después de dos años de obras en el barrio más antiguo.|"
    "Según el informe, la reparación del puente costará tres millones y empezará en otoño.|"
    "«Los niños podrán leer aquí también por la mañana», explicó una vecina." },
  { "Portuguese", "windows-1252",
    "A prefeita anunciou na quinta-feira que a biblioteca reabrirá após dois anos de obras, com três salas para as crianças.|"
    "A reparação da ponte começará no próximo verão e não será concluída antes do inverno.|"
    "Os moradores da região já não acreditavam que a decisão fosse tomada este mês." },
  { "Italian", "windows-1252",
    "La città riaprirà giovedì la biblioteca: il sindaco ha spiegato perché i lavori sono durati più di due anni.|"
    "Il ponte sarà chiuso fino a lunedì, però i pedoni potranno passare già da martedì.|"
    "È la prima volta che la comunità decide così, ha detto un consigliere." },
  { "Dutch", "windows-1252",
    "De gemeente heropent donderdag de bibliotheek, zei de burgemeester; alle cafés in de buurt zijn die dag één uur langer open.|"
    "Volgens de ruïne-eigenaar zijn de geïnteresseerde bezoekers tevreden met de reünie en de coördinatie.|"
    "België en Italië stuurden elk een ploeg, maar niemand weet wie vóór zondag terugkomt." },
  { "Swedish", "windows-1252",
    "Kommunen öppnar på torsdag det nya biblioteket, som länge har stått tomt på grund av fuktskador i väggarna.|"
    "Bron över ån måste däremot stängas i två år, säger en talesman för trafiknämnden.|"
    "Många föräldrar är oroliga för barnens skolväg." },
  { "Danish", "windows-1252",
    "Kommunen åbner på torsdag det nye bibliotek, som længe har stået tomt på grund af fugt i væggene.|"
    "Broen over åen må derimod lukkes i to år, siger en talsmand for kommunen til avisen.|"
    "Mange forældre er bekymrede for børnenes skolevej, når det bliver mørkt." },
  { "Finnish", "windows-1252",
    "Kunta avaa torstaina uuden kirjaston, joka on ollut pitkään tyhjillään seinien kosteusvaurioiden takia.|"
    "Joen ylittävä silta sen sijaan suljetaan kahdeksi vuodeksi, sanoi viraston päällikkö lehdelle.|"
    "Monet vanhemmat ovat huolissaan lasten koulumatkasta, kun illat pimenevät syksyllä." },
  { "Icelandic", "windows-1252",
    "Bæjarstjórinn tilkynnti á fimmtudag að nýtt bókasafn verði opnað í haust eftir tveggja ára framkvæmdir.|"
    "Brúin yfir ána verður hins vegar lokuð þangað til í vor, sagði talsmaður vegagerðarinnar.|"
    "Margir foreldrar hafa áhyggjur af því að börnin þurfi að ganga langa leið í skólann." },
  { "Catalan", "windows-1252",
    "L’alcaldessa va anunciar dijous que la biblioteca tornarà a obrir després de dos anys d’obres, i que també hi haurà un jardí.|"
    "La reparació del pont començarà a la tardor i costarà més de tres milions.|"
    "Els veïns diuen que això és una bona notícia per als nens del barri." },
  { "Polish", "windows-1250 ISO-8859-2",
    "Burmistrz ogłosił w czwartek, że biblioteka zostanie otwarta po dwóch latach remontu, a dzieci będą miały własną czytelnię.|"
    "Most przez rzekę pozostanie zamknięty do wiosny, ponieważ brakuje pieniędzy na jego naprawę.|"
    "Mieszkańcy mówią, że już dawno przestali wierzyć w szybkie zakończenie prac." },
  { "Czech", "windows-1250 ISO-8859-2",
    "Starosta ve čtvrtek oznámil, že se knihovna po dvou letech oprav znovu otevře a děti dostanou vlastní čítárnu.|"
    "Most přes řeku zůstane uzavřený až do jara, protože na jeho opravu chybějí peníze.|"
    "Obyvatelé říkají, že už dávno přestali věřit, že práce někdy skončí." },
  { "Slovak", "windows-1250 ISO-8859-2",
    "Starosta vo štvrtok oznámil, že sa knižnica po dvoch rokoch opráv znovu otvorí a deti dostanú vlastnú čitáreň.|"
    "Most cez rieku zostane zatvorený až do jari, pretože na jeho opravu chýbajú peniaze.|"
    "Obyvatelia hovoria, že už dávno prestali veriť, že sa práce niekedy skončia." },
  { "Hungarian", "windows-1250 ISO-8859-2",
    "A polgármester csütörtökön bejelentette, hogy a könyvtár kétévi felújítás után ősszel újra megnyílik, és külön olvasóterem lesz a gyerekeknek.|"
    "A folyó fölötti híd viszont tavaszig zárva marad, mert nincs elég pénz a javítására.|"
    "A környéken élők szerint régen várt döntés született." },
  { "Romanian", "windows-1250 ISO-8859-2",
    "Primarul a anunţat joi că biblioteca va fi redeschisă după doi ani de lucrări, iar copiii vor avea o sală de lectură în aceeaşi clădire.|"
    "Podul peste râu rămâne însă închis până la primăvară, fiindcă nu sunt bani pentru reparaţii.|"
    "Locuitorii spun că şi-au pierdut răbdarea de mult." },
  { "Croatian", "windows-1250 ISO-8859-2",
    "Gradonačelnik je u četvrtak najavio da će se knjižnica nakon dvije godine radova ponovno otvoriti, a djeca će dobiti čitaonicu.|"
    "Most preko rijeke ostaje zatvoren još do proljeća jer nema novca za popravak.|"
    "Mještani kažu da već odavno ne vjeruju u brzi završetak posla." },
  { "Slovene", "windows-1250 ISO-8859-2",
    "Župan je v četrtek napovedal, da bodo knjižnico po dveh letih obnove spet odprli, otroci pa bodo dobili svojo čitalnico.|"
    "Most čez reko bo še do pomladi zaprt, ker za popravilo ni dovolj denarja.|"
    "Prebivalci pravijo, da že dolgo ne verjamejo več v hiter konec del." },
  { "Turkish", "windows-1254",
    "Belediye başkanı perşembe günü kütüphanenin iki yıl süren çalışmaların ardından yeniden açılacağını duyurdu.|"
    "Irmağın üzerindeki köprü ise onarım için para bulunamadığından ilkbahara kadar kapalı kalacak.|"
    "Mahalle sakinleri işlerin çabuk biteceğine artık inanmadıklarını söylüyor." },
  { "Lithuanian", "windows-1257",
    "Meras ketvirtadienį pranešė, kad po dvejų metų remonto biblioteka vėl bus atidaryta, o vaikai turės savo skaityklą.|"
    "Tiltas per upę liks uždarytas iki pavasario, nes jo taisymui trūksta pinigų.|"
    "Gyventojai sako seniai nebetikį, kad darbai bus greitai baigti." },
  { "Latvian", "windows-1257",
    "Mērs ceturtdien paziņoja, ka bibliotēka pēc divus gadus ilga remonta atkal tiks atvērta un bērniem būs sava lasītava.|"
    "Tilts pār upi līdz pavasarim paliks slēgts, jo tā labošanai trūkst naudas.|"
    "Iedzīvotāji saka, ka sen vairs netic ātrām darbu beigām." },
  { "Estonian", "windows-1257",
    "Linnapea teatas neljapäeval, et raamatukogu avatakse pärast kaheaastast remonti uuesti ja lapsed saavad oma lugemissaali.|"
    "Jõe ületav sild jääb aga kevadeni suletuks, sest selle parandamiseks ei jätku raha.|"
    "Elanikud ütlevad, et nad ei usu enam ammu tööde kiiresse lõppu." },
  { "Vietnamese", "windows-1258",
    "Thị trưởng hôm thứ năm cho biết thư viện sẽ mở cửa trở lại sau hai năm sửa chữa và trẻ em sẽ có phòng đọc riêng.|"
    "Cây cầu bắc qua sông vẫn đóng cửa đến mùa xuân vì không đủ tiền để sửa.|"
    "Người dân nói rằng từ lâu họ không còn tin công việc sẽ sớm kết thúc." },
  { "Russian", "windows-1251 KOI8-R ISO-8859-5 IBM866",
    "Мэр города сообщил в четверг, что библиотека вновь откроется после двухлетнего ремонта, а у детей появится свой читальный зал.|"
    "Мост через реку останется закрытым до весны, потому что на его починку не хватает денег.|"
    "Жители говорят, что давно не верят в скорое окончание работ." },
  { "Ukrainian", "windows-1251 KOI8-U",
    "Міський голова повідомив у четвер, що бібліотека знову відчиниться після дворічного ремонту, а діти матимуть власну читальню.|"
    "Міст через річку залишиться зачиненим до весни, бо на його лагодження бракує грошей.|"
    "Мешканці кажуть, що вже давно не вірять у швидке завершення робіт." },
  { "Bulgarian", "windows-1251",
    "Кметът съобщи в четвъртък, че библиотеката ще бъде отворена отново след двегодишен ремонт, а децата ще имат своя читалня.|"
    "Мостът над реката остава затворен до пролетта, защото няма пари за поправката му.|"
    "Жителите казват, че отдавна не вярват в бързия край на работата." },
  { "Serbian", "windows-1251",
    "Градоначелник је у четвртак најавио да ће библиотека после две године радова поново бити отворена, а деца ће добити читаоницу.|"
    "Мост преко реке остаје затворен до пролећа јер нема новца за поправку.|"
    "Мештани кажу да већ одавно не верују у брз завршетак посла." },
  { "Belarusian", "windows-1251",
    "Мэр горада паведаміў у чацвер, што бібліятэка зноў адчыніцца пасля двухгадовага рамонту, а ў дзяцей будзе свая чытальня.|"
    "Мост праз раку застанецца закрытым да вясны, бо на яго рамонт не хапае грошай.|"
    "Жыхары кажуць, што даўно не вераць у хуткае заканчэнне работ." },
  { "Greek", "windows-1253 ISO-8859-7",
    "Ο δήμαρχος ανακοίνωσε την Πέμπτη ότι η βιβλιοθήκη θα ανοίξει ξανά ύστερα από δύο χρόνια εργασιών και τα παιδιά θα έχουν δικό τους αναγνωστήριο.|"
    "Η γέφυρα πάνω από το ποτάμι θα μείνει κλειστή ως την άνοιξη, γιατί δεν υπάρχουν χρήματα.|"
    "Οι κάτοικοι λένε ότι δεν πιστεύουν πια πως το έργο θα τελειώσει γρήγορα." },
  { "Hebrew", "windows-1255",
    "ראש העירייה הודיע ביום חמישי כי הספרייה תיפתח מחדש אחרי שנתיים של שיפוצים, ולילדים יהיה אולם קריאה משלהם.|"
    "הגשר מעל הנהר יישאר סגור עד האביב, משום שאין די כסף לתיקונו.|"
    "התושבים אומרים שכבר מזמן אינם מאמינים שהעבודה תסתיים במהרה." },
  { "Arabic", "windows-1256 ISO-8859-6",
    "أعلن رئيس البلدية يوم الخميس أن المكتبة ستفتح أبوابها من جديد بعد عامين من الترميم، وأن الأطفال سيحصلون على قاعة قراءة.|"
    "أما الجسر فوق النهر فسيبقى مغلقا حتى الربيع لأن المال لا يكفي لإصلاحه.|"
    "ويقول السكان إنهم لم يعودوا يصدقون أن العمل سينتهي قريبا." },
  { "Persian", "windows-1256",
    "شهردار روز پنجشنبه گفت که کتابخانه پس از دو سال بازسازي دوباره باز مي‌شود و کودکان تالار خواندن خود را خواهند داشت.|"
    "پل روي رودخانه تا بهار بسته مي‌ماند، چون پول کافي براي تعمير آن نيست.|"
    "مردم مي‌گويند که ديگر به پايان زود کارها باور ندارند." },
  { "Thai", "windows-874",
    "นายกเทศมนตรีแถลงเมื่อวันพฤหัสบดีว่าห้องสมุดจะเปิดอีกครั้งหลังจากซ่อมแซมนานสองปี และเด็กจะมีห้องอ่านหนังสือของตนเอง|"
    "สะพานข้ามแม่น้ำจะยังปิดอยู่จนถึงฤดูใบไม้ผลิ เพราะไม่มีเงินพอสำหรับการซ่อม|"
    "ชาวบ้านบอกว่าไม่เชื่อแล้วว่างานจะเสร็จเร็ว" },
  { "Chinese, simplified", "GBK GB18030",
    "市长星期四宣布，经过两年的修缮，图书馆将在秋天重新开放，孩子们会有自己的阅览室。|"
    "河上的大桥到春天以前仍然关闭，因为没有足够的钱来修理。|"
    "附近的居民说，他们早就不相信工程会很快结束。" },
  { "Chinese, traditional", "Big5",
    "市長星期四宣布，經過兩年的修繕，圖書館將在秋天重新開放，孩子們會有自己的閱覽室。|"
    "河上的大橋到春天以前仍然關閉，因為沒有足夠的錢來修理。|"
    "附近的居民說，他們早就不相信工程會很快結束。" },
  { "Japanese", "Shift_JIS EUC-JP ISO-2022-JP",
    "市長は木曜日、二年間の改修を終えた図書館が秋に再び開館し、子どもたちのための読書室も設けられると発表した。|"
    "川にかかる橋は修理の費用が足りないため、春まで通れないままである。|"
    "近くに住む人たちは、工事がすぐに終わるとはもう信じていないと話す。" },
  { "Korean", "EUC-KR UHC",
    "시장은 목요일에 도서관이 이 년 동안의 수리를 마치고 가을에 다시 문을 열며 어린이를 위한 열람실도 생긴다고 발표했다.|"
    "강 위의 다리는 고칠 돈이 모자라서 봄까지 닫혀 있을 것이다.|"
    "근처에 사는 사람들은 공사가 곧 끝날 것이라고 더는 믿지 않는다고 말한다." },
};
/* clang-format on */
