// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// To whom a person is to be referred; one press makes the referral, with contactId out of that
// contact. Or one that another service sends here is taken in.
AppPage {
    id: page

    required property Workspace workspace
    property string contactId

    signal referralMade(string referral)

    ReferralsModel {
        id: referrals
        workspace: page.workspace
        onMade: referral => page.referralMade(referral)
    }

    title: qsTr("New referral")
    subtitle: qsTr("Nothing is told to anybody yet")
    canGoBack: true

    ErrorBanner {
        visible: referrals.error.isSet
        what: referrals.error.happened
        where: referrals.error.data
        todo: referrals.error.action
    }
    SectionCard {
        title: qsTr("To which service?")

        Flow {
            width: parent.width
            spacing: Theme.s

            Repeater {
                model: referrals.services

                SecondaryButton {
                    required property var modelData

                    objectName: "service_" + modelData.value
                    width: Math.min(implicitWidth, parent.width)
                    text: modelData.label
                    onClicked: referrals.offer(modelData.value, page.contactId)
                }
            }
        }
    }
    SectionCard {
        visible: page.contactId === ""
        title: qsTr("Or from a service to us")
        note: qsTr("Taken in only when the person has said yes to it.")

        SecondaryButton {
            objectName: "takeIn"
            iconName: "inbox"
            text: qsTr("Take in a referral")
            onClicked: referrals.takeIn()
        }
    }
}
