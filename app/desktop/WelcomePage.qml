// The first page: four questions and a nickname, and the learning begins.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property SettingsController settings
    required property PeopleController people
    required property Message message

    Component.onCompleted: nickname.takeFocus()

    function begin() {
        page.people.create(nickname.text);
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Cloth {
            Layout.fillHeight: true
            Layout.preferredWidth: 132
        }

        Flickable {
            id: view
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: Math.max(height, form.implicitHeight + 56)
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: form
                width: Math.min(620, view.width - 80)
                anchors.centerIn: parent
                spacing: 18

                ColumnLayout {
                    spacing: 0
                    LearntText {
                        Layout.alignment: Qt.AlignHCenter
                        uyghur: true
                        hero: false
                        fontSizeMode: Text.FixedSize
                        text: "كۆۋرۈك"
                    }
                    PlainText {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: "Köwrük · 桥"
                        color: Theme.faded
                        font.pixelSize: Theme.body
                    }
                }
                Questions {
                    Layout.fillWidth: true
                    settings: page.settings
                }
                NameField {
                    id: nickname
                    objectName: "nickname"
                    Layout.fillWidth: true
                    question: qsTr("What shall we call you? A nickname is enough.")
                    onAccepted: page.begin()
                }
                Notice {
                    Layout.fillWidth: true
                    message: page.message
                }
                PushButton {
                    objectName: "begin"
                    Layout.alignment: Qt.AlignHCenter
                    Layout.topMargin: 4
                    Layout.preferredWidth: 260
                    primary: true
                    text: qsTr("Begin")
                    onClicked: page.begin()
                }
            }
        }
    }
}
