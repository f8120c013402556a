// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What the health lead sets up for everybody.
ScrollColumn {
    id: pane

    required property Workspace workspace

    signal zonesOpened()
    signal inhabitantsOpened()
    signal locationOpened(string location)
    signal productOpened(string product)

    MunicipalityCard {
        onZonesOpened: pane.zonesOpened()
        onInhabitantsOpened: pane.inhabitantsOpened()
    }
    LocationsCard {
        workspace: pane.workspace
        onLocationOpened: location => pane.locationOpened(location)
    }
    ProductsCard {
        workspace: pane.workspace
        onProductOpened: product => pane.productOpened(product)
    }
}
