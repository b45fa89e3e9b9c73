/* html-encoding-profiles.c: which letters stand beside each other in which language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counted over some hundred thousand words of each language, its translations of
 * free programs' messages, as the encodings of its letters can write them: Romanian
 * with cedillas, Vietnamese with its tones as separate marks.
 */

#include "html/html-encoding-profiles.h"

#include <glib.h>

/* clang-format off */
const HtmlEncodingProfile html_encoding_profiles[] = {
  /* French */
  { HTML_LETTERS_WESTERN,
    "4déréé écée5 à énésétéà éférétêt6 êlémépévéélémépés"
    "7fégéhéiétèuéxéèmèrèsètéaédég8aîcéièlèmèrèrôtêébéjénévînôlôt"
    "9cèdèhèjàmênêpôrêuêzéâcèlèqéqééêm" },
  /* German */
  { HTML_LETTERS_WESTERN,
    "3fü4ülür5 ügülürüßeänübüs6 ähäkölälörärötüwäähärätönösößücügühüt"
    "7 öeßhömömünönütäußägälöfögötüf8eäeöfämänäoßsäwüß äcäuöcörünüp"
    "9dügähüküwözäzöädäsöhüm" },
  /* Spanish */
  { HTML_LETTERS_WESTERN,
    "2ón3ió5táváá álínó 6añlílómánúrááníaímñoódúm7 ícóeñrírósísóámásésñaólúnús"
    "8 á ó úbóbúcídígúmémómúpátóuéácágárátáxé énérétíoítórúl"
    "9fíhéiélálúmínánótétíuívíyúzóáuí ícídífís" },
  /* Portuguese */
  { HTML_LETTERS_WESTERN,
    "3ão4açnãçã5 ésãsíé ívõe6cçiçpçráváá álárçaçõ7aíeçmánçnínúrãtátóávçoênídímórúm"
    "8 à á í úcóiámémórêsásótãtéuçácágâmémêsícínó ódósúl"
    "9bócêdêeúhájálêmímúnánâpápórésõtêtíuêuívíº à áuáxã érétê ígólúdún" },
  /* Italian */
  { HTML_LETTERS_WESTERN,
    "2 èè 3à 4tàuòò 5iùù 6héiàràé 7né8iònùì 9sì" },
  /* Dutch */
  { HTML_LETTERS_WESTERN,
    "3 éeïiëénééïn4eëër5ëiën6vévóëlóróó7aïoëé ésë ïeïm8eéëtëxör9bécèoöènépëfïs" },
  /* Swedish */
  { HTML_LETTERS_WESTERN,
    "3föör4 äväänär5läpåälå 6 ökälåmåräråsätätöägätålånåsåtököv"
    "7 åfägåhähåjäkönäsöämäsävågåröd8fågägöhölömänårösåtåvåäkådölönöpös"
    "9bödåmöädåeögöjöm" },
  /* Danish, Norwegian */
  { HTML_LETTERS_WESTERN,
    "4væå ænærør5følænøpårætøøg6 ælømåmæsæsøårælæsætævérøjøt"
    "7 å øgæhåhæhøkølånårårøsååbådålånåsækøbødølønøv"
    "8 édøfægågøjækæmønæpørétætévéåeæfægømøs9båbødæfåjølétååvædén" },
  /* Finnish */
  { HTML_LETTERS_WESTERN,
    "3tää 4kääyää5jälämänäpäsävääiälänäräs6iätöyöämäoät7 älöräähäpävö önösötöy"
    "8könöyääeäjäk9däeähäiööiökölömöö" },
  /* Icelandic */
  { HTML_LETTERS_WESTERN,
    "3ð 4aðið5 á íráá í 6 ó þeðrððaðiðuþe"
    "7 úhæjájójölálísítátætótöuðvæákálánátægæræðílíððsógókósögölút"
    "8 öbúdöfægágölælólýmámönænúnýrærésýtívíáaáfárásækænæsætétínðróvóðóþöfököpör"
    "öðúnúrýnýt"
    "9bædágðhájúlöoðpírörúsæsésöyðágáiámáðérímísðfðgðkðlðmðnðvólónórönú úaúiúlýr"
    "ýsþaþjþáþú" },
  /* Catalan */
  { HTML_LETTERS_WESTERN,
    "3ióó 4 éés5ràtàà àlín6açlímétéuïvààcçaèné "
    "7 í úmàmèmímònúpçrèròànç èsí ïtò òrúmús"
    "8 àbébòcédègünçpàrésísótètíuèvíàgàmàràtè èrètímísòdòlónúlüe"
    "9 ècècòdíeçfíiàlèmúnèpíqürçrótóxòàuàxçoèdícítíxònòpòsú üè" },
  /* Albanian */
  { HTML_LETTERS_WESTERN,
    "2ë 3tëërës4nëpë5hëjërësë6 ëdëlëmëëmën7gëkëqëzëët8bëçeëvëz9 çvëyççiëlëp" },
  /* Polish */
  { HTML_LETTERS_CENTRAL,
    "4ć 5ięożówącę łoścżn6aćałbłdłeżjąośrótóużyćą ądędłałułąślżeży"
    "7ażeńeśgłiąićjśkókłnąołsłtęwłyśzązęóręcępł łęń ńcśwśćż "
    "8 ł ś żańełgójęońsósąułyłzłódązętłyłóżą"
    "9 źaśbędźiłiżnępórętąwówąwęóbócótółóżągąpątąćękęzęśłełnńsśnśrź źrżażdżkżl" },
  /* Czech */
  { HTML_LETTERS_CENTRAL,
    "4níí 5přé ře6nánénýráužvávýá áný čeřiří"
    "7 č řačcíjíkákélálímáměněočožpívéádálátávázícíkísítýcčíě ěnšeů žeži"
    "8 ú š ždádíečmémíořsásítétítětřvívězázíámásářéhéméníhílímíníčýmč čačnřášíž "
    "žáží"
    "9ařažbábíbýbědéděežháičiškókýkůlémůnčrérýrůtátůučušvřvšyžápárídírívízíříšód"
    "ýrýsýtčičkčtčáělěrětězěřř š šištůžžažkžn" },
  /* Slovak */
  { HTML_LETTERS_CENTRAL,
    "4ť 5nánénýá é ý 6 čačaťiťožrásúužvýávází úbži"
    "7 šeľjúkámáníočoľpírísťzáácálárátéhíkísívú ýcčačečičíľaštžežn"
    "8 ú ždáičkľlálínúsátátétívávéyťzíámánémímítúcúčýsč čkčnľbľkľúšešiťažkží"
    "9báečeňeťežhíhýhľiškékókýlémämônčnšrérúrýrčsítútýuávšyžádájásätícílípíródôž"
    "údúrútýbýmýrčočuľ ľnľoň š šíž ža" },
  /* Hungarian */
  { HTML_LETTERS_CENTRAL,
    "4ás5táálérésít6 éfákékölálélómánátétóvázáájánáráténó ő "
    "7 álílőménérásásésítötővézézőámégékélépétévírörözül"
    "8 ö úbácídádédőeágágéiójámópérérütízízózöábágávímívódókólölönösöv"
    "9 í üdídófühíiáiíiúkíkókülölüműnípírírórörősúsőtútűvőyáyűzüácáhákázéhémíníp"
    "ósótötú újúlúsügükőkőlőrősőtű űk" },
  /* Romanian */
  { HTML_LETTERS_CENTRAL,
    "2ă 4 îtăînşiţi5aţcăeşişzăăr6 şcţlămănănţpţrăsăşt7aşcâdăeţgăiţpăvăânăsătşe"
    "8fătââtăţşaşuţeţă9băbţfârşrţuăuţâmârîmăuăşţa" },
  /* Croatian, Bosnian, Serbian in Latin letters */
  { HTML_LETTERS_CENTRAL,
    "4uććeči5ačeđešičišržuččešešiškžaže6 čađažećočožršćaćičačkčnđađešaštži"
    "7 ć šaćašečošušužć č čuđušn8ežkôoćođôdćnćuđižn9 žićižpćčlčvš ždžu" },
  /* Slovene */
  { HTML_LETTERS_CENTRAL,
    "3očče4čači5 č šačečičišožčnšištžn6ešežošučč šeškščžeži"
    "7 žažjšnčrščjčkčrčušašnža8ašižlčlžušužzčzščl9rčržšlžl" },
  /* Turkish */
  { HTML_LETTERS_TURKISH,
    "4ı 5dıiçlınırısıılınır6 ç öaşeçeğişmıtıçeçiğiıkışş şlşt"
    "7ağcıeşgögükılürüsütüyızıçaçıönü ümünürğeğıımısıyızşaşişı"
    "8 ü şaçbödüiğmünüoğoşpırçuşyüç ölörösözükülüsüzğlğrğuıcığşeşm"
    "9büdöfıgıkürşsöuğyöçoütüyüşğaıdıfıtşkşu" },
  /* Lithuanian */
  { HTML_LETTERS_BALTIC,
    "4ų 5 įašišą ė ėsį 6 š žešiųlėnėtėužčiėlėtšašiškštži"
    "7ažbūdėdžkšlųmąmėmųnųrėsątątųėjėrę įrįvš šmšvšyūtžy"
    "8ečežgąičjąjųkąkėkųląlįnčnęnįrštętįąrėmęsįdįjšešošršsšuūrūsže"
    "9ačbėbębųdųeįgūgųiąjįnąpėrąrįrūrųsėsųtūušvėvųyšąjėžįkįsįtšdšjšpščšėšųūkž ža"
    "ždžkžožržv" },
  /* Latvian */
  { HTML_LETTERS_BALTIC,
    "5rātātīā āsētītša6dīkālēmāmēnāpārītēvāvēādājārātējēlērīb"
    "7 šdēiņjākļkšlālīošpērēsēzēzīācākālāmē ēgēmīgīmļaļūšiūdūt"
    "8aļaņašbābūdāeļešežgānēnīsāsīānēšī īcīdījīkīvķiņaņeņoņuš šošušīšķ"
    "9bēbīcēeņgšgūhēišlūrķršrūtļtņtūābāšēcēnēsģiīsīšļušršāšēūkūrūsžī" },
  /* Estonian */
  { HTML_LETTERS_BALTIC,
    "4vävõärõi5 ümäsüäiälääõnõtühüm6 õjäkälõnäpäsõtätõtüäsõpõrülüsüü"
    "7 äaõkõkülütöähätööüküp8lämõnüsääeõhõlötün9ežnõpõpürüäbõeõsõuö örübži" },
  /* Vietnamese */
  { HTML_LETTERS_VIETNAMESE,
    "5 điể ̣n6ảạhôhưịậếểệônốộợườń ̃ ̉ṇ ̣c̣p7cáhâhêhơọtâtưụà ácầấênó ỗặđiđôđướ̀ ́íńt̃ỉịịt"
    "8ãcâcódùgăháìỉkêlàlêlômôòỏsôtêuôủvàyêýànàoềổùnắđađâđêờởư ừứữửự̀úćṕũn̉ảụu"
    "9bôbăcơdâdưgưhàhíhóhúlâlưmơnànêrôrơrưsưtôtùuâvơàiàmàyá áiánânẫẩícínóaô ồùyăn"
    "ằđođăơnỡưàìḿỵṃo" },
  /* Russian */
  { HTML_LETTERS_CYRILLIC,
    "6 в н п са е ени ненистя "
    "7 д и к оанатв вадаеретзаиситй каколилольменаноныо оводолпопррарерот татотьь "
    "8 б з м р т у фавазайаларвевовыгодедлдоедекелемесиеиминиялалелям мамоннобог"
    "окомопоросотпаперисисоспсятетитртсх цичеы ый"
    "9 а ч эабадаеакамапасачаяблбобрвивлдиевегейжежижнзмзнзоибивизииийикилирйлк "
    "киклктл люн нднтоеожозойоношпипур рурыс сескслсьтвтну удуеусфачачишищеыеыхьз"
    "ьню юч" },
  /* Ukrainian */
  { HTML_LETTERS_CYRILLIC,
    "6 в з н па ани нео сттия "
    "7 д к р салатвавивіе енерзаисй каконаниннноняовоморпопррарериротау і ід"
    "8 а б м о т у ф іазайамарачв вевогодадоекз знийикилимитлалелилольлялім маме"
    "мимомініобогодозоколоспепісисятотртьувх ціь є івініс"
    "9 ч я єабавадакапасаєблбобувдвквнвуд дедидкдлдндіеведемесетжезвзмивинипихйл"
    "к киклкткукіл лкмунднтнуожонопоточпапипур руріс сескслспсут тетнтутіутуєфача"
    "чечищоьньсю якікіліїї " },
  /* Bulgarian */
  { HTML_LETTERS_CYRILLIC,
    "4а 5 не на6 и п санваени нео раре"
    "7 в д з к оатдаетзаизитиякамениноотпопрристт татето"
    "8 а б е м р т фавадазайакаларв вевидедиедекелересжезвиеилиминирисйлкол лели"
    "лнломамон нтобоводожолоросрос сесътитрфациъря ят"
    "9 г уамапасбебрвовъгрд додъежеземепешждз зизнзпивикичкиклктлам ндозойокомон"
    "опочпапипър сасискслсптвтнусхочачечиълътян" },
  /* Serbian */
  { HTML_LETTERS_CYRILLIC,
    "5а е 6 д н п си напопрраресту је"
    "7 з и к о уаванатањваведаекензаисијкаколим менениноо одоросрисататето"
    "8 а б в м р т јадазакамарајвивовргрдедодределемеривизикиминиткеламамон овог"
    "озомотојроскспт титрцичијањање"
    "9 г лалапасачбабебибобрвнвљг гуд дидневезесетешељењз звзизнилирицичишк кикр"
    "кулелонтнуобоколоноппапепир ржрус сесислснсутвукумунупусутучујчешашкштј јуљаће" },
  /* Macedonian */
  { HTML_LETTERS_CYRILLIC,
    "4а 5 не на6 д з п сатдаи као отрат татето"
    "7 в и к м оаламанвавоекенетзаикинколименениноодорпопрреристувјање"
    "8 б г е тавањвргод дедоеделемеримириситијлелом мамон нтоволоносојперосеслсо"
    "титрцичи"
    "9 а л р у ф јадакапарацачајбабебибобрв вевигрдидндревесечешжажизнидизкикркс"
    "кулалнмиобогожозокомопоцочпар ржсисксптуусфочеј " },
  /* Belarusian */
  { HTML_LETTERS_CYRILLIC,
    "5а 6 а з н падвае кананепараы ь я "
    "7 в д к савагайакаламанарасацвыдаерзальманыпррысттау цььні "
    "8 б м р т у ф ўабаеазапатачаяаўвегадздлензнйлк кокілалелолялімемынннтньняні"
    "оўрэтртытэфацацццічачыылымыяэнікісіцў "
    "9 г л ц ш я ібабобувовігргчд дкдодремецз звзей клкркул лклюм мямінонуо овод"
    "олороспепір рорус саскспсусцсясіт тотух цычэшчшыыкынысыцэтю інўдўн" },
  /* Greek */
  { HTML_LETTERS_GREEK,
    "5ς 6 α δ ε π σ τα η ν ναο ουσττο"
    "7 κ μή αιαναρατδεε είειενηςι ιαικισκαμαμενοποραριροσητατηυ "
    "8 έ γ η ν ο χά ένίαίνίοακαλαμαπαςασγιγρδιδοεπερετησκεκοκόλελομέμοντοιομονοπ"
    "οροςούπαπεπιπρρχσεσυτήτετιυνχεωνό "
    "9 ή β θ λ υ όάλάνάσέγέςέτέχήςήσί ίσαγαδαφγήγκγοδυεγεκελεςεσευηκημηνητθειλιμ"
    "ιοκλκτλήλαληλλμήμημιμμμπμόνενηνινωοίογολοσπλπόράρέρίργρερησισμτάτρτυτωτόυμυπ"
    "υρυσυτφάφαχρωσόνόςύ ύνών" },
  /* Hebrew */
  { HTML_LETTERS_HEBREW,
    "5 ה מה ת 6 א ב ל שותיתל ם ן ני7 י נ ע ק תא ונורי יויםלאלימומיקור רוריש של"
    "8 ג ח כ ס פ ראואיאתב בוביברגוד דיו ובוגודויולוןחיטייהייילימיניקירישך להלומה"
    "מסמעמקמתנהנונתסמע פופרץ ק קירתשושישמתותיתמ"
    "9 ד ו ז ט צאלארבהבלבעבץבתג גיגרדודפדרהוהחהיהמהפהצהקהרהשהתואוווחוםומוסופוקוש"
    "ח חבחדחוחלחרט טויאיבידיטיןיסיפיצכוכיכתלטלמלשלתמ מאמדמחמךמנמרמשנגס סוסיספעיעל"
    "עםערף פיפספעפתצבצוציקבקשרהרכרמרששגשנשתתחתןתקתר" },
  /* Arabic */
  { HTML_LETTERS_ARABIC,
    "4 اال5ة 6 مر لم7 أ ب ت ع ف لا اتانت د ف فيل لاليم ن ي ية"
    "8 إ ح س ص ق ك ن و ياراسامب بيتحترتوتيح ديذارارةروريساستصوط ع عرعلغيفاق قاكا"
    "لألتلحلعلفلللومامةمسملمنموميناندو واورونى يايريمين"
    "9 ج خ د ر ش غ هء أوإذاءائاباحاداصافاكبابدبربعتاتختعتنج جمحاحةحدخاخطدادةدمدو"
    "رضز س سلسمسيص صفض عاعدعمعنفتفرقيك لإلبلةلخلسلصلقلكلنلىمتمجمحمرمعمفنتنصنونيه "
    "هاودوفوقولوموييتيحيديسيقيل" },
  /* Persian */
  { HTML_LETTERS_ARABIC,
    "5ه ي 6 ا ب ت د م ن پا ارانايت د دهر ستن ند"
    "7 خ ر ش ه ي کادازاسامبابردادرراردروز ل م نانيهاواونويياير"
    "8 ج ح س ف و گافالب بهتنتوتيدنديرهريزيش شتشدليمامينتنشنمنهنونگودوريديسيشينيي"
    "پرپيک کاکر"
    "9 آ ز ص ع ق چاباتاخاشاعاهبيتاتبتخترتصتهجاجوحاخاختخطخوخيدسدورسرنس ساسيشاشنشو"
    "شيشکصفصوطاع عتغيفافتفرقالامتمعمهموهيو وجوشيبيتيليکپاکسکلکنگ گاگرگزگي" },
  /* Thai */
  { HTML_LETTERS_THAI,
    "6ม่องารไม7 เ ไกาขอข้ง ทีน ฟ้มาับามิดี่ื่เกแฟ่อ่า้ม้อ"
    "8 ก ค แก กจกรกเควชืช้ด ดขด้ตัต้บ พกม มีรถระรัลาวาสาสำหนหรอกอมอยังัวั้างาดานายำหียือเปเรเล"
    "แพใชในได่ง่ม่ส้ ้ง้า์ "
    "9 ข จ ช ต ท พ ร ส ห อ ใกตกทกักำกิขณครคำค่งกงรงเงแจ จะช่ณะดงดตดพดเตรติต่ต์ถูทันขนดนตนท"
    "นีนแนไบบบรบับแปรปลปิป็ผิพลพิภามูย ยกยนยายูรกรทรรรอราริรีรืรุรูรเร์ลัลืล้ว วนวยวเว่สดสัหมหลหาอ "
    "อคอนอบอผอรอัักัดันา ากำเิมี ุู่กูปูลู่เขเพเมแบแลแสใหไป็น่ ่น่ร่ว่ใ่ไ้น้ว" },
};
/* clang-format on */

const size_t html_encoding_n_profiles = G_N_ELEMENTS (html_encoding_profiles);
