// What a speaker button shows: its icon and, where it has one, a label beside it.
import QtQuick
import Kowruk

Item {
    id: face

    required property string label // empty for none
    required property real gap
    required property color ink
    required property bool sounding
    required property bool slow
    required property bool silent
    required property bool mirrored

    implicitWidth: label === "" ? icon.width : icon.width + gap + words.implicitWidth
    implicitHeight: Math.max(icon.height, words.implicitHeight)

    SpeakerIcon {
        id: icon
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 24
        height: 24
        ink: face.ink
        sounding: face.sounding
        slow: face.slow
        silent: face.silent
        mirrored: face.mirrored
    }
    PlainText {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: face.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: face.label
        color: Theme.faded
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
