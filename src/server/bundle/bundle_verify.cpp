// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/bundle/bundle_verify.h"

#include "base/hash.h"
#include "protocol/operation_wire.h"
#include "server/bundle/bundle_replay.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace feltbok::server {
namespace {

/// Lines of bounded length; a longer one is stepped over.
class LineReader
{
public:
    explicit LineReader(const BundleBytes& bytes) : m_bytes(bytes) {}

    struct Line
    {
        std::string text;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
        bool isTooLong = false;
        bool isEnded = false; ///< by a line feed
    };
    /// Nothing behind the last.
    Result<std::optional<Line>> next()
    {
        Line line;
        line.offset = m_offset;
        bool any = false;
        for (;;) {
            if (m_at == m_end) {
                FELTBOK_ASSIGN(m_end, m_bytes(m_buffer.data(), m_buffer.size()));
                m_at = 0;
                if (m_end == 0)
                    return any ? std::optional(std::move(line)) : std::optional<Line>();
            }
            any = true;
            const char* const from = m_buffer.data() + m_at;
            const char* const end = m_buffer.data() + m_end;
            const char* const feed = std::find(from, end, '\n');
            const auto count = std::size_t(feed - from);
            line.length += count;
            if (!line.isTooLong && line.text.size() + count > maxBundleLineBytes) {
                line.isTooLong = true;
                line.text = std::string();
            }
            if (!line.isTooLong)
                line.text.append(from, count);
            m_at += count;
            m_offset += count;
            if (feed != end) {
                ++m_at;
                ++m_offset;
                line.isEnded = true;
                return std::optional(std::move(line));
            }
        }
    }

private:
    const BundleBytes& m_bytes;
    std::array<char, std::size_t{64} * 1024> m_buffer{};
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::uint64_t m_offset = 0;
};

struct LineFacts
{
    std::string sha256;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    BundleLineName guess; ///< what it says it is
};

struct KnownDevice
{
    DeviceId line;
    std::string user;
    std::optional<PublicKey> key;
};

struct ChainLink
{
    std::string hash;
    std::string prev;
    std::size_t line = 0;
};

class Check
{
public:
    explicit Check(const std::optional<std::string>& serverKey) : m_wantedKey(serverKey) {}

    Result<BundleReport> run(const BundleBytes& bytes)
    {
        LineReader reader(bytes);
        FELTBOK_ASSIGN(auto held, reader.next());
        if (!held || held->isTooLong || !isBundleStart(held->text))
            return Error(ErrorCode::badInput, "this file is no Feltbok case bundle", "file");
        for (;;) {
            FELTBOK_ASSIGN(auto next, reader.next());
            if (!next)
                break;
            take(*held);
            if (m_lines.size() > maxBundleLines)
                return Error(ErrorCode::tooLarge, "a bundle has at most 10,000 lines", "file");
            held = std::move(next);
        }
        finish(*held);
        return std::move(m_report);
    }

private:
    static bool isBundleStart(std::string_view text)
    {
        // Its first byte may be the altered one.
        return text.find("feltbok_bundle") != std::string_view::npos ||
               text.find("\"visit\":\"") != std::string_view::npos;
    }

    void fault(std::size_t index, std::string detail)
    {
        if (m_faultIndex && *m_faultIndex <= index)
            return;
        m_faultIndex = index;
        m_faultDetail = std::move(detail);
    }

    void take(const LineReader::Line& line)
    {
        const std::size_t index = m_lines.size();
        m_lines.push_back(
            {line.isTooLong ? std::string() : sha256Hex(line.text), line.offset, line.length, {}});
        if (line.isTooLong) {
            fault(index, "the line is longer than 8 MiB");
            return;
        }
        auto object = parseJsonObject(line.text);
        if (!object) {
            m_lines[index].guess.what =
                line.text.starts_with("{\"manifest\"") ? "manifest" : "line";
            fault(index, "the line cannot be read");
            return;
        }
        const auto part = [&](std::string_view name) -> const json::object* {
            const auto* value = object->if_contains(name);
            return value != nullptr && value->is_object() ? &value->get_object() : nullptr;
        };
        auto& guess = m_lines[index].guess;
        if (index == 0)
            takeHeader(*object, guess);
        else if (const auto* device = part("device"))
            takeDevice(*device, index, guess);
        else if (const auto* operation = part("operation"))
            takeOperation(*operation, index, guess);
        else if (const auto* receipt = part("receipt"))
            takeReceipt(*receipt, index, guess);
        else if (const auto* record = part("record"))
            takeRecord(*record, index, guess);
        else if (const auto* attachment = part("attachment"))
            takeAttachment(*attachment, index, guess);
        else {
            guess.what = object->contains("manifest") ? "manifest" : "line";
            fault(index, "nothing that belongs into a bundle");
        }
    }

    static std::string text(const json::object& object, std::string_view key)
    {
        return std::string(findString(object, key).value_or(""));
    }

    void takeHeader(const json::object& header, BundleLineName& guess)
    {
        guess.what = "header";
        const auto version = requireInteger(header, "feltbok_bundle");
        if (!version || *version != 1)
            fault(0, "of a version that is not known");
        m_report.municipality = text(header, "municipality");
        m_report.visit = text(header, "visit");
        m_report.madeAt = text(header, "made_at");
        m_epoch = text(header, "epoch");
        if (const auto missing = requireArray(header, "missing_attachments"))
            for (const auto& hash : *missing)
                if (hash.is_string())
                    m_missing.emplace(hash.get_string());
        m_report.missingAttachments = m_missing.size();
    }

    void takeDevice(const json::object& device, std::size_t index, BundleLineName& guess)
    {
        guess = {.what = "device", .device = text(device, "id")};
        const auto id = DeviceId::parse(text(device, "id"));
        const auto line = DeviceId::parse(text(device, "line"));
        const auto key = publicKeyFromBase64Url(text(device, "public_key"));
        if (!id || !line || !key) {
            fault(index, "the device's key cannot be read");
            return;
        }
        if (!m_devices.emplace(*id, KnownDevice{*line, text(device, "user"), *key}).second)
            fault(index, "the device is there twice");
        ++m_report.devices;
    }

    void takeOperation(const json::object& object, std::size_t index, BundleLineName& guess)
    {
        guess.what = "operation";
        protocol::Envelope envelope{text(object, "op"), text(object, "payload"),
                                    text(object, "sig")};
        m_operationBytes += envelope.op.size() + envelope.payload.size();
        if (m_operationBytes > maxBundleOperationBytes) {
            fault(index, "more operations than a bundle may hold");
            return;
        }
        const auto operation = protocol::parseOperation(std::move(envelope));
        const auto resultObject = requireObject(object, "result");
        const auto result = resultObject ? protocol::decodeResult(*resultObject)
                                         : Result<domain::OperationResult>(resultObject.error());
        if (!operation) {
            fault(index, "the operation's text cannot be read");
            return;
        }
        guess.device = operation->device.toText();
        guess.seq = operation->seq;
        guess.collection = operation->collection;
        guess.record = operation->record.toText();
        guess.kind = operation->kind;
        ++m_report.operations;
        const auto device = m_devices.find(operation->device);
        if (device == m_devices.end()) {
            fault(index, "the key of its device is not there");
            return;
        }
        const auto* payload = object.if_contains("payload");
        const bool isErased = payload != nullptr && payload->is_null();
        const auto signature = signatureFromBase64Url(operation->envelope.sig);
        if (!signature || !verifySignature(*device->second.key, protocol::operationDomain,
                                           operation->envelope.op, *signature))
            fault(index, "the signature does not fit the operation's text and its device's key");
        else if (!isErased && sha256Hex(operation->envelope.payload) != operation->payloadHash)
            fault(index, "the payload does not have the hash that was signed");
        if (!result || result->seq != operation->seq) {
            fault(index, "the server's result cannot be read");
            return;
        }
        if (result->status == domain::OperationStatus::parked)
            ++m_report.parked;
        else if (operation->user.toText() != device->second.user ||
                 operation->municipality != m_report.municipality)
            fault(index, "it is of another person or municipality than its result allows");
        if (!m_chains[operation->device]
                 .emplace(operation->seq, ChainLink{operation->hash, operation->prev, index})
                 .second)
            fault(index, "the operation is there twice");
        if (isErased) {
            ++m_report.erased;
            m_replay.applyErased(*operation, *result);
            return;
        }
        if (const auto parsed = parseJsonObject(operation->envelope.payload)) {
            std::vector<std::string> names;
            collectAttachmentNames(*parsed, names);
            for (auto& name : names)
                m_named.emplace(std::move(name), index);
        }
        if (const auto applied = m_replay.apply(*operation, *result, device->second.line); !applied)
            fault(index, applied.error().detail);
    }

    void takeReceipt(const json::object& object, std::size_t index, BundleLineName& guess)
    {
        guess.what = "receipt";
        ++m_report.receipts;
        protocol::SignedReceipt receipt{text(object, "text"), text(object, "sig")};
        if (const auto said = parseJsonObject(receipt.text)) {
            guess.device = text(*said, "device");
            guess.seq = requireInteger(*said, "upto").valueOr(0);
        }
        m_receipts.emplace_back(index, std::move(receipt));
    }

    void takeRecord(const json::object& object, std::size_t index, BundleLineName& guess)
    {
        guess = {.what = "record",
                 .collection = text(object, "collection"),
                 .record = text(object, "id")};
        const auto fields = requireObject(object, "fields");
        if (!fields || guess.record.empty()) {
            fault(index, "the record cannot be read");
            return;
        }
        if (!m_records.insert(guess.record).second)
            fault(index, "the record is there twice");
        if (guess.collection == "premises" || guess.collection == "licence" ||
            guess.collection == "parked") {
            ++m_report.context;
            return;
        }
        using Match = BundleReplay::Match;
        switch (m_replay.compare(guess.record, guess.collection, *fields)) {
        case Match::equal:
            ++m_report.records;
            break;
        case Match::differs:
            fault(index, "the operations lead to another state");
            break;
        case Match::unknown:
            fault(index, "no operation made this record");
            break;
        case Match::erased:
            fault(index, "the record has content although its operations were erased");
            break;
        }
    }

    void takeAttachment(const json::object& object, std::size_t index, BundleLineName& guess)
    {
        const auto part = requireInteger(object, "part").valueOr(-1);
        const auto parts = requireInteger(object, "parts").valueOr(0);
        const std::string hash = text(object, "sha256");
        guess = {.what = "attachment", .seq = part, .record = hash};
        const auto bytes = fromBase64Url(text(object, "data"));
        if (part == 0) {
            m_part = {hash, 0, parts, Sha256Stream()};
            if (!m_held.insert(hash).second)
                fault(index, "the attachment is there twice");
        }
        if (!bytes || bytes->size() > bundleChunkBytes || hash != m_part.hash ||
            part != m_part.next || parts != m_part.count) {
            fault(index, "not the next part of an attachment");
            return;
        }
        m_part.stream.add(*bytes);
        if (++m_part.next < m_part.count)
            return;
        ++m_report.attachments;
        if (toHex(m_part.stream.finish()) != hash)
            fault(index, "the attachment does not have its hash");
        m_part = {};
    }

    /// Consecutive operations must be linked; every run of them ends in a receipt.
    void checkChains()
    {
        std::map<std::pair<DeviceId, std::int64_t>, std::string> ends;
        for (const auto& [device, chain] : m_chains)
            for (const auto& [seq, link] : chain) {
                const auto next = chain.find(seq + 1);
                if (next == chain.end())
                    ends.emplace(std::pair(device, seq), link.hash);
                else if (next->second.prev != link.hash)
                    fault(next->second.line, "it does not follow the operation before it");
                if (seq == 1 && link.prev != protocol::firstPrev())
                    fault(link.line, "it is not the first of its device");
            }
        for (const auto& [index, signedReceipt] : m_receipts) {
            const auto receipt = protocol::verifyReceipt(signedReceipt, {m_report.serverKey});
            if (!receipt) {
                fault(index, "the receipt is not signed by the server");
                continue;
            }
            const auto end = ends.find({receipt->device, receipt->upto});
            if (end == ends.end() || end->second != receipt->chain || receipt->epoch != m_epoch)
                fault(index, "the receipt is for another chain");
            else
                ends.erase(end);
        }
        if (m_faultIndex)
            return;
        for (const auto& [end, hash] : ends)
            fault(m_chains[end.first][end.second].line, "no receipt covers it");
    }

    void checkWhole(std::size_t sealIndex)
    {
        for (const auto& [name, index] : m_named)
            if (!m_held.contains(name) && !m_missing.contains(name))
                fault(index, "the attachment that it names is not there");
        for (const auto& hash : m_held)
            if (!m_named.contains(hash))
                fault(sealIndex, "an attachment that no operation names");
        if (!m_part.hash.empty())
            fault(sealIndex, "an attachment is not whole");
        if (const auto unseen = m_replay.firstUnseen(); !unseen.empty())
            fault(sealIndex, "the state of " + unseen + " is not there");
    }

    Result<BundleSeal> sealOf(LineReader::Line& last)
    {
        if (last.isTooLong || !last.isEnded)
            return Error(ErrorCode::badInput);
        auto seal = readSeal(last.text);
        if (seal)
            return seal;
        // The line feed before it may be what was altered: then another line hangs on to it.
        const auto at = last.text.rfind("{\"manifest\"");
        if (at == std::string::npos || at == 0)
            return seal;
        auto behind = readSeal(std::string_view(last.text).substr(at));
        if (!behind)
            return seal;
        take({last.text.substr(0, at), last.offset, at, false, true});
        fault(m_lines.size() - 1, "the line does not end where it should");
        last.offset += at;
        last.length -= at;
        return behind;
    }

    void finish(LineReader::Line& last)
    {
        auto seal = sealOf(last);
        const std::size_t sealIndex = m_lines.size();
        m_lines.push_back({{}, last.offset, last.length, {.what = "manifest"}});
        m_report.lines = m_lines.size();
        if (!seal) {
            fault(sealIndex, "the file is cut off, or its last line was altered");
            report(nullptr);
            return;
        }
        const auto& manifest = seal->manifest;
        m_report.serverKey = manifest.serverKey;
        if (!seal->isGenuine) {
            fault(sealIndex, "the server's signature does not fit the manifest");
            report(nullptr);
            return;
        }
        if (m_wantedKey && *m_wantedKey != manifest.serverKey)
            fault(sealIndex, "signed by another server's key: " + manifest.serverKey);
        m_report.isKeyGiven = m_wantedKey.has_value();
        const std::size_t count = std::min(sealIndex, manifest.lines.size());
        for (std::size_t i = 0; i < count; ++i)
            if (m_lines[i].sha256 != manifest.lines[i].sha256) {
                fault(i, "not the bytes that the manifest names");
                break;
            }
        if (sealIndex != manifest.lines.size())
            fault(count, sealIndex < manifest.lines.size() ? "lines are missing here"
                                                           : "lines were added here");
        if (manifest.municipality != m_report.municipality || manifest.visit != m_report.visit ||
            manifest.madeAt != m_report.madeAt)
            fault(sealIndex, "manifest and header differ");
        // What does not hang together, if no line is at fault by itself: a line that was altered
        // leaves others without their like.
        if (!m_faultIndex)
            checkChains();
        if (!m_faultIndex)
            checkWhole(sealIndex);
        report(&manifest);
    }

    void report(const BundleManifest* manifest)
    {
        if (!m_faultIndex)
            return;
        const std::size_t index = *m_faultIndex;
        const auto& line = m_lines[std::min(index, m_lines.size() - 1)];
        BundleFault out;
        out.line = index + 1;
        out.offset = line.offset;
        out.length = line.length;
        // What stood there is the manifest's to say: the line itself may be the altered one.
        out.name = manifest != nullptr && index < manifest->lines.size()
                       ? manifest->lines[index].name
                       : line.guess;
        out.detail = m_faultDetail;
        if (const auto naming = m_named.find(out.name.record);
            out.name.what == "attachment" && naming != m_named.end())
            out.namedBy = manifest != nullptr && naming->second < manifest->lines.size()
                              ? manifest->lines[naming->second].name
                              : m_lines[naming->second].guess;
        m_report.fault = std::move(out);
    }

    struct Part
    {
        std::string hash;
        std::int64_t next = 0;
        std::int64_t count = 0;
        Sha256Stream stream;
    };

    const std::optional<std::string>& m_wantedKey;
    BundleReport m_report;
    std::vector<LineFacts> m_lines;
    std::optional<std::size_t> m_faultIndex;
    std::string m_faultDetail;
    std::string m_epoch;
    std::size_t m_operationBytes = 0;
    std::map<DeviceId, KnownDevice> m_devices;
    std::map<DeviceId, std::map<std::int64_t, ChainLink>> m_chains;
    std::vector<std::pair<std::size_t, protocol::SignedReceipt>> m_receipts;
    std::set<std::string> m_records;
    std::map<std::string, std::size_t> m_named; ///< attachment -> the first operation's line
    std::set<std::string> m_held;
    std::set<std::string> m_missing;
    Part m_part;
    BundleReplay m_replay;
};

} // namespace

Result<BundleReport> verifyBundle(const BundleBytes& bytes,
                                  const std::optional<std::string>& serverKey)
{
    return Check(serverKey).run(bytes);
}

} // namespace feltbok::server
