// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"
#include "domain/tonight_ranking.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>

namespace feltbok::ui {

struct PlaceRow
{
    Q_GADGET
    /// Empty for an assignment that names no place.
    Q_PROPERTY(QString placeId MEMBER placeId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString address MEMBER address CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    /// What is allowed now: "Group 1 and 2 until 01:30 · 49 min".
    Q_PROPERTY(QString allowed MEMBER allowed CONSTANT)
    /// "open", "closing" (at most 30 minutes left), "closed" or "unknown".
    Q_PROPERTY(QString openState MEMBER openState CONSTANT)
    Q_PROPERTY(QString lastControl MEMBER lastControl CONSTANT)
    Q_PROPERTY(int controlsThisYear MEMBER controlsThisYear CONSTANT)
    Q_PROPERTY(QString draftId MEMBER draftId CONSTANT)
    /// The one or two strongest reasons to go there, in words.
    Q_PROPERTY(QString reasons MEMBER reasons CONSTANT)
    /// "assigned", "event" or "place".
    Q_PROPERTY(QString section MEMBER section CONSTANT)
    /// The section that begins with this row; empty in its middle, or where all are "place".
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT) ///< of the assignment

public:
    QString id;
    QString placeId;
    QString name;
    QString address;
    QString kind;
    QString allowed;
    QString openState;
    QString lastControl;
    int controlsThisYear = 0;
    QString draftId;
    QString reasons;
    QString section;
    QString heading;
    QString note;
    QString assignmentId;
    QVariantList why; ///< [{"text","weight"}], all reasons, where only one place was asked for
};

struct TonightQuestion
{
    struct Position
    {
        double lat = 0; ///< degrees, WGS 84
        double lon = 0;
    };

    Instant now;
    std::string user;
    std::string search;
    std::optional<RecordId> only; ///< of this place alone, with all its reasons
    std::optional<Position> position;
    bool isRanked = true; ///< else by name, those with a licence in force first
};

/// Reads what the device knows of the places, ranks them and says why. Runs on the database
/// thread: nothing of it costs the pages a frame.
class TonightList
{
    Q_DECLARE_TR_FUNCTIONS(TonightList)

public:
    static Result<std::vector<PlaceRow>> read(domain::RecordStore& store,
                                              const TonightQuestion& question);
    static QString reasonText(const domain::RankingReason& reason, const QString& until,
                              const QString& event);
};

} // namespace feltbok::ui
