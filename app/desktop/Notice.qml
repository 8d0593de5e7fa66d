// What went wrong and what to do, or what has just been done: one sentence, until it is closed or the next deed.
import QtQuick
import QtQuick.Layouts
import Kowruk

Rectangle {
    id: notice

    required property Message message

    visible: message.present
    implicitHeight: row.implicitHeight + 16
    radius: Theme.radius
    color: Theme.sheet
    border.width: 1
    border.color: message.grave ? Theme.accent : Theme.rule
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.sentence

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: 14
        spacing: Theme.space

        Rectangle {
            visible: notice.message.grave
            implicitWidth: 26
            implicitHeight: 26
            radius: 13
            color: Theme.fill
            PlainText {
                anchors.centerIn: parent
                text: "!"
                color: Theme.inkOnFill
                font.bold: true
                Accessible.ignored: true
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: notice.message.sentence
            Accessible.ignored: true
        }
        QuietLink {
            objectName: "closeNotice"
            text: qsTr("Close")
            onClicked: notice.message.clear()
        }
    }
}
