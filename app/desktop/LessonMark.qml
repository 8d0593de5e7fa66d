// A lozenge of the cloth that fills as an entry is learnt: empty, asked for, half, whole.
import QtQuick
import Kowruk

Item {
    id: mark

    required property int standing

    implicitWidth: 18
    implicitHeight: 18

    Rectangle {
        anchors.centerIn: parent
        width: 12
        height: 12
        rotation: 45
        antialiasing: true
        color: mark.standing === LessonController.Known ? Theme.saffron : "transparent"
        border.width: mark.standing === LessonController.Wanted ? 2 : 1
        border.color: mark.standing === LessonController.Wanted ? Theme.accent
                    : mark.standing === LessonController.New || mark.standing === LessonController.Hidden ? Theme.faded
                                                                                                    : Theme.saffron

        Rectangle {
            visible: mark.standing === LessonController.Learning
            anchors.centerIn: parent
            width: 6
            height: 6
            antialiasing: true
            color: Theme.saffron
        }
    }
}
