// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace feltbok::report {

/// A breach that a letter speaks of.
struct LetterBreach
{
    QDate control;
    QDate date;        ///< of the breach itself
    QString violation; ///< code P8-1 … P1-9
    QString provision; ///< the duty that was broken
    int points = 0;
    int tablePoints = 0; ///< by the list of § 10-3
    bool isMitigating = false;
    QString reason;        ///< why the points deviate (§ 10-4)
    bool isRepeat = false; ///< of the same kind in the same control: gives no points of its own
};

/// What a party was sent about a control, and what they said to it.
struct LetterHearing
{
    QDate control;
    QDate reportSent;
    QString comment;
    QDate commentReceived;

    /// A comment may be noted by its date alone, its text being filed elsewhere.
    bool isAnswered() const { return !comment.isEmpty() || commentReceived.isValid(); }
};

/// All that a letter in a case says. Kinds are the wire's. What is empty is left out, so that a
/// draft can be looked at from the first moment.
struct LetterContent
{
    QString kind;
    bool isDraft = true;
    QString municipality;
    QString holder;
    QString orgNumber;
    QString place;
    QString address;    ///< of the place
    QString postalTown; ///< "9901 Prøvevik"
    bool isSale = false;
    QString licenceNumber;

    QDate date;
    QString caseNumber;
    QString caseHandler;
    QString text; ///< the case handler's own words

    QList<LetterBreach> breaches;  ///< of this case
    QList<LetterHearing> hearings; ///< of the controls that it rests on, by date
    QDate warned;                  ///< when the forewarning was dated
    QString warnedOf;              ///< kind of the forewarning
    QDate replyDue;
    QString reply;
    QDate replyReceived;

    QList<LetterBreach> reckoning; ///< everything that counts, with this case's own
    int points = 0;                ///< of this case
    int sum = 0;
    int threshold = 0;
    QDate windowFrom; ///< first day that counts
    QDate windowTo;
    int days = 0;
    int scaleDays = 0;
    QString reasonDeviation;
    QDate withdrawnFrom;
    QDate withdrawnTo;
    QString suspension; ///< the provision on it; empty: not confirmed, and not cited
    QString recordId;
};

/// A letter as it reads from top to bottom, for the page and for the screen.
struct LetterBlock
{
    enum class Kind { heading, paragraph, box, table };
    Kind kind = Kind::paragraph;
    QString text;
    QStringList head; ///< of a table
    QList<QStringList> rows;
    QStringList total; ///< the last row, in bold
};

// Letters are in bokmål whatever language the app has: they go out in the municipality's name.
QString letterTitle(const LetterContent& content);
QList<LetterBlock> letterBlocks(const LetterContent& content);
/// "20. november 2026", empty for no date.
QString letterDate(const QDate& date);
/// What a category of § 10-3 is about, in the words of a letter; the code where it is not known.
QString letterViolation(const QString& code);

} // namespace feltbok::report
