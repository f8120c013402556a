// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report_samples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace feltbok::test {
namespace {

QString u(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QDateTime at(int day, int hour, int minute, int second = 0)
{
    return {QDate(2026, 1, day), QTime(hour, minute, second), Qt::OffsetFromUTC, 3600};
}

} // namespace

report::VisitReportContent cleanReport()
{
    report::VisitReportContent content;
    content.municipalityNumber = u("9901");
    content.municipalityName = u("Prøvevik");
    content.place = {u("Havblikk kro"), u("Kaiveien 3, 8283 Prøvevik"), u("317877897")};
    content.licence = {.licenceNumber = u("20240100"),
                       .licenceKind = u("skjenk_alminnelig"),
                       .groups = {u("G1"), u("G2"), u("G3")},
                       .validFrom = QDate(2024, 10, 1),
                       .validTo = QDate(2028, 9, 30),
                       .hours = u("Gruppe 1 og 2: 08.00–01.30\nGruppe 3: 13.00–01.30"),
                       .conditions = {u("Ordensvakt etter kl. 23 fredag og lørdag")},
                       .manager = u("Ingrid Høgmo"),
                       .deputy = u("Pål Åsnes")};
    content.kind = u("skjenkekontroll");
    content.method = u("aapen");
    content.startedAt = at(16, 22, 41);
    content.endedAt = at(16, 23, 20);
    content.controllers = {u("Kari Demo"), u("Ole Prøve")};
    content.guestsEstimated = 45;
    content.staffCount = 4;
    content.guardsCount = 2;
    content.responsiblePerson = u("Ingrid Høgmo, styrer");
    content.position = report::ReportPosition{67.28041, 14.40488, 8.0};
    content.presentedAt = at(16, 23, 5);
    content.oralFeedback = u("God orden og oversiktlig lokale. Ingen merknader.");
    content.venueAgrees = u("enig");
    content.generalImpression = u("Rolig stemning, god oversikt fra baren.");
    content.checklist = {
        {u("U1"), u("Sjekkes legitimasjon i døra?"), u("ok"), {}, {}, at(16, 22, 43)},
        {u("U3"),
         u("Ordensvakter mot vilkår og antall gjester"),
         u("ok"),
         u("2"),
         {},
         at(16, 22, 44)},
        {u("I14"), u("Alkoholfritt utvalg"), u("ok"), {}, u("Står på menyen"), at(16, 22, 58)},
        {u("I23"), u("Tegn til narkotika"), u("ikke_observert"), {}, {}, {}},
    };
    report::ReportObservation observation;
    observation.at = at(16, 22, 50);
    observation.location = u("bar");
    observation.observers = content.controllers;
    observation.description = u("Bartender ba om legitimasjon av to unge gjester.");
    observation.positive = true;
    content.observations = {observation};
    content.reportedAt = at(16, 23, 31, 7);
    content.reportDue = QDate(2026, 1, 23);
    content.recordId = u("019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b44");
    content.contentHash = u("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    content.finished = true;
    return content;
}

report::VisitReportContent longReport()
{
    report::VisitReportContent content = cleanReport();
    content.place = {u("Sundet hotell – bar og restaurant"), u("Sundveien 1, 8283 Prøvevik"),
                     u("313287920")};
    content.licence.manager = u("Ayşe Demir");
    content.licence.deputy = u("Jon Ærlig Sørgård");
    content.controllers = {u("Kari Demo"), u("Nguyễn Văn Đức")};
    content.responsiblePerson = u("Ayşe Demir, styrer");
    content.method = u("kombinasjon");
    content.otherAgencies = {u("politi"), u("mattilsynet")};
    content.endedAt = at(17, 1, 52);
    content.presentedAt = at(17, 1, 36);
    content.reportedAt = at(17, 1, 58, 30);
    content.reportDue = QDate(2026, 1, 24);
    content.receivedByVenue = QDate(2026, 1, 20);
    content.commentDue = QDate(2026, 2, 3);
    content.venueAgrees = u("delvis");
    content.version = 2;
    content.recordId = u("019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b45");

    const QString sentences =
        u("Personen satt ved bordet nærmest dansegulvet, hadde problemer med å feste blikket, "
          "snakket utydelig og måtte støtte seg til bordkanten da vedkommende reiste seg. "
          "Betjeningen gikk forbi bordet tre ganger uten å reagere. ");
    content.observations.clear();
    for (int i = 23; i >= 0; --i) { // given backwards: the report puts them in order
        report::ReportObservation observation;
        observation.at = at(16, 22, 45).addSecs(i * 420);
        observation.location = i % 3 == 0 ? u("bar") : i % 3 == 1 ? u("dansegulv") : u("koe");
        observation.observers = content.controllers.first(1 + i % 2);
        observation.description = u("Merke-%1. ").arg(i, 2, 10, QLatin1Char('0')) +
                                  sentences.repeated(i == 11 ? 24 : i % 4 + 1).trimmed();
        if (i % 4 == 0)
            observation.intoxicationLevel = 2;
        if (i % 8 == 0) {
            observation.possibleViolation =
                u("Åpenbart påvirket gjest ikke vist bort (alkoholforskriften § 4-1)");
            observation.observedMinutes = 17;
            observation.servedAfter = true;
            observation.askedToLeave = false;
            observation.helped = false;
        }
        if (i % 7 == 3)
            observation.uncertainty = u("Sett på ca. 8 meters avstand i dempet lys.");
        observation.late = i == 5;
        observation.positive = i % 9 == 8;
        content.observations.append(observation);
    }
    content.checklist.clear();
    for (int i = 1; i <= 27; ++i)
        content.checklist.append(
            {u("I%1").arg(i), u("Kontrollpunkt nummer %1 med en ganske lang ledetekst").arg(i),
             i % 9 == 0   ? u("avvik")
             : i % 5 == 0 ? u("ikke_observert")
                          : u("ok"),
             i % 4 == 0 ? QString::number(i) : QString(),
             i % 6 == 0 ? u("Merknad om punktet, med så mye tekst at den går over flere linjer.")
                        : QString(),
             at(16, 22, 50).addSecs(i * 60)});
    content.provider = u("privat_firma");
    content.impartialityConfirmed = true;
    content.responsibleRole = u("stedfortreder");
    content.signature = u("nekter");
    content.oralFeedback =
        u("Ros for alkoholfritt utvalg og for vakter i døra. Gjennomgått at en gjest satt åpenbart "
          "påvirket i lokalet, og at betjeningen ikke grep inn.\n"
          "Fikk vite om retten til å uttale seg.");
    content.conflicts = {{u("Gjester (anslått)"),
                          {{u("45"), u("Kari Demo"), at(16, 23, 10)},
                           {u("60"), u("Nguyễn Văn Đức"), at(16, 23, 12)}}}};
    content.addenda = {{at(17, 9, 15), u("Kari Demo"), u("Helhetsinntrykk"),
                        u("Sámi musihkka på scenen til kl. 00.30; høyt lydnivå gjorde samtaler "
                          "vanskelige.")}};
    return content;
}

report::VisitReportContent draftReport()
{
    report::VisitReportContent content;
    content.municipalityName = u("Prøvevik");
    content.place.name = u("Bryggerhuset");
    content.kind = u("skjenkekontroll");
    return content;
}

QByteArray jpeg(int width, int height, int number)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient dusk(0, 0, width, height);
    dusk.setColorAt(0, QColor(40, 30, 60));
    dusk.setColorAt(1, QColor::fromHsv(number * 37 % 360, 120, 200));
    painter.fillRect(image.rect(), dusk);
    painter.setPen(Qt::white);
    for (int i = 0; i < number % 7 + 3; ++i)
        painter.drawEllipse(QPoint(width / 2, height / 2), width / 12 * i, height / 12 * i);
    painter.end();
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 85);
    return out;
}

report::VisitReportContent reportWithPictures(int photos)
{
    report::VisitReportContent content = cleanReport();
    report::ReportObservation seen;
    seen.at = at(16, 23, 5);
    seen.location = u("bar");
    seen.observers = content.controllers;
    seen.description = u("En gjest ved enden av baren snakket utydelig og støttet seg til disken. "
                         "Bartenderen serverte ham en halvliter klokka 23.09.");
    seen.personSex = u("mann");
    seen.personAgeBand = u("25_pluss");
    seen.personSketch = u("mørk jakke, rød lue");
    seen.signCodes = {u("utydelig_tale"), u("ustoe_gange")};
    seen.signs = u("lukket øynene flere ganger");
    seen.intoxicationLevel = 2;
    seen.observedMinutes = 12;
    seen.overtimeMinutes = 9;
    seen.servedAfter = true;
    seen.askedToLeave = false;
    seen.helped = false;
    seen.otherAuthorities = {u("politi")};
    seen.uncertainty = u("Lyset var dempet.");
    seen.possibleViolation = u("Skjenking til åpenbart påvirket (alkoholloven § 8-11)");
    for (int i = 0; i < photos; ++i) {
        report::ReportPhoto photo{jpeg(i % 3 == 2 ? 600 : 800, i % 3 == 2 ? 800 : 600, i),
                                  u("Baren sett fra inngangen, bilde %1").arg(i),
                                  at(16, 23, 6).addSecs(60 * i)};
        (i < photos / 2 ? seen.photos : content.photos).append(photo);
    }
    content.observations.append(seen);
    content.signature = u("signert");
    QImage drawn(500, 160, QImage::Format_ARGB32);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path(QPointF(20, 110));
    path.cubicTo(120, -60, 120, 240, 220, 60);
    path.cubicTo(300, -20, 300, 190, 470, 70);
    painter.strokePath(path, QPen(QColor(20, 20, 60), 6));
    painter.end();
    QBuffer buffer(&content.signaturePng);
    buffer.open(QIODevice::WriteOnly);
    drawn.save(&buffer, "png");
    content.confirmations = {{content.controllers.first(), at(16, 23, 33), true},
                             {content.controllers.last(), at(16, 23, 40), false}};
    return content;
}

report::PlanReportContent planYear()
{
    report::PlanReportContent content;
    content.municipalityNumber = u("9901");
    content.municipalityName = u("Prøvevik");
    content.year = 2026;
    content.asOf = QDate(2026, 11, 27);
    content.joint = {.places = 12, .required = 36, .done = 29, .withoutControl = 2};
    content.serving = {.places = 6, .required = 18, .done = 17, .withoutControl = 0};
    content.sale = {.places = 6, .required = 18, .done = 12, .withoutControl = 2};
    content.singleController = 2;
    content.notCarriedOut = 1;
    content.nightRequired = 6;
    content.eventsPast = 30;
    content.eventsRequired = 15;
    content.servingPerPlace = 3;
    content.salePerPlace = 3;
    content.eventSharePercent = 50;
    content.targetRequired = 36;
    content.basis = u("Kommunestyret 12.12.2025, sak 88/25");
    for (std::size_t month = 0; month < 11; ++month)
        content.months[month] = {int(month % 4), int(month * 3 % 4), int(month * 5 % 6)};
    content.placesWithoutControl = {u("Landhandelen på Ytterøy"), u("Nærbutikken Sør")};
    content.breaches = {{u("Skjenking til åpenbart påvirket (alkoholloven § 8-11)"), 3, 2},
                        {u("Mangler ved internkontroll (alkoholforskriften § 8-1)"), 5, 4},
                        {u("Reklame (alkoholloven § 9-2)"), 1, 0}};
    content.thisYear = {.controls = 29,
                        .required = 36,
                        .withoutControl = 2,
                        .servingControls = 17,
                        .nightControls = 5,
                        .events = 33,
                        .eventsControlled = 14,
                        .breaches = 6,
                        .points = 16,
                        .withdrawals = 1};
    content.lastYear = report::PlanReportYear{.controls = 33,
                                              .required = 36,
                                              .withoutControl = 1,
                                              .servingControls = 16,
                                              .nightControls = 3,
                                              .events = 38,
                                              .eventsControlled = 12,
                                              .breaches = 4,
                                              .points = 8,
                                              .withdrawals = 0};
    return content;
}

} // namespace feltbok::test
