// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/bundle/bundle_export.h"

#include "base/hash.h"
#include "domain/attachment.h"
#include "domain/schema.h"
#include "server/store/record_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace feltbok::server {
namespace {

using domain::Collection;

Error tooLarge()
{
    return {ErrorCode::tooLarge, "more hangs on the visit than one bundle may hold", "visit"};
}

/// An operation and its place among all of the bundle.
struct Placed
{
    std::int64_t version = 0; ///< of its record after it; a parked one stands behind the one before
    OperationRow row;
};

/// The size; nothing when it is not held whole.
Result<std::optional<std::int64_t>> heldSize(Reader& reader, std::string_view municipality,
                                             std::string_view sha256)
{
    FELTBOK_ASSIGN(const RecordId space, reader.wholeAttachment(municipality, sha256));
    if (space.isNull())
        return std::optional<std::int64_t>();
    FELTBOK_ASSIGN(const auto row, reader.attachment(space, sha256));
    return row && row->isWhole ? std::optional(row->size) : std::optional<std::int64_t>();
}

std::size_t partsOf(std::int64_t size)
{
    return (std::size_t(size) + bundleChunkBytes - 1) / bundleChunkBytes;
}

/// The bytes of one part, or up to the end.
Result<std::string> heldPart(Reader& reader, std::string_view municipality, std::string_view sha256,
                             std::size_t part)
{
    FELTBOK_ASSIGN(const RecordId space, reader.wholeAttachment(municipality, sha256));
    return reader.attachmentBytes(space, sha256, std::int64_t(part * bundleChunkBytes),
                                  std::int64_t(bundleChunkBytes));
}

class Draft
{
public:
    Draft(Reader& reader, const SigningKey& serverKey, Instant now)
        : m_reader(reader), m_serverKey(serverKey), m_now(now)
    {
    }

    Result<BundleDraft> make(const RecordId& visit)
    {
        FELTBOK_ASSIGN(auto found, m_reader.record(visit));
        if (!found)
            return Error(ErrorCode::notFound, "no such visit", "visit");
        if (found->state.collection != toString(Collection::controlVisit))
            return Error(ErrorCode::badInput, "this record is no visit", "visit");
        m_municipality = found->state.municipality;
        FELTBOK_TRY(collectRecords(*found));
        FELTBOK_TRY(collectOperations());
        FELTBOK_TRY(collectAttachments());
        FELTBOK_TRY(addHeader(*found));
        FELTBOK_TRY(addDevices());
        addOperations();
        FELTBOK_TRY(addReceipts());
        addRecords();
        FELTBOK_TRY(addAttachments());
        if (m_manifest.lines.size() > maxBundleLines)
            return tooLarge();
        m_manifest.serverKey = toBase64Url(m_serverKey.publicKey());
        m_manifest.municipality = m_municipality;
        m_manifest.visit = visit.toText();
        m_manifest.madeAt = toRfc3339(m_now);
        m_out.seal = sealBundle(m_manifest, m_serverKey);
        return m_out.seal.size() > maxBundleLineBytes ? Result<BundleDraft>(tooLarge())
                                                      : std::move(m_out);
    }

private:
    void add(std::string line, BundleLineName name)
    {
        m_manifest.lines.push_back({sha256Hex(line), std::move(name)});
        m_out.lines.push_back(std::move(line));
    }

    Result<void> collectRecords(const RecordRow& visit)
    {
        m_records.push_back(visit);
        FELTBOK_ASSIGN(const auto ids, m_reader.dependants(visit.state.id));
        std::set<std::string> basis{visit.state.id.toText()};
        for (const auto& id : ids) {
            FELTBOK_ASSIGN(auto record, m_reader.record(id));
            if (!record || record->side != domain::Side::alcohol)
                continue;
            if (record->state.collection == toString(Collection::assessment))
                basis.insert(id.toText());
            m_records.push_back(std::move(*record));
        }
        const RecordId premises =
            RecordId::parse(findString(visit.state.fields, "premises").value_or(""))
                .valueOr(RecordId());
        const RecordId licence =
            RecordId::parse(findString(visit.state.fields, "licence").value_or(""))
                .valueOr(RecordId());
        for (const auto& id : {premises, licence}) {
            FELTBOK_ASSIGN(auto record, m_reader.record(id));
            if (record && record->state.municipality == m_municipality &&
                record->side == domain::Side::alcohol)
                m_context.push_back(std::move(*record));
        }
        if (premises.isNull())
            return {};
        FELTBOK_ASSIGN(const auto decisions,
                       m_reader.children(premises, toString(Collection::decision)));
        for (const auto& id : decisions) {
            FELTBOK_ASSIGN(auto record, m_reader.record(id));
            if (record && record->state.municipality == m_municipality && restsOn(*record, basis))
                m_records.push_back(std::move(*record));
        }
        return {};
    }

    static bool restsOn(const RecordRow& decision, const std::set<std::string>& basis)
    {
        for (const char* field : {"visits", "assessments"}) {
            const auto* ids = decision.state.fields.if_contains(field);
            if (ids == nullptr || !ids->is_array())
                continue;
            for (const auto& id : ids->get_array())
                if (id.is_string() && basis.contains(std::string(id.get_string())))
                    return true;
        }
        return false;
    }

    Result<void> collectOperations()
    {
        std::size_t bytes = 0;
        for (const auto& record : m_records) {
            if (record.state.collection == toString(Collection::parked))
                continue;
            std::int64_t after = 0;
            std::int64_t version = 0;
            for (;;) {
                FELTBOK_ASSIGN(auto rows, m_reader.history(record.state.id, domain::Side::alcohol,
                                                           after, 200, after));
                if (rows.empty())
                    break;
                for (auto& row : rows) {
                    bytes += row.op.size() + (row.payload ? row.payload->size() : 0);
                    if (bytes > maxBundleOperationBytes || m_operations.size() > maxBundleLines)
                        return tooLarge();
                    version = std::max(version, row.version);
                    m_operations.push_back({version, std::move(row)});
                }
            }
        }
        std::stable_sort(m_operations.begin(), m_operations.end(),
                         [](const Placed& a, const Placed& b) { return a.version < b.version; });
        return {};
    }

    /// Those that the records name now. What was taken out again, for somebody who is in the
    /// picture perhaps, leaves the house with nobody: it is listed as missing.
    Result<void> collectAttachments()
    {
        std::set<std::string> current;
        for (const auto& record : m_records)
            for (auto& attachment : domain::attachmentsIn(record.state.fields))
                current.insert(std::move(attachment.sha256));
        std::vector<std::string> named;
        for (const auto& placed : m_operations)
            if (placed.row.payload)
                if (const auto payload = parseJsonObject(*placed.row.payload))
                    collectAttachmentNames(*payload, named);
        std::sort(named.begin(), named.end());
        named.erase(std::unique(named.begin(), named.end()), named.end());
        for (auto& sha256 : named) {
            std::optional<std::int64_t> size;
            if (current.contains(sha256)) {
                FELTBOK_ASSIGN(size, heldSize(m_reader, m_municipality, sha256));
            }
            if (!size || *size <= 0) {
                m_missing.emplace_back(sha256);
                continue;
            }
            m_out.attachments.push_back({std::move(sha256), partsOf(*size)});
        }
        return {};
    }

    Result<void> addHeader(const RecordRow& visit)
    {
        FELTBOK_ASSIGN(const auto municipality, m_reader.municipality(m_municipality));
        FELTBOK_ASSIGN(m_epoch, m_reader.setting("epoch"));
        json::object header{{"feltbok_bundle", 1},
                            {"municipality", m_municipality},
                            {"municipality_name", municipality ? municipality->name : ""},
                            {"visit", visit.state.id.toText()},
                            {"epoch", m_epoch},
                            {"made_at", toRfc3339(m_now)},
                            {"missing_attachments", m_missing}};
        add(toJsonText(header), {.what = "header"});
        return {};
    }

    Result<void> addDevices()
    {
        std::set<DeviceId> devices;
        for (const auto& placed : m_operations)
            devices.insert(placed.row.device);
        for (const auto& id : devices) {
            FELTBOK_ASSIGN(const auto device, m_reader.device(id));
            if (!device)
                return Error(ErrorCode::corrupted, "an operation's device is not known");
            FELTBOK_ASSIGN(const auto user, m_reader.user(device->user));
            add(deviceLine(id.toText(), device->line.toText(), device->user.toText(),
                           user ? user->name : "", toBase64Url(device->key)),
                {.what = "device", .device = id.toText()});
        }
        return {};
    }

    void addOperations()
    {
        for (const auto& placed : m_operations) {
            const auto& row = placed.row;
            const auto op = parseJsonObject(row.op).valueOr({});
            std::string line =
                "{\"operation\":{\"op\":" + json::serialize(json::string_view(row.op)) +
                ",\"payload\":";
            line += row.payload ? json::serialize(json::string_view(*row.payload)) : "null";
            line += ",\"sig\":\"" + row.sig + "\",\"result\":" + row.result + "}}";
            add(std::move(line),
                {.what = "operation",
                 .device = row.device.toText(),
                 .seq = row.seq,
                 .collection = std::string(findString(op, "collection").value_or("")),
                 .record = row.record.toText(),
                 .kind = row.kind});
        }
    }

    /// The server keeps no receipts. It says anew, for each run of operations of a device without
    /// a gap, that it holds that chain up to the run's last.
    Result<void> addReceipts()
    {
        std::map<DeviceId, std::map<std::int64_t, std::string>> chains;
        for (const auto& placed : m_operations)
            chains[placed.row.device].emplace(placed.row.seq, sha256Hex(placed.row.op));
        for (const auto& [device, chain] : chains)
            for (const auto& [seq, hash] : chain)
                if (!chain.contains(seq + 1)) {
                    const protocol::Receipt receipt{device, seq, hash, m_epoch, toRfc3339(m_now)};
                    add(receiptLine(protocol::signReceipt(receipt, m_serverKey)),
                        {.what = "receipt", .device = device.toText(), .seq = seq});
                }
        return {};
    }

    void addRecords()
    {
        for (const auto* records : {&m_records, &m_context})
            for (const auto& record : *records) {
                const auto& state = record.state;
                std::string line = "{\"record\":{\"id\":\"" + state.id.toText() +
                                   "\",\"collection\":\"" + state.collection +
                                   "\",\"version\":" + std::to_string(state.version) +
                                   ",\"fields\":" + encodeRecordTexts(record).fields + "}}";
                add(std::move(line), {.what = "record",
                                      .collection = state.collection,
                                      .record = state.id.toText()});
            }
    }

    /// Only their hashes go into the manifest here; the bytes are fetched when they are written.
    Result<void> addAttachments()
    {
        for (const auto& attachment : m_out.attachments)
            for (std::size_t part = 0; part < attachment.parts; ++part) {
                if (m_manifest.lines.size() >= maxBundleLines)
                    return tooLarge();
                FELTBOK_ASSIGN(const auto bytes,
                               heldPart(m_reader, m_municipality, attachment.sha256, part));
                m_manifest.lines.push_back(
                    {sha256Hex(attachmentLine(attachment.sha256, part, attachment.parts, bytes)),
                     {.what = "attachment",
                      .seq = std::int64_t(part),
                      .record = attachment.sha256}});
            }
        return {};
    }

    Reader& m_reader;
    const SigningKey& m_serverKey;
    Instant m_now;
    std::string m_municipality;
    std::string m_epoch;
    std::vector<RecordRow> m_records; ///< whose operations are in the bundle
    std::vector<RecordRow> m_context; ///< of the register: as they stand
    std::vector<Placed> m_operations;
    json::array m_missing;
    BundleManifest m_manifest;
    BundleDraft m_out;
};

} // namespace

Result<BundleDraft> draftBundle(Reader& reader, const RecordId& visit, const SigningKey& serverKey,
                                Instant now)
{
    return Draft(reader, serverKey, now).make(visit);
}

Result<std::string> bundlePart(Reader& reader, const RecordId& visit, std::string_view sha256,
                               std::size_t part)
{
    FELTBOK_ASSIGN(const auto record, reader.record(visit));
    if (!record || !isSha256Text(sha256))
        return Error(ErrorCode::notFound, "no such attachment", "attachment");
    const auto& municipality = record->state.municipality;
    FELTBOK_ASSIGN(const auto size, heldSize(reader, municipality, sha256));
    if (!size || part * bundleChunkBytes >= std::size_t(std::max<std::int64_t>(*size, 0)))
        return Error(ErrorCode::notFound, "no such attachment", "attachment");
    FELTBOK_ASSIGN(const auto bytes, heldPart(reader, municipality, sha256, part));
    return attachmentLine(sha256, part, partsOf(*size), bytes);
}

} // namespace feltbok::server
