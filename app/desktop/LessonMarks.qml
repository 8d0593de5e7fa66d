// What the learner can say of an entry, and what they have said.
import QtQuick
import QtQuick.Layouts
import Kowruk

ColumnLayout {
    id: marks

    required property lessonRow row
    required property LessonController lesson
    property bool marked: false
    signal touched

    spacing: 0

    PlainText {
        objectName: "state"
        Layout.fillWidth: true
        Layout.leftMargin: 8
        visible: marks.row.state !== LessonController.New
        text: [qsTr("New"), qsTr("Comes next"), qsTr("Learning"), qsTr("Known"), qsTr("Hidden")][marks.row.state]
        color: Theme.faded
        font.pixelSize: Theme.small
    }
    QuietLink {
        objectName: "know"
        Layout.fillWidth: true
        implicitHeight: 30
        leftPadding: 8
        rightPadding: 8
        visible: marks.row.canKnow
        font.pixelSize: Theme.small
        leading: true
        focusPolicy: marks.marked ? Qt.StrongFocus : Qt.NoFocus
        text: qsTr("I know this")
        Accessible.description: marks.row.phrase.learnt.text
        onClicked: {
            marks.touched();
            marks.lesson.know(marks.row.entry);
        }
    }
    QuietLink {
        objectName: "learn"
        Layout.fillWidth: true
        implicitHeight: 30
        leftPadding: 8
        rightPadding: 8
        visible: marks.row.canLearn
        font.pixelSize: Theme.small
        leading: true
        focusPolicy: marks.marked ? Qt.StrongFocus : Qt.NoFocus
        text: qsTr("Learn this")
        Accessible.description: marks.row.phrase.learnt.text
        onClicked: {
            marks.touched();
            marks.lesson.learn(marks.row.entry);
        }
    }
}
