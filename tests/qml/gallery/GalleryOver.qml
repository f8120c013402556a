// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components

Item {
    implicitHeight: 200

    Toast {
        id: toast
        objectName: "toast"
        Component.onCompleted: toast.show("Observasjonen er slettet.", "Angre")
    }
}
