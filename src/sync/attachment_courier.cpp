// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/attachment_courier.h"

#include "protocol/messages.h"
#include "sync/planner.h"

#include <algorithm>
#include <charconv>

namespace feltbok::sync {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t lookAhead = 100;
constexpr std::int64_t smallestChunk = std::int64_t{64} * 1024;
/// A chunk on a link of 10 KiB/s.
constexpr auto chunkTimeout = 120s;
constexpr int maxClashes = 3;
/// After so many wrong hashes it is no accident of another device's upload.
constexpr int maxHashFailures = 3;
constexpr auto longestRetryAfter = 1h;

std::optional<std::int64_t> numberIn(const Answer& answer, std::string_view header)
{
    const auto text = answer.header(header);
    if (!text)
        return std::nullopt;
    std::int64_t value = 0;
    const auto* end = text->data() + text->size();
    const auto [stop, ec] = std::from_chars(text->data(), end, value);
    return ec == std::errc() && stop == end && value >= 0 ? std::optional(value) : std::nullopt;
}

} // namespace

void AttachmentCourier::wake()
{
    m_mayHaveWork = true;
    // What was not in scope may have come with the last push.
    for (auto& [hash, pause] : m_pauses)
        pause.until = std::min(pause.until, m_clock.monotonic() + 1s);
}

void AttachmentCourier::endWaits()
{
    m_mayHaveWork = true;
    for (auto& [hash, pause] : m_pauses)
        pause.until = {};
    if (!m_pause.isServers)
        m_pause = {};
}

void AttachmentCourier::cancel()
{
    if (m_transport)
        m_transport->cancel();
    if (m_isSending && m_job && !m_job->isDownload) {
        if (m_job->knowsOffset)
            shrinkChunks();         // so that one gets through between two texts
        m_job->knowsOffset = false; // the server may have taken it
    }
    m_isSending = false;
    m_mayHaveWork = true;
}

std::optional<std::chrono::steady_clock::time_point> AttachmentCourier::nextDue() const
{
    std::optional<Time> next;
    if (m_isSending)
        return next;
    const Time now = m_clock.monotonic();
    if (m_pause.until > now)
        return m_pause.until;
    for (const auto& [hash, pause] : m_pauses)
        if (pause.until > now)
            next = next ? std::min(*next, pause.until) : pause.until;
    return next;
}

AttachmentCourier::Time AttachmentCourier::after(int failures,
                                                 std::optional<std::chrono::seconds> atLeast) const
{
    auto delay = backoffDelay(failures, m_jitter());
    if (atLeast)
        delay = std::max<std::chrono::milliseconds>(
            delay, std::min<std::chrono::seconds>(*atLeast, longestRetryAfter));
    return m_clock.monotonic() + delay;
}

void AttachmentCourier::attend(const Way& way)
{
    if (m_isSending || m_clock.monotonic() < m_pause.until)
        return;
    const bool isOver = std::ranges::any_of(
        m_pauses, [&](const auto& entry) { return entry.second.until <= m_clock.monotonic(); });
    // What is asked for meanwhile does not wait for the rest of an upload.
    if (m_job && !m_job->isDownload && m_mayHaveWork) {
        m_mayHaveWork = false;
        if (auto asked = nextDownload(); asked && *asked)
            m_job = std::move(*asked);
    }
    if (!m_job && !m_mayHaveWork && !isOver)
        return;
    if (!m_job) {
        if (!chooseJob()) {
            backOff();
            return;
        }
        if (!m_job)
            return;
    }
    auto request = nextRequest();
    if (!request) {
        // Not readable any more: all of it is still in the file, for whoever can mend it.
        if (request.error().code == ErrorCode::corrupted ||
            request.error().code == ErrorCode::notFound)
            refuse("damaged");
        else
            backOff();
        m_mayHaveWork = true;
        return;
    }
    if (!m_transport || m_server != way.server || m_pins != way.pins) {
        m_server = way.server;
        m_pins = way.pins;
        m_transport = m_makeTransport(m_server, m_pins);
    }
    way.session.authorise(*request);
    m_isSending = true;
    m_transport->send(std::move(*request),
                      [this](Result<Answer> answer) { onAnswer(std::move(answer)); });
}

bool AttachmentCourier::mayGo(const std::string& sha256) const
{
    const auto found = m_pauses.find(sha256);
    return found == m_pauses.end() || found->second.until <= m_clock.monotonic();
}

Result<std::optional<AttachmentCourier::Job>> AttachmentCourier::nextDownload()
{
    FELTBOK_ASSIGN(const auto downloads, m_store.attachmentDownloads(lookAhead));
    for (const auto& each : downloads)
        if (mayGo(each.sha256))
            return std::optional(Job{each.sha256, each.size, true, each.held, true, 0, 0});
    return std::optional<Job>();
}

Result<void> AttachmentCourier::chooseJob()
{
    FELTBOK_ASSIGN(const auto counts, m_store.attachmentCounts());
    const bool isNews = counts.waiting != m_counts.waiting ||
                        counts.waitingBytes != m_counts.waitingBytes ||
                        counts.wanted != m_counts.wanted;
    m_counts = counts;
    if (isNews)
        m_callbacks.progressed();
    m_mayHaveWork = false;
    // Somebody looks at an empty frame: what was asked for comes first.
    if (counts.wanted > 0) {
        FELTBOK_ASSIGN(m_job, nextDownload());
        if (m_job)
            return {};
    }
    if (counts.waiting > 0) {
        FELTBOK_ASSIGN(const auto uploads, m_store.attachmentUploads(lookAhead));
        for (const auto& each : uploads)
            if (mayGo(each.sha256)) {
                m_job = Job{each.sha256, each.size, false, 0, false, 0, 0};
                return {};
            }
    }
    const Time now = m_clock.monotonic();
    std::erase_if(m_pauses, [now](const auto& entry) { return entry.second.until <= now; });
    return {};
}

Result<Request> AttachmentCourier::nextRequest()
{
    Request request;
    request.path = "/v1/attachments/" + m_job->sha256;
    request.timeout = chunkTimeout;
    if (m_job->isDownload) {
        const std::int64_t last =
            std::min(m_job->size, m_job->offset + domain::attachmentChunkBytes) - 1;
        request.headers.emplace_back("Range", "bytes=" + std::to_string(m_job->offset) + "-" +
                                                  std::to_string(last));
        return request;
    }
    if (!m_job->knowsOffset) {
        request.method = "HEAD";
        return request;
    }
    FELTBOK_ASSIGN(request.body,
                   m_store.readAttachment(m_job->sha256, m_job->offset,
                                          std::min(m_chunkBytes, m_job->size - m_job->offset)));
    m_job->underWay = std::ssize(request.body);
    request.method = "PATCH";
    request.headers.emplace_back("Content-Type", "application/octet-stream");
    request.headers.emplace_back("Upload-Offset", std::to_string(m_job->offset));
    request.headers.emplace_back("Upload-Length", std::to_string(m_job->size));
    return request;
}

void AttachmentCourier::onAnswer(Result<Answer> answer)
{
    m_isSending = false;
    if (!m_job)
        return;
    if (!answer) {
        if (answer.error().code == ErrorCode::timedOut)
            shrinkChunks();
        m_job->knowsOffset = m_job->isDownload;
        backOff();
    } else if (!answer->isSuccess()) {
        onRefusal(*answer);
    } else {
        m_pause = {};
        if (m_job->isDownload)
            onDownloadAnswer(*answer);
        else
            onUploadAnswer(*answer);
    }
    m_callbacks.proceed();
}

void AttachmentCourier::onUploadAnswer(const Answer& answer)
{
    const auto offset = numberIn(answer, "upload-offset");
    if (!offset || *offset > m_job->size)
        return putOff();
    if (!m_job->knowsOffset) {
        m_job->offset = *offset;
        m_job->knowsOffset = true;
        m_callbacks.progressed();
        return;
    }
    if (answer.status != 204 || *offset != m_job->offset + m_job->underWay)
        return putOff();
    m_job->offset = *offset;
    m_job->clashes = 0;
    m_chunkBytes = std::min(m_chunkBytes * 2, domain::attachmentChunkBytes);
    m_callbacks.progressed();
    // Confirmed is a 204 with the full offset, and nothing less (protocol.md §6).
    if (m_job->offset == m_job->size)
        confirm();
}

void AttachmentCourier::onDownloadAnswer(const Answer& answer)
{
    const auto stored = m_store.storeAttachment(m_job->sha256, answer.body, m_clock.now());
    const std::string hash = m_job->sha256;
    if (!stored) {
        if (stored.error().code == ErrorCode::corrupted ||
            stored.error().code == ErrorCode::badInput)
            return putOff();
        return backOff();
    }
    m_job->offset += std::ssize(answer.body);
    m_callbacks.progressed();
    if (m_job->offset < m_job->size)
        return;
    endJob();
    m_callbacks.changed(hash);
}

void AttachmentCourier::onRefusal(const Answer& answer)
{
    const auto problem = protocol::decodeProblem(answer.status, answer.body);
    m_job->knowsOffset = m_job->isDownload;
    switch (answer.status) {
    case 401:
    case 403:
        ++m_pause.failures;
        m_pause.until = after(m_pause.failures);
        m_callbacks.refused(answer.status);
        return;
    case 404:
        // Its record may not have arrived, or its bytes may not; a person looks again.
        return m_job->isDownload ? giveUp() : putOff();
    case 409:
        // HEAD tells where it stands.
        return ++m_job->clashes > maxClashes ? putOff() : void();
    case 413:
        if (m_job->isDownload || m_chunkBytes <= smallestChunk)
            return refuse("too_large");
        return shrinkChunks();
    case 416:
        return giveUp();
    case 422:
        if (problem.code == "wrong_hash" && m_pauses[m_job->sha256].failures + 1 < maxHashFailures)
            return putOff();
        return refuse(problem.code);
    default:
        return backOff(answer.retryAfter());
    }
}

void AttachmentCourier::confirm()
{
    const std::string hash = m_job->sha256;
    if (!m_store.confirmAttachment(hash, m_clock.now())) {
        m_job->knowsOffset = false;
        return backOff();
    }
    endJob();
    m_callbacks.changed(hash);
}

void AttachmentCourier::refuse(std::string_view code)
{
    const std::string hash = m_job->sha256;
    if (!m_store.refuseAttachment(hash, code))
        return backOff();
    endJob();
    m_callbacks.changed(hash);
}

void AttachmentCourier::giveUp()
{
    const std::string hash = m_job->sha256;
    if (!m_store.giveUpAttachment(hash))
        return backOff();
    endJob();
    m_callbacks.changed(hash);
}

void AttachmentCourier::putOff()
{
    auto& pause = m_pauses[m_job->sha256];
    ++pause.failures;
    pause.until = after(pause.failures);
    m_job.reset();
    m_mayHaveWork = true;
}

void AttachmentCourier::backOff(std::optional<std::chrono::seconds> atLeast)
{
    ++m_pause.failures;
    m_pause.until = after(m_pause.failures, atLeast);
    m_pause.isServers = atLeast.has_value();
    m_mayHaveWork = true;
}

void AttachmentCourier::endJob()
{
    m_pauses.erase(m_job->sha256);
    m_job.reset();
    m_mayHaveWork = true;
}

void AttachmentCourier::shrinkChunks()
{
    m_chunkBytes = std::max(m_chunkBytes / 2, smallestChunk);
}

} // namespace feltbok::sync
