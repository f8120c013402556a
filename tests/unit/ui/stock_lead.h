// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/test_workspace.h"
#include "ui/health/stock_location_view.h"

#include <QtTest>

namespace feltbok::test {

using ui::StockLocationView;
using namespace std::chrono_literals;

inline constexpr auto key = "nyxoid|A1|2027-11-30";

struct Lead : TestWorkspace
{
    Lead() : TestWorkspace({{"9901", "Prøvevik", domain::Role::healthLead}}) {}

    RecordId place(const char* name)
    {
        return device.create("stock_location", std::string(R"({"name":")") + name +
                                                   R"(","location_kind":"lager","active":true})");
    }
    std::vector<domain::RecordView> all(const char* collection)
    {
        domain::ListQuery query;
        query.collection = collection;
        return device.list(query).rows;
    }
    /// What another device booked, as it comes down.
    RecordId arrives(std::int64_t version, const RecordId& location, const char* fields,
                     std::int64_t seen = 0)
    {
        device.clock.advance(1min);
        const RecordId id = RecordId::create(device.clock.now());
        json::object more = object(fields);
        more["location"] = location.toText();
        more.emplace("product", "nyxoid");
        more.emplace("lot", "A1");
        more.emplace("expiry", "2027-11-30");
        more["at"] = toRfc3339(device.clock.now());
        more["seen_version"] = seen;
        auto record = pulled(id, "stock_movement", version, toJsonText(more));
        record.by.device = other;
        record.by.user = colleague;
        device.pull({record});
        records.announceArrival();
        return id;
    }
    DeviceId other = DeviceId::create(device.clock.now());
    UserId colleague = UserId::create(device.clock.now());
};

struct Open
{
    Open(Lead& lead, const RecordId& location)
    {
        view.setLocationId(QString::fromStdString(location.toText()));
        view.setWorkspace(&lead.workspace);
        QObject::connect(&view, &StockLocationView::booked, &view, [this] { ++booked; });
    }
    StockLocationView view;
    int booked = 0;
};

inline QVariantMap pack(const char* lot, const char* expiry, int packs, int single = 0,
                        const QString& code = {})
{
    return {{QStringLiteral("product"), QStringLiteral("nyxoid")},
            {QStringLiteral("lot"), QLatin1String(lot)},
            {QStringLiteral("expiry"), QLatin1String(expiry)},
            {QStringLiteral("packs"), packs},
            {QStringLiteral("single"), single},
            {QStringLiteral("code"), code}};
}

inline QVariantMap found(int counted, int expected)
{
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("counted"), counted},
            {QStringLiteral("expected"), expected}};
}

inline QVariant member(const QVariantList& rows, qsizetype i, const char* name)
{
    return i < rows.size() ? rows[i].toMap().value(QLatin1String(name)) : QVariant();
}

inline std::int64_t dosesOf(const StockLocationView& view, const char* lot = key)
{
    for (const QVariant& row : view.lots())
        if (row.toMap().value(QStringLiteral("key")) == QLatin1String(lot))
            return row.toMap().value(QStringLiteral("doses")).toLongLong();
    return 0;
}

} // namespace feltbok::test
