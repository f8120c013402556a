// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A yes or no of a record that may stay open: what was not seen is not answered.
ChoiceList {
    id: choice

    required property string field
    required property RecordEditor editor

    options: Codes.yesNo
    values: editor.values[field] === undefined ? [] : [String(editor.values[field])]
    savedAt: editor.saved[field] ?? ""
    onChosen: values => choice.editor.save(choice.field, values[0] === "true")
}
