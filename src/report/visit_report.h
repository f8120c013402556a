// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace feltbok::report {

/// The language a report is written in, whatever the app itself speaks.
enum class Language { bokmaal, english };

// Codes are the wire's (visit kind, method, answers ...) and become words in the report's language;
// a code the report does not know is printed with spaces for underscores, so a caller may also give
// a text ready for print. Every field may be empty: a draft lacks most of them. Times carry the
// offset they were noted with; the report prints them as they are and never converts.

struct ReportPlace
{
    QString name;
    QString address; ///< street, postal code and town on one line
    QString orgNumber;
};

struct ReportLicence
{
    QString licenceNumber;
    QString licenceKind; ///< code
    QStringList groups;  ///< codes G1, G2, G3
    QDate validFrom;
    QDate validTo;
    QString hours; ///< in words, one line per group or area
    QStringList conditions;
    QString manager;
    QString deputy;
};

struct ReportChecklistAnswer
{
    QString code; ///< U1 ... I27, S1 ...
    QString label;
    QString answer; ///< code
    QString value;  ///< a number, level or time answered beside the code
    QString note;
    QDateTime at;
};

/// A photo as it was taken. Without bytes it is named and said not to be at hand.
struct ReportPhoto
{
    QByteArray bytes; ///< JPEG or PNG
    QString caption;
    QDateTime at;
};

struct ReportObservation
{
    QDateTime at;
    QString location; ///< code or text
    QStringList observers;
    QString description;
    QString personSex;                    ///< code, as the observer took it to be
    QString personAgeBand;                ///< code
    QString personSketch;                 ///< clothes and features, never who it is
    QStringList signCodes;                ///< of intoxication
    QString signs;                        ///< the same in the observer's words
    std::optional<int> intoxicationLevel; ///< 0 to 4
    std::optional<int> observedMinutes;
    std::optional<int> overtimeMinutes; ///< after serving or drinking should have ended
    std::optional<bool> servedAfter;
    std::optional<bool> askedToLeave;
    std::optional<bool> helped;
    QString uncertainty;
    QStringList otherAuthorities; ///< codes: who was told
    QList<ReportPhoto> photos;
    /// Its name and provision, never its code: the code tells the points.
    QString possibleViolation;
    bool positive = false;
    bool late = false; ///< came in after the visit was finished (protocol §4)
};

/// A field on which two devices disagree; the report shows every value until somebody resolves it.
struct ReportConflict
{
    struct Side
    {
        QString value;
        QString who;
        QDateTime at;
    };
    QString field;
    QList<Side> sides;
};

struct ReportAddendum
{
    QDateTime at;
    QString who;
    QString field;
    QString text;
};

/// An inspector stands by the report.
struct ReportConfirmation
{
    QString name;
    QDateTime at;
    bool matches = false; ///< what was confirmed is what this report says
};

struct ReportPosition
{
    double latitude = 0;
    double longitude = 0;
    std::optional<double> accuracyMetres;
};

/// All that a visit report says. Holds no points: those are the office's (regulation § 10-3), and
/// the report goes to the venue.
struct VisitReportContent
{
    QString municipalityNumber;
    QString municipalityName;
    ReportPlace place;
    ReportLicence licence;

    QString kind;   ///< code
    QString method; ///< code
    QDateTime startedAt;
    QDateTime endedAt;
    QStringList controllers;
    QString provider; ///< code
    std::optional<bool> impartialityConfirmed;
    QString singleInspectorReason;
    QStringList otherAgencies; ///< codes
    std::optional<int> guestsEstimated;
    std::optional<int> staffCount;
    std::optional<int> guardsCount;
    QString responsiblePerson;
    QString responsibleRole;     ///< code
    QString reasonNotCarriedOut; ///< code
    std::optional<ReportPosition> position;

    QDateTime presentedAt;
    QString oralFeedback;
    QString reasonNotPresented;    ///< code or text
    QString venueAgrees;           ///< code
    QString signature;             ///< code
    bool isSignatureDrawn = false; ///< on a device; the drawing itself may not have come yet
    QByteArray signaturePng;       ///< that drawing
    QString generalImpression;

    QList<ReportChecklistAnswer> checklist;
    QList<ReportObservation> observations;
    QList<ReportConflict> conflicts;
    QList<ReportAddendum> addenda;
    QList<ReportConfirmation> confirmations;
    QList<ReportPhoto> photos; ///< of the place, not of one observation

    QDateTime reportedAt; ///< when the visit was finished; also the date of the file
    QDate reportDue;      ///< § 9-6: one week after the control
    QDate receivedByVenue;
    QDate commentDue;     ///< § 9-6: two weeks from receipt
    int commentDays = 14; ///< as the office has it

    QString recordId;
    QString contentHash;   ///< SHA-256 of the frozen record, hex
    int version = 1;       ///< one more with each addition after the finish
    bool finished = false; ///< else every page says that it is a draft
};

} // namespace feltbok::report
