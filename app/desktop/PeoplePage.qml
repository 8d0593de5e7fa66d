// The learners of this computer.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property PeopleController people: shell.people
    signal deletionWanted(string name)

    Component.onCompleted: nickname.takeFocus()
    Keys.onEscapePressed: if (people.current !== "") shell.show(Shell.Today)

    function create() {
        page.people.create(nickname.text);
    }

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: column.implicitHeight + 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(640, view.width - 56)
            spacing: 10

            PlainText {
                Layout.fillWidth: true
                Layout.bottomMargin: 6
                text: qsTr("People")
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            Notice {
                Layout.fillWidth: true
                message: page.shell.message
            }
            Repeater {
                model: page.people.names
                PersonRow {
                    required property string modelData
                    Layout.fillWidth: true
                    name: modelData
                    here: modelData === page.people.current
                    onOpenWanted: page.shell.open(name)
                    onDeletionWanted: page.deletionWanted(name)
                }
            }
            Sheet {
                Layout.fillWidth: true
                Layout.topMargin: 14
                implicitHeight: maker.implicitHeight + 40

                ColumnLayout {
                    id: maker
                    anchors.fill: parent
                    anchors.margins: 20
                    anchors.leftMargin: 22
                    anchors.rightMargin: 22
                    spacing: 12

                    PlainText {
                        Layout.fillWidth: true
                        text: qsTr("New learner")
                        font.pixelSize: Theme.lead
                        font.bold: true
                        Accessible.role: Accessible.Heading
                    }
                    NameField {
                        id: nickname
                        objectName: "nickname"
                        Layout.fillWidth: true
                        question: qsTr("What shall we call you? A nickname is enough.")
                        onAccepted: page.create()
                    }
                    PushButton {
                        objectName: "begin"
                        Layout.preferredWidth: 200
                        primary: true
                        text: qsTr("Begin")
                        onClicked: page.create()
                    }
                }
            }
        }
    }
}
