// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// One below the other, each as wide as the stack and as high as it needs.  spacing; children
//   What is not to be as wide goes into an Item.
// A ColumnLayout will not do here: when the heights within it follow the widths, Qt 6.4 may give up
// after two rounds ("Polish loop detected") and never arrange that layout again, so that a field
// which has just appeared lies over the others.
Column {
    id: stack

    onChildrenChanged: {
        // What was added lies last; on a removal this changes nothing.
        const child = children[children.length - 1]
        if (child)
            child.width = Qt.binding(() => stack.width)
    }
}
