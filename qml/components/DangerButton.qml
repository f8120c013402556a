// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Discards or deletes something.  Properties and signals: see ActionButton.
ActionButton {
    kind: ActionButton.Danger
}
