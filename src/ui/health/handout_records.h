// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/lot_recall.h"
#include "domain/health/naloxone_products.h"
#include "domain/record_store.h"

#include <QtCore/QString>

#include <string>
#include <vector>

namespace feltbok::ui {

/// A place naloxone is taken from.
struct HandoutPlace
{
    RecordId id;
    QString name;
    bool isOwn = false; ///< one is among those who keep it
    QString zone;       ///< its id; empty: none
};

/// What a hand-out chooses from, as this device knows it.
struct HandoutStock
{
    std::vector<HandoutPlace> places;               ///< one's own before the others, then by name
    std::vector<std::pair<QString, QString>> zones; ///< id and name, those in use
    std::vector<domain::health::NaloxoneProduct> products;
    std::vector<std::string> retired; ///< codes of products that the office has put away
    std::vector<domain::health::Recall> recalls;
    domain::health::StockLedger ledger{{}};
    std::optional<RecordId> lastPlace; ///< of one's latest hand-out on this device
};

Result<HandoutStock> readHandoutStock(domain::RecordStore& store, const std::string& municipality,
                                      const UserId& user);

/// A hand-out as it is to be recorded. Its movement is made where place, product, lot and expiry
/// are known; what is not known bars nothing, and a later count finds the doses.
struct NewHandout
{
    std::optional<RecordId> id; ///< made when it was begun; none: made with the record
    std::string municipality;
    std::optional<RecordId> contact; ///< the outreach contact it is part of
    std::optional<RecordId> place;
    std::string product;
    std::string lot;
    std::optional<Date> expiry;
    int packs = 1;
    int doses = 0;
    json::object answers;              ///< fields of naloxone_handout, those that were answered
    std::vector<std::string> training; ///< codes
};

/// What an outreach contact already says of who takes it: age and gender where the bands of the two
/// agree, and the zone.
json::object answersOfContact(const json::object& contact);

/// The hand-out and its line in the ledger, or nothing.
Result<RecordId> recordHandout(domain::RecordStore& store, const NewHandout& handout, Instant now);

/// It was pressed by mistake: it counts nowhere, and its doses go back into the ledger. Undoing it
/// twice is as undoing it once.
Result<void> undoHandout(domain::RecordStore& store, const RecordId& handout, Instant now);

} // namespace feltbok::ui
