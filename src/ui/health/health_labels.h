// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <span>

namespace feltbok::ui {

struct LabelEntry
{
    const char* code;
    const char* source; ///< text in the source language, to be translated
};

/// Words for the codes of the health side (context "Code") and its fields (context "Field"); a
/// field that means something else in one collection stands as collection.field.
std::span<const LabelEntry> healthCodeLabels();
std::span<const LabelEntry> healthFieldLabels();

} // namespace feltbok::ui
