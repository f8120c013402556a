// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/allowed_now.h"
#include "domain/licence_terms.h"

namespace feltbok::domain {

/// Something was seen at a time: was it within the hours?
struct HoursBreachQuestion
{
    Activity activity = Activity::serving;
    std::vector<ProductGroup> groups; ///< of the licence
    std::vector<HoursEntry> entries;
    std::string area; ///< "ute", "inne" or empty, which counts as inside
    std::optional<Withdrawal> withdrawal;
    Instant at;
    bool isOwnProduction = false; ///< sale by § 3-4a
};

enum class OutsideHours {
    sale,      ///< sold after hours
    serving,   ///< served after hours
    drinking,  ///< drunk when drinking should have ended
    before,    ///< sold or served before it may begin that day
    closedDay, ///< sold or served on a day without hours
    withdrawn, ///< sold or served while the licence is withdrawn
};
std::string_view toString(OutsideHours kind);

/// A breach it would be, if that is what was seen: a proposal to the one who saw it.
struct HoursBreachProposal
{
    OutsideHours kind = OutsideHours::serving;
    std::vector<ProductGroup> groups;
    /// When it should have ended, or may begin; nothing for a closed day or a withdrawal.
    std::optional<Instant> limit;
    std::chrono::minutes over{0}; ///< whole minutes on the wrong side of `limit`
    std::string_view violation;   ///< of alkoholforskriften § 10-3; empty: the office decides
    LegalSource source;           ///< the duty
};

/// One proposal for groups that stand alike, those of the earliest limit first; none within the
/// hours. The limit itself is not yet a breach.
std::vector<HoursBreachProposal> hoursBreachProposals(const HoursBreachQuestion& question,
                                                      const LegalTables& tables = standardTables());

} // namespace feltbok::domain
