// This month's lesson, how far it is, and what comes after it on the calendar.
import QtQuick
import QtQuick.Layouts
import Kowruk

Sheet {
    id: sheet

    required property TodayController today
    signal lessonWanted

    implicitHeight: column.implicitHeight + Theme.inset + Theme.inset

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.topMargin: Theme.inset
        anchors.bottomMargin: Theme.inset
        anchors.leftMargin: 22
        anchors.rightMargin: 22
        spacing: Theme.line

        PlainText {
            Layout.fillWidth: true
            text: sheet.today.leadIn ? qsTr("First steps") : qsTr("Lesson of the month")
            color: Theme.accent
            font.pixelSize: Theme.small
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            objectName: "lessonTitle"
            Layout.fillWidth: true
            text: sheet.today.lessonTitle
            font.pixelSize: Theme.lead
        }
        PlainText {
            Layout.fillWidth: true
            text: qsTr("Learnt: %1 of %2").arg(sheet.today.lessonKnown).arg(sheet.today.lessonEntries)
            color: Theme.faded
        }
        Cloth {
            Layout.fillWidth: true
            Layout.preferredHeight: 10
            woven: sheet.today.lessonProgress
            mirrored: sheet.LayoutMirroring.enabled
        }
        PushButton {
            objectName: "openLesson"
            implicitHeight: Theme.compact ? 34 : 40
            Layout.topMargin: 6
            text: qsTr("Open the lesson")
            onClicked: sheet.lessonWanted()
        }
        PlainText {
            objectName: "notReadByNative"
            Layout.fillWidth: true
            visible: !sheet.today.readByNative
            text: qsTr("Not yet read by a native speaker.")
            color: Theme.faded
            font.pixelSize: Theme.small
        }
        Item {
            Layout.fillHeight: true
        }
        PlainText {
            Layout.fillWidth: true
            visible: sheet.today.nextEvaluation !== ""
            text: qsTr("Next evaluation: %1").arg(sheet.today.nextEvaluation)
            color: Theme.faded
            font.pixelSize: Theme.small
        }
        PlainText {
            Layout.fillWidth: true
            visible: sheet.today.nextTest !== ""
            text: qsTr("Next test: %1").arg(sheet.today.nextTest)
            color: Theme.faded
            font.pixelSize: Theme.small
        }
    }
}
