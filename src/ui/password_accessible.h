// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace feltbok::ui {

/// Makes password inputs (PasswordInput.qml) tell assistive technology dots instead of what is
/// typed, unless the person shows it. Call once, before QML is loaded.
void hidePasswordsFromAccessibility();

} // namespace feltbok::ui
