// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/oslo_time.h"
#include "health_office.h"

#include <QTest>
#include <random>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §9: what a lead knows of patrols and referrals, against a slow count of what the
/// workers' devices see.
class HealthSummaryTest : public QObject
{
    Q_OBJECT

    struct Month
    {
        std::int64_t patrols = 0;
        std::int64_t minutes = 0;
        std::map<std::pair<std::string, std::string>, std::int64_t> referrals;
        friend bool operator==(const Month&, const Month&) = default;

        bool isEmpty() const { return *this == Month(); }
    };
    using Months = std::map<std::string, Month>;

    std::unique_ptr<HealthOffice> m_office;

    static std::string monthOf(std::string_view instantText)
    {
        const auto wall = domain::toOslo(parseRfc3339(instantText).value());
        return toIsoDate(wall.date()).substr(0, 7);
    }
    /// From the records, one by one. Referrals are seen by their worker alone.
    static Months counted(std::initializer_list<WireDevice*> workers)
    {
        std::map<std::string, json::object> all;
        for (auto* worker : workers)
            for (auto& [id, record] : fresh(*worker))
                all[id] = record;
        Months out;
        for (const auto& [id, record] : all) {
            const auto fields = fieldsOf(record);
            if (text(record, "collection") == "patrol" && fields.contains("started_at")) {
                auto& month = out[monthOf(text(fields, "started_at"))];
                ++month.patrols;
                if (fields.contains("ended_at")) {
                    const auto time = parseRfc3339(text(fields, "ended_at")).value() -
                                      parseRfc3339(text(fields, "started_at")).value();
                    month.minutes += std::max<std::int64_t>(
                        0, std::chrono::duration_cast<std::chrono::minutes>(time).count());
                }
            }
            if (text(record, "collection") == "referral" && fields.contains("offered_at")) {
                const auto status = text(fields, "status");
                ++out[monthOf(text(fields, "offered_at"))]
                      .referrals[{text(fields, "to"), status.empty() ? "tilbudt" : status}];
            }
        }
        return out;
    }
    static Months told(WireDevice& lead)
    {
        Months out;
        for (const auto& [id, record] : fresh(lead)) {
            if (text(record, "collection") != "outreach_summary")
                continue;
            const auto fields = fieldsOf(record);
            Month month;
            month.patrols = number(fields, "patrols");
            month.minutes = number(fields, "patrol_minutes");
            const auto counts = requireArray(fields, "referrals").value();
            for (const auto& each : counts)
                month.referrals[{text(each.as_object(), "to"), text(each.as_object(), "status")}] =
                    number(each.as_object(), "count");
            if (out.contains(text(fields, "month")))
                qFatal("two summaries of a month");
            if (!month.isEmpty())
                out[text(fields, "month")] = month;
        }
        return out;
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<HealthOffice>(); }
    void cleanup() { m_office.reset(); }

    void aMonthIsNorways()
    {
        auto ute = m_office->device(m_office->ute);
        auto lena = m_office->device(m_office->lena);
        const auto patrol = made(
            ute, "patrol",
            {{"started_at", "2026-11-30T22:30:00.000Z"}, {"ended_at", "2026-12-01T01:15:00.000Z"}});
        QCOMPARE(told(lena).at("2026-11").minutes, std::int64_t(165));
        ute.putNow("patrol", patrol, 0, {{"started_at", "2026-11-30T23:05:00.000Z"}});
        const auto after = told(lena);
        QVERIFY(!after.contains("2026-11")); // 00:05 in December, and November is empty again
        QCOMPARE(after.at("2026-12").patrols, std::int64_t(1));
        QCOMPARE(after.at("2026-12").minutes, std::int64_t(130));
        // The day of the change, and not when.
        for (const auto& [id, record] : fresh(lena))
            if (text(record, "collection") == "outreach_summary")
                QVERIFY(text(record.at("by").as_object(), "at").ends_with("T00:00:00.000Z"));
    }

    void summariesEqualASlowCount_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void summariesEqualASlowCount()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t count) { return std::size_t(random()) % count; };
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        std::vector<RecordId> patrols;
        std::vector<std::pair<WireDevice*, RecordId>> referrals;
        const std::vector<std::string> services{"nav", "fastlege", "fact"};
        const std::vector<std::string> statuses{"avslaatt", "sendt",      "mottatt",
                                                "moett",    "ikke_moett", "avsluttet"};
        const auto when = [&] {
            const auto day = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} +
                             std::chrono::days(int(below(200)));
            return toRfc3339(Instant(day + std::chrono::minutes(int(below(1440)))));
        };
        for (int round = 0; round < 12; ++round) {
            std::map<WireDevice*, std::vector<domain::SealedOperation>> batches;
            for (int step = 0; step < 12; ++step) {
                WireDevice& device = below(2) == 0 ? ute : una;
                auto& batch = batches[&device];
                switch (below(5)) {
                case 0:
                    patrols.push_back(newId());
                    batch.push_back(
                        device.put("patrol", patrols.back(), 0, {{"started_at", when()}}));
                    break;
                case 1:
                    if (!patrols.empty())
                        batch.push_back(device.put("patrol", patrols[below(patrols.size())], 0,
                                                   {{"ended_at", when()}, {"status", "ended"}}));
                    break;
                case 2:
                    if (!patrols.empty()) // moved, or not known when it began
                        batch.push_back(device.put(
                            "patrol", patrols[below(patrols.size())], 0,
                            {{"started_at", below(4) == 0 ? json::value() : json::value(when())}}));
                    break;
                case 3: {
                    referrals.emplace_back(&device, newId());
                    json::object set{{"to", services[below(3)]}, {"consent", "skriftlig"}};
                    if (below(5) != 0)
                        set["offered_at"] = when();
                    batch.push_back(device.put("referral", referrals.back().second, 0, set));
                    break;
                }
                default:
                    if (!referrals.empty()) {
                        const auto& [owner, id] = referrals[below(referrals.size())];
                        batches[owner].push_back(
                            owner->put("referral", id, 0, {{"status", statuses[below(6)]}}));
                    }
                    break;
                }
            }
            for (auto& [device, batch] : batches)
                QCOMPARE(device->push(batch).size(), batch.size());
            QVERIFY(told(lena) == counted({&ute, &una}));
        }
        QVERIFY(told(lena).size() > 3);
    }
};

QTEST_GUILESS_MAIN(HealthSummaryTest)
#include "health_summary_test.moc"
