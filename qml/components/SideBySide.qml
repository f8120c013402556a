// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Two fields that belong together, such as from and until, in halves; large text has them one below
// the other.  children
Grid {
    id: pair

    columns: Theme.largeText ? 1 : 2
    spacing: Theme.m

    onChildrenChanged: {
        const child = children[children.length - 1]
        if (child)
            child.width = Qt.binding(() => (pair.width - (pair.columns - 1) * pair.spacing) / pair.columns)
    }
}
