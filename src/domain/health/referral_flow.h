// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <string_view>
#include <vector>

namespace feltbok::domain::health {

// A referral tells another service of a person. That needs the person's consent, or what the law
// says instead (forvaltningsloven §§ 13 a and 13 b); one that comes from another service needs
// consent always. The app shows by these rules what can be done, and the server judges by them.

/// `tilbudt` where none is written yet.
std::string_view referralStatus(const json::object& referral);

/// Whether any step of tilbudt → avslaatt or sendt; sendt → mottatt → moett or ikke_moett →
/// avsluttet leads there.
bool isReferralStepTo(std::string_view to);
/// It was declined or is over.
bool isReferralOver(const json::object& referral);
bool isConsentWithdrawn(const json::object& referral);
/// Nobody follows the person up by it any more: it is over, or the consent was withdrawn. From
/// then on it holds no token.
bool isReferralClosed(const json::object& referral);

/// A step, or several: a device may have taken them before it could send.
struct ReferralMove
{
    bool isLegal = false;
    std::string_view missing; ///< the field it still needs; set only where the steps are legal
};
/// After a withdrawal nothing more is shared: all that is left is to close it, wherever it stood.
ReferralMove referralMove(const json::object& referral, std::string_view to);
/// What may come next, in the order of the list of statuses; single steps only.
std::vector<std::string_view> nextReferralSteps(const json::object& referral);

/// Whether the person has said yes: in writing, or aloud before a witness; and not taken it back.
bool hasConsent(const json::object& referral);
/// Whether it follows from the consent that the worker may keep a token of the person.
bool mayHoldToken(const json::object& referral);
/// Whether there is a consent that can be withdrawn: at any time until it is over.
bool canWithdrawConsent(const json::object& referral);
/// Whether a field may still be written. What was told to whom by which consent is a fact once it
/// is sent; nothing but the closing is written after a withdrawal, and nothing when it is over.
bool isReferralFieldOpen(const json::object& referral, std::string_view field);

} // namespace feltbok::domain::health
