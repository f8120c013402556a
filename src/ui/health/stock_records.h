// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/lot_recall.h"
#include "domain/health/naloxone_products.h"
#include "domain/health/stock_warnings.h"
#include "domain/record_store.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace feltbok::ui {

/// A place where naloxone lies, as its record says.
struct StockPlace
{
    RecordId id;
    QString name;
    QString kind; ///< its code
    QStringList users;
    QString zone;
    std::optional<int> minLevel{}; ///< doses
    bool isActive = true;
};

/// Of a movement what the ledger does not reckon with.
struct MovementFacts
{
    std::optional<RecordId> corrects{};
    std::optional<RecordId> otherLocation{};
    QString note;
    QString requisition;
    QStringList countedBy; ///< users; empty where one counted alone
    domain::Delivery delivery = domain::Delivery::delivered;
};

struct StockRecall
{
    domain::health::Recall recall;
    QString reason;
};

/// What a municipality says of a product.
struct ProductRecord
{
    RecordId id;
    domain::health::ProductCorrection correction;
    bool isActive = true;
};

/// All that this device holds of the stock of one municipality. Made on the database thread; the
/// pages share one and never change it.
struct StockBook
{
    explicit StockBook(std::vector<domain::health::StockMovement> movements)
        : ledger(std::move(movements))
    {
    }

    const StockPlace* place(const RecordId& id) const;
    QString placeName(const RecordId& id) const;
    QString zoneName(const QString& id) const;
    const MovementFacts& factsOf(const RecordId& movement) const;
    const domain::health::StockMovement* movement(const RecordId& id) const;
    QString productName(std::string_view code) const;
    int packSize(std::string_view product) const;
    std::vector<domain::health::Recall> recallList() const;
    std::vector<domain::health::StockLevel> levels() const;
    domain::health::RecallStatus statusOf(const domain::health::Recall& recall) const
    {
        return recallStatus(recall, ledger, answers, handouts);
    }
    /// What of a movement counts after its corrections, in doses.
    std::int64_t effective(const domain::health::StockMovement& movement) const;

    domain::health::StockLedger ledger;
    std::vector<StockPlace> places;                 ///< by name
    std::vector<std::pair<QString, QString>> zones; ///< id, name; those in use, in their order
    std::unordered_map<std::string, QString> zoneNames;
    std::unordered_map<RecordId, MovementFacts> facts;
    std::vector<ProductRecord> productRecords; ///< the oldest first
    std::vector<domain::health::NaloxoneProduct> products;
    std::set<std::string, std::less<>> hiddenProducts; ///< no longer offered
    std::vector<StockRecall> recalls;                  ///< the newest first
    std::vector<domain::health::RecallAnswer> answers;
    std::vector<domain::health::RecallHandout> handouts;
    std::map<RecordId, domain::health::StorageReading> readings; ///< the last one of each place
    std::map<RecordId, QString> readingNotes;                    ///< and what was noted with it
    std::map<RecordId, std::vector<domain::health::StorageReading>> allReadings;
    std::int64_t seen = 0; ///< how far this device had pulled when this was read
};

/// A product's name with its strength as one writes it where one reads: "Nyxoid 1,8 mg".
QString productNameText(std::string_view name);

Result<std::shared_ptr<const StockBook>> readStock(domain::RecordStore& store,
                                                   std::string_view municipality);

/// What is in use in the municipality: the known products, and what the office has said of them or
/// added.
struct ProductsInUse
{
    std::vector<domain::health::NaloxoneProduct> products;
    std::set<std::string, std::less<>> retired; ///< codes of those that the office has put away
};
Result<ProductsInUse> readProductsInUse(domain::RecordStore& store, std::string_view municipality);

/// The movement as its record, checked. `seen` goes on every one: a count and the answer to a
/// recall are held against it.
Result<json::object> movementFields(domain::health::StockMovement movement, std::int64_t seen);

} // namespace feltbok::ui
