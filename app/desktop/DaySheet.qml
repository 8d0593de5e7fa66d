// What waits today and how much of the day's goal is done; the button below it comes from the page.
import QtQuick
import QtQuick.Layouts
import Kowruk

Sheet {
    id: sheet

    required property TodayController today
    default property alias deeds: column.data

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
            text: sheet.today.date
            font.pixelSize: Theme.lead
            font.bold: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            objectName: "cardsToday"
            Layout.fillWidth: true
            text: qsTr("Cards today: %1").arg(sheet.today.waiting)
        }
        PlainText {
            objectName: "minutesToday"
            Layout.fillWidth: true
            text: qsTr("Minutes today: %1 of %2").arg(sheet.today.minutesDone).arg(sheet.today.minutesGoal)
        }
        Cloth {
            Layout.fillWidth: true
            Layout.preferredHeight: 10
            woven: sheet.today.minutesProgress
            mirrored: sheet.LayoutMirroring.enabled
        }
        PlainText {
            Layout.fillWidth: true
            visible: sheet.today.laterReviews > 0
            color: Theme.faded
            font.pixelSize: Theme.small
            text: qsTr("Reviews left for later: %1").arg(sheet.today.laterReviews)
        }
        PlainText {
            Layout.fillWidth: true
            visible: sheet.today.laterPhrases > 0
            color: Theme.faded
            font.pixelSize: Theme.small
            text: qsTr("Phrases left for later: %1").arg(sheet.today.laterPhrases)
        }
        PlainText {
            Layout.fillWidth: true
            visible: sheet.today.laterWords > 0
            color: Theme.faded
            font.pixelSize: Theme.small
            text: qsTr("Words left for later: %1").arg(sheet.today.laterWords)
        }
    }
}
