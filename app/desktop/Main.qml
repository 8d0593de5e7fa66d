// The window: one page at a time, and the dialog that stands above all of them.
pragma ComponentBehavior: Bound
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

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: window.shell.page === Shell.Review || window.shell.page === Shell.Summary
        onActivated: window.shell.review.undo()
    }

    Item {
        anchors.fill: parent
        enabled: !deletion.visible

        Header {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            visible: ![Shell.Welcome, Shell.Review, Shell.Summary, Shell.Stopped].includes(window.shell.page)
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
            // In the order of Shell.Page.
            sourceComponent: [welcome, today, note, review, summary, people, settings, stopped][window.shell.page]
        }
    }

    DeleteDialog {
        id: deletion
        objectName: "deletion"
        anchors.fill: parent
        shell: window.shell
        onConfirmed: name => window.shell.people.remove(name)
    }

    Component {
        id: welcome
        WelcomePage {
            settings: window.shell.settings
            people: window.shell.people
            message: window.shell.message
        }
    }
    Component {
        id: today
        TodayPage {
            today: window.shell.today
            message: window.shell.message
            onReviewWanted: window.shell.startReview()
            onNoteWanted: window.shell.show(Shell.Note)
        }
    }
    Component {
        id: note
        NotePage {
            today: window.shell.today
            onBackWanted: window.shell.show(Shell.Today)
        }
    }
    Component {
        id: review
        ReviewPage {
            review: window.shell.review
            message: window.shell.message
            onStopWanted: window.shell.stopReview()
        }
    }
    Component {
        id: summary
        SummaryPage {
            review: window.shell.review
            message: window.shell.message
            onDoneWanted: window.shell.show(Shell.Today)
        }
    }
    Component {
        id: people
        PeoplePage {
            people: window.shell.people
            message: window.shell.message
            onLearnerWanted: name => window.shell.open(name)
            onDeletionWanted: name => deletion.name = name
            onBackWanted: window.shell.show(Shell.Today)
        }
    }
    Component {
        id: settings
        SettingsPage {
            settings: window.shell.settings
            message: window.shell.message
            onBackWanted: window.shell.show(Shell.Today)
        }
    }
    Component {
        id: stopped
        StoppedPage {
            shell: window.shell
        }
    }
}
