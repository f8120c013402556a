// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"
#include "server/apply/record_keeper.h"
#include "server/audit_file.h"
#include "server/bundle/bundle_export.h"
#include "server/data_folder.h"
#include "server/store/store.h"

#include <functional>
#include <set>

namespace feltbok::server {

/// Whom a change at the office concerns: a serving process wakes their polls.
struct Effects
{
    std::set<Counter> counters;
    std::set<DeviceId> devices;
};

/// A premises or licence that the office changes outside a device: an import.
struct OfficeChange
{
    RecordId record; ///< new ids create
    domain::Collection collection = domain::Collection::premises;
    domain::Change change;
};

/// What the office may do besides the app: municipalities, people, devices, the register. Used by
/// the commands, in the serving process or beside it.
class Office
{
public:
    using OnEffects = std::function<void(const Effects&)>;

    /// With `auditFile`, what is noted is in that file too before a call returns.
    Office(Store& store, const Clock& clock, const ServerKeys& keys, OnEffects onEffects = {},
           AuditFile* auditFile = nullptr)
        : m_store(store), m_clock(clock), m_keys(keys), m_onEffects(std::move(onEffects)),
          m_auditFile(auditFile)
    {
    }

    /// What of the store is asked on the office's behalf.
    template <typename T, typename F>
    Result<T> get(F&& work)
    {
        return m_store.get<T>([&](Reader& reader) -> Result<T> {
            FELTBOK_TRY(reader.actFor(ActsFor::office()));
            return work(reader);
        });
    }
    /// As Store::check.
    Result<void> checkStore() { return m_store.check(); }
    const Clock& clock() const { return m_clock; }

    /// Adds a municipality, or renames it.
    Result<void> addMunicipality(const std::string& number, const std::string& name);
    Result<UserId> addUser(const std::string& name);
    /// The user's devices are revoked without wipe.
    Result<void> disableUser(const UserId& user);
    Result<void> grant(const UserId& user, const domain::Grant& grant);
    Result<void> removeGrant(const UserId& user, const domain::Grant& grant);

    struct EnrolCode
    {
        std::string link;
        Instant expires;
    };
    /// The side follows from the grants if they have only one; else badInput, field "side".
    Result<EnrolCode> makeEnrolCode(const UserId& user, const std::string& url,
                                    std::optional<domain::Side> side, std::chrono::minutes life);
    Result<DeviceRow> revokeDevice(const DeviceId& device, bool wipe);

    /// How long a first approval waits for the second.
    static constexpr std::chrono::hours approvalLifetime{24};
    /// One administrator's word for a recovery; the second, another one's, makes the answer.
    /// notPermitted for the same one twice, or somebody who is none.
    Result<RecoveryRow> approveRecovery(const UserId& approver, const std::string& request);

    /// One administrator's word that a record is erased; the second, another one's, erases it with
    /// all that hangs on it. Both of the record's municipality.
    struct Erasure
    {
        UserId firstApprover;
        std::size_t erased = 0; ///< records; 0 while the second word is missing
    };
    Result<Erasure> approveErasure(const UserId& approver, const RecordId& record);

    /// Whether a municipality's outreach becomes counts when its quarter is over
    /// (domain/health/outreach_retention.h); not before it has chosen so.
    Result<void> setRetention(const std::string& municipality, bool outreachBecomesCounts);
    /// A record whose time is over.
    struct Retired
    {
        /// count: erased, and still counted in its month. less: without what no figure counts.
        enum class Becomes { count, less };
        RecordId record;
        std::string collection;
        std::string municipality;
        Becomes becomes = Becomes::count;
    };
    Result<std::vector<Retired>> retentionDue();
    struct Retirement
    {
        std::size_t counted = 0;
        std::size_t reduced = 0;
    };
    Result<Retirement> applyRetention();
    /// No: it was done today, here or by another process, or nobody has chosen any.
    Result<Found> applyRetentionOnceADay();

    /// Begins a copy of the store, noted in the audit log with whom it is for.
    Result<void> beginBackup(const std::filesystem::path& file, const Secret& key,
                             const std::string& recipient);
    Result<StoreCopy::Progress> continueBackup();
    void endBackup() { m_copy.reset(); }

    /// What a server that came back from a backup owes before it serves: the lines of its audit
    /// log that the backup lacks, with the revocations, removed grants and erasures that they
    /// tell of, and a new epoch.
    struct Return
    {
        std::string epoch;
        std::vector<std::string> lines; ///< texts behind the last one of the backup
        json::object detail;            ///< for the audit log
    };
    struct Replayed
    {
        std::size_t revoked = 0; ///< devices, users
        std::size_t grants = 0;
        std::size_t erased = 0;
    };
    Result<Replayed> comeBack(const Return& order);

    /// Makes records hold what an import planned, in one transaction.
    Result<void> changeRegister(const std::string& municipality,
                                const std::vector<OfficeChange>& changes);

    /// The case bundle of a visit (docs/bundle.md), without its attachments' bytes; noted in the
    /// audit log.
    Result<BundleDraft> exportBundle(const RecordId& visit);
    Result<std::string> bundleAttachment(const RecordId& visit, std::string_view sha256,
                                         std::size_t part);
    /// The public key of receipts and bundles, base64url.
    std::string serverKey() const;

private:
    Result<void> write(const std::function<Result<void>(Writer&, Effects&)>& work);
    Result<void> changeGrants(const UserId& user, const domain::Grant& grant, bool add);
    // What is done within a transaction, and noted by the caller. No: it was so already, or there
    // is no such thing.
    Result<Found> setGrant(Writer& writer, Effects& effects, const UserId& user,
                           const domain::Grant& grant, bool add);
    Result<Found> disable(Writer& writer, Effects& effects, const UserId& user);
    Result<Found> closeDevice(Writer& writer, Effects& effects, const DeviceId& device,
                              DeviceRow::State state);
    /// counted: a patrol or referral that its month goes on counting.
    enum class Erasing { whole, counted };
    /// In the order in which they were erased: what hangs on it first.
    Result<std::vector<RecordRow>> eraseWhole(Writer& writer, Effects& effects,
                                              const RecordId& record,
                                              Erasing erasing = Erasing::whole);
    Result<Found> retire(Writer& writer, Effects& effects, const Retired& due);
    Result<void> replay(Writer& writer, Effects& effects, const AuditRow& row, Replayed& done);
    Result<void> tellColleagues(Writer& writer, const UserRow& user,
                                const std::set<Counter>& counters);
    Result<void> note(Writer& writer, std::string_view what, json::object detail);

    Store& m_store;
    const Clock& m_clock;
    const ServerKeys& m_keys;
    OnEffects m_onEffects;
    AuditFile* m_auditFile;
    std::unique_ptr<StoreCopy> m_copy;
};

} // namespace feltbok::server
