// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_confirmations.h"

#include "domain/content_hash.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace feltbok::ui {
namespace {

/// Gives tr() its context.
struct Confirmations
{
    Q_DECLARE_TR_FUNCTIONS(Confirmations)
};

bool isLate(const json::object& fields)
{
    const auto* late = fields.if_contains("late");
    return late != nullptr && late->is_bool() && late->get_bool();
}

/// Of the content as it is, and as it was before anybody knew the end.
Result<std::array<std::string, 2>> contentHashes(domain::RecordStore& store,
                                                 const domain::RecordView& visit)
{
    FELTBOK_ASSIGN(const auto rows, childrenOf(store, "observation", visit.id));
    std::vector<std::pair<RecordId, json::object>> observations;
    for (const auto& row : rows)
        if (!isLate(row.fields))
            observations.emplace_back(row.id, row.fields);
    json::object endless = visit.fields;
    endless.erase("ended_at");
    return std::array{domain::visitContentHash(visit.id, visit.fields, observations),
                      domain::visitContentHash(visit.id, endless, observations)};
}

} // namespace

Result<std::vector<VisitConfirmation>> readConfirmations(domain::RecordStore& store,
                                                         const domain::RecordView& visit)
{
    FELTBOK_ASSIGN(const auto hashes, contentHashes(store, visit));
    FELTBOK_ASSIGN(const auto given, childrenOf(store, "confirmation", visit.id));
    std::vector<VisitConfirmation> out;
    QStringList controllers;
    if (const auto* users = visit.fields.if_contains("controllers"))
        controllers = toVariant(*users).toStringList();
    controllers.sort();
    for (const QString& user : std::as_const(controllers)) {
        VisitConfirmation entry;
        entry.user = user;
        for (const auto& record : given) {
            if (textField(record.fields, "user") != user)
                continue;
            const auto at = parseRfc3339(findString(record.fields, "at").value_or(""));
            if (entry.record && (!at || (entry.at && *at <= *entry.at)))
                continue; // another device of theirs: the later one counts
            const auto hash = findString(record.fields, "report_sha256").value_or("");
            entry.record = record.id;
            entry.at = at ? std::optional(*at) : std::nullopt;
            entry.state = std::find(hashes.begin(), hashes.end(), hash) != hashes.end()
                              ? VisitConfirmation::State::confirmed
                              : VisitConfirmation::State::earlier;
        }
        out.push_back(std::move(entry));
    }
    return out;
}

Result<void> confirmVisit(domain::RecordStore& store, const RecordId& visit, const QString& user,
                          Instant now)
{
    FELTBOK_ASSIGN(const auto record, store.record(visit));
    FELTBOK_ASSIGN(const auto hashes, contentHashes(store, record));
    FELTBOK_ASSIGN(const auto entries, readConfirmations(store, record));
    domain::Change change;
    change.set["at"] = toRfc3339(now);
    change.set["report_sha256"] = hashes[0];
    for (const auto& entry : entries)
        if (entry.user == user && entry.record) {
            FELTBOK_TRY(store.save(*entry.record, change, now));
            return {};
        }
    change.set["visit"] = visit.toText();
    change.set["user"] = toStdString(user);
    FELTBOK_TRY(store.create("confirmation", record.municipality, change, now));
    return {};
}

QString confirmationText(const VisitConfirmation& confirmation, bool isFinished)
{
    const QString at = confirmation.at ? dayAndClockText(*confirmation.at) : QString();
    switch (confirmation.state) {
    case VisitConfirmation::State::confirmed:
        return Confirmations::tr("Confirmed %1").arg(at);
    case VisitConfirmation::State::earlier:
        return isFinished
                   ? Confirmations::tr("Confirmed %1, before the visit got its final content")
                         .arg(at)
                   : Confirmations::tr("Confirmed %1; it has been changed since").arg(at);
    case VisitConfirmation::State::missing:
        break;
    }
    return Confirmations::tr("Not confirmed yet");
}

} // namespace feltbok::ui
