// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_document.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace feltbok::report {
namespace {

// ISO/IEC 18004 asks for four quiet modules on every side; 30 mm of code reads from an arm's
// length.
constexpr double codeSide = 85; // points
constexpr double signatureLine = 46;
constexpr double signatureColumn = (full - 24) / 2;

/// Not on the paper copy, then, also where the drawing itself is not at hand.
bool isSignatureDrawn(const VisitReportContent& content)
{
    return content.isSignatureDrawn || !content.signaturePng.isEmpty();
}

} // namespace

QString VisitDocument::municipality() const
{
    return m_content.municipalityName.isEmpty()
               ? m_content.municipalityNumber
               : m_texts.translate("VisitReport", "%1 municipality")
                     .arg(m_content.municipalityName);
}

QString VisitDocument::subject() const
{
    return m_texts.translate("VisitReport", "Control under the Alcohol Act");
}

QStringList VisitDocument::footer() const
{
    QStringList about;
    if (!municipality().isEmpty())
        about += municipality();
    if (!m_content.recordId.isEmpty())
        about += m_texts.translate("VisitReport", "Record %1").arg(m_content.recordId);
    about += m_texts.translate("VisitReport", "version %1").arg(m_content.version);
    return about;
}

bool VisitDocument::isClean() const
{
    return deviations() == 0 &&
           std::ranges::all_of(m_content.observations, &ReportObservation::positive);
}

int VisitDocument::deviations() const
{
    return int(std::ranges::count_if(m_content.checklist, [](const ReportChecklistAnswer& answer) {
        return answer.answer == QLatin1String("avvik");
    }));
}

QString VisitDocument::title() const
{
    QStringList parts{documentName()};
    if (!m_content.place.name.isEmpty())
        parts += m_content.place.name;
    if (day().isValid())
        parts += m_texts.date(day());
    return parts.join(QStringLiteral(" – "));
}

QString VisitDocument::subtitle() const
{
    QStringList what;
    if (!m_content.kind.isEmpty())
        what += m_texts.visitKind(m_content.kind);
    if (!m_content.place.name.isEmpty())
        what += m_content.place.name;
    if (day().isValid())
        what += m_texts.longDate(day());
    return what.join(QStringLiteral(" · "));
}

void VisitDocument::letterhead(PageFlow& flow) const
{
    ReportDocument::letterhead(
        flow,
        m_content.finished ? documentName()
                           : m_texts.translate("VisitReport", "%1 – DRAFT").arg(documentName()),
        subtitle());
}

void VisitDocument::fact(PageFlow& flow, const QString& name, const QString& value,
                         bool needed) const
{
    if (!value.isEmpty() || !needed || m_content.finished)
        return ReportDocument::fact(flow, name, value);
    flow.row({Cell{.x = 0, .width = 142, .blocks = {{name, quiet}}},
              Cell{.x = 150,
                   .width = full - 150,
                   .blocks = {{m_texts.translate("VisitReport", "not filled in"),
                               {.size = 9.5, .colour = caution}}}}},
             {.paddingTop = 1.2, .paddingBottom = 1.2});
}

QString VisitDocument::joined(const QStringList& codes,
                              QString (ReportTexts::*word)(const QString&) const,
                              const QString& separator) const
{
    QStringList words;
    for (const QString& code : codes)
        words += (m_texts.*word)(code);
    return words.join(separator);
}

QString VisitDocument::inCharge() const
{
    QStringList parts;
    for (const QString& part :
         {m_content.responsiblePerson, m_texts.personRole(m_content.responsibleRole)})
        if (!part.isEmpty())
            parts += part;
    return parts.join(QStringLiteral(", "));
}

std::vector<const ReportObservation*> VisitDocument::observations(bool positive) const
{
    std::vector<const ReportObservation*> chosen;
    for (const ReportObservation& observation : m_content.observations)
        if (observation.positive == positive)
            chosen.push_back(&observation);
    std::ranges::stable_sort(chosen, [](const auto* a, const auto* b) {
        return a->at.isValid() && (!b->at.isValid() || a->at < b->at);
    });
    return chosen;
}

TextBlock VisitDocument::outcome() const
{
    // Nobody looked: a closed place is no clean control.
    if (!m_content.reasonNotCarriedOut.isEmpty())
        return {m_texts.translate("VisitReport", "The control was not carried out: %1")
                    .arg(m_texts.reasonNotPresented(m_content.reasonNotCarriedOut)),
                {.size = 12, .bold = true, .colour = caution}};
    if (isClean())
        return {m_content.finished ? m_texts.translate("VisitReport", "No deviations observed")
                                   : m_texts.translate("VisitReport", "No deviations noted so far"),
                {.size = 12, .bold = true, .colour = accent}};
    const auto positive =
        std::ranges::count_if(m_content.observations, &ReportObservation::positive);
    const auto possible =
        std::ranges::count_if(m_content.observations, [](const ReportObservation& observation) {
            return !observation.positive && !observation.possibleViolation.isEmpty();
        });
    return {m_texts
                .translate("VisitReport",
                           "Observations: %1 · Possible breaches (provisional): %2 · "
                           "Deviations in the checklist: %3")
                .arg(m_content.observations.size() - positive)
                .arg(possible)
                .arg(deviations()),
            {.size = 10.5, .bold = true, .colour = ink}};
}

QString VisitDocument::personText(const ReportObservation& observation) const
{
    QStringList parts;
    for (const QString& part :
         {m_texts.personSex(observation.personSex), m_texts.ageBand(observation.personAgeBand),
          observation.personSketch})
        if (!part.isEmpty())
            parts += part;
    return parts.join(QStringLiteral(", "));
}

std::vector<TextBlock> VisitDocument::observationFacts(const ReportObservation& observation) const
{
    QStringList head;
    if (!observation.location.isEmpty())
        head += m_texts.location(observation.location);
    if (!observation.observers.isEmpty())
        head += m_texts.translate("VisitReport", "seen by %1")
                    .arg(observation.observers.join(QStringLiteral(", ")));
    std::vector<TextBlock> facts;
    facts.push_back({head.join(QStringLiteral(" · ")), columnHead, 0});
    facts.push_back({observation.description, body, 1});
    const auto add = [&](const QString& text) { facts.push_back({text, body, 2}); };
    if (const QString person = personText(observation); !person.isEmpty())
        add(m_texts.translate("VisitReport", "Description of the person: %1").arg(person));
    if (observation.intoxicationLevel)
        add(m_texts.translate("VisitReport", "Level of intoxication: %1 – %2")
                .arg(*observation.intoxicationLevel)
                .arg(m_texts.intoxication(*observation.intoxicationLevel)));
    QStringList signs;
    if (!observation.signCodes.isEmpty())
        signs += joined(observation.signCodes, &ReportTexts::sign);
    if (!observation.signs.isEmpty())
        signs += observation.signs;
    if (!signs.isEmpty())
        add(m_texts.translate("VisitReport", "Signs: %1").arg(signs.join(QStringLiteral("; "))));
    if (observation.observedMinutes)
        add(m_texts.translate("VisitReport", "Observed for %1 minutes")
                .arg(*observation.observedMinutes));
    if (observation.overtimeMinutes)
        add(m_texts.translate("VisitReport", "%1 minutes after the end of the permitted time")
                .arg(*observation.overtimeMinutes));
    const auto answered = [&](const QString& question, const std::optional<bool>& answer) {
        if (answer)
            add(question.arg(m_texts.yesNo(*answer)));
    };
    answered(m_texts.translate("VisitReport", "Served afterwards: %1"), observation.servedAfter);
    answered(m_texts.translate("VisitReport", "Asked to leave: %1"), observation.askedToLeave);
    answered(m_texts.translate("VisitReport", "Got help from the staff: %1"), observation.helped);
    if (!observation.otherAuthorities.isEmpty())
        add(m_texts.translate("VisitReport", "Told to: %1")
                .arg(joined(observation.otherAuthorities, &ReportTexts::agency)));
    if (!observation.uncertainty.isEmpty())
        add(m_texts.translate("VisitReport", "Uncertainty: %1").arg(observation.uncertainty));
    if (observation.late)
        facts.push_back({m_texts.translate("VisitReport", "Received after the visit was finished"),
                         warning, 2});
    return facts;
}

void VisitDocument::observation(PageFlow& flow, const ReportObservation& observation)
{
    std::vector<TextBlock> time;
    if (observation.at.isValid()) {
        time.push_back({m_texts.time(observation.at), {.size = 11, .bold = true, .colour = ink}});
        time.push_back({m_texts.date(observation.at.date()), small});
    } else {
        time.push_back(
            {m_texts.translate("VisitReport", "no time"), {.size = 9.5, .colour = caution}});
    }
    std::vector<Cell> cells{
        Cell{.x = 0, .width = 86, .blocks = time},
        Cell{.x = 94, .width = full - 94, .blocks = observationFacts(observation)}};
    const bool breach = !observation.positive && !observation.possibleViolation.isEmpty();
    std::vector<TextBlock> match;
    if (breach) {
        match.push_back(
            {m_texts.translate("VisitReport", "possible breach (provisional)"), warning});
        match.push_back({observation.possibleViolation, body});
    }
    const std::vector<Cell> matchRow{Cell{.x = 106, .width = full - 118, .blocks = match}};
    const RowLook matchLook{.paddingTop = 4,
                            .paddingBottom = 5,
                            .background = cautionPanel,
                            .backgroundX = 94,
                            .bar = caution,
                            .staysWhole = true};
    const RowLook look{.paddingTop = 7, .paddingBottom = breach ? 4.0 : 7.0};
    const double matchHeight = breach ? flow.measure(matchRow, matchLook) + 8 : 0;
    const double height = flow.measure(cells, look) + matchHeight;
    if (height < 220) // what belongs together stays together, unless it is a page of text
        flow.ensure(height);
    flow.row(cells, look);
    if (breach) {
        flow.row(matchRow, matchLook);
        flow.space(8);
    }
    photos(flow, observation.photos, 94);
    flow.line(PageFlow::marginLeft, flow.y(), PageFlow::marginLeft + full, flow.y(), hairline);
}

void VisitDocument::photos(PageFlow& flow, const QList<ReportPhoto>& photos, double x)
{
    constexpr double gap = 12;
    constexpr double tallest = 220;
    const double column = (full - x - gap) / 2;
    for (qsizetype i = 0; i < photos.size(); i += 2) {
        std::vector<std::optional<PdfImage>> images;
        std::vector<Cell> captions;
        std::vector<QSizeF> sizes;
        double height = 0;
        for (qsizetype c = 0; c < 2 && i + c < photos.size(); ++c) {
            const ReportPhoto& photo = photos[i + c];
            images.push_back(photo.bytes.isEmpty() ? std::nullopt : photoImage(photo.bytes));
            QSizeF size;
            if (const auto& image = images.back()) {
                size = QSizeF(image->width, image->height)
                           .scaled(column, tallest, Qt::KeepAspectRatio);
                height = std::max(height, size.height());
            }
            sizes.push_back(size);
            QStringList caption;
            if (photo.at.isValid())
                caption += m_texts.dateTime(photo.at);
            if (!photo.caption.isEmpty())
                caption += photo.caption;
            Cell cell{.x = x + double(c) * (column + gap), .width = column};
            if (!images.back())
                cell.blocks.push_back(
                    {m_texts.translate("VisitReport", "The photo cannot be shown here."), warning});
            cell.blocks.push_back(
                {m_texts.translate("VisitReport", "Photo %1").arg(++m_photoNumber) +
                     (caption.isEmpty() ? QString() : QStringLiteral(": ")) +
                     caption.join(QStringLiteral(". ")),
                 small, images.back() ? 0.0 : 1.0});
            captions.push_back(std::move(cell));
        }
        const RowLook look{.paddingTop = 3, .paddingBottom = 8};
        flow.ensure(height + 4 + std::min(flow.measure(captions, look), 200.0));
        if (height > 0) {
            const double top = flow.y();
            for (std::size_t c = 0; c < images.size(); ++c)
                if (images[c])
                    flow.picture(PageFlow::marginLeft + captions[c].x, top, sizes[c].width(),
                                 sizes[c].height(), *images[c]);
            flow.advance(height);
        }
        flow.row(captions, look);
    }
}

void VisitDocument::venueSaid(PageFlow& flow) const
{
    if (m_content.presentedAt.isValid())
        fact(flow, m_texts.translate("VisitReport", "Inspectors presented themselves"),
             m_texts.exactTime(m_content.presentedAt));
    else if (m_content.reasonNotPresented.isEmpty())
        fact(flow, m_texts.translate("VisitReport", "Inspectors presented themselves"), {}, true);
    fact(flow, m_texts.translate("VisitReport", "Not presented because"),
         m_texts.reasonNotPresented(m_content.reasonNotPresented));
    fact(flow, m_texts.translate("VisitReport", "Oral feedback given"), m_content.oralFeedback,
         m_content.reasonNotPresented.isEmpty());
    fact(flow, m_texts.translate("VisitReport", "View of the person in charge"),
         m_texts.agreement(m_content.venueAgrees));
    fact(flow, m_texts.translate("VisitReport", "Signature of the person in charge"),
         isSignatureDrawn(m_content)
             ? m_texts.translate("VisitReport", "Signed on the inspector's device")
             : m_texts.signature(m_content.signature));
}

QString VisitDocument::commentTime() const
{
    return m_content.commentDays == 14
               ? m_texts.translate("VisitReport", "two weeks")
               : m_texts.translate("VisitReport", "%1 days").arg(m_content.commentDays);
}

void VisitDocument::rights(PageFlow& flow, bool withDates) const
{
    flow.text(
        m_texts
            .translate(
                "VisitReport",
                "The municipality sends the report to the place as soon as possible and within one "
                "week "
                "of the control. The licence holder may comment on it within %1 of receiving it. "
                "Report and comment then go to the licensing authority (Alcohol Regulations § "
                "9-6).")
            .arg(commentTime()),
        body, 2);
    if (!withDates)
        return;
    flow.space(4);
    const auto date = [this](const QDate& day) {
        return day.isValid() ? m_texts.longDate(day) : QString();
    };
    fact(flow, m_texts.translate("VisitReport", "Date of the report"),
         date(m_content.reportedAt.date()), true);
    fact(flow, m_texts.translate("VisitReport", "To be sent no later than"),
         date(m_content.reportDue));
    fact(flow, m_texts.translate("VisitReport", "Received by the place"),
         date(m_content.receivedByVenue));
    fact(flow, m_texts.translate("VisitReport", "Comment no later than"),
         m_content.commentDue.isValid()
             ? date(m_content.commentDue)
             : m_texts.translate("VisitReport", "%1 after the report was received")
                   .arg(commentTime()));
}

std::vector<VisitDocument::Signer> VisitDocument::signers(std::size_t most) const
{
    std::vector<Signer> out;
    for (const QString& controller : m_content.controllers) {
        if (out.size() == most)
            break;
        Signer signer{controller, m_texts.translate("VisitReport", "Inspector"), {}};
        for (const ReportConfirmation& confirmation : m_content.confirmations)
            if (confirmation.name == controller && confirmation.at.isValid())
                signer.said =
                    (confirmation.matches
                         ? m_texts.translate("VisitReport", "Confirmed this report in Feltbok, %1")
                         : m_texts.translate("VisitReport",
                                             "Confirmed an earlier version in Feltbok, %1"))
                        .arg(m_texts.dateTime(confirmation.at));
        out.push_back(signer);
    }
    if (out.empty())
        out.push_back({QString(), m_texts.translate("VisitReport", "Inspector"), {}});
    Signer venue{m_content.responsiblePerson,
                 m_texts.translate("VisitReport", "Person in charge at the place"),
                 {}};
    if (m_content.signature == QLatin1String("nekter") ||
        m_content.signature == QLatin1String("ikke_spurt"))
        venue.said = m_texts.signature(m_content.signature);
    else if (isSignatureDrawn(m_content))
        venue.said = m_texts.translate("VisitReport", "Signed on the inspector's device");
    out.push_back(venue);
    return out;
}

double VisitDocument::signaturesHeight(std::size_t mostInspectors) const
{
    const std::size_t count =
        std::min(std::max<std::size_t>(std::size_t(m_content.controllers.size()), 1),
                 mostInspectors) +
        1;
    const std::size_t rows = (count + 1) / 2;
    return double(rows) * (signatureLine + 28) + 30;
}

void VisitDocument::signatures(PageFlow& flow, std::size_t mostInspectors) const
{
    flow.text(m_texts.translate("VisitReport",
                                "The signature of the person in charge only confirms that the "
                                "control took place."),
              note, 1);
    const auto all = signers(mostInspectors);
    const auto drawn = signatureImage(m_content.signaturePng);
    for (std::size_t i = 0; i < all.size(); i += 2) {
        flow.ensure(signatureLine + 38);
        flow.space(signatureLine - 12);
        std::vector<Cell> names;
        for (std::size_t c = 0; c < 2 && i + c < all.size(); ++c) {
            const Signer& signer = all[i + c];
            const double x = double(c) * (signatureColumn + 24);
            const double left = PageFlow::marginLeft + x;
            if (drawn && i + c + 1 == all.size()) {
                const QSizeF size =
                    QSizeF(drawn->width, drawn->height)
                        .scaled(signatureColumn, signatureLine - 16, Qt::KeepAspectRatio);
                flow.picture(left, flow.y() - size.height() - 1, size.width(), size.height(),
                             *drawn);
            }
            flow.line(left, flow.y(), left + signatureColumn, flow.y(), ink, 0.6);
            names.push_back(
                Cell{.x = x,
                     .width = signatureColumn,
                     .blocks = {{flow.clipped(signer.name, body, signatureColumn, 1), body},
                                {signer.role, small},
                                {signer.said, small}}});
        }
        flow.row(names, {.paddingTop = 2, .staysWhole = true});
    }
}

void VisitDocument::authenticity(PageFlow& flow) const
{
    if (m_code.size == 0)
        return;
    flow.space(14);
    flow.ensure(codeSide + 14);
    const double top = flow.y();
    qrCode(flow, PageFlow::marginLeft, top, codeSide);
    const std::vector<TextBlock> about{
        {m_texts.translate("VisitReport", "Check of authenticity"), strong},
        {m_texts.translate("VisitReport",
                           "The code holds the record's number and the SHA-256 of its content. "
                           "Anyone in the municipality who has the visit in Feltbok can check this "
                           "paper, also without a connection."),
         small, 1},
        {m_texts.translate("VisitReport", "Short code: %1").arg(shortCode(m_content.contentHash)),
         {.size = 10, .bold = true, .colour = ink},
         4},
        {m_texts.translate("VisitReport", "Record %1").arg(m_content.recordId), small, 3},
        {QStringLiteral("SHA-256 ") + m_content.contentHash, small, 1}};
    // The quiet zone: no ink nearer than four modules.
    flow.row({Cell{.x = codeSide + 16, .width = full - codeSide - 16, .blocks = about}},
             {.staysWhole = true});
    flow.advance(std::max(0.0, top + codeSide - flow.y()));
}

void VisitDocument::qrCode(PageFlow& flow, double x, double y, double side) const
{
    const double module = side / m_code.size * PageFlow::unitsPerPoint;
    QPainterPath path; // one path, so that no hairlines show between the squares
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_code.size; ++row) {
        for (int column = 0; column < m_code.size; ++column) {
            if (!m_code.isDark(column, row))
                continue;
            int end = column + 1;
            while (end < m_code.size && m_code.isDark(end, row))
                ++end;
            path.addRect(x * PageFlow::unitsPerPoint + column * module,
                         y * PageFlow::unitsPerPoint + row * module, (end - column) * module,
                         module);
            column = end;
        }
    }
    flow.painter().fillPath(path, Qt::black);
}

} // namespace feltbok::report
