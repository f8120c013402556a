// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/parameters.h"

namespace feltbok::postgres {
namespace {

// pg_type.dat: the same in every PostgreSQL.
constexpr unsigned byteaType = 17;
constexpr unsigned bigintType = 20;
constexpr unsigned textType = 25;
constexpr unsigned uuidType = 2950;
constexpr int binaryFormat = 1;

} // namespace

void Parameters::push(unsigned type, const char* value, std::size_t length)
{
    m_types.push_back(type);
    m_values.push_back(value);
    m_lengths.push_back(static_cast<int>(length));
    m_formats.push_back(binaryFormat);
}

void Parameters::add(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos) {
        std::string& plain = m_texts.emplace_back();
        for (const char c : text)
            if (c == '\0')
                plain += "\xEF\xBF\xBD";
            else
                plain.push_back(c);
        text = plain;
    }
    // A null pointer would be NULL.
    push(textType, text.empty() ? "" : text.data(), text.size());
}

void Parameters::add(ByteView bytes)
{
    push(byteaType, bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void Parameters::appendUuid(const std::optional<ByteView>& bytes)
{
    push(uuidType, bytes ? reinterpret_cast<const char*>(bytes->data()) : nullptr,
         bytes ? bytes->size() : 0);
}

void Parameters::addInteger(std::int64_t value)
{
    auto& buffer = m_integers.emplace_back();
    auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = buffer.size(); i-- > 0; bits >>= 8)
        buffer[i] = static_cast<char>(bits & 0xFF);
    push(bigintType, buffer.data(), buffer.size());
}

void Parameters::addUuid(const UuidBytes* bytes)
{
    push(uuidType, reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

} // namespace feltbok::postgres
