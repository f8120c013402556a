// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/store/audit_chain.h"
#include "server/store/postgres/postgres_transaction.h"

#include <limits>

namespace feltbok::server {
namespace {

/// Any number will do that nobody else on the database takes.
constexpr std::int64_t auditLock = 0x66656C7461756474;

/// What the last line leaves for the next.
struct ChainEnd
{
    std::int64_t seq = 0;
    std::string hash = firstAuditPrev();
};

Result<ChainEnd> chainEnd(postgres::Connection& db)
{
    FELTBOK_ASSIGN(auto row,
                   db.query("SELECT seq, text FROM audit_line ORDER BY seq DESC LIMIT 1"));
    if (!row.next())
        return ChainEnd();
    return ChainEnd{row.integer(0), sha256Hex(row.text(1))};
}

} // namespace

Result<void> PostgresTransaction::lockAudit()
{
    return m_db.run("SELECT pg_advisory_xact_lock($1)", auditLock);
}

Result<void> PostgresTransaction::addAudit(const AuditRow& row)
{
    // The chain has one end, and others wait for whoever holds it: not before it must be.
    m_toNote.push_back(row);
    return {};
}

Result<void> PostgresTransaction::writeNotes()
{
    if (m_toNote.empty())
        return {};
    FELTBOK_TRY(lockAudit());
    FELTBOK_ASSIGN(ChainEnd end, chainEnd(m_db));
    for (const auto& row : m_toNote) {
        const std::string text = auditText(end.seq + 1, end.hash, row);
        FELTBOK_TRY(
            m_db.run("INSERT INTO audit_line (seq, text) VALUES ($1, $2)", end.seq + 1, text));
        end = {end.seq + 1, sha256Hex(text)};
    }
    m_toNote.clear();
    return {};
}

Result<std::vector<AuditRow>> PostgresTransaction::audit(std::size_t limit)
{
    FELTBOK_TRY(writeNotes());
    std::vector<AuditRow> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query("SELECT text FROM audit_line ORDER BY seq DESC LIMIT $1", limit));
    while (rows.next()) {
        FELTBOK_ASSIGN(auto line, parseAuditText(rows.text(0)));
        out.push_back(std::move(line.row));
    }
    return out;
}

Result<std::vector<std::string>> PostgresTransaction::auditLines(std::int64_t after,
                                                                 std::size_t limit)
{
    FELTBOK_TRY(writeNotes());
    std::vector<std::string> out;
    FELTBOK_ASSIGN(Rows rows,
                   m_db.query("SELECT text FROM audit_line WHERE seq > $1 ORDER BY seq LIMIT $2",
                              after, limit));
    while (rows.next())
        out.push_back(rows.string(0));
    return out;
}

Result<void> PostgresTransaction::addAuditLine(std::string_view text)
{
    FELTBOK_TRY(writeNotes());
    FELTBOK_ASSIGN(const AuditLine line, parseAuditText(text));
    FELTBOK_TRY(lockAudit());
    FELTBOK_ASSIGN(const ChainEnd end, chainEnd(m_db));
    if (line.seq != end.seq + 1 || line.prev != end.hash)
        return Error(ErrorCode::conflict, "the line does not go on where the audit log ends");
    return m_db.run("INSERT INTO audit_line (seq, text) VALUES ($1, $2)", line.seq, text);
}

Result<StoreFigures> PostgresTransaction::figures()
{
    StoreFigures out;
    FELTBOK_ASSIGN(const auto schema, m_db.queryInteger("SELECT version FROM schema_version"));
    out.schemaVersion = schema.value_or(0);
    FELTBOK_ASSIGN(const auto parked,
                   m_db.queryInteger("SELECT count(*) FROM record WHERE municipality IN "
                                     "(SELECT number FROM municipality) AND collection = 'parked' "
                                     "AND fields::json ->> 'open' = 'true'"));
    out.openParked = parked.value_or(0);
    {
        FELTBOK_ASSIGN(Rows row,
                       m_db.query("SELECT count(*), min(came_at) FROM attachment WHERE NOT whole"));
        if (row.next() && row.integer(0) > 0) {
            out.unfinishedUploads = row.integer(0);
            out.oldestUpload = row.instant(1);
        }
    }
    FELTBOK_ASSIGN(Rows contacts,
                   m_db.query("SELECT last_contact_at FROM device WHERE state = 'active'"));
    while (contacts.next())
        out.lastContacts.push_back(contacts.instant(0));
    return out;
}

Result<void> PostgresTransaction::markErased(const RecordId& record, const Counter& counter,
                                             std::int64_t version)
{
    FELTBOK_ASSIGN(const auto erased, erasedOn(record));
    if (erased != domain::Side::none)
        return {};
    return m_db.run("INSERT INTO gone (municipality, side, version, record, kind) "
                    "VALUES ($1, $2, $3, $4, 'erased')",
                    counter.municipality, sideNumber(counter.side), version, record);
}

Result<void> PostgresTransaction::beginEpoch(std::string_view epoch)
{
    // Above all that the lost history can have given out: no device's base is beyond it.
    constexpr std::int64_t leap = std::int64_t(1) << 32;
    FELTBOK_ASSIGN(const auto highest, m_db.queryInteger("SELECT max(version) FROM counter"));
    if (highest.value_or(0) > std::numeric_limits<std::int64_t>::max() / 2)
        return Error(ErrorCode::tooLarge, "the counters have no room for another restore");
    FELTBOK_TRY(m_db.run("UPDATE counter SET version = $1", highest.value_or(0) + leap));
    FELTBOK_TRY(m_db.run("DELETE FROM token"));
    FELTBOK_TRY(m_db.run("DELETE FROM jti"));
    FELTBOK_TRY(m_db.run("DELETE FROM enrol_code WHERE device IS NULL"));
    return setSetting("epoch", epoch);
}

} // namespace feltbok::server
