// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One question about an overdose. None must be answered: where the codes have no word for that,
// "Not stated" stands last, and it is what stands before anybody answers.
ChoiceList {
    id: question

    required property OverdoseEditor overdose
    required property string field
    property bool numeric: false
    property var codes: overdose.choices(field)
    readonly property bool hasUnknown: codes.some(code => code.value === "ukjent" || code.value === "ikke_oppgitt")
    readonly property var given: overdose.values[field]

    options: hasUnknown || multiple ? codes : codes.concat([{value: "", label: qsTr("Not stated")}])
    values: multiple ? given ?? [] : given !== undefined ? [String(given)] : hasUnknown ? [] : [""]
    onChosen: values => question.overdose.answer(question.field, multiple ? values
        : numeric && values[0] !== "" ? Number(values[0]) : values[0])
}
