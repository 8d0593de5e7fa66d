// The text of a lesson, line by line. Only the lines that show exist.
//
// Up and down go from line to line, the page keys and the wheel turn the page, Tab goes to the buttons of the line, and
// Enter says it aloud.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

ListView {
    id: view

    required property Shell shell
    readonly property LessonController lesson: shell.lesson

    function takeFocus() {
        const line = view.currentItem ?? view;
        line.forceActiveFocus(Qt.TabFocusReason);
    }
    function toBeginning() {
        view.currentIndex = 0;
        view.positionViewAtBeginning();
    }
    function toRow(row) {
        view.currentIndex = row;
        view.positionViewAtIndex(row, ListView.Beginning);
        view.forceLayout(); // the lines it came upon have their heights now
        view.positionViewAtIndex(row, ListView.Beginning);
        view.takeFocus();
    }
    function turn(pages) {
        const bottom = view.originY + view.contentHeight - view.height;
        view.contentY = Math.max(view.originY, Math.min(bottom, view.contentY + pages * view.height * 0.85));
        const row = view.indexAt(view.width / 2, view.contentY + (pages > 0 ? view.height * 0.3 : view.height * 0.5));
        if (row >= 0)
            view.currentIndex = row;
    }
    function toEnd() {
        view.currentIndex = view.count - 1;
        view.positionViewAtEnd();
    }

    clip: true
    model: lesson.rows
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 600
    highlightFollowsCurrentItem: false
    Accessible.role: Accessible.List
    Accessible.name: lesson.title
    ScrollBar.vertical: ScrollBar {}

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageDown)
            view.turn(1);
        else if (event.key === Qt.Key_PageUp)
            view.turn(-1);
        else if (event.key === Qt.Key_Home)
            view.toBeginning();
        else if (event.key === Qt.Key_End)
            view.toEnd();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            (view.currentItem as LessonLine).say();
        else
            event.accepted = false;
    }
    onCurrentIndexChanged: view.positionViewAtIndex(view.currentIndex, ListView.Contain)

    delegate: LessonLine {
        width: view.width
        shell: view.shell
        marked: ListView.isCurrentItem && view.activeFocus
        onTouched: {
            view.currentIndex = index;
            view.takeFocus();
        }
    }
}
