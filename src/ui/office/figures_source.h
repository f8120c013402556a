// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/annual_figures.h"
#include "domain/record_store.h"

namespace feltbok::ui {

/// What the figures of one municipality's year are counted from.
struct FiguresSource
{
    domain::FiguresInput input;
    std::string municipality;                ///< the one that was read; empty: there is none
    std::vector<std::string> municipalities; ///< those with places or controls here, in order
    std::vector<int> years; ///< with controls, this one and the last, the latest first
};

/// Reads this device's records page by page. An empty `municipality` is the first; `year` 0 is the
/// last one if anything was controlled in it, or else the present one.
Result<FiguresSource> readFiguresSource(domain::RecordStore& store, std::string municipality,
                                        int year, Instant now);

} // namespace feltbok::ui
