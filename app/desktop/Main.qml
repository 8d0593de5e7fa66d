// The window: one page at a time, and the dialog that stands above all of them.
import QtQuick
import Kowruk

Window {
    id: window

    required property Shell shell

    width: 1280
    height: 800
    minimumWidth: 900
    minimumHeight: 560
    visible: true
    title: qsTr("Köwrük")
    color: Theme.paper
    LayoutMirroring.enabled: shell.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "dark"
        value: window.shell.dark
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.shell.rightToLeft
    }
    Binding {
        target: Theme
        property: "compact"
        value: window.height < 700
    }

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: window.shell.page === Shell.Review || window.shell.page === Shell.Summary
        onActivated: window.shell.review.undo()
    }

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: window.shell.page === Shell.Lesson
        onActivated: window.shell.lesson.undo()
    }

    Item {
        anchors.fill: parent
        enabled: !deletion.visible

        Header {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            visible: window.shell.headed
            height: visible ? implicitHeight : 0
            page: window.shell.page
            learner: window.shell.people.current
            onWanted: page => window.shell.show(page)
        }
        Loader {
            id: pages
            objectName: "pages"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            focus: true

            readonly property int page: window.shell.page
            // In the order of Shell.Page.
            readonly property list<string> files: ["Welcome", "Today", "Lesson", "Review", "Summary", "People",
                                                   "Settings", "Stopped"]
            onPageChanged: turn()
            Component.onCompleted: turn()

            function turn() {
                setSource(files[page] + "Page.qml", { shell: window.shell, width: width, height: height });
            }
        }
    }

    Connections {
        target: pages.item
        ignoreUnknownSignals: true
        function onDeletionWanted(name) {
            deletion.name = name;
        }
    }

    DeleteDialog {
        id: deletion
        objectName: "deletion"
        anchors.fill: parent
        shell: window.shell
        onConfirmed: name => window.shell.people.remove(name)
    }
}
