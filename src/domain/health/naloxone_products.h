// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain::health {

/// How surely a datum of a product is known.
enum class FactConfidence {
    guidance,   ///< official Norwegian guidance
    literature, ///< a foreign product text, agency or reviewed article
    memory,     ///< to be checked against the product text
    office,     ///< stated by the municipality, with its basis
};
std::string_view toString(FactConfidence confidence);

struct FactSource
{
    std::string reference;
    FactConfidence confidence = FactConfidence::memory;
    friend bool operator==(const FactSource&, const FactSource&) = default;
};

/// A datum and where it is from; without a value it is not known, and nothing is guessed.
template <typename T>
struct ProductFact
{
    std::optional<T> value{};
    FactSource source{};
    friend bool operator==(const ProductFact&, const ProductFact&) = default;
};

struct NaloxoneProduct
{
    std::string code;
    std::string name;                  ///< a trade name, the same in every language
    ProductFact<int> doseMicrograms{}; ///< of one spray
    ProductFact<int> minimumAge{};     ///< years, by its product text: a warning, no bar
    ProductFact<int> dosesPerPack{};
    ProductFact<std::chrono::minutes> secondDoseFrom{};
    ProductFact<std::chrono::minutes> secondDoseTo{};
    /// Tenths of a degree Celsius; colder or warmer than this it must not lie.
    ProductFact<int> coldest{};
    ProductFact<int> warmest{};
    ProductFact<int> shelfLifeMonths{};
    /// When the programme hands it out; what lies in store outlives it.
    Date inUseFrom{};
    std::optional<Date> inUseTo{};
    FactSource inUseSource{};
    /// Fourteen digits each. None is built in: a number that is wrong hands out the wrong drug.
    std::vector<std::string> gtins{};

    bool isInUse(Date date) const { return date >= inUseFrom && (!inUseTo || date <= *inUseTo); }
    /// Doses that are handed out together; where it is not known each dose is its own pack.
    int packSize() const { return dosesPerPack.value.value_or(1); }
    friend bool operator==(const NaloxoneProduct&, const NaloxoneProduct&) = default;
};

/// What a municipality says of a product: a correction of one that is built in, or one of its own.
/// What it leaves out is as before.
struct ProductCorrection
{
    std::string product;
    std::optional<std::string> name{};
    std::optional<int> doseMicrograms{};
    std::optional<int> minimumAge{};
    std::optional<int> dosesPerPack{};
    std::optional<std::chrono::minutes> secondDoseFrom{};
    std::optional<std::chrono::minutes> secondDoseTo{};
    std::optional<int> coldest{};
    std::optional<int> warmest{};
    std::optional<int> shelfLifeMonths{};
    std::optional<Date> inUseFrom{};
    std::optional<Date> inUseTo{};
    std::vector<std::string> gtins{}; ///< added to those of earlier corrections
    std::string basis;                ///< where it stands: the pack, a product text, an agreement
};

/// A GTIN of 8, 12, 13 or 14 digits with its check digit, as fourteen digits (GS1 General
/// Specifications 7.9); nothing where it is none.
std::optional<std::string> gtin14(std::string_view text);

/// From the fields of a `naloxone_product`. What cannot be read is left out; whether the rest can
/// be applied is told by the next one.
ProductCorrection productCorrectionFromFields(const json::object& fields);
/// Whether it can be applied: a code, numbers in range, sound GTINs, a basis; a product of the
/// municipality's own needs a name and the doses of a pack.
Result<void> checkProductCorrection(const ProductCorrection& correction);

/// What is built in: Nyxoid, Ventizolve and `annet`.
const std::vector<NaloxoneProduct>& builtInProducts();
/// With the corrections, in their order; those that are not sound are left out. What was added
/// stands before `annet`.
std::vector<NaloxoneProduct> correctedProducts(std::span<const ProductCorrection> corrections);

const NaloxoneProduct* findProduct(std::span<const NaloxoneProduct> products,
                                   std::string_view code);
/// By the number of a scanned pack; nullptr too where two products claim it.
const NaloxoneProduct* productOfGtin(std::span<const NaloxoneProduct> products,
                                     std::string_view gtin);

/// Whether an expiry lies further ahead than a pack made today can have: then it was mistyped.
bool isBeyondShelfLife(const NaloxoneProduct& product, Date expiry, Date today);

} // namespace feltbok::domain::health
