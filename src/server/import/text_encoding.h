// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace feltbok::server {

enum class TextEncoding { utf8, windows1252, utf16Le, utf16Be };

std::string_view toString(TextEncoding encoding);

/// What the bytes above ASCII in a piece of text say about its encoding.
struct EncodingEvidence
{
    std::size_t utf8Sequences = 0; ///< well-formed UTF-8 sequences of two bytes or more
    std::size_t strayBytes = 0;    ///< bytes that no UTF-8 sequence explains
    std::size_t openTail = 0;      ///< bytes at the end that may begin a sequence

    /// Nothing where the text is plain ASCII. Norwegian text in Windows-1252 has almost only stray
    /// bytes; a UTF-8 file with one broken letter has almost none.
    std::optional<TextEncoding> verdict() const;
};

EncodingEvidence weighEncoding(std::string_view bytes);

void appendUtf8(std::string& out, char32_t codePoint);
/// Takes the next code point off a UTF-8 text; a stray byte gives U+FFFD.
char32_t takeCodePoint(std::string_view& text);

/// The five bytes that Windows-1252 leaves undefined become U+FFFD.
std::string utf8FromWindows1252(std::string_view bytes);

/// Turns UTF-16 into UTF-8 piece by piece; half a unit or a high surrogate waits for the next.
class Utf16Decoder
{
public:
    explicit Utf16Decoder(bool bigEndian) : m_bigEndian(bigEndian) {}
    void feed(std::string_view bytes, std::string& out);
    /// What still waits at the end of the stream is a broken letter.
    void finish(std::string& out);

private:
    void unit(char16_t value, std::string& out);

    bool m_bigEndian;
    std::optional<unsigned char> m_half;
    char16_t m_high = 0;
};

} // namespace feltbok::server
