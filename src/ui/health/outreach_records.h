// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/outreach_counts.h"
#include "ui/record_queries.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The patrols that name somebody, of one municipality: who works in two is on one of either at
/// most, and what is counted stays in the one it was begun in.
struct OwnPatrols
{
    std::optional<domain::RecordView> last;  ///< running or not
    std::vector<domain::RecordView> running; ///< newest first
};
Result<OwnPatrols> readOwnPatrols(domain::RecordStore& store, std::string_view municipality,
                                  const QString& user);
bool isRunningPatrol(const json::object& fields);
/// Of a patrol, newest first; what cannot be read is left out.
Result<std::vector<domain::RecordView>> readContacts(domain::RecordStore& store,
                                                     const RecordId& patrol);
std::vector<domain::health::OutreachContact>
countable(const std::vector<domain::RecordView>& contacts);

/// What one press says of a contact; empty: not given.
struct ContactChoice
{
    QString kind;
    QString ageBand;
    QString gender;
    QString zone;
    int persons = 1;
};
/// A contact of that patrol, of now; its date is that of the evening the patrol began.
Result<RecordId> createContact(domain::RecordStore& store, const RecordId& patrol,
                               const ContactChoice& choice, domain::Change more, Instant now);
/// Takes a contact back: as if it had never been where it has not left this device and nothing
/// hangs on it, otherwise it is marked and counts nowhere.
Result<void> undoContact(domain::RecordStore& store, const RecordId& contact, Instant now);

/// The change that makes a set hold these elements and no others.
domain::Change setTo(const json::object& fields, const std::string& name,
                     const QStringList& elements);
json::array jsonTexts(const QStringList& texts);
QStringList textsField(const json::object& fields, std::string_view name);

/// "Woman, 25–39", "4 persons, man", "Contact" where nothing else was said.
QString contactText(const json::object& fields);
/// "Syringes 10, swabs 2"; empty for none.
QString amountsText(const json::object& fields, std::string_view name);

} // namespace feltbok::ui
