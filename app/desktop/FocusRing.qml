// Shows where the keyboard is.
import QtQuick
import Kowruk

Rectangle {
    anchors.fill: parent
    anchors.margins: -4
    radius: Theme.radius + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
