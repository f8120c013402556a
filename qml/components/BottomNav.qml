// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// The main piles, at the bottom of the window; on wide windows as a rail at the left (vertical).
//   tabs: list of {label, iconName, count}; currentIndex (bind to the model);
//   vertical; signal activated(int index).  Left and right, or up and down, move between them.
// As many as there is room for stand in the row, on a phone at most five. The others lie under the
// last entry, More, which carries their counts and opens them as a list (NavSheet).
Rectangle {
    id: nav

    property var tabs: []
    property int currentIndex: 0
    property bool vertical: false
    // False where the bar around it draws the line already.
    property bool lineShown: true

    readonly property int mostOnPhone: 5
    // How many stand in the row; the others are under More.
    readonly property int shownCount: {
        const own = widths
        const all = own.reduce((sum, each) => sum + each, 0)
        if (vertical || (all <= width && (own.length <= mostOnPhone || width >= Theme.roomy)))
            return own.length
        const most = width >= Theme.roomy ? own.length - 1 : Math.min(own.length - 1, mostOnPhone - 1)
        let used = more.implicitWidth
        for (let index = 0; index < most; ++index) {
            used += own[index]
            if (used > width)
                return Math.max(1, index)
        }
        return most
    }
    readonly property bool folded: shownCount < tabs.length
    // The window grew, or a pane went: the row has them all.
    onFoldedChanged: {
        if (!folded)
            sheet.dismiss()
    }
    readonly property int foldedCount: tabs.reduce((sum, tab, index) =>
        index < shownCount ? sum : sum + (tab.count ?? 0), 0)
    readonly property var widths: {
        const own = []
        for (let index = 0; index < buttons.count; ++index)
            own.push(buttons.itemAt(index)?.implicitWidth ?? 0)
        return own
    }
    // A share of the width each; where the longest label needs more than that, only what is left over
    // is shared.
    readonly property var needed: {
        const own = widths.slice(0, shownCount).concat(folded ? [more.implicitWidth] : [])
        const all = own.reduce((sum, each) => sum + each, 0)
        const share = width / Math.max(1, own.length)
        return {isEven: Math.max(0, ...own) <= share, share: share,
                spare: Math.max(0, (width - all) / Math.max(1, own.length))}
    }

    signal activated(int index)

    function moveTo(index: int) {
        if (index >= 0 && index < shownCount)
            buttons.itemAt(index).forceActiveFocus(Qt.TabFocusReason)
        else if (index === shownCount && folded)
            more.forceActiveFocus(Qt.TabFocusReason)
    }
    function widthOf(tab: Item): real {
        return vertical ? width : needed.isEven ? needed.share : tab.implicitWidth + needed.spare
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
        anchors.fill: parent
        contentWidth: width
        contentHeight: row.implicitHeight
        interactive: contentHeight > height
        flickableDirection: Flickable.VerticalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Grid {
            id: row
            columns: nav.vertical ? 1 : Math.max(1, nav.tabs.length + 1)

            Repeater {
                id: buttons
                // The number, so that a count that changes does not make the tabs anew: who has the
                // keyboard or a finger on one keeps it.
                model: nav.tabs.length

                NavTab {
                    id: button

                    required property int index
                    readonly property var tab: nav.tabs[index] ?? ({label: "", iconName: ""})

                    visible: index < nav.shownCount
                    width: nav.widthOf(button)
                    text: tab.label
                    iconName: tab.iconName
                    count: tab.count ?? 0
                    current: nav.currentIndex === index
                    onClicked: nav.activated(index)
                    Keys.onLeftPressed: nav.moveTo(index - 1)
                    Keys.onRightPressed: nav.moveTo(index + 1)
                    Keys.onUpPressed: nav.moveTo(index - 1)
                    Keys.onDownPressed: nav.moveTo(index + 1)
                }
            }
            NavTab {
                id: more

                objectName: "more"
                visible: nav.folded
                width: nav.widthOf(more)
                text: qsTr("More")
                iconName: "more"
                count: nav.foldedCount
                current: nav.currentIndex >= nav.shownCount
                onClicked: sheet.open()
                Keys.onLeftPressed: nav.moveTo(nav.shownCount - 1)
            }
        }
    }

    NavSheet {
        id: sheet

        objectName: "sheet"
        tabs: nav.tabs
        first: nav.shownCount
        currentIndex: nav.currentIndex
        bar: nav
        onActivated: index => nav.activated(index)
        onClosed: {
            if (more.visible)
                more.forceActiveFocus(Qt.PopupFocusReason)
        }
    }
}
