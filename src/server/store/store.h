// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "domain/attachment.h"
#include "domain/operation.h"
#include "domain/plan_figures.h"
#include "domain/record.h"
#include "domain/roles.h"
#include "server/store/audience.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace feltbok::server {

struct MunicipalityRow
{
    std::string number;
    std::string name;
    // The counters: version of the last change on each side.
    std::int64_t version = 0;
    std::int64_t healthVersion = 0;

    std::int64_t versionOf(domain::Side side) const
    {
        return side == domain::Side::health ? healthVersion : version;
    }
};

struct UserRow
{
    UserId id;
    std::string name;
    bool isDisabled = false;
};

struct DeviceRow
{
    /// closed: replaced by a new enrolment. wiped: revoked, and to be emptied.
    enum class State { active, closed, revoked, wiped };

    DeviceId id;
    DeviceId line; ///< the first device of a chain of replacements; merging counts them as one
    UserId user;
    domain::Side side = domain::Side::alcohol;
    PublicKey key{};
    std::string name;
    std::string platform;
    std::string appVersion;
    State state = State::active;
    std::int64_t lastSeq = 0;
    std::string chain; ///< hash of operation lastSeq, 64 zeros before the first
    Instant enrolledAt{};
    Instant lastContactAt{};
};

struct EnrolCodeRow
{
    std::string hash; ///< of the code, hex
    UserId user;
    domain::Side side = domain::Side::alcohol;
    Instant expiresAt{};
    Instant usedAt{};
    PublicKey usedKey{};
    DeviceId device; ///< null while unused
};

struct TokenRow
{
    DeviceId device;
    Instant expiresAt{};
};

/// A yes or no that is not mistaken for success.
enum class Found { no, yes };

/// A record with what the server alone needs to know of it.
struct RecordRow
{
    domain::RecordState state;
    domain::Side side = domain::Side::alcohol;
    /// Fields that this version does not know, as the JSON text they came in.
    std::map<std::string, std::string> rawFields;
    std::size_t storedBytes = 0; ///< of the texts of fields and versions when it was read
    RecordId parent; ///< the record it hangs on, null for none; of a visit: its premises
    /// The record whose members may see it, if not everybody: a visit; a location; the alert,
    /// referral, hand-out or event itself. Null for none.
    RecordId root;
    Audience audience = Audience::nobody;
    std::int64_t finishedAt = 0; ///< of a visit: the version that finished it
    // For the derived summaries.
    std::string status; ///< of a licence: its kind; of an assessment: its decision
    /// Of a visit: wall time in Norway; of a licence: from/to; of an assessment: date of the
    /// breach.
    std::string happenedAt;
    bool isFinding = false; ///< visit: an answer `avvik`; observation: a possible violation

    Counter counter() const { return {state.municipality, side}; }
};

struct OperationRow
{
    DeviceId device;
    std::int64_t seq = 0;
    std::string hash;
    std::string op;
    std::optional<std::string> payload; ///< dropped with an erasure
    std::string sig;
    UserId user;
    std::string kind;
    std::string at;
    RecordId record;
    std::string municipality;
    std::int64_t version = 0; ///< of the record after it; 0 where nothing changed
    std::string code;         ///< of a parked one
    std::string result;       ///< JSON text as answered
};

/// A record or a gone entry as it goes into a page.
struct PageEntry
{
    std::int64_t version = 0;
    std::string text; ///< JSON object
};

struct ErasureRow
{
    RecordId record;
    UserId user;
    std::string at;
    bool isOpen = true;
};

struct RecoveryRow
{
    std::string requestHash; ///< of the request text, hex
    std::string request;
    UserId firstApprover;
    UserId secondApprover; ///< null until then
    std::string response;  ///< empty until then
    Instant createdAt{};
};

/// How a record names an attachment, and where its bytes are kept: apart from those of the same
/// hash that came in a scope which the naming one did not see.
struct AttachmentName
{
    domain::Attachment attachment; ///< but for the name
    RecordId space;
};

/// How far the upload of an attachment has come, in one space.
struct AttachmentRow
{
    std::int64_t size = 0; ///< as its uploader told
    std::int64_t held = 0; ///< bytes from the start
    bool isWhole = false;  ///< all are there, and have the hash
};

/// Who opened a record, when by their device's clock, and why.
struct ReadRow
{
    RecordId record;
    std::string collection;
    std::string municipality;
    UserId user;
    DeviceId device;
    std::string at;
    std::string reason;
};
/// Null and empty: of all. At most `limit`, the latest.
struct ReadFilter
{
    RecordId record;
    UserId user;
    std::string municipality;
    std::size_t limit = 10'000;
};

/// What a month's summary counts of one patrol or referral.
struct OutreachCount
{
    std::string month;     ///< "2026-11"
    bool isPatrol = false; ///< else a referral
    std::int64_t minutes = 0;
    std::string to;
    std::string status;
};
struct OutreachMonth
{
    std::int64_t patrols = 0;
    std::int64_t minutes = 0;
    struct Referrals
    {
        std::string to;
        std::string status;
        std::int64_t count = 0;
    };
    std::vector<Referrals> referrals; ///< in order of both
};

struct AuditRow
{
    Instant at{};
    std::string actor;   ///< "office" for a command, "server" for its upkeep, else a user id
    std::string what;    ///< stable code, such as grant_added
    json::object detail; ///< ids and codes, never content
};

/// On whose behalf a transaction works. A store may fence its records by it, behind the conditions
/// of its own queries (docs/security.md).
struct ActsFor
{
    std::set<std::string> municipalities;
    domain::Side side = domain::Side::none;
    DeviceId device;
    /// The office's commands and the server's own upkeep: every municipality, both sides.
    bool isOffice = false;

    static ActsFor office()
    {
        ActsFor out;
        out.isOffice = true;
        return out;
    }
};

/// What whoever runs the server may know of it: numbers, of no person and no record.
struct StoreFigures
{
    std::int64_t schemaVersion = 0;
    std::int64_t openParked = 0;
    std::int64_t unfinishedUploads = 0;
    std::optional<Instant> oldestUpload; ///< when the last bytes of the oldest of those came
    std::vector<Instant> lastContacts;   ///< of active devices, in no order
};

/// A municipality's year.
using PlanYear = std::pair<std::string, int>;

/// Everything that can be asked of the store, within one consistent view.
class Reader
{
public:
    virtual ~Reader() = default;

    /// From now on, to the end of the transaction. Before it a store may show no record, and
    /// refuse to take one.
    virtual Result<void> actFor(const ActsFor& whom) = 0;

    virtual Result<std::string> setting(std::string_view key) = 0; ///< empty if not set
    virtual Result<std::vector<MunicipalityRow>> municipalities() = 0;
    virtual Result<std::optional<MunicipalityRow>> municipality(std::string_view number) = 0;
    virtual Result<std::vector<UserRow>> users() = 0;
    virtual Result<std::optional<UserRow>> user(const UserId& id) = 0;
    /// In order of municipality and role.
    virtual Result<std::vector<domain::Grant>> grants(const UserId& user) = 0;
    virtual Result<std::optional<DeviceRow>> device(const DeviceId& id) = 0;
    virtual Result<std::vector<DeviceRow>> devices() = 0;
    virtual Result<std::optional<EnrolCodeRow>> enrolCode(std::string_view hash) = 0;
    virtual Result<std::optional<TokenRow>> token(std::string_view hash) = 0;

    virtual Result<std::optional<RecordRow>> record(const RecordId& id) = 0;
    /// Records whose scope is that of visit `root`, without the visit itself; or that hang on
    /// `parent`.
    virtual Result<std::vector<RecordId>> dependants(const RecordId& root) = 0;
    virtual Result<std::vector<RecordId>> children(const RecordId& parent,
                                                   std::string_view collection) = 0;
    virtual Result<std::vector<RecordId>> recordsOf(std::string_view municipality,
                                                    std::string_view collection) = 0;
    virtual Result<Found> isMember(const RecordId& root, const UserId& user) = 0;
    virtual Result<std::vector<UserId>> members(const RecordId& root) = 0;
    /// On which side a record was erased; none if it was not.
    virtual Result<domain::Side> erasedOn(const RecordId& id) = 0;
    /// The open conflict of a record's field.
    virtual Result<std::optional<RecordId>> openConflict(const RecordId& record,
                                                         std::string_view field) = 0;

    virtual Result<std::optional<OperationRow>> operation(const DeviceId& device,
                                                          std::int64_t seq) = 0;
    /// The operation that gave the record this version, without its texts.
    virtual Result<std::optional<OperationRow>> operationOfVersion(const RecordId& record,
                                                                   std::int64_t version) = 0;
    /// Operations on a record by devices of `side` in the order they came, reads left out, behind
    /// position `after`; `last` becomes the position of the last one given.
    virtual Result<std::vector<OperationRow>> history(const RecordId& record, domain::Side side,
                                                      std::int64_t after, std::size_t limit,
                                                      std::int64_t& last) = 0;
    /// `read` operations that were accepted, oldest first.
    virtual Result<std::vector<ReadRow>> reads(const ReadFilter& filter) = 0;

    /// What `viewer` may see of `municipality` above `after`, ascending by version, at most
    /// `maxCount` entries and about `maxBytes`; stops early and sets `more`.
    virtual Result<std::vector<PageEntry>> page(const Viewer& viewer, std::string_view municipality,
                                                std::int64_t after, std::size_t maxCount,
                                                std::size_t maxBytes, bool& more) = 0;

    /// A municipality's licences as the plan of controls sees them.
    virtual Result<std::vector<domain::PlanLicence>>
    planLicences(std::string_view municipality) = 0;
    /// Its finished visits of the evenings of a year.
    virtual Result<std::vector<domain::PlanControl>> planControls(std::string_view municipality,
                                                                  int year) = 0;
    /// The years of the plan whose figures are kept.
    virtual Result<std::vector<int>> keptPlanYears(std::string_view municipality) = 0;
    /// The figures as they are kept: of a year, nothing where they are to be counted first; and of
    /// its places, by their ids.
    virtual Result<std::optional<domain::PlanFigures>> keptPlan(std::string_view municipality,
                                                                int year) = 0;
    virtual Result<std::map<std::string, domain::PlanFigures>>
    keptPlaces(std::string_view municipality, int year) = 0;
    /// How many of the year's events were over before `today`.
    virtual Result<int> eventsPast(std::string_view municipality, int year, Date today) = 0;
    /// Finished visits of a premises, for its summary; those of its own municipality.
    struct VisitCount
    {
        std::int64_t controlsInYear = 0; ///< that count in the plan
        RecordId lastVisit;              ///< that was carried out
        RecordId lastNightVisit;
        std::int64_t openBreaches = 0;
        std::int64_t recentBreaches = 0; ///< assessed, later than `recentAfter`
    };
    virtual Result<VisitCount> countVisits(const RecordId& premises, std::string_view municipality,
                                           int year, std::string_view recentAfter) = 0;
    virtual Result<std::int64_t> countFindings(const RecordId& visit) = 0;
    virtual Result<std::string> outreachMonthOf(const RecordId& record) = 0; ///< empty for none
    virtual Result<OutreachMonth> outreachMonth(std::string_view municipality,
                                                std::string_view month) = 0;

    /// How the records of `municipality` that `viewer` may see name an attachment; a few of them
    /// are enough.
    virtual Result<std::vector<AttachmentName>> attachmentNames(const Viewer& viewer,
                                                                std::string_view municipality,
                                                                std::string_view sha256) = 0;
    virtual Result<std::optional<AttachmentRow>> attachment(const RecordId& space,
                                                            std::string_view sha256) = 0;
    /// A space where a record of the municipality's alcohol side has all the bytes; null for none.
    /// For the office's case bundles: it asks nobody's scope.
    virtual Result<RecordId> wholeAttachment(std::string_view municipality,
                                             std::string_view sha256) = 0;
    /// At most `count` bytes from `offset` on of what is held.
    virtual Result<std::string> attachmentBytes(const RecordId& space, std::string_view sha256,
                                                std::int64_t offset, std::int64_t count) = 0;

    virtual Result<std::vector<ErasureRow>> erasures() = 0;
    virtual Result<std::optional<RecoveryRow>> recovery(std::string_view requestHash) = 0;
    virtual Result<std::vector<AuditRow>> audit(std::size_t limit) = 0;
    /// Lines of the audit log behind number `after`, in order (audit_chain.h).
    virtual Result<std::vector<std::string>> auditLines(std::int64_t after, std::size_t limit) = 0;
    virtual Result<StoreFigures> figures() = 0;
};

/// A transaction that may change things.
class Writer : public Reader
{
public:
    virtual Result<void> setSetting(std::string_view key, std::string_view value) = 0;
    virtual Result<void> addMunicipality(std::string_view number, std::string_view name) = 0;
    virtual Result<void> saveUser(const UserRow& user) = 0;
    virtual Result<void> addGrant(const UserId& user, const domain::Grant& grant) = 0;
    virtual Result<void> removeGrant(const UserId& user, const domain::Grant& grant) = 0;
    virtual Result<void> saveDevice(const DeviceRow& device) = 0;
    virtual Result<void> saveEnrolCode(const EnrolCodeRow& code) = 0;
    virtual Result<void> addToken(std::string_view hash, const TokenRow& token) = 0;
    virtual Result<void> endTokens(const DeviceId& device) = 0;
    /// Fails with alreadyExists if the device has used this jti.
    virtual Result<void> addJti(const DeviceId& device, std::string_view jti, Instant expires) = 0;
    /// Drops tokens, jti and codes that ended long ago.
    virtual Result<void> forgetExpired(Instant now) = 0;

    /// Locks a counter till the end; to be called in the order of counters. Fails with notFound.
    virtual Result<void> lockCounter(const Counter& counter) = 0;
    /// The next version of a locked counter. Fails with internal if it is not locked.
    virtual Result<std::int64_t> nextVersion(const Counter& counter) = 0;
    /// The version of a locked counter, 0 of any other: every base is beyond that.
    virtual std::int64_t currentVersion(const Counter& counter) const = 0;

    virtual Result<void> saveRecord(const RecordRow& record) = 0;
    /// Moves a record to a new version, and its audience, without loading it.
    virtual Result<void> touchRecord(const RecordId& id, std::int64_t version,
                                     Audience audience) = 0;
    /// What the plan counts of a visit; nothing takes it out of the plan.
    virtual Result<void> setPlanControl(const RecordId& visit, std::string_view municipality,
                                        const std::optional<domain::PlanControl>& control) = 0;
    /// Brings the kept figures of the plan up to date with every licence and control that changed,
    /// and gives the years that are others now. Once, at the end of a transaction.
    virtual Result<std::set<PlanYear>> countChangedPlaces() = 0;
    /// Counts a year from all its licences and controls, and keeps the figures from then on.
    virtual Result<void> countPlan(std::string_view municipality, int year) = 0;
    virtual Result<void> setOutreachCount(const RecordId& record, std::string_view municipality,
                                          const std::optional<OutreachCount>& count) = 0;
    virtual Result<void> setMembers(const RecordId& root, const std::vector<UserId>& users) = 0;
    virtual Result<void> setOpenConflict(const RecordId& record, std::string_view field,
                                         const RecordId& conflict) = 0;
    virtual Result<void> closeConflict(const RecordId& record, std::string_view field) = 0;
    /// Tells `user` at `version` that the record left their scope.
    virtual Result<void> addGoneScope(const Counter& counter, std::int64_t version,
                                      const UserId& user, const RecordId& record) = 0;
    /// Drops a record's content and the payloads of its operations for good, and tells at
    /// `version` those who could see it.
    virtual Result<void> eraseRecord(const RecordId& record, std::int64_t version) = 0;
    virtual Result<void> addOperation(const OperationRow& operation) = 0;
    /// Only the hash of what it said is left, in its envelope.
    virtual Result<void> dropPayload(const DeviceId& device, std::int64_t seq) = 0;
    /// The attachments that a record names from now on. What it named before is still its own,
    /// until it is erased: it may name it again. What is new shares the bytes of a record of the
    /// same visit, or of one that the writer sees; else it waits for bytes of its own, so that
    /// naming a hash gives nobody what they do not have.
    virtual Result<void> setAttachments(const RecordId& record, std::string_view municipality,
                                        const Viewer& writer,
                                        const std::vector<domain::Attachment>& attachments,
                                        Instant now) = 0;
    /// An upload begins, in place of one that did not end.
    virtual Result<void> beginAttachment(const RecordId& space, std::string_view sha256,
                                         std::int64_t size) = 0;
    /// Behind what is held of an upload that has begun.
    virtual Result<void> appendAttachment(const RecordId& space, std::string_view sha256,
                                          std::string_view bytes, Instant now) = 0;
    virtual Result<void> completeAttachment(const RecordId& space, std::string_view sha256) = 0;
    virtual Result<void> dropAttachment(const RecordId& space, std::string_view sha256) = 0;
    /// Drops at most `most` uploads that have not gone on since `before`, and attachments that no
    /// record has named since then; says how many.
    virtual Result<std::size_t> sweepAttachments(Instant before, std::size_t most) = 0;
    virtual Result<void> addErasure(const ErasureRow& erasure) = 0;
    virtual Result<void> saveRecovery(const RecoveryRow& recovery) = 0;
    virtual Result<void> addAudit(const AuditRow& row) = 0;

    // For a store that came back from a backup.
    /// Appends a line that another store has written.
    virtual Result<void> addAuditLine(std::string_view text) = 0;
    /// Keeps an id that no record has from ever having content; nothing if it is erased already.
    virtual Result<void> markErased(const RecordId& record, const Counter& counter,
                                    std::int64_t version) = 0;
    /// Sets every counter 2^32 above the highest, ends tokens and codes, and names the history
    /// that begins. Before any counter is locked.
    virtual Result<void> beginEpoch(std::string_view epoch) = 0;
};

/// A copy of a store on its way into a file of the embedded store's form, under a key of its own,
/// while the store goes on working. What was not finished goes with it.
class StoreCopy
{
public:
    virtual ~StoreCopy() = default;
    enum class Progress { more, whole };
    /// A piece small enough for others to wait for. After `whole` the file holds the store as it
    /// was at one moment.
    virtual Result<Progress> step() = 0;
};

/// Where the server keeps what it knows. All SQL lies behind it. Safe from any thread.
class Store
{
public:
    virtual ~Store() = default;

    /// `work` may be called again, where somebody else's change was in its way or the database was
    /// restarted: it begins anew each time, and what it leaves elsewhere is the last time's.
    virtual Result<void> read(const std::function<Result<void>(Reader&)>& work) = 0;
    /// Durable when it returns success. Nothing has changed when it returns an error, but for one
    /// case: the connection to a database was lost in the commit (network), and nobody knows.
    virtual Result<void> write(const std::function<Result<void>(Writer&)>& work) = 0;
    /// `file` must not exist. One copy at a time: the next one may end one that was left behind.
    virtual Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& file,
                                                         const Secret& key) = 0;
    /// Holds all that is stored against its checks; may take long. Fails with corrupted; with
    /// badInput where the database has tools of its own for that.
    virtual Result<void> check();

    /// read() for work that gives a value.
    template <typename T, typename F>
    Result<T> get(F&& work)
    {
        std::optional<T> out;
        FELTBOK_TRY(read([&](Reader& reader) -> Result<void> {
            FELTBOK_ASSIGN(out, work(reader));
            return {};
        }));
        return std::move(*out);
    }
    template <typename T, typename F>
    Result<T> change(F&& work)
    {
        std::optional<T> out;
        FELTBOK_TRY(write([&](Writer& writer) -> Result<void> {
            FELTBOK_ASSIGN(out, work(writer));
            return {};
        }));
        return std::move(*out);
    }
};

} // namespace feltbok::server
