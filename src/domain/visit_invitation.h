// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"
#include "base/result.h"
#include "domain/merge.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

/// What one device shows another so that both fill the same visit without coverage: the values
/// with which the record begins. Ids and codes only: no name, no content.
struct VisitInvitation
{
    std::string municipality;
    RecordId visit;
    RecordId premises;
    std::optional<RecordId> licence;
    std::string kind;
    std::string method;
    std::string checklist; ///< reference of the list the visit was begun with
    std::string startedAt; ///< as it stands in the record
    std::vector<UserId> controllers;

    bool names(const UserId& user) const;
    friend bool operator==(const VisitInvitation&, const VisitInvitation&) = default;
};

/// How the text in the QR code begins.
inline constexpr std::string_view invitationScheme = "feltbok://join?";
/// People who can be named in one code.
inline constexpr std::size_t maxInvited = 8;

/// Of a draft. badInput with the field that it lacks: `status` where it is finished, `controllers`
/// where nobody else is named yet.
Result<VisitInvitation> invitationOf(const RecordId& visit, std::string_view municipality,
                                     const json::object& fields);

std::string toText(const VisitInvitation& invitation);
/// notFound where the text is no invitation at all; badInput, with the parameter, where it is one
/// that is damaged.
Result<VisitInvitation> parseInvitation(std::string_view text);

/// What the joining device creates its copy of the record with. The server accepts either device
/// first: both name everybody, and what was chosen on the other one only repeats here, so that it
/// may be changed there meanwhile (protocol.md §4).
Change creatingChange(const VisitInvitation& invitation);

} // namespace feltbok::domain
