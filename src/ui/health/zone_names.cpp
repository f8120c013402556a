// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/zone_names.h"

#include "ui/health/schema_choices.h"
#include "ui/record_queries.h"

namespace feltbok::ui {

QString ZoneNames::of(const QStringList& zones) const
{
    QStringList out;
    for (const QString& zone : zones)
        if (const auto found = names.constFind(zone); found != names.constEnd())
            out.push_back(*found);
    out.sort(Qt::CaseInsensitive);
    return out.join(u", ");
}

Result<std::vector<ZoneRecord>> readZones(domain::RecordStore& store, std::string_view municipality)
{
    domain::ListQuery query;
    query.collection = "zone";
    std::vector<ZoneRecord> out;
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& row) {
        if (!municipality.empty() && row.municipality != municipality)
            return true;
        const auto* active = row.fields.if_contains("active");
        out.push_back({row.id, textField(row.fields, "name"),
                       requireInteger(row.fields, "order").valueOr(0),
                       active == nullptr || *active != false});
        return true;
    }));
    std::stable_sort(out.begin(), out.end(), [](const ZoneRecord& a, const ZoneRecord& b) {
        return a.order != b.order ? a.order < b.order : a.name.localeAwareCompare(b.name) < 0;
    });
    return out;
}

Result<ZoneNames> readZoneNames(domain::RecordStore& store, std::string_view municipality)
{
    FELTBOK_ASSIGN(const auto zones, readZones(store, municipality));
    ZoneNames out;
    for (const auto& zone : zones) {
        const QString id = toQString(zone.id.toText());
        out.names.insert(id, zone.name);
        if (zone.isActive)
            out.open.push_back(choice(id, zone.name));
    }
    return out;
}

} // namespace feltbok::ui
