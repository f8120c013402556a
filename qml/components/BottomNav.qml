// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// The main piles, at the bottom of the window; on wide windows as a rail at the left (vertical).
//   tabs: list of {label, iconName, count}; currentIndex (bind to the model);
//   vertical; signal activated(int index).  Left and right, or up and down, move between them.
Rectangle {
    id: nav

    property var tabs: []
    property int currentIndex: 0
    property bool vertical: false
    // False where the bar around it draws the line already.
    property bool lineShown: true
    // A share of the width each; where the longest label needs more than that, only what is left over
    // is shared; and where nothing is left over, the row scrolls rather than break a label.
    readonly property real share: width / Math.max(1, tabs.length)
    readonly property var needed: {
        let longest = 0
        let all = 0
        for (let index = 0; index < buttons.count; ++index) {
            const own = buttons.itemAt(index)?.implicitWidth ?? 0
            longest = Math.max(longest, own)
            all += own
        }
        return {longest: longest, spare: Math.max(0, (width - all) / Math.max(1, buttons.count))}
    }

    signal activated(int index)

    function moveTo(index: int) {
        if (index >= 0 && index < buttons.count)
            buttons.itemAt(index).forceActiveFocus(Qt.TabFocusReason)
    }

    implicitWidth: vertical ? Math.max(96, row.implicitWidth) : 360
    implicitHeight: vertical ? 400 : row.implicitHeight
    color: Theme.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Main menu")

    Rectangle {
        visible: nav.lineShown
        width: nav.vertical ? 1 : parent.width
        height: nav.vertical ? parent.height : 1
        x: nav.vertical ? parent.width - 1 : 0
        color: Theme.divider
        z: 1
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: row.implicitWidth
        contentHeight: row.implicitHeight
        interactive: nav.vertical ? contentHeight > height : contentWidth > width + 1
        flickableDirection: nav.vertical ? Flickable.VerticalFlick : Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Grid {
            id: row
            columns: nav.vertical ? 1 : Math.max(1, nav.tabs.length)

            Repeater {
                id: buttons
                model: nav.tabs

                NavTab {
                    required property int index
                    required property var modelData

                    width: nav.vertical ? nav.width
                         : nav.needed.longest <= nav.share ? nav.share : implicitWidth + nav.needed.spare
                    text: modelData.label
                    iconName: modelData.iconName
                    count: modelData.count ?? 0
                    current: nav.currentIndex === index
                    onClicked: nav.activated(index)
                    onActiveFocusChanged: {
                        if (activeFocus && !nav.vertical)
                            flick.contentX = Math.max(0, Math.min(x, flick.contentWidth - flick.width))
                    }
                    Keys.onLeftPressed: nav.moveTo(index - 1)
                    Keys.onRightPressed: nav.moveTo(index + 1)
                    Keys.onUpPressed: nav.moveTo(index - 1)
                    Keys.onDownPressed: nav.moveTo(index + 1)
                }
            }
        }
    }
}
