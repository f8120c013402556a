// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"

#include <algorithm>
#include <functional>

namespace feltbok::test {

/// The second statement of what is told outside: for every figure it goes through all records of
/// its kind again and asks each of them. Knows no cube.
class SlowHealth
{
public:
    SlowHealth(const domain::health::HealthYear& year, domain::health::MonthSpan months)
        : m_year(year), m_months(months)
    {
    }

    /// What stands in a table under a code, e.g. ("kontakter", "age_gender", "18_24|*").
    std::int64_t count(const std::string& cube, const std::string& table,
                       const std::string& code) const
    {
        const auto parts = split(code);
        if (cube == "kontakter")
            return contacts(table, parts);
        if (cube == "utdelinger")
            return handouts(table, parts);
        if (cube == "overdoser")
            return overdoses(table, parts);
        if (cube == "henvisninger")
            return referrals(table, parts);
        return equipment(parts);
    }

private:
    using Parts = std::vector<std::string>;

    static Parts split(const std::string& code)
    {
        Parts out{std::string()};
        for (const char sign : code) {
            if (sign == '|')
                out.emplace_back();
            else
                out.back() += sign;
        }
        return out;
    }
    static std::string given(const std::string& answer, const char* otherwise)
    {
        return answer.empty() ? otherwise : answer;
    }
    static bool fits(const std::string& part, const std::string& answer)
    {
        return part == "*" || part == answer;
    }
    static std::string monthText(unsigned month)
    {
        return (month < 10 ? "0" : "") + std::to_string(month);
    }
    bool isIn(Date date, bool isUndone) const
    {
        const auto month = int(unsigned(date.month()));
        return !isUndone && date.year() == m_year.year && month >= m_months.from &&
               month <= m_months.to;
    }

    std::int64_t contacts(const std::string& table, const Parts& parts) const
    {
        std::int64_t sum = 0;
        for (const auto& each : m_year.contacts) {
            if (!isIn(each.date, each.isUndone))
                continue;
            const std::string band = given(each.ageBand, "ukjent");
            const auto answers = [&]() -> Parts {
                if (table == "month")
                    return {monthText(unsigned(each.date.month()))};
                if (table == "age_gender")
                    return {band, given(each.gender, "ukjent")};
                if (table == "zone" || table == "new_zone")
                    return {given(each.zone, "ikke_oppgitt")};
                if (table == "kind")
                    return {given(each.kind, "ikke_oppgitt")};
                if (table == "first_contact")
                    return {given(each.firstContact, "ukjent")};
                if (table == "home_municipality")
                    return {given(each.home, "ukjent")};
                if (table == "safety_event")
                    return {given(each.safetyEvent, "ingen")};
                return {band};
            }();
            if (table == "contacts") {
                sum += 1;
            } else if (table == "themes") {
                sum += std::ranges::count(each.themes, parts[0]) > 0 ? each.persons : 0;
            } else if ((table != "new_persons" && table != "new_zone") ||
                       each.firstContact == "ja") {
                bool isMeant = true;
                for (std::size_t p = 0; p < parts.size(); ++p)
                    isMeant = isMeant && fits(parts[p], answers[p]);
                sum += isMeant ? each.persons : 0;
            }
        }
        return sum;
    }

    std::int64_t handouts(const std::string& table, const Parts& parts) const
    {
        std::int64_t sum = 0;
        for (const auto& each : m_year.handouts) {
            if (!isIn(each.date, each.isUndone))
                continue;
            const bool isRefill = each.supplyType == "paafyll";
            std::string answer;
            if (table == "month")
                answer = monthText(unsigned(each.date.month()));
            else if (table == "supply")
                answer = isRefill ? given(each.refillReason, "ikke_oppgitt")
                                  : given(each.supplyType, "ukjent");
            else if (table == "zone")
                answer = given(each.zone, "ikke_oppgitt");
            else if (table == "recipient_category")
                answer = given(each.recipient, "ikke_oppgitt");
            else if (table == "age_band")
                answer = given(each.ageBand, "ukjent");
            else if (table == "gender")
                answer = given(each.gender, "ikke_oppgitt");
            if (table == "handouts")
                sum += 1;
            else if (table == "supply" && parts[0] == "paafyll")
                sum += isRefill ? each.packs : 0;
            else
                sum += fits(parts[0], answer) ? each.packs : 0;
        }
        return sum;
    }

    std::int64_t overdoses(const std::string& table, const Parts& parts) const
    {
        std::int64_t sum = 0;
        for (const auto& each : m_year.overdoses) {
            if (!isIn(each.date, each.isUndone))
                continue;
            if (table == "used_survived")
                sum += fits(parts[0], given(each.naloxoneUsed, "ukjent")) &&
                               fits(parts[1], given(each.survived, "ukjent"))
                           ? 1
                           : 0;
            else if (table == "month")
                sum += fits(parts[0], monthText(unsigned(each.date.month()))) ? 1 : 0;
            else
                sum += fits(parts[0], given(each.zone, "ikke_oppgitt")) ? 1 : 0;
        }
        return sum;
    }

    std::int64_t referrals(const std::string& table, const Parts& parts) const
    {
        std::int64_t sum = 0;
        for (const auto& month : m_year.months) {
            const auto number = unsigned(month.month.month());
            if (month.month.year() != m_year.year || int(number) < m_months.from ||
                int(number) > m_months.to)
                continue;
            for (const auto& each : month.referrals) {
                const std::string answer = table == "to"       ? given(each.to, "ikke_oppgitt")
                                           : table == "status" ? given(each.status, "ikke_oppgitt")
                                                               : monthText(number);
                sum += fits(parts[0], answer) ? each.count : 0;
            }
        }
        return sum;
    }

    std::int64_t equipment(const Parts& parts) const
    {
        std::int64_t sum = 0;
        for (const auto& each : m_year.contacts) {
            if (!isIn(each.date, each.isUndone))
                continue;
            const auto& amounts = parts[1] == "ut" ? each.equipmentOut : each.equipmentIn;
            const auto found = amounts.find(parts[0]);
            sum += found == amounts.end() ? 0 : found->second;
        }
        return sum;
    }

    const domain::health::HealthYear& m_year;
    domain::health::MonthSpan m_months;
};

} // namespace feltbok::test
