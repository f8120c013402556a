// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/points.h"
#include "support/server_office.h"

#include <QTest>
#include <random>

using namespace feltbok;
using namespace feltbok::test;

namespace {

/// A breach as the test itself remembers it.
struct Breach
{
    std::string code;
    std::string date;
    int points = 0;
    bool isDropped = false;
};

struct Control
{
    RecordId visit;
    std::string date;
    bool counts = true;
    bool isCarriedOut = true;
    bool isSingle = false;
    bool isLate = false;
    std::vector<Breach> breaches;
};

struct Place
{
    RecordId id;
    RecordId licence;
    bool isServing = true;
    bool isEvent = false;
    std::vector<Control> controls;
};

/// What the first of a code's digits says: the points of § 10-3.
int pointsOf(const std::string& code)
{
    return code[1] - '0';
}

/// Similar breaches in one control are one (§ 10-2); the rest adds up. Slow and obvious.
int slowPoints(const Place& place)
{
    int sum = 0;
    for (const auto& control : place.controls) {
        std::map<std::string, int> kinds;
        for (const auto& breach : control.breaches)
            if (!breach.isDropped)
                kinds[breach.code] = breach.points;
        for (const auto& [code, points] : kinds)
            sum += points;
    }
    return place.isEvent ? 0 : sum;
}

} // namespace

/// A year played through over HTTPS: the plan, visits with reports, comments, assessments, points
/// and decisions; in the end every number is counted again from what the test did.
class YearTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<WireDevice> m_kari;
    std::unique_ptr<WireDevice> m_siv;
    std::mt19937 m_chance;
    int m_year = 0;
    std::vector<Place> m_places;

    int below(int n) { return int(m_chance() % unsigned(n)); }

    /// Pushes in batches as a device does; none may be refused.
    static void push(WireDevice& device, const std::vector<domain::SealedOperation>& all)
    {
        constexpr std::size_t most = 400;
        for (std::size_t at = 0; at < all.size(); at += most) {
            const std::vector<domain::SealedOperation> batch(
                all.begin() + std::ptrdiff_t(at),
                all.begin() + std::ptrdiff_t(std::min(all.size(), at + most)));
            const auto results = device.push(batch);
            if (results.size() != batch.size())
                qFatal("a batch was refused");
            for (const auto& result : results)
                if (text(result.as_object(), "status") == "parked")
                    qFatal("parked: %s", toJsonText(result.as_object()).c_str());
        }
    }

    std::string day(int month, int date) const
    {
        return toIsoDate(Date{std::chrono::year{m_year}, std::chrono::month{unsigned(month)},
                              std::chrono::day{unsigned(date)}});
    }
    static bool isWeekendNight(const std::string& date)
    {
        const std::chrono::weekday weekday{std::chrono::sys_days{*parseIsoDate(date)}};
        return weekday == std::chrono::Friday || weekday == std::chrono::Saturday;
    }

    void register_(int serving, int sale, int events)
    {
        std::vector<domain::SealedOperation> all;
        for (int n = 0; n < serving + sale + events; ++n) {
            Place place{newId(), newId(), n < serving, n >= serving + sale, {}};
            all.push_back(
                m_siv->put("premises", place.id, 0, {{"name", "Sted " + std::to_string(n)}}));
            json::object licence{{"premises", place.id.toText()},
                                 {"licence_kind", place.isEvent     ? "skjenk_enkeltanledning"
                                                  : place.isServing ? "skjenk_alminnelig"
                                                                    : "salg_gr1"},
                                 {"valid_from", std::to_string(m_year - 2) + "-10-01"}};
            if (place.isEvent) {
                const auto date = day(1 + n % 12, 1 + n % 28);
                licence["valid_from"] = date;
                licence["valid_to"] = date;
                place.controls.push_back({{}, date, true, true, false, false, {}});
            }
            all.push_back(m_siv->put("licence", place.licence, 0, licence));
            m_places.push_back(std::move(place));
        }
        push(*m_siv, all);
    }

    void plan(int perPlace, int eventShare)
    {
        push(*m_siv, {m_siv->put("plan_target", newId(), 0,
                                 {{"year", m_year},
                                  {"serving_per_place", perPlace},
                                  {"sale_per_place", perPlace},
                                  {"event_share_percent", eventShare},
                                  {"basis", "K-sak 12"}})});
    }

    /// Controls of the year; every tenth serving control is made by one, every twentieth finds the
    /// door closed. Every second event is controlled.
    void controls(int perPlace)
    {
        std::vector<domain::SealedOperation> all;
        int number = 0;
        for (auto& place : m_places) {
            if (place.isEvent) {
                if (++number % 2 == 0)
                    place.controls.clear();
                for (auto& control : place.controls)
                    visit(place, control, all);
                continue;
            }
            for (int n = 0; n < perPlace; ++n) {
                Control control;
                control.date = day(1 + below(12), 1 + below(28));
                control.isCarriedOut = ++number % 20 != 0;
                control.isSingle = number % 10 == 5;
                control.isLate = place.isServing && below(2) == 0;
                control.counts = control.isCarriedOut && !(place.isServing && control.isSingle);
                control.isLate = control.isLate && isWeekendNight(control.date);
                visit(place, control, all);
                place.controls.push_back(std::move(control));
            }
        }
        push(*m_kari, all);
    }

    void visit(const Place& place, Control& control, std::vector<domain::SealedOperation>& all)
    {
        constexpr std::array codes{"P8-1", "P4-1", "P4-2", "P2-2", "P2-5", "P1-1", "P1-7"};
        control.visit = newId();
        // 22:15 UTC is after 23 in Norway, winter and summer, and still the same evening.
        const std::string at =
            control.date + (control.isLate ? "T22:15:00.000Z" : "T17:00:00.000Z");
        auto set = wholeVisit(place.id);
        set["kind"] = place.isEvent     ? "ambulerende_enkeltanledning"
                      : place.isServing ? "skjenkekontroll"
                                        : "salgskontroll";
        set["licence"] = place.licence.toText();
        set["started_at"] = at;
        set["ended_at"] = at;
        if (!control.isCarriedOut)
            set["reason_not_carried_out"] = "stengt";
        if (control.isSingle)
            set["single_controller_reason"] = "Kollegaen var syk";
        json::array people{json::value(m_office->kari)};
        if (!control.isSingle)
            people.emplace_back(m_office->ola);
        all.push_back(m_kari->put("control_visit", control.visit, 0, set,
                                  {{"controllers", std::move(people)}}));
        if (control.isCarriedOut && below(4) == 0)
            for (int n = 1 + below(3); n > 0; --n) {
                Breach breach{codes[std::size_t(below(int(codes.size())))], control.date, 0, false};
                if (!place.isServing && breach.code == "P1-1")
                    breach.code = "P1-7";
                breach.points = pointsOf(breach.code);
                breach.isDropped = below(5) == 0;
                control.breaches.push_back(std::move(breach));
            }
        for (const auto& breach : control.breaches)
            all.push_back(m_kari->put("observation", newId(), 0,
                                      {{"visit", control.visit.toText()},
                                       {"at", at},
                                       {"possible_violation", breach.code}}));
        all.push_back(m_kari->put("control_visit", control.visit, 0, {{"status", "finished"}}));
    }

    /// The report goes out, the venue comments, and a person weighs each possible breach.
    void office()
    {
        std::map<std::string, std::vector<std::string>> observations; // by visit, in their order
        std::map<std::string, std::int64_t> versions;
        m_siv->cursor.clear();
        const auto pulledNow = m_siv->pullAll();
        std::map<std::int64_t, std::pair<std::string, std::string>> inOrder;
        for (const auto& [id, record] : pulledNow) {
            const auto fields = *requireObject(record, "fields");
            if (text(record, "collection") == "observation")
                inOrder[number(record, "version")] = {text(fields, "visit"), id};
            if (text(record, "collection") == "control_visit")
                versions[id] = number(record, "version");
        }
        std::map<std::string, std::vector<std::string>> codes;
        for (const auto& [version, pair] : inOrder) {
            observations[pair.first].push_back(pair.second);
            codes[pair.first].push_back(
                text(*requireObject(pulledNow.at(pair.second), "fields"), "possible_violation"));
        }
        std::vector<domain::SealedOperation> all;
        for (const auto& place : m_places)
            for (const auto& control : place.controls) {
                const auto visit = control.visit.toText();
                const auto base = versions.at(visit);
                all.push_back(m_siv->put("control_visit", control.visit, base,
                                         {{"report_sent_at", control.date + "T23:59:00.000Z"},
                                          {"report_channel", "post"}}));
                if (control.breaches.empty())
                    continue;
                all.push_back(m_siv->put("control_visit", control.visit, base,
                                         {{"comment", "Vi er uenige."},
                                          {"comment_received_at", control.date},
                                          {"status", "comment_received"}}));
                auto left = observations[visit];
                auto leftCodes = codes[visit];
                for (const auto& breach : control.breaches) {
                    const auto at = std::find(leftCodes.begin(), leftCodes.end(), breach.code);
                    if (at == leftCodes.end())
                        qFatal("an observation is missing");
                    const auto index = at - leftCodes.begin();
                    all.push_back(
                        m_siv->put("assessment", newId(), 0,
                                   {{"observation", left[std::size_t(index)]},
                                    {"violation", breach.code},
                                    {"breach_date", breach.date},
                                    {"points", breach.isDropped ? 0 : breach.points},
                                    {"decision", breach.isDropped ? "dropped" : "assessed"},
                                    {"reason", "Vurdert"}}));
                    left.erase(left.begin() + index);
                    leftCodes.erase(at);
                }
                all.push_back(
                    m_siv->put("control_visit", control.visit, base, {{"status", "assessed"}}));
            }
        push(*m_siv, all);
    }

    /// Points by the engine, from what came back from the server, against the slow sum; who has
    /// twelve or more gets a decision to withdraw. Returns how many.
    int decide(const std::map<std::string, json::object>& records)
    {
        std::map<std::string, std::vector<json::object>> byVisit; // assessments
        for (const auto& [id, record] : records) {
            if (text(record, "collection") != "assessment")
                continue;
            const auto fields = *requireObject(record, "fields");
            if (text(fields, "decision") != "assessed")
                continue;
            const auto& observation = records.at(text(fields, "observation"));
            byVisit[text(*requireObject(observation, "fields"), "visit")].push_back(fields);
        }
        std::vector<domain::SealedOperation> all;
        int withdrawn = 0;
        for (const auto& place : m_places) {
            json::array controls;
            for (const auto& control : place.controls) {
                json::array breaches;
                for (const auto& fields : byVisit[control.visit.toText()])
                    breaches.push_back(json::value(text(fields, "violation")));
                controls.push_back(
                    json::object{{"date", control.date}, {"breaches", std::move(breaches)}});
            }
            const auto input = domain::pointsCaseFromJson(
                {{"on", day(12, 31)},
                 {"licence_kind", place.isEvent     ? "skjenk_enkeltanledning"
                                  : place.isServing ? "skjenk_alminnelig"
                                                    : "salg_gr1"},
                 {"controls", std::move(controls)}});
            if (!input)
                qFatal("%s", input.error().detail.c_str());
            const auto points = domain::countPoints(*input);
            if (!points || points->sum != slowPoints(place))
                qFatal("points differ from the slow sum");
            if (points->sum < 12)
                continue;
            ++withdrawn;
            all.push_back(m_siv->put("decision", newId(), 0,
                                     {{"premises", place.id.toText()},
                                      {"kind", "vedtak_inndragning"},
                                      {"status", "decided"},
                                      {"points", points->sum},
                                      {"days", points->daysWithdrawn},
                                      {"date", day(12, 31)}}));
        }
        push(*m_siv, all);
        return withdrawn;
    }

    struct Sums
    {
        std::int64_t done = 0, serving = 0, sale = 0, without = 0, notCounted = 0, night = 0,
                     events = 0, breaches = 0;
    };
    Sums slowCount() const
    {
        Sums out;
        for (const auto& place : m_places) {
            int here = 0;
            for (const auto& control : place.controls) {
                for (const auto& breach : control.breaches)
                    out.breaches += breach.isDropped ? 0 : 1;
                if (place.isEvent) {
                    ++out.events;
                    continue;
                }
                if (!control.counts) {
                    ++out.notCounted;
                    continue;
                }
                ++here;
                ++(place.isServing ? out.serving : out.sale);
                if (place.isServing && control.isLate)
                    ++out.night;
            }
            out.done += here;
            if (!place.isEvent && here == 0)
                ++out.without;
        }
        return out;
    }

    void reconcile(int serving, int sale, int events, int perPlace)
    {
        m_siv->cursor.clear();
        auto records = m_siv->pullAll();
        const int withdrawn = decide(records);
        records = [this] {
            m_siv->cursor.clear();
            return m_siv->pullAll();
        }();
        const Sums slow = slowCount();
        json::object plan;
        std::map<std::string, json::object> summaries;
        std::int64_t assessed = 0;
        std::int64_t sent = 0;
        std::int64_t visits = 0;
        int decisions = 0;
        for (const auto& [id, record] : records) {
            const auto collection = text(record, "collection");
            const auto fields = *requireObject(record, "fields");
            if (collection == "plan_summary" && number(fields, "year") == m_year)
                plan = fields;
            else if (collection == "premises_summary")
                summaries[text(fields, "premises")] = fields;
            else if (collection == "assessment")
                assessed += text(fields, "decision") == "assessed" ? 1 : 0;
            else if (collection == "decision")
                ++decisions;
            else if (collection == "control_visit") {
                ++visits;
                sent += fields.contains("report_sent_at") ? 1 : 0;
            }
        }
        const std::vector<std::pair<const char*, std::int64_t>> wanted{
            {"places", serving + sale},
            {"serving_places", serving},
            {"sale_places", sale},
            {"controls_required", 3 * (serving + sale)},
            {"serving_required", 3 * serving},
            {"sale_required", 3 * sale},
            {"target_required", perPlace * (serving + sale)},
            {"controls_done", slow.done},
            {"serving_done", slow.serving},
            {"sale_done", slow.sale},
            {"places_without_control", slow.without},
            {"not_counted", slow.notCounted},
            {"night_controls", slow.night},
            {"events", events},
            {"events_controlled", slow.events}};
        for (const auto& [name, is] : wanted)
            QVERIFY2(number(plan, name) == is,
                     (std::string(name) + " is " + std::to_string(number(plan, name)) + ", not " +
                      std::to_string(is))
                         .c_str());
        std::int64_t total = 0;
        for (const auto& place : m_places) {
            std::int64_t counted = 0;
            std::int64_t breaches = 0;
            bool carriedOut = false;
            for (const auto& control : place.controls) {
                counted += !place.isEvent && control.counts ? 1 : 0;
                carriedOut = carriedOut || control.isCarriedOut;
                for (const auto& breach : control.breaches)
                    breaches += breach.isDropped ? 0 : 1;
            }
            const auto found = summaries.find(place.id.toText());
            QCOMPARE(found != summaries.end(), carriedOut);
            if (!carriedOut)
                continue;
            QCOMPARE(number(found->second, "controls_this_year"), counted);
            QCOMPARE(number(found->second, "recent_breaches"), breaches);
            QCOMPARE(number(found->second, "open_breaches"), std::int64_t(0));
            total += counted;
        }
        QCOMPARE(total, slow.done);
        QCOMPARE(slow.done + slow.notCounted + slow.events, visits);
        QCOMPARE(sent, visits);
        QCOMPARE(assessed, slow.breaches);
        QCOMPARE(decisions, withdrawn);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        m_kari = std::make_unique<WireDevice>(m_office->device(m_office->kari));
        m_siv = std::make_unique<WireDevice>(m_office->device(m_office->siv));
        m_year = int(Date{std::chrono::floor<std::chrono::days>(SystemClock().now())}.year());
        m_places.clear();
        m_chance.seed(20261127);
    }
    void cleanup()
    {
        m_kari.reset();
        m_siv.reset();
        m_office.reset();
    }

    void aYear_data()
    {
        QTest::addColumn<int>("serving");
        QTest::addColumn<int>("sale");
        QTest::addColumn<int>("events");
        QTest::newRow("the size of Steigen") << 6 << 6 << 33;
        QTest::newRow("1,000 places") << 600 << 400 << 40;
    }
    void aYear()
    {
        QFETCH(int, serving);
        QFETCH(int, sale);
        QFETCH(int, events);
        constexpr int perPlace = 3;
        register_(serving, sale, events);
        plan(perPlace, 50);
        controls(perPlace);
        office();
        reconcile(serving, sale, events, perPlace);
    }
};

QTEST_GUILESS_MAIN(YearTest)
#include "year_test.moc"
