// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components

Item {
    implicitHeight: 400

    Curtain { shown: true }
}
