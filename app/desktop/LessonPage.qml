// A lesson to be read like a page of a textbook, with the contents of the courses beside it.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property LessonController lesson: shell.lesson

    Component.onCompleted: text.takeFocus()
    Keys.onEscapePressed: page.shell.show(Shell.Today)

    Connections {
        target: page.lesson
        function onOpened() {
            text.toBeginning();
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.space
        spacing: Theme.space

        LessonContents {
            objectName: "contents"
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.compact ? 236 : 290
            lesson: page.lesson
            onOpenWanted: (course, lesson) => page.lesson.open(course, lesson)
            onPartWanted: part => text.toRow(page.lesson.rowOf(part))
        }

        Sheet {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: 1
                spacing: 0

                LessonHead {
                    Layout.fillWidth: true
                    lesson: page.lesson
                }
                Notice {
                    Layout.fillWidth: true
                    Layout.margins: Theme.gap
                    message: page.shell.message
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 1
                    color: Theme.rule
                }
                LessonText {
                    id: text
                    objectName: "lessonText"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    shell: page.shell
                }
            }
        }
    }
}
