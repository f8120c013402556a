// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// What else can be done.  Properties and signals: see ActionButton.
ActionButton {
    kind: ActionButton.Secondary
}
