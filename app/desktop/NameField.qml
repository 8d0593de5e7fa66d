// A nickname is written here.
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

Asked {
    id: field

    property alias text: input.text
    signal accepted

    function takeFocus() {
        input.forceActiveFocus(Qt.TabFocusReason);
    }

    answerHeight: Theme.compact ? 44 : 50

    TextField {
        id: input

        anchors.fill: parent
        leftPadding: 14
        rightPadding: 14
        color: Theme.ink
        selectionColor: Theme.fill
        selectedTextColor: Theme.inkOnFill
        font.family: Theme.sans
        font.pixelSize: Theme.lead
        maximumLength: 40
        inputMethodHints: Qt.ImhNoPredictiveText
        // Set, not mirrored: a mirrored field is not drawn again when the language changes.
        LayoutMirroring.enabled: false
        horizontalAlignment: Theme.rightToLeft ? TextInput.AlignRight : TextInput.AlignLeft
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
