// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// How operations go up. The server and this device work at the same time: as soon as one batch has
// left, the answer before it is written and the next batch is made.

#include "sync/engine.h"
#include "sync/gzip.h"

#include <algorithm>
#include <limits>

namespace feltbok::sync {
namespace {

constexpr int bodyLevel = 1;

std::size_t textBytes(const std::vector<domain::SealedOperation>& operations)
{
    std::size_t sum = 0;
    for (const auto& operation : operations)
        sum += operation.op.size() + operation.payload.size();
    return sum;
}

Error broken(std::string_view what)
{
    return {ErrorCode::protocol, std::string(what)};
}

} // namespace

Result<void> SyncEngine::push()
{
    if (m_prepared) {
        m_batch = std::move(m_prepared);
        m_prepared.reset();
    } else {
        FELTBOK_ASSIGN(m_batch, makeBatch(0, 0));
    }
    if (m_batch->operations.empty())
        return Error(ErrorCode::corrupted, "unsent operations are missing");
    if (m_batch->operations.front().seq > m_serverSeq + 1) {
        react(EnrolAgain{EnrolmentReason::missing});
        return {};
    }
    sendBatch();
    return {};
}

void SyncEngine::sendBatch()
{
    // The store still counts what an unwritten answer covers.
    const std::size_t accepted = m_accepted ? m_accepted->results.size() : 0;
    const std::size_t waiting = m_facts.unsent - std::min(accepted, m_facts.unsent);
    if (m_closeAt)
        setState(ClosingAfterFinish{waiting});
    else
        setState(Pushing{waiting});
    // A slot of the signal may have dropped the batch.
    if (!m_batch)
        return;
    Request request;
    request.method = "POST";
    request.path = "/v1/push";
    request.headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}};
    request.body = std::move(m_batch->body);
    request.timeout = bodyTimeout;
    // Not before: work in this thread would hold the body up.
    request.sent = [this, exchange = m_exchange + 1] {
        const auto later = [this, exchange] {
            if (exchange == m_exchange && m_underWay == Activity::push)
                workAhead();
        };
        QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
    };
    send(Activity::push, std::move(request));
}

void SyncEngine::workAhead()
{
    if (const auto settled = settle(); !settled) {
        dropExchange();
        react(reactTo(settled.error()));
        step();
        return;
    }
    // A slot of its signals may have dropped the exchange.
    if (!m_underWay || !m_batch)
        return;
    prepareNextBatch();
}

Result<SyncEngine::Batch> SyncEngine::makeBatch(std::size_t skip, std::size_t skipBytes)
{
    Batch batch;
    FELTBOK_ASSIGN(batch.operations,
                   m_store.unsent(skip + m_batchLimit, skipBytes + m_options.pushBytes));
    auto& operations = batch.operations;
    operations.erase(operations.begin(), operations.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                  skip, operations.size())));
    std::string body = protocol::encodePush(operations);
    while (body.size() > protocol::maxPushBytes && operations.size() > 1) {
        operations.resize(operations.size() / 2);
        body = protocol::encodePush(operations);
    }
    batch.body = gzip(body, bodyLevel);
    return batch;
}

void SyncEngine::prepareNextBatch()
{
    if (m_prepared || m_facts.unsent <= m_batch->operations.size())
        return;
    auto next = makeBatch(m_batch->operations.size(), textBytes(m_batch->operations));
    if (next && !next->operations.empty())
        m_prepared = std::move(*next);
}

Result<void> SyncEngine::acceptPush(const Answer& answer)
{
    FELTBOK_ASSIGN(protocol::PushAnswer told, protocol::decodePushAnswer(answer.body));
    FELTBOK_ASSIGN(const protocol::Receipt receipt,
                   protocol::verifyReceipt(told.receipt, m_identity->serverKeys));
    if (receipt.device != m_identity->device)
        return broken("receipt for another device");
    if (receipt.epoch != m_identity->epoch) {
        // Restored under our hands: ask where we stand, once.
        if (++m_tries.gap > 1)
            return broken("receipt of another epoch");
        m_prepared.reset();
        m_facts.knowsServer = false;
        return {};
    }
    const auto& operations = m_batch->operations;
    const std::int64_t last = operations.back().seq;
    if (receipt.upto < last)
        return broken("receipt does not cover what was sent");
    if (receipt.upto > m_position.lastSeq) {
        react(EnrolAgain{EnrolmentReason::forked});
        return {};
    }
    FELTBOK_ASSIGN(const std::string hash, hashOf(receipt.upto));
    if (receipt.chain != hash)
        return broken("receipt for another chain");
    const bool complete =
        std::equal(told.results.begin(), told.results.end(), operations.begin(), operations.end(),
                   [](const auto& result, const auto& sent) { return result.seq == sent.seq; });
    if (!complete)
        return broken("results do not match what was sent");

    m_accepted = {std::move(told.results), std::move(told.receipt), last};
    m_serverSeq = receipt.upto;
    m_batch.reset();
    m_batchLimit = std::min(m_batchLimit * 2, m_options.pushCount);
    // The next batch travels while this answer is written. Nothing is lost if we end in between:
    // the server repeats its answer.
    if (m_prepared && plan(situation()) == Step::push)
        FELTBOK_TRY(push());
    return m_underWay ? Result<void>() : settle();
}

Result<void> SyncEngine::settle()
{
    if (!m_accepted)
        return {};
    const Accepted accepted = std::move(*m_accepted);
    m_accepted.reset();
    FELTBOK_TRY(m_store.recordAnswer(accepted.results, accepted.last, accepted.receipt.text,
                                     accepted.receipt.sig, m_clock.now()));
    m_progress.delivered += accepted.results.size();
    m_tries = {};
    m_failures = 0;
    FELTBOK_TRY(refreshPosition());
    Q_EMIT delivered(accepted.last);
    Q_EMIT resultsArrived(accepted.results);
    return {};
}

Result<std::string> SyncEngine::hashOf(std::int64_t seq)
{
    const auto find = [seq](const auto& operations) -> std::optional<std::string> {
        for (auto it = operations.rbegin(); it != operations.rend(); ++it)
            if (it->seq == seq)
                return it->hash;
        return std::nullopt;
    };
    if (auto hash = find(m_batch->operations))
        return *hash;
    // The server had more than this batch: an answer was lost, and the batches were cut anew.
    const auto count = static_cast<std::size_t>(seq - m_batch->operations.front().seq + 1);
    FELTBOK_ASSIGN(const auto operations,
                   m_store.unsent(count, std::numeric_limits<std::int32_t>::max()));
    if (auto hash = find(operations))
        return *hash;
    return broken("receipt for an operation that is not here");
}

} // namespace feltbok::sync
