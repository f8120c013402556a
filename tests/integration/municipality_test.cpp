// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// One person with work in two municipalities: nothing of one is written by way of the other.
class MunicipalityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::string m_both;      ///< inspector in 9901 and 9902
    std::string m_neighbour; ///< case handler in 9902

    static std::string code(const json::object& result)
    {
        return text(result, "status") + " " + text(result, "code") + " " + text(result, "field");
    }
    static std::vector<json::object> seen(WireDevice& device, std::string_view collection)
    {
        std::vector<json::object> out;
        device.cursor.clear();
        for (const auto& [id, record] : device.pullAll())
            if (text(record, "collection") == collection)
                out.push_back(record);
        return out;
    }
    json::object finishAt(WireDevice& device, const RecordId& premises) const
    {
        auto set = wholeVisit(premises);
        set["status"] = "finished";
        set["kind"] = "salgskontroll"; // counts with one controller
        return device.putNow("control_visit", newId(), 0, set, {{"controllers", {m_both}}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<ServerOffice>();
        auto& server = m_office->server;
        server.command({QStringLiteral("municipality"), QStringLiteral("add"),
                        QStringLiteral("9902"), QStringLiteral("Øvrevik")});
        m_both = server.addUser(QStringLiteral("Tove Tokommune"));
        server.grant(m_both, QStringLiteral("9901"), QStringLiteral("inspector"));
        server.grant(m_both, QStringLiteral("9902"), QStringLiteral("inspector"));
        m_neighbour = server.addUser(QStringLiteral("Nils Nabo"));
        server.grant(m_neighbour, QStringLiteral("9902"), QStringLiteral("case_handler"));
    }
    void cleanupTestCase() { m_office.reset(); }

    void resolvingNamesTheRecordsOwn()
    {
        auto device = m_office->device(m_both);
        device.municipality = "9902";
        QCOMPARE(code(device.putNow("control_visit", newId(), 0, {{"guests_estimated", -4}})),
                 std::string("parked bad_value guests_estimated"));
        const auto entries = seen(device, "parked");
        QCOMPARE(entries.size(), std::size_t(1));
        const auto entry = *RecordId::parse(text(entries[0], "id"));
        const auto version = number(entries[0], "version");
        device.municipality = "9901";
        const auto close = [&] {
            return code(device.pushOne(
                device.make(domain::OperationKind::resolve, "parked", entry, version, {})));
        };
        QCOMPARE(close(), std::string("parked bad_operation municipality"));
        device.municipality = "9902";
        QCOMPARE(close(), std::string("applied  "));
    }

    void aVisitIsAtAPlaceOfItsOwn()
    {
        auto neighbour = m_office->device(m_neighbour);
        neighbour.municipality = "9902";
        const auto premises = newId();
        QCOMPARE(code(neighbour.putNow("premises", premises, 0, {{"name", "Nabokroa"}})),
                 std::string("applied  "));
        auto device = m_office->device(m_both);
        QCOMPARE(code(finishAt(device, premises)), std::string("parked bad_value premises"));
        QVERIFY(seen(neighbour, "premises_summary").empty());
    }

    void aSummaryCountsItsOwnVisits()
    {
        // The place comes after the visits to it, and lies elsewhere than one of them says.
        auto device = m_office->device(m_both);
        const auto premises = newId();
        QCOMPARE(code(finishAt(device, premises)), std::string("applied  "));
        auto neighbour = m_office->device(m_neighbour);
        neighbour.municipality = "9902";
        neighbour.putNow("premises", premises, 0, {{"name", "Grensekroa"}});
        QVERIFY(seen(neighbour, "premises_summary").empty());
        device.municipality = "9902";
        QCOMPARE(code(finishAt(device, premises)), std::string("applied  "));
        const auto summaries = seen(neighbour, "premises_summary");
        QCOMPARE(summaries.size(), std::size_t(1));
        QCOMPARE(text(summaries[0], "municipality"), std::string("9902"));
        QCOMPARE(number(*requireObject(summaries[0], "fields"), "controls_this_year"),
                 std::int64_t(1));
    }
};

QTEST_GUILESS_MAIN(MunicipalityTest)
#include "municipality_test.moc"
