// A line of the dialogue, said from one side of the page or from the other.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: said

    required property lessonRow row
    required property Shell shell
    property bool marked: false
    signal touched

    implicitHeight: bubble.implicitHeight + 12

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        layoutDirection: said.row.facing ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gap

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 10
            implicitWidth: 30
            implicitHeight: 30
            radius: 15
            color: said.row.facing ? Theme.indigo : Theme.pomegranate
            PlainText {
                anchors.centerIn: parent
                text: said.row.speaker
                color: Theme.inkOnFill
                font.pixelSize: Theme.small
                font.bold: true
            }
        }
        Rectangle {
            id: bubble
            Layout.fillWidth: true
            implicitHeight: line.implicitHeight + 20
            radius: Theme.radius + 4
            color: said.row.facing ? Theme.hover : Theme.paper
            border.width: 1
            border.color: Theme.rule

            RowLayout {
                id: line
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: 14
                anchors.rightMargin: 8
                spacing: Theme.gap

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    LessonSide {
                        Layout.fillWidth: true
                        side: said.row.phrase.learnt
                        reading: said.shell.lesson.readings ? said.row.phrase.learnt.reading : ""
                        learnt: true
                    }
                    LessonSide {
                        Layout.fillWidth: true
                        side: said.row.phrase.own
                        gloss: said.row.phrase.gloss
                    }
                }
                SpeakerButton {
                    speaker: said.shell.speaker
                    entry: said.row.entry
                    language: said.row.phrase.learnt.uyghur ? "ug" : "zh"
                    focusPolicy: said.marked ? Qt.StrongFocus : Qt.NoFocus
                    Accessible.description: said.row.phrase.learnt.text
                }
            }
        }
        LessonMark {
            standing: said.row.state
        }
        LessonMarks {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.compact ? 124 : 142
            row: said.row
            lesson: said.shell.lesson
            marked: said.marked
            onTouched: said.touched()
        }
    }
}
