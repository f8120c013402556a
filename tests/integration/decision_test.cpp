// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §4, "Status of a decision": the steps of a case, and who may take them.
class DecisionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<WireDevice> m_kari;   ///< an inspector
    std::unique_ptr<WireDevice> m_siv;    ///< the case handler
    std::unique_ptr<WireDevice> m_tablet; ///< the case handler's other device
    RecordId m_place;
    RecordId m_decision;
    std::int64_t m_base = 0;

    json::object put(const json::object& set)
    {
        const auto result = m_siv->putNow("decision", m_decision, m_base, set);
        if (result.contains("version"))
            m_base = number(result, "version");
        return result;
    }
    json::object begin(std::string_view kind)
    {
        m_decision = newId();
        m_base = 0;
        return put({{"premises", m_place.toText()}, {"kind", kind}, {"status", "draft"}});
    }
    std::string statusNow()
    {
        return text(*requireObject(m_siv->see(m_decision), "fields"), "status");
    }
    static void refused(const json::object& result, std::string_view field)
    {
        QCOMPARE(text(result, "status"), std::string("parked"));
        QCOMPARE(text(result, "code"), std::string("illegal_status"));
        QCOMPARE(text(result, "field"), std::string(field));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<ServerOffice>();
        m_kari = std::make_unique<WireDevice>(m_office->device(m_office->kari));
        m_siv = std::make_unique<WireDevice>(m_office->device(m_office->siv));
        m_tablet = std::make_unique<WireDevice>(m_office->device(m_office->siv));
        m_place = newId();
        m_siv->putNow("premises", m_place, 0, {{"name", "Bryggerhuset"}});
    }
    void cleanupTestCase()
    {
        m_kari.reset();
        m_siv.reset();
        m_tablet.reset();
        m_office.reset();
    }

    void aDecisionGoesItsWay()
    {
        QCOMPARE(text(begin("vedtak_prikker"), "status"), std::string("applied"));
        refused(put({{"status", "decided"}}), "date");
        QCOMPARE(text(put({{"date", "2026-11-27"}, {"status", "decided"}}), "status"),
                 std::string("applied"));
        // Not told yet: it may become a draft again.
        QCOMPARE(text(put({{"status", "draft"}}), "status"), std::string("applied"));
        put({{"status", "decided"}});
        refused(put({{"status", "notified"}}), "notified_at");
        put({{"notified_at", "2026-12-01"}, {"status", "notified"}});
        refused(put({{"status", "draft"}}), "status");
        refused(put({{"status", "upheld"}}), "appealed_at");
        put({{"appealed_at", "2026-12-10"}, {"status", "appealed"}});
        put({{"appeal_outcome_at", "2027-02-01"}, {"status", "reversed"}});
        QCOMPARE(statusNow(), std::string("reversed"));
        refused(put({{"status", "decided"}}), "status");
        refused(put({{"status", "withdrawn"}}), "status");
    }

    /// What a device did without coverage comes as one change.
    void severalStepsComeAtOnce()
    {
        m_decision = newId();
        m_base = 0;
        const json::object whole{{"premises", m_place.toText()},
                                 {"kind", "vedtak_inndragning"},
                                 {"date", "2026-11-27"},
                                 {"notified_at", "2026-11-30"},
                                 {"status", "notified"}};
        QCOMPARE(text(put(whole), "status"), std::string("applied"));
        QCOMPARE(statusNow(), std::string("notified"));
        json::object lacking = whole;
        lacking.erase("date");
        m_decision = newId();
        m_base = 0;
        refused(put(lacking), "date");
    }

    void aForewarningIsNotAppealed()
    {
        begin("forhaandsvarsel_prikker");
        put({{"date", "2026-11-27"}, {"notified_at", "2026-11-30"}, {"status", "notified"}});
        refused(put({{"appealed_at", "2026-12-10"}, {"status", "appealed"}}), "status");
        QCOMPARE(text(put({{"status", "withdrawn"}}), "status"), std::string("applied"));
    }

    void theKindStands()
    {
        begin("forhaandsvarsel_prikker");
        const auto result = put({{"kind", "vedtak_prikker"}});
        QCOMPARE(text(result, "code"), std::string("bad_operation"));
        QCOMPARE(text(result, "field"), std::string("kind"));
    }

    /// Two devices of the office: the one that comes late with another step gets a conflict.
    void anotherDevicesStepIsAConflict()
    {
        begin("vedtak_prikker");
        put({{"date", "2026-11-27"}, {"notified_at", "2026-11-30"}, {"status", "notified"}});
        const auto before = m_base;
        put({{"appealed_at", "2026-12-10"}, {"status", "appealed"}});
        const auto late = m_tablet->putNow("decision", m_decision, before, {{"status", "decided"}});
        QCOMPARE(text(late, "status"), std::string("conflict"));
        QCOMPARE(statusNow(), std::string("appealed"));
        // Taking it back is legal from there too, whatever happened meanwhile.
        const auto back =
            m_tablet->putNow("decision", m_decision, before, {{"status", "withdrawn"}});
        QVERIFY(text(back, "status") != "parked");
        QCOMPARE(statusNow(), std::string("withdrawn"));
    }

    void decisionsAreTheOfficesAlone()
    {
        begin("vedtak_prikker");
        QVERIFY(m_kari->see(m_decision).empty());
        const auto tried = m_kari->putNow("decision", m_decision, m_base, {{"date", "2026-11-27"}});
        QCOMPARE(text(tried, "code"), std::string("not_permitted"));
        const auto made = m_kari->putNow("decision", newId(), 0,
                                         {{"premises", m_place.toText()}, {"kind", "annet"}});
        QCOMPARE(text(made, "code"), std::string("not_permitted"));
        // What an inspector must know stands on the licence.
        const RecordId licence = newId();
        m_siv->putNow(
            "licence", licence, 0,
            {{"premises", m_place.toText()},
             {"licence_kind", "skjenk_alminnelig"},
             {"withdrawals", json::array{json::object{{"from", "2026-12-18"},
                                                      {"to", "2026-12-24"},
                                                      {"decision", m_decision.toText()}}}}});
        const auto seen = *requireObject(m_kari->see(licence), "fields");
        QCOMPARE(requireArray(seen, "withdrawals")->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(DecisionTest)
#include "decision_test.moc"
