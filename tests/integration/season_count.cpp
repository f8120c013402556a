// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "integration/season_count.h"

#include <algorithm>

namespace feltbok::test {
namespace {

constexpr std::array daysInMonth{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// Hours since 2025 began, as a calendar on the wall counts them; none of the years is a leap year.
long hourOf(const std::string& utc)
{
    long days = (std::stol(utc.substr(0, 4)) - 2025) * 365;
    for (int month = 1; month < std::stoi(utc.substr(5, 2)); ++month)
        days += daysInMonth[std::size_t(month - 1)];
    days += std::stol(utc.substr(8, 2)) - 1;
    return days * 24 + std::stol(utc.substr(11, 2));
}

std::string dayOfHour(long hour)
{
    long days = hour / 24;
    const long year = 2025 + days / 365;
    days %= 365;
    int month = 0;
    while (days >= daysInMonth[std::size_t(month)])
        days -= daysInMonth[std::size_t(month++)];
    const auto two = [](long number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(year) + two(month + 1) + two(days + 1);
}

std::string join(const std::map<std::string, long>& amounts)
{
    std::string out;
    for (const auto& [item, amount] : amounts)
        out += item + "=" + std::to_string(amount) + ",";
    return out;
}

void add(SeasonTally& tally, const SeasonContact& contact)
{
    tally.contacts += 1;
    tally.persons += contact.persons;
}

} // namespace

bool isSummerTime(const std::string& utc)
{
    const std::string year = utc.substr(0, 4);
    const std::string begin = year == "2025" ? "03-30" : year == "2026" ? "03-29" : "03-28";
    const std::string end = year == "2025" ? "10-26" : year == "2026" ? "10-25" : "10-31";
    return utc >= year + "-" + begin + "T01" && utc < year + "-" + end + "T01";
}

std::string norwayDate(const std::string& utc)
{
    return dayOfHour(hourOf(utc) + (isSummerTime(utc) ? 2 : 1));
}

long minutesBetween(const std::string& from, const std::string& to)
{
    const auto seconds = [](const std::string& utc) {
        return hourOf(utc) * 3600 + std::stol(utc.substr(14, 2)) * 60 +
               std::stol(utc.substr(17, 2));
    };
    return (seconds(to) - seconds(from)) / 60;
}

int dosesOfPack(const std::string& product)
{
    return product == "nyxoid" || product == "ventizolve" ? 2 : 1;
}

std::string SeasonContact::line() const
{
    std::string out = date + "|" + zone + "|" + kind + "|" + std::to_string(persons) + "|" + band +
                      "|" + gender + "|" + home + "|" + first + "|" + safety + "|";
    for (const auto& theme : themes)
        out += theme + ",";
    return out + "|" + join(this->out) + "|" + join(in) + "|" + (isUndone ? "undone" : "");
}

Lots countLots(const Season& season, const Chosen& chosen)
{
    Lots out;
    for (const auto& each : season.movements)
        if (chosen(each))
            out[{each.location, each.product, each.lot, each.expiry}] += each.doses;
    return out;
}

ContactCount countSeason(const Season& season,
                         const std::function<bool(const SeasonContact&)>& chosen)
{
    ContactCount out;
    for (const auto& contact : season.contacts) {
        if (contact.isUndone || !chosen(contact))
            continue;
        add(out.all, contact);
        add(out.kinds[contact.kind], contact);
        add(out.bands[contact.band], contact);
        add(out.genders[contact.gender], contact);
        add(out.zones[contact.zone], contact);
        add(out.homes[contact.home], contact);
        add(out.firsts[contact.first], contact);
        add(out.safety[contact.safety], contact);
        add(out.cells[{contact.band, contact.gender}], contact);
        for (const auto& theme : contact.themes)
            add(out.themes[theme], contact);
        for (const auto& [item, amount] : contact.out)
            out.out[item] += amount;
        for (const auto& [item, amount] : contact.in)
            out.in[item] += amount;
    }
    return out;
}

std::map<std::string, SeasonMonth> countMonths(const Season& season)
{
    std::map<std::string, SeasonMonth> out;
    for (const auto& patrol : season.patrols) {
        auto& month = out[norwayDate(patrol.startedAt).substr(0, 7)];
        month.patrols += 1;
        month.minutes += minutesBetween(patrol.startedAt, patrol.endedAt);
    }
    for (const auto& referral : season.referrals)
        out[norwayDate(referral.offeredAt).substr(0, 7)]
            .referrals[{referral.to, referral.status}] += 1;
    return out;
}

RecallCount countRecall(const Season& season)
{
    RecallCount out;
    const auto isOfIt = [&](const auto& each) {
        return each.product == season.recallProduct && each.lot == season.recallLot;
    };
    for (const auto& handout : season.handouts)
        if (isOfIt(handout) && !handout.isUndone)
            out.byDayAndZone[{norwayDate(handout.at), handout.zone}] += handout.doses();
    for (const auto& movement : season.movements)
        if (isOfIt(movement))
            out.places[movement.location].balance += movement.doses;
    for (const auto& answer : season.answers)
        out.places[answer.location];
    for (auto& [place, found] : out.places) {
        found.state = "to_answer";
        out.held += std::max(0L, found.balance);
        const SeasonAnswer* last = nullptr;
        for (const auto& answer : season.answers)
            if (answer.location == place)
                last = &answer;
        if (last == nullptr)
            continue;
        found.state = "answered";
        for (std::size_t n = 0; n < season.movements.size(); ++n) {
            const auto& movement = season.movements[n];
            if (!isOfIt(movement) || movement.location != place || movement.ofRecall)
                continue;
            const bool isOwn = movement.spread.device == last->spread.device && n < last->made;
            const bool wasTold = movement.spread.sent > 0 && movement.spread.sent <= last->known;
            if (!isOwn && !wasTold)
                found.state = "reopened";
        }
    }
    for (const auto& [when, doses] : out.byDayAndZone)
        out.out += doses;
    return out;
}

} // namespace feltbok::test
