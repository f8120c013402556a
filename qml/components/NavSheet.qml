// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// The piles that BottomNav has no room for, as a list over it.
//   tabs, currentIndex: the bar's; first: the index of the first one in the list; bar;
//   open(); close(); dismiss(): closed at once, when there is nothing left in it;
//   signal activated(int index).  Up and down move; Escape and a press beside close.
T.Popup {
    id: sheet

    property var tabs: []
    property int first: 0
    property int currentIndex: 0
    property Item bar: null
    property bool hurried: false

    signal activated(int index)

    function dismiss() {
        hurried = visible
        close()
    }
    function moveTo(index: int) {
        if (index >= 0 && index < rows.count)
            rows.itemAt(index).forceActiveFocus(Qt.TabFocusReason)
    }

    parent: T.Overlay.overlay
    y: parent ? parent.height - height : 0
    width: bar ? Math.min(bar.width, 560) : 360
    height: Math.min(implicitHeight, parent ? parent.height : implicitHeight)
    implicitHeight: all.implicitHeight + topPadding + bottomPadding
    padding: Theme.l
    modal: true
    focus: true
    dim: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: x = bar ? bar.mapToItem(null, (bar.width - width) / 2, 0).x : 0
    onClosed: hurried = false
    onOpened: moveTo(Math.max(0, currentIndex - first))

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: sheet.hurried ? 0 : Theme.motion }
    }

    background: Rectangle {
        color: Theme.surfaceRaised
        radius: Theme.radius
        border.width: 1
        border.color: Theme.divider
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("More of the main menu")

        Flickable {
            anchors.fill: parent
            contentHeight: all.implicitHeight
            contentWidth: width
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Stack {
                id: all
                width: parent.width
                spacing: Theme.s

                Repeater {
                    id: rows
                    model: Math.max(0, sheet.tabs.length - sheet.first)

                    ListRow {
                        required property int index
                        readonly property var tab: sheet.tabs[sheet.first + index] ?? ({label: "", iconName: ""})

                        objectName: "row" + index
                        inCard: true
                        lineShown: false
                        chevron: false
                        iconName: tab.iconName
                        title: tab.label
                        badgeKind: (tab.count ?? 0) > 0 ? "needsYou" : ""
                        badgeText: (tab.count ?? 0) > 0 ? qsTr("%n item(s)", "", tab.count) : ""
                        current: sheet.currentIndex === sheet.first + index
                        Keys.onUpPressed: sheet.moveTo(index - 1)
                        Keys.onDownPressed: sheet.moveTo(index + 1)
                        onClicked: {
                            const chosen = sheet.first + index
                            sheet.close()
                            sheet.activated(chosen)
                        }
                    }
                }
                QuietButton {
                    text: qsTr("Close")
                    onClicked: sheet.close()
                }
            }
        }
    }
}
