<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DaySheet</name>
    <message>
        <source>Cards today: %1</source>
        <translation>Cards today: %1</translation>
    </message>
    <message>
        <source>Minutes today: %1 of %2</source>
        <translation>Minutes today: %1 of %2</translation>
    </message>
    <message>
        <source>Reviews left for later: %1</source>
        <translation>Reviews left for later: %1</translation>
    </message>
    <message>
        <source>Phrases left for later: %1</source>
        <translation>Phrases left for later: %1</translation>
    </message>
    <message>
        <source>Words left for later: %1</source>
        <translation>Words left for later: %1</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete learner</source>
        <translation>Delete learner</translation>
    </message>
    <message>
        <source>Everything of %1 will be deleted for good, answers and backups included. This cannot be undone.</source>
        <translation>Everything of %1 will be deleted for good, answers and backups included. This cannot be undone.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Delete for good</translation>
    </message>
</context>
<context>
    <name>GradeButton</name>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>in %1 d</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Köwrük</source>
        <translation>Köwrük</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>LessonContents</name>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>LessonContentsLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
</context>
<context>
    <name>LessonEntry</name>
    <message>
        <source>Day %1</source>
        <translation>Day %1</translation>
    </message>
    <message>
        <source>Phrase of the day</source>
        <translation>Phrase of the day</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>Phrase of the week</translation>
    </message>
    <message>
        <source>Strokes: %1</source>
        <translation>Strokes: %1</translation>
    </message>
    <message>
        <source>Strokes: %1. Parts: %2</source>
        <translation>Strokes: %1. Parts: %2</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>%1 · Lesson %2 of %3 · This month</source>
        <translation>%1 · Lesson %2 of %3 · This month</translation>
    </message>
    <message>
        <source>%1 · Lesson %2 of %3</source>
        <translation>%1 · Lesson %2 of %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>Learnt: %1 of %2</translation>
    </message>
    <message>
        <source>Known already: %1</source>
        <translation>Known already: %1</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>Not yet read by a native speaker.</translation>
    </message>
    <message>
        <source>This course is not in your plan. You can read it; to be asked about it, add it.</source>
        <translation>This course is not in your plan. You can read it; to be asked about it, add it.</translation>
    </message>
    <message>
        <source>Add to my plan</source>
        <translation>Add to my plan</translation>
    </message>
</context>
<context>
    <name>LessonHeading</name>
    <message>
        <source>Days %1 to %2</source>
        <translation>Days %1 to %2</translation>
    </message>
</context>
<context>
    <name>LessonLine</name>
    <message>
        <source>Previous lesson</source>
        <translation>Previous lesson</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Next lesson</translation>
    </message>
</context>
<context>
    <name>LessonMarks</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>Comes next</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>I know this</source>
        <translation>I know this</translation>
    </message>
    <message>
        <source>Learn this</source>
        <translation>Learn this</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>First steps</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>Lesson of the month</source>
        <translation>Lesson of the month</translation>
    </message>
    <message>
        <source>Learnt: %1 of %2</source>
        <translation>Learnt: %1 of %2</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Open the lesson</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker.</source>
        <translation>Not yet read by a native speaker.</translation>
    </message>
    <message>
        <source>Next evaluation: %1</source>
        <translation>Next evaluation: %1</translation>
    </message>
    <message>
        <source>Next test: %1</source>
        <translation>Next test: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Köwrük</source>
        <translation>Köwrük</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>New learner</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>What shall we call you? A nickname is enough.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Save All</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Yes to &amp;All</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;o to All</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abort</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignore</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restore Defaults</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Which language for the screens?</source>
        <translation>Which language for the screens?</translation>
    </message>
    <message>
        <source>What do you want to learn?</source>
        <translation>What do you want to learn?</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Uyghur</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>Mandarin</translation>
    </message>
    <message>
        <source>Can you read its script?</source>
        <translation>Can you read its script?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>A little</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>How many minutes a day?</source>
        <translation>How many minutes a day?</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Cards left: %1</source>
        <translation>Cards left: %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Stop here</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Forgot</source>
        <translation>Forgot</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Easy</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Light or dark?</source>
        <translation>Light or dark?</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>SpeakerButton</name>
    <message>
        <source>Listen in Uyghur</source>
        <translation>Listen in Uyghur</translation>
    </message>
    <message>
        <source>Listen in Mandarin</source>
        <translation>Listen in Mandarin</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>no sound</translation>
    </message>
    <message>
        <source>computer voice</source>
        <translation>computer voice</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>recording</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restore the backup of %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Which language for the screens?</source>
        <translation>Which language for the screens?</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Enough for now</source>
        <translation>Enough for now</translation>
    </message>
    <message>
        <source>This review is done</source>
        <translation>This review is done</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Answers: %1</translation>
    </message>
    <message>
        <source>Newly learnt: %1</source>
        <translation>Newly learnt: %1</translation>
    </message>
    <message>
        <source>To look at again later today: %1</source>
        <translation>To look at again later today: %1</translation>
    </message>
    <message>
        <source>See you tomorrow. Cards due then: %1</source>
        <translation>See you tomorrow. Cards due then: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Phrase of the day</source>
        <translation>Phrase of the day</translation>
    </message>
    <message>
        <source>Phrase of the week</source>
        <translation>Phrase of the week</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>Start the review</translation>
    </message>
    <message>
        <source>All done for today</source>
        <translation>All done for today</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What shall we call you? A nickname is enough.</source>
        <translation>What shall we call you? A nickname is enough.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::LessonController</name>
    <message>
        <source>Usage note</source>
        <translation>Usage note</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>What I can do after this lesson</source>
        <translation>What I can do after this lesson</translation>
    </message>
    <message>
        <source>Phrases of week %1</source>
        <translation>Phrases of week %1</translation>
    </message>
</context>
<context>
    <name>kowruk::desktop::ScreenLanguage</name>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>How a date with its weekday is written, in the letters of Qt: dddd weekday, d day, M month, MMMM its name.</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>How a whole date is written, in the letters of Qt.</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
</TS>
