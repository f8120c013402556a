// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A page: header with back button and actions, content in one column, bottom bar for what to do.
//   title; subtitle; canGoBack -> signal backRequested() (also Escape and the back key);
//   headerItems: IconButtons or StatusBadges at the right of the title;
//   content (default): items in a Stack; scrollable false: the content sees to its own scrolling and
//   has the height room; contentWidth: widest column; padded false: content goes to the edges (lists);
//   actions: items of the bottom bar, in a Stack (PrimaryButton last); actionsPadded false: they go to
//   the edges (BottomNav);
//   scrollTo(item): brings an item of the content to the top;  contentY: where the page stands
FocusScope {
    id: page

    property string title
    property string subtitle
    property bool canGoBack: false
    property bool scrollable: true
    property bool padded: true
    property bool actionsPadded: true
    property int contentWidth: Theme.contentWidth
    property alias headerItems: trailing.data
    property alias actions: bottomColumn.data
    property alias contentY: flick.contentY
    default property alias content: column.data
    readonly property int margin: padded ? Theme.gutter : 0
    readonly property real room: flick.height - 2 * margin
    readonly property bool isWide: width >= Theme.wide

    signal backRequested()

    function scrollTo(item: Item) {
        const y = item.mapToItem(column, 0, 0).y
        flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height))
    }
    // Keeps what has the keyboard on screen, also when the on-screen keyboard takes half of it.
    function reveal(item: Item) {
        for (let up = item; up !== column; up = up.parent)
            if (!up)
                return
        const top = item.mapToItem(column, 0, 0).y + margin
        const bottom = top + item.height
        const label = Theme.xl + 2 * Theme.captionSize
        if (top - label < flick.contentY)
            flick.contentY = Math.max(0, top - label)
        else if (bottom + Theme.l > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(bottom + Theme.l - flick.height, top - label))
    }

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: if (focused && scrollable) reveal(focused)

    Keys.onEscapePressed: event => back(event)
    Keys.onBackPressed: event => back(event)
    function back(event: KeyEvent) {
        event.accepted = canGoBack
        if (canGoBack)
            backRequested()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
        Accessible.ignored: true
    }

    Rectangle {
        id: header
        width: parent.width
        height: Math.max(Theme.touchLarge, headerRow.implicitHeight + Theme.s)
        visible: page.title !== "" || page.canGoBack
        color: Theme.surface
        z: 1

        GridLayout {
            id: headerRow
            anchors.verticalCenter: parent.verticalCenter
            x: page.canGoBack ? Theme.xs : Theme.l
            width: parent.width - x - (trailing.visible ? Theme.xs : Theme.gutter)
            columnSpacing: Theme.xs
            rowSpacing: 0
            columns: Theme.largeText ? 2 : 3

            IconButton {
                objectName: "back"
                Layout.row: 0
                Layout.column: 0
                visible: page.canGoBack
                iconName: "back"
                text: qsTr("Back")
                onClicked: page.backRequested()
            }
            ColumnLayout {
                Layout.row: Theme.largeText ? 1 : 0
                Layout.column: Theme.largeText ? 0 : 1
                Layout.columnSpan: Theme.largeText ? 2 : 1
                Layout.leftMargin: Theme.largeText && page.canGoBack ? Theme.m : 0
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: page.title
                    kind: AppText.Title
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: page.subtitle
                    kind: AppText.Caption
                    secondary: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
            RowLayout {
                id: trailing
                Layout.row: 0
                Layout.column: Theme.largeText ? 1 : 2
                Layout.alignment: Qt.AlignRight
                visible: implicitWidth > 0
                spacing: Theme.xs
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.divider
        }
    }

    Flickable {
        id: flick
        objectName: "flickable"
        anchors.top: header.visible ? header.bottom : parent.top
        anchors.bottom: bottomBar.visible ? bottomBar.top : parent.bottom
        width: parent.width
        contentWidth: width
        contentHeight: page.scrollable ? column.implicitHeight + 2 * page.margin : height
        interactive: page.scrollable && contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Stack {
            id: column
            y: page.margin
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(flick.width - 2 * page.margin, page.contentWidth)
            spacing: Theme.l
        }
    }
    ScrollMark { flickable: flick }

    Rectangle {
        id: bottomBar
        anchors.bottom: parent.bottom
        width: parent.width
        height: bottomColumn.implicitHeight + 2 * Theme.m
        // Not visibleChildren: what is hidden has none, and would stay hidden.
        visible: bottomColumn.implicitHeight > 0
        color: Theme.surface
        z: 1

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.divider
        }
        Stack {
            id: bottomColumn
            y: Theme.m
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width - (page.actionsPadded ? 2 * Theme.gutter : 0), page.contentWidth)
            spacing: Theme.s
        }
    }
}
