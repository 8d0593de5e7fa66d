// The first page: four questions and a nickname, and the learning begins.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell

    Component.onCompleted: nickname.takeFocus()

    function begin() {
        page.shell.people.create(nickname.text);
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
            contentHeight: Math.max(height, form.implicitHeight + 40)
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: form
                width: Math.min(Theme.compact ? 760 : 620, view.width - 80)
                anchors.centerIn: parent
                spacing: Theme.space

                ColumnLayout {
                    Layout.fillHeight: false
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
                    Layout.fillHeight: false
                    settings: page.shell.settings
                }
                NameField {
                    id: nickname
                    objectName: "nickname"
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    question: qsTr("What shall we call you? A nickname is enough.")
                    onAccepted: page.begin()
                }
                Notice {
                    Layout.fillWidth: true
                    message: page.shell.message
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
