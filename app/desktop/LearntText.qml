// A line in one of the two languages learnt, in the letters of a book. It grows smaller rather than out of its place.
import QtQuick
import Kowruk

Text {
    id: line

    required property bool uyghur
    property bool hero: true

    textFormat: Text.PlainText
    color: Theme.ink
    font.family: uyghur ? Theme.uyghur : Theme.chinese
    font.pixelSize: hero ? (uyghur ? Theme.heroUyghur : Theme.heroChinese)
                         : (uyghur ? Theme.lineUyghur : Theme.lineChinese)
    fontSizeMode: Text.Fit
    minimumPixelSize: uyghur ? 26 : 20
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    // The ink of Uyghur letters touches the bottom of their line.
    bottomPadding: uyghur ? 4 : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
