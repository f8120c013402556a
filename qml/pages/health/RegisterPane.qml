// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Components

// What the health lead sets up for everybody.
ScrollColumn {
    id: pane

    signal zonesOpened()
    signal inhabitantsOpened()

    MunicipalityCard {
        onZonesOpened: pane.zonesOpened()
        onInhabitantsOpened: pane.inhabitantsOpened()
    }
}
