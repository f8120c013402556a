// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// When secrecy gives way, and whom to call.
AppPage {
    id: page

    required property Workspace workspace
    // Only a telephone can call; elsewhere the number is shown.
    property bool canCall: Qt.platform.os === "android" || Qt.platform.os === "ios"

    DutyGuide {
        id: guide
        workspace: page.workspace
    }

    title: qsTr("Duties to report")
    canGoBack: true

    SectionCard {
        title: qsTr("Whom to call")
        iconName: "phone"

        Repeater {
            model: guide.numbers

            CallNumber {
                required property var modelData

                who: modelData.who
                number: modelData.number
                canCall: page.canCall
            }
        }
    }
    Repeater {
        model: guide.duties

        SectionCard {
            id: duty

            required property var modelData

            title: duty.modelData.title

            AppText {
                text: duty.modelData.when
            }
            AppText {
                text: duty.modelData.how
                kind: AppText.Strong
            }
            LabelValue {
                label: qsTr("Where it stands")
                value: duty.modelData.sources
            }
            AppText {
                visible: duty.modelData.isFromMemory
                text: qsTr("Written from memory and not yet checked against the law. The words of the law decide.")
                kind: AppText.Caption
                secondary: true
            }
        }
    }
    AppText {
        text: qsTr("Feltbok keeps that it was assessed or reported and on which day, never what or about whom.")
        secondary: true
    }
}
