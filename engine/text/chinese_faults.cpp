// chineseFaults: a Chinese text against its authored pinyin, character by character.
#include <algorithm>
#include <set>
#include <utility>

#include "text/letters.h"
#include "text/pinyin.h"
#include "text/pinyin_word.h"
#include "text/script.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

// Neutral wherever they stand: particles, suffixes, words of place after a noun, 不 and 一 between halves of a word.
constexpr std::u32string_view kLightAlone = U"的地得了着过吗嘛么呢吧啊呀哇哪啦呐呗咧喽喔哦嗯子头们个些儿上下里边面不一";

// Everyday words that end lightly; a character that ends one of them may be without a mark at the end of any word.
constexpr std::u32string_view kLightWords =
    U"爱人 巴掌 白净 帮手 包袱 包涵 本事 比方 扁担 别扭 玻璃 簸箕 补丁 在乎 部分 "
    U"裁缝 财主 苍蝇 差事 柴火 称呼 窗户 刺猬 凑合 耷拉 答应 打扮 打点 打发 打量 "
    U"打算 打听 大方 大爷 大夫 耽搁 耽误 道士 灯笼 提防 地道 地方 弟兄 点心 东家 "
    U"东西 动静 动弹 豆腐 嘟囔 对付 队伍 恶心 耳朵 风筝 福气 甘蔗 干事 高粱 膏药 "
    U"告诉 疙瘩 胳膊 工夫 姑娘 故事 寡妇 怪物 关系 官司 规矩 闺女 哈欠 蛤蟆 含糊 "
    U"行当 合同 和尚 核桃 红火 厚道 狐狸 萝卜 胡琴 糊涂 皇上 活泼 火候 伙计 护士 "
    U"机灵 脊梁 记号 记性 家伙 架势 嫁妆 见识 将就 交情 叫唤 结实 街坊 姐夫 戒指 "
    U"精神 客气 口袋 窟窿 快活 阔气 喇叭 喇嘛 老婆 老实 累赘 篱笆 力气 厉害 利落 "
    U"利索 连累 凉快 粮食 溜达 骆驼 麻烦 麻利 马虎 买卖 忙活 冒失 眉毛 媒人 门道 "
    U"眯缝 迷糊 苗条 名堂 名字 明白 蘑菇 模糊 木匠 难为 脑袋 能耐 念叨 娘家 奴才 "
    U"女婿 暖和 牌楼 盘算 朋友 脾气 屁股 便宜 漂亮 婆家 铺盖 欺负 亲戚 勤快 清楚 "
    U"亲家 热闹 认识 扫帚 商量 上司 烧饼 少爷 牲口 生意 师父 师傅 石榴 实在 拾掇 "
    U"使唤 世故 似的 事情 收成 收拾 首饰 舒服 舒坦 疏忽 爽快 思量 算计 岁数 特务 "
    U"挑剔 跳蚤 妥当 唾沫 挖苦 尾巴 委屈 位置 稳当 窝囊 稀罕 媳妇 喜欢 下巴 吓唬 "
    U"先生 相声 消息 笑话 心思 行李 兄弟 休息 秀才 学生 学问 衙门 哑巴 胭脂 烟筒 "
    U"眼睛 秧歌 养活 吆喝 妖精 钥匙 衣服 衣裳 意思 应酬 冤枉 月亮 云彩 运气 扎实 "
    U"眨巴 栅栏 张罗 丈夫 帐篷 招呼 招牌 折腾 芝麻 知识 指甲 主意 转悠 庄稼 壮实 "
    U"状元 字号 自在 祖宗 嘴巴 作坊 琢磨 做作 知道 葡萄 味道 太阳 生日 父亲 干净 "
    U"容易 早晨 夜里 多少 因为 看见 看得见 医生 力量 新鲜 聪明 座位 小姐 月份 态度 "
    U"价钱 厨子 宽敞 黄瓜 棉花 玫瑰 好处 困难 道理 咳嗽 喷嚏 晚上 身上 路上 记得 "
    U"玉米 亮堂 腻味 皮实 福分 拜望 便当 正经 消停 停当 指望 报酬 奉承 大意 算盘 "
    U"琉璃 苜蓿 荸荠 枇杷 樱桃 芍药 牡丹 莲蓬 畜生 馄饨 月饼 零碎 干粮 唠叨 絮叨 "
    U"啰嗦 哆嗦 嘀咕 呼噜 葫芦 辘轳 糊弄 摆弄 巴结 拉扯 牵扯 磨蹭 折磨 搅和 掺和 "
    U"软和 热和 随和 痛快 牢靠 牢骚 伶俐 吉利 出息 丫鬟 姥爷 姨父 孙女 冤家 公家 "
    U"行家 抽屉 橘子 蚂蚱 蜈蚣 外甥 爷们 包子 炊帚 撺掇 惦记 忌妒 嫉妒 敞亮 照顾 "
    U"照应 伺候 嫂子 乡亲 节气 客人 工人 里面 后边 起来 出去 进来 回来 过去 上来 "
    U"下去 打开 早上 回去 拿出来 别人 男人 女人 意见 勺子 石头 木头 馒头 "
    U"别的 有的 我的 大伯 大婶 大妈 还是";

bool isIn(std::u32string_view set, char32_t c) noexcept { return set.find(c) != std::u32string_view::npos; }

bool endsSomeWordLightly(char32_t c) {
  static const std::set<char32_t> all = [] {
    std::set<char32_t> ends;
    for (std::size_t i = 1; i < kLightWords.size(); ++i) {
      const bool begins = kLightWords[i - 1] == U' ';
      if (kLightWords[i] != U' ' && !begins) ends.insert(kLightWords[i]);
    }
    return ends;
  }();
  return all.count(c) > 0;
}

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
    Said said;
    said.word = word.text;
    if (word.literal) {
      said.beginsWord = true;
      said.literal = word.text;
      text.said.push_back(said);
    }
    for (std::size_t i = 0; i < word.syllables.size(); ++i) {
      said.syllable = word.syllables[i];
      said.beginsWord = i == 0;
      text.said.push_back(said);
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

// Digits and the places in the pinyin from which no way of reading them leads to the end: each is tried once, so that a
// row of numbers does not take longer with each by the number of ways to read it.
using Hopeless = std::set<std::pair<std::size_t, std::size_t>>;

// Lays units[unit…] along said[at…]; true where all of both is used up.
bool lay(const std::vector<Unit>& units, const std::vector<Said>& said, std::size_t unit, std::size_t at,
         Places& places, Hopeless& hopeless) {
  if (unit == units.size()) return at == said.size();
  const Unit& here = units[unit];
  const bool asR = here.character == U'儿' && at > 0 && said[at - 1].syllable.erhua;
  places[unit] = asR ? at - 1 : at;
  if (asR) return lay(units, said, unit + 1, at, places, hopeless);
  if (at == said.size()) return false;
  if (said[at].literal == here.text && here.kind != Unit::Kind::Character) {
    return lay(units, said, unit + 1, at + 1, places, hopeless);
  }
  if (here.kind == Unit::Kind::Character) {
    return said[at].literal.empty() && lay(units, said, unit + 1, at + 1, places, hopeless);
  }
  if (here.kind == Unit::Kind::Latin || hopeless.count({unit, at}) > 0) return false;
  for (std::size_t end = at; end < said.size() && isNumberWord(said[end]); ++end) {
    if (lay(units, said, unit + 1, end + 1, places, hopeless)) return true;
    places[unit] = at;
  }
  hopeless.insert({unit, at});
  return false;
}

bool isDoubled(const std::vector<Unit>& units, std::size_t i) noexcept {
  const char32_t c = units[i].character;
  if (i >= 1 && units[i - 1].character == c) return true;
  return i >= 2 && units[i - 2].character == c && isIn(U"一不了没", units[i - 1].character);
}

bool mayBeLight(const std::vector<Unit>& units, std::size_t i, const SaidText& text, std::size_t place) {
  const char32_t c = units[i].character;
  if (isIn(kLightAlone, c) || isDoubled(units, i)) return true;
  const bool follows = place > 0 && text.said[place - 1].syllable.tone != 5;
  return follows && endsSomeWordLightly(c) && (!text.wordByWord || !text.said[place].beginsWord);
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
    const char32_t simple = isSimplifiedToo(c) ? c : simplified(c);
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
  Hopeless hopeless;
  if (lay(units, said.said, 0, 0, places, hopeless)) {
    checkSyllables(units, said, places, faults);
  } else {
    faults.push_back(countFault(units, said.said));
  }
  return faults;
}

}  // namespace kowruk::text
