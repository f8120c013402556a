// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"

#include <QtCore/QHash>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A zone of the municipality's own list.
struct ZoneRecord
{
    RecordId id;
    QString name;
    std::int64_t order = 0;
    bool isActive = true;
};

/// In the municipality's order. Empty: of all that one works for, to name what they are called.
Result<std::vector<ZoneRecord>> readZones(domain::RecordStore& store,
                                          std::string_view municipality = {});

/// The same for who only names them.
struct ZoneNames
{
    QHash<QString, QString> names; ///< closed ones too: records still name them
    QVariantList open;             ///< [{"value","label"}]

    /// With commas; the ids that are not known here are left out.
    QString of(const QStringList& zones) const;
};

Result<ZoneNames> readZoneNames(domain::RecordStore& store, std::string_view municipality);

} // namespace feltbok::ui
