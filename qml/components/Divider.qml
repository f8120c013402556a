// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A thin line across a layout.
Rectangle {
    Layout.fillWidth: true
    implicitHeight: 1
    implicitWidth: 1
    color: Theme.divider
    Accessible.ignored: true
}
