// How the words were chosen.
//
// - The languages are called ئۇيغۇرچە and خەنزۇچە, 维吾尔语 and 汉语, Uyghur and Mandarin: nothing else.
// - review = تەكرار / 复习; test = سىناق / 测试; evaluation = باھالاش / 评估; lesson = دەرس / 课; phrase = جۈملە /
// 句子;
//   word = سۆز / 词; card = كارتا / 卡片; answer = جاۋاب / 回答; backup = زاپاس نۇسخا / 备份; learner = ئۆگەنگۈچى /
//   学习者.
// - The grades are what one says to oneself: ئۇنتۇپتىمەن تەس ياخشى ئاسان, 忘了 较难 记得 容易.
// - No suffix is glued to a value: the vowel before it decides how it would sound. Nouns stay singular after numbers.
// - The reader is addressed as سىز and 您.
#include "words/words.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "text/direction.h"

namespace kowruk::words {

namespace {

struct Row {
  Word word;
  std::string_view ug;
  std::string_view zh;
  std::string_view en;
};

// In the order of the enum.
constexpr std::array kRows{
    Row{Word::AppName, "كۆۋرۈك", "Köwrük 桥", "Köwrük"},

    Row{Word::Today, "بۈگۈن", "今天", "Today"},
    Row{Word::PhraseOfTheDay, "بۈگۈنكى جۈملە", "每日一句", "Phrase of the day"},
    Row{Word::PhraseOfTheWeek, "بۇ ھەپتىنىڭ جۈملىسى", "每周一句", "Phrase of the week"},
    Row{Word::LessonOfTheMonth, "بۇ ئاينىڭ دەرسى", "每月一课", "Lesson of the month"},
    Row{Word::FirstSteps, "دەسلەپكى قەدەم", "入门", "First steps"},
    Row{Word::LessonProgress, "ئۆگىنىلگىنى: %1 / %2", "已学 %1 / %2", "Learnt: %1 of %2"},
    Row{Word::NotReadByNative, "بۇ تىللارنى ئانا تىلى سۈپىتىدە سۆزلەيدىغان كىشى بۇ دەرسنى تېخى كۆرۈپ چىقمىدى.",
        "本课尚未经母语者审读。", "Not yet read by a native speaker."},
    Row{Word::CardsWaiting, "بۈگۈنكى كارتا: %1", "今天的卡片：%1 张", "Cards today: %1"},
    Row{Word::MinutesDone, "بۈگۈن ئۆگەنگەن ۋاقىت: %1 / %2 مىنۇت", "今天已学 %1 / %2 分钟", "Minutes today: %1 of %2"},
    Row{Word::LaterReviews, "كېيىنگە قالغان تەكرار: %1", "留到以后复习：%1 张", "Reviews left for later: %1"},
    Row{Word::LaterPhrases, "كېيىنگە قالغان جۈملە: %1", "留到以后的句子：%1 句", "Phrases left for later: %1"},
    Row{Word::LaterWords, "كېيىنگە قالغان سۆز: %1", "留到以后的词：%1 个", "Words left for later: %1"},
    Row{Word::NextEvaluation, "كېلەركى باھالاش: %1", "下次评估：%1", "Next evaluation: %1"},
    Row{Word::NextTest, "كېلەركى سىناق: %1", "下次测试：%1", "Next test: %1"},

    Row{Word::Review, "تەكرار", "复习", "Review"},
    Row{Word::StartReview, "تەكرارنى باشلاش", "开始复习", "Start the review"},
    Row{Word::ShowAnswer, "جاۋابنى كۆرسىتىش", "看答案", "Show the answer"},
    Row{Word::CardsLeft, "قالغان كارتا: %1", "剩余卡片：%1 张", "Cards left: %1"},
    Row{Word::Forgot, "ئۇنتۇپتىمەن", "忘了", "Forgot"},
    Row{Word::Hard, "تەس", "较难", "Hard"},
    Row{Word::Good, "ياخشى", "记得", "Good"},
    Row{Word::Easy, "ئاسان", "容易", "Easy"},
    Row{Word::InMinutes, "%1 مىنۇتتىن كېيىن", "%1 分钟后", "in %1 min"},
    Row{Word::InHours, "%1 سائەتتىن كېيىن", "%1 小时后", "in %1 h"},
    Row{Word::InDays, "%1 كۈندىن كېيىن", "%1 天后", "in %1 d"},
    Row{Word::TakeBack, "قايتۇرۇۋېلىش", "撤销", "Undo"},
    Row{Word::TakenBack, "جاۋاب قايتۇرۇۋېلىندى.", "已撤销上一个回答。", "The answer was taken back."},
    Row{Word::NothingToTakeBack, "قايتۇرۇۋالىدىغان جاۋاب يوق.", "没有可以撤销的回答。",
        "There is no answer to take back."},
    Row{Word::SessionOver, "بۇ قېتىمقى تەكرار تۈگىدى", "这一轮复习完成了", "This review is done"},
    Row{Word::SessionReviews, "جاۋاب: %1", "回答：%1 次", "Answers: %1"},
    Row{Word::SessionLearnt, "يېڭى ئۆگىنىلگىنى: %1", "新学：%1", "Newly learnt: %1"},
    Row{Word::ComeAgainToday, "بۈگۈن سەل تۇرۇپ يەنە كۆرىدىغان كارتا: %1", "今天稍后再看一遍：%1 张",
        "To look at again later today: %1"},
    Row{Word::ComeBackTomorrow, "ئەتە كۆرۈشەيلى. ئەتىكى كارتا: %1", "明天见。明天要复习：%1 张",
        "See you tomorrow. Cards due then: %1"},

    Row{Word::AskScreens, "ئېكران قايسى تىلدا بولسۇن؟", "界面用哪种语言？", "Which language for the screens?"},
    Row{Word::AskLearn, "قايسى تىلنى ئۆگىنىسىز؟", "您想学哪种语言？", "What do you want to learn?"},
    Row{Word::UyghurLanguage, "ئۇيغۇرچە", "维吾尔语", "Uyghur"},
    Row{Word::MandarinLanguage, "خەنزۇچە", "汉语", "Mandarin"},
    Row{Word::AskReads, "ئۇنىڭ يېزىقىنى ئوقۇيالامسىز؟", "您认识它的文字吗？", "Can you read its script?"},
    Row{Word::ReadsNo, "ياق", "不认识", "No"},
    Row{Word::ReadsALittle, "ئازراق", "认识一点", "A little"},
    Row{Word::ReadsYes, "ھەئە", "认识", "Yes"},
    Row{Word::AskMinutes, "كۈنىگە قانچە مىنۇت ئۆگىنىسىز؟", "每天学几分钟？", "How many minutes a day?"},
    Row{Word::Minutes, "%1 مىنۇت", "%1 分钟", "%1 min"},
    Row{Word::AskNickname, "سىزنى نېمە دەپ ئاتايلى؟ خالىغان بىر نامنى يېزىڭ.", "怎么称呼您？写个昵称就行。",
        "What shall we call you? A nickname is enough."},
    Row{Word::Start, "باشلاش", "开始", "Begin"},

    Row{Word::People, "ئۆگەنگۈچىلەر", "学习者", "People"},
    Row{Word::NewLearner, "يېڭى ئۆگەنگۈچى", "新的学习者", "New learner"},
    Row{Word::DeleteLearner, "ئۆگەنگۈچىنى ئۆچۈرۈش", "删除学习者", "Delete learner"},
    Row{Word::DeleteForGood,
        "ھەممىسى مەڭگۈلۈك ئۆچۈرۈلىدۇ: %1 (جاۋابلار، زاپاس نۇسخىلار). بۇنى قايتۇرۇۋالغىلى بولمايدۇ.",
        "%1 的一切都会被永久删除，包括回答和备份，无法恢复。",
        "Everything of %1 will be deleted for good, answers and backups included. This cannot be undone."},
    Row{Word::Deleted, "%1 ئۆچۈرۈلدى.", "%1 已删除。", "%1 is deleted."},
    Row{Word::Cancel, "بولدى قىلىش", "取消", "Cancel"},
    Row{Word::Settings, "تەڭشەكلەر", "设置", "Settings"},
    Row{Word::NobodyYet, "بۇ كومپيۇتېردا تېخى ئۆگەنگۈچى يوق. تېرمىنالدا kowruk today دەپ باشلاڭ.",
        "这台电脑上还没有学习者。请在终端里用 kowruk today 开始。",
        "Nobody learns on this computer yet. Begin at a terminal with: kowruk today"},

    Row{Word::TerminalStart, "بوشلۇق كۇنۇپكىسى: تەكرارنى باشلاش. q: چىقىش.", "空格：开始复习。q：退出。",
        "Space: start the review. q: stop."},
    Row{Word::TerminalShow, "بوشلۇق كۇنۇپكىسى: جاۋابنى كۆرسىتىش. u: قايتۇرۇۋېلىش. q: چىقىش.",
        "空格：看答案。u：撤销。q：退出。", "Space: show the answer. u: undo. q: stop."},
    Row{Word::TerminalGrade, "1–4: جاۋابىڭىزنى باھالاڭ. u: قايتۇرۇۋېلىش. q: چىقىش.",
        "1–4：给自己打分。u：撤销。q：退出。", "1–4: grade your answer. u: undo. q: stop."},

    Row{Word::FileSound, "ھۆججەت ساق. خاتىرە: %1", "文件完好。记录：%1 条", "The file is sound. Events: %1"},
    Row{Word::FileForks, "ئوخشاش نومۇرلۇق ئىككى خىل خاتىرە بار، ھەر ئىككىسى ساقلاندى: %1",
        "有编号相同而内容不同的记录，两份都已保留：%1", "Events that share a number but differ, both kept: %1"},
    Row{Word::BackedUp, "زاپاس نۇسخا: %1", "备份：%1", "Backup: %1"},
    Row{Word::Restored, "ئەسلىگە كەلتۈرۈلدى: %1", "已恢复：%1", "Restored: %1"},
    Row{Word::Merged, "قوشۇلغان يېڭى خاتىرە: %1", "并入的新记录：%1 条", "New events taken in: %1"},
    Row{Word::Exported, "چىقىرىلدى: %1", "已导出：%1", "Exported: %1"},
    Row{Word::DeleteNeedsYes, "ھەممىسى مەڭگۈلۈك ئۆچۈرۈلىدۇ: %1. راستتىنلا ئۆچۈرمەكچى بولسىڭىز --yes قوشۇڭ.",
        "%1 的一切都会被永久删除。确定要删除，请加上 --yes。",
        "Everything of %1 will be deleted for good. If you mean it, add --yes."},

    Row{Word::CourseJoined, "بۇ دەرسلىكمۇ پىلانىڭىزغا قوشۇلدى: %1", "这门课程已加入您的学习计划：%1",
        "This course is now in your plan: %1"},
    Row{Word::CourseLeft, "بۇ دەرسلىك پىلانىڭىزدىن چىقىرىلدى: %1. ئۆگەنگەنلىرىڭىز ساقلىنىدۇ.",
        "这门课程已移出您的学习计划：%1。学过的内容会保留。",
        "This course is no longer in your plan: %1. What you learnt is kept."},

    Row{Word::NoSound,
        "بۇ كومپيۇتېردا ئاۋاز چىقىرىش ئۈسكۈنىسى تېپىلمىدى، شۇڭا ھېچنېمە ئاڭلانمايدۇ. تىڭشىغۇچ ياكى ياڭراتقۇ ئۇلاڭ.",
        "这台电脑上找不到放音设备，所以听不到声音。请接上耳机或音箱。",
        "This computer has no way to play sound, so nothing can be heard. Plug in headphones or a loudspeaker."},
    Row{Word::TooFewPeople, "ئادەم بەك ئاز، شۇڭا بۇ سان چىقىرىلمىدى: %1. كېرەكلىك ئادەم سانى: %2",
        "人数太少，不给出 %1：至少需要 %2 人。", "Too few people for %1: it needs %2."},
    Row{Word::MiskeyedItem, "توغرا جاۋابى خاتا بېكىتىلگەن بولۇشى مۇمكىن: %1. ياخشى بىلىدىغانلار تاللىغان جاۋاب: %2",
        "%1 的答案可能定错了：成绩好的人多选 %2。", "The key of %1 may be wrong: who does well chooses %2."},

    Row{Word::ClockSetBack,
        "كومپيۇتېرنىڭ ۋاقتى ئاخىرقى جاۋابىڭىزدىن بۇرۇنقى ۋاقىتنى كۆرسىتىۋاتىدۇ. ئۆگىنىش داۋاملىشىدۇ؛ ۋاقىتنى توغرىلاپ "
        "قويۇڭ.",
        "电脑的时间比您上次回答的时间还早。学习会继续；请把时间调准。",
        "The computer's clock is behind your latest answer. Learning goes on; please set the clock right."},
    Row{Word::CourseHasFaults,
        "دەرس ھۆججەتلىرىدە خاتالىق بار، خاتا قۇرلار چىقىرىۋېتىلدى. ئۇلارنى kowruk course check كۆرسىتىدۇ.",
        "课程文件有错误，有错的行已略过。用 kowruk course check 可以看到它们。",
        "The course files have faults; the faulty lines are left out. kowruk course check shows them."},
};

struct ErrorRow {
  ErrorKind kind;
  std::string_view ug;
  std::string_view zh;
  std::string_view en;
};

// In the order of the enum. %1: the file or name; %2: what the library said, in English.
constexpr std::array kErrors{
    ErrorRow{ErrorKind::NotFound, "تېپىلمىدى: %1. نامىنى تەكشۈرۈپ قايتا سىناڭ.", "找不到 %1。请检查名称后再试。",
             "%1 is not here. Check the name and try again."},
    ErrorRow{ErrorKind::Exists, "%1 دېگەن نام ئىشلىتىلىپ بولغان. باشقا بىر نام تاللاڭ.",
             "%1 这个名字已经有了。请换一个名字。", "%1 is there already. Choose another name."},
    ErrorRow{ErrorKind::BadName, "بۇنى نام قىلغىلى بولمايدۇ: %1. 1–40 ھەرپلىك بىر قۇر نام يېزىڭ.",
             "%1 不能用作名字。请写 1 到 40 个字，不要换行。",
             "%1 cannot be a name. Write one line of 1 to 40 characters."},
    ErrorRow{ErrorKind::Foreign, "بۇ كۆۋرۈكنىڭ ھۆججىتى ئەمەس: %1. ئۇنىڭغا تېگىلمىدى؛ كۆۋرۈك ھۆججىتىنى تاللاڭ.",
             "%1 不是 Köwrük 的文件，没有动它。请选择 Köwrük 的文件。",
             "%1 is a file of another program and was not touched. Choose a file of Köwrük."},
    ErrorRow{ErrorKind::Newer, "بۇ ھۆججەتنى كۆۋرۈكنىڭ يېڭى نەشرى يازغان: %1. ئۇنىڭغا تېگىلمىدى؛ كۆۋرۈكنى يېڭىلاڭ.",
             "%1 是新版 Köwrük 写的，没有动它。请更新 Köwrük 再打开。",
             "%1 was written by a newer Köwrük and was not touched. Update Köwrük to open it."},
    ErrorRow{ErrorKind::Damaged, "ھۆججەت بۇزۇلغان: %1. ئۇ ئەسلىدىكىدەك ساقلاندى؛ زاپاس نۇسخىدىن ئەسلىگە كەلتۈرۈڭ.",
             "%1 已损坏，原样保留。请用备份恢复。", "%1 is damaged and is kept as it is. Restore a backup."},
    ErrorRow{ErrorKind::InUse, "بۇ ھۆججەت باشقا پروگراممىدا ئوچۇق تۇرىدۇ: %1. ئۇ پروگراممىنى تاقاپ قايتا سىناڭ.",
             "%1 正被另一个程序使用。请关闭那个程序后再试。",
             "%1 is open in another program. Close that program and try again."},
    ErrorRow{ErrorKind::ReadOnly, "بۇ يەرگە يازغىلى بولمايدۇ: %1. ھۆججەت ۋە قىسقۇچقا يېزىش ھوقۇقى بېرىپ قايتا سىناڭ.",
             "无法写入 %1。请把文件和文件夹设为可写后再试。",
             "%1 may not be written. Make the file and its folder writable and try again."},
    ErrorRow{ErrorKind::DiskFull,
             "دىسكا توشۇپ كەتتى، ساقلىغىلى بولمىدى: %1. ھېچنېمە يوقالمىدى؛ بوش ئورۇن چىقىرىپ قايتا سىناڭ.",
             "磁盘已满，无法保存 %1。什么都没有丢失；请腾出空间后再试。",
             "The disk is full and %1 could not be saved. Nothing was lost; free some space and try again."},
    ErrorRow{ErrorKind::NoVoice, "كومپيۇتېر ئاۋازى قاچىلانمىغان: %1. espeak-ng-data بوغچىسىنى قاچىلاپ قايتا سىناڭ.",
             "没有装电脑语音 %1。请安装 espeak-ng-data 软件包后再试。",
             "The computer voice %1 is not installed. Install the package espeak-ng-data and try again."},
    ErrorRow{ErrorKind::Broken,
             "ئوقۇش ياكى يېزىشتا خاتالىق چىقتى: %1 (%2). قايتا سىناڭ؛ يەنە شۇنداق بولسا زاپاس نۇسخىنى ئىشلىتىڭ.",
             "读写 %1 时出错（%2）。请再试一次；如果还是这样，请用备份恢复。",
             "%1 could not be read or written (%2). Try again; if it happens again, restore a backup."},
};

template <class AnyRow>
std::string_view in(const AnyRow& row, Language language) noexcept {
  return language == Language::Uyghur ? row.ug : language == Language::Chinese ? row.zh : row.en;
}

bool isNumber(const std::string& value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string filled(std::string_view sentence, std::initializer_list<std::string> values) {
  std::string result;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool slot = sentence[i] == '%' && i + 1 < sentence.size() && sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
    if (!slot) {
      result += sentence[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(sentence[++i] - '1');
    assert(which < values.size());
    const std::string& value = *(values.begin() + which);
    result += isNumber(value) ? value : text::isolated(value);
  }
  return result;
}

}  // namespace

std::string_view say(Word word, Language language) noexcept {
  const Row& row = kRows[static_cast<std::size_t>(word)];
  assert(row.word == word);
  return in(row, language);
}

std::string say(Word word, Language language, std::initializer_list<std::string> values) {
  return filled(say(word, language), values);
}

std::string say(const Error& error, Language language) {
  const ErrorRow& row = kErrors[static_cast<std::size_t>(error.kind())];
  assert(row.kind == error.kind());
  return filled(in(row, language), {error.subject(), error.detail()});
}

}  // namespace kowruk::words
