// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

namespace feltbok::server {

/// A line of the audit log. Its text is kept as it was made, and the next line names its hash: who
/// changes, drops or moves a line breaks the chain there.
struct AuditLine
{
    std::int64_t seq = 0; ///< 1, 2, 3 … without a gap
    std::string prev;     ///< SHA-256 of the text before, hex; 64 zeros for the first
    AuditRow row;
};

std::string firstAuditPrev();
/// The line as text, behind one of that hash.
std::string auditText(std::int64_t seq, std::string_view prev, const AuditRow& row);
/// Fails with corrupted.
Result<AuditLine> parseAuditText(std::string_view text);

} // namespace feltbok::server
