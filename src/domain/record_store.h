// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/attachment.h"
#include "domain/merge.h"
#include "domain/record.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain {

/// What a record waits for, as this device knows it; the most urgent one counts.
enum class Delivery {
    delivered, ///< the server holds everything: nothing is shown
    waiting,   ///< edits or operations without a receipt
    needsYou,  ///< an operation of it was parked and is open
    conflict,  ///< an open conflict record points at it
};

/// A record as a person sees it.
struct RecordView
{
    RecordId id;
    std::string collection;
    std::string municipality;
    std::int64_t version = 0; ///< 0: made here and not yet pulled
    json::object fields;      ///< the server's, with this device's unsent edits laid over
    std::map<std::string, std::int64_t> versions;
    ChangedBy by;
    Delivery delivery = Delivery::delivered;
    std::int64_t unsentCount = 0; ///< edits and operations without a receipt
};

/// Where the next page of a list begins; opaque to the caller.
struct PageKey
{
    std::string sort;
    std::int64_t row = 0;
};

struct ListQuery
{
    std::string collection;
    std::optional<RecordId> parent;    ///< only records whose parent field names it
    std::optional<RecordId> premises;  ///< only records whose field `premises` names it
    std::vector<std::string> statuses; ///< only these values of `status`; empty: all
    std::string search;                ///< what a person typed; folded by the store
    bool onlyUndelivered = false;
    bool withVersions = false; ///< fills RecordView::versions; not in a search
    std::optional<PageKey> after;
    std::size_t limit = 50;
};

struct ListPage
{
    std::vector<RecordView> rows; ///< newest first by the collection's sort field
    std::optional<PageKey> next;  ///< nothing: the end
};

/// An attachment on this device.
struct AttachmentState
{
    bool isHere = false;      ///< whole
    bool isConfirmed = false; ///< the server has the whole of it
    bool isWanted = false;    ///< to be fetched when there is a connection
    std::string refused;      ///< why the server does not take it, as its code; or `damaged`
    std::int64_t size = 0;
    std::int64_t received = 0; ///< of a download
};

/// An edit of one record among several that belong together.
struct RecordChange
{
    RecordId id;
    Change change;
};

/// A record that is made together with others.
struct NewRecord
{
    RecordId id; ///< made by the caller, so that the others can name it
    std::string_view collection;
    std::string_view municipality;
    Change change;
};

/// For the home page and the lock screen: numbers, nothing else.
struct RecordCounts
{
    std::int64_t drafts = 0;   ///< visits with status draft
    std::int64_t waiting = 0;  ///< records with anything unsent
    std::int64_t needsYou = 0; ///< open parked operations
    std::int64_t conflicts = 0;
    std::int64_t premises = 0;
};

/// The records of one profile for the pages. Runs on the database thread; every call is one
/// transaction, and durable when it returns. Implemented by storage beside SyncStore.
class RecordStore
{
public:
    virtual ~RecordStore() = default;

    /// notFound when it is not on this device.
    virtual Result<RecordView> record(const RecordId& id) = 0;
    virtual Result<ListPage> list(const ListQuery& query) = 0;
    virtual Result<RecordCounts> counts() = 0;

    /// A new record with its first values; in the same transaction lies the edit that will become
    /// its creating operation.
    virtual Result<RecordId> create(std::string_view collection, std::string_view municipality,
                                    const Change& change, Instant now) = 0;
    /// The same with an id that another device has made already, where two people fill one record
    /// without coverage. alreadyExists when it is on this device.
    virtual Result<void> createAs(const RecordId& id, std::string_view collection,
                                  std::string_view municipality, const Change& change,
                                  Instant now) = 0;
    /// Makes several records, and saves edits of others, or nothing of it.
    virtual Result<void> createAll(std::span<const NewRecord> records,
                                   std::span<const RecordChange> changes, Instant now) = 0;
    /// The version up to which this device has been given every change of a municipality that it
    /// may see; 0 before the first.
    virtual Result<std::int64_t> seenVersion(std::string_view municipality) = 0;
    /// The device itself, as it signs: what it made names no device before it was pulled.
    virtual Result<DeviceId> deviceId() = 0;
    /// Saves an edit. tooLarge above protocol's limit of one edit.
    virtual Result<RecordView> save(const RecordId& id, const Change& change, Instant now) = 0;
    /// Saves several edits or none of them; the records after it, in that order.
    virtual Result<std::vector<RecordView>> saveAll(std::span<const RecordChange> changes,
                                                    Instant now) = 0;
    /// Resolves a conflict (`value`) or closes a parked operation (null).
    virtual Result<void> resolve(const RecordId& id, const json::value& value, Instant now) = 0;
    /// Notes that a person opened a record, and why, as a code ([a-z_], up to 40): it travels like
    /// an edit and changes nothing of the record.
    virtual Result<void> noteRead(const RecordId& id, std::string_view reason, Instant now) = 0;
    /// Removes a draft that never left this device, with its children and edits.
    virtual Result<void> discard(const RecordId& id) = 0;

    /// Keeps content on this device, named by an attachment field of a record, together with what
    /// else is changed there; it is sent after the record. Its type shows in its first bytes:
    /// badInput for one that is not taken, tooLarge beyond 25 MiB.
    virtual Result<RecordView> attach(const RecordId& id, std::string_view field,
                                      std::string_view content, std::string_view name,
                                      const Change& change, Instant now) = 0;
    virtual Result<AttachmentState> attachmentState(std::string_view sha256) = 0;
    /// notFound where it is not (all) on this device, or no record here names it.
    virtual Result<std::string> attachmentContent(std::string_view sha256, Instant now) = 0;
    /// A person wants to see it: it is fetched.
    virtual Result<void> wantAttachment(std::string_view sha256, Instant now) = 0;

    /// The withdrawn content of a parked operation, to read and copy.
    virtual Result<json::object> parkedChange(const RecordId& parked) = 0;

    /// Small encrypted page state (such as the open draft and the place in it); empty: none.
    virtual Result<std::string> pageState(std::string_view key) = 0;
    virtual Result<void> setPageState(std::string_view key, std::string_view value) = 0;
};

} // namespace feltbok::domain
