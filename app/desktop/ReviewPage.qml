// A card: the question, then the answer, then how well it was remembered. Space, 1 to 4 and Ctrl+Z do it all.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property ReviewController review
    required property Message message
    signal stopWanted

    Component.onCompleted: forceActiveFocus()
    Keys.onSpacePressed: review.showAnswer()
    Keys.onReturnPressed: review.showAnswer()
    Keys.onEnterPressed: review.showAnswer()
    Keys.onEscapePressed: stopWanted()
    Keys.onDigit1Pressed: review.grade(1)
    Keys.onDigit2Pressed: review.grade(2)
    Keys.onDigit3Pressed: review.grade(3)
    Keys.onDigit4Pressed: review.grade(4)

    Connections {
        target: page.review
        function onChanged() {
            page.forceActiveFocus();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Cloth {
            objectName: "progress"
            Layout.fillWidth: true
            Layout.preferredHeight: 22
            woven: page.review.progress
            mirrored: page.LayoutMirroring.enabled
            Accessible.role: Accessible.ProgressBar
            Accessible.name: left.text
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 10
            spacing: 4

            PlainText {
                id: left
                objectName: "cardsLeft"
                text: qsTr("Cards left: %1").arg(page.review.left)
                color: Theme.faded
            }
            PlainText {
                visible: page.review.fresh
                Layout.leftMargin: 12
                text: qsTr("New")
                color: Theme.accent
                font.bold: true
            }
            Item {
                Layout.fillWidth: true
            }
            QuietLink {
                objectName: "undo"
                text: qsTr("Undo")
                Accessible.description: "Ctrl+Z"
                onClicked: page.review.undo()
            }
            QuietLink {
                objectName: "stop"
                text: qsTr("Stop here")
                Accessible.description: "Esc"
                onClicked: page.stopWanted()
            }
        }

        CardSheet {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: 1000
            Layout.alignment: Qt.AlignHCenter
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 6
            review: page.review
        }

        Notice {
            Layout.fillWidth: true
            Layout.maximumWidth: 1000
            Layout.alignment: Qt.AlignHCenter
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: 12
            message: page.message
        }

        Item {
            Layout.fillWidth: true
            Layout.maximumWidth: 1000
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: 74
            Layout.margins: 16
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin

            PushButton {
                objectName: "showAnswer"
                anchors.centerIn: parent
                width: 300
                primary: true
                visible: !page.review.answerShown
                focusPolicy: Qt.NoFocus
                text: qsTr("Show the answer")
                hint: qsTr("Space")
                onClicked: page.review.showAnswer()
            }
            RowLayout {
                anchors.fill: parent
                visible: page.review.answerShown
                spacing: 12

                Repeater {
                    model: page.review.comebacks
                    GradeButton {
                        required property var modelData
                        required property int index
                        objectName: "grade"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 100
                        grade: index + 1
                        comeback: modelData
                        text: [qsTr("Forgot"), qsTr("Hard"), qsTr("Good"), qsTr("Easy")][index]
                        onClicked: page.review.grade(grade)
                    }
                }
            }
        }
    }
}
