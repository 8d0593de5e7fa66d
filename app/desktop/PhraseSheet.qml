// A phrase in both languages: the one learnt first, with its reading, and how it is said.
import QtQuick
import QtQuick.Layouts
import Kowruk

Sheet {
    id: sheet

    required property string heading
    required property phrase phrase
    required property Speaker speaker
    property bool hero: true

    implicitHeight: column.implicitHeight + Theme.inset + Theme.inset

    Cloth {
        id: ribbon
        visible: sheet.hero
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: 14
        anchors.topMargin: 14
        anchors.bottomMargin: 14
        width: 34
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.topMargin: Theme.inset
        anchors.bottomMargin: Theme.inset
        anchors.leftMargin: sheet.hero ? 66 : 22
        anchors.rightMargin: 22
        spacing: 2

        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(heading.implicitHeight, speaking.implicitHeight)

            PlainText {
                id: heading
                anchors.left: parent.left
                anchors.right: speaking.left
                anchors.verticalCenter: parent.verticalCenter
                text: sheet.heading
                color: Theme.accent
                font.pixelSize: Theme.small
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            SpeakerButton {
                id: speaking
                objectName: "sayPhrase"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                speaker: sheet.speaker
                entry: sheet.phrase.entry
                language: sheet.phrase.learnt.uyghur ? "ug" : "zh"
                labelled: true
            }
        }
        Item {
            Layout.fillHeight: true
        }
        LearntText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            uyghur: sheet.phrase.learnt.uyghur
            hero: sheet.hero
            text: sheet.phrase.learnt.text
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: sheet.phrase.learnt.reading
            color: Theme.faded
            font.pixelSize: sheet.hero ? Theme.lead : Theme.body
            horizontalAlignment: Text.AlignHCenter
        }
        LearntText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            Layout.topMargin: sheet.hero ? Theme.space : Theme.line
            uyghur: sheet.phrase.own.uyghur
            hero: false
            text: sheet.phrase.own.text
        }
        PlainText {
            Layout.fillWidth: true
            text: sheet.phrase.gloss
            color: Theme.faded
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
