// A button: the one big deed of a page (primary), or a quiet one beside it.
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

Button {
    id: button

    property bool primary: false
    property bool grave: false
    property string hint // the key that does the same

    implicitHeight: primary ? (Theme.compact ? 46 : 54) : (Theme.compact ? 40 : 44)
    leftPadding: primary ? 30 : 20
    rightPadding: leftPadding
    topPadding: 4
    bottomPadding: 4
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.sans
    font.pixelSize: primary ? Theme.lead : Theme.body
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: PlainText {
        text: button.text
        font: button.font
        color: button.primary ? Theme.inkOnFill : button.grave ? Theme.accent : Theme.ink
        opacity: button.enabled ? 1 : 0.55
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? (button.hovered || button.down ? Theme.fillHover : Theme.fill)
                              : (button.hovered || button.down ? Theme.hover : Theme.sheet)
        border.width: button.primary ? 0 : 1
        border.color: button.grave ? Theme.accent : Theme.rule
        opacity: button.enabled ? 1 : 0.6

        FocusRing {
            visible: button.visualFocus
        }
    }
}
