// A nickname is written here.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

ColumnLayout {
    id: field

    required property string question
    property alias text: input.text
    signal accepted

    function takeFocus() {
        input.forceActiveFocus();
    }
    function clear() {
        input.clear();
    }

    spacing: Theme.gap

    PlainText {
        Layout.fillWidth: true
        text: field.question
        color: Theme.faded
        Accessible.ignored: true
    }

    TextField {
        id: input

        Layout.fillWidth: true
        implicitHeight: 50
        leftPadding: 14
        rightPadding: 14
        color: Theme.ink
        selectionColor: Theme.fill
        selectedTextColor: Theme.inkOnFill
        font.family: Theme.sans
        font.pixelSize: Theme.lead
        maximumLength: 40
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.name: field.question
        onAccepted: field.accepted()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.sheet
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.accent : Theme.rule
        }
    }
}
