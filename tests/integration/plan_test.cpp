// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// What the server tells of the year and of each place, and how assignments come along.
class PlanTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    int m_year = 0;

    std::string day(const char* monthAndDay) const
    {
        return std::to_string(m_year) + "-" + monthAndDay;
    }
    /// Friday in the first week of February at 22:30 UTC: 23:30 in Norway.
    std::string fridayNight() const
    {
        using namespace std::chrono;
        const Date date{sys_days{year_month_weekday{year{m_year}, February, Friday[1]}}};
        return toIsoDate(date) + "T22:30:00.000Z";
    }
    static std::string code(const json::object& result)
    {
        return text(result, "status") + " " + text(result, "code") + " " + text(result, "field");
    }
    RecordId place(WireDevice& siv, const char* kind, const std::string& from,
                   const std::string& to, RecordId* licence = nullptr) const
    {
        const auto premises = newId();
        const auto id = newId();
        siv.putNow("premises", premises, 0, {{"name", "Sted"}, {"risk_class", "hoey"}});
        json::object set{
            {"premises", premises.toText()}, {"licence_kind", kind}, {"valid_from", from}};
        if (!to.empty())
            set["valid_to"] = to;
        siv.putNow("licence", id, 0, set);
        if (licence != nullptr)
            *licence = id;
        return premises;
    }
    RecordId finishedVisit(WireDevice& kari, const RecordId& premises, const char* kind,
                           const std::string& started, json::array controllers,
                           const json::object& more = {}) const
    {
        auto set = wholeVisit(premises);
        set["kind"] = kind;
        set["started_at"] = started;
        set["ended_at"] = started;
        set["status"] = "finished";
        for (const auto& [name, value] : more)
            set[name] = value;
        const auto id = newId();
        const auto result =
            kari.putNow("control_visit", id, 0, set, {{"controllers", std::move(controllers)}});
        if (code(result) != "applied  ")
            qFatal("%s", code(result).c_str());
        return id;
    }
    static json::object ofYear(WireDevice& device, int year)
    {
        device.cursor.clear();
        json::object out;
        for (const auto& [id, record] : device.pullAll())
            if (text(record, "collection") == "plan_summary" &&
                number(*requireObject(record, "fields"), "year") == year)
                out = *requireObject(record, "fields");
        return out;
    }
    static json::object ofPlace(WireDevice& device, const RecordId& premises)
    {
        device.cursor.clear();
        json::object out;
        for (const auto& [id, record] : device.pullAll())
            if (text(record, "collection") == "premises_summary" &&
                text(*requireObject(record, "fields"), "premises") == premises.toText())
                out = *requireObject(record, "fields");
        return out;
    }
    static json::object fieldsOf(WireDevice& device, const RecordId& id)
    {
        return requireObject(device.see(id), "fields").valueOr({});
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        m_year = int(Date{std::chrono::floor<std::chrono::days>(SystemClock().now())}.year());
    }
    void cleanup() { m_office.reset(); }

    void theYearIsCountedByWhatCounts()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        const json::array both{json::value(m_office->kari), json::value(m_office->ola)};
        const json::array alone{json::value(m_office->kari)};
        const auto bar = place(siv, "skjenk_alminnelig", "2020-01-01", "");
        const auto shop = place(siv, "salg_gr1", "2020-01-01", "");
        place(siv, "statlig", "2020-01-01", "");
        place(siv, "vinmonopol", "2020-01-01", "");
        RecordId event;
        const auto hall = place(siv, "skjenk_enkeltanledning", day("01-20"), day("01-20"), &event);

        finishedVisit(kari, bar, "skjenkekontroll", fridayNight(), both);
        finishedVisit(kari, bar, "skjenkekontroll", day("02-10T18:00:00.000Z"), both);
        finishedVisit(kari, bar, "skjenkekontroll", day("02-11T18:00:00.000Z"), alone);
        finishedVisit(kari, bar, "skjenkekontroll", day("02-12T18:00:00.000Z"), both,
                      {{"reason_not_carried_out", "stengt"}});
        finishedVisit(kari, shop, "salgskontroll", day("02-13T12:00:00.000Z"), alone);
        finishedVisit(kari, hall, "ambulerende_enkeltanledning", day("01-20T19:00:00.000Z"), both,
                      {{"licence", event.toText()}});

        const auto plan = ofYear(kari, m_year);
        const auto is = [&](const char* name, std::int64_t wanted) {
            if (number(plan, name) != wanted)
                qWarning("%s is %lld", name, static_cast<long long>(number(plan, name)));
            return number(plan, name) == wanted;
        };
        QVERIFY(is("places", 2) && is("controls_required", 6) && is("controls_done", 3));
        QVERIFY(is("places_without_control", 0));
        QVERIFY(is("serving_places", 1) && is("serving_required", 3) && is("serving_done", 2));
        QVERIFY(is("sale_places", 1) && is("sale_required", 3) && is("sale_done", 1));
        QVERIFY(is("serving_without_control", 0) && is("sale_without_control", 0));
        QVERIFY(is("not_counted", 2) && is("night_controls", 1));
        QVERIFY(is("events", 1) && is("events_controlled", 1) && is("target_required", 0));

        const auto summary = ofPlace(kari, bar);
        QCOMPARE(number(summary, "controls_this_year"), std::int64_t(2));
        QCOMPARE(number(summary, "controls_wanted"), std::int64_t(3));
        QCOMPARE(text(summary, "risk"), std::string("hoey"));
        // Made alone, it was a control all the same; the one at a closed door was none.
        QCOMPARE(text(summary, "last_control_at"), day("02-11T18:00:00.000Z"));
        QCOMPARE(text(summary, "last_night_control_at"), fridayNight());
        QCOMPARE(number(ofPlace(kari, shop), "controls_this_year"), std::int64_t(1));
        QCOMPARE(number(ofPlace(kari, hall), "controls_this_year"), std::int64_t(0));
    }

    void eachYearKeepsItsOwn()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        const json::array both{json::value(m_office->kari), json::value(m_office->ola)};
        const auto bar = place(siv, "skjenk_alminnelig", "2020-01-01", "");
        // Half past midnight on New Year's Day in Norway: still the evening before.
        finishedVisit(kari, bar, "skjenkekontroll",
                      std::to_string(m_year - 1) + "-12-31T23:30:00.000Z", both);
        QCOMPARE(number(ofYear(kari, m_year - 1), "controls_done"), std::int64_t(1));
        QCOMPARE(number(ofYear(kari, m_year), "controls_done"), std::int64_t(0));
        QCOMPARE(number(ofPlace(kari, bar), "controls_this_year"), std::int64_t(0));
        finishedVisit(kari, bar, "skjenkekontroll", day("01-01T12:00:00.000Z"), both);
        QCOMPARE(number(ofYear(kari, m_year - 1), "controls_done"), std::int64_t(1));
        QCOMPARE(number(ofYear(kari, m_year), "controls_done"), std::int64_t(1));
    }

    void targetsAndLicencesRecountIt()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        const json::array alone{json::value(m_office->kari)};
        const json::array both{json::value(m_office->kari), json::value(m_office->ola)};
        RecordId licence;
        const auto bar = place(siv, "skjenk_alminnelig", "2020-01-01", "", &licence);
        finishedVisit(kari, bar, "skjenkekontroll", day("02-10T18:00:00.000Z"), both);
        const auto target = newId();
        QCOMPARE(code(kari.putNow("plan_target", target, 0, {{"year", m_year}})),
                 std::string("parked not_permitted "));
        siv.putNow("plan_target", target, 0,
                   {{"year", m_year}, {"serving_per_place", 4}, {"basis", "K-sak 12"}});
        QCOMPARE(number(ofYear(kari, m_year), "target_required"), std::int64_t(4));
        QCOMPARE(number(ofPlace(kari, bar), "controls_wanted"), std::int64_t(4));
        siv.putNow("plan_target", target, siv.seq, {{"serving_per_place", 2}});
        QCOMPARE(number(ofYear(kari, m_year), "target_required"), std::int64_t(2));
        // A shop now, where a control by one person counts too.
        finishedVisit(kari, bar, "internkontrolltilsyn", day("02-11T18:00:00.000Z"), alone);
        QCOMPARE(number(ofYear(kari, m_year), "controls_done"), std::int64_t(1));
        siv.putNow("licence", licence, number(siv.see(licence), "version"),
                   {{"licence_kind", "salg_gr1"}});
        const auto plan = ofYear(kari, m_year);
        QCOMPARE(number(plan, "serving_places"), std::int64_t(0));
        QCOMPARE(number(plan, "sale_done"), std::int64_t(2));
        QCOMPARE(number(ofPlace(kari, bar), "controls_wanted"), std::int64_t(3));
    }

    void breachesAreCountedWithoutPoints()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        const json::array both{json::value(m_office->kari), json::value(m_office->ola)};
        const auto bar = place(siv, "skjenk_alminnelig", "2020-01-01", "");
        const auto visit =
            finishedVisit(kari, bar, "skjenkekontroll", day("02-10T18:00:00.000Z"), both);
        const auto assess = [&](const std::string& date, const char* decision) {
            const auto observation = newId();
            kari.putNow("observation", observation, number(kari.see(visit), "version") - 1,
                        {{"visit", visit.toText()}, {"possible_violation", "P4-1"}});
            siv.putNow("assessment", newId(), 0,
                       {{"observation", observation.toText()},
                        {"violation", "P4-1"},
                        {"breach_date", date},
                        {"points", 4},
                        {"decision", decision}});
        };
        assess(day("02-10"), "assessed");
        assess(std::to_string(m_year - 3) + "-12-31", "assessed");
        assess(day("02-10"), "dropped");
        const auto summary = ofPlace(kari, bar);
        QCOMPARE(number(summary, "recent_breaches"), std::int64_t(1));
        QVERIFY(toJsonText(summary).find("points") == std::string::npos);
    }

    void anAssignmentFollowsTheVisit()
    {
        auto siv = m_office->device(m_office->siv);
        auto kari = m_office->device(m_office->kari);
        const auto bar = place(siv, "skjenk_alminnelig", "2020-01-01", "");
        const auto other = place(siv, "skjenk_alminnelig", "2020-01-01", "");
        const auto handOut = [&](const RecordId& premises) {
            const auto id = newId();
            siv.putNow(
                "assignment", id, 0,
                {{"premises", premises.toText()}, {"date", day("02-10")}, {"status", "planned"}},
                {{"users", {m_office->kari}}});
            return id;
        };
        const auto status = [&](const RecordId& id) { return text(fieldsOf(siv, id), "status"); };
        const auto assignment = handOut(bar);
        // The inspector sees it and may not write it.
        QCOMPARE(text(fieldsOf(kari, assignment), "status"), std::string("planned"));
        QCOMPARE(code(kari.putNow("assignment", assignment, 0, {{"status", "done"}})),
                 std::string("parked not_permitted "));

        const auto closed = finishedVisit(
            kari, bar, "skjenkekontroll", day("02-10T18:00:00.000Z"), {json::value(m_office->kari)},
            {{"assignment", assignment.toText()}, {"reason_not_carried_out", "stengt"}});
        Q_UNUSED(closed)
        QCOMPARE(status(assignment), std::string("planned"));
        const auto visit = newId();
        kari.putNow("control_visit", visit, 0,
                    {{"premises", bar.toText()}, {"assignment", assignment.toText()}},
                    {{"controllers", {m_office->kari}}});
        QCOMPARE(status(assignment), std::string("started"));
        auto set = wholeVisit(bar);
        set.erase("premises");
        set["status"] = "finished";
        kari.putNow("control_visit", visit, kari.seq, set);
        QCOMPARE(status(assignment), std::string("done"));

        // One of another place, and one that the office cancelled, stay as they are.
        const auto elsewhere = handOut(other);
        finishedVisit(kari, bar, "skjenkekontroll", day("02-11T18:00:00.000Z"),
                      {json::value(m_office->kari)}, {{"assignment", elsewhere.toText()}});
        QCOMPARE(status(elsewhere), std::string("planned"));
        siv.putNow("assignment", elsewhere, number(siv.see(elsewhere), "version"),
                   {{"status", "cancelled"}});
        finishedVisit(kari, other, "skjenkekontroll", day("02-12T18:00:00.000Z"),
                      {json::value(m_office->kari)}, {{"assignment", elsewhere.toText()}});
        QCOMPARE(status(elsewhere), std::string("cancelled"));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
