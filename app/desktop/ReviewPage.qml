// A card: the question, then the answer, then how well it was remembered. Space, 1 to 4 and Ctrl+Z do it all.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property ReviewController review: shell.review

    Component.onCompleted: forceActiveFocus()
    Keys.onSpacePressed: review.showAnswer()
    Keys.onReturnPressed: review.showAnswer()
    Keys.onEnterPressed: review.showAnswer()
    Keys.onEscapePressed: shell.stopReview()
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
            Layout.preferredHeight: Theme.compact ? 16 : 22
            woven: page.review.progress
            mirrored: page.LayoutMirroring.enabled
            Accessible.role: Accessible.ProgressBar
            Accessible.name: left.text
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: Theme.gap
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
                onClicked: page.shell.stopReview()
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
            message: page.shell.message
        }

        Item {
            Layout.fillWidth: true
            Layout.maximumWidth: 1000
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.compact ? 66 : 74
            Layout.margins: Theme.space
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin

            PushButton {
                id: shows
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
            PlainText {
                visible: shows.visible
                anchors.left: shows.right
                anchors.leftMargin: 14
                anchors.verticalCenter: shows.verticalCenter
                text: shows.hint
                color: Theme.faded
                font.pixelSize: Theme.small
                Accessible.ignored: true
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
