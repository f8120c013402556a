// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/engine.h"

#include "base/planted_bug.h"

#include <algorithm>

namespace feltbok::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto pollMargin = 20s; // beyond the wait we ask for
constexpr auto pollPause = 1s;   // after a poll that came back empty at once

double randomFraction()
{
    std::array<std::uint8_t, 2> bytes{};
    randomFill(bytes);
    return (bytes[0] * 256 + bytes[1]) / 65535.0;
}

Error broken(std::string_view what)
{
    return {ErrorCode::protocol, std::string(what)};
}

/// Texts of an array member; other elements are left out.
std::vector<std::string> texts(const json::object& object, std::string_view key)
{
    std::vector<std::string> out;
    if (const auto array = requireArray(object, key))
        for (const auto& item : *array)
            if (item.is_string())
                out.emplace_back(item.get_string());
    return out;
}

} // namespace

SyncEngine::SyncEngine(domain::SyncStore& store, TransportFactory makeTransport, const Clock& clock,
                       EngineOptions options, QObject* parent)
    : QObject(parent), m_store(store), m_makeTransport(std::move(makeTransport)), m_clock(clock),
      m_options(std::move(options)), m_timer(this), m_history(m_makeTransport),
      m_courier(store, m_makeTransport, clock, m_options.jitter ? m_options.jitter : randomFraction,
                {[this] { step(); },
                 [this](const std::string& hash) {
                     Q_EMIT attachmentChanged(QString::fromStdString(hash));
                 },
                 [this] { reportProgress(); },
                 [this](int status) { onAttachmentRefused(status); }}),
      m_batchLimit(m_options.pushCount)
{
    if (!m_options.jitter)
        m_options.jitter = randomFraction;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::tick);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    if (isRunning())
        return;
    m_facts = {};
    m_tries = {};
    m_failures = 0;
    m_progress = {};
    setState(Connecting{});
    step();
}

void SyncEngine::stop()
{
    if (!isRunning())
        return;
    dropExchange();
    m_courier.cancel();
    m_timer.stop();
    m_closeAt.reset();
    m_pauseUntil.reset();
    setState(Stopped{});
}

void SyncEngine::syncNow()
{
    if (!isRunning() || std::holds_alternative<Revoked>(m_state))
        return;
    if (std::holds_alternative<NeedsEnrolment>(m_state)) {
        m_facts = {};
        setState(Connecting{});
    }
    if (m_underWay == Activity::poll)
        dropExchange();
    endBackoff();
    m_courier.endWaits();
    m_facts.gathered = false;
    m_facts.caughtUp = false;
    step();
}

void SyncEngine::noteLine()
{
    if (std::holds_alternative<Backoff>(m_state))
        syncNow();
}

void SyncEngine::noteChange()
{
    if (!isRunning() || isBlocked())
        return;
    m_facts.gathered = false;
    m_pauseUntil.reset();
    if (m_underWay == Activity::poll) {
        if (const auto gathered = gather(); !gathered) {
            dropExchange();
            react(reactTo(gathered.error()));
        } else if (m_facts.unsent > 0) {
            dropExchange();
        }
    }
    step();
}

void SyncEngine::closeWithin(std::chrono::milliseconds limit)
{
    m_closeAt = m_clock.monotonic() + limit;
    if (!isRunning() || isBlocked()) {
        finishClosing();
        return;
    }
    if (m_underWay == Activity::poll || m_underWay == Activity::pull)
        dropExchange();
    endBackoff();
    m_facts.gathered = false;
    step();
}

Result<void> SyncEngine::adoptDevice(const domain::Identity& identity, const SigningKey& key)
{
    // Unsent work is signed anew as the new user's own: it must be the same person's.
    const auto before = m_store.identity();
    if (before && before->user != identity.user)
        return Error(ErrorCode::notPermitted, "enrolled as another user", "user");
    // What has its receipt is not the new device's to send again.
    if (auto settled = settle(); !settled) {
        dropExchange();
        react(reactTo(settled.error()));
        step();
        return settled;
    }
    dropExchange();
    protocol::DeviceSealer sealer(key, identity.device, identity.user);
    FELTBOK_TRY(m_store.adoptDevice(identity, key, sealer));
    Q_EMIT identityChanged(identity);
    if (isRunning()) {
        m_facts = {};
        m_tries = {};
        m_failures = 0;
        setState(Connecting{});
        step();
    }
    return {};
}

std::chrono::milliseconds SyncEngine::clockOffset() const
{
    return m_session ? m_session->clockOffset() : 0ms;
}

void SyncEngine::tick()
{
    if (!isRunning())
        return;
    const auto now = m_clock.monotonic();
    if (m_closeAt && now >= *m_closeAt) {
        finishClosing();
        return;
    }
    if (const auto* backoff = std::get_if<Backoff>(&m_state); backoff && now >= backoff->until) {
        m_tries = {};
        m_facts.gathered = false;
        setState(Connecting{});
    }
    if (m_pauseUntil && now >= *m_pauseUntil)
        m_pauseUntil.reset();
    step();
}

Result<void> SyncEngine::load()
{
    auto identity = m_store.identity();
    if (!identity && identity.error().code == ErrorCode::notFound) {
        react(EnrolAgain{EnrolmentReason::none});
        return {};
    }
    FELTBOK_ASSIGN(m_identity, std::move(identity));
    FELTBOK_ASSIGN(m_key, m_store.deviceKey());
    FELTBOK_TRY(refreshPosition());
    m_sealer.emplace(*m_key, m_identity->device, m_identity->user);
    m_session.emplace(m_clock, m_identity->device, *m_key);
    m_transport = m_makeTransport(m_identity->server, m_identity->pins);
    m_batchLimit = m_options.pushCount;
    m_facts.loaded = true;
    return {};
}

Situation SyncEngine::situation() const
{
    Situation now = m_facts;
    now.running = isRunning();
    now.blocked = isBlocked();
    now.waiting = std::holds_alternative<Backoff>(m_state) || m_pauseUntil.has_value();
    now.closing = m_closeAt.has_value();
    now.hasToken = m_session && m_session->hasToken();
    now.carrying = m_courier.isBusy();
    return now;
}

void SyncEngine::step()
{
    while (!m_underWay) {
        attendAttachments();
        const Step next = plan(situation());
        if (next == Step::rest)
            break;
        if (const auto done = perform(next); !done)
            react(reactTo(done.error()));
    }
    attendAttachments();
    armTimer();
}

void SyncEngine::attendAttachments()
{
    if (!isRunning() || isBlocked() || m_facts.unsent > 0) {
        if (m_courier.isBusy())
            m_courier.cancel();
        return;
    }
    if (!m_facts.gathered || std::holds_alternative<Backoff>(m_state) || !m_session ||
        !m_session->hasToken() || !m_facts.knowsServer)
        return;
    m_courier.attend({m_identity->server, m_identity->pins, *m_session});
}

void SyncEngine::onAttachmentRefused(int status)
{
    if (status == 401 && m_session)
        m_session->dropToken();
    m_facts.knowsServer = false;
    if (m_underWay == Activity::poll)
        dropExchange();
}

Result<void> SyncEngine::perform(Step step)
{
    switch (step) {
    case Step::rest:
        break;
    case Step::load:
        return load();
    case Step::gather:
        return gather();
    case Step::requestToken:
        setState(Connecting{});
        send(Activity::token, m_session->tokenRequest());
        break;
    case Step::requestDevice: {
        setState(Connecting{});
        Request request;
        request.path = "/v1/device";
        send(Activity::device, std::move(request));
        break;
    }
    case Step::push:
        return push();
    case Step::pull:
        setState(Pulling{m_position.resetting || m_position.cursor.empty()});
        pull(Activity::pull);
        break;
    case Step::poll:
        setState(LongPolling{});
        pull(Activity::poll);
        break;
    case Step::close:
        finishClosing();
        break;
    }
    return {};
}

Result<void> SyncEngine::gather()
{
    // Also where it fails: it is tried again after the wait.
    m_facts.gathered = true;
    m_sealer->setClockError(m_session->clockError());
    FELTBOK_TRY(m_store.gather(*m_sealer, m_clock.now()));
    m_courier.wake();
    return refreshPosition();
}

Result<void> SyncEngine::refreshPosition()
{
    FELTBOK_ASSIGN(m_position, m_store.position());
    const auto waiting = std::max<std::int64_t>(0, m_position.lastSeq - m_position.deliveredSeq);
    m_facts.unsent = static_cast<std::size_t>(waiting);
    if (m_progress.waiting != m_facts.unsent) {
        m_progress.waiting = m_facts.unsent;
        reportProgress();
    }
    return {};
}

void SyncEngine::send(Activity activity, Request request)
{
    // A slot of the last signal may have stopped us.
    if (!isRunning())
        return;
    if (activity != Activity::token)
        m_session->authorise(request);
    m_underWay = activity;
    ++m_exchange;
    m_sentAt = m_clock.monotonic();
    m_transport->send(std::move(request), [this, activity](Result<Answer> answer) {
        onAnswer(activity, std::move(answer));
    });
}

void SyncEngine::pull(Activity activity)
{
    Request request;
    request.path = "/v1/pull?limit=" + std::to_string(m_options.pageLimit);
    if (!m_position.cursor.empty())
        request.path += "&cursor=" + percentEncode(m_position.cursor);
    request.timeout = bodyTimeout;
    if (activity == Activity::poll) {
        request.path += "&wait=" + std::to_string(m_options.pollWait.count());
        request.timeout = m_options.pollWait + pollMargin;
    }
    send(activity, std::move(request));
}

void SyncEngine::onAnswer(Activity activity, Result<Answer> answer)
{
    const int exchange = m_exchange;
    const auto settled = settle();
    // A slot of its signals may have dropped this exchange.
    if (exchange != m_exchange)
        return;
    m_underWay.reset();
    if (!settled) {
        dropExchange();
        react(reactTo(settled.error()));
    } else if (!answer) {
        // On a thin link smaller batches get through.
        if (activity == Activity::push && answer.error().code == ErrorCode::timedOut)
            m_batchLimit = std::max<std::size_t>(1, m_batchLimit / 2);
        react(reactTo(answer.error()));
    } else if (answer->isSuccess()) {
        if (const auto accepted = accept(activity, *answer); !accepted) {
            dropExchange();
            react(reactTo(accepted.error()));
        }
    } else {
        const auto problem = protocol::decodeProblem(answer->status, answer->body);
        react(reactTo(activity, problem, answer->retryAfter(), m_tries));
    }
    step();
}

Result<void> SyncEngine::accept(Activity activity, const Answer& answer)
{
    switch (activity) {
    case Activity::token:
        FELTBOK_TRY(m_session->acceptToken(answer));
        // With each token the grants, pins and rules are read anew.
        m_facts.knowsServer = false;
        return {};
    case Activity::device:
        return acceptDevice(answer);
    case Activity::push:
        return acceptPush(answer);
    case Activity::pull:
    case Activity::poll:
        return acceptPage(activity, answer);
    }
    return {};
}

Result<void> SyncEngine::acceptDevice(const Answer& answer)
{
    const auto object = parseJsonObject(answer.body);
    if (!object)
        return broken("device answer does not parse");
    const auto device = DeviceId::parse(findString(*object, "device").value_or(""));
    const auto lastSeq = requireInteger(*object, "last_seq");
    if (!device || *device != m_identity->device || !lastSeq)
        return broken("device answer lacks a member");

    // protocol.md §8, Restore. The epoch is kept last: a cut in between does all of it again.
    bool isMissing = false;
    if (*lastSeq < m_position.deliveredSeq && !FELTBOK_BUG(restore_unnoticed)) {
        const auto marked = m_store.markUndelivered(*lastSeq);
        isMissing = !marked && marked.error().code == ErrorCode::notFound;
        if (!marked && !isMissing)
            return marked.error();
    }
    const std::string epoch(findString(*object, "epoch").value_or(m_identity->epoch));
    if (epoch != m_identity->epoch && !m_identity->epoch.empty()) {
        FELTBOK_TRY(m_store.beginReset());
        if (!FELTBOK_BUG(photos_not_doubted))
            FELTBOK_TRY(m_store.doubtAttachments());
        m_courier.wake();
        m_facts.caughtUp = false;
    }
    m_prepared.reset();
    FELTBOK_TRY(refreshPosition());
    FELTBOK_TRY(updateIdentity(*object));

    if (const auto policy = requireObject(*object, "policy")) {
        SyncPolicy rules;
        rules.lockAfter = std::chrono::seconds(
            requireInteger(*policy, "lock_after_s").valueOr(rules.lockAfter.count()));
        rules.pinMinLength =
            int(requireInteger(*policy, "pin_min_length").valueOr(rules.pinMinLength));
        Q_EMIT policyReceived(rules);
    }
    m_serverSeq = *lastSeq;
    m_facts.knowsServer = true;
    // It has more of ours than we ever wrote: this profile is an older copy.
    if (*lastSeq > m_position.lastSeq)
        react(EnrolAgain{EnrolmentReason::forked});
    else if (isMissing)
        react(EnrolAgain{EnrolmentReason::missing});
    return {};
}

Result<void> SyncEngine::updateIdentity(const json::object& device)
{
    domain::Identity now = *m_identity;
    if (const auto grants = requireArray(device, "grants")) {
        FELTBOK_ASSIGN(now.grants, protocol::decodeGrants(*grants));
    }
    if (const auto user = requireObject(device, "user"))
        now.userName = findString(*user, "name").value_or(now.userName);
    // Any pin learnt over a pinned connection stays good: a restored server shows its old key.
    auto pins = texts(device, "pins");
    for (const auto& pin : m_identity->pins)
        if (std::find(pins.begin(), pins.end(), pin) == pins.end())
            pins.push_back(pin);
    now.pins = std::move(pins);
    // Old receipt keys stay valid for old receipts.
    auto keys = texts(device, "server_keys");
    for (const auto& key : m_identity->serverKeys)
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
    now.serverKeys = std::move(keys);
    now.recoveryKey = findString(device, "recovery_key").value_or(now.recoveryKey);
    now.epoch = findString(device, "epoch").value_or(now.epoch);

    const auto& old = *m_identity;
    if (now.grants == old.grants && now.userName == old.userName && now.pins == old.pins &&
        now.serverKeys == old.serverKeys && now.recoveryKey == old.recoveryKey &&
        now.epoch == old.epoch)
        return {};
    FELTBOK_TRY(m_store.saveIdentity(now));
    m_identity = std::move(now);
    m_transport->setPins(m_identity->pins);
    Q_EMIT identityChanged(*m_identity);
    return {};
}

Result<void> SyncEngine::acceptPage(Activity activity, const Answer& answer)
{
    FELTBOK_ASSIGN(const domain::PulledPage page, protocol::decodePage(answer.body));
    if (!page.epoch.empty() && page.epoch != m_identity->epoch) {
        if (++m_tries.reset > 2)
            return broken("page of another epoch");
        m_facts.knowsServer = false;
        return {};
    }
    if (page.more && page.cursor == m_position.cursor)
        return broken("more to come, but the cursor stands still");

    const bool moved = page.cursor != m_position.cursor;
    const bool wasCaughtUp = m_facts.caughtUp;
    m_facts.caughtUp = !page.more;
    // The next page travels while this one is written.
    if (plan(situation()) == Step::pull) {
        m_position.cursor = page.cursor;
        pull(Activity::pull);
    }
    if (moved || !page.records.empty())
        FELTBOK_TRY(m_store.applyPage(page));
    if (!page.more && m_position.resetting)
        FELTBOK_TRY(m_store.endReset());
    FELTBOK_TRY(refreshPosition());
    m_tries = {};
    m_failures = 0;

    if (activity == Activity::poll) {
        m_facts.gathered = false;
        if (page.records.empty() && m_clock.monotonic() - m_sentAt < pollPause)
            m_pauseUntil = m_clock.monotonic() + pollPause;
    }
    if (!page.records.empty()) {
        std::vector<RecordId> ids;
        ids.reserve(page.records.size());
        for (const auto& record : page.records) {
            ids.push_back(record.id);
            if (record.gone == domain::PulledRecord::Gone::no && record.collection == "premises")
                ++m_progress.placesPulled;
        }
        m_progress.recordsPulled += ids.size();
        reportProgress();
        m_courier.wake();
        Q_EMIT recordsChanged(ids);
    }
    if (m_facts.caughtUp && !wasCaughtUp)
        Q_EMIT caughtUp();
    return {};
}

void SyncEngine::react(const Reaction& reaction)
{
    m_prepared.reset();
    if (!isRunning())
        return;
    if (const auto* wait = std::get_if<Wait>(&reaction)) {
        backOff(*wait);
    } else if (const auto* stop = std::get_if<StopRevoked>(&reaction)) {
        setState(Revoked{stop->wipe});
        Q_EMIT revoked(stop->wipe);
    } else if (const auto* enrol = std::get_if<EnrolAgain>(&reaction)) {
        setState(NeedsEnrolment{enrol->reason});
        Q_EMIT enrolmentNeeded(enrol->reason);
    } else if (const auto done = remedy(reaction); !done) {
        react(reactTo(done.error()));
    }
    if (m_closeAt && isBlocked())
        finishClosing();
}

Result<void> SyncEngine::remedy(const Reaction& reaction)
{
    if (std::holds_alternative<RenewToken>(reaction)) {
        ++m_tries.token;
        m_session->dropToken();
    } else if (const auto* clock = std::get_if<CorrectClock>(&reaction)) {
        ++m_tries.clock;
        m_session->correctClock(clock->serverTime);
    } else if (std::holds_alternative<HalveBatch>(reaction)) {
        const std::size_t count = m_batch->operations.size();
        if (count <= 1)
            return broken("one operation is too large for the server");
        m_batchLimit = count / 2;
    } else if (const auto* from = std::get_if<SendFrom>(&reaction)) {
        ++m_tries.gap;
        m_facts.knowsServer = false;
        if (from->expected <= m_position.deliveredSeq) {
            const auto marked = m_store.markUndelivered(from->expected - 1);
            if (!marked && marked.error().code == ErrorCode::notFound)
                react(EnrolAgain{EnrolmentReason::missing});
            else if (!marked)
                return marked.error();
        }
        return refreshPosition();
    } else if (const auto* rechain = std::get_if<Rechain>(&reaction)) {
        ++m_tries.rechain;
        const auto& batch = m_batch->operations;
        const std::int64_t index =
            std::clamp<std::int64_t>(rechain->index, 0, std::ssize(batch) - 1);
        const std::int64_t told = rechain->seq > 0 ? rechain->seq : batch.front().seq + index;
        // Never what the server may hold already (that would fork the chain), nor what is not
        // there.
        const std::int64_t seq = std::max(told, m_serverSeq + 1);
        if (seq < batch.front().seq || seq > batch.back().seq)
            return broken("refused an operation that was not sent");
        return m_store.rechainFrom(seq, *m_sealer);
    } else if (std::holds_alternative<PullFromStart>(reaction)) {
        ++m_tries.reset;
        FELTBOK_TRY(m_store.beginReset());
        m_facts.caughtUp = false;
        m_facts.knowsServer = false;
        return refreshPosition();
    }
    return {};
}

void SyncEngine::backOff(const Wait& wait)
{
    m_batch.reset();
    m_pauseUntil.reset();
    ++m_failures;
    auto delay = backoffDelay(m_failures, m_options.jitter());
    if (wait.atLeast)
        delay = std::max<std::chrono::milliseconds>(delay, *wait.atLeast);
    setState(Backoff{wait.reason, m_failures, m_clock.monotonic() + delay, m_clock.now() + delay});
}

void SyncEngine::endBackoff()
{
    m_pauseUntil.reset();
    const auto* backoff = std::get_if<Backoff>(&m_state);
    if (backoff == nullptr || backoff->reason == WaitReason::serverBusy)
        return;
    m_tries = {};
    setState(Connecting{});
}

void SyncEngine::dropExchange()
{
    // First: with the exchange still there, slots start no other. An answer that cannot be written
    // is asked for again.
    static_cast<void>(settle());
    m_underWay.reset();
    ++m_exchange;
    m_batch.reset();
    m_prepared.reset();
    if (m_transport)
        m_transport->cancel();
}

void SyncEngine::fetchHistory(const RecordId& record, std::size_t after)
{
    if (!m_session || !m_session->hasToken()) {
        Q_EMIT historyFailed(record, Error(ErrorCode::network, "no session with the server"));
        return;
    }
    m_history.ask(m_identity->server, m_identity->pins, *m_session, record, after,
                  [this, record](const Result<protocol::HistoryPage>& page) {
                      if (page)
                          Q_EMIT historyArrived(record, *page);
                      else
                          Q_EMIT historyFailed(record, page.error());
                  });
}

void SyncEngine::finishClosing()
{
    const bool everything = m_facts.loaded && m_facts.gathered && m_facts.unsent == 0;
    m_closeAt.reset();
    stop();
    Q_EMIT closed(everything);
}

void SyncEngine::armTimer()
{
    std::optional<std::chrono::steady_clock::time_point> next = m_closeAt;
    const auto consider = [&](std::chrono::steady_clock::time_point time) {
        next = next ? std::min(*next, time) : time;
    };
    if (const auto* backoff = std::get_if<Backoff>(&m_state))
        consider(backoff->until);
    else if (const auto due = m_courier.nextDue())
        consider(*due);
    if (m_pauseUntil)
        consider(*m_pauseUntil);
    if (!isRunning() || !next) {
        m_timer.stop();
        return;
    }
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock.monotonic());
    m_timer.start(std::max(delay, 0ms));
}

void SyncEngine::setState(SyncState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void SyncEngine::reportProgress()
{
    m_progress.attachmentsWaiting = m_courier.counts().waiting;
    m_progress.attachmentBytesWaiting = m_courier.counts().waitingBytes;
    m_progress.attachmentBytesSent = m_courier.bytesSent();
    m_progress.attachmentsWanted = m_courier.counts().wanted;
    Q_EMIT progressChanged(m_progress);
}

} // namespace feltbok::sync
