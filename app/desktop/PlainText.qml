// Every text of the window but the lines learnt. Always plain: nothing in a course or a nickname is ever markup.
import QtQuick
import Kowruk

Text {
    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
