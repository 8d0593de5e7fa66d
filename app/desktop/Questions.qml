// What a learner is asked on the first day, and can change on any other.
import QtQuick
import QtQuick.Layouts
import Kowruk

ColumnLayout {
    id: questions

    required property SettingsController settings

    spacing: Theme.space

    Choice {
        objectName: "askScreens"
        Layout.fillWidth: true
        Layout.fillHeight: false
        question: qsTr("Which language for the screens?")
        // Each language in its own letters, whatever the screens speak.
        answers: [{ text: "ئۇيغۇرچە", value: "ug" }, { text: "中文", value: "zh" },
                  { text: "English", value: "en" }]
        value: questions.settings.screens
        onChosen: value => questions.settings.screens = value
    }
    Choice {
        objectName: "askLearn"
        Layout.fillWidth: true
        Layout.fillHeight: false
        question: qsTr("What do you want to learn?")
        answers: [{ text: qsTr("Uyghur"), value: "ug" }, { text: qsTr("Mandarin"), value: "zh" }]
        value: questions.settings.learnt
        onChosen: value => questions.settings.learnt = value
    }
    Choice {
        objectName: "askReads"
        Layout.fillWidth: true
        Layout.fillHeight: false
        question: qsTr("Can you read its script?")
        answers: [{ text: qsTr("No"), value: SettingsController.ReadsNo },
                  { text: qsTr("A little"), value: SettingsController.ReadsALittle },
                  { text: qsTr("Yes"), value: SettingsController.ReadsYes }]
        value: questions.settings.reads
        onChosen: value => questions.settings.reads = value
    }
    Choice {
        objectName: "askMinutes"
        Layout.fillWidth: true
        Layout.fillHeight: false
        question: qsTr("How many minutes a day?")
        answers: [{ text: qsTr("%1 min").arg(10), value: 10 }, { text: qsTr("%1 min").arg(20), value: 20 },
                  { text: qsTr("%1 min").arg(30), value: 30 }]
        value: questions.settings.minutes
        onChosen: value => questions.settings.minutes = value
    }
}
