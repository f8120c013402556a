// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "letter_samples.h"

namespace feltbok::test {
namespace {

report::LetterBreach breach(QDate date, const char* code, const char* provision, int points)
{
    report::LetterBreach out;
    out.control = out.date = date;
    out.violation = QString::fromLatin1(code);
    out.provision = QString::fromUtf8(provision);
    out.points = out.tablePoints = points;
    return out;
}

} // namespace

QStringList letterKinds()
{
    return {QStringLiteral("forhaandsvarsel_prikker"),
            QStringLiteral("vedtak_prikker"),
            QStringLiteral("forhaandsvarsel_inndragning"),
            QStringLiteral("vedtak_inndragning"),
            QStringLiteral("henleggelse"),
            QStringLiteral("annet")};
}

report::LetterContent sampleLetter(const QString& kind)
{
    report::LetterContent out;
    out.kind = kind;
    out.isDraft = false;
    out.municipality = QStringLiteral("Prøvevik kommune");
    out.holder = QStringLiteral("Bryggerhuset Drift AS");
    out.orgNumber = QStringLiteral("912345678");
    out.place = QStringLiteral("Bryggerhuset");
    out.address = QStringLiteral("Kaigata 4");
    out.postalTown = QStringLiteral("9901 Prøvevik");
    out.licenceNumber = QStringLiteral("2024/17");
    out.date = QDate(2026, 12, 21);
    out.caseNumber = QStringLiteral("26/00412");
    out.caseHandler = QStringLiteral("Siv Sakson");
    out.text =
        QStringLiteral("Kontrollørene så at to gjester under 18 år ble servert øl i baren uten at "
                       "legitimasjon ble kontrollert. Kommunen legger rapporten til grunn.");
    const QDate night(2026, 11, 20);
    out.breaches = {
        breach(night, "P8-1", "alkoholloven § 1-5 annet ledd", 8),
        breach(night, "P8-1", "alkoholloven § 1-5 annet ledd", 8),
        breach(night, "P2-2", "alkoholloven § 1-9 siste ledd, alkoholforskriften kap. 8", 2),
        breach(night, "P1-1", "alkoholforskriften § 4-6", 1)};
    out.breaches[1].isRepeat = true;
    out.points = 11;
    out.hearings = {{night, QDate(2026, 11, 25),
                     QStringLiteral("Vi beklager og har innført fast legitimasjonskontroll."),
                     QDate(2026, 12, 3)}};
    out.replyDue = QDate(2027, 1, 11);
    if (!kind.startsWith(QLatin1String("forhaandsvarsel"))) {
        out.warned = QDate(2026, 11, 27);
        out.replyDue = QDate(2026, 12, 18);
    }
    out.reckoning = {breach(QDate(2025, 6, 14), "P4-2", "alkoholloven §§ 3-4a, 3-7 og 4-4", 4)};
    for (const auto& own : out.breaches)
        if (!own.isRepeat)
            out.reckoning += own;
    out.sum = 15;
    out.threshold = 12;
    out.windowFrom = QDate(2024, 12, 22);
    out.windowTo = QDate(2026, 12, 21);
    out.days = out.scaleDays = 9;
    if (kind == QLatin1String("vedtak_inndragning")) {
        out.withdrawnFrom = QDate(2027, 1, 11);
        out.withdrawnTo = QDate(2027, 1, 19);
    }
    out.recordId = QStringLiteral("0193a1b2-0000-7000-8000-000000000001");
    return out;
}

} // namespace feltbok::test
