// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/citations.h"

#include "domain/legal_tables.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr Validity sinceActs{Date{year{1990}, January, day{1}}, std::nullopt};
constexpr std::array rules{
    CitationRule{"reasons", sinceActs, {"forvaltningsloven § 25", Confidence::memory}},
    CitationRule{"taking_back", sinceActs, {"forvaltningsloven § 35", Confidence::memory}},
    CitationRule{"suspension", sinceActs, {"forvaltningsloven § 42", Confidence::memory}},
};

} // namespace

std::span<const CitationRule> citationRules()
{
    return rules;
}

std::string_view citationOn(std::string_view code, Date date, const LegalTables& tables)
{
    const auto found =
        std::find_if(tables.citations.begin(), tables.citations.end(), [&](const auto& rule) {
            return rule.code == code && rule.validity.covers(date) &&
                   rule.source.confidence != Confidence::memory;
        });
    return found == tables.citations.end() ? std::string_view() : found->source.reference;
}

} // namespace feltbok::domain
