// Something that is on or off.
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

Switch {
    id: toggle

    implicitHeight: 40
    padding: 6
    spacing: 10
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: Theme.body
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: press()
    Accessible.onToggleAction: press()
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    function press() {
        toggle.toggle();
        toggle.toggled();
    }

    indicator: Rectangle {
        x: toggle.mirrored ? toggle.width - width - toggle.rightPadding : toggle.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: 40
        height: 22
        radius: 11
        color: toggle.checked ? Theme.fill : Theme.sheet
        border.width: 1
        border.color: toggle.checked ? Theme.fill : Theme.faded

        Rectangle {
            readonly property bool atEnd: toggle.checked !== toggle.mirrored
            x: atEnd ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            radius: 8
            color: toggle.checked ? Theme.inkOnFill : Theme.faded
        }
    }
    contentItem: PlainText {
        leftPadding: toggle.mirrored ? 0 : toggle.indicator.width + toggle.spacing
        rightPadding: toggle.mirrored ? toggle.indicator.width + toggle.spacing : 0
        text: toggle.text
        font: toggle.font
        color: Theme.ink
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            anchors.margins: 0
            visible: toggle.visualFocus
        }
    }
}
