// The learner's wishes; each holds as soon as it is chosen.
import QtQuick
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property SettingsController settings: shell.settings

    Component.onCompleted: forceActiveFocus()
    Keys.onEscapePressed: shell.show(Shell.Today)

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: column.implicitHeight + 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(720, view.width - 56)
            spacing: Theme.space

            PlainText {
                Layout.fillWidth: true
                text: qsTr("Settings")
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.role: Accessible.Heading
            }
            Notice {
                Layout.fillWidth: true
                message: page.shell.message
            }
            Questions {
                Layout.fillWidth: true
                Layout.fillHeight: false
                settings: page.settings
            }
            Choice {
                objectName: "askTheme"
                Layout.fillWidth: true
                Layout.fillHeight: false
                question: qsTr("Light or dark?")
                answers: [{ text: qsTr("As the computer"), value: SettingsController.SystemTheme },
                          { text: qsTr("Light"), value: SettingsController.LightTheme },
                          { text: qsTr("Dark"), value: SettingsController.DarkTheme }]
                value: page.settings.theme
                onChosen: value => page.settings.theme = value
            }
        }
    }
}
