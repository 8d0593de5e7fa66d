// One of the four grades, with when it would bring the card back and the key that gives it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

Button {
    id: button

    required property int grade // 1 to 4
    required property comeback comeback
    readonly property string when: comeback.unit === ReviewController.Minutes ? qsTr("in %1 min").arg(comeback.count)
                                 : comeback.unit === ReviewController.Hours ? qsTr("in %1 h").arg(comeback.count)
                                                                    : qsTr("in %1 d").arg(comeback.count)

    implicitHeight: Theme.compact ? 66 : 74
    topPadding: 5
    bottomPadding: 2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: Theme.lead
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: when
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ColumnLayout {
        spacing: 0
        PlainText {
            Layout.fillWidth: true
            text: button.text
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        PlainText {
            Layout.fillWidth: true
            text: button.when
            color: Theme.faded
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.hovered || button.down ? Theme.hover : Theme.sheet
        border.width: 1
        border.color: Theme.rule

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: 10
            anchors.rightMargin: 10
            height: 4
            radius: 2
            color: Theme.grades[button.grade - 1]
        }
        PlainText {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: 12
            anchors.topMargin: 8
            text: button.grade
            color: Theme.faded
            font.pixelSize: 13
            Accessible.ignored: true
        }
        FocusRing {
            visible: button.visualFocus
        }
    }
}
