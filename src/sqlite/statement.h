// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"

#include <concepts>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace feltbok::sqlite {

struct ConnectionState;

enum class Step { row, done };

/// A prepared statement on loan from its connection's cache: reset and given back when it goes.
/// Parameters count from 1, columns from 0. A failed bind is reported by the next step().
class Statement
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    template <std::integral T>
    void bind(int index, T value)
    {
        bindInteger(index, static_cast<std::int64_t>(value));
    }
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, ByteView blob);
    void bind(int index, const Bytes& blob) { bind(index, ByteView(blob)); }
    void bind(int index, std::nullptr_t);
    /// Milliseconds since 1970 UTC.
    void bind(int index, Instant instant) { bind(index, instant.time_since_epoch().count()); }
    template <typename Tag>
    void bind(int index, const Id<Tag>& id)
    {
        bind(index, ByteView(id.bytes()));
    }
    template <typename T>
    void bind(int index, const std::optional<T>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    /// Binds parameters 1, 2, 3 … in order.
    template <typename... Args>
    Statement& bindAll(const Args&... args)
    {
        int index = 0;
        (bind(++index, args), ...);
        return *this;
    }

    Result<Step> step();
    /// For statements that give no rows.
    Result<void> run();
    /// Calls `each(*this)` for every row; `each` returns void or Result<void>.
    template <typename F>
    Result<void> forEach(F&& each)
    {
        for (;;) {
            FELTBOK_ASSIGN(const Step next, step());
            if (next == Step::done)
                return {};
            if constexpr (std::is_void_v<std::invoke_result_t<F, Statement&>>)
                each(*this);
            else
                FELTBOK_TRY(each(*this));
        }
    }
    /// Ready for another run; parameters are kept.
    void reset();

    int columnCount() const;
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Valid until the next step or reset.
    std::string_view text(int column) const;
    /// Valid until the next step or reset.
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
    friend class Connection;
    Statement(ConnectionState* state, sqlite3_stmt* statement)
        : m_state(state), m_statement(statement)
    {
    }
    void bindInteger(int index, std::int64_t value);
    void note(int resultCode);
    void giveBack() noexcept;

    ConnectionState* m_state = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_bindError = 0;
};

} // namespace feltbok::sqlite
