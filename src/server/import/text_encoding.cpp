// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/text_encoding.h"

#include <array>

namespace feltbok::server {

namespace {

constexpr char32_t replacement = 0xFFFD;

// 0x80 to 0x9F of Windows-1252; the rest is Latin-1.
constexpr std::array<char16_t, 32> windows1252High{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned char byteAt(std::string_view text, std::size_t index)
{
    return static_cast<unsigned char>(text[index]);
}

enum class Shape { valid, stray, open };

struct Sequence
{
    Shape shape = Shape::stray;
    std::size_t length = 1;
    char32_t codePoint = replacement;
};

/// Reads one sequence (RFC 3629: no overlong forms, no surrogates) at the start of a text.
Sequence readSequence(std::string_view text)
{
    const unsigned char lead = byteAt(text, 0);
    if (lead < 0x80)
        return {Shape::valid, 1, lead};
    std::size_t length = 0;
    char32_t value = 0;
    char32_t least = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1FU;
        least = 0x80;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0FU;
        least = 0x800;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07U;
        least = 0x10000;
    } else {
        return {};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size())
            return {Shape::open, text.size(), replacement};
        const unsigned char next = byteAt(text, i);
        if ((next & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (next & 0x3FU);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {Shape::valid, length, value};
}

} // namespace

std::string_view toString(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf8:
        return "UTF-8";
    case TextEncoding::windows1252:
        return "Windows-1252";
    case TextEncoding::utf16Le:
        return "UTF-16LE";
    case TextEncoding::utf16Be:
        return "UTF-16BE";
    }
    return "";
}

std::optional<TextEncoding> EncodingEvidence::verdict() const
{
    if (utf8Sequences == 0 && strayBytes == 0)
        return std::nullopt;
    return utf8Sequences > strayBytes ? TextEncoding::utf8 : TextEncoding::windows1252;
}

EncodingEvidence weighEncoding(std::string_view bytes)
{
    EncodingEvidence out;
    while (!bytes.empty()) {
        if (byteAt(bytes, 0) < 0x80) {
            bytes.remove_prefix(1);
            continue;
        }
        const Sequence sequence = readSequence(bytes);
        if (sequence.shape == Shape::open) {
            out.openTail = bytes.size();
            break;
        }
        (sequence.shape == Shape::valid ? out.utf8Sequences : out.strayBytes) += 1;
        bytes.remove_prefix(sequence.length);
    }
    return out;
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0U | (codePoint >> 6U));
        put(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        put(0xE0U | (codePoint >> 12U));
        put(0x80U | ((codePoint >> 6U) & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    } else {
        put(0xF0U | (codePoint >> 18U));
        put(0x80U | ((codePoint >> 12U) & 0x3FU));
        put(0x80U | ((codePoint >> 6U) & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    }
}

char32_t takeCodePoint(std::string_view& text)
{
    const Sequence sequence = readSequence(text);
    const bool valid = sequence.shape == Shape::valid;
    text.remove_prefix(valid ? sequence.length : 1);
    return valid ? sequence.codePoint : replacement;
}

std::string utf8FromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? windows1252High[byte - 0x80U] : byte);
    }
    return out;
}

void Utf16Decoder::unit(char16_t value, std::string& out)
{
    if (m_high != 0) {
        const char16_t high = m_high;
        m_high = 0;
        if (value >= 0xDC00 && value <= 0xDFFF) {
            appendUtf8(out, 0x10000U + ((char32_t(high) - 0xD800U) << 10U) + (value - 0xDC00U));
            return;
        }
        appendUtf8(out, replacement);
    }
    if (value >= 0xD800 && value <= 0xDBFF)
        m_high = value;
    else
        appendUtf8(out, value >= 0xDC00 && value <= 0xDFFF ? replacement : char32_t(value));
}

void Utf16Decoder::feed(std::string_view bytes, std::string& out)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!m_half) {
            m_half = byte;
            continue;
        }
        const unsigned first = *m_half;
        m_half.reset();
        const unsigned value = m_bigEndian ? (first << 8U) | byte : (unsigned(byte) << 8U) | first;
        unit(static_cast<char16_t>(value), out);
    }
}

void Utf16Decoder::finish(std::string& out)
{
    if (m_high != 0 || m_half)
        appendUtf8(out, replacement);
    m_high = 0;
    m_half.reset();
}

} // namespace feltbok::server
