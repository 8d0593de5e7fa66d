// What the lesson is called, how far one is in it, and whether the readings show.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: head

    required property LessonController lesson

    implicitHeight: column.implicitHeight + Theme.inset + Theme.gap

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: 16
        anchors.topMargin: Theme.inset
        anchors.bottomMargin: Theme.gap
        spacing: Theme.line

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                PlainText {
                    objectName: "lessonPlace"
                    Layout.fillWidth: true
                    text: head.lesson.now ? qsTr("%1 · Lesson %2 of %3 · This month")
                                            .arg(head.lesson.course).arg(head.lesson.number).arg(head.lesson.lessons)
                                          : qsTr("%1 · Lesson %2 of %3")
                                            .arg(head.lesson.course).arg(head.lesson.number).arg(head.lesson.lessons)
                    color: Theme.accent
                    font.pixelSize: Theme.small
                    font.bold: true
                }
                PlainText {
                    objectName: "lessonName"
                    Layout.fillWidth: true
                    text: head.lesson.title
                    font.pixelSize: Theme.title
                    font.bold: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.role: Accessible.Heading
                }
            }
            QuietLink {
                objectName: "undoMark"
                visible: head.lesson.canUndo
                text: qsTr("Undo")
                Accessible.description: "Ctrl+Z"
                onClicked: head.lesson.undo()
            }
            Toggle {
                objectName: "readings"
                text: head.lesson.learnsUyghur ? qsTr("Latin letters") : qsTr("Pinyin")
                checked: head.lesson.readings
                onToggled: head.lesson.readings = checked
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.rightMargin: 8
            spacing: Theme.space

            PlainText {
                objectName: "lessonProgress"
                text: qsTr("Learnt: %1 of %2").arg(head.lesson.met).arg(head.lesson.entries)
                color: Theme.faded
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
            Cloth {
                Layout.fillWidth: true
                Layout.preferredHeight: 10
                woven: head.lesson.progress
                mirrored: head.LayoutMirroring.enabled
            }
            PlainText {
                visible: head.lesson.known > 0
                text: qsTr("Known already: %1").arg(head.lesson.known)
                color: Theme.faded
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
        PlainText {
            objectName: "notReadByNative"
            Layout.fillWidth: true
            visible: !head.lesson.readByNative
            text: qsTr("Not yet read by a native speaker.")
            color: Theme.faded
            font.pixelSize: Theme.small
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.rightMargin: 8
            visible: !head.lesson.studied
            spacing: Theme.space

            PlainText {
                Layout.fillWidth: true
                text: qsTr("This course is not in your plan. You can read it; to be asked about it, add it.")
            }
            PushButton {
                objectName: "join"
                text: qsTr("Add to my plan")
                onClicked: head.lesson.join()
            }
        }
    }
}
