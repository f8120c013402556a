// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// How many live in the municipality, year by year, and where the number is from.
AppPage {
    id: page

    required property Workspace workspace
    property int year: 0
    property int number: 0

    InhabitantsModel {
        id: inhabitants
        workspace: page.workspace
    }

    title: qsTr("Inhabitants")
    subtitle: qsTr("As of 1 January")
    canGoBack: true

    ErrorBanner {
        visible: inhabitants.error.isSet
        what: inhabitants.error.happened
        where: inhabitants.error.data
        todo: inhabitants.error.action
        closable: true
        onClosed: inhabitants.clearError()
    }
    EmptyState {
        visible: inhabitants.loaded && inhabitants.count === 0
        iconName: "people"
        title: qsTr("No number yet")
        text: qsTr("Rates per 1,000 and 100,000 inhabitants need one for their year.")
    }
    Repeater {
        model: inhabitants

        SectionCard {
            id: row

            required property string recordId
            required property int year
            required property int inhabitants
            required property string basis

            title: String(row.year)

            LabelValue {
                label: qsTr("Inhabitants")
                value: Number(row.inhabitants).toLocaleString(Qt.locale(), "f", 0)
                strong: true
            }
            LabelValue {
                label: qsTr("Where the number is from")
                value: row.basis
            }
            SecondaryButton {
                text: qsTr("Change")
                Accessible.name: qsTr("Change %1").arg(row.year)
                onClicked: {
                    page.year = row.year
                    page.number = row.inhabitants
                    page.scrollTo(form)
                }
            }
        }
    }
    SectionCard {
        id: form

        title: qsTr("Number of a year")

        FieldNumber {
            label: qsTr("Year")
            from: 2000
            to: 2200
            value: page.year > 0 ? page.year : inhabitants.nextYear
            onEdited: value => page.year = value
        }
        FieldNumber {
            label: qsTr("Inhabitants")
            to: 10000000
            filled: page.number > 0
            value: page.number
            onEdited: value => page.number = value
            onCleared: page.number = 0
        }
        FieldText {
            id: basis
            label: qsTr("Where the number is from")
            helperText: qsTr("Such as Statistics Norway, table 07459.")
            maximumLength: 500
            freeText: true
            names: true
        }
        SecondaryButton {
            text: qsTr("Save the number")
            enabled: page.number > 0 && !basis.holdsIdentity
            onClicked: {
                inhabitants.save(page.year > 0 ? page.year : inhabitants.nextYear, page.number, basis.typed)
                page.year = 0
                page.number = 0
                basis.revert()
            }
        }
    }
}
