// One side of a card, in the middle of its place: the line, its reading, and perhaps a gloss.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: place

    required property side side
    property string gloss
    property bool readingShown: true
    property bool shown: true // else its place stays empty

    ColumnLayout {
        anchors.fill: parent
        visible: place.shown
        spacing: 2

        Item {
            Layout.fillHeight: true
        }
        LearntText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            uyghur: place.side.uyghur
            hero: !place.side.lengthy
            text: place.side.text
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: place.side.reading
            opacity: place.readingShown ? 1 : 0
            Accessible.ignored: !place.readingShown
            color: Theme.faded
            font.pixelSize: 20
            horizontalAlignment: Text.AlignHCenter
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: place.gloss
            color: Theme.faded
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
