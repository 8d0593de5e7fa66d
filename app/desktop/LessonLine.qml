// One line of a lesson: a heading, a paragraph, an entry, a line of the dialogue, something one can do, or the ways to
// the lessons before and after.
import QtQuick
import Kowruk

Item {
    id: line

    required property lessonRow row
    required property int index
    required property Shell shell
    property bool marked: false // the keyboard is here
    signal touched // pressed with the mouse, or one of its buttons

    readonly property string language: row.phrase.learnt.uyghur ? "ug" : "zh"

    function say() {
        if (line.row.entry !== "" && line.shell.speaker.canSay(line.row.entry, line.language))
            line.shell.speaker.press(line.row.entry, line.language);
    }

    implicitHeight: body.implicitHeight
    height: implicitHeight
    activeFocusOnTab: ListView.isCurrentItem || activeFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: row.entry === "" ? row.text : row.phrase.learnt.text + "\n" + row.phrase.own.text

    Rectangle { // a bookmark
        visible: line.marked
        anchors.left: parent.left
        anchors.leftMargin: 6
        anchors.verticalCenter: body.verticalCenter
        width: 4
        height: body.height - 12
        radius: 2
        color: Theme.accent
    }
    MouseArea {
        anchors.fill: parent
        onClicked: line.touched()
    }
    // A Loader of Qt 6.4 takes no components out of a file whose components are bound.
    // qmllint disable unqualified
    Component {
        id: heading
        LessonHeading {
            row: line.row
            first: line.index === 0
        }
    }
    Component {
        id: paragraph
        Item {
            implicitHeight: words.implicitHeight + Theme.space
            PlainText {
                id: words
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: 24
                anchors.rightMargin: 32
                text: line.row.text
                font.pixelSize: Theme.compact ? 16 : 18
                lineHeightMode: Text.FixedHeight // letters of several scripts stand on lines of one height
                lineHeight: Theme.compact ? 29 : 33
            }
        }
    }
    Component {
        id: entry
        LessonEntry {
            row: line.row
            shell: line.shell
            marked: line.marked
            onTouched: line.touched()
        }
    }
    Component {
        id: said
        LessonSaid {
            row: line.row
            shell: line.shell
            marked: line.marked
            onTouched: line.touched()
        }
    }
    Component {
        id: can
        Item {
            implicitHeight: Math.max(32, deed.implicitHeight + 10)
            LessonMark {
                anchors.left: parent.left
                anchors.leftMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                standing: LessonController.Known
            }
            PlainText {
                id: deed
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: 54
                anchors.rightMargin: 32
                anchors.verticalCenter: parent.verticalCenter
                text: line.row.text
                font.pixelSize: Theme.lead
            }
        }
    }
    Component {
        id: turning
        Item {
            implicitHeight: 84
            PushButton {
                objectName: "previousLesson"
                anchors.left: parent.left
                anchors.leftMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                visible: line.shell.lesson.number > 1
                focusPolicy: line.marked ? Qt.StrongFocus : Qt.NoFocus
                text: qsTr("Previous lesson")
                onClicked: line.shell.lesson.previous()
            }
            PushButton {
                objectName: "nextLesson"
                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                visible: line.shell.lesson.number < line.shell.lesson.lessons
                focusPolicy: line.marked ? Qt.StrongFocus : Qt.NoFocus
                text: qsTr("Next lesson")
                onClicked: line.shell.lesson.next()
            }
        }
    }
    // qmllint enable unqualified
    Loader {
        id: body
        property bool ready: false
        width: line.width
        sourceComponent: ready ? [heading, paragraph, entry, said, can, turning][line.row.kind] : null
        Component.onCompleted: ready = true
    }
}
