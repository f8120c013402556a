// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/store/audit_chain.h"
#include "server/store/embedded/embedded_transaction.h"

#include <limits>

namespace feltbok::server {

using sqlite::Statement;
using sqlite::Step;

namespace {

/// What the last line leaves for the next.
struct ChainEnd
{
    std::int64_t seq = 0;
    std::string hash = firstAuditPrev();
};

Result<ChainEnd> chainEnd(sqlite::Connection& db)
{
    FELTBOK_ASSIGN(Statement row,
                   db.prepare("SELECT seq, text FROM audit_line ORDER BY seq DESC LIMIT 1"));
    FELTBOK_ASSIGN(const Step step, row.step());
    if (step == Step::done)
        return ChainEnd();
    return ChainEnd{row.integer(0), sha256Hex(row.text(1))};
}

} // namespace

Result<std::vector<AuditRow>> EmbeddedTransaction::audit(std::size_t limit)
{
    std::vector<AuditRow> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT text FROM audit_line ORDER BY seq DESC LIMIT ?"));
    rows.bindAll(limit);
    FELTBOK_TRY(rows.forEach([&](Statement& row) -> Result<void> {
        FELTBOK_ASSIGN(auto line, parseAuditText(row.text(0)));
        out.push_back(std::move(line.row));
        return {};
    }));
    return out;
}

Result<std::vector<std::string>> EmbeddedTransaction::auditLines(std::int64_t after,
                                                                 std::size_t limit)
{
    std::vector<std::string> out;
    FELTBOK_ASSIGN(Statement rows,
                   m_db.prepare("SELECT text FROM audit_line WHERE seq > ? ORDER BY seq LIMIT ?"));
    rows.bindAll(after, limit);
    FELTBOK_TRY(rows.forEach([&](Statement& row) { out.push_back(row.string(0)); }));
    return out;
}

Result<void> EmbeddedTransaction::addAudit(const AuditRow& row)
{
    FELTBOK_ASSIGN(const ChainEnd end, chainEnd(m_db));
    return m_db.run("INSERT INTO audit_line (seq, text) VALUES (?, ?)", end.seq + 1,
                    auditText(end.seq + 1, end.hash, row));
}

Result<void> EmbeddedTransaction::addAuditLine(std::string_view text)
{
    FELTBOK_ASSIGN(const AuditLine line, parseAuditText(text));
    FELTBOK_ASSIGN(const ChainEnd end, chainEnd(m_db));
    if (line.seq != end.seq + 1 || line.prev != end.hash)
        return Error(ErrorCode::conflict, "the line does not go on where the audit log ends");
    return m_db.run("INSERT INTO audit_line (seq, text) VALUES (?, ?)", line.seq, text);
}

Result<StoreFigures> EmbeddedTransaction::figures()
{
    StoreFigures out;
    FELTBOK_ASSIGN(out.schemaVersion, m_db.userVersion());
    FELTBOK_ASSIGN(const auto parked,
                   m_db.queryInteger("SELECT count(*) FROM record WHERE municipality IN "
                                     "(SELECT number FROM municipality) AND collection = 'parked' "
                                     "AND json_extract(fields, '$.open')"));
    out.openParked = parked.value_or(0);
    {
        FELTBOK_ASSIGN(Statement row, m_db.prepare("SELECT count(*), min(came_at) FROM attachment "
                                                   "WHERE whole = 0"));
        FELTBOK_ASSIGN(const Step step, row.step());
        if (step == Step::row && row.integer(0) > 0) {
            out.unfinishedUploads = row.integer(0);
            out.oldestUpload = row.instant(1);
        }
    }
    FELTBOK_ASSIGN(Statement contacts,
                   m_db.prepare("SELECT last_contact_at FROM device WHERE state = 'active'"));
    FELTBOK_TRY(
        contacts.forEach([&](Statement& row) { out.lastContacts.push_back(row.instant(0)); }));
    return out;
}

Result<void> EmbeddedTransaction::markErased(const RecordId& record, const Counter& counter,
                                             std::int64_t version)
{
    FELTBOK_ASSIGN(const auto erased, erasedOn(record));
    if (erased != domain::Side::none)
        return {};
    return m_db.run("INSERT INTO gone (municipality, side, version, record, kind) "
                    "VALUES (?, ?, ?, ?, 'erased')",
                    counter.municipality, counter.side == domain::Side::health ? 1 : 0, version,
                    record);
}

Result<void> EmbeddedTransaction::beginEpoch(std::string_view epoch)
{
    // Above all that the lost history can have given out: no device's base is beyond it.
    constexpr std::int64_t leap = std::int64_t(1) << 32;
    FELTBOK_ASSIGN(const auto highest, m_db.queryInteger("SELECT max(max(version, health_version)) "
                                                         "FROM municipality"));
    if (highest.value_or(0) > std::numeric_limits<std::int64_t>::max() / 2)
        return Error(ErrorCode::tooLarge, "the counters have no room for another restore");
    FELTBOK_TRY(m_db.run("UPDATE municipality SET version = ?1, health_version = ?1",
                         highest.value_or(0) + leap));
    FELTBOK_TRY(m_db.execute("DELETE FROM token; DELETE FROM jti; "
                             "DELETE FROM enrol_code WHERE device IS NULL"));
    return setSetting("epoch", epoch);
}

} // namespace feltbok::server
