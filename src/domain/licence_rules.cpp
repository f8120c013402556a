// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/licence_rules.h"

#include "domain/hours_ceiling.h"
#include "domain/licence_terms.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::array g1{ProductGroup::g1};
constexpr std::array g12{ProductGroup::g1, ProductGroup::g2};
constexpr std::array g123{ProductGroup::g1, ProductGroup::g2, ProductGroup::g3};

// The Act has been in force since 1990; kinds and conditions are those of its text in July 2026.
constexpr Validity sinceAct{Date{year{1990}, January, day{1}}, std::nullopt};

constexpr LegalSource verified(std::string_view reference)
{
    return {reference, Confidence::verified};
}

using Term = LicenceTerm;
constexpr std::array kindRows{
    LicenceKindRule{"salg_gr1", Activity::sale, g1, Term::period, true, true, true, false, sinceAct,
                    verified("alkoholloven § 3-1")},
    LicenceKindRule{"salg_egenprodusert_gr1", Activity::sale, g1, Term::period, true, true, true,
                    false, sinceAct, verified("alkoholloven § 3-1b")},
    LicenceKindRule{"salg_egenprodusert_gr2", Activity::sale, g12, Term::period, true, true, true,
                    false, sinceAct, verified("alkoholloven § 3-1b")},
    LicenceKindRule{"vinmonopol", Activity::sale, g123, Term::period, true, false, false, false,
                    sinceAct, verified("alkoholloven §§ 3-1, 3-3")},
    LicenceKindRule{"skjenk_alminnelig", Activity::serving, g123, Term::period, true, true, true,
                    false, sinceAct, verified("alkoholloven § 4-2")},
    LicenceKindRule{"skjenk_sluttet", Activity::serving, g123, Term::period, true, true, true, true,
                    sinceAct, verified("alkoholloven § 4-2")},
    LicenceKindRule{"skjenk_del_av_aar", Activity::serving, g123, Term::seasonal, true, true, true,
                    false, sinceAct, verified("alkoholloven §§ 1-6, 4-2")},
    LicenceKindRule{"skjenk_enkeltanledning", Activity::serving, g123, Term::event, true, true,
                    false, false, sinceAct, verified("alkoholloven § 1-6")},
    LicenceKindRule{"skjenk_ambulerende", Activity::serving, g123, Term::event, true, true, false,
                    true, sinceAct, verified("alkoholloven § 4-5")},
    // Both extend a licence of the place, which has its manager already.
    LicenceKindRule{"utvidet_areal_enkelt", Activity::serving, g123, Term::event, true, false,
                    false, false, sinceAct, verified("alkoholloven § 4-2")},
    LicenceKindRule{"utvidet_tid_enkelt", Activity::serving, g123, Term::event, true, false, false,
                    false, sinceAct, verified("alkoholloven § 4-4")},
    LicenceKindRule{"statlig", Activity::serving, g123, Term::lasting, false, false, false, false,
                    sinceAct, verified("alkoholloven §§ 5-2, 5-3")},
};

constexpr LegalSource term16{"alkoholloven § 1-6", Confidence::verified};
// 30 September since lov 18 December 2015 nr. 122; that it was this one which moved it from 30 June
// is from memory.
constexpr std::array termRows{
    LicenceTermRule{years{4},
                    June / 30,
                    year{2015},
                    {Date{year{1990}, January, day{1}}, Date{year{2015}, December, day{31}}},
                    {"alkoholloven § 1-6", Confidence::memory}},
    LicenceTermRule{years{4},
                    September / 30,
                    year{2015},
                    {Date{year{2016}, January, day{1}}, std::nullopt},
                    term16},
};

constexpr ManagerRule manager17c{20, sinceAct, {"alkoholloven § 1-7c", Confidence::verified}};

Date addYears(Date date, years count)
{
    const Date moved = date + count;
    return moved.ok() ? moved : Date{moved.year() / moved.month() / last};
}

Date addDays(Date date, int count)
{
    return Date{sys_days{date} + days{count}};
}

std::optional<Date> dateOf(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

bool isTrue(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

bool isBlank(const json::object& fields, std::string_view name)
{
    return findString(fields, name).value_or("").find_first_not_of(" \t\n") ==
           std::string_view::npos;
}

std::vector<ProductGroup> groupsOf(const json::object& licence)
{
    std::vector<ProductGroup> out;
    if (const auto* list = licence.if_contains("groups"); list != nullptr && list->is_array())
        for (const auto& value : list->get_array())
            if (value.is_string())
                if (const auto group = productGroupFromText(value.get_string()))
                    out.push_back(*group);
    return out;
}

bool holds(std::span<const ProductGroup> groups, ProductGroup group)
{
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

class Judge
{
public:
    Judge(const json::object& licence, Date today, const LegalTables& tables)
        : m_licence(licence), m_today(today), m_tables(tables)
    {
    }

    std::vector<LicenceFinding> run() &&
    {
        const auto from = dateOf(m_licence, "valid_from");
        const std::string_view kind = findString(m_licence, "licence_kind").value_or("");
        m_rule = findLicenceKind(kind, from.value_or(m_today));
        if (m_rule == nullptr) {
            add("kind_missing", "licence_kind", Severity::error, "alkoholloven § 1-4a");
            return std::move(m_out);
        }
        judgeGroups();
        judgeTerm(from, dateOf(m_licence, "valid_to"));
        judgeHours();
        judgePeople();
        judgeEvent();
        judgeWithdrawals();
        std::stable_sort(m_out.begin(), m_out.end(),
                         [](const auto& a, const auto& b) { return a.severity < b.severity; });
        return std::move(m_out);
    }

private:
    void add(std::string_view code, std::string_view field, Severity severity,
             std::string_view reference, std::optional<Date> date = {},
             std::optional<std::size_t> entry = {})
    {
        m_out.push_back({code, field, severity, reference, date, entry});
    }

    void judgeGroups()
    {
        m_groups = groupsOf(m_licence);
        if (m_groups.empty()) {
            add("groups_missing", "groups", Severity::error, m_rule->source.reference);
            return;
        }
        if (std::any_of(m_groups.begin(), m_groups.end(),
                        [&](ProductGroup group) { return !holds(m_rule->groups, group); }))
            add("groups_not_of_kind", "groups", Severity::error, m_rule->source.reference);
        // Serving: group 1, or 1 and 2, or all (§ 4-2).
        else if (m_rule->activity == Activity::serving && m_rule->ofMunicipality &&
                 !std::all_of(m_groups.begin(), m_groups.end(), [&](ProductGroup group) {
                     return group == ProductGroup::g1 ||
                            holds(m_groups, ProductGroup(int(group) - 1));
                 }))
            add("groups_not_nested", "groups", Severity::error, "alkoholloven § 4-2");
    }

    void judgeTerm(std::optional<Date> from, std::optional<Date> to)
    {
        if (!m_rule->ofMunicipality)
            return;
        if (!from)
            add("valid_from_missing", "valid_from", Severity::error, term16.reference);
        if (!to)
            add("valid_to_missing", "valid_to", Severity::error, term16.reference);
        if (from && to && *to < *from) {
            add("ends_before_start", "valid_to", Severity::error, {});
            return;
        }
        const bool isEvent = m_rule->term == LicenceTerm::event;
        if (from && to && !isEvent)
            if (const auto latest = latestEnd(*from); latest && *to > *latest)
                add("term_too_long", "valid_to", Severity::error, term16.reference, latest);
        if (to && !isEvent) {
            if (*to < m_today)
                add("expired", "valid_to", Severity::warning, {}, to);
            else if (sys_days{*to} - sys_days{m_today} <= expiryWarning)
                add("expires_soon", "valid_to", Severity::warning, {}, to);
        }
        if (m_rule->term != LicenceTerm::seasonal)
            return;
        const auto begin = findString(m_licence, "season_from").value_or("");
        const auto end = findString(m_licence, "season_to").value_or("");
        // A leap year takes every day that exists.
        const auto first = parseIsoDate("2000-" + std::string(begin));
        const auto last = parseIsoDate("2000-" + std::string(end));
        if (!first || !last) {
            add("season_missing", first ? "season_to" : "season_from", Severity::error,
                m_rule->source.reference);
            return;
        }
        const auto next = addDays(*last, 1);
        if (month_day{next.month(), next.day()} == month_day{first->month(), first->day()})
            add("season_whole_year", "season_to", Severity::error, m_rule->source.reference);
    }

    void judgeHours()
    {
        const auto* list = m_licence.if_contains("hours");
        if (list == nullptr || !list->is_array())
            return;
        const auto read = hoursFromJson(*list);
        if (!read) {
            add("hours_unreadable", "hours", Severity::error, {});
            return;
        }
        // Vinmonopolet's hours (§ 3-4) and the state's licences are not the council's to decide.
        const std::string_view kind = m_rule->kind;
        if (kind == "vinmonopol" || !m_rule->ofMunicipality || read->empty())
            return;
        const auto areas = areaKinds();
        std::vector<ProductGroup> withHours;
        for (std::size_t i = 0; i < read->size(); ++i) {
            const HoursEntry& entry = (*read)[i];
            if (entry.validTo && *entry.validTo < m_today)
                continue; // what has ended stands as it was
            if (const auto over = beyondCeiling(entry, m_rule->activity, m_today, m_tables))
                add("hours_over_ceiling", "hours", Severity::error, *over, {}, i);
            for (const ProductGroup group : entry.groups) {
                if (!holds(m_groups, group))
                    add("hours_group_not_licensed", "hours", Severity::warning,
                        m_rule->source.reference, {}, i);
                withHours.push_back(group);
            }
            if (!entry.area.empty() &&
                std::find(areas.begin(), areas.end(), entry.area) == areas.end())
                add("hours_area_unknown", "hours", Severity::warning, "alkoholloven § 4-2", {}, i);
        }
        if (m_rule->activity == Activity::serving && spiritsOutlastOthers(*read))
            add("spirits_outlast", "hours", Severity::error, "alkoholloven § 4-4");
        for (const ProductGroup group : m_groups)
            if (!holds(withHours, group)) {
                add("group_without_hours", "hours", Severity::warning,
                    m_rule->activity == Activity::serving ? "alkoholloven § 4-4"
                                                          : "alkoholloven § 3-7");
                break;
            }
    }

    /// The kinds of the areas ("inne", "ute"); an area without a name is a finding.
    std::vector<std::string> areaKinds()
    {
        std::vector<std::string> out;
        const auto* list = m_licence.if_contains("area_list");
        if (list == nullptr || !list->is_array())
            return out;
        std::size_t i = 0;
        for (const auto& value : list->get_array()) {
            if (value.is_object()) {
                if (isBlank(value.get_object(), "name"))
                    add("area_unnamed", "area_list", Severity::warning, "alkoholloven § 4-2", {},
                        i);
                out.emplace_back(findString(value.get_object(), "kind").value_or(""));
            }
            ++i;
        }
        return out;
    }

    void judgePeople()
    {
        if (!m_rule->asksForManager)
            return;
        const auto reference = manager17c.source.reference;
        // A single occasion is granted with little notice: it is asked about there.
        const Severity missing = m_rule->asksForTest ? Severity::error : Severity::warning;
        if (isBlank(m_licence, "manager")) {
            add("manager_missing", "manager", missing, reference);
        } else if (m_rule->asksForTest) {
            if (!dateOf(m_licence, "manager_approved_from"))
                add("manager_not_approved", "manager_approved_from", Severity::warning, reference);
            if (!dateOf(m_licence, "manager_test_passed"))
                add("manager_without_test", "manager_test_passed", Severity::warning, reference);
        }
        if (!m_rule->asksForTest)
            return;
        if (isBlank(m_licence, "deputy")) {
            if (!isTrue(m_licence, "deputy_waived"))
                add("deputy_missing", "deputy", Severity::warning, reference);
            return;
        }
        if (!dateOf(m_licence, "deputy_approved_from"))
            add("deputy_not_approved", "deputy_approved_from", Severity::warning, reference);
        if (!dateOf(m_licence, "deputy_test_passed"))
            add("deputy_without_test", "deputy_test_passed", Severity::warning, reference);
    }

    void judgeEvent()
    {
        if (m_rule->term == LicenceTerm::event && isBlank(m_licence, "event_name"))
            add("event_name_missing", "event_name", Severity::warning, m_rule->source.reference);
        if (m_rule->onlyClosedParty && m_rule->term == LicenceTerm::event &&
            !isTrue(m_licence, "closed_party"))
            add("only_closed_party", "closed_party", Severity::error, m_rule->source.reference);
    }

    void judgeWithdrawals()
    {
        if (const auto* list = m_licence.if_contains("withdrawals");
            list != nullptr && list->is_array())
            for (std::size_t i = 0; i < list->get_array().size(); ++i) {
                const auto& value = list->get_array()[i];
                if (!value.is_object())
                    continue;
                const auto from = dateOf(value.get_object(), "from");
                const auto to = dateOf(value.get_object(), "to");
                if (!from || !to || *to < *from)
                    add("withdrawal_dates", "withdrawals", Severity::error, "alkoholloven § 1-8",
                        {}, i);
            }
        if (const auto now = withdrawalOn(m_licence, m_today))
            add("withdrawn_now", "withdrawals", Severity::warning, now->source.reference, now->to);
    }

    const json::object& m_licence;
    Date m_today;
    const LegalTables& m_tables;
    const LicenceKindRule* m_rule = nullptr;
    std::vector<ProductGroup> m_groups;
    std::vector<LicenceFinding> m_out;
};

} // namespace

std::span<const LicenceKindRule> licenceKindRules()
{
    return kindRows;
}

const LicenceKindRule* findLicenceKind(std::string_view kind, Date date)
{
    const auto found =
        std::find_if(kindRows.begin(), kindRows.end(), [&](const LicenceKindRule& row) {
            return row.kind == kind && row.validity.covers(date);
        });
    return found == kindRows.end() ? nullptr : &*found;
}

std::span<const LicenceTermRule> licenceTermRules()
{
    return termRows;
}

std::optional<Date> latestEnd(Date validFrom)
{
    for (const LicenceTermRule& rule : termRows) {
        if (!rule.validity.covers(validFrom))
            continue;
        // Councils take office in the autumn of the election; the first such day on or after the
        // licence's own first day is where the period of the council ends it.
        const int election = int(rule.anElection);
        int year = int(validFrom.year());
        while ((year - election - 1) % 4 != 0 ||
               Date{std::chrono::year{year}, rule.lastDay.month(), rule.lastDay.day()} < validFrom)
            ++year;
        const Date ofCouncil{std::chrono::year{year}, rule.lastDay.month(), rule.lastDay.day()};
        return std::min(ofCouncil, addDays(addYears(validFrom, rule.longest), -1));
    }
    return std::nullopt;
}

const ManagerRule& managerRule()
{
    return manager17c;
}

std::string_view toString(Severity severity)
{
    return severity == Severity::error ? "error" : "warning";
}

std::vector<LicenceFinding> licenceFindings(const json::object& licence, Date today,
                                            const LegalTables& tables)
{
    return Judge(licence, today, tables).run();
}

} // namespace feltbok::domain
