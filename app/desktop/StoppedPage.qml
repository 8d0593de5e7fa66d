// A learner's file that cannot be opened, or a folder that cannot be read: what to do, and who else is here.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell

    Component.onCompleted: again.forceActiveFocus(Qt.TabFocusReason)

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 60)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: Math.min(640, view.width - 80)
            spacing: 20

            Cloth {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: 120
                Layout.preferredHeight: 24
            }
            PlainText {
                Layout.fillWidth: true
                visible: page.shell.stoppedAt !== ""
                text: page.shell.stoppedAt
                font.pixelSize: Theme.title
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
            }
            PlainText {
                objectName: "stoppedSentence"
                Layout.fillWidth: true
                text: page.shell.stopped.sentence
                font.pixelSize: Theme.lead
                lineHeight: 1.2
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.AlertMessage
            }
            PushButton {
                objectName: "restoreBackup"
                Layout.alignment: Qt.AlignHCenter
                visible: page.shell.backup !== ""
                text: qsTr("Restore the backup of %1").arg(page.shell.isolated(page.shell.backup))
                onClicked: page.shell.restoreBackup()
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.space

                PushButton {
                    id: again
                    objectName: "tryAgain"
                    primary: true
                    text: qsTr("Try again")
                    onClicked: page.shell.tryAgain()
                }
                PushButton {
                    objectName: "toPeople"
                    implicitHeight: again.implicitHeight
                    text: qsTr("People")
                    onClicked: page.shell.show(Shell.People)
                }
            }
            Choice {
                objectName: "askScreens"
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.topMargin: 20
                question: qsTr("Which language for the screens?")
                answers: [{ text: "ئۇيغۇرچە", value: "ug" }, { text: "中文", value: "zh" },
                          { text: "English", value: "en" }]
                value: page.shell.language
                onChosen: value => page.shell.speak(value)
            }
        }
    }
}
