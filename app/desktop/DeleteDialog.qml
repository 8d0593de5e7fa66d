// Asks once more before a learner is deleted for good. What is not pressed on purpose does nothing: the focus is on
// Cancel, and so is Escape.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: dialog

    required property Shell shell
    property string name // whose deletion is asked for; empty: nothing is asked
    signal confirmed(string name)

    visible: name !== ""
    onVisibleChanged: if (visible) cancel.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: name = ""
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Delete learner")

    function confirm() {
        const chosen = dialog.name;
        dialog.name = "";
        dialog.confirmed(chosen);
    }

    Rectangle {
        anchors.fill: parent
        color: "#99000000"
        MouseArea {
            anchors.fill: parent
            onClicked: dialog.name = ""
        }
    }

    Sheet {
        anchors.centerIn: parent
        width: 520
        height: column.implicitHeight + 56
        MouseArea {
            anchors.fill: parent
        }

        ColumnLayout {
            id: column
            anchors.fill: parent
            anchors.margins: 28
            spacing: Theme.space

            PlainText {
                Layout.fillWidth: true
                text: qsTr("Delete learner")
                font.pixelSize: 22
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            PlainText {
                objectName: "deleteSentence"
                Layout.fillWidth: true
                text: qsTr("Everything of %1 will be deleted for good, answers and backups included. This cannot be undone.").arg(dialog.shell.isolated(dialog.name))
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 6
                spacing: 12

                PushButton {
                    id: cancel
                    objectName: "cancelDelete"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    text: qsTr("Cancel")
                    onClicked: dialog.name = ""
                    KeyNavigation.tab: deletes
                    KeyNavigation.backtab: deletes
                }
                PushButton {
                    id: deletes
                    objectName: "confirmDelete"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    grave: true
                    text: qsTr("Delete for good")
                    onClicked: dialog.confirm()
                    KeyNavigation.tab: cancel
                    KeyNavigation.backtab: cancel
                }
            }
        }
    }
}
