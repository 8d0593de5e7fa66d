// A question with a few answers side by side, one of which holds.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

Asked {
    id: choice

    required property var answers // of { text, value }
    required property var value
    signal chosen(var value)

    answerHeight: Theme.compact ? 42 : 46

    RowLayout {
        anchors.fill: parent
        spacing: Theme.gap
        Accessible.role: Accessible.Grouping
        Accessible.name: choice.question

        Repeater {
            model: choice.answers

            RadioButton { // for its role; which answer holds is not its own to say
                id: answer
                objectName: choice.objectName + "-" + modelData.value
                required property var modelData
                readonly property bool holds: modelData.value === choice.value

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                checkable: false
                indicator: null
                padding: 6
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                text: modelData.text
                font.family: Theme.sans
                font.pixelSize: Theme.body
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: holds
                Accessible.onPressAction: clicked()
                onClicked: choice.chosen(modelData.value)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onLeftPressed: nextItemInFocusChain(mirrored).forceActiveFocus(Qt.TabFocusReason)
                Keys.onRightPressed: nextItemInFocusChain(!mirrored).forceActiveFocus(Qt.TabFocusReason)

                contentItem: Item {
                    Rectangle { // a lozenge of the cloth: not by colour alone
                        visible: answer.holds
                        anchors.left: parent.left
                        anchors.leftMargin: 4
                        anchors.verticalCenter: parent.verticalCenter
                        width: 9
                        height: 9
                        rotation: 45
                        antialiasing: true
                        color: Theme.saffron
                    }
                    PlainText {
                        anchors.fill: parent
                        text: answer.text
                        font: answer.font
                        color: answer.holds ? Theme.inkOnFill : Theme.ink
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        elide: Text.ElideRight
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }

                background: Rectangle {
                    radius: Theme.radius
                    color: answer.holds ? Theme.fill : answer.hovered ? Theme.hover : Theme.sheet
                    border.width: answer.holds ? 0 : 1
                    border.color: Theme.rule

                    FocusRing {
                        visible: answer.visualFocus
                    }
                }
            }
        }
    }
}
