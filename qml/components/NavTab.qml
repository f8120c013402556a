// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// One pile of BottomNav.  text; iconName; count (0: not shown); current; signal clicked()
T.TabButton {
    id: tab

    property string iconName
    property int count: 0
    property bool current: false
    readonly property color ink: current ? Theme.accentSoftInk : Theme.textSecondary

    // As wide as its label is when it is chosen, so that nothing moves as one goes from one to the other.
    implicitWidth: Math.max(Theme.touch + 2 * Theme.xs, widest.implicitWidth + leftPadding + rightPadding,
                            implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.xs
    topPadding: Theme.s
    bottomPadding: Theme.s
    focusPolicy: Qt.StrongFocus

    // The template gives the role of a page tab; it must not switch by itself.
    checkable: false

    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? qsTr("%1, %n item(s)", "", count).arg(text) : text
    Accessible.selected: current
    Accessible.onPressAction: tab.clicked()

    Keys.onReturnPressed: tab.clicked()
    Keys.onEnterPressed: tab.clicked()

    background: Rectangle {
        color: tab.down ? Theme.pressed : "transparent"

        FocusRing {
            shown: tab.visualFocus
            inset: true
        }
    }

    AppText {
        id: widest
        visible: false
        text: tab.text
        kind: AppText.Caption
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        decorative: true
    }

    contentItem: NavFace {
        iconName: tab.iconName
        words: tab.text
        count: tab.count
        current: tab.current
        ink: tab.ink
    }
}
