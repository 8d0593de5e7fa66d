// The usage note of the lesson, to be read at leisure.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property TodayController today: shell.today

    Component.onCompleted: view.forceActiveFocus()
    Keys.onEscapePressed: page.shell.show(Shell.Today)

    Flickable {
        id: view
        anchors.fill: parent
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
                    lineHeightMode: Text.FixedHeight // letters of several scripts stand on lines of one height
                    lineHeight: 33
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
                    onClicked: page.shell.show(Shell.Today)
                }
            }
        }
    }
}
