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

    Row{Word::LessonNote, "ئىشلىتىش ئىزاھاتى", "用法说明", "Usage note"},
    Row{Word::LessonLetters, "ھەرپلەر", "字母", "Letters"},
    Row{Word::LessonSounds, "تاۋۇشلار", "语音", "Sounds"},
    Row{Word::LessonCharacters, "خەتلەر", "汉字", "Characters"},
    Row{Word::LessonWords, "سۆزلەر", "词语", "Words"},
    Row{Word::LessonPhrases, "جۈملىلەر", "句子", "Phrases"},
    Row{Word::LessonDialogue, "دىيالوگ", "对话", "Dialogue"},
    Row{Word::LessonCan, "بۇ دەرستىن كېيىن نېمە قىلالايمەن", "学完这一课，我能做什么",
        "What I can do after this lesson"},

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

    Row{Word::ExerciseChoose, "توغرا جاۋابنى تاللاڭ.", "选出正确的答案。", "Choose the right answer."},
    Row{Word::ExerciseListen, "ئاڭلاپ، توغرا جاۋابنى تاللاڭ.", "听一听，选出正确的答案。",
        "Listen and choose the right answer."},
    Row{Word::ExerciseType, "جاۋابنى يېزىڭ.", "写出答案。", "Write the answer."},
    Row{Word::ExerciseOrder, "سۆزلەرنى تەرتىپكە سېلىڭ.", "把词语按顺序排好。", "Put the words in order."},
    Row{Word::ExerciseGap, "چۈشۈپ قالغان سۆزنى يېزىڭ.", "写出空缺的词。", "Write the missing word."},
    Row{Word::ExerciseReadAloud, "ئۈنلۈك ئوقۇڭ، ئاندىن ئاڭلاپ سېلىشتۇرۇڭ.", "大声读出来，再听一听，比一比。",
        "Read it aloud, then listen and compare."},
    Row{Word::PinyinIsEnough, "پىنيىن يازسىڭىزمۇ بولىدۇ.", "写拼音也可以。", "Pinyin is enough."},
    Row{Word::LatinIsEnough, "لاتىن ھەرپى بىلەن يازسىڭىزمۇ بولىدۇ.", "用拉丁字母写也可以。",
        "Latin letters are enough."},
    Row{Word::UyghurLettersPlease, "ئۇيغۇر ھەرپى بىلەن يېزىڭ.", "请用维吾尔文字母写。", "Write it in Uyghur letters."},
    Row{Word::VerdictRight, "توغرا", "正确", "Right"},
    Row{Word::VerdictNearly, "توغرا بولۇشقا ئاز قالدى", "差一点", "Nearly right"},
    Row{Word::VerdictWrong, "توغرا ئەمەس", "不对", "Not right"},
    Row{Word::Guessed, "پەرەز قىلدىم", "我猜的", "I guessed"},
    Row{Word::WriteAgain, "قايتا يېزىش", "重写", "Write it again"},
    Row{Word::GoOn, "داۋاملاشتۇرۇش", "继续", "Go on"},

    Row{Word::ReasonAsExpected, "جاۋابىڭىز توغرا.", "回答正确。", "Just so."},
    Row{Word::ReasonFolded, "تىنىش بەلگىسى ۋە بوشلۇقنىڭ پەرقى ھېسابقا ئېلىنمايدۇ.", "标点和空格的差别不算。",
        "Punctuation and spacing do not count."},
    Row{Word::ReasonOtherSpelling, "ئىككى خىل يېزىلىشى توغرا: %1، %2", "两种写法都对：%1、%2",
        "Both spellings are right: %1, %2"},
    Row{Word::ReasonOtherKey, "باشقا كۇنۇپكا بېسىلىپتۇ. يازغىنىڭىز: %1، سۆزدىكىسى: %2",
        "按了别的键：您写的是 %1，词里是 %2", "Typed with another key: you wrote %1, the word has %2"},
    Row{Word::ReasonInLatin, "لاتىن ھەرپى بىلەن يېزىلدى.", "写的是拉丁字母。", "In Latin letters."},
    Row{Word::ReasonInYengi, "يېڭى يېزىق بىلەن يېزىلدى.", "写的是 1965 年的新文字。", "In the Latin letters of 1965."},
    Row{Word::ReasonInCyrillic, "كىرىل ھەرپى بىلەن يېزىلدى.", "写的是西里尔字母。", "In Cyrillic letters."},
    Row{Word::ReasonInTraditional, "مۇرەككەپ خەت بىلەن يېزىلدى.", "写的是繁体字。", "In traditional characters."},
    Row{Word::ReasonInSimplified, "ئاددىي خەت بىلەن يېزىلدى.", "写的是简体字。", "In simplified characters."},
    Row{Word::ReasonInPinyin, "پىنيىن بىلەن يېزىلدى.", "写的是拼音。", "In pinyin."},
    Row{Word::ReasonOtherLetter, "يازغىنىڭىز: %1، توغرىسى: %2", "您写的是 %1，应为 %2",
        "You wrote %1, it should be %2"},
    Row{Word::ReasonMissingLetter, "چۈشۈپ قالغىنى: %2", "少了 %2", "Missing: %2"},
    Row{Word::ReasonExtraLetter, "ئارتۇق يېزىلغىنى: %1", "多了 %1", "Too much: %1"},
    Row{Word::ReasonSwapped, "تەرتىپى ئالمىشىپ قاپتۇ. يازغىنىڭىز: %1، توغرىسى: %2", "顺序颠倒了：您写的是 %1，应为 %2",
        "The order is changed: you wrote %1, it should be %2"},
    Row{Word::ReasonMissingHamza, "ئ چۈشۈپ قاپتۇ. توغرىسى: %2", "少了 ئ，应写 %2", "ئ is missing, write %2"},
    Row{Word::ReasonExtraHamza, "بۇ يەردە ئ يېزىلمايدۇ. توغرىسى: %2", "这里不写 ئ，应写 %2", "No ئ here, write %2"},
    Row{Word::ReasonOneWord, "بىر سۆز، ئوتتۇرىسىدا بوشلۇق يوق.", "这是一个词，中间没有空格。",
        "It is one word, without a space."},
    Row{Word::ReasonMissingSpace, "ئوتتۇرىسىدا بوشلۇق بولۇشى كېرەك.", "中间应该有空格。", "A space is missing."},
    Row{Word::ReasonDots, "ھەرپنىڭ چېكىتى چۈشۈپ قاپتۇ. يازغىنىڭىز: %1، توغرىسى: %2",
        "少了字母上的点：您写的是 %1，应为 %2", "The dots are missing: you wrote %1, it should be %2"},
    Row{Word::ReasonWrongTone, "تونى باشقا. يازغىنىڭىز: %1، توغرىسى: %2", "声调不对：您写的是 %1，应为 %2",
        "Another tone: you wrote %1, it should be %2"},
    Row{Word::ReasonNoTones, "تون بەلگىسى چۈشۈپ قاپتۇ: %2", "没有标声调：%2", "The tones are missing: %2"},
    Row{Word::ReasonAnotherAnswer, "توغرا جاۋاب: %2", "正确答案：%2", "The answer: %2"},
    Row{Word::ReasonNothingWritten, "ھېچنېمە يېزىلمىدى. توغرا جاۋاب: %2", "什么都没有写。正确答案：%2",
        "Nothing was written. The answer: %2"},
    Row{Word::ReasonNothingExpected, "بۇ يەردە جاۋاب يوق: دەرستە خاتالىق بار.", "这里没有答案：课程里有错误。",
        "No answer is expected here: the lesson has a fault."},
    Row{Word::ReasonPinyinUnknown, "بۇ جاۋابنىڭ پىنيىنى يوق، خەنزۇچە خەت بىلەن يېزىڭ.", "这个答案没有拼音，请写汉字。",
        "Its pinyin is not known here, write it in characters."},

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
    Row{Word::TerminalChoose, "1–4: جاۋابنى تاللاڭ. بوشلۇق كۇنۇپكىسى: جاۋابنى كۆرسىتىش. u: قايتۇرۇۋېلىش. q: چىقىش.",
        "1–4：选答案。空格：看答案。u：撤销。q：退出。", "1–4: choose. Space: show the answer. u: undo. q: stop."},
    Row{Word::TerminalWrite, "يېزىپ بولۇپ Enter كۇنۇپكىسىنى بېسىڭ. ھېچنېمە يازمىسىڭىز جاۋاب كۆرسىتىلىدۇ.",
        "写好后按回车。什么都不写就看答案。", "Write, then Enter. An empty line: show the answer."},
    Row{Word::TerminalOrder,
        "نومۇرلارنى تەرتىپى بويىچە يېزىپ Enter كۇنۇپكىسىنى بېسىڭ، مەسىلەن 213. ھېچنېمە يازمىسىڭىز جاۋاب كۆرسىتىلىدۇ.",
        "按顺序写出编号，例如 213，再按回车。什么都不写就看答案。",
        "Write the numbers in order, such as 213, then Enter. An empty line: show the answer."},
    Row{Word::TerminalGuessed, "بوشلۇق كۇنۇپكىسى: داۋاملاشتۇرۇش. 2: پەرەز قىلدىم. u: قايتۇرۇۋېلىش. q: چىقىش.",
        "空格：继续。2：我猜的。u：撤销。q：退出。", "Space: go on. 2: I guessed. u: undo. q: stop."},
    Row{Word::TerminalMarked, "بوشلۇق كۇنۇپكىسى: داۋاملاشتۇرۇش. u: قايتۇرۇۋېلىش. q: چىقىش.",
        "空格：继续。u：撤销。q：退出。", "Space: go on. u: undo. q: stop."},
    Row{Word::TerminalWritten, "بوشلۇق كۇنۇپكىسى: داۋاملاشتۇرۇش. 1–4: ئۆزىڭىز باھالاڭ. u: قايتا يېزىش. q: چىقىش.",
        "空格：继续。1–4：自己打分。u：重写。q：退出。",
        "Space: go on. 1–4: grade it yourself. u: write again. q: stop."},

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

    Row{Word::NothingFound, "تېپىلمىدى: %1", "没有找到：%1", "Nothing found: %1"},

    Row{Word::TooFewPeople, "ئادەم بەك ئاز، شۇڭا بۇ سان چىقىرىلمىدى: %1. كېرەكلىك ئادەم سانى: %2",
        "人数太少，不给出 %1：至少需要 %2 人。", "Too few people for %1: it needs %2."},
    Row{Word::MiskeyedItem, "توغرا جاۋابى خاتا بېكىتىلگەن بولۇشى مۇمكىن: %1. ياخشى بىلىدىغانلار تاللىغان جاۋاب: %2",
        "%1 的答案可能定错了：成绩好的人多选 %2。", "The key of %1 may be wrong: who does well chooses %2."},

    Row{Word::NoSound,
        "بۇ كومپيۇتېردا ئاۋاز چىقىرىش ئۈسكۈنىسى تېپىلمىدى، شۇڭا ھېچنېمە ئاڭلانمايدۇ. تىڭشىغۇچ ياكى ياڭراتقۇ ئۇلاڭ.",
        "这台电脑上找不到放音设备，所以听不到声音。请接上耳机或音箱。",
        "This computer has no way to play sound, so nothing can be heard. Plug in headphones or a loudspeaker."},
    Row{Word::ComputerVoice, "كومپيۇتېر ئاۋازى", "电脑语音", "computer voice"},
    Row{Word::PersonsVoice, "كىشى ئاۋازى", "真人录音", "recording"},
    Row{Word::ReadingUnknown, "بۇ خەتلەرنىڭ ئوقۇلۇشى دەرسلەردە يوق: %1. پىنيىننى يېزىڭ، مەسىلەن: nǐ hǎo",
        "课程里没有这些字的读音：%1。请写拼音，例如 nǐ hǎo。",
        "The courses do not say how these characters are read: %1. Write pinyin, such as nǐ hǎo."},
    Row{Word::CannotBeSaid, "بۇنى ئوقۇغىلى بولمايدۇ: %1. ئۇيغۇرچە ياكى پىنيىن يېزىڭ.",
        "这个读不出来：%1。请写维吾尔语或拼音。", "This cannot be read aloud: %1. Write Uyghur, or pinyin."},
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
