// A strip of ikat in the colours of the theme. As a bar, `woven` is how far something is.
import QtQuick
import Kowruk

Ikat {
    ground: Theme.silk
    outer: Theme.pomegranate
    middle: Theme.saffron
    heart: Theme.indigo
    undyed: Theme.rule
}
