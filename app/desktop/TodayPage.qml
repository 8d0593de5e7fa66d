// The day's page: what to learn, how far one is, and one big button.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property TodayController today: shell.today

    Component.onCompleted: start.forceActiveFocus(Qt.TabFocusReason)

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: Math.max(height, body.implicitHeight + 14)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: body
            width: Math.min(1120, view.width - 56)
            height: view.contentHeight - 14
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space

            Notice {
                Layout.fillWidth: true
                message: page.shell.message
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.space

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 640
                    spacing: Theme.space

                    PhraseSheet {
                        objectName: "phraseOfDay"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        visible: page.today.phraseOfDay.present
                        speaker: page.shell.speaker
                        heading: qsTr("Phrase of the day")
                        phrase: page.today.phraseOfDay
                    }
                    PhraseSheet {
                        objectName: "phraseOfWeek"
                        Layout.fillWidth: true
                        visible: page.today.phraseOfWeek.present
                        speaker: page.shell.speaker
                        heading: qsTr("Phrase of the week")
                        phrase: page.today.phraseOfWeek
                        hero: false
                    }
                }

                ColumnLayout {
                    Layout.fillHeight: true
                    Layout.preferredWidth: 360
                    Layout.maximumWidth: 380
                    spacing: Theme.space

                    DaySheet {
                        Layout.fillWidth: true
                        today: page.today

                        PushButton {
                            id: start
                            objectName: "startReview"
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.gap
                            focus: true
                            primary: true
                            enabled: page.today.waiting > 0
                            text: enabled ? qsTr("Start the review") : qsTr("All done for today")
                            onClicked: page.shell.startReview()
                        }
                    }
                    LessonSheet {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        today: page.today
                        onLessonWanted: page.shell.readLesson()
                    }
                }
            }
        }
    }
}
