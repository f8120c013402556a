// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/decision_editor.h"

#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "report/letter_pdf.h"
#include "ui/labels.h"
#include "ui/office/letter_source.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace feltbok::ui {
namespace {

using namespace std::chrono;

struct DecisionRead
{
    report::LetterContent letter;
    domain::DecisionBasis basis;
    QVariantList breaches;
    QStringList chosen;
};

QVariantMap fact(const QString& label, const QString& value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

std::optional<Date> dateIn(const json::object& fields, std::string_view name)
{
    const auto date = parseIsoDate(findString(fields, name).value_or(""));
    return date ? std::optional(*date) : std::nullopt;
}

Result<DecisionRead> readDecision(domain::RecordStore& store, const domain::RecordView& decision,
                                  const LetterSender& sender, Date today)
{
    FELTBOK_ASSIGN(const RecordId premises, idField(decision.fields, "premises"));
    FELTBOK_ASSIGN(const auto place, readPlaceCase(store, premises));
    DecisionRead out;
    FELTBOK_ASSIGN(out.letter, letterContent(place, decision, sender, today));
    FELTBOK_ASSIGN(out.basis, decisionBasis(place, decision, today));
    const bool isSale = place.isSaleDecision(decision.fields);
    const auto chosen = idsIn(decision.fields, "assessments");
    for (const RecordId& id : chosen)
        out.chosen.push_back(toQString(id.toText()));
    for (const CaseVisit& visit : place.visits)
        for (const CaseAssessment& each : visit.assessments) {
            const bool isChosen = out.chosen.contains(toQString(each.id.toText()));
            if (!each.isBreach() || visit.isSale != isSale || !visit.isInPoints ||
                (each.state != domain::BreachState::assessed && !isChosen))
                continue;
            out.breaches.push_back(QVariantMap{
                {QStringLiteral("value"), toQString(each.id.toText())},
                {QStringLiteral("label"),
                 QString(dateText(findString(each.fields, "breach_date").value_or("")) + u" · " +
                         violationLabel(textField(each.fields, "violation")))}});
        }
    return out;
}

/// The licence's periods with or without this decision's.
json::array periodsWith(const json::object& licence, const domain::RecordView& decision,
                        bool stands)
{
    json::array out;
    if (const auto* before = licence.if_contains("withdrawals");
        before != nullptr && before->is_array())
        for (const auto& period : before->get_array())
            if (period.is_object() &&
                findString(period.get_object(), "decision") != decision.id.toText())
                out.push_back(period);
    if (stands)
        out.push_back(json::object{
            {"from", std::string(findString(decision.fields, "withdrawn_from").value_or(""))},
            {"to", std::string(findString(decision.fields, "withdrawn_to").value_or(""))},
            {"decision", decision.id.toText()}});
    return out;
}

/// A decision's step, and with it what an inspector must know of a withdrawal: decisions are the
/// office's alone, the licence is not. Both are saved, or neither.
Result<void> takeStep(domain::RecordStore& store, const RecordId& id, const domain::Change& change,
                      Instant now)
{
    std::vector<domain::RecordChange> changes{{id, change}};
    FELTBOK_ASSIGN(auto decision, store.record(id));
    const bool stood = domain::standsAt(domain::decisionStatus(decision.fields));
    for (const auto& member : change.set)
        decision.fields[member.key()] = member.value();
    const bool stands = domain::standsAt(domain::decisionStatus(decision.fields));
    const auto licenceId = idField(decision.fields, "licence");
    if (findString(decision.fields, "kind").value_or("") == "vedtak_inndragning" && licenceId) {
        const auto licence = store.record(*licenceId);
        // What becomes of a withdrawal goes on when its licence has been erased meanwhile.
        if (!licence && (licence.error().code != ErrorCode::notFound || (stands && !stood)))
            return licence.error();
        const json::object fields = licence ? licence->fields : json::object();
        const auto periods = periodsWith(fields, decision, stands);
        const auto* before = fields.if_contains("withdrawals");
        if (licence && (before == nullptr ? !periods.empty() : *before != json::value(periods))) {
            domain::Change ofLicence;
            ofLicence.set["withdrawals"] = periods;
            changes.push_back({*licenceId, std::move(ofLicence)});
        }
    }
    FELTBOK_TRY(store.saveAll(changes, now));
    return {};
}

QString stepText(const QString& status)
{
    if (status == u"decided")
        return DecisionEditor::tr("Mark as decided");
    if (status == u"notified")
        return DecisionEditor::tr("Mark as received by the party");
    if (status == u"appealed")
        return DecisionEditor::tr("Mark as appealed");
    if (status == u"upheld")
        return DecisionEditor::tr("Upheld by Statsforvalteren");
    if (status == u"reversed")
        return DecisionEditor::tr("Reversed on appeal");
    if (status == u"draft")
        return DecisionEditor::tr("Back to draft: not sent yet");
    return DecisionEditor::tr("Take it back");
}

/// " (forvaltningsloven § …)" where the office has confirmed the provision.
QString citation(const Workspace* workspace, const domain::RecordView& decision,
                 std::string_view code)
{
    if (workspace == nullptr)
        return {};
    const Date today = domain::toOslo(workspace->clock().now()).date();
    const auto found =
        domain::citationOn(code, today, workspace->legalTables(decision.municipality));
    return found.empty() ? QString() : QStringLiteral(" (%1)").arg(toQString(found));
}

QString missingText(const domain::MissingForDecision& missing)
{
    const QString field = missing.field == "date" ? DecisionEditor::tr("Date of the letter")
                                                  : fieldLabel({}, toQString(missing.field));
    QString text;
    if (missing.code == "reply_time")
        text = DecisionEditor::tr("The party may still reply to the forewarning.");
    else if (missing.code == "decided")
        text = DecisionEditor::tr("A breach it rests on has been decided in another letter.");
    else if (missing.field == "forewarning")
        text = DecisionEditor::tr("A forewarning must have been sent first.");
    else if (missing.code == "before_date")
        text = DecisionEditor::tr("%1: must be later than the letter.").arg(field);
    else if (missing.code == "period")
        text = DecisionEditor::tr("First and last day do not make the number of days.");
    else if (missing.code == "deviation")
        text = DecisionEditor::tr("Other points or days than the law's scale need a reason.");
    else
        text = DecisionEditor::tr("%1 is missing.").arg(field);
    return missing.source.reference.empty()
               ? text
               : text + QStringLiteral(" (%1)").arg(toQString(missing.source.reference));
}

} // namespace

DecisionEditor::DecisionEditor(QObject* parent) : RecordEditor(parent) {}

QString DecisionEditor::kindText() const
{
    return codeLabel(kind());
}
QString DecisionEditor::status() const
{
    return toQString(domain::decisionStatus(record().fields));
}
QString DecisionEditor::statusText() const
{
    return codeLabel(status());
}
bool DecisionEditor::isForewarning() const
{
    return domain::isForewarning(toStdString(kind()));
}
bool DecisionEditor::isOfPoints() const
{
    return kind() == u"forhaandsvarsel_prikker" || kind() == u"vedtak_prikker";
}
bool DecisionEditor::isOfWithdrawal() const
{
    return kind() == u"forhaandsvarsel_inndragning" || kind() == u"vedtak_inndragning";
}
bool DecisionEditor::canBeAppealed() const
{
    return domain::isDecisionStatus(toStdString(kind()), "appealed");
}

QVariantList DecisionEditor::missing() const
{
    QVariantList out;
    if (kind().isEmpty() || status() != u"draft")
        return out;
    // Points follow from the breaches; so do days, where nobody has written others.
    json::object fields = record().fields;
    fields["points"] = m_letter.points;
    if (const auto* days = fields.if_contains("days"); days == nullptr || days->is_null())
        fields["days"] = m_letter.days;
    for (const auto& each : domain::missingForDecision(fields, m_basis))
        out.push_back(QVariantMap{{QStringLiteral("field"), toQString(each.field)},
                                  {QStringLiteral("text"), missingText(each)}});
    return out;
}

QVariantList DecisionEditor::deadlines() const
{
    QVariantList out;
    const auto& fields = record().fields;
    const auto shown = [](Date date) { return dateText(toIsoDate(date)); };
    if (const auto due = dateIn(fields, "reply_due"); due && isForewarning())
        out.push_back(fact(tr("The party may reply until (forvaltningsloven § 16)"), shown(*due)));
    domain::DeadlineCase input;
    if (canBeAppealed())
        input.decisionNotified = dateIn(fields, "notified_at");
    if (kind() == u"vedtak_inndragning")
        input.withdrawalDecided = dateIn(fields, "date");
    if (workspace() == nullptr)
        return out;
    const auto& legal = workspace()->legalTables(record().municipality);
    for (const auto& deadline : domain::deadlines(input, legal))
        out.push_back(
            fact(deadline.code == "appeal_due"
                     ? tr("May be appealed until (forvaltningsloven § 29)")
                     : tr("The withdrawal should have begun by (alkoholforskriften § 10-6)"),
                 shown(deadline.due)));
    return out;
}

QVariantList DecisionEditor::stepsTo(std::initializer_list<const char*> statuses) const
{
    QVariantList out;
    const auto& fields = record().fields;
    const std::string from = toStdString(status());
    for (const auto* to : statuses) {
        if (!domain::isDecisionStep(toStdString(kind()), from, to))
            continue;
        const auto move = domain::decisionMove(fields, from, to);
        const QString status = QString::fromLatin1(to);
        QString text = stepText(status);
        if (status == u"draft")
            text += citation(workspace(), record(), "taking_back");
        out.push_back(QVariantMap{
            {QStringLiteral("status"), status},
            {QStringLiteral("text"), text},
            {QStringLiteral("ready"), move.isLegal && move.missing.empty() &&
                                          (status != u"decided" || missing().isEmpty())}});
    }
    return out;
}

QVariantList DecisionEditor::steps() const
{
    return stepsTo({"reversed", "upheld", "appealed", "notified", "decided"});
}
QVariantList DecisionEditor::undoSteps() const
{
    return stepsTo({"draft", "withdrawn"});
}

QString DecisionEditor::letterTitle() const
{
    return report::letterTitle(m_letter);
}

QVariantList DecisionEditor::letter() const
{
    QVariantList out;
    const auto list = [](const QStringList& row) { return QVariant(row); };
    for (const auto& block : report::letterBlocks(m_letter)) {
        using Kind = report::LetterBlock::Kind;
        QVariantList rows;
        for (const QStringList& row : block.rows)
            rows.push_back(list(row));
        if (!block.total.isEmpty())
            rows.push_back(list(block.total));
        out.push_back(QVariantMap{
            {QStringLiteral("kind"), block.kind == Kind::heading ? QStringLiteral("heading")
                                     : block.kind == Kind::box   ? QStringLiteral("box")
                                     : block.kind == Kind::table ? QStringLiteral("table")
                                                                 : QStringLiteral("paragraph")},
            {QStringLiteral("text"), block.text},
            {QStringLiteral("head"), block.head},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("summed"), !block.total.isEmpty()}});
    }
    return out;
}

QString DecisionEditor::suggestedFile() const
{
    if (!m_chosenFile.isEmpty())
        return m_chosenFile;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + kind() +
           u'-' + m_letter.date.toString(Qt::ISODate) + u'-' + recordId().right(6) +
           QStringLiteral(".pdf");
}

void DecisionEditor::recordRead()
{
    if (!workspace())
        return;
    const Date today = domain::toOslo(workspace()->clock().now()).date();
    const LetterSender sender{workspace()->nameOfMunicipality(record().municipality),
                              workspace()->userName()};
    workspace()->records().run(
        this,
        [decision = record(), sender, today](domain::RecordStore& store) {
            return readDecision(store, decision, sender, today);
        },
        [this](const Result<DecisionRead>& read) {
            if (!read) {
                setError(errorText(read.error(), Doing::reading));
                return;
            }
            m_letter = read->letter;
            m_basis = read->basis;
            m_breaches = read->breaches;
            m_chosen = read->chosen;
            Q_EMIT letterChanged();
        });
}

/// What has been decided stands as it was sent; only what happens to it later is noted.
Result<void> DecisionEditor::mayChange(const domain::Change& change) const
{
    if (status() == u"draft")
        return {};
    static const QStringList later{
        QStringLiteral("status"),      QStringLiteral("notified_at"),
        QStringLiteral("appealed_at"), QStringLiteral("appeal_outcome_at"),
        QStringLiteral("reply"),       QStringLiteral("reply_received_at")};
    for (const auto* part : {&change.set, &change.add, &change.remove})
        for (const auto& member : *part)
            if (!later.contains(toQString(std::string_view(member.key()))))
                return Error(ErrorCode::conflict, "decided", std::string(member.key()));
    return {};
}

void DecisionEditor::chooseBreaches(const QStringList& assessments)
{
    saveBuilt(QStringLiteral("assessments"), "assessments",
              [assessments](const json::object& fields) {
                  domain::Change change;
                  json::array added;
                  json::array removed;
                  QStringList before;
                  for (const RecordId& id : idsIn(fields, "assessments"))
                      before.push_back(toQString(id.toText()));
                  for (const QString& id : assessments)
                      if (!before.contains(id))
                          added.emplace_back(toStdString(id));
                  for (const QString& id : std::as_const(before))
                      if (!assessments.contains(id))
                          removed.emplace_back(toStdString(id));
                  if (!added.empty())
                      change.add["assessments"] = added;
                  if (!removed.empty())
                      change.remove["assessments"] = removed;
                  // Points are those of the breaches again, until somebody deviates from them.
                  if (!change.isEmpty())
                      change.set["points"] = nullptr;
                  return change;
              });
}

void DecisionEditor::setPeriod(const QString& from, int days)
{
    domain::Change change;
    change.set["days"] = days;
    const auto first = parseIsoDate(toStdString(from));
    change.set["withdrawn_from"] = first ? json::value(toStdString(from)) : json::value(nullptr);
    change.set["withdrawn_to"] =
        first && days > 0
            ? json::value(toIsoDate(Date{sys_days{*first} + std::chrono::days{days - 1}}))
            : json::value(nullptr);
    saveChange(QStringLiteral("days"), std::move(change));
}

void DecisionEditor::setDays(int days)
{
    if (kind() == u"vedtak_inndragning")
        setPeriod(textField(record().fields, "withdrawn_from"), days);
    else
        save(QStringLiteral("days"), days);
}

void DecisionEditor::setWithdrawnFrom(const QString& date)
{
    setPeriod(date, m_letter.days);
}

void DecisionEditor::take(const QString& status)
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (!workspace() || !id || m_taking)
        return;
    const auto move =
        domain::decisionMove(record().fields, toStdString(this->status()), toStdString(status));
    if (!move.isLegal || !move.missing.empty() || (status == u"decided" && !missing().isEmpty()))
        return;
    const Instant now = workspace()->clock().now();
    domain::Change change;
    change.set["status"] = toStdString(status);
    if (status == u"decided" && (isOfPoints() || isOfWithdrawal()))
        change.set["points"] = m_letter.points;
    if (status == u"decided" && isOfWithdrawal())
        change.set["days"] = m_letter.days;
    m_taking = true;
    workspace()->records().run(
        this,
        [id = *id, change, now](domain::RecordStore& store) {
            return takeStep(store, id, change, now);
        },
        [this, status](const Result<void>& done) {
            m_taking = false;
            if (!done)
                setError(errorText(done.error(), Doing::saving));
            if (workspace())
                workspace()->records().announceChange();
            if (done)
                Q_EMIT taken(status);
        });
}

void DecisionEditor::saveTo(const QString& file)
{
    if (kind().isEmpty() || file.trimmed().isEmpty())
        return;
    const auto pdf = report::renderLetter(m_letter);
    if (!pdf) {
        setError(errorText(pdf.error(), Doing::reporting));
        return;
    }
    const QFileInfo target(file.trimmed());
    QSaveFile out(target.absoluteFilePath());
    if (!QDir().mkpath(target.absolutePath()) || !out.open(QIODevice::WriteOnly) ||
        out.write(*pdf) != pdf->size() || !out.commit()) {
        setError(errorText(Error(ErrorCode::io), Doing::reporting));
        return;
    }
    setError({});
    m_chosenFile = file.trimmed();
    m_savedTo = target.fileName();
    Q_EMIT savedToChanged();
    Q_EMIT letterChanged();
}

void DecisionEditor::printLetter()
{
    const auto pdf = report::renderLetter(m_letter);
    if (!pdf) {
        setError(errorText(pdf.error(), Doing::reporting));
        return;
    }
    // CUPS' own client reads the document from its standard input: no file is left behind.
    auto* lp = new QProcess(this);
    const auto failed = [this, lp] {
        lp->deleteLater();
        setError(errorText(Error(ErrorCode::notFound, {}, "printer"), Doing::reporting));
    };
    connect(lp, &QProcess::finished, this,
            [this, lp, failed](int code, QProcess::ExitStatus exitStatus) {
                if (code != 0 || exitStatus != QProcess::NormalExit) {
                    failed();
                    return;
                }
                lp->deleteLater();
                Q_EMIT printed();
            });
    connect(lp, &QProcess::errorOccurred, this, [failed](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            failed();
    });
    lp->start(QStringLiteral("lp"), {QStringLiteral("-t"), QStringLiteral("Feltbok")});
    lp->write(*pdf);
    lp->closeWriteChannel();
}

} // namespace feltbok::ui
