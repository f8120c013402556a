// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// A minor action: text without a frame.  Properties and signals: see ActionButton.
ActionButton {
    kind: ActionButton.Quiet
}
