// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// How a profile is opened: by password, by PIN, with the office's help.

#include "storage/password_policy.h"
#include "ui/session_profile.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

/// What the office's `recover approve` takes.
std::string recoveryText(const storage::RecoveryRequest& request)
{
    return "feltbok-recovery:1:" + request.profile + ":" + request.sealedKey + ":" +
           request.answerKey;
}

int secondsToWait(storage::ProfileFolder& folder, Instant now)
{
    const auto wait = folder.vault().attempts().waitFor(now);
    return wait ? int(std::chrono::ceil<std::chrono::seconds>(*wait).count()) : 0;
}

Error asWrongKey(Error error)
{
    // Whether a name is known on this device is nobody's business.
    if (error.code == ErrorCode::notFound)
        return Error(ErrorCode::wrongKey);
    return error;
}

} // namespace

Result<void> Session::checkedPassword(const QString& password, const QString& userName)
{
    if (storage::checkPassword(password, userName) == storage::PasswordProblem::none)
        return {};
    return Error(ErrorCode::badInput, "too short or too common", "password");
}

// --- unlocking -------------------------------------------------------------------------------

void Session::unlock(const QString& userName, const QString& password)
{
    if (m_waitSeconds > 0 || m_phase == Phase::Working || m_isBusy)
        return;
    clearError();
    leaveRecovery();
    setPhase(Phase::Working);
    m_profile.reset();
    auto secret = std::make_shared<Secret>(storage::passwordBytes(password));
    inPool(
        this,
        [this, userName, secret]() -> Attempt {
            Attempt attempt;
            auto folder = m_root.open(userName.trimmed());
            if (!folder) {
                attempt.error = asWrongKey(folder.error());
                if (folder.error().code == ErrorCode::notFound) {
                    // As long as a wrong password takes.
                    (void)storage::deriveKey(*secret, Bytes(storage::kdfSaltSize, 0),
                                             m_settings.kdf.value_or(storage::KdfPolicy{}).cost);
                    attempt.isUnknown = true;
                }
                return attempt;
            }
            auto key = folder->vault().unlock(*secret, m_clock.now());
            if (key) {
                attempt.unlocked.emplace(Unlocked{std::move(*folder), std::move(*key)});
                return attempt;
            }
            attempt.error = key.error();
            attempt.waitSeconds = secondsToWait(*folder, m_clock.now());
            return attempt;
        },
        [this](Attempt attempt) {
            if (attempt.isUnknown)
                attempt.waitSeconds = m_unknownWait = std::clamp(2 * m_unknownWait, 1, 300);
            if (!attempt.unlocked) {
                attemptFailed(attempt, Doing::unlocking);
                return;
            }
            adopt(std::move(*attempt.unlocked));
            openDatabase(false);
        });
}

void Session::attemptFailed(const Attempt& attempt, Doing doing)
{
    setWait(attempt.waitSeconds);
    fail(*attempt.error, doing, Phase::Locked);
}

// --- PIN and password ------------------------------------------------------------------------

void Session::setPin(const QString& pin)
{
    if (!m_profile || m_phase != Phase::Open)
        return;
    clearError();
    if (storage::checkPin(pin, m_lockRule.pinMinLength) != storage::PasswordProblem::none) {
        fail(Error(ErrorCode::badInput, "too short or too simple", "new_pin"), Doing::unlocking,
             m_phase);
        return;
    }
    auto secret = std::make_shared<Secret>(storage::passwordBytes(pin));
    auto key = std::make_shared<Secret>(m_profile->key.clone());
    inPool(
        this, [profile = m_profile, secret, key] { return profile->warm.arm(*secret, *key); },
        [this, profile = m_profile](const Result<void>& armed) {
            if (profile != m_profile || m_phase != Phase::Open)
                return; // locked meanwhile, cold
            m_hasPin = armed.hasValue();
            Q_EMIT pinChanged();
        });
}

void Session::removePin()
{
    if (!m_profile)
        return;
    m_profile->warm.clear();
    m_hasPin = false;
    Q_EMIT pinChanged();
}

void Session::enterPin(const QString& pin)
{
    if (m_phase != Phase::PinLocked || !m_profile)
        return;
    clearError();
    setPhase(Phase::Working);
    auto secret = std::make_shared<Secret>(storage::passwordBytes(pin));
    inPool(
        this,
        [profile = m_profile, secret] {
            return std::make_shared<Result<Secret>>(profile->warm.open(*secret));
        },
        [this](const std::shared_ptr<Result<Secret>>& key) {
            if (*key) {
                m_profile->key = std::move(**key);
                openDatabase(false);
                return;
            }
            const int wrong = m_profile->folder.vault().attempts().wrongPins().valueOr(
                storage::AttemptLog::maxPinAttempts);
            m_pinTriesLeft = std::max(0, storage::AttemptLog::maxPinAttempts - wrong);
            if (m_profile->warm.isWarm() && m_pinTriesLeft > 0) {
                fail(key->error(), Doing::unlocking, Phase::PinLocked);
                return;
            }
            forgetPin();
            fail(Error(ErrorCode::locked, {}, m_pinTriesLeft == 0 ? "wrong_pins" : "pin_age"),
                 Doing::unlocking, Phase::Locked);
        });
}

void Session::forgetPin()
{
    m_profile.reset();
    m_hasPin = false;
    clearError();
    Q_EMIT pinChanged();
    setPhase(Phase::Locked);
}

void Session::changePassword(const QString& oldPassword, const QString& newPassword)
{
    if (!m_profile || m_phase != Phase::Open)
        return;
    clearError();
    if (const auto good = checkedPassword(newPassword, m_workspace->userName()); !good) {
        fail(good.error(), Doing::unlocking, m_phase);
        return;
    }
    auto before = std::make_shared<Secret>(storage::passwordBytes(oldPassword));
    auto after = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    inPool(
        this,
        [this, profile = m_profile, before, after] {
            return profile->folder.vault().changePassword(*before, *after, m_clock.now());
        },
        [this, profile = m_profile](const Result<void>& changed) {
            if (profile != m_profile || m_phase != Phase::Open)
                return; // locked meanwhile
            if (!changed) {
                fail(changed.error(), Doing::unlocking, m_phase);
                return;
            }
            Q_EMIT passwordChanged();
        });
}

// --- recovery --------------------------------------------------------------------------------

void Session::beginRecovery(const QString& userName, const QString& newPassword)
{
    if (m_phase != Phase::Locked || m_isBusy)
        return;
    clearError();
    if (const auto good = checkedPassword(newPassword, userName); !good) {
        fail(good.error(), Doing::recovering, m_phase);
        return;
    }
    setBusy(true);
    auto secret = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    inPool(
        this,
        [this, userName, secret]() -> Result<std::string> {
            FELTBOK_ASSIGN(auto folder, m_root.open(userName.trimmed()));
            FELTBOK_ASSIGN(const auto request, folder.vault().beginRecovery(*secret));
            return recoveryText(request);
        },
        [this, userName](const Result<std::string>& request) {
            setBusy(false);
            if (m_phase != Phase::Locked)
                return;
            if (!request) {
                fail(asWrongKey(request.error()), Doing::recovering, m_phase);
                return;
            }
            m_recoveryUser = userName.trimmed();
            m_recoveryRequest = toQString(*request);
            Q_EMIT recoveryRequestChanged();
        });
}

void Session::completeRecovery(const QString& newPassword, const QString& answer)
{
    if (m_phase != Phase::Locked || m_isBusy || m_waitSeconds > 0)
        return;
    clearError();
    setBusy(true);
    auto secret = std::make_shared<Secret>(storage::passwordBytes(newPassword));
    inPool(
        this,
        [this, user = m_recoveryUser, secret, answer = toStdString(answer.trimmed())]() -> Attempt {
            Attempt attempt;
            auto folder = m_root.open(user);
            if (!folder) {
                attempt.error = asWrongKey(folder.error());
                return attempt;
            }
            auto key = folder->vault().completeRecovery(*secret, answer, m_clock.now());
            if (key) {
                attempt.unlocked.emplace(Unlocked{std::move(*folder), std::move(*key)});
                return attempt;
            }
            attempt.error = key.error();
            attempt.waitSeconds = secondsToWait(*folder, m_clock.now());
            return attempt;
        },
        [this](Attempt attempt) {
            setBusy(false);
            if (m_phase != Phase::Locked)
                return;
            if (!attempt.unlocked) {
                attemptFailed(attempt, Doing::recovering);
                return;
            }
            leaveRecovery();
            setPhase(Phase::Working);
            adopt(std::move(*attempt.unlocked));
            openDatabase(false);
        });
}

void Session::leaveRecovery()
{
    clearError();
    m_recoveryUser.clear();
    if (m_recoveryRequest.isEmpty())
        return;
    m_recoveryRequest.clear();
    Q_EMIT recoveryRequestChanged();
}

} // namespace feltbok::ui
