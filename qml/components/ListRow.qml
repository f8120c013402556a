// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "phrase.js" as Phrase

// A row of a list that opens something.
//   title; subtitle; caption (third, quieter line); trailing (short text at the right), trailingInk; iconName;
//   badgeKind, badgeText (StatusBadge under the texts; badgeText alone gives a neutral one);
//   current (selected beside its detail); chevron; lineShown; inCard: in line with the other content
//   of a SectionCard; signal clicked()
T.ItemDelegate {
    id: row

    property string title
    property string subtitle
    property string caption
    property string trailing
    property color trailingInk: Theme.textSecondary
    property string iconName
    property color iconInk: Theme.accentText
    property string badgeKind
    property string badgeText
    property bool current: false
    property bool chevron: true
    property bool lineShown: true
    property bool inCard: false

    readonly property StatusLook look: StatusLook { kind: row.badgeKind }
    readonly property bool badged: badgeKind !== "" || badgeText !== ""
    readonly property string badgeWords: badgeText !== "" ? badgeText : look.words

    Layout.fillWidth: true
    text: title
    implicitWidth: 280
    implicitHeight: Math.max(Theme.touchLarge, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: inCard ? 0 : Theme.gutter
    leftInset: inCard ? -Theme.s : 0
    rightInset: inCard ? -Theme.s : 0
    verticalPadding: Theme.m
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.join([title, subtitle, caption, trailing, badgeWords], ", ")
    Accessible.selected: current
    Accessible.onPressAction: row.press()

    function press() {
        if (row.enabled)
            row.clicked()
    }

    Keys.onReturnPressed: row.press()
    Keys.onEnterPressed: row.press()

    background: Rectangle {
        radius: row.inCard ? Theme.radiusSmall : 0
        color: row.down ? Theme.pressed : row.current ? Theme.accentSoft : "transparent"

        Rectangle {
            visible: row.current
            width: 4
            height: parent.height
            color: Theme.accentText
        }
        Rectangle {
            visible: row.lineShown
            anchors.bottom: parent.bottom
            x: row.leftPadding - row.leftInset
            width: parent.width - x + row.rightInset
            height: 1
            color: Theme.divider
        }
        FocusRing {
            shown: row.visualFocus
            inset: true
        }
    }

    contentItem: ListRowFace {
        about: row
    }
}
