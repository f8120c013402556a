// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Conflicts and refused changes are never hidden in a list.
ErrorBanner {
    id: banner

    required property Workspace workspace
    signal opened()

    visible: workspace.conflictCount + workspace.needsYouCount > 0
    kind: "waiting"
    what: workspace.conflictCount > 0
        ? qsTr("%n field(s) have two values.", "", workspace.conflictCount)
        : qsTr("%n change(s) were not accepted.", "", workspace.needsYouCount)
    where: qsTr("Both are kept until somebody decides.")
    todo: workspace.hasSeveralMunicipalities ? qsTr("Counted in all municipalities you work in.") : ""
    actionText: qsTr("Look at it")
    onActionTriggered: banner.opened()
}
