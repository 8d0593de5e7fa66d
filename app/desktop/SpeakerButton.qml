// Says an entry, or a text, aloud. Pressed again: slowly. Pressed while it is heard: quiet.
//
//     SpeakerButton { speaker: page.shell.speaker; entry: "first-year/thanks"; language: "ug" }
//
// It is not there where nothing can be said. A synthetic voice is called one: beside the button where `labelled`, and
// always to a screen reader.
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

Button {
    id: button

    required property Speaker speaker
    property string entry // its id; or
    property string line // a text: Uyghur, or pinyin
    required property string language // "ug" or "zh"
    property bool labelled: false

    readonly property string what: entry !== "" ? entry : line
    readonly property bool mine: speaker.spoken === what && speaker.language === language
    readonly property bool heard: mine && speaker.speaking
    readonly property string said: speaker.silent ? qsTr("no sound")
                                 : speaker.isSynthetic(what, language) ? qsTr("computer voice") : qsTr("recording")

    visible: speaker.canSay(what, language)
    implicitHeight: 40
    padding: 8
    spacing: 6
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: language === "ug" ? qsTr("Listen in Uyghur") : qsTr("Listen in Mandarin")
    Accessible.description: said
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: speaker.press(what, language)

    contentItem: SpeakerFace {
        label: button.labelled ? button.said : ""
        gap: button.spacing
        ink: button.heard || button.hovered ? Theme.accent : Theme.faded
        sounding: button.heard
        slow: button.mine && button.speaker.slow
        silent: button.speaker.silent
        mirrored: button.mirrored
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.hovered || button.down ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: button.visualFocus
        }
    }
}
