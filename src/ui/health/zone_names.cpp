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

Result<ZoneNames> readZoneNames(domain::RecordStore& store, std::string_view municipality)
{
    struct Zone
    {
        std::int64_t order = 0;
        QString id;
        QString name;
    };
    ZoneNames out;
    std::vector<Zone> open;
    domain::ListQuery query;
    query.collection = "zone";
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& row) {
        if (row.municipality != municipality)
            return true;
        const QString id = toQString(row.id.toText());
        const QString name = textField(row.fields, "name");
        out.names.insert(id, name);
        const auto* active = row.fields.if_contains("active");
        if (active == nullptr || *active != false)
            open.push_back({requireInteger(row.fields, "order").valueOr(0), id, name});
        return true;
    }));
    std::sort(open.begin(), open.end(), [](const Zone& a, const Zone& b) {
        return a.order != b.order ? a.order < b.order : a.name.localeAwareCompare(b.name) < 0;
    });
    for (const auto& zone : open)
        out.open.push_back(choice(zone.id, zone.name));
    return out;
}

} // namespace feltbok::ui
