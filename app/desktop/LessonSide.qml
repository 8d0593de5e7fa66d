// One side of an entry in a lesson: its reading above it, a gloss below it.
import QtQuick
import QtQuick.Layouts
import Kowruk

ColumnLayout {
    id: place

    required property side side
    property string reading
    property string gloss
    property string caption
    property bool learnt: false

    spacing: 0

    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        text: place.caption
        color: Theme.accent
        font.pixelSize: Theme.small
        font.bold: true
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        text: place.reading
        color: Theme.faded
        font.pixelSize: Theme.small
    }
    LearntText {
        Layout.fillWidth: true
        uyghur: place.side.uyghur
        text: place.side.text
        font.pixelSize: place.side.lengthy ? (uyghur ? Theme.lead : Theme.body)
                      : uyghur ? (place.learnt ? Theme.entryUyghur : Theme.ownUyghur)
                               : (place.learnt ? Theme.entryChinese : Theme.ownChinese)
        fontSizeMode: Text.FixedSize
        horizontalAlignment: Text.AlignLeft
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        text: place.gloss
        color: Theme.faded
        font.pixelSize: Theme.small
    }
}
