// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/json_text.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace feltbok::domain::health {

/// An outreach contact as it is counted: no time of day and no text.
struct OutreachContact
{
    RecordId id;
    RecordId patrol;  ///< null for a health lead, who is not told
    Date date{};      ///< of the evening the patrol began
    std::string zone; ///< id; empty: none was given
    std::string kind;
    std::int64_t persons = 1;
    std::string ageBand; ///< empty: not given, which is not `ukjent`
    std::string gender;
    std::string home;         ///< home municipality
    std::string firstContact; ///< ja, nei, ukjent
    std::string safetyEvent;
    std::vector<std::string> themes;
    std::map<std::string, std::int64_t, std::less<>> equipmentOut;
    std::map<std::string, std::int64_t, std::less<>> equipmentIn;
    bool isUndone = false;
};

/// From the record as it is stored. Fails with badInput where the date, or a patrol that is there,
/// cannot be read; what else is missing or of another kind is counted as not given.
Result<OutreachContact> outreachContactFromFields(const RecordId& id, const json::object& fields);

/// Contacts, and the persons met in them: a person met three times is counted three times, since
/// nobody is known from one time to the next.
struct Tally
{
    std::int64_t contacts = 0;
    std::int64_t persons = 0;
    friend bool operator==(const Tally&, const Tally&) = default;
};

using TallyBy = std::map<std::string, Tally, std::less<>>;
using AmountBy = std::map<std::string, std::int64_t, std::less<>>;

/// Every table is by code, what was not given under the empty code; so each adds up to `all`,
/// except themes, of which a contact may have several or none.
struct OutreachCounts
{
    Tally all;
    TallyBy kinds;
    TallyBy ageBands;
    TallyBy genders;
    TallyBy zones;
    TallyBy homes;
    TallyBy firstContacts;
    TallyBy safetyEvents;
    TallyBy themes;
    std::map<std::pair<std::string, std::string>, Tally> bandsAndGenders;
    AmountBy equipmentOut; ///< items
    AmountBy equipmentIn;
    friend bool operator==(const OutreachCounts&, const OutreachCounts&) = default;
};

/// What was undone counts nowhere.
OutreachCounts countContacts(std::span<const OutreachContact> contacts);

} // namespace feltbok::domain::health
