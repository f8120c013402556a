// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/licence_hours.h"

#include <span>
#include <vector>

namespace feltbok::domain {

/// How long a kind of licence lasts.
enum class LicenceTerm {
    period,   ///< years, within the period of the council
    seasonal, ///< a part of each year, within the period of the council
    event,    ///< the days of the occasion
    lasting,  ///< not the municipality's to limit
};

/// What a kind of licence may be, as dated data.
struct LicenceKindRule
{
    std::string_view kind;
    Activity activity;
    std::span<const ProductGroup> groups; ///< that it may have
    LicenceTerm term;
    bool ofMunicipality;  ///< granted by the municipality
    bool asksForManager;  ///< a manager of its own, and a deputy unless waived
    bool asksForTest;     ///< who have passed the test of knowledge
    bool onlyClosedParty; ///< never open to everybody
    Validity validity;
    LegalSource source;
};
std::span<const LicenceKindRule> licenceKindRules();
/// In force on that date; nullptr for a kind that is not known.
const LicenceKindRule* findLicenceKind(std::string_view kind, Date date);

/// How long a municipal licence may last (alkoholloven § 1-6): so many years, and not past this day
/// of the year after a new council took office.
struct LicenceTermRule
{
    std::chrono::years longest;
    std::chrono::month_day lastDay;
    std::chrono::year anElection; ///< of municipal councils; then every fourth year
    Validity validity;            ///< by the first day of the licence
    LegalSource source;
};
std::span<const LicenceTermRule> licenceTermRules();
/// The last day that a licence from that day may have; nothing before the first rule.
std::optional<Date> latestEnd(Date validFrom);

/// Who may be manager or deputy (alkoholloven § 1-7c).
struct ManagerRule
{
    int minimumAge = 0;
    Validity validity;
    LegalSource source;
};
const ManagerRule& managerRule();

/// A licence that ends within this time is said to (ours: time to apply anew, § 1-11).
inline constexpr std::chrono::days expiryWarning{90};

enum class Severity { error, warning };
std::string_view toString(Severity severity);

/// Something about a licence that the law does not let it be, or that asks for attention. It stops
/// nothing: the register says what is, and a person decides.
struct LicenceFinding
{
    std::string_view code;
    std::string_view field; ///< of the licence
    Severity severity = Severity::error;
    std::string_view reference; ///< the provision; empty: none
    std::optional<Date> date{}; ///< what the words need, such as the last day that is allowed
    std::optional<std::size_t> entry{}; ///< of `hours`, `area_list` or `withdrawals`
};

/// Errors first, in the order of the fields. `licence` holds the fields of a licence record.
std::vector<LicenceFinding> licenceFindings(const json::object& licence, Date today,
                                            const LegalTables& tables = standardTables());

} // namespace feltbok::domain
