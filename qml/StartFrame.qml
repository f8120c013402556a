// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound
import QtQuick
import Feltbok.Components

// The shape of the first page, until the page is there: what takes its time at a cold start is
// the fonts and controls. Of Rectangles alone, and without a word.
//   fields: how many one-line fields the page begins with
Item {
    id: frame

    property int fields: 0

    readonly property int labelHeight: Math.ceil(Theme.captionSize * 1.362)
    readonly property int columnWidth: Math.min(width - 2 * Theme.gutter, Theme.contentWidth)

    Rectangle {
        id: header

        width: parent.width
        height: Theme.touchLarge
        color: Theme.surface
    }
    Rectangle {
        y: header.height - 1
        width: parent.width
        height: 1
        color: Theme.divider
    }
    Repeater {
        model: frame.fields

        Rectangle {
            required property int index

            x: (frame.width - width) / 2
            y: header.height + Theme.gutter + frame.labelHeight + Theme.xs
               + index * (Theme.touch + Theme.l + frame.labelHeight + Theme.xs)
            width: frame.columnWidth
            height: Theme.touch
            radius: Theme.radius
            color: Theme.field
            border.width: 1
            border.color: Theme.outline
        }
    }
    Rectangle {
        id: bottom

        y: parent.height - height
        width: parent.width
        height: 2 * Theme.touchLarge + Theme.s + 2 * Theme.m
        color: Theme.surface
    }
    Rectangle {
        y: bottom.y
        width: parent.width
        height: 1
        color: Theme.divider
    }
    Rectangle {
        x: (frame.width - width) / 2
        y: bottom.y + Theme.m
        width: frame.columnWidth
        height: Theme.touchLarge
        radius: Theme.radius
        color: Theme.danger
    }
    Rectangle {
        x: (frame.width - width) / 2
        y: bottom.y + Theme.m + Theme.touchLarge + Theme.s
        width: frame.columnWidth
        height: Theme.touchLarge
        radius: Theme.radius
        color: Theme.disabled
    }
}
