// A learner one can become, and delete.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

RowLayout {
    id: row

    required property string name
    required property bool here // sits at the desk
    signal openWanted
    signal deletionWanted

    spacing: 10

    Button {
        id: person
        objectName: "person"
        Layout.fillWidth: true
        implicitHeight: 58
        leftPadding: 18
        rightPadding: 18
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        text: row.name
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.checked: row.here
        Accessible.onPressAction: clicked()
        onClicked: row.openWanted()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: RowLayout {
            spacing: 14
            Rectangle {
                Layout.preferredWidth: 10
                Layout.preferredHeight: 10
                rotation: 45
                antialiasing: true
                color: row.here ? Theme.saffron : "transparent"
                border.width: row.here ? 0 : 1
                border.color: Theme.faded
            }
            PlainText {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Theme.lead
                font.bold: row.here
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: person.hovered || person.down ? Theme.hover : Theme.sheet
            border.width: row.here ? 2 : 1
            border.color: row.here ? Theme.saffron : Theme.rule
            FocusRing {
                visible: person.visualFocus
            }
        }
    }
    PushButton {
        objectName: "delete"
        implicitHeight: 58
        text: qsTr("Delete")
        Accessible.description: row.name
        onClicked: row.deletionWanted()
    }
}
