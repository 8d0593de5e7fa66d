// A question and the place of its answer: below it, or in a low window beside it.
//
// Anchors rather than layouts: a layout in a layout keeps places that were worked out for another width.
import QtQuick
import Kowruk

Item {
    id: asked

    required property string question
    required property int answerHeight
    default property alias answer: place.data

    implicitHeight: Theme.compact ? Math.max(label.height, place.height) : label.height + Theme.gap + place.height

    PlainText {
        id: label
        anchors.left: parent.left
        y: Theme.compact ? place.y + (place.height - height) / 2 : 0 // an anchor, let go, would leave it where it was
        width: Theme.compact ? Theme.aside : asked.width
        text: asked.question
        color: Theme.faded
        Accessible.ignored: true
    }
    Item {
        id: place
        anchors.left: Theme.compact ? label.right : parent.left
        anchors.leftMargin: Theme.compact ? Theme.space : 0
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: asked.answerHeight
    }
}
