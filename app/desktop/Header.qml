// The head of every page but the first and the review: the name of the program, and the ways between the pages.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: header

    required property int page
    required property string learner
    signal wanted(int page)

    implicitHeight: Theme.compact ? 52 : 64

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 4

        PlainText {
            text: qsTr("Köwrük")
            font.pixelSize: 22
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        Item {
            Layout.fillWidth: true
        }
        QuietLink {
            objectName: "toToday"
            visible: header.learner !== ""
            text: qsTr("Today")
            here: header.page === Shell.Today
            onClicked: header.wanted(Shell.Today)
        }
        QuietLink {
            objectName: "toLessons"
            visible: header.learner !== ""
            text: qsTr("Lessons")
            here: header.page === Shell.Lesson
            onClicked: header.wanted(Shell.Lesson)
        }
        QuietLink {
            objectName: "toSettings"
            visible: header.learner !== ""
            text: qsTr("Settings")
            here: header.page === Shell.Settings
            onClicked: header.wanted(Shell.Settings)
        }
        QuietLink {
            objectName: "toPeople"
            Layout.maximumWidth: 260
            text: header.learner !== "" ? header.learner : qsTr("People")
            here: header.page === Shell.People
            Accessible.description: qsTr("People")
            onClicked: header.wanted(Shell.People)
        }
    }
}
