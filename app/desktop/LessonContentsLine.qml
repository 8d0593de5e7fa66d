// A line of the contents: a course, a lesson, or a part of the lesson that is open.
import QtQuick
import QtQuick.Layouts
import Kowruk

Rectangle {
    id: line

    required property contentsRow row
    required property int index
    property bool marked: false
    signal chosen

    readonly property bool ofCourse: row.kind === LessonController.OfCourse
    readonly property bool ofLesson: row.kind === LessonController.OfLesson
    readonly property string progress: row.entries > 0 ? qsTr("%1 of %2").arg(row.met).arg(row.entries) : ""

    objectName: ["course", "lesson", "part"][row.kind]
    implicitHeight: Math.max(ofCourse ? 40 : ofLesson ? 40 : 30, body.implicitHeight + 10)
    radius: Theme.radius
    color: ofLesson && row.open ? Theme.sheet : mouse.containsMouse ? Theme.hover : "transparent"
    border.width: ofLesson && row.open ? 1 : 0
    border.color: Theme.rule
    activeFocusOnTab: ListView.isCurrentItem || activeFocus
    Accessible.role: Accessible.Button
    Accessible.name: row.title
    Accessible.description: ofLesson ? (row.now ? qsTr("This month") + ", " : "") + progress : ""
    Accessible.onPressAction: line.chosen()

    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.chosen()
    }
    RowLayout {
        id: body
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 12
        anchors.rightMargin: 10
        spacing: Theme.gap

        PlainText {
            visible: line.ofLesson
            Layout.preferredWidth: 20
            Layout.alignment: Qt.AlignTop
            text: line.row.number
            color: Theme.faded
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Rectangle {
            visible: !line.ofCourse && !line.ofLesson
            Layout.leftMargin: 28
            implicitWidth: 5
            implicitHeight: 5
            rotation: 45
            color: Theme.saffron
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            PlainText {
                Layout.fillWidth: true
                text: line.row.title
                color: line.ofCourse || (line.ofLesson && line.row.open) ? Theme.accent : Theme.ink
                font.pixelSize: line.ofLesson ? Theme.body : Theme.small
                font.bold: line.ofCourse || (line.ofLesson && line.row.open)
                Accessible.ignored: true
            }
            PlainText {
                Layout.fillWidth: true
                visible: line.ofLesson && line.row.now
                text: qsTr("This month")
                color: Theme.accent
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
        PlainText {
            visible: line.ofLesson && line.row.met > 0
            Layout.alignment: Qt.AlignTop
            text: line.progress
            color: Theme.faded
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    FocusRing {
        anchors.margins: 0
        visible: line.marked
    }
}
