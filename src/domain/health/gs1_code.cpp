// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/gs1_code.h"

#include "domain/health/gs1_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace feltbok::domain {
namespace {

using namespace std::chrono;
using enum Gs1Fault;

struct FaultText
{
    Gs1Fault fault;
    std::string_view code;
    std::string_view reason;
};

constexpr std::array faultTexts{
    FaultText{empty, "empty", "no text"},
    FaultText{tooLong, "too_long", "too long for the code of a pack"},
    FaultText{notGs1, "not_gs1", "not a GS1 code"},
    FaultText{productNumberOnly, "product_number_only", "names neither lot nor expiry"},
    FaultText{unknownField, "unknown_field", "no such field"},
    FaultText{fieldTooShort, "field_too_short", "too short"},
    FaultText{fieldTooLong, "field_too_long", "too long"},
    FaultText{illegalCharacter, "illegal_character", "a character that may not stand there"},
    FaultText{wrongCheckDigit, "wrong_check_digit", "the check digit is wrong"},
    FaultText{badDate, "bad_date", "no such date"},
    FaultText{differentValues, "different_values", "stands twice with different values"},
    FaultText{separatorLost, "separator_lost", "another field seems to begin here"},
    FaultText{noProductNumber, "no_product_number", "the product number is missing"},
    FaultText{noLot, "no_lot", "the lot is missing"},
    FaultText{noExpiry, "no_expiry", "the expiry is missing"},
};
static_assert(faultTexts.size() == std::size_t(noExpiry) + 1);

constexpr std::string_view productNumber = "01";
constexpr std::string_view batchOrLot = "10";
constexpr std::string_view expires = "17";
constexpr std::string_view serial = "21";

constexpr char separator = 0x1d; ///< FNC1 as a reader transmits it
constexpr std::size_t gtinDigits = 14;
/// Of a serial number: packs of medicines have more, and a shorter end of a lot is more often a
/// part of it.
constexpr std::size_t leastSerial = 6;

const FaultText& textOf(Gs1Fault fault)
{
    return *std::find_if(faultTexts.begin(), faultTexts.end(),
                         [&](const FaultText& text) { return text.fault == fault; });
}

Error gs1Error(Gs1Fault fault, std::size_t position, std::string_view field = {})
{
    const FaultText& text = textOf(fault);
    return {fault == tooLong ? ErrorCode::tooLarge : ErrorCode::badInput,
            std::to_string(position) + "/" + std::string(field) + ": " + std::string(text.reason),
            std::string(text.code)};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// GS1 General Specifications, 7.12: the century in which the year is nearest, at most 49 years
/// ago and 50 ahead.
year yearOf(int twoDigits, Date today)
{
    const int thisYear = int(today.year());
    const int century = thisYear - thisYear % 100;
    const int ahead = twoDigits - thisYear % 100;
    if (ahead >= 51)
        return year(century - 100 + twoDigits);
    if (ahead <= -50)
        return year(century + 100 + twoDigits);
    return year(century + twoDigits);
}

/// YYMMDD; day 00 is the last of the month (GS1 General Specifications, 3.4).
std::optional<Date> dateOf(std::string_view digits, Date today)
{
    const year_month month{yearOf(number(digits.substr(0, 2)), today),
                           std::chrono::month(unsigned(number(digits.substr(2, 2))))};
    if (!month.ok())
        return std::nullopt;
    const auto dayOfMonth = unsigned(number(digits.substr(4, 2)));
    const Date date = dayOfMonth == 0 ? Date(month / last) : Date(month / day(dayOfMonth));
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// Only as long as a text is parsed: no value outlives it but those of PackCode.
struct Found
{
    std::string identifier;
    const Gs1Field* field;
    std::string value;
    std::size_t begin; ///< of the identifier
    std::size_t valueAt;
    bool isExact; ///< every character of the value is one byte of the text

    std::size_t placeOf(std::size_t index) const { return isExact ? valueAt + index : valueAt; }
    Error error(Gs1Fault fault, std::size_t position) const
    {
        return gs1Error(fault, position, identifier);
    }
};
using FoundFields = std::vector<Found>;

/// Where in a value "17", a date and nothing or a serial number stand: an expiry that a lost
/// separator joined to it.
std::optional<std::size_t> expiryInside(std::string_view value, Date today)
{
    for (std::size_t at = 1; at + 8 <= value.size(); ++at) {
        const std::string_view rest = value.substr(at);
        if (rest.starts_with(expires) && areDigits(rest.substr(2, 6)) &&
            dateOf(rest.substr(2, 6), today) &&
            (rest.size() == 8 || gs1FieldAt(rest.substr(8)) != nullptr))
            return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> serialInside(std::string_view value)
{
    const std::size_t at = value.find(serial, 1);
    if (at == std::string_view::npos || value.size() - at - serial.size() < leastSerial)
        return std::nullopt;
    return at;
}

class Judge
{
public:
    Judge(const FoundFields& fields, std::size_t end, Date today)
        : m_fields(fields), m_end(end), m_today(today)
    {
    }

    Result<PackCode> run() const
    {
        for (const Found& found : m_fields)
            FELTBOK_TRY(check(found));
        FELTBOK_TRY(checkRepetitions());
        const Found* gtin = find(productNumber);
        const Found* lot = find(batchOrLot);
        const Found* expiry = find(expires);
        if (gtin == nullptr)
            return gs1Error(noProductNumber, m_end, productNumber);
        if (expiry == nullptr)
            FELTBOK_TRY(checkSeparators());
        if (lot == nullptr)
            return gs1Error(noLot, m_end, batchOrLot);
        if (expiry == nullptr)
            return gs1Error(noExpiry, m_end, expires);
        PackCode pack;
        pack.gtin = gtin->value;
        pack.lot = lot->value;
        pack.expiry = *dateOf(expiry->value, m_today); // check() let it pass
        if (find(serial) == nullptr)
            pack.doubtfulFrom = serialInside(lot->value);
        return pack;
    }

private:
    const Found* find(std::string_view identifier) const
    {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Found& one) {
            return one.identifier == identifier;
        });
        return found == m_fields.end() ? nullptr : &*found;
    }

    Result<void> check(const Found& found) const
    {
        const Gs1Field& field = *found.field;
        for (std::size_t i = 0; i < found.value.size(); ++i)
            if (!field.allows(i, found.value[i]))
                return found.error(illegalCharacter, found.placeOf(i));
        if (found.value.size() < field.least)
            return found.error(fieldTooShort, found.valueAt);
        if (found.value.size() > field.most) {
            if (!field.isPredefined())
                FELTBOK_TRY(checkSeparator(found));
            return found.error(fieldTooLong, found.valueAt);
        }
        if (field.hasCheckDigit &&
            gs1CheckDigit(std::string_view(found.value).substr(0, found.value.size() - 1)) !=
                found.value.back())
            return found.error(wrongCheckDigit, found.placeOf(found.value.size() - 1));
        if (field.isDate && !dateOf(found.value, m_today))
            return found.error(badDate, found.valueAt);
        return {};
    }

    /// A field may be repeated in the symbols of one pack, with the same value.
    Result<void> checkRepetitions() const
    {
        for (std::size_t i = 1; i < m_fields.size(); ++i)
            for (std::size_t before = 0; before < i; ++before)
                if (m_fields[before].identifier == m_fields[i].identifier &&
                    m_fields[before].value != m_fields[i].value)
                    return m_fields[i].error(differentValues, m_fields[i].begin);
        return {};
    }

    Result<void> checkSeparators() const
    {
        for (const Found& found : m_fields)
            if (!found.field->isPredefined())
                FELTBOK_TRY(checkSeparator(found));
        return {};
    }

    Result<void> checkSeparator(const Found& found) const
    {
        if (const auto at = expiryInside(found.value, m_today))
            return found.error(separatorLost, found.placeOf(*at));
        // A serial number that swallowed "21" is a serial number.
        if (const auto at = serialInside(found.value);
            at && found.identifier == batchOrLot && found.value.size() > found.field->most)
            return found.error(separatorLost, found.placeOf(*at));
        return {};
    }

    const FoundFields& m_fields;
    std::size_t m_end;
    Date m_today;
};

Result<FoundFields> readElements(std::string_view text, std::size_t at)
{
    FoundFields out;
    while (true) {
        // A reader may transmit the FNC1 in front, and a printer one that need not stand there.
        while (at < text.size() && text[at] == separator)
            ++at;
        if (at == text.size())
            return out;
        const Gs1Field* field = gs1FieldAt(text.substr(at));
        if (field == nullptr)
            return gs1Error(unknownField, at);
        Found found{.identifier = std::string(text.substr(at, field->identifierDigits)),
                    .field = field,
                    .value = {},
                    .begin = at,
                    .valueAt = at + field->identifierDigits,
                    .isExact = true};
        const std::size_t separated = std::min(text.find(separator, at), text.size());
        const std::size_t end =
            field->isPredefined() ? std::min(separated, found.valueAt + field->most) : separated;
        found.value = text.substr(found.valueAt, end - found.valueAt);
        out.push_back(std::move(found));
        at = end;
    }
}

/// How long the "(" digits ")" at a place is; 0: none stands there.
std::size_t bracketAt(std::string_view text)
{
    const std::size_t close = text.find(')');
    return text.starts_with('(') && close != std::string_view::npos && close >= 3 && close <= 5 &&
                   areDigits(text.substr(1, close - 1))
               ? close + 1
               : 0;
}

/// Product numbers of 8, 12 and 13 digits stand in 14 with zeros in front (3.3.2).
void padProductNumber(Found& found)
{
    const std::size_t size = found.value.size();
    if (found.identifier != productNumber || (size != 8 && size != 12 && size != 13))
        return;
    found.value.insert(0, gtinDigits - size, '0');
    found.isExact = false;
}

Result<FoundFields> readBrackets(std::string_view text, std::size_t at)
{
    FoundFields out;
    while (at < text.size()) {
        const std::size_t bracket = bracketAt(text.substr(at));
        if (bracket == 0)
            return gs1Error(notGs1, at);
        const std::string_view identifier = text.substr(at + 1, bracket - 2);
        Found found{.identifier = std::string(identifier),
                    .field = gs1Field(identifier),
                    .value = {},
                    .begin = at,
                    .valueAt = at + bracket,
                    .isExact = true};
        if (found.field == nullptr)
            return gs1Error(unknownField, at);
        std::size_t end = found.valueAt;
        while (end < text.size() && bracketAt(text.substr(end)) == 0)
            ++end;
        at = end;
        while (found.valueAt < end && isSpace(text[found.valueAt]))
            ++found.valueAt;
        while (end > found.valueAt && (isSpace(text[end - 1]) || text[end - 1] == separator))
            --end;
        found.value = text.substr(found.valueAt, end - found.valueAt);
        padProductNumber(found);
        out.push_back(std::move(found));
    }
    return out;
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Percent encoding (RFC 3986, 2.1); a sign that begins none stays, and is illegal in a field.
std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEncoded = text[i] == '%' && i + 2 < text.size() &&
                               hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        out += isEncoded ? char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
        i += isEncoded ? 2 : 0;
    }
    return out;
}

/// GS1 Digital Link Standard: URI Syntax, uncompressed: …/01/GTIN[/22/…][/10/…][/21/…][?17=…].
class LinkReader
{
public:
    LinkReader(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    Result<FoundFields> run()
    {
        const std::size_t end = std::min(m_text.find('#', m_at), m_text.size());
        const std::size_t query = std::min(m_text.find('?', m_at), end);
        FELTBOK_TRY(readPath(query));
        for (std::size_t at = query; at < end;) {
            const std::size_t next = std::min(m_text.find_first_of("&;", at + 1), end);
            const std::size_t equals = std::min(m_text.find('=', at + 1), next);
            // What is no identifier is a word to the server behind the link.
            if (gs1Field(m_text.substr(at + 1, equals - at - 1)) != nullptr)
                add(at + 1, equals, next);
            at = next;
        }
        return std::move(m_fields);
    }

private:
    /// Where "/01/" stands with a product number behind it: a lot may be called 01 as well.
    std::optional<std::size_t> findProductNumber(std::string_view path) const
    {
        constexpr std::string_view key = "/01/";
        for (std::size_t at = path.find(key, m_at); at != std::string_view::npos;
             at = path.find(key, at + 1)) {
            const std::size_t value = at + key.size();
            const std::size_t size = std::min(path.find('/', value), path.size()) - value;
            if (size >= 8 && areDigits(path.substr(value, size)))
                return at;
        }
        return std::nullopt;
    }

    Result<void> readPath(std::size_t end)
    {
        const auto key = findProductNumber(m_text.substr(0, end));
        if (!key)
            return gs1Error(notGs1, m_at);
        for (std::size_t at = *key; at + 1 < end;) {
            const std::size_t value = std::min(m_text.find('/', at + 1), end);
            const std::size_t next =
                value == end ? end : std::min(m_text.find('/', value + 1), end);
            if (gs1Field(m_text.substr(at + 1, value - at - 1)) == nullptr)
                return gs1Error(unknownField, at + 1);
            add(at + 1, value, next);
            at = next;
        }
        return {};
    }

    void add(std::size_t begin, std::size_t identifierEnd, std::size_t end)
    {
        const std::string_view identifier = m_text.substr(begin, identifierEnd - begin);
        const std::size_t valueAt = std::min(identifierEnd + 1, end);
        const std::string_view raw = m_text.substr(valueAt, end - valueAt);
        Found found{.identifier = std::string(identifier),
                    .field = gs1Field(identifier),
                    .value = decoded(raw),
                    .begin = begin,
                    .valueAt = valueAt,
                    .isExact = false};
        padProductNumber(found);
        m_fields.push_back(std::move(found));
    }

    std::string_view m_text;
    std::size_t m_at; ///< of the scheme
    FoundFields m_fields;
};

bool isLink(std::string_view text)
{
    std::string start(text.substr(0, 8));
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 0x20) : c; });
    return start == "https://" || start.starts_with(std::string("http") + "://");
}

/// Whether a reader says that the symbol holds GS1 element strings: GS1 DataMatrix, GS1-128,
/// GS1 QR Code, GS1 DataBar and GS1 DotCode (GS1 General Specifications, 5.1.2).
bool namesGs1Symbol(std::string_view identifier)
{
    constexpr std::array<std::string_view, 5> known{"]d2", "]C1", "]Q3", "]e0", "]J1"};
    return std::find(known.begin(), known.end(), identifier) != known.end();
}

bool isProductNumberOnly(std::string_view text)
{
    return (text.size() == 8 || (text.size() >= 12 && text.size() <= gtinDigits)) &&
           areDigits(text) && gs1CheckDigit(text.substr(0, text.size() - 1)) == text.back();
}

} // namespace

std::string_view toString(Gs1Fault fault)
{
    return textOf(fault).code;
}

std::optional<Gs1FaultFound> gs1FaultOf(const Error& error)
{
    const auto text = std::find_if(faultTexts.begin(), faultTexts.end(),
                                   [&](const FaultText& one) { return one.code == error.field; });
    Gs1FaultFound out;
    const char* end = error.detail.data() + error.detail.size();
    const auto [slash, fault] = std::from_chars(error.detail.data(), end, out.position);
    const char* colon = std::find(slash, end, ':');
    if (text == faultTexts.end() || fault != std::errc() || slash == end || *slash != '/' ||
        colon == end)
        return std::nullopt;
    out.fault = text->fault;
    out.field.assign(slash + 1, colon);
    return out;
}

Result<PackCode> parsePackCode(std::string_view text, Date today)
{
    if (text.size() > maxPackCodeBytes)
        return gs1Error(tooLong, maxPackCodeBytes);
    std::size_t at = 0;
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    while (at < text.size() && isSpace(text[at]))
        ++at;
    if (at == text.size())
        return gs1Error(empty, at);
    const bool hasIdentifier = text[at] == ']' && text.size() - at >= 3;
    const bool isOtherSymbol = hasIdentifier && !namesGs1Symbol(text.substr(at, 3));
    if (hasIdentifier)
        at += 3;
    const std::string_view content = text.substr(at);
    if (isProductNumberOnly(content))
        return gs1Error(productNumberOnly, at);
    const bool isBracketed = bracketAt(content) > 0;
    const bool isElements =
        content.starts_with(separator) || (content.size() >= 2 && areDigits(content.substr(0, 2)));
    if (!isLink(content) && (isOtherSymbol || (!isBracketed && !isElements)))
        return gs1Error(notGs1, at);
    FELTBOK_ASSIGN(const FoundFields fields, isLink(content) ? LinkReader(text, at).run()
                                             : isBracketed   ? readBrackets(text, at)
                                                             : readElements(text, at));
    return Judge(fields, text.size(), today).run();
}

} // namespace feltbok::domain
