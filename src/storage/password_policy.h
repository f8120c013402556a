// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/secret.h"

#include <QString>

namespace feltbok::storage {

enum class PasswordProblem { none, tooShort, common };

/// At least 12 characters, and not what everybody tries first. No rules of composition: they
/// make people write passwords down (NIST SP 800-63B 5.1.1.2).
PasswordProblem checkPassword(const QString& password, const QString& userName);

/// At least six digits, not all equal and not counting up or down.
PasswordProblem checkPin(const QString& pin, int minLength = 6);

/// The bytes that keys are derived from: NFC, UTF-8, in guarded memory.
Secret passwordBytes(const QString& password);

} // namespace feltbok::storage
