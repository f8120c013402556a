// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"

#include <QtCore/QHash>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A year month by month or zone by zone, exact: for the health lead's own screen, and nothing of
/// it leaves that.
struct HealthParts
{
    const std::vector<domain::health::FiguresOf>& parts;
    const domain::health::HealthFigures& whole;
    const QHash<QString, QString>& zoneNames;
    bool isByZone = false;
};

/// What there is to look at: [{"value","label"}].
QVariantList breakdownChoices(bool isByZone);
/// What of the equipment: [{"value","label"}], those that were given out or taken in.
QVariantList breakdownItems(const domain::health::HealthFigures& whole);
/// {"title","note","categories","series","kind","rows"}: a chart of counts, and rows with the
/// shares and rates that follow from them. `item` is of the equipment.
QVariantMap healthBreakdown(const HealthParts& of, const QString& what, const QString& item);

} // namespace feltbok::ui
