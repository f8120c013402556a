// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// The one thing to do next; one per page, in the bottom bar.  Properties and signals: see ActionButton.
ActionButton {
    kind: ActionButton.Primary
}
