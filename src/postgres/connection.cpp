// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "postgres/connection.h"

#include <array>
#include <libpq-fe.h>

namespace feltbok::postgres {
namespace {

constexpr int binaryFormat = 1;
constexpr std::size_t maxPrepared = 400; // more than all statements of the store

struct FreeInfo
{
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

void dropNotice(void*, const PGresult*) {} // a notice may quote values

std::string_view stateOf(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state == nullptr ? std::string_view() : std::string_view(state);
}

/// PostgreSQL, appendix A.
ErrorCode codeOf(std::string_view state)
{
    if (state == "40001" || state == "40P01")
        return ErrorCode::conflict;
    if (state == "23505")
        return ErrorCode::alreadyExists;
    if (state == "55P03" || state.starts_with("53300"))
        return ErrorCode::busy;
    if (state == "57014")
        return ErrorCode::timedOut;
    if (state == "53100")
        return ErrorCode::diskFull;
    if (state == "42501" || state.starts_with("28"))
        return ErrorCode::notPermitted;
    if (state == "3D000")
        return ErrorCode::notFound;
    if (state.starts_with("58") || state == "XX001" || state == "XX002")
        return ErrorCode::io;
    return ErrorCode::internal;
}

bool isInTheWay(std::string_view state)
{
    // 0A000 "cached plan must not change result type" and 26000: the schema moved on under us.
    return state == "40001" || state == "40P01" || state == "23505" || state == "0A000" ||
           state == "26000";
}

} // namespace

Result<void> checkUrl(std::string_view url)
{
    if (!url.starts_with("postgresql://") && !url.starts_with("postgres://"))
        return Error(ErrorCode::badInput, "a store is postgresql://USER@HOST/DATABASE", "store");
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeInfo> parsed(
        PQconninfoParse(std::string(url).c_str(), &message));
    PQfreemem(message); // it quotes the URL
    if (!parsed)
        return Error(ErrorCode::badInput, "the store's URL does not parse", "store");
    for (const auto* option = parsed.get(); option->keyword != nullptr; ++option) {
        const std::string_view name = option->keyword;
        if (option->val == nullptr)
            continue;
        if (name == "password" || name == "sslpassword")
            return Error(ErrorCode::badInput,
                         "no password in the store's URL: others can read command lines. Put it "
                         "into the file that PGPASSFILE names",
                         "store");
        if (name == "options" || name == "replication")
            return Error(ErrorCode::badInput, "the store's URL may not set " + std::string(name),
                         "store");
    }
    return {};
}

void Connection::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

Result<Connection> Connection::open(const ConnectOptions& options)
{
    FELTBOK_TRY(checkUrl(options.url));
    const std::string connectTimeout = std::to_string(options.connectTimeout.count());
    const std::string settings =
        "-c statement_timeout=" + std::to_string(options.statementTimeout.count()) +
        " -c lock_timeout=" + std::to_string(options.lockTimeout.count()) +
        " -c idle_in_transaction_session_timeout=60000 -c search_path=feltbok,pg_temp"
        " -c default_transaction_isolation=read\\ committed -c synchronous_commit=on"
        " -c TimeZone=UTC -c jit=off";
    // The URL overrides what stands before it: over a network the certificate is checked unless it
    // says otherwise. What stands behind it overrides the URL.
    std::vector<std::pair<const char*, const char*>> all{
        {"sslmode", "verify-full"},
        {"dbname", options.url.c_str()},
        {"client_encoding", "UTF8"},
        {"application_name", "feltbok-server"},
        {"connect_timeout", connectTimeout.c_str()},
        {"tcp_user_timeout", "10000"},
        {"keepalives_idle", "30"},
        {"options", settings.c_str()},
    };
    if (!options.user.empty())
        all.emplace_back("user", options.user.c_str());
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : all) {
        names.push_back(name);
        values.push_back(value);
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    Connection out(PQconnectdbParams(names.data(), values.data(), 1));
    if (!out.m_connection || PQstatus(out.m_connection.get()) != CONNECTION_OK) {
        // The message is the database's or the resolver's own and quotes no password; it tells the
        // operator which host, user or database it is about.
        const std::string text =
            out.m_connection ? PQerrorMessage(out.m_connection.get()) : "no memory";
        const bool refused = text.find("authentication") != std::string::npos ||
                             text.find("password") != std::string::npos ||
                             text.find("pg_hba.conf") != std::string::npos;
        const bool isMissing = text.find("does not exist") != std::string::npos;
        return Error(refused     ? ErrorCode::notPermitted
                     : isMissing ? ErrorCode::notFound
                                 : ErrorCode::network,
                     text.substr(0, text.find_last_not_of('\n') + 1), "store");
    }
    PQsetNoticeReceiver(out.m_connection.get(), dropNotice, nullptr);
    return out;
}

int Connection::descriptor() const
{
    return PQsocket(m_connection.get());
}

Error Connection::noted(const pg_result* result)
{
    const std::string_view state = stateOf(result);
    // Without a SQLSTATE it was not the database that spoke, but libpq of its connection.
    const bool isLost = state.empty() || PQstatus(m_connection.get()) != CONNECTION_OK ||
                        state.starts_with("57P") || state.starts_with("08");
    if (isLost)
        m_fault = Fault::lost;
    else if (m_fault == Fault::none)
        m_fault = isInTheWay(state) ? Fault::inTheWay : Fault::other;
    if (isLost)
        return {ErrorCode::network, "the connection to the database was lost"};
    std::string detail = "SQLSTATE " + std::string(state);
    // Names of the schema, never values.
    const auto append = [&](const char* name) {
        if (name != nullptr)
            detail += std::string(" ") + name;
    };
    append(PQresultErrorField(result, PG_DIAG_TABLE_NAME));
    append(PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    return {codeOf(state), std::move(detail)};
}

Result<Rows> Connection::execute(const std::string& sql, const Parameters& parameters)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        if (m_prepared.size() >= maxPrepared) {
            FELTBOK_TRY(simple("DEALLOCATE ALL"));
            m_prepared.clear();
        }
        const std::string name = "s" + std::to_string(m_prepared.size());
        const Rows prepared(PQprepare(m_connection.get(), name.c_str(), sql.c_str(),
                                      parameters.count(), parameters.types()));
        if (PQresultStatus(prepared.raw()) != PGRES_COMMAND_OK)
            return noted(prepared.raw());
        found = m_prepared.emplace(sql, name).first;
    }
    Rows rows(PQexecPrepared(m_connection.get(), found->second.c_str(), parameters.count(),
                             parameters.values(), parameters.lengths(), parameters.formats(),
                             binaryFormat));
    const auto status = PQresultStatus(rows.raw());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return rows;
    return noted(rows.raw());
}

Result<void> Connection::simple(const char* sql)
{
    const Rows rows(PQexec(m_connection.get(), sql));
    const auto status = PQresultStatus(rows.raw());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return {};
    return noted(rows.raw());
}

Result<void> Connection::script(const std::string& sql)
{
    return simple(sql.c_str());
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    if (connection.isAlive())
        connection.m_fault = Fault::none;
    FELTBOK_TRY(connection.simple(kind == Kind::read
                                      ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                      : "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection == nullptr || !m_connection->isAlive())
        return;
    const Fault before = m_connection->m_fault;
    if (m_connection->simple("ROLLBACK"))
        m_connection->m_fault = before;
    else
        m_connection->m_fault = Fault::lost; // in a state that nobody knows
}

Result<void> Transaction::commit()
{
    Connection& connection = *std::exchange(m_connection, nullptr);
    const Rows rows(PQexec(connection.m_connection.get(), "COMMIT"));
    if (PQresultStatus(rows.raw()) != PGRES_COMMAND_OK)
        return connection.noted(rows.raw());
    // After a statement that failed, COMMIT rolls back and reports success.
    if (std::string_view(PQcmdStatus(rows.raw())) != "COMMIT")
        return Error(ErrorCode::internal, "the transaction had failed");
    return {};
}

} // namespace feltbok::postgres
