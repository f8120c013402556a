// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// In which municipality one works, for who has roles in several. It comes before everything else
// until it is answered once, and then from home.
AppPage {
    id: page

    required property Workspace workspace

    signal guideOpened()

    title: qsTr("Where do you work now?")
    subtitle: workspace.userName
    canGoBack: !workspace.mustChooseMunicipality

    headerItems: IconButton {
        iconName: "lock"
        text: qsTr("Lock")
        onClicked: Session.lock()
    }

    MunicipalityChoice {
        id: choice
        workspace: page.workspace
    }

    SectionCard {
        title: qsTr("Municipality")
        note: qsTr("Roles, zones, stock and figures are those of the municipality you choose. What you have begun in one stays there.")

        Repeater {
            model: choice.places

            ListRow {
                id: place

                required property var modelData
                required property int index

                objectName: "municipality_" + modelData.value
                width: parent.width
                inCard: true
                lineShown: index < choice.places.length - 1
                current: modelData.isHere
                iconName: modelData.isHere ? "check-circle" : "circle"
                title: modelData.name
                subtitle: modelData.roles
                caption: modelData.patrol !== "" ? qsTr("On patrol since %1").arg(modelData.patrol) : ""
                onClicked: {
                    if (place.modelData.isHere)
                        page.backRequested()
                    else
                        page.workspace.workIn(place.modelData.value)
                }
            }
        }
    }

    actions: OverdoseNowButton {
        onClicked: page.guideOpened()
    }
}
