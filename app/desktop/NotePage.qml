// The usage note of the lesson, to be read at leisure.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property TodayController today
    signal backWanted

    Component.onCompleted: view.forceActiveFocus()
    Keys.onEscapePressed: page.backWanted()

    Flickable {
        id: view
        anchors.fill: parent
        anchors.bottomMargin: 12
        contentHeight: sheet.height
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Keys.onDownPressed: flick(0, -700)
        Keys.onUpPressed: flick(0, 700)
        Keys.onSpacePressed: flick(0, -1600)

        Sheet {
            id: sheet
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(820, view.width - 56)
            height: column.implicitHeight + 64

            ColumnLayout {
                id: column
                anchors.fill: parent
                anchors.margins: 32
                anchors.leftMargin: 44
                anchors.rightMargin: 44
                spacing: Theme.space

                PlainText {
                    Layout.fillWidth: true
                    text: page.today.lessonTitle
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.role: Accessible.Heading
                }
                Cloth {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 12
                }
                PlainText {
                    objectName: "note"
                    Layout.fillWidth: true
                    text: page.today.lessonNote
                    font.pixelSize: 18
                    lineHeight: 1.35
                }
                PlainText {
                    Layout.fillWidth: true
                    visible: !page.today.readByNative
                    text: qsTr("Not yet read by a native speaker.")
                    color: Theme.faded
                    font.pixelSize: Theme.small
                }
                PushButton {
                    objectName: "back"
                    text: qsTr("Back")
                    onClicked: page.backWanted()
                }
            }
        }
    }
}
