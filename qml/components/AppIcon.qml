// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls.impl

// One of the stroke icons in icons/, tinted.  name: file name without .svg; size: px; color.
Item {
    id: icon

    property string name
    property int size: Theme.iconSize
    property color color: Theme.text

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    IconImage {
        anchors.fill: parent
        source: icon.name === "" ? "" : Qt.resolvedUrl("icons/" + icon.name + ".svg")
        color: icon.color
        sourceSize.width: icon.size
        sourceSize.height: icon.size
        fillMode: Image.PreserveAspectFit
    }
}
