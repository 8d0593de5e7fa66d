// An entry of a lesson: the line learnt with its reading above it, one's own beside it, and what one can say of it.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: entry

    required property lessonRow row
    required property Shell shell
    property bool marked: false
    signal touched

    readonly property bool explained: row.phrase.own.lengthy // a letter or a sound: the explanation is the longer side

    implicitHeight: Math.max(60, line.implicitHeight + 16)

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        anchors.bottomMargin: 1
        visible: entry.row.ofToday || entry.row.ofThisWeek
        radius: Theme.radius
        color: Theme.hover
    }
    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 24
        anchors.rightMargin: 20
        spacing: Theme.gap

        LessonMark {
            standing: entry.row.state
        }
        PlainText {
            Layout.preferredWidth: 24
            visible: entry.row.day > 0
            text: entry.row.day
            color: Theme.faded
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: qsTr("Day %1").arg(entry.row.day)
        }
        LessonSide {
            Layout.fillWidth: true
            Layout.preferredWidth: entry.explained ? 130 : 300
            side: entry.row.phrase.learnt
            reading: entry.shell.lesson.readings ? entry.row.phrase.learnt.reading : ""
            caption: entry.row.ofToday ? qsTr("Phrase of the day")
                   : entry.row.ofThisWeek || entry.row.ofWeek ? qsTr("Phrase of the week") : ""
            learnt: true
        }
        SpeakerButton {
            speaker: entry.shell.speaker
            entry: entry.row.entry
            language: entry.row.phrase.learnt.uyghur ? "ug" : "zh"
            focusPolicy: entry.marked ? Qt.StrongFocus : Qt.NoFocus
            Accessible.description: entry.row.phrase.learnt.text
        }
        LessonSide {
            Layout.fillWidth: true
            Layout.preferredWidth: entry.explained ? 470 : 300
            side: entry.row.phrase.own
            gloss: entry.row.strokes === 0 ? entry.row.phrase.gloss
                 : entry.row.pieces === "" ? qsTr("Strokes: %1").arg(entry.row.strokes)
                                           : qsTr("Strokes: %1. Parts: %2").arg(entry.row.strokes)
                                             .arg(entry.shell.isolated(entry.row.pieces))
        }
        LessonMarks {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.compact ? 132 : 150
            row: entry.row
            lesson: entry.shell.lesson
            marked: entry.marked
            onTouched: entry.touched()
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        height: 1
        color: Theme.rule
    }
}
