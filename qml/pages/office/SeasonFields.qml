// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The part of the year that a seasonal licence is for.
Stack {
    id: fields

    required property LicenceEditor licence
    property bool fromWrong: false
    property bool toWrong: false

    spacing: Theme.l

    FieldText {
        label: qsTr("Season from")
        placeholderText: qsTr("dd.mm.")
        text: fields.licence.seasonFrom
        errorText: fields.fromWrong ? qsTr("Type day and month like 15.05.")
                                    : fields.licence.problems.season_from ?? ""
        savedAt: fields.licence.saved.season_from ?? ""
        hints: Qt.ImhDate
        onEdited: text => fields.fromWrong = !fields.licence.saveSeason("season_from", text)
    }
    FieldText {
        label: qsTr("Season to")
        placeholderText: qsTr("dd.mm.")
        text: fields.licence.seasonTo
        errorText: fields.toWrong ? qsTr("Type day and month like 15.05.")
                                  : fields.licence.problems.season_to ?? ""
        savedAt: fields.licence.saved.season_to ?? ""
        hints: Qt.ImhDate
        onEdited: text => fields.toWrong = !fields.licence.saveSeason("season_to", text)
    }
}
