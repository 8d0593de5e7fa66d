<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ug_CN" sourcelanguage="en">
<context>
    <name>DaySheet</name>
    <message>
        <source>Cards today: %1</source>
        <translation>بۈگۈنكى كارتا: %1</translation>
    </message>
    <message>
        <source>Minutes today: %1 of %2</source>
        <translation>بۈگۈن ئۆگەنگەن ۋاقىت: %1 / %2 مىنۇت</translation>
    </message>
    <message>
        <source>Reviews left for later: %1</source>
        <translation>كېيىنگە قالغان تەكرار: %1</translation>
    </message>
    <message>
        <source>Phrases left for later: %1</source>
        <translation>كېيىنگە قالغان جۈملە: %1</translation>
    </message>
    <message>
        <source>Words left for later: %1</source>
        <translation>كېيىنگە قالغان سۆز: %1</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete learner</source>
        <translation>ئۆگەنگۈچىنى ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>Everything of %1 will be deleted for good, answers and backups included. This cannot be undone.</source>
        <translation>ھەممىسى مەڭگۈلۈك ئۆچۈرۈلىدۇ: %1 (جاۋابلار، زاپاس نۇسخىلار). بۇنى قايتۇرۇۋالغىلى بولمايدۇ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>بولدى قىلىش</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>مەڭگۈلۈك ئۆچۈرۈش</translation>
    </message>
</context>
<context>
    <name>GradeButton</name>
    <message>
        <source>in %1 min</source>
        <translation>%1 مىنۇتتىن كېيىن</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 سائەتتىن كېيىن</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 كۈندىن كېيىن</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Köwrük</source>
        <translation>كۆۋرۈك</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>بۈگۈن</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>دەرسلەر</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تەڭشەكلەر</translation>
    </message>
    <message>
        <source>People</source>
        <translation>ئۆگەنگۈچىلەر</translation>
    </message>
</context>
<context>
    <name>LessonContents</name>
    <message>
        <source>Contents</source>
        <translation>مۇندەرىجە</translation>
    </message>
</context>
<context>
    <name>LessonContentsLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>بۇ ئاي</translation>
    </message>
</context>
<context>
    <name>LessonEntry</name>
    <message>
        <source>Day %1</source>
        <translation>%1-كۈن</translation>
    </message>
    <message>
        <source>Phrase of the day</source>
        <translation>بۈگۈنكى جۈملە</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>بۇ ھەپتىنىڭ جۈملىسى</translation>
    </message>
    <message>
        <source>Strokes: %1</source>
        <translation>سىزىق سانى: %1</translation>
    </message>
    <message>
        <source>Strokes: %1. Parts: %2</source>
        <translation>سىزىق سانى: %1. تەركىبى: %2</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>%1 · Lesson %2 of %3 · This month</source>
        <translation>%1 · دەرس: %2 / %3 · بۇ ئاي</translation>
    </message>
    <message>
        <source>%1 · Lesson %2 of %3</source>
        <translation>%1 · دەرس: %2 / %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>لاتىنچە ھەرپلەر</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>پىنيىن</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>ئۆگىنىلگىنى: %1 / %2</translation>
    </message>
    <message>
        <source>Known already: %1</source>
        <translation>بۇرۇندىن بىلىدىغىنىم: %1</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>بۇ تىللارنى ئانا تىلى سۈپىتىدە سۆزلەيدىغان كىشى بۇ دەرسنى تېخى كۆرۈپ چىقمىدى.</translation>
    </message>
    <message>
        <source>This course is not in your plan. You can read it; to be asked about it, add it.</source>
        <translation>بۇ دەرسلىك پىلانىڭىزدا يوق. ئۇنى ئوقۇسىڭىز بولىدۇ؛ تەكرارلىماقچى بولسىڭىز، پىلانىڭىزغا قوشۇڭ.</translation>
    </message>
    <message>
        <source>Add to my plan</source>
        <translation>پىلانىمغا قوشۇش</translation>
    </message>
</context>
<context>
    <name>LessonHeading</name>
    <message>
        <source>Days %1 to %2</source>
        <translation>%1-كۈندىن %2-كۈنگىچە</translation>
    </message>
</context>
<context>
    <name>LessonLine</name>
    <message>
        <source>Previous lesson</source>
        <translation>ئالدىنقى دەرس</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>كېيىنكى دەرس</translation>
    </message>
</context>
<context>
    <name>LessonMarks</name>
    <message>
        <source>New</source>
        <translation>يېڭى</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>نۆۋىتى كەلدى</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>ئۆگىنىۋاتىمەن</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>بىلىمەن</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>يوشۇرۇلغان</translation>
    </message>
    <message>
        <source>I know this</source>
        <translation>بۇنى بىلىمەن</translation>
    </message>
    <message>
        <source>Learn this</source>
        <translation>بۇنى ئۆگىنىمەن</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>First steps</source>
        <translation>دەسلەپكى قەدەم</translation>
    </message>
    <message>
        <source>Lesson of the month</source>
        <translation>بۇ ئاينىڭ دەرسى</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>ئۆگىنىلگىنى: %1 / %2</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>دەرسنى ئېچىش</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>بۇ تىللارنى ئانا تىلى سۈپىتىدە سۆزلەيدىغان كىشى بۇ دەرسنى تېخى كۆرۈپ چىقمىدى.</translation>
    </message>
    <message>
        <source>Next evaluation: %1</source>
        <translation>كېلەركى باھالاش: %1</translation>
    </message>
    <message>
        <source>Next test: %1</source>
        <translation>كېلەركى سىناق: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Köwrük</source>
        <translation>كۆۋرۈك</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>تاقاش</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>ئۆگەنگۈچىلەر</translation>
    </message>
    <message>
        <source>New learner</source>
        <translation>يېڭى ئۆگەنگۈچى</translation>
    </message>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>سىزنى نېمە دەپ ئاتايلى؟ خالىغان بىر نامنى يېزىڭ.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>باشلاش</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Delete</source>
        <translation>ئۆچۈرۈش</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>جەزملەش</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ساقلاش</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>ھەممىنى ساقلاش</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>ھەئە</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>ھەممىسىگە ھەئە</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>ياق</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>ھەممىسىگە ياق</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>قايتا سىناش</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>پەرۋا قىلماسلىق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>بولدى قىلىش</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تاشلىۋېتىش</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ياردەم</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>قوللىنىش</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>ئەسلىگە قايتۇرۇش</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>ئەسلىدىكى تەڭشەكنى قايتۇرۇش</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Which language for the screens?</source>
        <translation>ئېكران قايسى تىلدا بولسۇن؟</translation>
    </message>
    <message>
        <source>What do you want to learn?</source>
        <translation>قايسى تىلنى ئۆگىنىسىز؟</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>ئۇيغۇرچە</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>خەنزۇچە</translation>
    </message>
    <message>
        <source>Can you read its script?</source>
        <translation>ئۇنىڭ يېزىقىنى ئوقۇيالامسىز؟</translation>
    </message>
    <message>
        <source>No</source>
        <translation>ياق</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>ئازراق</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>ھەئە</translation>
    </message>
    <message>
        <source>How many minutes a day?</source>
        <translation>كۈنىگە قانچە مىنۇت ئۆگىنىسىز؟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 مىنۇت</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Cards left: %1</source>
        <translation>قالغان كارتا: %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>يېڭى</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>مۇشۇ يەردە توختاش</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>جاۋابنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>بوشلۇق كۇنۇپكىسى</translation>
    </message>
    <message>
        <source>Forgot</source>
        <translation>ئۇنتۇپتىمەن</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>تەس</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>ياخشى</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>ئاسان</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>تەڭشەكلەر</translation>
    </message>
    <message>
        <source>Light or dark?</source>
        <translation>يورۇق بولسۇنمۇ ياكى قاراڭغۇمۇ؟</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>كومپيۇتېرغا ئوخشاش</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>يورۇق</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>قاراڭغۇ</translation>
    </message>
</context>
<context>
    <name>SpeakerButton</name>
    <message>
        <source>Listen in Uyghur</source>
        <translation>ئۇيغۇرچە ئاڭلاش</translation>
    </message>
    <message>
        <source>Listen in Mandarin</source>
        <translation>خەنزۇچە ئاڭلاش</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>ئاۋاز يوق</translation>
    </message>
    <message>
        <source>computer voice</source>
        <translation>كومپيۇتېر ئاۋازى</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>كىشى ئاۋازى</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>Restore the backup of %1</source>
        <translation>زاپاس نۇسخىدىن ئەسلىگە كەلتۈرۈش: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>قايتا سىناش</translation>
    </message>
    <message>
        <source>People</source>
        <translation>ئۆگەنگۈچىلەر</translation>
    </message>
    <message>
        <source>Which language for the screens?</source>
        <translation>ئېكران قايسى تىلدا بولسۇن؟</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Enough for now</source>
        <translation>ھازىرچە يېتەرلىك</translation>
    </message>
    <message>
        <source>This review is done</source>
        <translation>بۇ قېتىمقى تەكرار تۈگىدى</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>جاۋاب: %1</translation>
    </message>
    <message>
        <source>Newly learnt: %1</source>
        <translation>يېڭى ئۆگىنىلگىنى: %1</translation>
    </message>
    <message>
        <source>To look at again later today: %1</source>
        <translation>بۈگۈن سەل تۇرۇپ يەنە كۆرىدىغان كارتا: %1</translation>
    </message>
    <message>
        <source>See you tomorrow. Cards due then: %1</source>
        <translation>ئەتە كۆرۈشەيلى. ئەتىكى كارتا: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>بۈگۈن</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Phrase of the day</source>
        <translation>بۈگۈنكى جۈملە</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>بۇ ھەپتىنىڭ جۈملىسى</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>تەكرارنى باشلاش</translation>
    </message>
    <message>
        <source>All done for today</source>
        <translation>بۈگۈنكى تەكرار تۈگىدى</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>سىزنى نېمە دەپ ئاتايلى؟ خالىغان بىر نامنى يېزىڭ.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>باشلاش</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::LessonController</name>
    <message>
        <source>Usage note</source>
        <translation>ئىشلىتىش ئىزاھاتى</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>ھەرپلەر</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>تاۋۇشلار</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>خەتلەر</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>سۆزلەر</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>جۈملىلەر</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>دىيالوگ</translation>
    </message>
    <message>
        <source>What I can do after this lesson</source>
        <translation>بۇ دەرستىن كېيىن نېمە قىلالايمەن</translation>
    </message>
    <message>
        <source>Phrases of week %1</source>
        <translation>%1-ھەپتىنىڭ جۈملىلىرى</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::ScreenLanguage</name>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>How a date with its weekday is written, in the letters of Qt: dddd weekday, d day, M month, MMMM its name.</extracomment>
        <translation>d-MMMM، dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>How a whole date is written, in the letters of Qt.</extracomment>
        <translation>yyyy-يىلى d-MMMM</translation>
    </message>
</context>
</TS>
