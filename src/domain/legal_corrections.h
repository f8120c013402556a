// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/legal_tables.h"

#include <span>
#include <string>
#include <vector>

namespace feltbok::domain {

/// What the number of a legal rule counts.
enum class LegalUnit {
    none, ///< it has no number: it holds or it does not
    points,
    days,
    years,
    minutes,
    minuteOfDay, ///< minutes since midnight of the date; over 1440: the next day
    daysFromEaster,
    monthAndDay, ///< 1225 is 25 December
    times,       ///< a count
};

/// One rule of the tables, as a list shows it and a correction names it.
struct LegalRow
{
    std::string rule; ///< "holy_day.maundy_thursday", the same in records, cases and pages
    LegalUnit unit = LegalUnit::none;
    std::optional<std::int64_t> value;
    bool isInForce = true;
    Validity validity;
    LegalSource source;

    /// What has been read in the law itself is not the office's to correct.
    bool isCorrectable() const { return source.confidence != Confidence::verified; }
    /// Whether a correction may give another number; else only whether and when it holds.
    bool takesValue() const;
};

/// Every rule as the law has it, in the order of the paragraphs they belong to.
const std::vector<LegalRow>& legalRows();
const LegalRow* findLegalRow(std::string_view rule);

/// What an office says of a rule that was not read in the law itself: a record of `legal_rule`.
/// A rule then holds in the periods that its corrections state, or in its own where none states
/// one, less the periods in which they say it does not. What a correction leaves out is as before.
struct LegalCorrection
{
    std::string rule;
    std::optional<bool> inForce;
    std::optional<std::int64_t> value;
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    std::string basis; ///< where it is laid down, in the office's words
};

/// {"rule","in_force"?,"value"?,"valid_from"?,"valid_to"?,"basis"}: the fields of a record.
Result<LegalCorrection> correctionFromJson(const json::object& object);
/// As a member `corrections` of a case; every one must be sound.
Result<std::vector<LegalCorrection>> correctionsFromJson(const json::value& value);
/// Whether it can be applied: a rule that may be corrected, a number in range, a basis.
Result<void> checkCorrection(const LegalCorrection& correction);

/// The tables with the corrections, in their order; those that are not sound are left out.
LegalTables correctedTables(std::span<const LegalCorrection> corrections);

} // namespace feltbok::domain
