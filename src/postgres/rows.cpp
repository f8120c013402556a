// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/rows.h"

#include <cassert>
#include <charconv>
#include <libpq-fe.h>

namespace feltbok::postgres {

void Rows::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

Rows::Rows(pg_result* result) : m_result(result), m_count(PQntuples(result)) {}

std::int64_t Rows::changes() const
{
    const std::string_view text = PQcmdTuples(m_result.get());
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

bool Rows::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) != 0;
}

std::int64_t Rows::integer(int column) const
{
    const ByteView bytes = blob(column);
    assert(bytes.size() <= 8);
    if (bytes.empty())
        return 0;
    // Big-endian; a smaller type is widened with its sign.
    std::uint64_t out = (bytes[0] & 0x80) != 0 ? ~std::uint64_t(0) : 0;
    for (const auto byte : bytes)
        out = (out << 8) | byte;
    return static_cast<std::int64_t>(out);
}

std::string_view Rows::text(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), m_row, column))};
}

ByteView Rows::blob(int column) const
{
    return asBytes(text(column));
}

} // namespace feltbok::postgres
