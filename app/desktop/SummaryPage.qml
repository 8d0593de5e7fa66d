// The end of a sitting: what was learnt, and when to come back.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kowruk

FocusScope {
    id: page

    required property Shell shell
    readonly property ReviewController review: shell.review

    Component.onCompleted: done.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: shell.show(Shell.Today)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Cloth {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.compact ? 16 : 22
            mirrored: page.LayoutMirroring.enabled
        }

        ColumnLayout {
            Layout.maximumWidth: 760
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.alignment: Qt.AlignHCenter
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.space
            Layout.bottomMargin: Theme.space
            spacing: Theme.gap

            PlainText {
                objectName: "sessionOver"
                Layout.fillWidth: true
                text: page.review.asking ? qsTr("Enough for now") : qsTr("This review is done")
                font.pixelSize: Theme.title
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
            }
            PlainText {
                objectName: "sessionReviews"
                Layout.fillWidth: true
                text: qsTr("Answers: %1").arg(page.review.reviews)
                horizontalAlignment: Text.AlignHCenter
                color: Theme.faded
            }
            Notice {
                Layout.fillWidth: true
                message: page.shell.message
            }
            Sheet {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: 8
                visible: page.review.learnt.length > 0

                ColumnLayout {
                    anchors.fill: parent
                    anchors.margins: 16
                    anchors.leftMargin: 22
                    anchors.rightMargin: 22
                    spacing: 6

                    PlainText {
                        objectName: "sessionLearnt"
                        Layout.fillWidth: true
                        text: qsTr("Newly learnt: %1").arg(page.review.learnt.length)
                        color: Theme.accent
                        font.pixelSize: Theme.small
                        font.bold: true
                    }
                    ListView {
                        id: list
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        clip: true
                        model: page.review.learnt
                        boundsBehavior: Flickable.StopAtBounds
                        ScrollBar.vertical: ScrollBar {}

                        delegate: RowLayout {
                            id: row
                            required property var modelData
                            width: ListView.view.width
                            height: 56
                            spacing: Theme.space

                            LearntText {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.preferredWidth: 100
                                uyghur: row.modelData.learnt.uyghur
                                hero: false
                                horizontalAlignment: Text.AlignLeft
                                fontSizeMode: Text.HorizontalFit
                                wrapMode: Text.NoWrap
                                elide: Text.ElideRight
                                text: row.modelData.learnt.text
                            }
                            LearntText {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.preferredWidth: 100
                                uyghur: row.modelData.own.uyghur
                                hero: false
                                horizontalAlignment: Text.AlignLeft
                                fontSizeMode: Text.HorizontalFit
                                wrapMode: Text.NoWrap
                                elide: Text.ElideRight
                                text: row.modelData.own.text
                            }
                        }
                    }
                }
            }
            PlainText {
                Layout.fillWidth: true
                visible: page.review.comeAgain > 0
                text: qsTr("To look at again later today: %1").arg(page.review.comeAgain)
                horizontalAlignment: Text.AlignHCenter
            }
            PlainText {
                objectName: "comeBack"
                Layout.fillWidth: true
                text: qsTr("See you tomorrow. Cards due then: %1").arg(page.review.dueTomorrow)
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.lead
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 8
                spacing: Theme.space

                PushButton {
                    objectName: "undoLast"
                    text: qsTr("Undo")
                    hint: "Ctrl+Z"
                    onClicked: page.review.undo()
                }
                PushButton {
                    id: done
                    objectName: "done"
                    Layout.preferredWidth: 220
                    primary: true
                    text: qsTr("Today")
                    onClicked: page.shell.show(Shell.Today)
                }
            }
        }
    }
}
