// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/health_figures_source.h"

#include "domain/health/published_ledger.h"
#include "domain/oslo_time.h"
#include "ui/health/outreach_records.h"
#include "ui/health/stock_records.h"
#include "ui/health/zone_names.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

using namespace domain::health;

template <typename Use>
Result<void> eachIn(domain::RecordStore& store, std::string_view collection,
                    const std::string& municipality, Use use)
{
    domain::ListQuery query;
    query.collection = collection;
    return eachOf(store, query, [&](const domain::RecordView& row) {
        if (row.municipality == municipality)
            use(row);
        return true;
    });
}

/// Of one municipality's records, into what is counted.
class Reader
{
public:
    Reader(domain::RecordStore& store, HealthFiguresSource& out) : m_store(store), m_out(out) {}

    Result<void> read()
    {
        HealthYear& input = m_out.input;
        FELTBOK_TRY(each("outreach_contact", [&](const domain::RecordView& row) {
            auto contact = outreachContactFromFields(row.id, row.fields);
            if (contact)
                take(int(contact->date.year()), std::move(*contact), input.contacts);
        }));
        FELTBOK_TRY(each("naloxone_handout", [&](const domain::RecordView& row) {
            auto handout = countedHandoutFromFields(row.fields);
            if (handout)
                take(int(handout->date.year()), std::move(*handout), input.handouts);
        }));
        FELTBOK_TRY(each("overdose_event", [&](const domain::RecordView& row) {
            auto overdose = countedOverdoseFromFields(row.fields);
            if (overdose)
                take(int(overdose->date.year()), std::move(*overdose), input.overdoses);
        }));
        FELTBOK_TRY(each("outreach_summary", [&](const domain::RecordView& row) {
            auto month = countedMonthFromFields(row.fields);
            if (month)
                take(int(month->month.year()), std::move(*month), input.months);
        }));
        FELTBOK_TRY(each("inhabitants", [&](const domain::RecordView& row) {
            if (requireInteger(row.fields, "year").valueOr(0) != int(input.year))
                return;
            const auto count = requireInteger(row.fields, "count");
            if (count && *count > 0)
                input.inhabitants = *count;
        }));
        return {};
    }
    std::set<int> takeYears() { return std::move(m_years); }

private:
    template <typename Use>
    Result<void> each(std::string_view collection, Use use)
    {
        return eachIn(m_store, collection, m_out.municipality, std::move(use));
    }
    template <typename Value>
    void take(int year, Value value, std::vector<Value>& into)
    {
        m_years.insert(year);
        if (year == int(m_out.input.year))
            into.push_back(std::move(value));
    }

    domain::RecordStore& m_store;
    HealthFiguresSource& m_out;
    std::set<int> m_years;
};

} // namespace

Result<HealthFiguresSource> readHealthFigures(domain::RecordStore& store,
                                              const std::string& municipality, int year,
                                              Instant now)
{
    HealthFiguresSource out;
    out.municipality = municipality;
    out.input.today = domain::toOslo(now).date();
    const int present = int(out.input.today.year());
    out.input.year = std::chrono::year{year == 0 ? present : year};
    Reader reader(store, out);
    FELTBOK_TRY(reader.read());
    auto years = reader.takeYears();
    years.insert({present, present - 1});
    out.years.assign(years.rbegin(), years.rend());

    FELTBOK_ASSIGN(const auto zones, readZones(store, municipality));
    for (const ZoneRecord& zone : zones) {
        out.input.zones.push_back(zone.id.toText());
        out.zoneNames.insert(toQString(zone.id.toText()), zone.name);
    }
    FELTBOK_ASSIGN(const auto stock, readStock(store, municipality));
    out.input.stock = stock->ledger.balances();
    for (const StockPlace& place : stock->places)
        if (!place.zone.isEmpty())
            out.input.stockZones.emplace(place.id, toStdString(place.zone));

    std::vector<ExportRecord> exports;
    std::optional<Error> unread;
    FELTBOK_TRY(eachIn(store, "figure_export", municipality, [&](const domain::RecordView& row) {
        if (requireInteger(row.fields, "year").valueOr(0) != int(out.input.year))
            return;
        out.exports.insert(row.id);
        auto record = exportRecordFromFields(row.fields);
        if (record)
            exports.push_back(std::move(*record));
        else
            unread = record.error();
    }));
    // What was told and is not known cannot be protected: then nothing more is told.
    auto ledgers = unread ? Result<LedgerBy>(*unread) : ledgersOf(exports, int(out.input.year));
    if (ledgers)
        out.earlier = std::move(*ledgers);
    else
        out.ledgerFault = ledgers.error();
    std::set<RecordId> names;
    for (const ExportRecord& record : exports)
        names.insert(record.name.id);
    out.earlierExports = int(names.size());
    return out;
}

Result<std::set<RecordId>> exportRecordIds(domain::RecordStore& store,
                                           const std::string& municipality, int year)
{
    std::set<RecordId> out;
    FELTBOK_TRY(eachIn(store, "figure_export", municipality, [&](const domain::RecordView& row) {
        if (requireInteger(row.fields, "year").valueOr(0) == year)
            out.insert(row.id);
    }));
    return out;
}

} // namespace feltbok::ui
