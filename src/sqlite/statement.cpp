// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/statement.h"

#include "sqlite/connection_state.h"
#include "sqlite/sqlite_error.h"

namespace feltbok::sqlite {

Statement::Statement(Statement&& other) noexcept
    : m_state(other.m_state), m_statement(std::exchange(other.m_statement, nullptr)),
      m_bindError(other.m_bindError)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        giveBack();
        m_state = other.m_state;
        m_statement = std::exchange(other.m_statement, nullptr);
        m_bindError = other.m_bindError;
    }
    return *this;
}

Statement::~Statement()
{
    giveBack();
}

void Statement::giveBack() noexcept
{
    if (m_statement != nullptr)
        m_state->giveBack(std::exchange(m_statement, nullptr));
}

void Statement::note(int resultCode)
{
    if (resultCode != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = resultCode;
}

void Statement::bindInteger(int index, std::int64_t value)
{
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, double value)
{
    note(sqlite3_bind_double(m_statement, index, value));
}

void Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL; an empty text is not NULL.
    note(sqlite3_bind_text64(m_statement, index, text.data() == nullptr ? "" : text.data(),
                             text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, ByteView blob)
{
    note(sqlite3_bind_blob64(m_statement, index,
                             blob.data() == nullptr ? static_cast<const void*>("") : blob.data(),
                             blob.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::nullptr_t)
{
    note(sqlite3_bind_null(m_statement, index));
}

Result<Step> Statement::step()
{
    if (m_bindError != SQLITE_OK)
        return makeError(m_state->db, m_bindError, "bind");
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return Step::row;
    if (code == SQLITE_DONE)
        return Step::done;
    Error error = makeError(m_state->db, code, "step");
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run()
{
    FELTBOK_ASSIGN(const Step next, step());
    reset();
    if (next == Step::row)
        return Error(ErrorCode::internal, "run() of a statement that gives rows");
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

ByteView Statement::blob(int column) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

} // namespace feltbok::sqlite
