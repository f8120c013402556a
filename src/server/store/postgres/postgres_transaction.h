// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"
#include "server/store/store.h"

#include <map>

namespace feltbok::server {

/// A side as the tables hold it.
constexpr int sideNumber(domain::Side side)
{
    return side == domain::Side::health ? 1 : 0;
}
constexpr domain::Side sideOfNumber(std::int64_t number)
{
    return number == 0 ? domain::Side::alcohol : domain::Side::health;
}

/// One unit of work on the PostgreSQL store. Its methods lie in postgres_accounts.cpp (users,
/// devices, tokens), postgres_audit.cpp, postgres_records.cpp (records, operations),
/// postgres_pages.cpp, postgres_plan.cpp, postgres_plan_figures.cpp, postgres_outreach.cpp and
/// postgres_attachments.cpp. What is read to be changed is locked; records are under the lock of
/// their counter.
class PostgresTransaction final : public Writer
{
public:
    PostgresTransaction(postgres::Connection& connection, postgres::Transaction::Kind kind)
        : m_db(connection), m_locks(kind == postgres::Transaction::Kind::write)
    {
    }

    /// Writes the counters back and what is to be noted; the last thing before the commit.
    Result<void> finish();

    Result<void> actFor(const ActsFor& whom) override;
    Result<std::string> setting(std::string_view key) override;
    Result<std::vector<MunicipalityRow>> municipalities() override;
    Result<std::optional<MunicipalityRow>> municipality(std::string_view number) override;
    Result<std::vector<UserRow>> users() override;
    Result<std::optional<UserRow>> user(const UserId& id) override;
    Result<std::vector<domain::Grant>> grants(const UserId& user) override;
    Result<std::optional<DeviceRow>> device(const DeviceId& id) override;
    Result<std::vector<DeviceRow>> devices() override;
    Result<std::optional<EnrolCodeRow>> enrolCode(std::string_view hash) override;
    Result<std::optional<TokenRow>> token(std::string_view hash) override;
    Result<std::vector<ErasureRow>> erasures() override;
    Result<std::optional<RecoveryRow>> recovery(std::string_view requestHash) override;
    Result<std::vector<AuditRow>> audit(std::size_t limit) override;
    Result<std::vector<std::string>> auditLines(std::int64_t after, std::size_t limit) override;
    Result<StoreFigures> figures() override;
    Result<void> setSetting(std::string_view key, std::string_view value) override;
    Result<void> addMunicipality(std::string_view number, std::string_view name) override;
    Result<void> saveUser(const UserRow& user) override;
    Result<void> addGrant(const UserId& user, const domain::Grant& grant) override;
    Result<void> removeGrant(const UserId& user, const domain::Grant& grant) override;
    Result<void> saveDevice(const DeviceRow& device) override;
    Result<void> saveEnrolCode(const EnrolCodeRow& code) override;
    Result<void> addToken(std::string_view hash, const TokenRow& token) override;
    Result<void> endTokens(const DeviceId& device) override;
    Result<void> addJti(const DeviceId& device, std::string_view jti, Instant expires) override;
    Result<void> forgetExpired(Instant now) override;
    Result<void> addErasure(const ErasureRow& erasure) override;
    Result<void> saveRecovery(const RecoveryRow& recovery) override;
    Result<void> addAudit(const AuditRow& row) override;
    Result<void> addAuditLine(std::string_view text) override;
    Result<void> markErased(const RecordId& record, const Counter& counter,
                            std::int64_t version) override;
    Result<void> beginEpoch(std::string_view epoch) override;

    Result<std::optional<RecordRow>> record(const RecordId& id) override;
    Result<std::vector<RecordId>> dependants(const RecordId& root) override;
    Result<std::vector<RecordId>> children(const RecordId& parent,
                                           std::string_view collection) override;
    Result<std::vector<RecordId>> recordsOf(std::string_view municipality,
                                            std::string_view collection) override;
    Result<Found> isMember(const RecordId& root, const UserId& user) override;
    Result<std::vector<UserId>> members(const RecordId& root) override;
    Result<domain::Side> erasedOn(const RecordId& id) override;
    Result<std::optional<RecordId>> openConflict(const RecordId& record,
                                                 std::string_view field) override;
    Result<std::optional<OperationRow>> operation(const DeviceId& device,
                                                  std::int64_t seq) override;
    Result<std::optional<OperationRow>> operationOfVersion(const RecordId& record,
                                                           std::int64_t version) override;
    Result<std::vector<OperationRow>> history(const RecordId& record, domain::Side side,
                                              std::int64_t after, std::size_t limit,
                                              std::int64_t& last) override;
    Result<std::vector<ReadRow>> reads(const ReadFilter& filter) override;
    Result<std::vector<PageEntry>> page(const Viewer& viewer, std::string_view municipality,
                                        std::int64_t after, std::size_t maxCount,
                                        std::size_t maxBytes, bool& more) override;
    Result<std::vector<domain::PlanLicence>> planLicences(std::string_view municipality) override;
    Result<std::vector<domain::PlanControl>> planControls(std::string_view municipality,
                                                          int year) override;
    Result<std::vector<int>> keptPlanYears(std::string_view municipality) override;
    Result<std::optional<domain::PlanFigures>> keptPlan(std::string_view municipality,
                                                        int year) override;
    Result<std::map<std::string, domain::PlanFigures>> keptPlaces(std::string_view municipality,
                                                                  int year) override;
    Result<int> eventsPast(std::string_view municipality, int year, Date today) override;
    Result<VisitCount> countVisits(const RecordId& premises, std::string_view municipality,
                                   int year, std::string_view recentAfter) override;
    Result<std::int64_t> countFindings(const RecordId& visit) override;
    Result<std::string> outreachMonthOf(const RecordId& record) override;
    Result<OutreachMonth> outreachMonth(std::string_view municipality,
                                        std::string_view month) override;

    Result<std::vector<AttachmentName>> attachmentNames(const Viewer& viewer,
                                                        std::string_view municipality,
                                                        std::string_view sha256) override;
    Result<std::optional<AttachmentRow>> attachment(const RecordId& space,
                                                    std::string_view sha256) override;
    Result<RecordId> wholeAttachment(std::string_view municipality,
                                     std::string_view sha256) override;
    Result<std::string> attachmentBytes(const RecordId& space, std::string_view sha256,
                                        std::int64_t offset, std::int64_t count) override;
    Result<void> setAttachments(const RecordId& record, std::string_view municipality,
                                const Viewer& writer,
                                const std::vector<domain::Attachment>& attachments,
                                Instant now) override;
    Result<void> beginAttachment(const RecordId& space, std::string_view sha256,
                                 std::int64_t size) override;
    Result<void> appendAttachment(const RecordId& space, std::string_view sha256,
                                  std::string_view bytes, Instant now) override;
    Result<void> completeAttachment(const RecordId& space, std::string_view sha256) override;
    Result<void> dropAttachment(const RecordId& space, std::string_view sha256) override;
    Result<std::size_t> sweepAttachments(Instant before, std::size_t most) override;

    Result<void> lockCounter(const Counter& counter) override;
    Result<std::int64_t> nextVersion(const Counter& counter) override;
    std::int64_t currentVersion(const Counter& counter) const override;
    Result<void> saveRecord(const RecordRow& record) override;
    Result<void> touchRecord(const RecordId& id, std::int64_t version, Audience audience) override;
    Result<void> setPlanControl(const RecordId& visit, std::string_view municipality,
                                const std::optional<domain::PlanControl>& control) override;
    Result<std::set<PlanYear>> countChangedPlaces() override;
    Result<void> countPlan(std::string_view municipality, int year) override;
    Result<void> setOutreachCount(const RecordId& record, std::string_view municipality,
                                  const std::optional<OutreachCount>& count) override;
    Result<void> setMembers(const RecordId& root, const std::vector<UserId>& users) override;
    Result<void> setOpenConflict(const RecordId& record, std::string_view field,
                                 const RecordId& conflict) override;
    Result<void> closeConflict(const RecordId& record, std::string_view field) override;
    Result<void> addGoneScope(const Counter& counter, std::int64_t version, const UserId& user,
                              const RecordId& record) override;
    Result<void> eraseRecord(const RecordId& record, std::int64_t version) override;
    Result<void> addOperation(const OperationRow& operation) override;
    Result<void> dropPayload(const DeviceId& device, std::int64_t seq) override;

private:
    using Rows = postgres::Rows;
    /// `sql`, with a lock on its rows where this transaction may change them.
    std::string locking(std::string sql) const;
    /// Waits for everybody else who appends to the audit log, and keeps them out to the commit.
    Result<void> lockAudit();
    Result<void> writeNotes();
    Result<void> countPlace(const std::string& municipality, const RecordId& premises,
                            std::set<PlanYear>& changedYears);
    /// Forgets what a record named, and the bytes that no other record names or named.
    Result<void> eraseAttachments(const RecordId& record);
    Result<RecordId> attachmentSpace(const RecordId& record, std::string_view municipality,
                                     const Viewer& writer, std::string_view sha256);
    /// The first id that a query gives; null for none.
    Result<RecordId> oneId(const std::string& sql, const auto&... args)
    {
        FELTBOK_ASSIGN(Rows rows, m_db.query(sql, args...));
        return rows.next() ? rows.id<RecordId>(0) : RecordId();
    }
    Result<std::vector<RecordId>> recordIds(const std::string& sql, const auto&... args)
    {
        FELTBOK_ASSIGN(Rows rows, m_db.query(sql, args...));
        std::vector<RecordId> out;
        while (rows.next())
            out.push_back(rows.id<RecordId>(0));
        return out;
    }

    postgres::Connection& m_db;
    const bool m_locks;
    std::map<Counter, std::int64_t> m_counters;
    std::map<Counter, std::int64_t> m_stored; ///< as they were when they were locked
    std::vector<AuditRow> m_toNote;           ///< in the audit log, at the end
};

} // namespace feltbok::server
