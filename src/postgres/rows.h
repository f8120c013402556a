// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"

#include <memory>
#include <string>
#include <string_view>

struct pg_result;

namespace feltbok::postgres {

/// What a statement gave, all of it: a query bounds its own size. Columns count from 0; next()
/// comes before the first row.
class Rows
{
public:
    /// Takes the result over.
    explicit Rows(pg_result* result);

    bool next() { return ++m_row < m_count; }
    int count() const { return m_count; }
    /// For the connection alone.
    pg_result* raw() const { return m_result.get(); }
    /// Rows that an INSERT, UPDATE or DELETE changed.
    std::int64_t changes() const;

    bool isNull(int column) const;
    /// Of any integer type, or boolean. 0 for NULL.
    std::int64_t integer(int column) const;
    /// Valid as long as the rows are.
    std::string_view text(int column) const;
    ByteView blob(int column) const;
    std::string string(int column) const { return std::string(text(column)); }
    Instant instant(int column) const
    {
        return Instant(std::chrono::milliseconds(integer(column)));
    }
    /// The null id where the column holds none.
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType::fromBytes(blob(column)).valueOr(IdType());
    }

private:
    struct Clear
    {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
    int m_count;
    int m_row = -1;
};

} // namespace feltbok::postgres
