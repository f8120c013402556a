// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/gs1_fields.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using enum Gs1Characters;

constexpr Gs1Field digits(int first, int last, std::size_t identifier, std::size_t length)
{
    return {first, last, identifier, length, length, length};
}
constexpr Gs1Field upToDigits(int first, int last, std::size_t identifier, std::size_t most,
                              std::size_t least = 1)
{
    return {first, last, identifier, least, most, most};
}
constexpr Gs1Field key(int first, int last, std::size_t identifier, std::size_t length)
{
    return {first, last, identifier, length, length, length, set82, true};
}
constexpr Gs1Field date(int identifier)
{
    return {identifier, identifier, 2, 6, 6, 6, set82, false, true};
}
constexpr Gs1Field text(int first, int last, std::size_t identifier, std::size_t most,
                        std::size_t least = 1, std::size_t leadingDigits = 0)
{
    return {first, last, identifier, least, most, leadingDigits};
}

/// GS1 General Specifications, 3.2, in the order of the identifiers. No identifier is the
/// beginning of another.
constexpr std::array fields{
    key(0, 0, 2, 18),           // SSCC
    key(1, 1, 2, 14),           // GTIN
    key(2, 2, 2, 14),           // GTIN of what is inside
    key(3, 3, 2, 14),           // GTIN made to order
    text(10, 10, 2, 20),        // batch or lot
    date(11),                   // produced
    date(12),                   // due
    date(13),                   // packed
    date(15),                   // best before
    date(16),                   // sell by
    date(17),                   // expires
    digits(20, 20, 2, 2),       // variant
    text(21, 22, 2, 20),        // serial; consumer product variant
    text(235, 235, 3, 28),      // third-party serial
    text(240, 241, 3, 30),      // further product identification
    upToDigits(242, 242, 3, 6), // made-to-order variant
    text(243, 243, 3, 20),
    text(250, 251, 3, 30),
    text(253, 253, 3, 30, 13, 13), // document type
    text(254, 254, 3, 20),
    upToDigits(255, 255, 3, 25, 13), // coupon
    upToDigits(30, 30, 2, 8),        // count
    digits(3100, 3169, 4, 6),        // measures, the fourth digit is the decimal point
    digits(3200, 3379, 4, 6),
    digits(3400, 3579, 4, 6),
    digits(3600, 3699, 4, 6),
    upToDigits(37, 37, 2, 8), // count of what is inside
    upToDigits(3900, 3909, 4, 15),
    upToDigits(3910, 3919, 4, 18, 4), // amount behind a currency
    upToDigits(3920, 3929, 4, 15),
    upToDigits(3930, 3939, 4, 18, 4),
    digits(3940, 3943, 4, 4),
    digits(3950, 3955, 4, 6),
    text(400, 401, 3, 30),
    key(402, 402, 3, 17),
    text(403, 403, 3, 30),
    key(410, 417, 3, 13), // locations
    text(420, 420, 3, 20),
    text(421, 421, 3, 12, 4, 3),
    digits(422, 422, 3, 3),
    upToDigits(423, 423, 3, 15, 3),
    digits(424, 424, 3, 3),
    upToDigits(425, 425, 3, 15, 3),
    digits(426, 426, 3, 3),
    text(427, 427, 3, 3),
    text(4300, 4301, 4, 35),
    text(4302, 4306, 4, 70),
    text(4307, 4307, 4, 2, 2),
    text(4308, 4308, 4, 30),
    digits(4309, 4309, 4, 20),
    text(4310, 4311, 4, 35),
    text(4312, 4316, 4, 70),
    text(4317, 4317, 4, 2, 2),
    text(4318, 4318, 4, 20),
    text(4319, 4319, 4, 30),
    text(4320, 4320, 4, 35),
    digits(4321, 4323, 4, 1),
    digits(4324, 4325, 4, 10),
    digits(4326, 4326, 4, 6),
    text(4330, 4333, 4, 7, 6, 6), // temperatures, a minus behind the digits
    digits(7001, 7001, 4, 13),
    text(7002, 7002, 4, 30),
    digits(7003, 7003, 4, 10), // expires at a minute
    upToDigits(7004, 7004, 4, 4),
    text(7005, 7005, 4, 12),
    digits(7006, 7006, 4, 6),
    upToDigits(7007, 7007, 4, 12, 6),
    text(7008, 7008, 4, 3),
    text(7009, 7009, 4, 10),
    text(7010, 7010, 4, 2),
    upToDigits(7011, 7011, 4, 10, 6),
    text(7020, 7022, 4, 20),
    text(7023, 7023, 4, 30),
    text(7030, 7039, 4, 30, 4, 3),
    text(7040, 7040, 4, 4, 4, 1),
    text(7041, 7041, 4, 4),
    text(710, 717, 3, 20), // national healthcare numbers
    text(7230, 7239, 4, 30, 3),
    text(7240, 7240, 4, 20),
    digits(7241, 7241, 4, 2),
    text(7242, 7242, 4, 25),
    digits(7250, 7250, 4, 8), // of a patient, as the ones up to 7259: walked past like the rest
    digits(7251, 7251, 4, 12),
    digits(7252, 7252, 4, 1),
    text(7253, 7254, 4, 40),
    text(7255, 7255, 4, 10),
    text(7256, 7256, 4, 90),
    text(7257, 7257, 4, 70),
    text(7258, 7258, 4, 3, 3, 1),
    text(7259, 7259, 4, 40),
    digits(8001, 8001, 4, 14),
    text(8002, 8002, 4, 20),
    text(8003, 8003, 4, 30, 14, 14),
    text(8004, 8004, 4, 30),
    digits(8005, 8005, 4, 6),
    digits(8006, 8006, 4, 18),
    text(8007, 8007, 4, 34),
    upToDigits(8008, 8008, 4, 12, 8),
    text(8009, 8009, 4, 50),
    Gs1Field{8010, 8010, 4, 1, 30, 0, set39},
    upToDigits(8011, 8011, 4, 12),
    text(8012, 8012, 4, 20),
    text(8013, 8014, 4, 25),
    key(8017, 8018, 4, 18),
    upToDigits(8019, 8019, 4, 10),
    text(8020, 8020, 4, 25),
    digits(8026, 8026, 4, 18),
    text(8030, 8030, 4, 90),
    text(8110, 8110, 4, 70),
    digits(8111, 8111, 4, 4),
    text(8112, 8112, 4, 70),
    text(8200, 8200, 4, 70),
    text(90, 90, 2, 30), // between companies, or of one of them
    text(91, 99, 2, 90),
};

constexpr std::size_t longestIdentifier = 4;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIn(std::string_view set, char c)
{
    return set.find(c) != std::string_view::npos;
}

} // namespace

bool Gs1Field::isPredefined() const
{
    // Of the identifiers that the table names; the same two digits begin no field of another
    // length.
    int start = first;
    for (std::size_t n = identifierDigits; n > 2; --n)
        start /= 10;
    return start <= 4 || (start >= 11 && start <= 20) || (start >= 31 && start <= 36) ||
           start == 41;
}

bool Gs1Field::allows(std::size_t index, char c) const
{
    if (isDigit(c))
        return true;
    if (index < digits)
        return false;
    if (c >= 'A' && c <= 'Z')
        return true;
    if (characters == set39)
        return isIn("#-/", c);
    return (c >= 'a' && c <= 'z') || isIn("!\"%&'()*+,-./:;<=>?_", c);
}

const Gs1Field* gs1Field(std::string_view identifier)
{
    if (identifier.size() > longestIdentifier ||
        !std::all_of(identifier.begin(), identifier.end(), isDigit))
        return nullptr;
    int number = 0;
    for (const char c : identifier)
        number = number * 10 + (c - '0');
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Gs1Field& field) {
        return field.identifierDigits == identifier.size() && field.first <= number &&
               number <= field.last;
    });
    return found == fields.end() ? nullptr : &*found;
}

const Gs1Field* gs1FieldAt(std::string_view text)
{
    for (std::size_t length = 2; length <= std::min(longestIdentifier, text.size()); ++length)
        if (const Gs1Field* field = gs1Field(text.substr(0, length)))
            return field;
    return nullptr;
}

char gs1CheckDigit(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);
    return char('0' + (10 - sum % 10) % 10);
}

} // namespace feltbok::domain
