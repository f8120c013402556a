// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What the person has said to it, or by what law it is told without; and how a yes is taken back.
SectionCard {
    id: card

    required property ReferralEditor referral
    readonly property var values: referral.values
    // By itself, so that the answers are made anew for this alone.
    readonly property bool isIncoming: referral.isIncoming
    readonly property var answers: answersTo(isIncoming)
    readonly property bool isOpen: referral.open.consent === true

    function answersTo(incoming: bool): var {
        return referral.choices("consent")
    }

    title: qsTr("Consent")
    note: card.isIncoming
        ? qsTr("The other service may send a person here only with the person's consent.")
        : qsTr("To tell another service of a person needs consent, or a basis in law (forvaltningsloven §§ 13 a and 13 b).")

    ConfirmDialog {
        id: withdrawing

        title: qsTr("Does the person take the consent back?")
        text: qsTr("From now on nothing more is told to the service, nobody follows the person up by this referral, and the two words are deleted, here and on the server. What the service has been told already cannot be called back from here: let it know that the consent is withdrawn. It cannot be undone; a new yes is a new referral.")
        confirmText: qsTr("The consent is withdrawn")
        danger: true
        onConfirmed: card.referral.withdrawConsent()
    }

    ChoiceList {
        objectName: "consent"
        label: qsTr("What did the person say?")
        enabled: card.isOpen
        options: card.answers
        values: card.values.consent === undefined ? [] : [card.values.consent]
        savedAt: card.referral.saved.consent ?? ""
        onChosen: values => card.referral.setConsent(values[0])
    }
    ChoiceList {
        visible: card.values.consent === "muntlig"
        label: qsTr("Which colleague heard it?")
        enabled: card.isOpen
        options: card.referral.witnesses
        values: card.values.consent_witness === undefined ? [] : [card.values.consent_witness]
        helperText: card.referral.witnesses.length === 0
            ? qsTr("No colleague is known on this device yet. They come with the next sync.") : ""
        savedAt: card.referral.saved.consent_witness ?? ""
        onChosen: values => card.referral.save("consent_witness", values[0])
    }
    ChoiceList {
        visible: card.values.consent === "ikke_noedvendig"
        label: qsTr("By what law?")
        enabled: card.isOpen
        options: card.referral.choices("legal_basis")
        values: card.values.legal_basis === undefined ? [] : [card.values.legal_basis]
        helperText: qsTr("Only that it was told and why is kept here, never what.")
        savedAt: card.referral.saved.legal_basis ?? ""
        onChosen: values => card.referral.save("legal_basis", values[0])
    }
    AppText {
        visible: card.values.consent === "ikke_gitt"
        text: qsTr("Without consent nothing is sent. The offer can stand until the person has decided, or be closed as declined.")
        secondary: true
    }
    LabelValue {
        visible: card.referral.consentAt !== ""
        label: qsTr("Given")
        value: card.referral.consentAt
    }
    ErrorBanner {
        visible: card.referral.isWithdrawn
        kind: "waiting"
        what: qsTr("The consent was withdrawn %1.").arg(card.referral.withdrawnAt)
        where: qsTr("Nothing more is told, and the two words are gone.")
        todo: card.referral.isOver ? "" : qsTr("Let the service know, then close the referral.")
    }
    SecondaryButton {
        objectName: "withdraw"
        visible: card.referral.canWithdraw
        iconName: "undo"
        text: qsTr("The person takes the consent back")
        onClicked: withdrawing.open()
    }
}
