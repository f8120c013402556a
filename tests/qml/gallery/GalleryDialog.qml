// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

Item {
    implicitHeight: 400

    ConfirmDialog {
        visible: true
        title: "Forkaste utkastet?"
        text: "Det du har skrevet om Kafé Prøven, slettes fra nettbrettet. Det kan ikke angres."
        confirmText: "Forkast utkastet"
        danger: true

        FieldText { Layout.fillWidth: true; label: "Hvorfor?" }
    }
}
