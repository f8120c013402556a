// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/year_play.h"

#include "base/hash.h"

#include <algorithm>
#include <cstdio>

namespace feltbok::test {
namespace {

constexpr std::array servingCodes{"P8-1", "P8-2", "P8-3", "P8-4", "P4-1", "P4-2", "P4-3", "P4-4",
                                  "P2-1", "P2-2", "P2-3", "P2-4", "P2-5", "P2-6", "P2-7", "P1-1",
                                  "P1-2", "P1-3", "P1-4", "P1-6", "P1-7", "P1-8", "P1-9"};
constexpr std::array saleCodes{"P8-1", "P8-3", "P8-4", "P4-1", "P4-2", "P4-4", "P2-2", "P2-3",
                               "P2-4", "P2-5", "P1-5", "P1-6", "P1-7", "P1-8", "P1-9"};
constexpr std::array groups{"G1", "G2", "G3"};

std::string photoBytes(const std::string& id)
{
    return "\xFF\xD8\xFF\xE0" + id + std::string(500, 'f');
}

json::array textsOf(const std::vector<std::string>& texts)
{
    json::array out;
    for (const auto& each : texts)
        out.emplace_back(each);
    return out;
}

} // namespace

std::string YearPlay::day(int year, int month, int date) const
{
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, date);
    return out.data();
}

void YearPlay::push(WireDevice& device, const Operations& all)
{
    constexpr std::size_t most = 400;
    for (std::size_t at = 0; at < all.size(); at += most) {
        const Operations batch(all.begin() + std::ptrdiff_t(at),
                               all.begin() + std::ptrdiff_t(std::min(all.size(), at + most)));
        const auto results = device.push(batch);
        if (results.size() != batch.size())
            qFatal("a batch was refused");
        for (const auto& result : results)
            if (const auto status = text(result.as_object(), "status");
                status != "applied" && status != "merged")
                qFatal("%s", toJsonText(result.as_object()).c_str());
    }
}

void YearPlay::play(const YearSize& size)
{
    m_inspector.municipality = m_municipality;
    m_office.municipality = m_municipality;
    makeRegister(size);
    push(m_office, {m_office.put("plan_target", newId(), 0,
                                 {{"year", m_year},
                                  {"serving_per_place", size.perPlace},
                                  {"sale_per_place", size.perPlace},
                                  {"event_share_percent", 50},
                                  {"basis", "K-sak 12"}})});
    makeControls(size);
    sendPhotos();
    assess();
    decidePoints();
    decideWithdrawals();
}

void YearPlay::makeRegister(const YearSize& size)
{
    Operations all;
    for (int n = 0; n < size.serving + size.sale + size.events; ++n) {
        PlayedPlace place;
        const RecordId premises = newId();
        const RecordId licence = newId();
        place.id = premises.toText();
        place.licence = licence.toText();
        place.part = n < size.serving               ? Part::serving
                     : n < size.serving + size.sale ? Part::sale
                                                    : Part::event;
        place.placeKind =
            place.part == Part::sale ? (n % 3 == 0 ? "bryggeri" : "dagligvare") : "restaurant";
        all.push_back(
            m_office.put("premises", premises, 0,
                         {{"name", "Sted " + std::to_string(n)}, {"place_kind", place.placeKind}}));
        json::object set{{"premises", place.id},
                         {"licence_kind", place.part == Part::event     ? "skjenk_enkeltanledning"
                                          : place.part == Part::serving ? "skjenk_alminnelig"
                                                                        : "salg_gr1"},
                         {"valid_from", day(m_year - 3, 10, 1)},
                         {"valid_to", day(m_year + 2, 9, 30)}};
        json::object add;
        if (place.part == Part::serving) {
            place.groups = 1 + n % 3;
            json::array codes;
            for (int group = 0; group < place.groups; ++group)
                codes.emplace_back(groups[std::size_t(group)]);
            add["groups"] = std::move(codes);
        }
        if (place.part == Part::event) {
            const auto date = day(m_year, 1 + n % 12, 1 + n % 28);
            set["valid_from"] = date;
            set["valid_to"] = date;
        } else if (n % 5 == 2) {
            place.transferred = day(m_year, 6, 15);
            set["transfer_date"] = place.transferred;
            set["transferred_from"] = "Forrige Drift AS";
        }
        all.push_back(m_office.put("licence", licence, 0, set, add));
        m_places.push_back(std::move(place));
    }
    push(m_office, all);
}

/// Controls of the year at days of their own; every tenth is made by one inspector, every
/// twentieth finds the door closed. Every second event is controlled. Some places were controlled
/// at the edges of two years before, and some in the two nights of New Year.
void YearPlay::makeControls(const YearSize& size)
{
    Operations all;
    int number = 0;
    int placeNumber = 0;
    const auto at = [&](PlayedPlace& place, const std::string& evening, const char* utc) {
        PlayedControl control;
        control.evening = evening;
        control.at = evening + utc;
        control.isLate = std::string_view(utc) != "T17:00:00.000Z";
        ++number;
        control.isCarriedOut = number % 20 != 0;
        control.isSingle = number % 10 == 5;
        makeVisit(place, control, all);
        place.controls.push_back(std::move(control));
    };
    for (auto& place : m_places) {
        const int n = placeNumber++;
        if (place.part == Part::event) {
            if (n % 2 == 0)
                at(place, day(m_year, 1 + n % 12, 1 + n % 28), "T17:00:00.000Z");
            continue;
        }
        if (n % 4 == 0)
            for (const auto& [month, date] : {std::pair{6, 30}, {7, 1}, {12, 30}})
                at(place, day(m_year - 2, month, date), "T17:00:00.000Z");
        if (n % 4 == 1)
            for (const int month : {2, 8, 12})
                at(place, day(m_year - 1, month, 9), "T17:00:00.000Z");
        // Half past midnight: the evening before, in the year before; and the next New Year's
        // night, which is still of this year.
        if (n % 6 == 0)
            for (const int year : {m_year - 1, m_year})
                at(place, day(year, 12, 31), "T23:30:00.000Z");
        std::set<std::string> evenings;
        while (int(evenings.size()) < size.perPlace)
            evenings.insert(day(m_year, 1 + below(12), 1 + below(28)));
        if (n % 50 == 49)
            evenings.clear(); // nobody came
        for (const auto& evening : evenings)
            // 22:15 UTC is after 23 in Norway, winter and summer, and of the same evening.
            at(place, evening,
               place.part == Part::serving && below(2) == 0 ? "T22:15:00.000Z" : "T17:00:00.000Z");
    }
    push(m_inspector, all);
}

void YearPlay::findBreaches(const PlayedPlace& place, PlayedControl& control)
{
    if (!control.isCarriedOut || below(3) != 0)
        return;
    for (int n = 1 + below(3); n > 0; --n) {
        PlayedBreach breach;
        breach.code = place.part == Part::sale
                          ? saleCodes[std::size_t(below(int(saleCodes.size())))]
                          : servingCodes[std::size_t(below(int(servingCodes.size())))];
        breach.date = control.evening;
        breach.observation = newId().toText();
        control.breaches.push_back(breach);
        if (below(4) == 0) { // once more the same evening: one breach by § 10-2
            breach.observation = newId().toText();
            control.breaches.push_back(breach);
        }
    }
}

void YearPlay::makeVisit(const PlayedPlace& place, PlayedControl& control, Operations& all)
{
    const RecordId id = newId();
    control.visit = id.toText();
    ++m_visits;
    auto set = wholeVisit(*RecordId::parse(place.id));
    set["kind"] = place.part == Part::event     ? "ambulerende_enkeltanledning"
                  : place.part == Part::serving ? "skjenkekontroll"
                                                : "salgskontroll";
    set["licence"] = place.licence;
    set["started_at"] = control.at;
    set["ended_at"] = control.at;
    set["provider"] = "egen";
    if (!control.isCarriedOut)
        set["reason_not_carried_out"] = "stengt";
    if (control.isSingle)
        set["single_controller_reason"] = "Kollegaen var syk";
    json::array people{json::value(m_people[0])};
    if (!control.isSingle)
        people.emplace_back(m_people[1]);
    all.push_back(
        m_inspector.put("control_visit", id, 0, set, {{"controllers", std::move(people)}}));
    findBreaches(place, control);
    for (const auto& breach : control.breaches) {
        json::object add;
        if (m_photosLeft > 0) {
            --m_photosLeft;
            const std::string bytes = photoBytes(breach.observation);
            const std::string hash = sha256Hex(bytes);
            add["attachments"] = json::array{json::object{
                {"sha256", hash}, {"size", std::ssize(bytes)}, {"type", "image/jpeg"}}};
            m_photos[hash] = bytes;
        }
        all.push_back(m_inspector.put(
            "observation", *RecordId::parse(breach.observation), 0,
            {{"visit", control.visit}, {"at", control.at}, {"possible_violation", breach.code}},
            add));
    }
    all.push_back(m_inspector.put("control_visit", id, 0, {{"status", "finished"}}));
}

void YearPlay::sendPhotos()
{
    for (const auto& [hash, bytes] : m_photos) {
        const auto answer =
            m_inspector.client.request("PATCH", "/v1/attachments/" + hash,
                                       {{"Authorization", "Bearer " + m_inspector.token},
                                        {"Upload-Offset", "0"},
                                        {"Upload-Length", std::to_string(bytes.size())}},
                                       bytes);
        if (answer.status != 204)
            qFatal("a photo was refused: %d", answer.status);
    }
}

/// Reports go out in time, late or not at all; venues comment in time or late; a person weighs
/// each possible breach, but leaves some visits lying.
void YearPlay::assess()
{
    m_office.cursor.clear();
    const auto records = m_office.pullAll();
    Operations all;
    for (auto& place : m_places)
        for (auto& control : place.controls) {
            const RecordId visit = *RecordId::parse(control.visit);
            const auto base = number(records.at(control.visit), "version");
            const auto put = [&](const json::object& set) {
                all.push_back(m_office.put("control_visit", visit, base, set));
            };
            using Report = PlayedControl::Report;
            const int luck = below(12);
            control.report = luck == 0 ? Report::none : luck < 3 ? Report::late : Report::inTime;
            if (control.report == Report::inTime)
                put({{"report_sent_at", control.evening + "T23:59:00.000Z"},
                     {"report_channel", "post"}});
            else if (control.report == Report::late)
                put({{"report_sent_at", std::to_string(m_year + 1) + "-01-20T12:00:00.000Z"},
                     {"report_channel", "fil"}});
            if (control.breaches.empty() || below(15) == 0)
                continue;
            control.hasComment = below(4) != 0;
            if (control.hasComment) {
                const bool isLate = below(3) == 0;
                put({{"comment", isLate ? "Beklager sent svar." : "Vi er uenige."},
                     {"comment_received_at",
                      isLate ? std::to_string(m_year + 1) + "-01-25" : control.evening},
                     {"status", "comment_received"}});
            }
            for (auto& breach : control.breaches)
                assessOne(breach, all);
            put({{"status", "assessed"}});
        }
    push(m_office, all);
}

void YearPlay::assessOne(PlayedBreach& breach, Operations& all)
{
    const bool isDropped = below(5) == 0;
    breach.fate = isDropped ? Fate::dropped : Fate::assessed;
    breach.points = pointsOf(breach.code);
    const int luck = below(8);
    std::string_view deviation = "ingen";
    if (!isDropped && luck == 0 && breach.points > 1) {
        breach.points /= 2;
        deviation = "formildende";
    } else if (!isDropped && luck == 1) {
        breach.points += 2;
        deviation = "skjerpende";
    }
    breach.deviates = deviation != "ingen";
    const RecordId id = newId();
    breach.assessment = id.toText();
    all.push_back(m_office.put("assessment", id, 0,
                               {{"observation", breach.observation},
                                {"violation", breach.code},
                                {"breach_date", breach.date},
                                {"points", isDropped ? 0 : breach.points},
                                {"deviation", deviation},
                                {"decision", isDropped ? "dropped" : "assessed"},
                                {"reason", "Vurdert etter uttalelsen"}}));
}

RecordId YearPlay::forewarn(const PlayedPlace& place, std::string_view kind,
                            const json::object& rest, const std::string& date, Operations& all)
{
    const RecordId id = newId();
    ++m_decisions;
    all.push_back(m_office.put(
        "decision", id, 0,
        {{"premises", place.id}, {"licence", place.licence}, {"kind", kind}, {"status", "draft"}},
        rest));
    all.push_back(m_office.put("decision", id, 0, {{"date", date}, {"status", "decided"}}));
    all.push_back(m_office.put("decision", id, 0, {{"notified_at", date}, {"status", "notified"}}));
    return id;
}

bool YearPlay::decide(const PlayedPlace& place, std::string_view kind, json::object set,
                      const json::object& rest, const std::string& date, Operations& all)
{
    const RecordId id = newId();
    ++m_decisions;
    const auto put = [&](const json::object& fields, const json::object& add = {}) {
        all.push_back(m_office.put("decision", id, 0, fields, add));
    };
    set["premises"] = place.id;
    set["licence"] = place.licence;
    set["kind"] = kind;
    set["status"] = "draft";
    put(set, rest);
    put({{"date", date}, {"decided_by", "Siv Saksbehandler"}, {"status", "decided"}});
    const int luck = kind == "henleggelse" ? 9 : below(8);
    if (luck == 7)
        return false; // not told yet, and it stands
    put({{"notified_at", date}, {"status", "notified"}});
    if (luck > 1)
        return false;
    put({{"appealed_at", date}, {"status", "appealed"}});
    put({{"appeal_outcome_at", date}, {"status", luck == 0 ? "reversed" : "upheld"}});
    return luck == 0;
}

/// A case for each control with an assessed breach: forewarning, decision, appeal; some are
/// shelved, and some have not been begun.
void YearPlay::decidePoints()
{
    Operations all;
    for (auto& place : m_places)
        for (auto& control : place.controls) {
            std::vector<std::string> assessments;
            std::map<std::string, int> heaviest;
            for (const auto& breach : control.breaches)
                if (breach.isBreach()) {
                    assessments.push_back(breach.assessment);
                    heaviest[breach.code] = std::max(heaviest[breach.code], breach.points);
                }
            if (assessments.empty() || place.part == Part::event || below(8) == 0)
                continue;
            const json::object rest{{"visits", json::array{json::value(control.visit)}},
                                    {"assessments", textsOf(assessments)}};
            int points = 0;
            for (const auto& [code, each] : heaviest)
                points += each;
            // The case runs its course before the year is out, or is one of an earlier year.
            const std::string date = control.evening.substr(0, 4) + "-12-31";
            const RecordId warning = forewarn(place, "forhaandsvarsel_prikker", rest, date, all);
            const bool isShelved = below(9) == 0;
            const bool isReversed =
                decide(place, isShelved ? "henleggelse" : "vedtak_prikker",
                       {{"forewarning", warning.toText()}, {"points", isShelved ? 0 : points}},
                       rest, date, all);
            const Fate fate = isShelved    ? Fate::shelved
                              : isReversed ? Fate::reversed
                                           : Fate::decided;
            for (auto& breach : control.breaches)
                if (breach.isBreach())
                    breach.fate = fate;
            if (!isShelved)
                place.points.push_back({date, points, isReversed});
        }
    push(m_office, all);
}

/// Who has twelve or more loses the licence for a while. The decision rests on what was found up
/// to October: later breaches count on.
void YearPlay::decideWithdrawals()
{
    Operations all;
    const std::string on = day(m_year, 10, 1);
    for (auto& place : m_places) {
        const int points = countPoints(place, on, true).highest;
        if (points < 12)
            continue;
        PlayedWithdrawal withdrawal;
        withdrawal.date = day(m_year, 10, 5);
        withdrawal.days = daysOf(points);
        for (const auto& control : place.controls)
            if (control.evening <= on &&
                std::any_of(control.breaches.begin(), control.breaches.end(),
                            [](const auto& each) { return each.fate == Fate::decided; }))
                withdrawal.visits.push_back(control.visit);
        const json::object rest{{"visits", textsOf(withdrawal.visits)}};
        const RecordId warning =
            forewarn(place, "forhaandsvarsel_inndragning", rest, day(m_year, 9, 10), all);
        const std::string from = day(m_year, 11, 2);
        withdrawal.isReversed = decide(place, "vedtak_inndragning",
                                       {{"forewarning", warning.toText()},
                                        {"points", points},
                                        {"days", withdrawal.days},
                                        {"withdrawn_from", from}},
                                       rest, withdrawal.date, all);
        place.withdrawals.push_back(std::move(withdrawal));
    }
    push(m_office, all);
}

} // namespace feltbok::test
