// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// The box of an input.  active; wrong; readOnly.
Rectangle {
    property bool active: false
    property bool wrong: false
    property bool readOnly: false

    radius: Theme.radius
    color: readOnly ? Theme.disabled : Theme.field
    border.width: active || wrong ? 2 : 1
    border.color: wrong ? Theme.dangerText : active ? Theme.focusRing
                : readOnly ? Theme.divider : Theme.outline
}
