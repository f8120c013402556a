// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/memory_sync_store.h"

#include "base/hash.h"
#include "domain/attachment.h"
#include "protocol/operation_wire.h"

#include <algorithm>

namespace feltbok::test {

void MemorySyncStore::enrolAs(domain::Identity identity, const SigningKey& key)
{
    who = std::move(identity);
    m_seed = key.seed();
}

RecordId MemorySyncStore::edit(json::object set, std::string collection)
{
    domain::OperationDraft draft;
    draft.municipality = "9901";
    draft.collection = std::move(collection);
    draft.record = RecordId::create(Instant{});
    draft.set = std::move(set);
    edits.push_back(draft);
    return draft.record;
}

Result<domain::Identity> MemorySyncStore::identity()
{
    if (!who)
        return Error(ErrorCode::notFound);
    return *who;
}

Result<void> MemorySyncStore::saveIdentity(const domain::Identity& identity)
{
    who = identity;
    return {};
}

Result<SigningKey> MemorySyncStore::deviceKey()
{
    return SigningKey::fromSeed(m_seed.view());
}

Result<domain::SyncPosition> MemorySyncStore::position()
{
    return place;
}

Result<std::size_t> MemorySyncStore::gather(domain::OperationSealer& sealer, Instant now)
{
    if (failWith)
        return *failWith;
    const std::size_t count = edits.size();
    for (auto& draft : edits) {
        draft.at = now;
        const std::string prev =
            operations.empty() ? protocol::firstPrev() : operations.back().hash;
        operations.push_back(sealer.seal(draft, ++place.lastSeq, prev));
    }
    edits.clear();
    return count;
}

Result<std::vector<domain::SealedOperation>> MemorySyncStore::unsent(std::size_t maxCount,
                                                                     std::size_t maxBytes)
{
    std::vector<domain::SealedOperation> out;
    std::size_t bytes = 0;
    for (const auto& operation : operations) {
        if (operation.seq <= place.deliveredSeq)
            continue;
        bytes += operation.op.size() + operation.payload.size();
        if (out.size() == maxCount || (!out.empty() && bytes > maxBytes))
            break;
        out.push_back(operation);
    }
    return out;
}

Result<void> MemorySyncStore::recordAnswer(std::span<const domain::OperationResult> answers,
                                           std::int64_t upto, std::string_view receiptText,
                                           std::string_view, Instant)
{
    if (failWith)
        return *failWith;
    if (failAnswerWith)
        return *failAnswerWith;
    for (const auto& result : answers)
        results[result.seq] = result;
    place.deliveredSeq = upto;
    receipt = receiptText;
    return {};
}

void MemorySyncStore::chain(std::size_t from, domain::OperationSealer& sealer)
{
    for (std::size_t i = from; i < operations.size(); ++i) {
        const std::string prev = i == 0 ? protocol::firstPrev() : operations[i - 1].hash;
        operations[i] = *sealer.reseal(operations[i], firstSeq + std::int64_t(i), prev);
    }
}

Result<void> MemorySyncStore::rechainFrom(std::int64_t seq, domain::OperationSealer& sealer)
{
    chain(static_cast<std::size_t>(seq - firstSeq), sealer);
    return {};
}

Result<void> MemorySyncStore::markUndelivered(std::int64_t lastSeqOnServer)
{
    place.deliveredSeq = lastSeqOnServer;
    results.erase(results.upper_bound(lastSeqOnServer), results.end());
    return {};
}

Result<void> MemorySyncStore::adoptDevice(const domain::Identity& identity, const SigningKey& key,
                                          domain::OperationSealer& sealer)
{
    enrolAs(identity, key);
    std::erase_if(operations,
                  [this](const auto& operation) { return operation.seq <= place.deliveredSeq; });
    firstSeq = 1;
    place.deliveredSeq = 0;
    place.lastSeq = std::int64_t(operations.size());
    chain(0, sealer);
    return {};
}

Result<void> MemorySyncStore::applyPage(const domain::PulledPage& page)
{
    if (failWith)
        return *failWith;
    ++pages;
    for (const auto& record : page.records) {
        m_seen.insert(record.id);
        if (record.gone == domain::PulledRecord::Gone::no)
            records[record.id] = record;
        else
            records.erase(record.id);
    }
    place.cursor = page.cursor;
    return {};
}

Result<void> MemorySyncStore::beginReset()
{
    m_seen.clear();
    place.cursor.clear();
    place.resetting = true;
    return {};
}

std::string MemorySyncStore::attach(std::string content)
{
    std::string hash = sha256Hex(content);
    const auto size = std::ssize(content);
    attachments[hash] = {std::move(content), size, false, false, false, {}};
    return hash;
}

void MemorySyncStore::want(const std::string& sha256, std::int64_t size)
{
    attachments[sha256] = {{}, size, true, false, false, {}};
}

Result<domain::AttachmentCounts> MemorySyncStore::attachmentCounts()
{
    domain::AttachmentCounts out;
    for (const auto& [hash, each] : attachments) {
        const bool isHere = std::ssize(each.bytes) == each.size;
        if (isHere && !each.isConfirmed && each.refused.empty()) {
            ++out.waiting;
            out.waitingBytes += each.size;
        }
        out.wanted += !isHere && each.isWanted ? 1 : 0;
    }
    return out;
}

Result<std::vector<domain::AttachmentUpload>> MemorySyncStore::attachmentUploads(std::size_t)
{
    std::vector<domain::AttachmentUpload> out;
    for (const auto& [hash, each] : attachments)
        if (std::ssize(each.bytes) == each.size && !each.isConfirmed && each.refused.empty())
            out.push_back({hash, each.size});
    return out;
}

Result<std::string> MemorySyncStore::readAttachment(std::string_view sha256, std::int64_t offset,
                                                    std::int64_t count)
{
    const auto& each = attachments.find(sha256)->second;
    if (each.isDamaged)
        return Error(ErrorCode::corrupted);
    return each.bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(count));
}

Result<void> MemorySyncStore::confirmAttachment(std::string_view sha256, Instant)
{
    if (failWith)
        return *failWith;
    attachments.find(sha256)->second.isConfirmed = true;
    return {};
}

Result<void> MemorySyncStore::refuseAttachment(std::string_view sha256, std::string_view code)
{
    attachments.find(sha256)->second.refused = code;
    return {};
}

Result<void> MemorySyncStore::doubtAttachments()
{
    for (auto& [hash, each] : attachments)
        each.isConfirmed = false;
    return {};
}

Result<std::vector<domain::AttachmentDownload>> MemorySyncStore::attachmentDownloads(std::size_t)
{
    std::vector<domain::AttachmentDownload> out;
    for (const auto& [hash, each] : attachments)
        if (each.isWanted && std::ssize(each.bytes) < each.size)
            out.push_back({hash, each.size, std::ssize(each.bytes)});
    return out;
}

Result<void> MemorySyncStore::storeAttachment(std::string_view sha256, std::string_view bytes,
                                              Instant)
{
    auto& each = attachments.find(sha256)->second;
    if (std::ssize(bytes) !=
        std::min(domain::attachmentChunkBytes, each.size - std::ssize(each.bytes)))
        return Error(ErrorCode::badInput);
    each.bytes += bytes;
    if (std::ssize(each.bytes) < each.size)
        return {};
    if (sha256Hex(each.bytes) != sha256) {
        each.bytes.clear();
        return Error(ErrorCode::corrupted);
    }
    each.isConfirmed = true;
    return {};
}

Result<void> MemorySyncStore::giveUpAttachment(std::string_view sha256)
{
    attachments.find(sha256)->second.isWanted = false;
    return {};
}

Result<void> MemorySyncStore::endReset()
{
    std::erase_if(records, [this](const auto& entry) { return !m_seen.contains(entry.first); });
    place.resetting = false;
    return {};
}

} // namespace feltbok::test
