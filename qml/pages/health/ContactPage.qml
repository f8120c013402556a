// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What more is known of a contact. All of it is optional and saved as it is said.
AppPage {
    id: page

    required property Workspace workspace
    required property string contactId

    signal equipmentOpened(string contact, string patrol, string zone)
    signal handoutOpened(string contact)
    signal handoutsOpened(string contact)
    signal referralOpened(string referral)
    signal newReferralOpened(string contact)
    signal dutiesOpened()

    ContactEditor {
        id: contact
        workspace: page.workspace
        recordId: page.contactId
        onUndone: page.backRequested()
    }

    title: contact.ready ? contact.title : ""
    subtitle: contact.at
    canGoBack: true

    ErrorBanner {
        visible: contact.error.isSet
        what: contact.error.happened
        where: contact.error.data
        todo: contact.error.action
        closable: true
        onClosed: contact.clearError()
    }
    ErrorBanner {
        visible: contact.isUndone
        kind: "info"
        what: qsTr("This contact was undone and counts nowhere.")
    }
    SectionCard {
        title: qsTr("Equipment and naloxone")

        LabelValue {
            visible: value !== ""
            label: qsTr("Handed out")
            value: contact.equipmentOut
        }
        LabelValue {
            visible: value !== ""
            label: qsTr("Taken back")
            value: contact.equipmentIn
        }
        ListRow {
            visible: contact.naloxone !== ""
            inCard: true
            lineShown: false
            iconName: "medical"
            title: qsTr("Naloxone: %1").arg(contact.naloxone)
            onClicked: page.handoutsOpened(page.contactId)
        }
        SecondaryButton {
            text: qsTr("Equipment")
            iconName: "box"
            onClicked: page.equipmentOpened(page.contactId, contact.values.patrol ?? "", contact.values.zone ?? "")
        }
        SecondaryButton {
            visible: page.workspace.isOutreachWorker && !contact.isUndone
            text: qsTr("Naloxone")
            iconName: "medical"
            onClicked: page.handoutOpened(page.contactId)
        }
    }
    SectionCard {
        title: qsTr("Referrals")
        note: contact.referrals.length > 0 ? "" : qsTr("To a service the person wants to meet.")

        Repeater {
            model: contact.referrals

            ListRow {
                required property var modelData

                inCard: true
                iconName: "send"
                title: modelData.service
                subtitle: modelData.status
                onClicked: page.referralOpened(modelData.referralId)
            }
        }
        SecondaryButton {
            objectName: "refer"
            visible: !contact.isUndone
            text: qsTr("Refer")
            iconName: "send"
            onClicked: page.newReferralOpened(page.contactId)
        }
    }
    SectionCard {
        title: qsTr("About the contact")
        note: qsTr("Only what is known. Nothing here needs an answer.")

        SegmentedAnswer {
            label: qsTr("First contact")
            labelKind: AppText.Caption
            options: contact.options.first_contact ?? []
            value: contact.values.first_contact ?? ""
            savedAt: contact.saved.first_contact ?? ""
            onAnswered: value => contact.save("first_contact", value)
        }
        SegmentedAnswer {
            label: qsTr("Home municipality")
            labelKind: AppText.Caption
            options: contact.options.home_municipality ?? []
            value: contact.values.home_municipality ?? ""
            savedAt: contact.saved.home_municipality ?? ""
            onAnswered: value => contact.save("home_municipality", value)
        }
        ChoiceList {
            label: qsTr("Themes")
            options: contact.options.themes ?? []
            multiple: true
            values: contact.values.themes ?? []
            savedAt: contact.saved.themes ?? ""
            onChosen: values => contact.setElements("themes", values)
        }
        ChoiceList {
            label: qsTr("Substances seen")
            options: contact.options.substances_seen ?? []
            multiple: true
            values: contact.values.substances_seen ?? []
            savedAt: contact.saved.substances_seen ?? ""
            onChosen: values => contact.setElements("substances_seen", values)
        }
        ChoiceList {
            label: qsTr("Intoxication of the group as a whole")
            options: [{value: "", label: qsTr("Not noted")}].concat(contact.options.intoxication_level ?? [])
            values: [contact.values.intoxication_level !== undefined
                ? String(contact.values.intoxication_level) : ""]
            savedAt: contact.saved.intoxication_level ?? ""
            onChosen: values => contact.save("intoxication_level", values[0] === "" ? "" : Number(values[0]))
        }
        ChoiceList {
            label: qsTr("Safety of the patrol")
            options: contact.options.safety_event ?? []
            values: contact.values.safety_event ? [contact.values.safety_event] : []
            savedAt: contact.saved.safety_event ?? ""
            onChosen: values => contact.save("safety_event", values[0] ?? "")
        }
        FieldTextArea {
            id: note

            label: qsTr("Note")
            mostBytes: 280
            freeText: true
            names: true
            minimumLines: 2
            helperText: qsTr("Nobody's name, number or address. The health lead does not get the note.")
            errorText: note.fits ? "" : qsTr("Too long: at most 280 characters. What was saved before stays.")
            text: contact.values.note ?? ""
            savedAt: contact.saved.note ?? ""
            onEdited: text => {
                if (note.fits)
                    contact.save("note", text)
            }
        }
    }
    ContactDuties {
        contact: contact
        onGuideOpened: page.dutiesOpened()
    }
    FoldedPart {
        title: qsTr("Correct the contact")

        ContactFacts {
            contact: contact
        }
        SecondaryButton {
            visible: !contact.isUndone
            text: qsTr("Undo the whole contact")
            iconName: "undo"
            onClicked: undoing.open()
        }
    }

    ConfirmDialog {
        id: undoing
        title: qsTr("Undo this contact?")
        text: contact.naloxone === "" ? qsTr("It counts nowhere then, with its equipment.")
            : qsTr("It counts nowhere then, with its equipment. The naloxone stays handed out; undo that by itself.")
        confirmText: qsTr("Undo the contact")
        danger: true
        onConfirmed: contact.undo()
    }
}
