// The one look of the window: calm paper, ink, and the colours of an ikat cloth. Light and dark.
pragma Singleton
import QtQuick

QtObject {
    property bool dark: false
    property bool rightToLeft: false
    property bool compact: false // a low window: everything a little smaller

    readonly property color paper: dark ? "#1b1815" : "#f5efe3"
    readonly property color sheet: dark ? "#25211d" : "#fffdf8"
    readonly property color ink: dark ? "#f3ebde" : "#2a241f"
    readonly property color faded: dark ? "#bcb0a0" : "#675c51"
    readonly property color rule: dark ? "#3d362f" : "#e4dac8"
    readonly property color hover: dark ? "#332d27" : "#f0e7d7"

    // Pomegranate: the one accent, and what stands on it.
    readonly property color accent: dark ? "#f0909c" : "#9c2038"
    readonly property color fill: dark ? "#b03a50" : "#9c2038"
    readonly property color fillHover: dark ? "#c0485f" : "#841a2f"
    readonly property color inkOnFill: "#fffaf1"

    // The cloth.
    readonly property color silk: dark ? "#e5d4b0" : "#f3e3bd"
    readonly property color saffron: dark ? "#d79a3c" : "#dc9a2e"
    readonly property color indigo: dark ? "#4a6ea3" : "#274873"
    readonly property color pomegranate: dark ? "#b83f55" : "#a3243d"

    // The four grades, from forgotten to easy.
    readonly property list<color> grades: dark ? ["#d9707f", "#d79a3c", "#7fb08f", "#7fa3d6"]
                                               : ["#a3243d", "#b97a14", "#2f7350", "#274873"]

    readonly property string sans: "Kowruk Sans"
    readonly property string uyghur: "Kowruk Uyghur"
    readonly property string chinese: "Kowruk Chinese"

    readonly property int small: compact ? 13 : 14
    readonly property int body: compact ? 15 : 16
    readonly property int lead: compact ? 17 : 19
    readonly property int title: compact ? 22 : 26

    // The lines learnt. Uyghur letters are drawn smaller in their square than Chinese ones.
    readonly property int heroUyghur: compact ? 56 : 74
    readonly property int heroChinese: compact ? 44 : 58
    readonly property int lineUyghur: compact ? 30 : 37
    readonly property int lineChinese: compact ? 24 : 29

    // A line of a lesson, and one's own beside it.
    readonly property int entryUyghur: compact ? 25 : 29
    readonly property int entryChinese: compact ? 21 : 24
    readonly property int ownUyghur: compact ? 20 : 23
    readonly property int ownChinese: compact ? 17 : 19

    readonly property int line: compact ? 2 : 6 // between the lines of a sheet
    readonly property int gap: 8
    readonly property int space: compact ? 10 : 16
    readonly property int margin: 28
    readonly property int aside: 240 // the width of a question beside its answer
    readonly property int inset: compact ? 11 : 17 // of a sheet, above and below
    readonly property int radius: 10
}
