// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain::health {

// Follow-up without a name: a referral holds a token that says nothing of the person, and the
// worker remembers two words. It lives on the worker's device and in the referral only.

using TokenBytes = std::array<std::uint8_t, 16>;

/// Sixteen consonants, one for each byte: no digit that might be taken for a number, no name.
std::string personToken(const TokenBytes& random);

/// Two different words. Of the person they say nothing; they follow from the token alone.
struct PersonWords
{
    std::string_view first;
    std::string_view second;
    friend bool operator==(const PersonWords&, const PersonWords&) = default;
};
/// Of any text, so that tokens of other makers have words as well.
PersonWords personWords(std::string_view token);
/// Whether somebody could take the words of one person for another's: the same ones, in any order.
bool mayBeTaken(const PersonWords& one, const PersonWords& other);

/// A new token whose words are not to be confused with those of the worker's open referrals: none
/// of their words, or where that is hard to find, at least not the same two.
std::string newPersonToken(std::span<const std::string> open,
                           const std::function<TokenBytes()>& random);

/// The words, folded to lower case: plain, easy to tell apart by ear, and nobody is hurt by one.
std::span<const std::string_view> personWordList();

} // namespace feltbok::domain::health
