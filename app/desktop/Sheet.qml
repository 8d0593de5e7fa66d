// A sheet of paper on the table.
import QtQuick
import Kowruk

Rectangle {
    radius: Theme.radius
    color: Theme.sheet
    border.width: 1
    border.color: Theme.rule
}
