// The contents of the courses: which lesson is open, which is this month's, how far each is.
//
// Up and down go from line to line, Enter opens one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Kowruk

ListView {
    id: contents

    required property LessonController lesson
    signal openWanted(string course, int lesson)
    signal partWanted(int part)

    function toOpen() {
        contents.currentIndex = contents.lesson.openLine;
    }
    function openLine(row) {
        if (row.kind === LessonController.OfPart)
            contents.partWanted(row.part);
        else
            contents.openWanted(row.course, row.lesson);
    }

    clip: true
    model: lesson.contents
    boundsBehavior: Flickable.StopAtBounds
    highlightFollowsCurrentItem: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Contents")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: openLine((currentItem as LessonContentsLine).row)
    Keys.onEnterPressed: openLine((currentItem as LessonContentsLine).row)
    Keys.onSpacePressed: openLine((currentItem as LessonContentsLine).row)
    onCurrentIndexChanged: contents.positionViewAtIndex(contents.currentIndex, ListView.Contain)
    Component.onCompleted: contents.toOpen()

    Connections {
        target: contents.lesson
        function onOpened() {
            contents.toOpen();
        }
    }

    delegate: LessonContentsLine {
        width: contents.width - 10
        marked: ListView.isCurrentItem && contents.activeFocus
        onChosen: {
            contents.currentIndex = index;
            contents.openLine(row);
        }
    }
}
