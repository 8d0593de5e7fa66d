<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DaySheet</name>
    <message>
        <source>Cards today: %1</source>
        <translation>今天的卡片：%1 张</translation>
    </message>
    <message>
        <source>Minutes today: %1 of %2</source>
        <translation>今天已学 %1 / %2 分钟</translation>
    </message>
    <message>
        <source>Reviews left for later: %1</source>
        <translation>留到以后复习：%1 张</translation>
    </message>
    <message>
        <source>Phrases left for later: %1</source>
        <translation>留到以后的句子：%1 句</translation>
    </message>
    <message>
        <source>Words left for later: %1</source>
        <translation>留到以后的词：%1 个</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete learner</source>
        <translation>删除学习者</translation>
    </message>
    <message>
        <source>Everything of %1 will be deleted for good, answers and backups included. This cannot be undone.</source>
        <translation>%1 的一切都会被永久删除，包括回答和备份，无法恢复。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>GradeButton</name>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 天后</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Köwrük</source>
        <translation>Köwrük 桥</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>People</source>
        <translation>学习者</translation>
    </message>
</context>
<context>
    <name>LessonContents</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
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
        <translation>本月</translation>
    </message>
</context>
<context>
    <name>LessonEntry</name>
    <message>
        <source>Day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>Phrase of the day</source>
        <translation>每日一句</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>每周一句</translation>
    </message>
    <message>
        <source>Strokes: %1</source>
        <translation>笔画：%1 画</translation>
    </message>
    <message>
        <source>Strokes: %1. Parts: %2</source>
        <translation>笔画：%1 画；部件：%2</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>%1 · Lesson %2 of %3 · This month</source>
        <translation>%1 · 第 %2 课，共 %3 课 · 本月</translation>
    </message>
    <message>
        <source>%1 · Lesson %2 of %3</source>
        <translation>%1 · 第 %2 课，共 %3 课</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>拉丁字母</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>已学 %1 / %2</translation>
    </message>
    <message>
        <source>Known already: %1</source>
        <translation>原来就会：%1</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>本课尚未经母语者审读。</translation>
    </message>
    <message>
        <source>This course is not in your plan. You can read it; to be asked about it, add it.</source>
        <translation>这门课程不在您的学习计划里。您可以随便看；想要复习它，就加入计划。</translation>
    </message>
    <message>
        <source>Add to my plan</source>
        <translation>加入我的计划</translation>
    </message>
</context>
<context>
    <name>LessonHeading</name>
    <message>
        <source>Days %1 to %2</source>
        <translation>第 %1 天到第 %2 天</translation>
    </message>
</context>
<context>
    <name>LessonLine</name>
    <message>
        <source>Previous lesson</source>
        <translation>上一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
</context>
<context>
    <name>LessonMarks</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>接下来学</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>正在学</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已会</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>I know this</source>
        <translation>这个我会</translation>
    </message>
    <message>
        <source>Learn this</source>
        <translation>我要学这个</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Lesson of the month</source>
        <translation>每月一课</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>已学 %1 / %2</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>打开课文</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>本课尚未经母语者审读。</translation>
    </message>
    <message>
        <source>Next evaluation: %1</source>
        <translation>下次评估：%1</translation>
    </message>
    <message>
        <source>Next test: %1</source>
        <translation>下次测试：%1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Köwrük</source>
        <translation>Köwrük 桥</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>New learner</source>
        <translation>新的学习者</translation>
    </message>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>怎么称呼您？写个昵称就行。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>全部是(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>全部否(&amp;O)</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Which language for the screens?</source>
        <translation>界面用哪种语言？</translation>
    </message>
    <message>
        <source>What do you want to learn?</source>
        <translation>您想学哪种语言？</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>维吾尔语</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>汉语</translation>
    </message>
    <message>
        <source>Can you read its script?</source>
        <translation>您认识它的文字吗？</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>认识一点</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>认识</translation>
    </message>
    <message>
        <source>How many minutes a day?</source>
        <translation>每天学几分钟？</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Cards left: %1</source>
        <translation>剩余卡片：%1 张</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>先到这里</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>看答案</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Forgot</source>
        <translation>忘了</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>较难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>记得</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>容易</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Light or dark?</source>
        <translation>浅色还是深色？</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>SpeakerButton</name>
    <message>
        <source>Listen in Uyghur</source>
        <translation>听维吾尔语</translation>
    </message>
    <message>
        <source>Listen in Mandarin</source>
        <translation>听汉语</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>computer voice</source>
        <translation>电脑语音</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>真人录音</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>Restore the backup of %1</source>
        <translation>用 %1 的备份恢复</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>Which language for the screens?</source>
        <translation>界面用哪种语言？</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Enough for now</source>
        <translation>先学到这里</translation>
    </message>
    <message>
        <source>This review is done</source>
        <translation>这一轮复习完成了</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>回答：%1 次</translation>
    </message>
    <message>
        <source>Newly learnt: %1</source>
        <translation>新学：%1</translation>
    </message>
    <message>
        <source>To look at again later today: %1</source>
        <translation>今天稍后再看一遍：%1 张</translation>
    </message>
    <message>
        <source>See you tomorrow. Cards due then: %1</source>
        <translation>明天见。明天要复习：%1 张</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Phrase of the day</source>
        <translation>每日一句</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>每周一句</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>开始复习</translation>
    </message>
    <message>
        <source>All done for today</source>
        <translation>今天的都学完了</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>怎么称呼您？写个昵称就行。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::LessonController</name>
    <message>
        <source>Usage note</source>
        <translation>用法说明</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>What I can do after this lesson</source>
        <translation>学完这一课，我能做什么</translation>
    </message>
    <message>
        <source>Phrases of week %1</source>
        <translation>第 %1 周的句子</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::ScreenLanguage</name>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>How a date with its weekday is written, in the letters of Qt: dddd weekday, d day, M month, MMMM its name.</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>How a whole date is written, in the letters of Qt.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
</TS>
