// The card itself: the question above, the answer below once it is asked for. The question does not move when it comes.
import QtQuick
import QtQuick.Layouts
import Kowruk

Sheet {
    id: sheet

    required property ReviewController review

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 16
        anchors.leftMargin: 36
        anchors.rightMargin: 36
        spacing: 0

        SideText {
            objectName: "question"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 100
            side: sheet.review.question
            readingShown: sheet.review.readingShown
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: 120
            Layout.preferredHeight: 1
            color: Theme.rule
        }
        SideText {
            objectName: "answer"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 100
            shown: sheet.review.answerShown
            side: sheet.review.answer
            gloss: sheet.review.gloss
        }
    }
}
