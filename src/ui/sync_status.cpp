// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/sync_status.h"

#include "ui/text.h"

#include <QtCore/QLocale>

namespace feltbok::ui {
namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

SyncStatus::SyncStatus(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

QString SyncStatus::kind() const
{
    return std::visit(Overloaded{
                          [](const sync::Stopped&) { return QStringLiteral("waiting"); },
                          [](const sync::Connecting&) { return QStringLiteral("waiting"); },
                          [](const sync::Pushing&) { return QStringLiteral("sending"); },
                          [](const sync::Pulling&) { return QStringLiteral("receiving"); },
                          [](const sync::LongPolling&) { return QStringLiteral("idle"); },
                          [](const sync::Backoff&) { return QStringLiteral("waiting"); },
                          [](const sync::NeedsEnrolment&) { return QStringLiteral("attention"); },
                          [](const sync::Revoked&) { return QStringLiteral("attention"); },
                          [](const sync::ClosingAfterFinish&) { return QStringLiteral("sending"); },
                      },
                      m_state);
}

QString SyncStatus::text() const
{
    const auto backoffText = [](const sync::Backoff& state) {
        const QString next = clockText(state.nextTry);
        switch (state.reason) {
        case sync::WaitReason::noConnection:
            return tr("No coverage. Tries again at %1.").arg(next);
        case sync::WaitReason::noAnswer:
            return tr("The server does not answer. Tries again at %1.").arg(next);
        case sync::WaitReason::serverBusy:
            return tr("The server is busy. Tries again at %1.").arg(next);
        case sync::WaitReason::serverFailed:
            return tr("The server has a fault. Tries again at %1.").arg(next);
        case sync::WaitReason::wrongServer:
            return tr("Another server answered. Nothing was sent. Ask the office.");
        case sync::WaitReason::notUnderstood:
            return tr("The server gave an answer that cannot be trusted. Tries again at %1.")
                .arg(next);
        case sync::WaitReason::storage:
            return tr("This device could not read its records. Tries again at %1.").arg(next);
        }
        return QString();
    };
    return std::visit(
        Overloaded{
            [](const sync::Stopped&) { return tr("Sending starts after unlocking."); },
            [](const sync::Connecting&) { return tr("Looking for the server."); },
            [](const sync::Pushing& state) {
                return tr("Sending %n change(s).", nullptr, int(state.waiting));
            },
            [](const sync::Pulling&) { return tr("Receiving."); },
            [this](const sync::LongPolling&) {
                return m_progress.attachmentsWaiting == 0
                           ? tr("Everything is sent and received.")
                           : tr("All text is sent; %n photo(s) wait.", nullptr,
                                int(m_progress.attachmentsWaiting));
            },
            backoffText,
            [](const sync::NeedsEnrolment& state) {
                switch (state.reason) {
                case sync::EnrolmentReason::forked:
                    return tr("This device holds an older copy of your records than the one the "
                              "server knows. It must be enrolled again.");
                case sync::EnrolmentReason::missing:
                    return tr("The server was set back and has lost work that is no longer on "
                              "this device. The device must be enrolled again.");
                case sync::EnrolmentReason::unknownDevice:
                case sync::EnrolmentReason::none:
                    break;
                }
                return tr("The server does not know this device. It must be enrolled again.");
            },
            [](const sync::Revoked& state) {
                return state.wipe ? tr("This device has been revoked and emptied.")
                                  : tr("This device has been revoked. Your unsent work is kept on "
                                       "it.");
            },
            [](const sync::ClosingAfterFinish& state) {
                return tr("Sending %n change(s) before the lock closes.", nullptr,
                          int(state.waiting));
            },
        },
        m_state);
}

QString SyncStatus::photosText() const
{
    if (m_progress.attachmentsWaiting == 0)
        return {};
    constexpr double megabyte = 1'000'000;
    const QLocale locale;
    const auto megabytes = [&](std::int64_t bytes) {
        return locale.toString(double(bytes) / megabyte, 'f', 1);
    };
    return tr("%n photo(s), %1 of %2 MB sent", nullptr, int(m_progress.attachmentsWaiting))
        .arg(megabytes(m_progress.attachmentBytesSent),
             megabytes(m_progress.attachmentBytesWaiting));
}

bool SyncStatus::needsEnrolment() const
{
    const auto* revoked = std::get_if<sync::Revoked>(&m_state);
    return std::holds_alternative<sync::NeedsEnrolment>(m_state) ||
           (revoked != nullptr && !revoked->wipe);
}

bool SyncStatus::canTryNow() const
{
    const auto* backoff = std::get_if<sync::Backoff>(&m_state);
    return backoff != nullptr && backoff->reason != sync::WaitReason::wrongServer;
}

QString SyncStatus::lastContact() const
{
    return m_lastContact ? dayAndClockText(*m_lastContact) : QString();
}

void SyncStatus::setState(const sync::SyncState& state)
{
    m_state = state;
    if (std::holds_alternative<sync::LongPolling>(state) ||
        std::holds_alternative<sync::Pulling>(state))
        m_lastContact = m_clock.now();
    Q_EMIT changed();
}

void SyncStatus::setProgress(const sync::SyncProgress& progress)
{
    m_progress = progress;
    Q_EMIT changed();
}

void SyncStatus::setCaughtUp()
{
    m_caughtUp = true;
    m_lastContact = m_clock.now();
    Q_EMIT changed();
}

void SyncStatus::reset()
{
    m_state = sync::Stopped{};
    m_progress = {};
    m_caughtUp = false;
    Q_EMIT changed();
}

} // namespace feltbok::ui
