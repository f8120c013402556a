// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "domain/schema.h"
#include "server/api/app.h"
#include "server/api/attachment_head.h"
#include "server/apply/actor.h"

#include <algorithm>

namespace feltbok::server {
namespace {

using domain::Attachment;

/// A body of more than this is sent in pieces of it.
constexpr std::int64_t pieceBytes = domain::attachmentChunkBytes;
constexpr auto signatureBytes = static_cast<std::int64_t>(domain::attachmentSignatureBytes);

http::Response notFound()
{
    return http::problem(404, "not_found");
}

/// An attachment as the device may see it: in one space, with the names that records of that
/// space give it and how far its bytes have come there.
struct Seen
{
    RecordId space;
    std::vector<Attachment> names;
    std::optional<AttachmentRow> row;
    std::string start; ///< of a whole one

    bool isWhole() const { return row && row->isWhole; }
    /// Of an upload of this length.
    std::int64_t heldOf(std::int64_t length) const
    {
        return row && row->size == length ? row->held : 0;
    }
};

/// In every space that a record of the device's scope names the hash in.
Result<std::vector<Seen>> lookUp(Reader& reader, const Session& session, std::string_view sha256)
{
    std::vector<Seen> out;
    const Actor actor = makeActor(session.device, session.grants);
    FELTBOK_TRY(reader.actFor(actsFor(actor)));
    for (const auto& [municipality, roles] : actor.roles) {
        FELTBOK_ASSIGN(auto names,
                       reader.attachmentNames(actor.viewer(municipality), municipality, sha256));
        for (auto& name : names) {
            auto seen = std::ranges::find(out, name.space, &Seen::space);
            if (seen == out.end())
                seen = out.insert(out.end(), Seen{name.space, {}, {}, {}});
            seen->names.push_back(std::move(name.attachment));
        }
    }
    for (Seen& each : out) {
        FELTBOK_ASSIGN(each.row, reader.attachment(each.space, sha256));
        if (each.isWhole()) {
            FELTBOK_ASSIGN(each.start,
                           reader.attachmentBytes(each.space, sha256, 0, signatureBytes));
        }
    }
    return out;
}

/// Where bytes are still to be sent to, or else any.
const Seen& uploadTarget(const std::vector<Seen>& all)
{
    const auto open = std::ranges::find_if(all, [](const Seen& each) { return !each.isWhole(); });
    return open == all.end() ? all.front() : *open;
}

http::Response uploadState(int status, std::int64_t offset, std::int64_t length)
{
    http::Response out;
    out.status = status;
    out.contentType.clear();
    out.headers.emplace_back("Upload-Offset", std::to_string(offset));
    out.headers.emplace_back("Upload-Length", std::to_string(length));
    return out;
}

Result<std::string> storedHash(Reader& reader, const Seen& target, std::string_view sha256,
                               std::int64_t size)
{
    Sha256Stream hash;
    for (std::int64_t at = 0; at < size; at += pieceBytes) {
        FELTBOK_ASSIGN(const std::string piece,
                       reader.attachmentBytes(target.space, sha256, at, pieceBytes));
        hash.add(asBytes(piece));
    }
    return toHex(hash.finish());
}

struct Chunk
{
    std::string_view sha256;
    std::int64_t offset = 0;
    std::int64_t length = 0; ///< of the whole
    std::string_view bytes;
    Instant now{};
};

/// Whether a record names it as what it shows itself to be.
bool isOfNamedType(const Seen& target, std::string_view start)
{
    const auto type = domain::attachmentTypeOf(start);
    return !type.empty() &&
           std::ranges::any_of(target.names, [&](const Attachment& a) { return a.type == type; });
}

Result<http::Response> take(Writer& writer, const Session& session, const Chunk& chunk)
{
    FELTBOK_ASSIGN(const auto all, lookUp(writer, session, chunk.sha256));
    if (all.empty())
        return notFound();
    const Seen& target = uploadTarget(all);
    if (std::ranges::none_of(target.names,
                             [&](const Attachment& a) { return a.size == chunk.length; }))
        return http::problem(422, "wrong_length", "Upload-Length");
    const std::int64_t held = target.heldOf(chunk.length);
    if (chunk.offset != held) {
        json::object more;
        more["expected"] = held;
        return http::problem(409, "wrong_offset", "Upload-Offset", more);
    }
    const std::int64_t reached = held + std::ssize(chunk.bytes);
    if (reached > chunk.length)
        return http::problem(422, "wrong_length", "Upload-Offset");
    if (chunk.bytes.empty())
        return uploadState(204, held, chunk.length);

    if (held == 0)
        FELTBOK_TRY(writer.beginAttachment(target.space, chunk.sha256, chunk.length));
    FELTBOK_TRY(writer.appendAttachment(target.space, chunk.sha256, chunk.bytes, chunk.now));
    if (reached == chunk.length || (held < signatureBytes && reached >= signatureBytes)) {
        FELTBOK_ASSIGN(const std::string start,
                       writer.attachmentBytes(target.space, chunk.sha256, 0, signatureBytes));
        if (!isOfNamedType(target, start)) {
            FELTBOK_TRY(writer.dropAttachment(target.space, chunk.sha256));
            return http::problem(422, "wrong_type");
        }
    }
    if (reached == chunk.length) {
        FELTBOK_ASSIGN(const std::string hash,
                       storedHash(writer, target, chunk.sha256, chunk.length));
        if (hash != chunk.sha256) {
            FELTBOK_TRY(writer.dropAttachment(target.space, chunk.sha256));
            return http::problem(422, "wrong_hash");
        }
        FELTBOK_TRY(writer.completeAttachment(target.space, chunk.sha256));
    }
    return uploadState(204, reached, chunk.length);
}

/// What of a stored attachment is sent, piece by piece: the memory for it does not grow with it.
http::BodyStream streamOf(App& app, ActsFor whom, RecordId space, std::string sha256,
                          ByteRange range)
{
    http::BodyStream out;
    out.length = static_cast<std::uint64_t>(range.last - range.first + 1);
    out.next = [&app, whom = std::move(whom), space, sha256 = std::move(sha256),
                range](std::uint64_t offset, const http::Reply& reply) {
        const std::int64_t at = range.first + static_cast<std::int64_t>(offset);
        const std::int64_t count = std::min(pieceBytes, range.last + 1 - at);
        const auto job = [&app, whom, space, sha256, at, count, reply] {
            auto bytes = app.store.get<std::string>([&](Reader& reader) -> Result<std::string> {
                FELTBOK_TRY(reader.actFor(whom));
                return reader.attachmentBytes(space, sha256, at, count);
            });
            http::Response piece;
            if (bytes)
                piece.body = std::move(*bytes);
            else
                piece.status = 503;
            reply(std::move(piece));
        };
        if (app.workers.post(job) == WorkPool::Accepted::no)
            reply(http::Response{503, {}, {}, {}, false, {}});
    };
    return out;
}

} // namespace

http::Response headAttachment(const Call& call)
{
    if (!domain::isContentHash(call.record))
        return notFound();
    // As one that may change it: behind a part that is on its way in, so that a sender who was cut
    // off is told where that left the upload, and does not send the part again.
    const auto all = call.app.store.change<std::vector<Seen>>(
        [&](Writer& writer) { return lookUp(writer, *call.session, call.record); });
    if (!all)
        return storeFailure(all.error());
    if (all->empty())
        return notFound();
    const Seen& target = uploadTarget(*all);
    const std::int64_t size = target.isWhole() ? target.row->size : target.names.front().size;
    return uploadState(200, target.heldOf(size), size);
}

http::Response patchAttachment(const Call& call)
{
    if (!domain::isContentHash(call.record))
        return notFound();
    const auto offset = parseCount(call.request.uploadOffset);
    if (!offset)
        return badRequest("Upload-Offset");
    const auto length = parseCount(call.request.uploadLength);
    if (!length || *length == 0)
        return badRequest("Upload-Length");
    if (*length > domain::maxAttachmentBytes)
        return http::problem(413, "too_large", "Upload-Length");
    const Chunk chunk{call.record, *offset, *length, call.body, call.app.clock.now()};
    auto taken = call.app.store.change<http::Response>(
        [&](Writer& writer) { return take(writer, *call.session, chunk); });
    if (!taken)
        return storeFailure(taken.error());
    return std::move(*taken);
}

http::Response getAttachment(const Call& call)
{
    if (!domain::isContentHash(call.record))
        return notFound();
    const auto all = call.app.store.get<std::vector<Seen>>(
        [&](Reader& reader) { return lookUp(reader, *call.session, call.record); });
    if (!all)
        return storeFailure(all.error());
    const auto whole = std::ranges::find_if(*all, &Seen::isWhole);
    if (whole == all->end())
        return notFound();
    const std::int64_t size = whole->row->size;
    ByteRange range;
    const RangeKind kind = parseRange(call.request.range, size, range);
    if (kind == RangeKind::unsatisfiable) {
        auto refusal = http::problem(416, "range_not_satisfiable", "Range");
        refusal.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return refusal;
    }
    http::Response out;
    out.contentType = domain::attachmentTypeOf(whole->start);
    out.headers.emplace_back("Accept-Ranges", "bytes");
    // Never shown as a page of this server, whatever is in it.
    out.headers.emplace_back("Content-Disposition", "attachment");
    out.headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (kind == RangeKind::part) {
        out.status = 206;
        out.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                      std::to_string(range.last) + "/" +
                                                      std::to_string(size));
    }
    const Actor actor = makeActor(call.session->device, call.session->grants);
    out.stream = streamOf(call.app, actsFor(actor), whole->space, std::string(call.record), range);
    return out;
}

} // namespace feltbok::server
