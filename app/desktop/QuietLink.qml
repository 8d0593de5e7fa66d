// A word one can press: the ways between the pages.
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

Button {
    id: link

    property bool here: false // its page is the one that shows
    property bool leading: false // it stands under other words and begins where they do

    implicitHeight: 40
    padding: 4
    leftPadding: 12
    rightPadding: 12
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: Theme.body
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: PlainText {
        text: link.text
        font: link.font
        color: link.here || link.hovered ? Theme.accent : Theme.faded
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: link.leading ? Text.AlignLeft : Text.AlignHCenter
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    background: Item {
        Rectangle {
            visible: link.here
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            width: link.contentItem.width
            height: 2
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: 0
            visible: link.visualFocus
        }
    }
}
