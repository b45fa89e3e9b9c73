/* html-encoding-pairs.c: tells the East Asian encodings from each other and the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pairs of bytes that are well formed in one of these encodings mostly are so in the
 * others too.  What differs is what they spell: half of any running text is the few
 * hundred commonest characters of its language, and read in a wrong encoding it is
 * rare ones.
 */

#include "html/html-encoding-pairs.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* Bytes from low to high; an empty range is { 1, 0 }. */
typedef struct {
  unsigned char low, high;
} Range;

/* How an encoding writes characters, and the commonest of its language. */
typedef struct {
  const char *encoding;
  Range leads[2];
  Range trails[3];
  Range symbols; /* leads of punctuation, which all these encodings share: not counted */
  Range singles; /* characters of one byte, none of them common */
  unsigned char triple_lead; /* first of three bytes; 0 for none */
  bool has_quads;            /* pairs whose second byte is a digit are half of four */
  const char *common;
} Writing;

/* Written from memory of general texts, the commonest first. */
static const char common_simplified[] =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下"
    "自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部"
    "其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又"
    "关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯"
    "月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入"
    "几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管"
    "期市直德资命山金指克许统区保至队形社便空决治展马科司五基书非则听却界达光放强像难且权"
    "思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让"
    "识候带导争运";
static const char common_traditional[] =
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下"
    "自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部"
    "其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又"
    "關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯"
    "月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入"
    "幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管"
    "期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基書非則聽卻界達光放強像難且權"
    "思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓"
    "識候帶導爭運臺台灣港";
static const char common_japanese[] =
    "のにはをがとでたてしるいなれすかまらりもっこうあくさよそどせつけんえきおみわちめばだ"
    "げべじずびゃゅょやほごぶひむへぎねぐふゆぼろざぬーンスルトリアイラクドッシレジタフロ"
    "カテマプメサコバキチニデナミムオグセソツノハパビブペホボポユヤャュョィェァワモダガゴ"
    "ザズ日一国人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小"
    "七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会社事"
    "者地方自業政議民連対部合市内相定回戦新場員立開手力問代明動京目通言理体田主題意不作用"
    "度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終広住無"
    "真有口少町料工建化性全経表当発調結期関加面取原実";
static const char common_korean[] =
    "이다는에의을가를한고은하지로사도기서어자인아리나대그시일들정수해라스있보과부전관여조"
    "상와게으계제장성것주만구원적년용학국면니원경공동오문우거려각생발모었했실선신진치행위"
    "간데회비유단방내습없하음파트할안터드않션무민중소물개미야두체연명산합되바된요까금강당"
    "영현세점열최후분양마말운업식반결통권때외여본교천화입름력호심차저임론규북남같더것작됐"
    "며받월지난령출날등건밝길재팀앞번역러육씨채책크노히속울복님배감살누근편김박늘불";
static const Writing writings[] = {
    {.encoding = "gb18030",
     .leads = {{0x81, 0xfe}, {1, 0}},
     .trails = {{0x40, 0x7e}, {0x80, 0xfe}, {1, 0}},
     .symbols = {0xa1, 0xa3},
     .singles = {0x80, 0x80},
     .has_quads = true,
     .common = common_simplified},
    {.encoding = "Big5",
     .leads = {{0x87, 0xfe}, {1, 0}},
     .trails = {{0x40, 0x7e}, {0xa1, 0xfe}, {1, 0}},
     .symbols = {0xa1, 0xa3},
     .singles = {1, 0},
     .common = common_traditional},
    {.encoding = "EUC-JP",
     .leads = {{0xa1, 0xfe}, {0x8e, 0x8e}},
     .trails = {{0xa1, 0xfe}, {1, 0}, {1, 0}},
     .symbols = {0xa1, 0xa3},
     .singles = {1, 0},
     .triple_lead = 0x8f,
     .common = common_japanese},
    {.encoding = "Shift_JIS",
     .leads = {{0x81, 0x9f}, {0xe0, 0xfc}},
     .trails = {{0x40, 0x7e}, {0x80, 0xfc}, {1, 0}},
     .symbols = {0x81, 0x81},
     .singles = {0xa1, 0xdf},
     .common = common_japanese},
    {.encoding = "EUC-KR",
     .leads = {{0x81, 0xfe}, {1, 0}},
     .trails = {{0x41, 0x5a}, {0x61, 0x7a}, {0x81, 0xfe}},
     .symbols = {0xa1, 0xa3},
     .singles = {1, 0},
     .common = common_korean},
};

/* What a text is, read in one encoding. */
typedef struct {
  size_t n_common;
  size_t n_other;
  size_t n_bad;
} Reading;

/* The pairs of bytes that are common characters, a bit for each. */
typedef struct {
  guint8 bits[65536 / 8];
} PairSet;

static bool
in_range (Range range, unsigned char byte)
{
  return byte >= range.low && byte <= range.high;
}

static bool
is_lead (const Writing *writing, unsigned char byte)
{
  return in_range (writing->leads[0], byte) || in_range (writing->leads[1], byte);
}

static bool
is_trail (const Writing *writing, unsigned char byte)
{
  return in_range (writing->trails[0], byte) || in_range (writing->trails[1], byte) ||
         in_range (writing->trails[2], byte);
}

/* The set stays empty when this system has no table for the encoding. */
static void
pair_set_fill (PairSet *self, const Writing *writing)
{
  const char *table = html_encoding_named (writing->encoding)->iconv;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  memset (self, 0, sizeof *self);
  bytes = g_convert (writing->common, -1, table, "UTF-8", NULL, &length, NULL);
  for (gsize i = 0; bytes != NULL && i + 1 < length; i += 2) {
    unsigned pair = (unsigned)(unsigned char)bytes[i] << 8 | (unsigned char)bytes[i + 1];

    self->bits[pair / 8] |= (guint8)(1u << pair % 8);
  }
}

static bool
pair_set_has (const PairSet *self, unsigned char lead, unsigned char trail)
{
  unsigned pair = (unsigned)lead << 8 | trail;

  return (self->bits[pair / 8] >> pair % 8 & 1) != 0;
}

/* Reads the character at @at, which begins with a byte beyond ASCII; returns its length. */
static size_t
read_character (const Writing *writing, const PairSet *common, const unsigned char *at,
                size_t left, Reading *reading)
{
  if (in_range (writing->singles, at[0])) {
    reading->n_other++;
    return 1;
  }
  if (left > 2 && at[0] == writing->triple_lead && is_trail (writing, at[1]) &&
      is_trail (writing, at[2])) {
    reading->n_other++;
    return 3;
  }
  if (left > 3 && writing->has_quads && is_lead (writing, at[0]) &&
      g_ascii_isdigit (at[1]) && is_lead (writing, at[2]) && g_ascii_isdigit (at[3])) {
    reading->n_other++;
    return 4;
  }
  if (left < 2 || !is_lead (writing, at[0]) || !is_trail (writing, at[1])) {
    reading->n_bad += left > 1;
    return 1;
  }
  if (common != NULL && pair_set_has (common, at[0], at[1]))
    reading->n_common++;
  else if (!in_range (writing->symbols, at[0]))
    reading->n_other++;
  return 2;
}

static Reading
read_text (const Writing *writing, const PairSet *common, const char *text, size_t length)
{
  const unsigned char *bytes = (const unsigned char *)text;
  Reading reading = {0};

  for (size_t i = 0; i < length;)
    i += bytes[i] < 0x80
             ? 1
             : read_character (writing, common, bytes + i, length - i, &reading);
  return reading;
}

/* The share of common characters, in thousandths; 0 for what is no such text.  Right
 * readings have 400 and more, wrong ones rarely reach 150; up to one sequence in 25 may
 * be damaged. */
static unsigned
score (const Reading *reading)
{
  size_t n = reading->n_common + reading->n_other + reading->n_bad;

  if (reading->n_common < 2 || reading->n_bad * 25 > n)
    return 0;
  return (unsigned)(reading->n_common * 1000 / n);
}

const HtmlEncoding *
html_encoding_pairs_detect (const char *text, size_t length)
{
  g_autofree PairSet *common = g_new (PairSet, 1);
  const char *best = NULL;
  unsigned best_score = 250;

  for (size_t i = 0; i < G_N_ELEMENTS (writings); i++) {
    Reading reading;

    pair_set_fill (common, &writings[i]);
    reading = read_text (&writings[i], common, text, length);
    if (score (&reading) > best_score) {
      best_score = score (&reading);
      best = writings[i].encoding;
    }
  }
  return best != NULL ? html_encoding_named (best) : NULL;
}

unsigned
html_encoding_pairs_misfit (const HtmlEncoding *self, const char *text, size_t length)
{
  for (size_t i = 0; i < G_N_ELEMENTS (writings); i++) {
    if (strcmp (writings[i].encoding, self->name) == 0 ||
        (strcmp (self->name, "GBK") == 0 && writings[i].has_quads)) {
      Reading reading = read_text (&writings[i], NULL, text, length);
      size_t n = reading.n_common + reading.n_other + reading.n_bad;

      return n > 0 ? (unsigned)(reading.n_bad * 1000 / n) : 0;
    }
  }
  return 0;
}
