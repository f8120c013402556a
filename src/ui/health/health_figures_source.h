// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"
#include "domain/record_store.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <set>

namespace feltbok::ui {

/// What the figures of one municipality's year are counted from, and what was told of it before.
struct HealthFiguresSource
{
    domain::health::HealthYear input;
    std::string municipality;
    QHash<QString, QString> zoneNames; ///< closed ones too
    std::vector<int> years; ///< with anything to count, this one and the last; the latest first
    domain::health::LedgerBy earlier;
    /// Why `earlier` is not all that was told; nothing can be shared then.
    std::optional<Error> ledgerFault;
    int earlierExports = 0;
    std::set<RecordId> exports; ///< the ids of the records that `earlier` is from
};

/// Reads this device's records page by page. `year` 0 is the present one.
Result<HealthFiguresSource> readHealthFigures(domain::RecordStore& store,
                                              const std::string& municipality, int year,
                                              Instant now);

/// The ids of the figure_export records of a year.
Result<std::set<RecordId>> exportRecordIds(domain::RecordStore& store,
                                           const std::string& municipality, int year);

} // namespace feltbok::ui
