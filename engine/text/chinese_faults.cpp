// chineseFaults: a Chinese text against its authored pinyin, character by character.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/error.h"
#include "text/letters.h"
#include "text/pinyin.h"
#include "text/pinyin_word.h"
#include "text/script.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

// Neutral wherever they stand: particles, suffixes, words of place after a noun, 不 and 一 between halves of a word.
constexpr std::u32string_view kLightAlone = U"的地得了着过吗嘛么呢吧啊呀哇哪啦呐呗咧喽喔哦嗯子头们个些儿上下里边面不一";

// Neutral at the end of some everyday word, after another syllable of it.
constexpr std::u32string_view kLightAtEnd =
    U"来去出进回起开爸妈哥弟姐妹爷奶叔舅姑婆伯婶嫂公娃星蛐太"  // 起来, 老婆, 星星
    U"人净事方担扭玻璃箕丁在乎分缝主蝇差火呼生户猬合和应扮点发量算听爷夫搁误士笼提道心家西静弹腐囊付"  // 爱人, 干净
    U"伍恶朵筝气蔗梁粱药诉瘩膊工功娘故寡物系司罐矩女欠蟆糊当同尚桃红厚狸萝卜琴涂皇泼候计灵脊号性伙势妆识就情唤"
    U"实坊戒指神袋窿活阔叭嘛老赖赘篱笆力害落索疾累快食达骆驼烦利虎卖馒忙失眉毛眯迷苗条堂字白菇模匠木难为能耐叨"
    U"才婿暖疟楼盘朋友脾屁股便宜亮铺盖欺负戚勤楚亲拳闹认帚商上烧饼少牲口意思师傅石榴使世似收成拾掇首饰舒服坦疏"
    U"爽首数她特务挑剔跳蚤妥唾沫挖苦尾巴委屈位置稳稀罕媳妇喜欢吓唬先乡相声消息笑话谢行李兄秀学问丫衙门哑胭脂烟"
    U"筒眼睛秧歌养吆喝妖精钥匙衣裳酬冤枉月云彩运扎眨栅栏张罗丈帐篷招牌折腾这枕芝麻知甲转悠庄稼壮状元祖宗嘴作琢"
    U"磨做葡萄味阳日客母父晨夜多因见座部份聪明鲜小刚价钱待厨东底帽宽敞福黄瓜棉花玫瑰困理经咳嗽喷嚏胳臂脚晚早路身"
    U"皮福康坏用好处拜顺照顾已停指望盼报奉承酒苜蓿荸荠荔枝枇杷樱橄榄芍牡丹莲蓬蚂蚁蛤蜻狗鹦喜鹊粮零碎干唠絮啰嗦哆"
    U"嘀咕噜葫芦辘轳弄拨摆巴结扯牵蹭磨搅掺软热随祸痛牢靠骚帖伶俐麻吉监鬟姥嬷嫂姨孙侄儿媳冤行抽屉扇苹果橘馄饨溜";

// Traditional characters by the converter that are simplified ones too in some words (著名, 乾坤, 瞭望 …).
constexpr std::u32string_view kBothForms = U"著乾瞭覆藉徵於鍾夥麽干后里面发余昇甚";

bool isIn(std::u32string_view set, char32_t c) noexcept { return set.find(c) != std::u32string_view::npos; }

// A Chinese text as what its pinyin has to say: characters one by one, runs of digits and of Latin letters.
struct Unit {
  enum class Kind : std::uint8_t { Character, Digits, Latin };
  Kind kind;
  char32_t character;  // of Kind::Character
  std::string text;
};

std::vector<Unit> unitsOf(std::u32string_view chinese) {
  std::vector<Unit> units;
  bool joined = false;  // the run of digits or Latin letters goes on
  for (const char32_t c : chinese) {
    const bool digit = digitOf(c).has_value() && !isHan(c);
    if (digit || isLatinLetter(c)) {
      const Unit::Kind kind = digit ? Unit::Kind::Digits : Unit::Kind::Latin;
      if (!joined || units.back().kind != kind) units.push_back({kind, 0, ""});
      append(units.back().text, c);
      joined = true;
      continue;
    }
    joined = false;
    if (isHan(c)) units.push_back({Unit::Kind::Character, c, encoded(c)});
  }
  return units;
}

// The pinyin in the same grain: syllables, and runs that stand as they are.
struct Said {
  Syllable syllable;
  bool beginsWord = false;
  std::string literal;  // empty for a syllable
  std::string word;     // as written
};

struct SaidText {
  std::vector<Said> said;
  bool wordByWord = false;  // some word has several syllables: then a space means a new word
};

SaidText saidOf(const std::vector<PinyinWord>& words) {
  SaidText text;
  for (const PinyinWord& word : words) {
    if (word.literal) text.said.push_back({{}, true, word.text, word.text});
    for (std::size_t i = 0; i < word.syllables.size(); ++i) {
      text.said.push_back({word.syllables[i], i == 0, "", word.text});
    }
    text.wordByWord = text.wordByWord || word.syllables.size() > 1;
  }
  return text;
}

bool isNumberWord(const Said& said) {
  static const std::set<std::string> words{"ling", "yi", "yao", "er",  "liang", "san",  "si",  "wu",  "liu",
                                           "qi",   "ba", "jiu", "shi", "bai",   "qian", "wan", "dian"};
  return said.literal.empty() && words.count(said.syllable.letters) > 0;
}

// For each unit the place in the pinyin where it begins; a 儿 said as an r has the place of its syllable.
using Places = std::vector<std::size_t>;

// Lays units[unit…] along said[at…]; true where all of both is used up.
bool lay(const std::vector<Unit>& units, const std::vector<Said>& said, std::size_t unit, std::size_t at,
         Places& places) {
  if (unit == units.size()) return at == said.size();
  const Unit& here = units[unit];
  const bool asR = here.character == U'儿' && at > 0 && said[at - 1].syllable.erhua;
  places[unit] = asR ? at - 1 : at;
  if (asR) return lay(units, said, unit + 1, at, places);
  if (at == said.size()) return false;
  if (said[at].literal == here.text && here.kind != Unit::Kind::Character) {
    return lay(units, said, unit + 1, at + 1, places);
  }
  if (here.kind == Unit::Kind::Character) {
    return said[at].literal.empty() && lay(units, said, unit + 1, at + 1, places);
  }
  if (here.kind == Unit::Kind::Latin) return false;
  for (std::size_t end = at; end < said.size() && isNumberWord(said[end]); ++end) {
    if (lay(units, said, unit + 1, end + 1, places)) return true;
    places[unit] = at;
  }
  return false;
}

bool isDoubled(const std::vector<Unit>& units, std::size_t i) noexcept {
  const char32_t c = units[i].character;
  if (i >= 1 && units[i - 1].character == c) return true;
  return i >= 2 && units[i - 2].character == c && isIn(U"一不了没", units[i - 1].character);
}

bool mayBeLight(const std::vector<Unit>& units, std::size_t i, const SaidText& text, std::size_t place) noexcept {
  const char32_t c = units[i].character;
  if (isIn(kLightAlone, c) || isDoubled(units, i)) return true;
  const bool follows = place > 0 && text.said[place - 1].syllable.tone != 5;
  return follows && isIn(kLightAtEnd, c) && (!text.wordByWord || !text.said[place].beginsWord);
}

void checkSyllables(const std::vector<Unit>& units, const SaidText& text, const Places& places,
                    std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind != Unit::Kind::Character) continue;
    const bool asR = i > 0 && places[i] == places[i - 1];
    if (asR) continue;
    const Said& said = text.said[places[i]];
    const bool erAfter = i + 1 < units.size() && places[i + 1] == places[i];
    if (said.syllable.erhua && !erAfter) {
      faults.push_back("the r of \"" + said.word + "\" has no 儿 in the Chinese");
    }
    if (said.syllable.tone == 5 && !mayBeLight(units, i, text, places[i])) {
      faults.push_back(units[i].text + " (" + said.syllable.letters + " in \"" + said.word + "\") has no tone mark");
    }
  }
}

std::string countFault(const std::vector<Unit>& units, const std::vector<Said>& said) {
  std::size_t syllables = 0;
  for (const Said& each : said) syllables += each.literal.empty() ? (each.syllable.erhua ? 2U : 1U) : 0U;
  const auto characters =
      std::count_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == Unit::Kind::Character; });
  const bool onlyCharacters = static_cast<std::size_t>(characters) == units.size();
  std::string fault = "the pinyin has " + std::to_string(syllables) + (syllables == 1 ? " syllable" : " syllables") +
                      ", the Chinese " + std::to_string(characters) + (characters == 1 ? " character" : " characters");
  if (!onlyCharacters) fault += " and digits or Latin letters, which are read digit by digit or stand as they are";
  return fault;
}

bool isChinesePunctuation(char32_t c) noexcept {
  return isIn(U"，。？！：；、（）《》〈〉「」『』【】“”‘’…—～·／％￥℃＋－＝", c);
}

// A character as a fault of the Chinese side; empty where it belongs there.
std::string faultOf(std::u32string_view text, std::size_t i) {
  const char32_t c = text[i];
  const char32_t before = i > 0 ? text[i - 1] : U'\0';
  const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
  const auto named = [&] { return encoded(c) + " (" + codeOf(c) + ")"; };
  if (isHan(c)) {
    const char32_t simple = isIn(kBothForms, c) ? c : simplified(c);
    return simple == c ? "" : encoded(c) + " is a traditional character, write " + encoded(simple);
  }
  if (c == U' ')
    return isHan(before) && isHan(after) ? "a space between " + encoded(before) + " and " + encoded(after) : "";
  if (isUyghurLetter(c) || meantBy(c) != 0) return named() + " is a Uyghur letter";
  if (isLatinLetter(c) || digitOf(c) || isChinesePunctuation(c)) return "";
  const bool inNumber = isIn(U".:/-%+", c) && (digitOf(before) || isLatinLetter(before));
  if (inNumber) return "";
  if (isIn(U",.?!:;()~", c)) return "\"" + encoded(c) + "\" is half-width, write the Chinese punctuation mark";
  return named() + " does not belong in Chinese";
}

}  // namespace

std::vector<std::string> chineseFaults(std::string_view chinese, std::string_view pinyin) {
  const std::u32string text = decoded(chinese);
  std::vector<std::string> faults;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string fault = faultOf(text, i);
    if (!fault.empty() && std::find(faults.begin(), faults.end(), fault) == faults.end()) faults.push_back(fault);
  }
  const std::vector<Unit> units = unitsOf(text);
  std::set<std::string> latin;
  for (const Unit& unit : units) {
    if (unit.kind == Unit::Kind::Latin) latin.insert(unit.text);
  }
  const std::size_t before = faults.size();
  const SaidText said = saidOf(pinyinWords(pinyin, latin, faults));
  if (faults.size() > before) return faults;  // counting syllables that cannot be read would say nothing true
  Places places(units.size());
  if (lay(units, said.said, 0, 0, places)) {
    checkSyllables(units, said, places, faults);
  } else {
    faults.push_back(countFault(units, said.said));
  }
  return faults;
}

}  // namespace kowruk::text
