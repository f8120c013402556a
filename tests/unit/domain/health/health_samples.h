// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"
#include "domain/schema.h"

#include <random>

namespace feltbok::test {

/// How much happens in a year that is made up.
struct HealthYearSize
{
    int contacts = 100;
    int handouts = 20;
    int overdoses = 8;
    int zones = 3;
};
/// A place of 2,600 people, and the town of issue 4's season.
inline constexpr HealthYearSize smallPlace{110, 22, 8, 3};
inline constexpr HealthYearSize town{3000, 400, 60, 5};

/// Random records of 2026 (a few of the years beside it), answered or not as people answer: the
/// first codes of a list oftener, one in eight not at all, one in thirty undone.
class HealthSampler
{
public:
    explicit HealthSampler(unsigned seed) : m_random(seed) {}

    domain::health::HealthYear year(const HealthYearSize& size)
    {
        domain::health::HealthYear out;
        out.year = std::chrono::year{2026};
        out.today = Date{std::chrono::year{2026} / 12 / 31};
        out.inhabitants = 2600;
        for (int zone = 0; zone < size.zones; ++zone)
            out.zones.push_back("zone-" + std::to_string(zone));
        for (int n = 0; n < size.contacts; ++n)
            out.contacts.push_back(contact(out.zones));
        for (int n = 0; n < size.handouts; ++n)
            out.handouts.push_back(handout(out.zones));
        for (int n = 0; n < size.overdoses; ++n)
            out.overdoses.push_back(overdose(out.zones));
        for (unsigned month = 1; month <= 12; ++month)
            out.months.push_back(monthOf(month, size.contacts / 200));
        return out;
    }

    domain::health::OutreachContact contact(const std::vector<std::string>& zones)
    {
        using domain::Collection;
        domain::health::OutreachContact out;
        const auto code = [&](std::string_view field) {
            return answer(Collection::outreachContact, field);
        };
        out.date = date();
        out.zone = zone(zones);
        out.kind = code("kind");
        out.persons = below(6) == 0 ? 2 + below(4) : 1;
        out.ageBand = code("age_band");
        out.gender = code("gender");
        out.home = code("home_municipality");
        out.firstContact = code("first_contact");
        out.safetyEvent = below(60) == 0 ? "trussel" : below(3) == 0 ? "ingen" : "";
        for (const auto theme :
             domain::schemaOf(Collection::outreachContact).field("themes")->codes)
            if (below(9) == 0)
                out.themes.emplace_back(theme);
        for (const auto item : domain::equipmentItems())
            if (below(12) == 0)
                out.equipmentOut[std::string(item)] = 1 + below(30);
        if (below(10) == 0)
            out.equipmentIn["sproeyter"] = 1 + below(40);
        out.isUndone = below(30) == 0;
        return out;
    }

    domain::health::CountedHandout handout(const std::vector<std::string>& zones)
    {
        using domain::Collection;
        domain::health::CountedHandout out;
        const auto code = [&](std::string_view field) {
            return answer(Collection::naloxoneHandout, field);
        };
        out.date = date();
        out.zone = zone(zones);
        out.packs = below(8) == 0 ? 2 + below(3) : 1;
        out.doses = out.packs * (below(20) == 0 ? 1 : 2);
        out.supplyType = code("supply_type");
        if (out.supplyType == "paafyll")
            out.refillReason = code("refill_reason");
        out.recipient = code("recipient_category");
        out.ageBand = code("age_band");
        out.gender = code("gender");
        out.isUndone = below(30) == 0;
        return out;
    }

    domain::health::CountedOverdose overdose(const std::vector<std::string>& zones)
    {
        using domain::Collection;
        domain::health::CountedOverdose out;
        out.date = date();
        out.zone = zone(zones);
        out.naloxoneUsed = answer(Collection::overdoseEvent, "naloxone_used");
        out.survived = below(12) == 0 ? "nei" : below(6) == 0 ? "ukjent" : "ja";
        out.isUndone = below(30) == 0;
        return out;
    }

    /// 0 to `limit` - 1.
    int below(int limit) { return int(m_random() % unsigned(limit)); }

private:
    Date date()
    {
        const int year = below(40) == 0 ? 2025 + 2 * below(2) : 2026;
        return Date{std::chrono::year{year} / (1 + below(12)) / (1 + below(28))};
    }
    std::string zone(const std::vector<std::string>& zones)
    {
        return below(8) == 0 ? std::string() : zones[std::size_t(skewed(int(zones.size())))];
    }
    std::string answer(domain::Collection collection, std::string_view field)
    {
        const auto codes = domain::schemaOf(collection).field(field)->codes;
        return below(8) == 0 ? std::string()
                             : std::string(codes[std::size_t(skewed(int(codes.size())))]);
    }
    int skewed(int limit) { return std::min(below(limit), below(limit)); }
    domain::health::CountedMonth monthOf(unsigned month, int many)
    {
        using domain::Collection;
        domain::health::CountedMonth out;
        out.month = std::chrono::year{2026} / std::chrono::month{month};
        out.patrols = 1 + below(18);
        out.patrolMinutes = out.patrols * (150 + below(60));
        const auto& spec = domain::schemaOf(Collection::referral);
        for (int n = 0; n < 1 + many; ++n)
            out.referrals.push_back(
                {std::string(spec.field("to")->codes[std::size_t(skewed(14))]),
                 std::string(spec.field("status")->codes[std::size_t(skewed(7))]), 1 + below(3)});
        return out;
    }

    std::mt19937 m_random;
};

} // namespace feltbok::test
