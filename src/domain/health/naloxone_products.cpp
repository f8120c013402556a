// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/naloxone_products.h"

#include "domain/health/stock_movement.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

using namespace std::chrono;

constexpr std::size_t maxGtins = 50;
constexpr std::size_t maxNameBytes = 100;
constexpr std::size_t maxBasisBytes = 1000;
constexpr std::string_view otherProduct = "annet";

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

FactSource literature(std::string reference)
{
    return {std::move(reference), FactConfidence::literature};
}

FactSource memory(std::string reference)
{
    return {std::move(reference), FactConfidence::memory};
}

FactSource programme()
{
    return {"nalokson.uio.no", FactConfidence::guidance};
}

NaloxoneProduct nyxoid()
{
    const FactSource text =
        literature("Nyxoid 1.8 mg, summary of product characteristics (UK 2021)");
    NaloxoneProduct out;
    out.code = "nyxoid";
    out.name = "Nyxoid 1.8 mg";
    out.doseMicrograms = {1800, text};
    out.minimumAge = {14, text};
    out.dosesPerPack = {2, text};
    out.secondDoseFrom = {minutes{2}, text};
    out.secondDoseTo = {minutes{3}, text};
    out.coldest = {0, memory("Nyxoid, product information (EU): do not freeze")};
    out.warmest = {300, literature("Nyxoid, product information (Australia): below 30 °C")};
    out.shelfLifeMonths = {36, memory("Nyxoid, product information (EU): three years")};
    // It took over from prefilled syringes, which were handed out until June 2018.
    out.inUseFrom = Date{year{2018}, June, day{1}};
    out.inUseSource = programme();
    return out;
}

NaloxoneProduct ventizolve()
{
    NaloxoneProduct out;
    out.code = "ventizolve";
    out.name = "Ventizolve 1.26 mg";
    out.doseMicrograms = {1260, programme()};
    out.minimumAge = {18, literature("Ventizolve, patient leaflet (UK): adults")};
    out.dosesPerPack = {2, memory("Ventizolve, product information: two single doses")};
    const FactSource second = memory("Ventizolve, product information: after 2 to 3 minutes");
    out.secondDoseFrom = {minutes{2}, second};
    out.secondDoseTo = {minutes{3}, second};
    out.coldest = {0, memory("Ventizolve, product information: do not freeze")};
    out.warmest = {std::nullopt, memory("Ventizolve, product information: no limit known to us")};
    out.shelfLifeMonths = {36, memory("Ventizolve, product information: three years")};
    out.inUseFrom = Date{year{2020}, January, day{1}};
    out.inUseSource = programme();
    return out;
}

/// Any other preparation: nothing is known of it, but no naloxone gains by freezing.
NaloxoneProduct other()
{
    NaloxoneProduct out;
    out.code = otherProduct;
    out.coldest = {0, literature("naloxone nasal spray 4 mg, labelling (US): do not freeze")};
    out.inUseFrom = Date{year{2014}, January, day{1}};
    out.inUseSource = programme();
    return out;
}

bool isBuiltIn(std::string_view code)
{
    return findProduct(builtInProducts(), code) != nullptr;
}

template <typename T>
void correct(ProductFact<T>& fact, const std::optional<T>& value, const FactSource& source)
{
    if (value)
        fact = {value, source};
}

template <typename T>
bool isOrdered(const ProductFact<T>& from, const ProductFact<T>& to)
{
    return !from.value || !to.value || *from.value <= *to.value;
}

/// A correction that is sound by itself may still not fit what it leaves as it was.
bool isSound(const NaloxoneProduct& product)
{
    return isOrdered(product.secondDoseFrom, product.secondDoseTo) &&
           isOrdered(product.coldest, product.warmest) &&
           (!product.inUseTo || product.inUseFrom <= *product.inUseTo);
}

void apply(NaloxoneProduct& product, const ProductCorrection& correction)
{
    const FactSource source{correction.basis, FactConfidence::office};
    if (correction.name)
        product.name = *correction.name;
    correct(product.doseMicrograms, correction.doseMicrograms, source);
    correct(product.minimumAge, correction.minimumAge, source);
    correct(product.dosesPerPack, correction.dosesPerPack, source);
    correct(product.secondDoseFrom, correction.secondDoseFrom, source);
    correct(product.secondDoseTo, correction.secondDoseTo, source);
    correct(product.coldest, correction.coldest, source);
    correct(product.warmest, correction.warmest, source);
    correct(product.shelfLifeMonths, correction.shelfLifeMonths, source);
    if (correction.inUseFrom)
        product.inUseFrom = *correction.inUseFrom;
    if (correction.inUseTo)
        product.inUseTo = correction.inUseTo;
    if (correction.inUseFrom || correction.inUseTo)
        product.inUseSource = source;
    for (const std::string& text : correction.gtins)
        if (const auto gtin = gtin14(text);
            gtin &&
            std::find(product.gtins.begin(), product.gtins.end(), *gtin) == product.gtins.end())
            product.gtins.push_back(*gtin);
}

/// Limits that no product text reaches; beyond them it is a slip of the pen.
struct Range
{
    std::string_view field;
    std::optional<int> value;
    int least;
    int most;
};

std::optional<int> count(const std::optional<minutes>& length)
{
    return length ? std::optional<int>(int(length->count())) : std::nullopt;
}

std::optional<int> integerMember(const json::object& fields, std::string_view key)
{
    const json::value* value = fields.if_contains(key);
    if (value == nullptr || !value->is_int64() || value->get_int64() > 1'000'000'000 ||
        value->get_int64() < -1'000'000'000)
        return std::nullopt;
    return int(value->get_int64());
}

std::optional<minutes> minutesMember(const json::object& fields, std::string_view key)
{
    const auto number = integerMember(fields, key);
    return number ? std::optional(minutes{*number}) : std::nullopt;
}

} // namespace

std::string_view toString(FactConfidence confidence)
{
    switch (confidence) {
    case FactConfidence::guidance:
        return "guidance";
    case FactConfidence::literature:
        return "literature";
    case FactConfidence::memory:
        return "memory";
    case FactConfidence::office:
        return "office";
    }
    return "";
}

std::optional<std::string> gtin14(std::string_view text)
{
    if (text.size() != 8 && (text.size() < 12 || text.size() > 14))
        return std::nullopt;
    std::string out(14 - text.size(), '0');
    out.append(text);
    int sum = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] < '0' || out[i] > '9')
            return std::nullopt;
        sum += (out[i] - '0') * (i % 2 == 0 ? 3 : 1);
    }
    if (sum == 0 || sum % 10 != 0)
        return std::nullopt;
    return out;
}

ProductCorrection productCorrectionFromFields(const json::object& fields)
{
    ProductCorrection out;
    out.product = findString(fields, "product").value_or("");
    if (const auto name = findString(fields, "name"); name && !name->empty())
        out.name = std::string(*name);
    out.doseMicrograms = integerMember(fields, "dose_micrograms");
    out.minimumAge = integerMember(fields, "minimum_age");
    out.dosesPerPack = integerMember(fields, "doses_per_pack");
    out.secondDoseFrom = minutesMember(fields, "second_dose_after_min");
    out.secondDoseTo = minutesMember(fields, "second_dose_after_max");
    if (const auto warmest = integerMember(fields, "storage_max_celsius"))
        if (*warmest >= -1000 && *warmest <= 1000)
            out.warmest = *warmest * 10;
    if (const json::value* gtins = fields.if_contains("gtins");
        gtins != nullptr && gtins->is_array())
        for (const json::value& each : gtins->get_array())
            if (each.is_object())
                if (const auto gtin = findString(each.get_object(), "gtin"))
                    out.gtins.emplace_back(*gtin);
    out.basis = findString(fields, "basis").value_or("");
    return out;
}

Result<void> checkProductCorrection(const ProductCorrection& correction)
{
    FELTBOK_TRY(checkProductCode(correction.product));
    if (correction.basis.empty() || correction.basis.size() > maxBasisBytes ||
        !isValidUtf8(correction.basis))
        return bad("basis", "say where it stands");
    if (correction.name && (correction.name->empty() || correction.name->size() > maxNameBytes ||
                            !isValidUtf8(*correction.name)))
        return bad("name", "not a name");
    if (!isBuiltIn(correction.product)) {
        if (!correction.name)
            return bad("name", "a new product needs a name");
        if (!correction.dosesPerPack)
            return bad("doses_per_pack", "a new product needs the doses of a pack");
    }
    const Range ranges[] = {
        {"dose_micrograms", correction.doseMicrograms, 1, 20'000},
        {"minimum_age", correction.minimumAge, 0, 99},
        {"doses_per_pack", correction.dosesPerPack, 1, 100},
        {"second_dose_after_min", count(correction.secondDoseFrom), 1, 30},
        {"second_dose_after_max", count(correction.secondDoseTo), 1, 30},
        {"coldest_tenths", correction.coldest, -400, 250},
        {"storage_max_celsius", correction.warmest, 0, 600},
        {"shelf_life_months", correction.shelfLifeMonths, 1, 120},
    };
    for (const Range& range : ranges)
        if (range.value && (*range.value < range.least || *range.value > range.most))
            return bad(range.field, "out of range");
    if (correction.secondDoseFrom && correction.secondDoseTo &&
        *correction.secondDoseFrom > *correction.secondDoseTo)
        return bad("second_dose_after_max", "before it begins");
    if (correction.coldest && correction.warmest && *correction.coldest > *correction.warmest)
        return bad("storage_max_celsius", "below the coldest");
    if (correction.inUseFrom && correction.inUseTo && *correction.inUseFrom > *correction.inUseTo)
        return bad("in_use_to", "before it begins");
    if (correction.gtins.size() > maxGtins)
        return bad("gtins", "too many");
    for (const std::string& gtin : correction.gtins)
        if (!gtin14(gtin))
            return bad("gtins", "not a GTIN");
    return {};
}

const std::vector<NaloxoneProduct>& builtInProducts()
{
    static const std::vector<NaloxoneProduct> products{nyxoid(), ventizolve(), other()};
    return products;
}

std::vector<NaloxoneProduct> correctedProducts(std::span<const ProductCorrection> corrections)
{
    std::vector<NaloxoneProduct> out = builtInProducts();
    for (const ProductCorrection& correction : corrections) {
        if (!checkProductCorrection(correction))
            continue;
        const auto found =
            std::find_if(out.begin(), out.end(), [&](const NaloxoneProduct& product) {
                return product.code == correction.product;
            });
        NaloxoneProduct product = found == out.end() ? other() : *found;
        product.code = correction.product;
        apply(product, correction);
        if (!isSound(product))
            continue;
        if (found == out.end())
            out.insert(out.end() - 1, std::move(product));
        else
            *found = std::move(product);
    }
    return out;
}

const NaloxoneProduct* findProduct(std::span<const NaloxoneProduct> products, std::string_view code)
{
    const auto found =
        std::find_if(products.begin(), products.end(),
                     [&](const NaloxoneProduct& product) { return product.code == code; });
    return found == products.end() ? nullptr : &*found;
}

const NaloxoneProduct* productOfGtin(std::span<const NaloxoneProduct> products,
                                     std::string_view gtin)
{
    const std::optional<std::string> wanted = gtin14(gtin);
    if (!wanted)
        return nullptr;
    const NaloxoneProduct* found = nullptr;
    for (const NaloxoneProduct& product : products) {
        if (std::find(product.gtins.begin(), product.gtins.end(), *wanted) == product.gtins.end())
            continue;
        if (found != nullptr)
            return nullptr;
        found = &product;
    }
    return found;
}

bool isBeyondShelfLife(const NaloxoneProduct& product, Date expiry, Date today)
{
    if (!product.shelfLifeMonths.value)
        return false;
    const year_month last =
        year_month{today.year(), today.month()} + months{*product.shelfLifeMonths.value};
    // An expiry is often printed as a month, and then means its last day.
    return year_month{expiry.year(), expiry.month()} > last;
}

} // namespace feltbok::domain::health
