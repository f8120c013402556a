// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"

#include <QtCore/QString>

#include <optional>

namespace feltbok::ui {

/// What one controller says of the visit.
struct VisitConfirmation
{
    enum class State {
        missing,
        confirmed,
        earlier, ///< what was confirmed is not what the visit says now
    };
    QString user;
    State state = State::missing;
    std::optional<Instant> at;
    std::optional<RecordId> record;
};

/// One entry for each controller, in the order of their ids. What a confirmation says it confirms
/// is the hash of the report's content; one given before the finish did not know the end, so that
/// the visit without its end counts as the same.
Result<std::vector<VisitConfirmation>> readConfirmations(domain::RecordStore& store,
                                                         const domain::RecordView& visit);

/// Confirms for `user` what the visit says on this device: a new record, or their earlier one
/// again.
Result<void> confirmVisit(domain::RecordStore& store, const RecordId& visit, const QString& user,
                          Instant now);

/// "Confirmed 21. nov. 2026 00:41", or what is missing, in words.
QString confirmationText(const VisitConfirmation& confirmation, bool isFinished);

} // namespace feltbok::ui
