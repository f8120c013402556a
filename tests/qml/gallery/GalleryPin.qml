// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    PinPad {
        objectName: "pinPad"
        Layout.fillWidth: true
        digits: "123"
        errorText: "Feil PIN. Du har tre forsøk igjen."
    }
}
