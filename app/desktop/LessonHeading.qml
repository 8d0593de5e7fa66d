// The head of a part of the lesson, with a strip of cloth.
import QtQuick
import QtQuick.Layouts
import Kowruk

Item {
    id: heading

    required property lessonRow row
    property bool first: false

    implicitHeight: line.implicitHeight + (first ? Theme.space : 2 * Theme.space) + Theme.gap

    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        anchors.bottomMargin: Theme.gap
        spacing: Theme.space

        PlainText {
            text: heading.row.text
            color: Theme.accent
            font.pixelSize: Theme.lead
            font.bold: true
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }
        Cloth {
            Layout.fillWidth: true
            Layout.preferredHeight: 8
        }
        PlainText {
            visible: heading.row.firstDay > 0
            text: qsTr("Days %1 to %2").arg(heading.row.firstDay).arg(heading.row.lastDay)
            color: Theme.faded
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
        }
    }
}
