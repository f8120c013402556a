// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Manager and deputy with approval and test (alkoholloven § 1-7c).
SectionCard {
    id: card

    required property LicenceEditor licence

    title: qsTr("Manager and deputy")
    note: card.licence.managerText

    FieldText {
        label: qsTr("Licence manager")
        text: card.licence.values.manager ?? ""
        errorText: card.licence.problems.manager ?? ""
        helperText: card.licence.warnings.manager ?? ""
        savedAt: card.licence.saved.manager ?? ""
        onEdited: text => card.licence.save("manager", text)
    }
    FieldDate {
        label: qsTr("Manager approved from")
        value: card.licence.values.manager_approved_from ?? ""
        helperText: card.licence.warnings.manager_approved_from ?? ""
        savedAt: card.licence.saved.manager_approved_from ?? ""
        onEdited: value => card.licence.save("manager_approved_from", value)
        onCleared: card.licence.save("manager_approved_from", "")
    }
    FieldDate {
        visible: card.licence.asksForTest
        label: qsTr("Manager passed the test")
        value: card.licence.values.manager_test_passed ?? ""
        helperText: card.licence.warnings.manager_test_passed ?? ""
        savedAt: card.licence.saved.manager_test_passed ?? ""
        onEdited: value => card.licence.save("manager_test_passed", value)
        onCleared: card.licence.save("manager_test_passed", "")
    }
    FieldText {
        label: qsTr("Deputy")
        text: card.licence.values.deputy ?? ""
        helperText: card.licence.warnings.deputy ?? ""
        savedAt: card.licence.saved.deputy ?? ""
        onEdited: text => card.licence.save("deputy", text)
    }
    FieldDate {
        visible: (card.licence.values.deputy ?? "") !== ""
        label: qsTr("Deputy approved from")
        value: card.licence.values.deputy_approved_from ?? ""
        helperText: card.licence.warnings.deputy_approved_from ?? ""
        savedAt: card.licence.saved.deputy_approved_from ?? ""
        onEdited: value => card.licence.save("deputy_approved_from", value)
        onCleared: card.licence.save("deputy_approved_from", "")
    }
    FieldDate {
        visible: card.licence.asksForTest && (card.licence.values.deputy ?? "") !== ""
        label: qsTr("Deputy passed the test")
        value: card.licence.values.deputy_test_passed ?? ""
        helperText: card.licence.warnings.deputy_test_passed ?? ""
        savedAt: card.licence.saved.deputy_test_passed ?? ""
        onEdited: value => card.licence.save("deputy_test_passed", value)
        onCleared: card.licence.save("deputy_test_passed", "")
    }
    CheckRow {
        visible: card.licence.asksForTest && (card.licence.values.deputy ?? "") === ""
        text: qsTr("No deputy is demanded")
        helperText: qsTr("Where a deputy would be unreasonable, as at a small place.")
        value: card.licence.values.deputy_waived === true
        onAnswered: value => card.licence.save("deputy_waived", value)
    }
}
